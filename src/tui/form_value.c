/* Values: from what is typed to the canonical spelling and back, per kind of field. */
#include "form_intern.h"

#include <string.h>

/* ---- from typed to canonical ---- */

/* Without spaces at the ends (a long text keeps those at its start), in NFC. */
static void add_trimmed(struct text *out, const char *typed, bool keep_start)
{
	struct arena arena = {0};
	size_t len;

	if (!keep_start)
		typed += strspn(typed, " \t\n");
	if (utf8_valid(typed, strlen(typed))) /* what was in the file before may not be */
		typed = utf8_nfc(&arena, typed);
	len = strlen(typed);
	while (len > 0 && strchr(" \t\n", typed[len - 1]))
		len--;
	text_add_n(out, typed, len);
	arena_clear(&arena);
}

static enum status canonical_date(const struct form *form, const char *typed, struct text *out,
	struct error *err)
{
	char iso[DATUM_SIZE];
	dag day;

	if (!datum_parse_typed(typed, form->tui->vandaag, &day))
		return fail(err, ERR_INPUT, "\"%s\" is geen datum die bestaat; typ bijvoorbeeld "
		            "21-11-2026, vandaag of +6w.", typed);
	datum_iso(day, iso);
	text_add(out, iso);
	return OK;
}

/* Digits, at most one dot or comma between them where `decimals`. */
static enum status canonical_number(const char *typed, bool decimals, struct text *out,
	struct error *err)
{
	const char *at = typed + (*typed == '-');
	size_t whole = strspn(at, "0123456789");
	bool point = decimals && (at[whole] == ',' || at[whole] == '.');
	size_t rest = point ? strspn(at + whole + 1, "0123456789") : 0;
	size_t zeros = strspn(at, "0");

	if (whole == 0 || whole > 15 || at[whole + point + rest] || (point && rest == 0))
		return fail(err, ERR_INPUT, decimals
			? "\"%s\" is geen getal; typ bijvoorbeeld 12 of 12,5."
			: "\"%s\" is geen heel getal; typ alleen cijfers.", typed);
	zeros = zeros == whole ? whole - 1 : zeros;
	if (*typed == '-' && strspn(at, "0.,") < strlen(at))
		text_add_char(out, '-');
	text_add_n(out, at + zeros, whole - zeros);
	if (point) {
		text_add_char(out, '.');
		text_add_n(out, at + whole + 1, rest);
	}
	return OK;
}

static enum status canonical_choice(const struct slot *slot, struct text *out, struct error *err)
{
	const struct choice *meant = choice_meant(slot);
	struct text all = {0};

	if (meant) {
		text_add(out, meant->code);
		return OK;
	}
	for (const struct choice *choice = slot->field->choices; choice->code; choice++)
		text_printf(&all, "%s%s", all.len ? ", " : "", choice->label);
	fail(err, ERR_INPUT, "\"%s\" staat er niet bij; kies uit: %s", edit_str(&slot->edit),
	     text_str(&all));
	text_clear(&all);
	return err->status;
}

static enum status canonical_kind(const struct form *form, const struct slot *slot,
	struct text *out, struct error *err)
{
	struct text trimmed = {0};
	enum status status = OK;

	add_trimmed(&trimmed, edit_str(&slot->edit), slot->field->kind == FIELD_LONG);
	if (trimmed.len > 0)
		switch (slot->field->kind) {
		case FIELD_DATE:
			status = canonical_date(form, trimmed.data, out, err);
			break;
		case FIELD_CHOICE:
			status = canonical_choice(slot, out, err);
			break;
		case FIELD_NUMBER:
		case FIELD_DECIMAL:
			status = canonical_number(trimmed.data, slot->field->kind == FIELD_DECIMAL,
			                          out, err);
			break;
		default:
			text_add(out, trimmed.data);
		}
	text_clear(&trimmed);
	return status;
}

enum status slot_canonical(const struct form *form, const struct slot *slot, struct text *out,
	struct error *err)
{
	text_reset(out);
	if (slot->typed)
		return canonical_kind(form, slot, out, err);
	text_add(out, text_str(&slot->value));
	return OK;
}

/* ---- from canonical to shown ---- */

static void show_date(struct text *out, const char *value)
{
	char shown[DATUM_SIZE];
	dag day = datum_from_iso(value);

	if (day != GEEN_DAG)
		datum_shown(day, shown);
	text_add(out, day != GEEN_DAG ? shown : value);
}

static void show_decimal(struct text *out, const char *value)
{
	for (; *value; value++)
		text_add_char(out, *value == '.' ? ',' : *value);
}

void slot_show(struct slot *slot)
{
	const char *value = text_str(&slot->value);
	const struct choice *choice = NULL;
	struct text shown = {0};

	if (slot->field->kind == FIELD_CHOICE)
		choice = choice_of(slot->field, value);
	if (slot->field->kind == FIELD_DATE)
		show_date(&shown, value);
	else if (slot->field->kind == FIELD_DECIMAL)
		show_decimal(&shown, value);
	else
		text_add(&shown, choice ? choice->label : value);
	edit_set(&slot->edit, text_str(&shown));
	slot->typed = false;
	slot->picked = 0;
	suggest_stop(slot);
	text_clear(&shown);
}

/* ---- settling ---- */

void slot_complain(struct slot *slot, const char *sentence)
{
	text_reset(&slot->complaint);
	text_add_sentence(&slot->complaint, sentence);
}

/* `value` becomes the one of the field; what was it before goes back in its place. */
static void take_over(struct form *form, struct slot *slot, struct text *value)
{
	bool same = strcmp(text_str(value), text_str(&slot->value)) == 0;
	struct text was = slot->value;

	slot->value = *value;
	*value = was;
	if (slot->typed || !same)
		slot_show(slot);
	text_reset(&slot->complaint);
	if (!same && slot->field->changed)
		slot->field->changed(form, slot->field, text_str(&was));
}

enum status slot_settle(struct form *form, struct slot *slot)
{
	struct error err = {0};
	struct text value = {0};
	enum status status = slot_canonical(form, slot, &value, &err);

	if (status == OK && value.len > 0 && slot->field->check)
		status = slot->field->check(form, slot->field, &value, &err);
	if (status == OK)
		take_over(form, slot, &value);
	else
		slot_complain(slot, err.sentence);
	text_clear(&value);
	return status;
}

bool slot_visible(const struct form *form, const struct slot *slot)
{
	return !slot->field->visible || slot->field->visible(form, slot->field);
}

/* Asked for every field at every drawing: a text is compared as it is typed. */
bool slot_changed(const struct form *form, const struct slot *slot)
{
	struct error err;
	struct text value = {0};
	bool changed;

	if (slot->field->kind == FIELD_TEXT || slot->field->kind == FIELD_LONG)
		return strcmp(slot->typed ? edit_str(&slot->edit) : text_str(&slot->value),
		              slot->start) != 0;
	changed = slot_canonical(form, slot, &value, &err) != OK ||
	          strcmp(text_str(&value), slot->start) != 0;
	text_clear(&value);
	return changed;
}
