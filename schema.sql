-- The one truth for a new cvb file, version 2.
--
-- Every value stands here as the CSV bundle writes it: dates as jjjj-mm-dd, booleans as ja/nee or
-- NULL, codes as codes. An empty value is NULL, never ''. Codes that a school may change (niveau,
-- bestemming, reden) are checked against the config by the program, not here.
-- A date is checked as date(d, '+0 days'): date('2026-02-31') would return itself.
-- Ids are unique across devices: device number * 2^32 + counter.

PRAGMA application_id = 0x43564231; -- 'CVB1'
PRAGMA user_version = 2;

-- ---------------------------------------------------------------------------------- the pupil

-- A leerling who is or was enrolled here; leaving does not remove the row.
CREATE TABLE leerling (
  id                   INTEGER PRIMARY KEY, -- unique across devices
  leerlingnummer       TEXT NOT NULL UNIQUE CHECK (leerlingnummer <> ''), -- number in the school's administration
  achternaam           TEXT NOT NULL CHECK (achternaam <> ''), -- surname without tussenvoegsel
  tussenvoegsel        TEXT, -- "van der"
  roepnaam             TEXT NOT NULL CHECK (roepnaam <> ''), -- given name
  geboortedatum        TEXT NOT NULL CHECK (geboortedatum IS date(geboortedatum, '+0 days')), -- date of birth
  geslacht             TEXT CHECK (geslacht IN ('m', 'v', 'x')), -- for how to address the pupil
  afdeling             TEXT NOT NULL CHECK (afdeling IN ('so', 'vso')), -- where the pupil is now
  groep                TEXT, -- class
  mentor               TEXT, -- who knows the pupil best
  leerroute            INTEGER CHECK (leerroute BETWEEN 1 AND 7), -- of the landelijk doelgroepenmodel
  inschrijfdatum       TEXT NOT NULL CHECK (inschrijfdatum IS date(inschrijfdatum, '+0 days')), -- start of the present stay
  verwachte_uitstroom  TEXT CHECK (verwachte_uitstroom IS date(verwachte_uitstroom, '+0 days')), -- expected leaving
  handelingsbekwaam    TEXT CHECK (handelingsbekwaam IN ('ja', 'nee')), -- empty: not asked yet
  ontheffing_tot       TEXT CHECK (ontheffing_tot IS date(ontheffing_tot, '+0 days')), -- dispensation to stay after 20
  tijdelijk_verblijf   TEXT CHECK (tijdelijk_verblijf IN ('ja', 'nee')), -- planned temporary stay
  samenwerkingsverband TEXT, -- the swv
  gemeente             TEXT, -- municipality where the pupil lives
  eckid                TEXT  -- pseudonym for exchange with other systems
) STRICT;

-- A person to call about a pupil.
CREATE TABLE contact (
  id        INTEGER PRIMARY KEY,
  leerling  INTEGER NOT NULL REFERENCES leerling (id), -- about whom
  naam      TEXT NOT NULL CHECK (naam <> ''), -- name of the person
  volgorde  INTEGER CHECK (volgorde >= 0), -- 1 = call first
  relatie   TEXT, -- mother, voogd, jobcoach
  gezag     TEXT CHECK (gezag IN ('ja', 'nee')), -- has parental authority
  telefoon  TEXT, -- phone number
  email     TEXT, -- mail address
  opmerking TEXT, -- what to know before calling
  UNIQUE (leerling, naam)
) STRICT;

-- A toelaatbaarheidsverklaring of a samenwerkingsverband.
CREATE TABLE tlv (
  id                   INTEGER PRIMARY KEY,
  leerling             INTEGER NOT NULL REFERENCES leerling (id), -- for whom
  nummer               TEXT NOT NULL CHECK (nummer <> ''), -- number of the tlv
  samenwerkingsverband TEXT, -- who issued it
  categorie            INTEGER CHECK (categorie BETWEEN 1 AND 3), -- 1 laag, 2 midden, 3 hoog
  van                  TEXT NOT NULL CHECK (van IS date(van, '+0 days')), -- first day
  tot                  TEXT CHECK (tot IS date(tot, '+0 days')), -- last day; empty = never ends
  UNIQUE (leerling, nummer),
  CHECK (tot >= van)
) STRICT;

-- ------------------------------------------------------------------------- the plan: opp, doelen

