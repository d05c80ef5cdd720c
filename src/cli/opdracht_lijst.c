/* cvb lijst and cvb zoek: pupils in rows. */
#include "uitvoer.h"

#include "cvb/signalen.h"

#include <string.h>

static const struct kolom kolommen[] = {
	{"leerlingnummer", "Nummer", KOLOM_TEKST},
	{"naam", "Naam", KOLOM_TEKST},
	{"geboortedatum", "Geboren", KOLOM_DATUM},
	{"leeftijd", "Lft", KOLOM_GETAL},
	{"afdeling", "Afd", KOLOM_TEKST},
	{"groep", "Groep", KOLOM_TEKST},
	{"leerroute", "Route", KOLOM_GETAL},
	{"uitstroomprofiel", "Profiel", KOLOM_TEKST},
	{"niveau", "Niveau", KOLOM_TEKST},
	{"verwachte_uitstroom", "Uitstroom", KOLOM_DATUM},
	{"status", "Status", KOLOM_TEKST},
	{"signalen", "Signalen", KOLOM_GETAL},
};

static void add_datum(struct tabel *tabel, dag d, struct arena *arena)
{
	char *iso = arena_alloc(arena, DATUM_SIZE);

	datum_iso(d, iso);
	tabel_add(tabel, d == GEEN_DAG ? NULL : iso, dag_tekst(d, arena));
}

static void add_row(struct tabel *tabel, const struct leerling_rij *rij, int signalen_aantal,
	struct oproep *oproep)
{
	const struct config *config = oproep->config;
	struct arena *arena = &oproep->arena;

	tabel_add(tabel, rij->leerlingnummer, NULL);
	tabel_add(tabel, rij->naam, NULL);
	add_datum(tabel, rij->geboortedatum, arena);
	tabel_add(tabel, arena_printf(arena, "%d", rij->leeftijd), NULL);
	tabel_add(tabel, rij->afdeling, NULL);
	tabel_add(tabel, rij->groep, NULL);
	tabel_add(tabel, rij->leerroute ? arena_printf(arena, "%d", rij->leerroute) : NULL, NULL);
	tabel_add(tabel, rij->uitstroomprofiel,
		code_name(CODES_profiel, config, rij->uitstroomprofiel));
	tabel_add(tabel, rij->niveau, code_name(CODES_niveau, config, rij->niveau));
	add_datum(tabel, rij->ref, arena);
	tabel_add(tabel, rij->ingeschreven ? "ingeschreven" : "uitgestroomd", NULL);
	tabel_add(tabel, arena_printf(arena, "%d", signalen_aantal), NULL);
}

/* How many signals each pupil of the list has. In the arena. */
static const int *count_signalen(struct oproep *oproep, const struct leerling_lijst *lijst)
{
	int64_t *ids = arena_alloc(&oproep->arena, lijst->aantal * sizeof(*ids));
	int *aantallen = arena_alloc(&oproep->arena, lijst->aantal * sizeof(*aantallen));

	for (size_t i = 0; i < lijst->aantal; i++)
		ids[i] = lijst->rijen[i].id;
	signalen_tel(oproep->store, ids, lijst->aantal, aantallen);
	return aantallen;
}

/* Ends the reading of `lijst`: its rows and their counts are of one moment. */
static enum status write_rows(struct oproep *oproep, const struct leerling_lijst *lijst,
	struct error *err)
{
	struct tabel tabel = {.kolommen = kolommen, .breedte = ARRAY_LEN(kolommen)};
	const int *aantallen = count_signalen(oproep, lijst);
	enum status status;

	db_rollback(oproep->store->db);
	for (size_t i = 0; i < lijst->aantal; i++)
		add_row(&tabel, &lijst->rijen[i], aantallen[i], oproep);
	status = tabel_write(oproep, &tabel, err);
	tabel_clear(&tabel);
	return status;
}

/* Opens the file and begins the reading that write_rows ends. */
static enum status open_to_read(struct oproep *oproep, struct error *err)
{
	enum status status = oproep_open(oproep, err);

	return status == OK ? db_begin_read(oproep->store->db, err) : status;
}

/* ---- the filter ---- */

static enum status read_status(const char *getypt, enum lijst_status *out, struct error *err)
{
	static const char *const namen[] = {
		[LIJST_INGESCHREVEN] = "ingeschreven",
		[LIJST_UITGESTROOMD] = "uitgestroomd",
		[LIJST_ALLE] = "alle",
	};

	*out = LIJST_INGESCHREVEN;
	if (!getypt)
		return OK;
	for (size_t i = 0; i < ARRAY_LEN(namen); i++) {
		if (strcmp(namen[i], getypt) == 0) {
			*out = (enum lijst_status)i;
			return OK;
		}
	}
	return fail(err, ERR_USAGE,
		"--status: \"%.60s\" kan niet; kies ingeschreven, uitgestroomd of alle", getypt);
}

/* ---- the commands ---- */

enum status opdracht_lijst(struct oproep *oproep, struct error *err)
{
	const struct veld *profiel = &entiteit_get(E_opp)->velden[V_opp_uitstroomprofiel];
	const struct veld *afdeling = &entiteit_get(E_leerling)->velden[V_leerling_afdeling];
	struct lijst_filter filter = {.groep = oproep->opties[OPTIE_groep]};
	struct leerling_lijst lijst;

	if (optie_code(oproep, OPTIE_profiel, profiel, &filter.profiel, err) != OK ||
	    optie_code(oproep, OPTIE_afdeling, afdeling, &filter.afdeling, err) != OK ||
	    read_status(oproep->opties[OPTIE_status], &filter.status, err) != OK ||
	    open_to_read(oproep, err) != OK)
		return err->status;
	lijst = leerlingen_lijst(oproep->store, &filter, &oproep->arena);
	return write_rows(oproep, &lijst, err);
}

enum status opdracht_zoek(struct oproep *oproep, struct error *err)
{
	struct leerling_lijst lijst;

	if (open_to_read(oproep, err) != OK)
		return err->status;
	lijst = leerlingen_zoek(oproep->store, argumenten_text(oproep), &oproep->arena);
	return write_rows(oproep, &lijst, err);
}
