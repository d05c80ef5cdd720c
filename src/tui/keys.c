/* The names of keys, as the person reads them in hints and as scripts write them. */
#include "cvb/part.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name;
	enum key_code code;
} names[] = {
	{"Enter", KEYC_ENTER},         {"Esc", KEYC_ESC},
	{"Tab", KEYC_TAB},             {"Shift-Tab", KEYC_BACKTAB},
	{"Backspace", KEYC_BACKSPACE}, {"Delete", KEYC_DELETE},
	{"Insert", KEYC_INSERT},       {"Omhoog", KEYC_UP},
	{"Omlaag", KEYC_DOWN},         {"Links", KEYC_LEFT},
	{"Rechts", KEYC_RIGHT},        {"Ctrl-Links", KEYC_WORD_LEFT},
	{"Ctrl-Rechts", KEYC_WORD_RIGHT}, {"Home", KEYC_HOME},
	{"End", KEYC_END},             {"PgUp", KEYC_PGUP},
	{"PgDn", KEYC_PGDN},
};

static bool is_one_glyph(const char *text)
{
	struct glyph glyph;

	return utf8_glyph(text, &glyph) && text[glyph.bytes] == '\0';
}

static bool parse_function_key(const char *name, struct key *out)
{
	char *end;
	long number;

	if (name[0] != 'F' || !isdigit((unsigned char)name[1]))
		return false;
	number = strtol(name + 1, &end, 10);
	if (*end || number < 1 || number > 12)
		return false;
	out->code = (enum key_code)(KEYC_F1 + number - 1);
	return true;
}

static bool parse_ctrl(const char *name, struct key *out)
{
	if (strncmp(name, "Ctrl-", 5) != 0 || !isupper((unsigned char)name[5]) || name[6])
		return false;
	out->code = KEYC_CTRL;
	out->text[0] = (char)tolower((unsigned char)name[5]);
	return true;
}

bool key_parse(const char *name, struct key *out)
{
	*out = (struct key){0};
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (strcmp(names[i].name, name) == 0) {
			out->code = names[i].code;
			return true;
		}
	if (parse_function_key(name, out) || parse_ctrl(name, out))
		return true;
	if (strcmp(name, "Spatie") == 0)
		name = " ";
	if (!is_one_glyph(name) || strlen(name) >= sizeof(out->text))
		return false;
	out->code = KEYC_TEXT;
	strcpy(out->text, name);
	return true;
}

void key_label(const struct key *key, char out[KEY_NAME_SIZE])
{
	const char *name = "";

	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (names[i].code == key->code)
			name = names[i].name;
	if (key->code == KEYC_TEXT)
		name = strcmp(key->text, " ") == 0 ? "Spatie" : key->text;
	snprintf(out, KEY_NAME_SIZE, "%s", name);
	if (key->code == KEYC_CTRL)
		snprintf(out, KEY_NAME_SIZE, "Ctrl-%c", toupper((unsigned char)key->text[0]));
	if (key->code >= KEYC_F1)
		snprintf(out, KEY_NAME_SIZE, "F%d", (int)(key->code - KEYC_F1) + 1);
}

bool key_is(const struct key *key, const char *list)
{
	char name[KEY_NAME_SIZE];
	size_t len;

	key_label(key, name);
	if (name[0] == '\0')
		return false;
	for (; *list; list += len) {
		list += strspn(list, " ");
		len = strcspn(list, " ");
		if (len == strlen(name) && strncmp(list, name, len) == 0)
			return true;
	}
	return false;
}