-- A version of the ontwikkelingsperspectief. A vastgesteld version never changes: see the triggers.
CREATE TABLE opp (
  id                        INTEGER PRIMARY KEY,
  leerling                  INTEGER NOT NULL REFERENCES leerling (id), -- whose plan
  versie                    INTEGER NOT NULL CHECK (versie >= 1), -- counts up per pupil
  status                    TEXT NOT NULL CHECK (status IN ('concept', 'vastgesteld', 'vervallen')), -- vervallen = abandoned concept
  afdeling                  TEXT NOT NULL CHECK (afdeling IN ('so', 'vso')), -- for which part of the school
  opgesteld_op              TEXT CHECK (opgesteld_op IS date(opgesteld_op, '+0 days')), -- drawn up on
  vastgesteld_op            TEXT CHECK (vastgesteld_op IS date(vastgesteld_op, '+0 days')), -- established on
  cvb_besluit_op            TEXT CHECK (cvb_besluit_op IS date(cvb_besluit_op, '+0 days')), -- decision of the CvB
  uitstroomprofiel          TEXT CHECK (uitstroomprofiel IN ('vervolgonderwijs', 'arbeidsmarkt', 'dagbesteding')), -- vso only
  bestemming                TEXT, -- uitstroombestemming, code of the config
  niveau                    TEXT, -- uitstroomniveau, code of the config
  leerroute                 INTEGER CHECK (leerroute BETWEEN 1 AND 7), -- in this version
  onderbouwing              TEXT, -- why this bestemming fits
  belemmerend               TEXT, -- hindering factors, of child and surroundings
  bevorderend               TEXT, -- helping factors, of child and surroundings
  ondersteuning             TEXT, -- support and guidance
  afwijking_onderwijsprogramma TEXT, -- where the programme deviates
  handelingsdeel            TEXT CHECK (handelingsdeel IN ('ja', 'nee')), -- is there individual support
  oogo_op                   TEXT CHECK (oogo_op IS date(oogo_op, '+0 days')), -- talk with the parents about the whole opp
  oogo_met                  TEXT, -- with whom
  instemming                TEXT CHECK (instemming IN ('gevraagd', 'ja', 'nee', 'nvt')), -- consent with the handelingsdeel
  instemming_op             TEXT CHECK (instemming_op IS date(instemming_op, '+0 days')), -- signed on
  instemming_door           TEXT, -- signed by
  gehoord_op                TEXT CHECK (gehoord_op IS date(gehoord_op, '+0 days')), -- the pupil was heard on
  gehoord_wijze             TEXT, -- how
  niet_gehoord_reden        TEXT, -- or why not
  streef_taal               TEXT, -- streefniveau Nederlandse taal
  streef_rekenen            TEXT, -- streefniveau rekenen-wiskunde
  streef_sociaal            TEXT, -- streefniveau social competences
  afwijking_uren            REAL CHECK (afwijking_uren >= 0), -- hours a week less onderwijstijd
  afwijking_inhoud          TEXT, -- (a) what the deviation consists of
  afwijking_van             TEXT CHECK (afwijking_van IS date(afwijking_van, '+0 days')), -- (b) first day
  afwijking_tot             TEXT CHECK (afwijking_tot IS date(afwijking_tot, '+0 days')), -- (b) last day
  afwijking_reden           TEXT, -- (c) why, according to the CvB
  afwijking_programma       TEXT, -- (d) programme at school and support
  afwijking_opbouw          TEXT, -- (e) how it grows back to full hours
  afwijking_inspectie_op    TEXT CHECK (afwijking_inspectie_op IS date(afwijking_inspectie_op, '+0 days')), -- the inspection agreed on
  afwijking_beeindigd_op    TEXT CHECK (afwijking_beeindigd_op IS date(afwijking_beeindigd_op, '+0 days')), -- ended earlier on
  rod_op                    TEXT CHECK (rod_op IS date(rod_op, '+0 days')), -- reported to the ROD on
  wijziging_reden           TEXT, -- why profiel, bestemming or niveau changed, code of the config
  wijziging_motivatie       TEXT, -- the same in words
  wijziging_inspanning      TEXT, -- what the school did before deciding
  wijziging_visie_ouders    TEXT, -- view of the parents on the change
  wijziging_visie_leerling  TEXT, -- view of the pupil on the change
  wijziging_correctie       TEXT CHECK (wijziging_correctie IN ('ja', 'nee')), -- replaces the content of the version before it
  intern                    TEXT, -- for the CvB only, never in a print for parents
  UNIQUE (leerling, versie),
  CHECK (afwijking_tot >= afwijking_van),
  CHECK (status <> 'vastgesteld' OR vastgesteld_op IS NOT NULL)
) STRICT;

