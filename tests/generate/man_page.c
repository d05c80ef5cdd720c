/* Prints man/cvb.1: its template, given as the argument, with the tables of commands, options,
 * keys, files of the bundle and settings in their places. `make man/cvb.1` keeps it. */
#include "cvb/cli.h"
#include "cvb/config.h"
#include "cvb/store.h"

#include <stdio.h>
#include <string.h>

#include "../../src/schermen/intern.h"
#include "../../src/tui/loop.h"

#define COLUMNS 72 /* of the source; what roff makes of it is another matter */

/* Text that roff may not take for its own: hyphens that can be copied and no backslashes. */
static void add_roff(struct text *out, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (text[i] == '\\')
			text_add(out, "\\e");
		else if (text[i] == '-')
			text_add(out, "\\-");
		else
			text_add_char(out, text[i]);
	}
}

/* Lines of a sentence, with a capital. What stands on a line of its own stays on one. */
static void add_prose(struct text *out, const char *text)
{
	bool first = true;

	while (text) {
		size_t len;
		const char *next = text_wrap(text, COLUMNS, &len);

		if (!first && text[-1] == '\n')
			text_add(out, ".br\n");
		if (*text == '.' || *text == '\'')
			text_add(out, "\\&");
		if (first && *text >= 'a' && *text <= 'z') {
			text_add_char(out, (char)(*text - 'a' + 'A'));
			text++;
			len--;
		}
		add_roff(out, text, len);
		text_add_char(out, '\n');
		first = false;
		text = next;
	}
}

static void add_entry(struct text *out, const char *bold, const char *italic, const char *prose)
{
	text_add(out, ".TP\n.BI \"");
	add_roff(out, bold, strlen(bold));
	if (*italic) {
		text_add(out, " \" \"");
		add_roff(out, italic, strlen(italic));
	}
	text_add(out, "\"\n");
	add_prose(out, prose);
}

/* ---- commands ---- */

struct opdracht_rij {
	const char *naam;
	const char *argumenten;
	const char *zin;
};

static void add_commands(struct text *out)
{
	static const struct opdracht_rij rijen[] = {
#define OPDRACHT(naam, doel, minimum, maximum, argumenten, zin) {#naam, argumenten, zin},
#include "cvb/opdrachten.def"
#undef OPDRACHT
	};

	for (size_t i = 0; i < ARRAY_LEN(rijen); i++) {
		struct text zin = {0};

		text_printf(&zin, "%s.", rijen[i].zin);
		add_entry(out, rijen[i].naam, rijen[i].argumenten, text_str(&zin));
		text_clear(&zin);
	}
}

/* ---- options ---- */

struct optie_rij {
	char kort;
	const char *lang;
	const char *waarde;
	const char *voor;
	const char *zin;
};

static void add_option(struct text *out, const struct optie_rij *rij)
{
	struct text naam = {0};
	struct text zin = {0};

	if (rij->kort)
		text_printf(&naam, "-%c, ", rij->kort);
	text_printf(&naam, "--%s", rij->lang);
	text_printf(&zin, "%s.", rij->zin);
	if (*rij->voor)
		text_printf(&zin, "\nBij: %s.", rij->voor);
	add_entry(out, text_str(&naam), rij->waarde ? rij->waarde : "", text_str(&zin));
	text_clear(&naam);
	text_clear(&zin);
}

static void add_options(struct text *out)
{
	static const struct optie_rij rijen[] = {
#define OPTIE(id, kort, lang, waarde, voor, zin) {kort, lang, waarde, voor, zin},
#include "cvb/opties.def"
#undef OPTIE
	};

	for (size_t i = 0; i < ARRAY_LEN(rijen); i++)
		add_option(out, &rijen[i]);
}

/* ---- keys ---- */

/* "Enter l" as "Enter, l". */
static void add_keys(struct text *out, const struct action *actions)
{
	for (; actions && actions->name; actions++) {
		struct text keys = {0};

		for (const char *at = actions->keys; *at; at++) {
			if (*at == ' ')
				text_add_char(&keys, ',');
			text_add_char(&keys, *at);
		}
		if (keys.len > 0)
			add_entry(out, text_str(&keys), "", actions->help);
		text_clear(&keys);
	}
}

/* What is on all screens, then the main screens and the dossier: `?` has the rest. */
static void add_screens(struct text *out)
{
	text_add(out, ".SS Overal\n");
	for (const struct main_screen *main = main_screens; main->key; main++) {
		struct text zin = {0};

		text_printf(&zin, "Het scherm %s.", main->title);
		add_entry(out, main->key, "", text_str(&zin));
		text_clear(&zin);
	}
	add_keys(out, engine_actions);
	add_keys(out, app_actions);
	for (const struct main_screen *main = main_screens; main->key; main++) {
		text_printf(out, ".SS %s\n", main->title);
		add_keys(out, main->screen->actions);
	}
	for (size_t i = 0; all_screens[i]; i++)
		if (strcmp(all_screens[i]->name, "dossier") == 0) {
			text_add(out, ".SS Dossier\n");
			add_keys(out, all_screens[i]->actions);
		}
}

