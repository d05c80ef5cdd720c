/* The row of a pupil in a list: which columns it has and how they are read. */
#ifndef CVB_REGELS_RIJEN_H
#define CVB_REGELS_RIJEN_H

#include "cvb/regels.h"
#include "fragmenten.h"

/* Needs :op. What stands behind it may use l, z (zoek_naam), o (the huidige opp) and u (the leaving
 * that ended the stay; no row = ingeschreven). */
#define SQL_RIJ_KOLOMMEN \
	"SELECT l.id, l.leerlingnummer, " SQL_NAAM ", l.roepnaam, l.tussenvoegsel, l.achternaam," \
	"  coalesce(z.naam || z.groep, '') || ' ' || lower(l.leerlingnummer)," \
	"  l.geboortedatum, l.afdeling, l.groep, l.mentor, l.leerroute," \
	"  o.uitstroomprofiel, o.niveau, " SQL_REF ", u.datum, coalesce(u.soort = 'overleden', 0)," \
	"  z.sorteer"
#define SQL_RIJ_VERDER \
	"  LEFT JOIN opp o ON o.id = " SQL_OPP \
	"  LEFT JOIN uitstroom u ON u.id = " SQL_VERTREK
#define SQL_RIJEN \
	SQL_RIJ_KOLOMMEN \
	"  FROM leerling l" \
	"  LEFT JOIN zoek_naam z ON z.leerling = l.id" \
	SQL_RIJ_VERDER

#define SQL_VOLGORDE "z.sorteer, l.leerlingnummer"

/* Binds :op and reads all rows; texts in the arena. */
struct leerling_lijst rijen_read(struct store *store, struct query *query, struct arena *arena);

#endif
