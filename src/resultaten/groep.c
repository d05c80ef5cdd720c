/* Who is behind a figure. */
#include "intern.h"

#include <string.h>

void groep_add(struct groep *groep, int64_t leerling, struct arena *arena)
{
	if (groep->aantal == groep->cap) {
		size_t cap = groep->cap ? groep->cap * 2 : 4;
		int64_t *leerlingen = arena_alloc(arena, cap * sizeof(*leerlingen));

		if (groep->aantal > 0)
			memcpy(leerlingen, groep->leerlingen, groep->aantal * sizeof(*leerlingen));
		groep->leerlingen = leerlingen;
		groep->cap = cap;
	}
	groep->leerlingen[groep->aantal++] = leerling;
}

void ja_nee_add(struct ja_nee_cijfers *cijfers, bool ja, int64_t leerling, struct arena *arena)
{
	groep_add(ja ? &cijfers->ja : &cijfers->nee, leerling, arena);
}

void ja_nee_close(struct ja_nee_cijfers *cijfers)
{
	cijfers->percentage = percentage_of(cijfers->ja.aantal,
		cijfers->ja.aantal + cijfers->nee.aantal);
}
