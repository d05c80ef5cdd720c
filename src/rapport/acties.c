/* The list of actions: per owner, what is open first. */
#include "intern.h"

#include <stdlib.h>
#include <string.h>

struct rij {
	const struct record *actie;
	const char *eigenaar; /* folded: "Jan" and "jan" are one; NULL = nobody yet */
	bool open;
	dag uiterlijk;
	int nummer;
};

/* What is not known comes last. */
static int compare_dagen(dag a, dag b)
{
	if (a == b)
		return 0;
	if (a == GEEN_DAG || b == GEEN_DAG)
		return a == GEEN_DAG ? 1 : -1;
	return a < b ? -1 : 1;
}

static int compare_eigenaren(const struct rij *a, const struct rij *b)
{
	if (!a->eigenaar || !b->eigenaar)
		return !a->eigenaar - !b->eigenaar;
	return strcmp(a->eigenaar, b->eigenaar);
}

static int compare(const void *left, const void *right)
{
	const struct rij *a = left, *b = right;
	int order = compare_eigenaren(a, b);

	if (order == 0)
		order = b->open - a->open;
	if (order == 0)
		order = compare_dagen(a->uiterlijk, b->uiterlijk);
	return order != 0 ? order : (a->nummer > b->nummer) - (a->nummer < b->nummer);
}

static struct rij *sort(struct arena *arena, const struct record_lijst *acties, bool met_stand)
{
	struct rij *rijen = arena_alloc(arena, (acties->aantal + 1) * sizeof(*rijen));

	for (size_t i = 0; i < acties->aantal; i++) {
		const struct record *actie = &acties->rijen[i];
		const char *eigenaar = record_text(actie, V_actie_eigenaar);

		rijen[i] = (struct rij){
			.actie = actie,
			.eigenaar = eigenaar ? utf8_fold(arena, eigenaar) : NULL,
			.open = !met_stand || !record_text(actie, V_actie_gereed_op),
			.uiterlijk = record_dag(actie, V_actie_uiterlijk),
			.nummer = record_int(actie, V_actie_nummer, 0),
		};
	}
	qsort(rijen, acties->aantal, sizeof(*rijen), compare);
	return rijen;
}

static const char *stand_of(struct bouw *bouw, const struct rij *rij)
{
	if (!rij->open)
		return arena_printf(&bouw->document->arena, "gereed %s",
			bouw_veld(bouw, rij->actie, V_actie_gereed_op));
	if (rij->uiterlijk != GEEN_DAG && rij->uiterlijk < bouw->store->vandaag)
		return "open, te laat";
	return "open";
}

static void write_eigenaar(struct bouw *bouw, const struct rij *rij, bool met_stand)
{
	static const char *const koppen[] = {"Nr", "Actie", "Over", "Uiterlijk", "Stand"};
	size_t kolommen = met_stand ? ARRAY_LEN(koppen) : ARRAY_LEN(koppen) - 1;

	document_onderkop(bouw->document,
		rij->eigenaar ? record_text(rij->actie, V_actie_eigenaar) : "Nog zonder eigenaar");
	document_tabel(bouw->document, koppen, kolommen);
}

void acties_write(struct bouw *bouw, const struct record_lijst *acties, bool met_stand)
{
	struct rij *rijen = sort(&bouw->document->arena, acties, met_stand);

	for (size_t i = 0; i < acties->aantal; i++) {
		const struct rij *rij = &rijen[i];

		if (i == 0 || compare_eigenaren(&rijen[i - 1], rij) != 0)
			write_eigenaar(bouw, rij, met_stand);
		document_cel(bouw->document, bouw_veld(bouw, rij->actie, V_actie_nummer));
		document_cel(bouw->document, bouw_veld(bouw, rij->actie, V_actie_omschrijving));
		document_cel(bouw->document, bouw_wie(bouw, rij->actie->leerling));
		document_cel(bouw->document, bouw_veld(bouw, rij->actie, V_actie_uiterlijk));
		if (met_stand)
			document_cel(bouw->document, stand_of(bouw, rij));
	}
	if (acties->aantal == 0)
		document_alinea(bouw->document, "Geen acties.");
}
