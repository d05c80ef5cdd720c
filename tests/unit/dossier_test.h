/* What the tests of dossiers share: a demo school, dates, and pupils with an id of our choosing. */
#ifndef DOSSIER_TEST_H
#define DOSSIER_TEST_H

#include "datum_test.h"
#include "demo_test.h"

#include "cvb/dossier.h"

/* In the vso since 01-08-2021, expected to leave on 31-07-2027. The store would choose the id. */
static inline void add_pupil(struct school *school, int64_t id)
{
	struct query *query = db_query(school->store->db,
		"INSERT INTO leerling (id, leerlingnummer, achternaam, roepnaam, geboortedatum, afdeling,"
		" inschrijfdatum, verwachte_uitstroom) VALUES (:id, :id, 'A', 'B', '2010-01-01', 'vso',"
		" '2021-08-01', '2027-07-31')");
	struct error err;

	query_bind_int(query, ":id", id);
	if (query_run(query, &err) != OK)
		fail_msg("%s", err.sentence);
}

#endif
