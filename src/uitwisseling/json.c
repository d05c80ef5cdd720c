/* Writes JSON that is safe on any terminal: whatever steers instead of being seen goes out as
 * \uXXXX. It knows no files. */
#include "cvb/uitwisseling.h"

#include <string.h>

/* ---- structure ---- */

static void new_line(struct json *json)
{
	text_add_char(json->out, '\n');
	for (int i = 0; i < json->depth; i++)
		text_add(json->out, "  ");
}

/* Begins an element of what is open: the comma of the one before it, and a line of its own. */
static void begin_element(struct json *json)
{
	if (json->full[json->depth] && json->depth == 0)
		bug("a second value at the top of a JSON text");
	if (json->full[json->depth])
		text_add_char(json->out, ',');
	json->full[json->depth] = true;
	if (json->depth > 0)
		new_line(json);
}

static void begin_value(struct json *json)
{
	if (json->object[json->depth] != json->keyed)
		bug("a JSON value without a key, or a key without an object");
	if (!json->keyed)
		begin_element(json);
	json->keyed = false;
}

static void open_level(struct json *json, bool object)
{
	begin_value(json);
	text_add_char(json->out, object ? '{' : '[');
	if (++json->depth == (int)ARRAY_LEN(json->full))
		bug("JSON nested too deep");
	json->full[json->depth] = false;
	json->object[json->depth] = object;
}

void json_object(struct json *json)
{
	open_level(json, true);
}

void json_array(struct json *json)
{
	open_level(json, false);
}

void json_end(struct json *json)
{
	bool full = json->full[json->depth];
	bool object = json->object[json->depth];

	if (json->depth == 0 || json->keyed)
		bug("the end of a JSON value that is not open");
	json->depth--;
	if (full)
		new_line(json);
	text_add_char(json->out, object ? '}' : ']');
	if (json->depth == 0)
		text_add_char(json->out, '\n');
}

/* ---- texts ---- */

static void add_unit(struct text *out, unsigned unit)
{
	text_printf(out, "\\u%04x", unit);
}

static void add_code_point(struct text *out, int32_t c)
{
	if (c == UTF8_INVALID) {
		text_add(out, "\xEF\xBF\xBD");
	} else if (c > 0xFFFF) {
		add_unit(out, 0xD800 + ((unsigned)(c - 0x10000) >> 10));
		add_unit(out, 0xDC00 + ((unsigned)(c - 0x10000) & 0x3FF));
	} else {
		add_unit(out, (unsigned)c);
	}
}

static void add_ascii(struct text *out, char c)
{
	static const char plain[] = "\"\\\n\r\t";
	static const char letters[] = "\"\\nrt";
	const char *found = strchr(plain, c);

	if (found) {
		text_add_char(out, '\\');
		text_add_char(out, letters[found - plain]);
	} else if ((unsigned char)c < 0x20 || c == 0x7F) {
		add_unit(out, (unsigned char)c);
	} else {
		text_add_char(out, c);
	}
}

/* What utf8_glyph() shows by a mark instead of by itself may not reach a terminal. */
static void add_string(struct text *out, const char *text)
{
	struct glyph glyph;
	size_t taken;

	text_add_char(out, '"');
	for (; utf8_glyph(text, &glyph); text += glyph.bytes) {
		size_t at = 0;

		if ((unsigned char)text[0] < 0x80)
			add_ascii(out, text[at++]);
		if (glyph.shown == text)
			text_add_n(out, text + at, glyph.bytes - at);
		else
			for (; at < glyph.bytes; at += taken)
				add_code_point(out, utf8_take(text + at, -1, &taken));
	}
	text_add_char(out, '"');
}

/* ---- values ---- */

void json_key(struct json *json, const char *key)
{
	if (!json->object[json->depth] || json->keyed)
		bug("the JSON key %s does not belong here", key);
	begin_element(json);
	add_string(json->out, key);
	text_add(json->out, ": ");
	json->keyed = true;
}

static void write_value(struct json *json, const char *value)
{
	begin_value(json);
	text_add(json->out, value);
}

void json_text(struct json *json, const char *text)
{
	if (!text) {
		json_null(json);
		return;
	}
	begin_value(json);
	add_string(json->out, text);
}

void json_key_text(struct json *json, const char *key, const char *text)
{
	json_key(json, key);
	json_text(json, text);
}

void json_int(struct json *json, int64_t number)
{
	begin_value(json);
	text_printf(json->out, "%lld", (long long)number);
}

void json_number(struct json *json, const char *number)
{
	write_value(json, number ? number : "null");
}

void json_bool(struct json *json, bool value)
{
	write_value(json, value ? "true" : "false");
}

void json_null(struct json *json)
{
	write_value(json, "null");
}

void json_value(struct json *json, const struct veld *veld, const char *waarde)
{
	if (veld->soort == SOORT_GETAL || veld->soort == SOORT_DECIMAAL)
		json_number(json, waarde);
	else if (veld->soort == SOORT_JANEE && waarde)
		json_bool(json, strcmp(waarde, "ja") == 0);
	else
		json_text(json, waarde);
}

void json_fields(struct json *json, const struct record *record)
{
	for (int i = 0; i < record->soort->aantal; i++) {
		json_key(json, record->soort->velden[i].naam);
		json_value(json, &record->soort->velden[i], record->waarden[i]);
	}
}
