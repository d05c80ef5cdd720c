/* The terms as pieces of SQL, so that a list and a dossier can never disagree. Each is about the
 * row `l` of table leerling on the day :op. */
#ifndef CVB_REGELS_FRAGMENTEN_H
#define CVB_REGELS_FRAGMENTEN_H

#include "cvb/db.h"

/* Binds :op. */
void query_bind_op(struct query *query, dag op);

/* The leaving that ended the present stay; NULL = ingeschreven. */
#define SQL_VERTREK \
	"(SELECT u.id FROM uitstroom u" \
	"  WHERE u.leerling = l.id AND u.soort <> 'overgang_so_vso'" \
	"    AND u.datum BETWEEN l.inschrijfdatum AND :op" \
	"  ORDER BY u.datum DESC LIMIT 1)"

/* A planned leaving, else the expected one. */
#define SQL_REF \
	"coalesce((SELECT min(u.datum) FROM uitstroom u" \
	"           WHERE u.leerling = l.id AND u.soort <> 'overgang_so_vso' AND u.datum > :op)," \
	"         l.verwachte_uitstroom)"

/* The huidige opp. */
#define SQL_OPP \
	"(SELECT v.id FROM opp v" \
	"  WHERE v.leerling = l.id AND v.status = 'vastgesteld' AND v.vastgesteld_op <= :op" \
	"  ORDER BY v.vastgesteld_op DESC, v.versie DESC LIMIT 1)"

/* A name as written. */
#define SQL_NAAM \
	"(l.roepnaam || ' ' || coalesce(l.tussenvoegsel || ' ', '') || l.achternaam)"

#endif
