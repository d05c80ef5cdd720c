# A small school in the default place, made through init and importeer; the day is 21-11-2026.
# Source it after lib.sh. Sem (0042) has all there is, O'Neill (1001) left, the rest have difficult names.
esc=$(printf '\033')
bundle=$tmp/bundel
mkdir -p "$bundle"

cat >"$bundle/leerlingen.csv" <<END
leerlingnummer;achternaam;tussenvoegsel;roepnaam;geboortedatum;geslacht;afdeling;groep;mentor;leerroute;inschrijfdatum;verwachte_uitstroom;handelingsbekwaam
0042;Meer;van der;Sem;12-03-2009;m;vso;Arbeid 3;J. de Boer;3;01-08-2021;31-07-2027;ja
1001;O'Neill;;Siobhán;2007-02-28;v;vso;EMB 1;;1;2021-08-01;;
1002;%s%n%d;;Perc%nt;2010-01-01;;vso;;;;2022-08-01;;
1003;Rood$esc[31m;;Esc$esc]0;titel;2010-01-01;x;vso;Groep$esc[2J;;;2022-08-01;;
1004;👩‍👩‍👧 de Vries;;Zoë😀;2010-01-01;;vso;;;;2022-08-01;;
1005;"=HYPERLINK(""http://x"";""y"")";;"<b>Bo</b>";2014-01-01;;so;;;;2022-08-01;;
END
sed -i "s/Esc$esc\]0;titel;/\"Esc$esc]0;titel\";/" "$bundle/leerlingen.csv"
cat >"$bundle/contacten.csv" <<END
leerlingnummer;naam;volgorde;relatie;gezag;telefoon
0042;F. van der Meer;1;moeder;ja;06-12345678
0042;A. Zand;2;voogd;;
END
cat >"$bundle/tlv.csv" <<END
leerlingnummer;nummer;samenwerkingsverband;categorie;van;tot
0042;T-1;SWV 30.05;1;2021-08-01;2027-07-31
END
cat >"$bundle/opp.csv" <<END
leerlingnummer;versie;status;afdeling;opgesteld_op;vastgesteld_op;cvb_besluit_op;uitstroomprofiel;bestemming;niveau;leerroute;onderbouwing;handelingsdeel;afwijking_uren;wijziging_reden;wijziging_motivatie
0042;1;vastgesteld;vso;;2021-09-01;;vervolgonderwijs;mbo_entree;vmbo_b;;"Regel een.
Regel twee.";ja;;;
0042;2;vastgesteld;vso;;2023-09-09;;vervolgonderwijs;mbo_entree;entree;3;;nee;2,5;stagnatie;
0042;3;vastgesteld;vso;2026-01-02;2026-01-14;2026-01-12;arbeidsmarkt;beschut_werk;beschut;3;;;;stage;Te druk.
0042;4;concept;vso;2026-11-01;;;arbeidsmarkt;beschut_werk;beschut;3;;;;;
END
cat >"$bundle/doelen.csv" <<END
leerlingnummer;opp_versie;nr;type;omschrijving;behaald
0042;3;1;gedrag;Vraagt op tijd om hulp;deels
0042;3;2;didactisch;Rekent met geld;
END
cat >"$bundle/evaluaties.csv" <<END
leerlingnummer;datum;opp_versie;met_ouders;met_leerling;conform;besluit;motivatie
0042;2026-01-10;2;ja;nee;deels;perspectief_bijstellen;Na twee stages.
END
cat >"$bundle/stages.csv" <<END
leerlingnummer;soort;van;tot;organisatie;dagen_per_week;uren;conclusie
0042;extern;2025-11-03;2026-01-30;Kringloop De Kans;2,5;16;twijfel
END
cat >"$bundle/uitstroom.csv" <<END
leerlingnummer;datum;soort;bestemming;niveau;geen_plek;deelcertificaten_behaald;toestemming
1001;2026-05-31;einduitstroom;belevingsgerichte_dagbesteding;belevingsgericht;nee;2;
END
cat >"$bundle/nazorg.csv" <<END
leerlingnummer;datum;wijze;moment;bereikt;positie;bestendig
1001;2026-08-31;telefoon;3;ja;belevingsgerichte_dagbesteding;zelfde_plek
END
cat >"$bundle/vergaderingen.csv" <<END
datum;plaats;afgesloten
2026-01-12;lokaal 4;ja
END
cat >"$bundle/besluiten.csv" <<END
datum;leerlingnummer;nr;onderwerp;besluit
2026-01-12;0042;1;profiel;Naar arbeidsmarkt
END
cat >"$bundle/acties.csv" <<END
nummer;leerlingnummer;omschrijving;uiterlijk;vergadering
7;0042;Moeder bellen;2026-12-01;2026-01-12
8;;Lokaal reserveren;;
END
cat >"$bundle/notities.csv" <<END
leerlingnummer;datum;nr;tekst;deelbaar
0042;2026-11-01;1;"Zag $esc[5mknipperen en een %s.";nee
END
run 0 init
run 0 importeer "$bundle"
empty err
