-- What the bench measures by: every table that the signals read, read once and in full, with the
-- columns that they use, in the order of the file. Of a long text they only ask whether it is
-- there, and so does this: printing it would make the yardstick longer.
SELECT id, leerlingnummer, roepnaam, tussenvoegsel, achternaam, groep, geboortedatum,
       inschrijfdatum, verwachte_uitstroom, ontheffing_tot, afdeling, handelingsbekwaam
  FROM leerling;
SELECT leerling, sorteer FROM zoek_naam;
SELECT leerling, id, versie, status, afdeling, vastgesteld_op, cvb_besluit_op, oogo_op, gehoord_op,
       afwijking_van, afwijking_tot, afwijking_beeindigd_op, afwijking_uren, uitstroomprofiel,
       bestemming, niveau, wijziging_reden, handelingsdeel, instemming, wijziging_correctie,
       onderbouwing IS NOT NULL, belemmerend IS NOT NULL, bevorderend IS NOT NULL,
       ondersteuning IS NOT NULL, niet_gehoord_reden IS NOT NULL, wijziging_motivatie IS NOT NULL,
       afwijking_inhoud IS NOT NULL, afwijking_reden IS NOT NULL,
       afwijking_programma IS NOT NULL, afwijking_opbouw IS NOT NULL
  FROM opp;
SELECT leerling, opp_versie, streef IS NULL OR meetwijze IS NULL FROM doel;
SELECT leerling, id, datum, volgende_op, met_ouders, met_leerling, product IS NOT NULL,
       proces IS NOT NULL, conclusie IS NOT NULL
  FROM evaluatie;
SELECT leerling, id, nummer, van, tot FROM tlv;
SELECT leerling, id, soort, organisatie, bekostiging, vervoer, van, tot, afgebroken_op,
       overeenkomst_op, beoordeling IS NOT NULL
  FROM stage;
SELECT leerling, id, datum, ingeschreven_op, overdracht_op, soort, bestemming, niveau, niveau_2,
       toestemming, geen_contact_gewenst, streef_taal_behaald, streef_rekenen_behaald,
       streef_sociaal_behaald, afdeling
  FROM uitstroom;
SELECT leerling, id, datum, moment, wijze, initiatief, bestendig, open FROM nazorg;
SELECT leerling, id, nummer, omschrijving, eigenaar, uiterlijk, gereed_op FROM actie;
