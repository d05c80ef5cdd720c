-- What the first picture is measured by: the rows in sight, with the columns that it shows.
SELECT l.id, l.leerlingnummer, l.roepnaam, l.tussenvoegsel, l.achternaam, l.groep, l.geboortedatum,
       l.verwachte_uitstroom,
       (SELECT o.uitstroomprofiel || o.niveau FROM opp o
         WHERE o.leerling = l.id AND o.status = 'vastgesteld'
         ORDER BY o.vastgesteld_op DESC LIMIT 1)
  FROM (SELECT leerling FROM zoek_naam ORDER BY sorteer LIMIT 30) z
  JOIN leerling l ON l.id = z.leerling;
