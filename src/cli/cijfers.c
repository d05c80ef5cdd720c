/* Figures for programs, in two forms. It knows not what they mean. */
#include "cijfers.h"

/* ---- one figure ---- */

static void add_row(const struct cijfers *c, const char *key, const char *waarde,
	const char *n)
{
	tabel_add(c->tabel, arena_printf(c->arena, "%s%s", c->pad, key), NULL);
	tabel_add(c->tabel, arena_strdup(c->arena, waarde), NULL);
	tabel_add(c->tabel, n, NULL);
}

void cijfer_text(const struct cijfers *c, const char *key, const char *waarde)
{
	if (c->json)
		json_key_text(c->json, key, waarde);
	else
		add_row(c, key, waarde, NULL);
}

void cijfer_int(const struct cijfers *c, const char *key, int64_t getal)
{
	if (c->json) {
		json_key(c->json, key);
		json_int(c->json, getal);
	} else {
		add_row(c, key, arena_printf(c->arena, "%lld", (long long)getal), NULL);
	}
}

void cijfer_groep(const struct cijfers *c, const char *key, const struct groep *groep)
{
	cijfer_int(c, key, (int64_t)groep->aantal);
}

void cijfer_percentage(const struct cijfers *c, const char *key, struct percentage percentage)
{
	char cijfers[PERCENTAGE_SIZE];
	const char *waarde;

	percentage_text(percentage, '.', cijfers);
	waarde = *cijfers ? cijfers : NULL;
	if (c->json) {
		json_key(c->json, key);
		json_number(c->json, waarde);
	} else {
		add_row(c, key, waarde, arena_printf(c->arena, "%zu", percentage.n));
	}
}

/* ---- figures within figures ---- */

static struct cijfers longer(const struct cijfers *c, const char *part)
{
	struct cijfers inner = *c;

	if (!c->json)
		inner.pad = arena_printf(c->arena, "%s%s.", c->pad, part);
	return inner;
}

struct cijfers cijfers_object(const struct cijfers *c, const char *key)
{
	if (c->json) {
		json_key(c->json, key);
		json_object(c->json);
	}
	return longer(c, key);
}

struct cijfers cijfers_list(const struct cijfers *c, const char *key)
{
	if (c->json) {
		json_key(c->json, key);
		json_array(c->json);
	}
	return longer(c, key);
}

struct cijfers cijfers_item(const struct cijfers *list)
{
	if (list->json)
		json_object(list->json);
	return *list;
}

void cijfers_close(const struct cijfers *c)
{
	if (c->json)
		json_end(c->json);
}

void cijfers_label(struct cijfers *item, const char *key, const char *code)
{
	if (item->json)
		json_key_text(item->json, key, code);
	else
		*item = longer(item, code ? code : "leeg");
}

void cijfers_label_int(struct cijfers *item, const char *key, int getal)
{
	if (item->json)
		cijfer_int(item, key, getal);
	else
		*item = longer(item, arena_printf(item->arena, "%d", getal));
}