-- A goal inside one opp version.
CREATE TABLE doel (
  id            INTEGER PRIMARY KEY,
  leerling      INTEGER NOT NULL REFERENCES leerling (id), -- whose goal
  opp_versie    INTEGER NOT NULL, -- the version it is part of
  nr            INTEGER NOT NULL CHECK (nr >= 1), -- counts within the version
  type          TEXT NOT NULL CHECK (type IN ('didactisch', 'gedrag', 'voorwaardelijk')), -- kind
  omschrijving  TEXT NOT NULL CHECK (omschrijving <> ''), -- what the pupil will be able to do
  beginsituatie TEXT, -- what the pupil can do now
  streef        TEXT, -- measurable target
  meetwijze     TEXT, -- how it is measured
  actie         TEXT, -- what is done for it
  frequentie    TEXT, -- how often
  uitvoerder    TEXT, -- by whom
  einddatum     TEXT CHECK (einddatum IS date(einddatum, '+0 days')), -- looked at on
  behaald       TEXT CHECK (behaald IN ('ja', 'deels', 'nee', 'onbekend')), -- reached, recorded afterwards
  bewijs        TEXT, -- what shows it, recorded afterwards
  UNIQUE (leerling, opp_versie, nr),
  FOREIGN KEY (leerling, opp_versie) REFERENCES opp (leerling, versie)
) STRICT;

-- A yearly (or earlier) evaluation of the plan.
CREATE TABLE evaluatie (
  id                  INTEGER PRIMARY KEY,
  leerling            INTEGER NOT NULL REFERENCES leerling (id), -- of whom
  datum               TEXT NOT NULL CHECK (datum IS date(datum, '+0 days')), -- held on
  opp_versie          INTEGER, -- the version that was evaluated
  met_ouders          TEXT CHECK (met_ouders IN ('ja', 'nee')), -- parents took part
  met_leerling        TEXT CHECK (met_leerling IN ('ja', 'nee')), -- the pupil took part
  conform             TEXT CHECK (conform IN ('ja', 'deels', 'nee')), -- develops as the opp says
  effectief           TEXT CHECK (effectief IN ('ja', 'deels', 'nee')), -- the support works
  product             TEXT, -- what was reached, with evidence
  proces              TEXT, -- was it carried out
  conclusie           TEXT, -- added value and next step
  tevreden_leerling   TEXT, -- satisfaction of the pupil
  tevreden_ouders     TEXT, -- of the parents
  tevreden_uitvoerder TEXT, -- of who carried it out
  besluit             TEXT NOT NULL CHECK (besluit IN ('handhaven', 'doelen_bijstellen', 'intensiveren', 'verminderen', 'perspectief_bijstellen')), -- the outcome
  motivatie           TEXT NOT NULL CHECK (motivatie <> ''), -- its reason
  volgende_op         TEXT CHECK (volgende_op IS date(volgende_op, '+0 days')), -- next one, when earlier than a year
  UNIQUE (leerling, datum),
  FOREIGN KEY (leerling, opp_versie) REFERENCES opp (leerling, versie)
) STRICT;

-- A work placement.
CREATE TABLE stage (
  id              INTEGER PRIMARY KEY,
  leerling        INTEGER NOT NULL REFERENCES leerling (id), -- of whom
  van             TEXT NOT NULL CHECK (van IS date(van, '+0 days')), -- first day
  soort           TEXT NOT NULL CHECK (soort IN ('intern', 'begeleid_extern', 'extern', 'maatschappelijk', 'dagbesteding')), -- kind
  tot             TEXT CHECK (tot IS date(tot, '+0 days')), -- last day; empty = open
  vorm            TEXT CHECK (vorm IN ('individueel', 'groep')), -- alone or in a group
  organisatie     TEXT, -- where; may be empty for an internal one
  contactpersoon  TEXT, -- who to talk to there
  telefoon        TEXT, -- of that person
  begeleider      TEXT, -- who guides from school
  jobcoach        TEXT, -- when there is one
  dagen_per_week  REAL CHECK (dagen_per_week BETWEEN 0 AND 7), -- days a week
  uren            REAL CHECK (uren >= 0), -- hours a week
  overeenkomst_op TEXT CHECK (overeenkomst_op IS date(overeenkomst_op, '+0 days')), -- agreement signed on
  bekostiging     TEXT CHECK (bekostiging IN ('nvt', 'aangevraagd', 'geregeld', 'afgewezen')), -- funding
  vervoer         TEXT CHECK (vervoer IN ('nvt', 'aangevraagd', 'geregeld', 'afgewezen')), -- transport
  wens            TEXT, -- wish of the pupil
  beoordeling     TEXT, -- assessment
  beoordeeld_op   TEXT CHECK (beoordeeld_op IS date(beoordeeld_op, '+0 days')), -- assessed on
  conclusie       TEXT CHECK (conclusie IN ('past', 'twijfel', 'past_niet')), -- what it means for the profile
  afgebroken_op   TEXT CHECK (afgebroken_op IS date(afgebroken_op, '+0 days')), -- ended earlier on
  reden_einde     TEXT, -- why it ended
  UNIQUE (leerling, van, soort),
  CHECK (tot >= van)
) STRICT;

-- --------------------------------------------------------------------------- leaving and after

