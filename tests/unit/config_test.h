/* What the tests of the config share: text goes into a file, the file is loaded, and the messages
 * come back without the name of the file. */
#ifndef CONFIG_TEST_H
#define CONFIG_TEST_H

#include "cvb_test.h"

#include "cvb/config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct loaded {
	enum status status;
	struct config *config;  /* NULL unless OK */
	struct text meldingen;  /* "line:column: sentence" a line */
	struct error err;
	char bestand[32];
};

/* Takes the name of the file off every line; a line without it fails the test. */
static inline void strip_names(struct loaded *loaded, const struct text *raw)
{
	size_t len = strlen(loaded->bestand);

	for (const char *line = text_str(raw); *line;) {
		size_t rest = strcspn(line, "\n") + 1;

		assert_memory_equal(line, loaded->bestand, len);
		assert_int_equal(line[len], ':');
		assert_int_equal(line[rest - 1], '\n');
		text_add_n(&loaded->meldingen, line + len + 1, rest - len - 1);
		line += rest;
	}
}

static inline struct loaded load_bytes(const char *bytes, size_t len)
{
	struct loaded loaded = {.bestand = "/tmp/cvb-config-XXXXXX"};
	struct text raw = {0};
	int fd = mkstemp(loaded.bestand);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, len), len);
	close(fd);
	loaded.status = config_load(loaded.bestand, &loaded.config, &raw, &loaded.err);
	unlink(loaded.bestand);
	assert_true((loaded.status == OK) == (loaded.config != NULL));
	assert_true((loaded.status == ERR_INPUT) == (raw.len > 0));
	strip_names(&loaded, &raw);
	text_clear(&raw);
	return loaded;
}

static inline struct loaded load(const char *yaml)
{
	return load_bytes(yaml, strlen(yaml));
}

static inline void loaded_clear(struct loaded *loaded)
{
	config_free(loaded->config);
	text_clear(&loaded->meldingen);
}

/* Says that loading `yaml` gives exactly these messages. */
static inline void assert_meldingen(const char *yaml, const char *expected)
{
	struct loaded loaded = load(yaml);

	assert_string_equal(text_str(&loaded.meldingen), expected);
	assert_int_equal(loaded.status, ERR_INPUT);
	loaded_clear(&loaded);
}

static inline struct loaded load_ok(const char *yaml)
{
	struct loaded loaded = load(yaml);

	assert_string_equal(text_str(&loaded.meldingen), "");
	assert_int_equal(loaded.status, OK);
	return loaded;
}

#endif
