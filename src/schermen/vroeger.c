/* Collects from the journal the names that people were given and lost: of who was renamed or
 * deleted, texts may still speak. */
#include "vroeger.h"

#include "cvb/journaal.h"

#include <string.h>

/* The two names of the row that is being read, before and after: fields come one by one. */
struct lezing {
	struct vroeger *vroeger;
	struct vroegere_naam oud, nieuw;
};

static void keep(struct vroeger *vroeger, const struct vroegere_naam *naam)
{
	if (!naam->contact && !naam->roepnaam && !naam->achternaam)
		return;
	vroeger->rijen = xgrow(vroeger->rijen, &vroeger->cap, vroeger->aantal + 1,
		sizeof(*vroeger->rijen));
	vroeger->rijen[vroeger->aantal++] = *naam;
}

static void end_row(struct lezing *lezing, int64_t next)
{
	keep(lezing->vroeger, &lezing->oud);
	keep(lezing->vroeger, &lezing->nieuw);
	lezing->oud = lezing->nieuw = (struct vroegere_naam){ .id = next };
}

static const char **part_of(struct vroegere_naam *naam, const struct wijziging_veld *veld)
{
	if (strcmp(veld->tabel, "contact") == 0)
		return strcmp(veld->veld, "naam") == 0 ? &naam->contact : NULL;
	if (strcmp(veld->veld, "roepnaam") == 0)
		return &naam->roepnaam;
	if (strcmp(veld->veld, "tussenvoegsel") == 0)
		return &naam->tussenvoegsel;
	return strcmp(veld->veld, "achternaam") == 0 ? &naam->achternaam : NULL;
}

/* A part that comes again belongs to the next change. */
static void see_field(const struct wijziging_veld *veld, void *context)
{
	struct lezing *lezing = context;
	struct arena *arena = &lezing->vroeger->arena;
	const char **oud = part_of(&lezing->oud, veld);
	const char **nieuw = part_of(&lezing->nieuw, veld);

	if (!oud)
		return;
	if (lezing->oud.id != veld->id || *oud || *nieuw)
		end_row(lezing, veld->id);
	*oud = arena_strdup(arena, veld->oud);
	*nieuw = arena_strdup(arena, veld->nieuw);
}

void vroeger_lees(struct vroeger *vroeger, struct store *store)
{
	static const char *const tabellen[] = { "leerling", "contact", NULL };
	struct lezing lezing = { .vroeger = vroeger };

	vroeger->gelezen = journaal_changes(store, vroeger->gelezen, tabellen, see_field, &lezing);
	end_row(&lezing, 0);
}

void vroeger_clear(struct vroeger *vroeger)
{
	xfree(vroeger->rijen);
	arena_clear(&vroeger->arena);
	*vroeger = (struct vroeger){ 0 };
}