-- A leaving, past or planned; overgang_so_vso ends the so part, not the enrolment.
CREATE TABLE uitstroom (
  id                      INTEGER PRIMARY KEY,
  leerling                INTEGER NOT NULL REFERENCES leerling (id), -- who leaves
  datum                   TEXT NOT NULL CHECK (datum IS date(datum, '+0 days')), -- day of leaving
  soort                   TEXT NOT NULL CHECK (soort IN ('einduitstroom', 'tussentijds_gepland', 'tussentijds_ongepland', 'tijdelijk_verblijf', 'overgang_so_vso', 'overleden')), -- kind
  afdeling                TEXT NOT NULL CHECK (afdeling IN ('so', 'vso')), -- which part is left
  ingeschreven_op         TEXT NOT NULL CHECK (ingeschreven_op IS date(ingeschreven_op, '+0 days')), -- start of the stay that ends
  bestemming              TEXT, -- actual destination, code of the config
  niveau                  TEXT, -- level reached at school, code of the config
  niveau_2                TEXT, -- second level of a meervoudig advies
  geen_plek               TEXT CHECK (geen_plek IN ('ja', 'nee')), -- no place at the level that was reached
  streef_taal_behaald     TEXT CHECK (streef_taal_behaald IN ('ja', 'nee', 'nvt', 'onbekend')), -- streefniveau taal reached
  streef_rekenen_behaald  TEXT CHECK (streef_rekenen_behaald IN ('ja', 'nee', 'nvt', 'onbekend')), -- streefniveau rekenen reached
  streef_sociaal_behaald  TEXT CHECK (streef_sociaal_behaald IN ('ja', 'nee', 'nvt', 'onbekend')), -- streefniveau sociaal reached
  diploma                 TEXT, -- diploma or certificate
  deelcertificaten_beoogd  INTEGER CHECK (deelcertificaten_beoogd >= 0), -- part certificates aimed at
  deelcertificaten_behaald INTEGER CHECK (deelcertificaten_behaald >= 0), -- part certificates reached
  overdracht_op           TEXT CHECK (overdracht_op IS date(overdracht_op, '+0 days')), -- handed over on
  overdracht_aan          TEXT, -- to whom
  overdracht_wijze        TEXT CHECK (overdracht_wijze IN ('gesprek', 'dossier')), -- a talk, or the file only
  toestemming             TEXT CHECK (toestemming IN ('ja', 'nee')), -- consent; empty is not recorded
  toestemming_door        TEXT, -- given by
  terugkoppeling_gevraagd_op TEXT CHECK (terugkoppeling_gevraagd_op IS date(terugkoppeling_gevraagd_op, '+0 days')), -- feedback asked on
  terugkoppeling_op       TEXT CHECK (terugkoppeling_op IS date(terugkoppeling_op, '+0 days')), -- feedback received on
  geen_contact_gewenst    TEXT CHECK (geen_contact_gewenst IN ('ja', 'nee')), -- ja ends all calls
  opmerking               TEXT, -- remark
  UNIQUE (leerling, datum),
  CHECK (datum >= ingeschreven_op)
) STRICT;

-- A contact after leaving.
CREATE TABLE nazorg (
  id           INTEGER PRIMARY KEY,
  leerling     INTEGER NOT NULL REFERENCES leerling (id), -- about whom
  datum        TEXT NOT NULL CHECK (datum IS date(datum, '+0 days')), -- day of the contact
  wijze        TEXT NOT NULL CHECK (wijze IN ('telefoon', 'bezoek', 'e-mail', 'gesprek', 'bericht')), -- form
  moment       INTEGER CHECK (moment >= 0), -- volgmoment in months, when it is one
  initiatief   TEXT CHECK (initiatief IN ('school', 'leerling', 'ouder')), -- who began
  door         TEXT, -- by whom
  met          TEXT, -- with whom
  domein       TEXT, -- work, living, leisure, mental
  vraag        TEXT, -- request
  actie        TEXT, -- what was done
  doorverwezen TEXT, -- referred to
  bereikt      TEXT CHECK (bereikt IN ('ja', 'nee')), -- was somebody reached
  positie      TEXT, -- where the leaver is now, code of bestemming
  bestendig    TEXT CHECK (bestendig IN ('zelfde_plek', 'andere_passende_plek', 'uitgevallen', 'onbekend')), -- still in place
  open         TEXT CHECK (open IN ('ja', 'nee')), -- something is left to do
  UNIQUE (leerling, datum, wijze)
) STRICT;

-- -------------------------------------------------- meetings, actions, notes, marks, consent

-- A meeting of the CvB.
CREATE TABLE vergadering (
  id         INTEGER PRIMARY KEY,
  datum      TEXT NOT NULL UNIQUE CHECK (datum IS date(datum, '+0 days')), -- held on
  tijd       TEXT, -- starts at
  plaats     TEXT, -- where
  voorzitter TEXT, -- chair
  secretaris TEXT, -- secretary
  aanwezig   TEXT, -- who attended
  afgesloten TEXT CHECK (afgesloten IN ('ja', 'nee')) -- the minutes are final
) STRICT;

