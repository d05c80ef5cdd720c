/* Writes the main screens of a school, DB, as text and as SVG into a folder: `make screens` keeps
 * them in man/screens for the README. The school is the demo of 21 November 2026. */
#include "cvb/schermen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct foto {
	const char *naam; /* of the files */
	const char *titel;
	const char *stappen; /* as tests/scherm/README says; it ends on the screen */
};

static const struct foto fotos[] = {
	{"leerlingen", "Leerlingen: de lijst, met wie aandacht vraagt", "size 100x30\n"},
	{"dossier", "Het dossier van een leerling", "size 100x30\nkey /\ntype chaïmae\nkey Enter\n"},
	{"wijzigingen", "Wijzigingen van het perspectief op een tijdlijn",
		"size 100x30\nkey /\ntype chaïmae\nkey Enter Tab Tab Tab\n"},
	{"signalen", "Signalen: wat te laat is en wat aandacht vraagt", "size 100x30\nkey 2\n"},
	{"waarom", "Waarom een signaal er is", "size 100x30\nkey 2 w\n"},
	{"vergadering", "Vergaderingen van de CvB", "size 100x30\nkey 3\n"},
	{"zitting", "Een vergadering op de beamer: de agenda, en wie er aan tafel is",
		"size 110x30\nkey 3 Enter v j p\n"},
	{"stages", "Stages: wie waar is en wat nog niet geregeld is", "size 100x30\nkey 4\n"},
	{"nazorg", "Nazorg: wie er gebeld moet worden", "size 100x30\nkey 5\n"},
	{"resultaten", "Resultaten van de school", "size 100x40\nkey 6 [\n"},
	{"jaarplanning", "Jaarplanning: wat elke maand vraagt", "size 100x30\nkey J\n"},
};

static bool write_file(const char *path, const char *text, size_t len)
{
	FILE *file = fopen(path, "w");
	bool good = file && fwrite(text, 1, len, file) == len;

	if (file && fclose(file) != 0)
		good = false;
	if (!good)
		fprintf(stderr, "%s cannot be written\n", path);
	return good;
}

/* Plays the steps and what comes last of them into `pad`. */
static bool neem(struct store *store, const char *stappen, const char *pad)
{
	char script[] = "/tmp/cvb-screens-XXXXXX";
	int fd = mkstemp(script);
	struct app_opties opties = {.pad = "cvb.db", .backend = {script, fopen(pad, "w")}};
	struct error err;
	bool good = fd >= 0 && write_file(script, stappen, strlen(stappen)) && opties.backend.out;

	if (good && app_run(store, &opties, &err) != OK) {
		fprintf(stderr, "%s\n", err.sentence);
		good = false;
	}
	if (opties.backend.out && fclose(opties.backend.out) != 0)
		good = false;
	if (fd >= 0) {
		close(fd);
		unlink(script);
	}
	return good;
}

static bool neem_foto(struct store *store, const struct foto *foto, const char *map)
{
	struct arena arena = {0};
	bool good = neem(store, arena_printf(&arena, "%stext\n", foto->stappen),
			arena_printf(&arena, "%s/%s.txt", map, foto->naam)) &&
		neem(store, arena_printf(&arena, "%ssvg %s\n", foto->stappen, foto->titel),
			arena_printf(&arena, "%s/%s.svg", map, foto->naam));

	arena_clear(&arena);
	return good;
}

int main(int argc, char *argv[])
{
	struct config *config = config_defaults();
	struct store_opties opties = {.config = config, .vandaag = datum_make(2026, 11, 21),
		.gebruiker = "ib"};
	struct store *store;
	struct error err;
	bool good = true;

	if (argc != 3) {
		fprintf(stderr, "use: screens DB FOLDER\n");
		return 2;
	}
	opties.pad = argv[1];
	config->school_naam = "VSO De Linde";
	if (store_open(&opties, &store, &err) != OK) {
		fprintf(stderr, "%s\n", err.sentence);
		return 1;
	}
	for (size_t i = 0; i < ARRAY_LEN(fotos) && good; i++)
		good = neem_foto(store, &fotos[i], argv[2]);
	store_close(store);
	config_free(config);
	return good ? 0 : 1;
}