/* ---- settings ---- */

struct instelling_rij {
	const char *sleutel;
	const char *standaard; /* NULL = a section, or a table of its own */
	const char *uitleg;
};

static void add_setting(struct text *out, const struct instelling_rij *rij)
{
	struct text zin = {0};

	text_add(&zin, rij->uitleg);
	if (rij->standaard)
		text_printf(&zin, "\nStandaard: %s", *rij->standaard ? rij->standaard : "leeg");
	add_entry(out, rij->sleutel, "", text_str(&zin));
	text_clear(&zin);
}

struct signaal_rij {
	const char *code;
	const char *titel;
	struct signaal_instelling standaard;
};

static void add_signal(struct text *out, const struct signaal_rij *rij)
{
	struct text naam = {0};
	struct text zin = {0};

	text_printf(&naam, "signalen.%s", rij->code);
	text_printf(&zin, "%s.\nStandaard: {aan: %s", rij->titel, rij->standaard.aan ? "ja" : "nee");
	if (rij->standaard.vooraf >= 0)
		text_printf(&zin, ", vooraf: %d", rij->standaard.vooraf);
	if (rij->standaard.na >= 0)
		text_printf(&zin, ", na: %d", rij->standaard.na);
	text_add_char(&zin, '}');
	add_entry(out, text_str(&naam), "", text_str(&zin));
	text_clear(&naam);
	text_clear(&zin);
}

static void add_settings(struct text *out)
{
	static const struct instelling_rij rijen[] = {
#define SECTIE(sleutel, uitleg) {sleutel, NULL, uitleg},
#define INSTELLING(sleutel, soort, plek, standaard, laagste, hoogste, uitleg) \
	{sleutel, standaard, uitleg},
#define LIJST(sleutel, soort, plek, plek2, standaard, minste, meeste, uitleg) \
	{sleutel, standaard, uitleg},
#include "cvb/instellingen.def"
	};
	static const struct signaal_rij signalen[] = {
#define SIGNAAL(code, aan, vooraf, na, agenda, titel, ...) {#code, titel, {aan, vooraf, na}},
#include "cvb/signalen.def"
#undef SIGNAAL
	};

	for (size_t i = 0; i < ARRAY_LEN(rijen); i++)
		add_setting(out, &rijen[i]);
	for (size_t i = 0; i < ARRAY_LEN(signalen); i++)
		add_signal(out, &signalen[i]);
}

/* ---- the files of the bundle ---- */

static void add_names(struct text *out, const struct entiteit *soort, unsigned vlag)
{
	const char *komma = "";

	for (int i = 0; i < soort->aantal; i++) {
		const struct veld *veld = &soort->velden[i];

		if (vlag && !(veld->vlaggen & vlag))
			continue;
		text_printf(out, "%s%s%s", komma, veld->naam,
			!vlag && (veld->vlaggen & VERPLICHT) ? "*" : "");
		komma = ", ";
	}
}

static void add_bundle(struct text *out)
{
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		const struct entiteit *soort = entiteit_get((enum entiteit_nr)nr);
		struct text zin = {0};

		text_add(&zin, "Kolommen: ");
		add_names(&zin, soort, 0);
		text_add(&zin, ".\nSleutel: ");
		add_names(&zin, soort, SLEUTEL_VELD);
		text_add_char(&zin, '.');
		add_entry(out, soort->bestand, "", text_str(&zin));
		text_clear(&zin);
	}
}

/* ---- the template ---- */

static void add_line(struct text *out, char *line)
{
	char *versie = strstr(line, "@VERSIE@");

	if (strcmp(line, "@OPDRACHTEN@\n") == 0) {
		add_commands(out);
	} else if (strcmp(line, "@OPTIES@\n") == 0) {
		add_options(out);
	} else if (strcmp(line, "@TOETSEN@\n") == 0) {
		add_screens(out);
	} else if (strcmp(line, "@INSTELLINGEN@\n") == 0) {
		add_settings(out);
	} else if (strcmp(line, "@BUNDEL@\n") == 0) {
		add_bundle(out);
	} else if (versie) {
		*versie = '\0';
		text_printf(out, "%s%s%s", line, CVB_VERSIE, versie + strlen("@VERSIE@"));
	} else {
		text_add(out, line);
	}
}

int main(int argc, char **argv)
{
	FILE *template = argc == 2 ? fopen(argv[1], "r") : NULL;
	struct text out = {0};
	char line[512];
	bool complete;

	if (!template)
		return 2;
	while (fgets(line, sizeof(line), template))
		add_line(&out, line);
	complete = fclose(template) == 0 &&
	           fwrite(text_str(&out), 1, out.len, stdout) == out.len && fflush(stdout) == 0;
	text_clear(&out);
	return complete ? 0 : 1;
}