-- A decision of a meeting about a pupil.
CREATE TABLE besluit (
  id        INTEGER PRIMARY KEY,
  datum     TEXT NOT NULL REFERENCES vergadering (datum), -- the meeting
  leerling  INTEGER NOT NULL REFERENCES leerling (id), -- about whom
  nr        INTEGER NOT NULL CHECK (nr >= 1), -- counts within meeting and pupil
  onderwerp TEXT, -- subject
  besluit   TEXT NOT NULL CHECK (besluit <> ''), -- what was decided
  motivatie TEXT, -- why
  UNIQUE (datum, leerling, nr)
) STRICT;
CREATE INDEX besluit_leerling ON besluit (leerling);

-- Something to be done, with or without a pupil.
CREATE TABLE actie (
  id           INTEGER PRIMARY KEY,
  nummer       INTEGER NOT NULL UNIQUE CHECK (nummer >= 1), -- counts up in the school
  leerling     INTEGER REFERENCES leerling (id), -- about whom, when about somebody
  omschrijving TEXT NOT NULL CHECK (omschrijving <> ''), -- what is to be done
  eigenaar     TEXT, -- by whom
  uiterlijk    TEXT CHECK (uiterlijk IS date(uiterlijk, '+0 days')), -- due
  gereed_op    TEXT CHECK (gereed_op IS date(gereed_op, '+0 days')), -- done on; empty = open
  vergadering  TEXT REFERENCES vergadering (datum) -- where it was agreed
) STRICT;
CREATE INDEX actie_leerling ON actie (leerling);

-- A note on a dossier.
CREATE TABLE notitie (
  id       INTEGER PRIMARY KEY,
  leerling INTEGER NOT NULL REFERENCES leerling (id), -- about whom
  datum    TEXT NOT NULL CHECK (datum IS date(datum, '+0 days')), -- the day it is about
  nr       INTEGER NOT NULL CHECK (nr >= 1), -- counts within the day
  soort    TEXT, -- kind
  tekst    TEXT NOT NULL CHECK (tekst <> ''), -- the note
  deelbaar TEXT CHECK (deelbaar IN ('ja', 'nee')), -- may be shown to parents
  UNIQUE (leerling, datum, nr)
) STRICT;

-- What a person marks on a dossier by hand, until it is resolved.
CREATE TABLE aandachtspunt (
  id          INTEGER PRIMARY KEY,
  leerling    INTEGER NOT NULL REFERENCES leerling (id), -- about whom
  datum       TEXT NOT NULL CHECK (datum IS date(datum, '+0 days')), -- asks for attention from
  nr          INTEGER NOT NULL CHECK (nr >= 1), -- counts within the day
  tekst       TEXT NOT NULL CHECK (tekst <> ''), -- what must not be forgotten
  door        TEXT, -- who marked it
  opgelost_op TEXT CHECK (opgelost_op IS date(opgelost_op, '+0 days')), -- resolved on; empty = open
  oplossing   TEXT, -- how it was resolved
  UNIQUE (leerling, datum, nr)
) STRICT;

-- What a parent or the pupil was asked to allow, one row per receiver and per person who answers.
CREATE TABLE toestemming (
  id             INTEGER PRIMARY KEY,
  leerling       INTEGER NOT NULL REFERENCES leerling (id), -- about whom
  nr             INTEGER NOT NULL CHECK (nr >= 1), -- counts per pupil
  soort          TEXT NOT NULL CHECK (soort IN ('instemming', 'overdracht', 'contact', 'anders')), -- what is asked: the handelingsdeel, handing the file over, contact after leaving
  opp_versie     INTEGER, -- whose handelingsdeel
  ontvanger      TEXT, -- to whom the file goes
  door           TEXT, -- who answers
  antwoord       TEXT NOT NULL CHECK (antwoord IN ('gevraagd', 'ja', 'nee')), -- what was answered
  datum          TEXT CHECK (datum IS date(datum, '+0 days')), -- answered (or asked) on
  getekend       TEXT CHECK (getekend IN ('ja', 'nee')), -- signed
  ingetrokken_op TEXT CHECK (ingetrokken_op IS date(ingetrokken_op, '+0 days')), -- withdrawn on
  opmerking      TEXT, -- remark
  UNIQUE (leerling, nr),
  FOREIGN KEY (leerling, opp_versie) REFERENCES opp (leerling, versie)
) STRICT;

