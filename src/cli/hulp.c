/* The help: everything it says comes from opdrachten.def and opties.def. */
#include "opties.h"

#include "cvb/blad.h"

static void add_padded(struct text *out, const char *text, int columns)
{
	text_add(out, text);
	add_spaces(out, columns - utf8_width(text));
}

static void option_name(const struct optie_rij *optie, struct text *out)
{
	if (optie->kort)
		text_printf(out, "-%c, ", optie->kort);
	else
		text_add(out, "    ");
	text_printf(out, "--%s", optie->lang);
	if (optie->waarde)
		text_printf(out, " %s", optie->waarde);
}

/* The options that belong to one command only, or those that belong to all. */
static void add_options(const struct opdracht *opdracht, bool own, struct text *out)
{
	for (size_t i = 0; i < OPTIE_AANTAL; i++) {
		struct text naam = {0};

		if (!optie_suits(&opties[i], opdracht) || (opties[i].voor[0] != '\0') != own)
			continue;
		option_name(&opties[i], &naam);
		text_add(out, "  ");
		add_padded(out, text_str(&naam), 26);
		text_printf(out, " %s\n", opties[i].zin);
		text_clear(&naam);
	}
}

static void write_command(const struct opdracht *opdracht, struct text *out)
{
	struct text own = {0};

	add_options(opdracht, true, &own);
	text_printf(out, "Gebruik: cvb %s %s%s[OPTIES]\n\nDeze opdracht %s.\n", opdracht->naam,
		opdracht->argumenten, *opdracht->argumenten ? " " : "", opdracht->zin);
	if (own.len > 0)
		text_printf(out, "\nOpties van %s:\n%s", opdracht->naam, text_str(&own));
	text_add(out, "\nOpties die overal kunnen:\n");
	add_options(opdracht, false, out);
	text_clear(&own);
}

static void write_program(struct text *out)
{
	text_add(out, "cvb: dossiers voor de commissie voor de begeleiding\n\n"
		"Gebruik: cvb [OPTIES]                        opent de schermen\n"
		"         cvb [OPTIES] OPDRACHT [ARGUMENTEN]  doet een opdracht\n\n"
		"Opdrachten:\n");
	for (size_t i = 0; i < opdrachten_aantal; i++) {
		struct text naam = {0};

		text_printf(&naam, "%s %s", opdrachten[i].naam, opdrachten[i].argumenten);
		text_add(out, "  ");
		add_padded(out, text_str(&naam), 26);
		text_printf(out, " %s\n", opdrachten[i].zin);
		text_clear(&naam);
	}
	text_add(out, "\nOpties:\n");
	add_options(NULL, false, out);
	text_add(out, "\nMeer over een opdracht, en zijn eigen opties (zoals --json):\n"
		"  cvb OPDRACHT --help\n");
}

void hulp_write(const struct opdracht *opdracht, struct text *out)
{
	if (opdracht)
		write_command(opdracht, out);
	else
		write_program(out);
}
