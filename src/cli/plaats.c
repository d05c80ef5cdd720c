/* Where things are: which config and which database a call is about, and opening them. */
#include "melding.h"
#include "oproep.h"

#include <errno.h>
#include <sys/stat.h>

/* The shell does not expand it everywhere. */
static enum status expand_home(struct oproep *oproep, const char *path, const char **out,
	struct error *err)
{
	*out = path_expand(path, oproep->omgeving->home, &oproep->arena);
	return *out ? OK : fail(err, ERR_FILE,
		"%s: er is geen thuismap (HOME) op dit account; geef het hele pad", path);
}

/* The XDG folder, which counts only when it is absolute, else the one in the home; or NULL. */
static const char *xdg_path(struct oproep *oproep, const char *folder, const char *in_home,
	const char *file)
{
	const char *home = oproep->omgeving->home;

	if (folder && *folder == '/')
		return arena_printf(&oproep->arena, "%s/cvb/%s", folder, file);
	return home ? arena_printf(&oproep->arena, "%s/%s/cvb/%s", home, in_home, file) : NULL;
}

/* What cannot be looked at does exist: reading it will say what is wrong. */
static bool exists(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

/* The config that applies; NULL = none, the defaults hold. In the arena. */
static enum status plaats_config(struct oproep *oproep, const char **out, struct error *err)
{
	const char *named = oproep->opties[OPTIE_config];

	if (!named)
		named = oproep->omgeving->config;
	if (named)
		return expand_home(oproep, named, out, err);
	*out = xdg_path(oproep, oproep->omgeving->config_home, ".config", "config.yaml");
	if (*out && !exists(*out))
		*out = NULL;
	return OK;
}

enum status plaats_db(struct oproep *oproep, const char **out, struct error *err)
{
	const char *named = oproep->opties[OPTIE_db];

	if (!named)
		named = oproep->omgeving->db;
	if (!named && *oproep->config->database)
		named = oproep->config->database;
	if (named)
		return expand_home(oproep, named, out, err);
	*out = xdg_path(oproep, oproep->omgeving->data_home, ".local/share", "cvb.db");
	if (!*out)
		return fail(err, ERR_FILE,
			"er is geen thuismap (HOME) op dit account; noem de database met --db");
	return OK;
}

const char *plaats_cvb(struct oproep *oproep)
{
	const char *db = oproep->opties[OPTIE_db];

	return db ? arena_printf(&oproep->arena, "cvb -d %s", db) : "cvb";
}

enum status oproep_config(struct oproep *oproep, struct error *err)
{
	struct text meldingen = {0};
	const char *bestand;
	enum status status = plaats_config(oproep, &bestand, err);

	if (status != OK)
		return status;
	if (!bestand) {
		oproep->config = config_defaults();
		return OK;
	}
	status = config_load(bestand, &oproep->config, &meldingen, err);
	if (status == ERR_INPUT) {
		melding_lines(text_str(&meldingen));
		err->sentence[0] = '\0';
	}
	text_clear(&meldingen);
	return status;
}

/* Name in the logboek. */
static const char *gebruiker(const struct oproep *oproep)
{
	if (*oproep->config->gebruiker)
		return oproep->config->gebruiker;
	return oproep->omgeving->gebruiker ? oproep->omgeving->gebruiker : "onbekend";
}

enum status oproep_open(struct oproep *oproep, struct error *err)
{
	struct store_opties opties = {
		.config = oproep->config,
		.vandaag = oproep->vandaag,
		.gebruiker = gebruiker(oproep),
		.alleen_lezen = oproep->opties[OPTIE_alleen_lezen] != NULL,
	};

	if (plaats_db(oproep, &opties.pad, err) != OK)
		return err->status;
	if (store_open(&opties, &oproep->store, err) == ERR_NOT_FOUND)
		err->status = ERR_FILE;
	return oproep->store ? OK : err->status;
}

void oproep_clear(struct oproep *oproep)
{
	store_close(oproep->store);
	config_free(oproep->config);
	arena_clear(&oproep->arena);
}