-- A pupil on the agenda of a meeting.
CREATE TABLE agendapunt (
  id               INTEGER PRIMARY KEY,
  datum            TEXT NOT NULL REFERENCES vergadering (datum), -- the meeting
  leerling         INTEGER NOT NULL REFERENCES leerling (id), -- about whom
  volgorde         INTEGER CHECK (volgorde >= 0), -- 1 = first
  minuten          INTEGER CHECK (minuten >= 0), -- planned
  reden            TEXT, -- why on the agenda
  erbij            TEXT, -- who sits in
  ouders_erbij     TEXT CHECK (ouders_erbij IN ('ja', 'nee')), -- parents or the pupil sit in
  stand            TEXT CHECK (stand IN ('open', 'besproken', 'aangehouden')), -- how far it is
  besteed          REAL CHECK (besteed >= 0), -- minutes used
  aangehouden_naar TEXT CHECK (aangehouden_naar IS date(aangehouden_naar, '+0 days')), -- put off to the meeting of
  UNIQUE (datum, leerling)
) STRICT;
CREATE INDEX agendapunt_leerling ON agendapunt (leerling);

-- ------------------------------------------------- what is vastgesteld is frozen, for every door
-- herstel_bezig() is the program's own function: true only while the journal undoes or redoes, or a
-- dossier is deleted for the AVG. The sqlite3 shell does not have it, so there these fail as well.
-- BEFORE INSERT guards against REPLACE, which deletes without firing the delete trigger.

CREATE TRIGGER opp_bevroren BEFORE UPDATE ON opp
WHEN NOT herstel_bezig() AND (
  EXISTS (SELECT 1 FROM opp o WHERE o.id <> OLD.id AND o.status = 'vastgesteld'
            AND (o.id = NEW.id OR (o.leerling = NEW.leerling AND o.versie = NEW.versie)))
  OR (OLD.status = 'vastgesteld' AND (
    NEW.id IS NOT OLD.id OR NEW.leerling IS NOT OLD.leerling OR NEW.versie IS NOT OLD.versie
    OR NEW.status IS NOT OLD.status OR NEW.afdeling IS NOT OLD.afdeling
    OR NEW.opgesteld_op IS NOT OLD.opgesteld_op OR NEW.vastgesteld_op IS NOT OLD.vastgesteld_op
    OR NEW.cvb_besluit_op IS NOT OLD.cvb_besluit_op
    OR NEW.uitstroomprofiel IS NOT OLD.uitstroomprofiel
    OR NEW.bestemming IS NOT OLD.bestemming OR NEW.niveau IS NOT OLD.niveau
    OR NEW.leerroute IS NOT OLD.leerroute OR NEW.onderbouwing IS NOT OLD.onderbouwing
    OR NEW.belemmerend IS NOT OLD.belemmerend OR NEW.bevorderend IS NOT OLD.bevorderend
    OR NEW.ondersteuning IS NOT OLD.ondersteuning
    OR NEW.afwijking_onderwijsprogramma IS NOT OLD.afwijking_onderwijsprogramma
    OR NEW.handelingsdeel IS NOT OLD.handelingsdeel OR NEW.streef_taal IS NOT OLD.streef_taal
    OR NEW.streef_rekenen IS NOT OLD.streef_rekenen
    OR NEW.streef_sociaal IS NOT OLD.streef_sociaal
    OR NEW.afwijking_uren IS NOT OLD.afwijking_uren
    OR NEW.afwijking_inhoud IS NOT OLD.afwijking_inhoud
    OR NEW.afwijking_van IS NOT OLD.afwijking_van OR NEW.afwijking_tot IS NOT OLD.afwijking_tot
    OR NEW.afwijking_reden IS NOT OLD.afwijking_reden
    OR NEW.afwijking_programma IS NOT OLD.afwijking_programma
    OR NEW.afwijking_opbouw IS NOT OLD.afwijking_opbouw
    OR NEW.wijziging_reden IS NOT OLD.wijziging_reden
    OR NEW.wijziging_motivatie IS NOT OLD.wijziging_motivatie
    OR NEW.wijziging_inspanning IS NOT OLD.wijziging_inspanning
    OR NEW.wijziging_visie_ouders IS NOT OLD.wijziging_visie_ouders
    OR NEW.wijziging_visie_leerling IS NOT OLD.wijziging_visie_leerling
    OR NEW.wijziging_correctie IS NOT OLD.wijziging_correctie)))
BEGIN
  SELECT RAISE(ABORT, 'bevroren: deze opp-versie is vastgesteld');
END;

CREATE TRIGGER opp_niet_vervangen BEFORE INSERT ON opp
WHEN NOT herstel_bezig() AND EXISTS (
  SELECT 1 FROM opp o WHERE o.status = 'vastgesteld'
     AND (o.id = NEW.id OR (o.leerling = NEW.leerling AND o.versie = NEW.versie)))
BEGIN
  SELECT RAISE(ABORT, 'bevroren: deze opp-versie is vastgesteld');
END;

