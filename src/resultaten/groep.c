/* Who is behind a figure. */
#include "intern.h"

#include <string.h>

void groep_add(struct groep *groep, struct groep_lid lid, struct arena *arena)
{
	if (groep->aantal == groep->cap) {
		size_t cap = groep->cap ? groep->cap * 2 : 4;
		struct groep_lid *leden = arena_alloc(arena, cap * sizeof(*leden));

		if (groep->aantal > 0)
			memcpy(leden, groep->leden, groep->aantal * sizeof(*leden));
		groep->leden = leden;
		groep->cap = cap;
	}
	groep->leden[groep->aantal++] = lid;
}

void ja_nee_add(struct ja_nee_cijfers *cijfers, bool ja, struct groep_lid lid,
	struct arena *arena)
{
	groep_add(ja ? &cijfers->ja : &cijfers->nee, lid, arena);
}

void ja_nee_close(struct ja_nee_cijfers *cijfers)
{
	cijfers->percentage = percentage_of(cijfers->ja.aantal,
		cijfers->ja.aantal + cijfers->nee.aantal);
}