CREATE TRIGGER opp_niet_weg BEFORE DELETE ON opp
WHEN OLD.status = 'vastgesteld' AND NOT herstel_bezig()
BEGIN
  SELECT RAISE(ABORT, 'bevroren: deze opp-versie is vastgesteld');
END;

CREATE TRIGGER doel_bevroren BEFORE UPDATE ON doel
WHEN NOT herstel_bezig() AND (
  NEW.id IS NOT OLD.id OR NEW.leerling IS NOT OLD.leerling OR NEW.opp_versie IS NOT OLD.opp_versie
  OR NEW.nr IS NOT OLD.nr OR NEW.type IS NOT OLD.type OR NEW.omschrijving IS NOT OLD.omschrijving
  OR NEW.beginsituatie IS NOT OLD.beginsituatie OR NEW.streef IS NOT OLD.streef
  OR NEW.meetwijze IS NOT OLD.meetwijze OR NEW.actie IS NOT OLD.actie
  OR NEW.frequentie IS NOT OLD.frequentie OR NEW.uitvoerder IS NOT OLD.uitvoerder
  OR NEW.einddatum IS NOT OLD.einddatum)
 AND (
  EXISTS (SELECT 1 FROM opp o WHERE o.status = 'vastgesteld'
             AND ((o.leerling = OLD.leerling AND o.versie = OLD.opp_versie)
               OR (o.leerling = NEW.leerling AND o.versie = NEW.opp_versie)))
  OR EXISTS (SELECT 1 FROM doel d JOIN opp o ON o.leerling = d.leerling AND o.versie = d.opp_versie
              WHERE d.id = NEW.id AND o.status = 'vastgesteld'))
BEGIN
  SELECT RAISE(ABORT, 'bevroren: de doelen van een vastgestelde opp-versie liggen vast');
END;

CREATE TRIGGER doel_niet_erbij BEFORE INSERT ON doel
WHEN NOT herstel_bezig() AND (
  EXISTS (SELECT 1 FROM opp o WHERE o.leerling = NEW.leerling AND o.versie = NEW.opp_versie
             AND o.status = 'vastgesteld')
  OR EXISTS (SELECT 1 FROM doel d JOIN opp o ON o.leerling = d.leerling AND o.versie = d.opp_versie
              WHERE d.id = NEW.id AND o.status = 'vastgesteld'))
BEGIN
  SELECT RAISE(ABORT, 'bevroren: de doelen van een vastgestelde opp-versie liggen vast');
END;

CREATE TRIGGER doel_niet_weg BEFORE DELETE ON doel
WHEN NOT herstel_bezig() AND EXISTS (
  SELECT 1 FROM opp o WHERE o.leerling = OLD.leerling AND o.versie = OLD.opp_versie
     AND o.status = 'vastgesteld')
BEGIN
  SELECT RAISE(ABORT, 'bevroren: de doelen van een vastgestelde opp-versie liggen vast');
END;

-- ------------------------------------------------------------ changes over consecutive versions

-- The vastgesteld versions in a row per pupil and afdeling. A version that is no correction begins
-- a schakel (link); the corrections after it replace its content and keep its date.
CREATE VIEW opp_keten AS
WITH rijen AS (
  SELECT id, leerling, versie, afdeling, vastgesteld_op, uitstroomprofiel, bestemming, niveau,
         wijziging_correctie,
         row_number() OVER volgorde AS rij,
         lag(uitstroomprofiel) OVER volgorde AS v_profiel,
         lag(bestemming) OVER volgorde AS v_bestemming,
         lag(niveau) OVER volgorde AS v_niveau
    FROM opp
   WHERE status = 'vastgesteld'
  WINDOW volgorde AS (PARTITION BY leerling, afdeling ORDER BY vastgesteld_op, versie)
), schakels AS (
  SELECT *, sum(rij = 1 OR wijziging_correctie IS NOT 'ja')
            OVER (PARTITION BY leerling, afdeling ORDER BY rij) AS schakel
    FROM rijen
)
SELECT id, leerling, versie, afdeling, vastgesteld_op, uitstroomprofiel, bestemming, niveau,
       first_value(vastgesteld_op) OVER s AS datum, -- of the version that began the link
       lead(vastgesteld_op) OVER s AS gecorrigeerd_op, -- NULL: its content stands
       first_value(v_profiel) OVER s AS v_profiel, -- of the link before
       first_value(v_bestemming) OVER s AS v_bestemming,
       first_value(v_niveau) OVER s AS v_niveau
  FROM schakels
WINDOW s AS (PARTITION BY leerling, afdeling, schakel ORDER BY rij);

-- The changes: one row per aspect that differs between a link and the one before it, both filled.
-- referentie: the first uitstroom of that afdeling on or after the change, else the expected one
-- where the pupil is now; NULL = unknown.
CREATE VIEW wijziging AS
SELECT k.leerling, k.id AS opp, k.versie, k.afdeling, k.datum, k.vastgesteld_op, a.soort,
       CASE a.soort WHEN 'profiel' THEN k.v_profiel WHEN 'bestemming' THEN k.v_bestemming
                    ELSE k.v_niveau END AS van,
       CASE a.soort WHEN 'profiel' THEN k.uitstroomprofiel WHEN 'bestemming' THEN k.bestemming
                    ELSE k.niveau END AS naar,
       a.volgorde, k.gecorrigeerd_op,
       coalesce((SELECT min(u.datum) FROM uitstroom u
                  WHERE u.leerling = k.leerling AND u.afdeling = k.afdeling AND u.datum >= k.datum),
                (SELECT l.verwachte_uitstroom FROM leerling l
                  WHERE l.id = k.leerling AND l.afdeling = k.afdeling)) AS referentie
  FROM opp_keten k
  JOIN (SELECT 'profiel' AS soort, 1 AS volgorde UNION ALL SELECT 'bestemming', 2
        UNION ALL SELECT 'niveau', 3) a
 WHERE CASE a.soort WHEN 'profiel' THEN k.v_profiel <> k.uitstroomprofiel
                    WHEN 'bestemming' THEN k.v_bestemming <> k.bestemming
                    ELSE k.v_niveau <> k.niveau END;

-- ------------------------------------------------------------------------------------- search
-- Kept by the store, not by triggers, and not in the journal: it follows from the rest.

-- Folded names (no accents, lower case) for part matches and for sorting.
CREATE TABLE zoek_naam (
  leerling INTEGER PRIMARY KEY, -- id of the pupil
  naam     TEXT NOT NULL, -- " roepnaam tussenvoegsel achternaam " folded
  sorteer  TEXT NOT NULL, -- achternaam, then roepnaam, folded
  groep    TEXT NOT NULL  -- folded group
) STRICT;
CREATE INDEX zoek_naam_sorteer ON zoek_naam (sorteer);

-- The words of a dossier, folded; rowid = leerling.id.
CREATE VIRTUAL TABLE zoek_tekst USING fts5 (tekst, detail = none, prefix = '2 3 4',
                                            tokenize = 'unicode61 remove_diacritics 0');

-- -------------------------------------------------------------------------- journal and drafts

-- Every laptop (or account) that ever wrote in this file.
CREATE TABLE apparaat (
  nummer INTEGER PRIMARY KEY, -- random, 31 bits
  teller INTEGER NOT NULL     -- the last id that this device gave out
) STRICT;

-- What somebody did, newest last. Opening, printing and exporting are rows without parts.
CREATE TABLE journaal (
  nummer       INTEGER PRIMARY KEY, -- counts up
  apparaat     INTEGER NOT NULL, -- on which device
  tijdstip     TEXT NOT NULL, -- local time, jjjj-mm-ddTuu:mm:ss
  gebruiker    TEXT NOT NULL, -- who
  handeling    TEXT NOT NULL CHECK (handeling IN ('begin', 'wijziging', 'import', 'ongedaan', 'opnieuw', 'geopend', 'afgedrukt', 'geexporteerd')), -- kind
  leerling     INTEGER, -- about whom; no reference: the row may outlive the dossier
  omschrijving TEXT NOT NULL, -- one Dutch sentence
  betreft      INTEGER REFERENCES journaal (nummer), -- what was undone or redone
  hersteld     TEXT NOT NULL DEFAULT 'nee' CHECK (hersteld IN ('ja', 'nee')) -- is undone at present
) STRICT;
CREATE INDEX journaal_leerling ON journaal (leerling);

-- The changesets of a journal row, one pupil each (SQLite session extension).
CREATE TABLE journaal_deel (
  journaal     INTEGER NOT NULL REFERENCES journaal (nummer), -- part of what
  volgnr       INTEGER NOT NULL, -- order of applying
  leerling     INTEGER, -- whose data; NULL = of no pupil
  wijzigingen  BLOB NOT NULL, -- the changeset
  PRIMARY KEY (journaal, volgnr)
) STRICT;
CREATE INDEX journaal_deel_leerling ON journaal_deel (leerling);

-- What was typed in a form and not yet kept, a row per field; survives a crash, is offered again.
CREATE TABLE klad (
  formulier  TEXT NOT NULL, -- which form
  leerling   INTEGER NOT NULL, -- on which pupil; 0 = none yet
  record     INTEGER NOT NULL, -- which record; 0 = a new one
  gebruiker  TEXT NOT NULL, -- whose
  veld       TEXT NOT NULL, -- field
  waarde     TEXT NOT NULL, -- as it was typed
  bewaard_op TEXT NOT NULL, -- local time
  PRIMARY KEY (formulier, leerling, record, gebruiker, veld)
) STRICT;
