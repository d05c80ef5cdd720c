/* Files that are no config, and input that was made to do harm: always a clean answer, soon. */
#include "config_test.h"

#include <sys/stat.h>

#define LIMIT ((size_t)1024 * 1024)

/* ---- files ---- */

static void assert_no_file(const char *bestand, const char *sentence)
{
	struct config *config;
	struct text meldingen = {0};
	struct error err = {0};

	assert_int_equal(config_load(bestand, &config, &meldingen, &err), ERR_FILE);
	assert_int_equal(err.status, ERR_FILE);
	assert_string_equal(err.sentence, sentence);
	assert_null(config);
	assert_int_equal(meldingen.len, 0);
}

static void files_that_cannot_be_read(void **state)
{
	(void)state;
	assert_no_file("/tmp/cvb bestaat niet/config.yaml",
		"/tmp/cvb bestaat niet/config.yaml: dit bestand met instellingen bestaat niet");
	assert_no_file("/dev/null/config.yaml",
		"/dev/null/config.yaml: dit bestand met instellingen bestaat niet");
	assert_no_file("/tmp", "/tmp: dit is een map; noem het bestand met instellingen daarin");
	assert_no_file("/dev/zero", "/dev/zero: dit bestand is groter dan 1 MB; instellingen zijn een "
		"klein tekstbestand");
}

static void a_name_that_is_too_long(void **state)
{
	struct text bestand = {0};
	struct text expected = {0};

	(void)state;
	for (size_t i = 0; i < 300; i++)
		text_add_char(&bestand, 'a');
	text_printf(&expected, "%s: dit bestand kan niet worden gelezen (File name too long)",
		text_str(&bestand));
	assert_no_file(text_str(&bestand), text_str(&expected));
	text_clear(&bestand);
	text_clear(&expected);
}

static void a_file_without_permission(void **state)
{
	char bestand[] = "/tmp/cvb-config-XXXXXX";
	struct text expected = {0};
	int fd = mkstemp(bestand);

	(void)state;
	assert_true(fd >= 0);
	close(fd);
	assert_int_equal(chmod(bestand, 0), 0);
	text_printf(&expected, "%s: dit bestand mag niet worden gelezen; geef de gebruiker leesrecht",
		bestand);
	if (geteuid() != 0)
		assert_no_file(bestand, text_str(&expected));
	unlink(bestand);
	text_clear(&expected);
	if (geteuid() == 0)
		skip(); /* root may read everything */
}

/* `head`, then `unit` again and again up to `size` bytes in all. */
static struct text repeat(const char *head, const char *unit, size_t size)
{
	struct text made = {0};

	text_add(&made, head);
	while (made.len + strlen(unit) <= size)
		text_add(&made, unit);
	return made;
}

static void one_megabyte_is_the_limit(void **state)
{
	struct text comment = repeat("", "#", LIMIT);
	struct loaded loaded = load_bytes(text_str(&comment), LIMIT);

	(void)state;
	assert_int_equal(loaded.status, OK);
	loaded_clear(&loaded);
	text_add_char(&comment, '#');
	loaded = load_bytes(text_str(&comment), LIMIT + 1);
	assert_int_equal(loaded.status, ERR_FILE);
	loaded_clear(&loaded);
	text_clear(&comment);
}

/* ---- input that grows ---- */

static void deep_nesting_stops_at_once(void **state)
{
	static const struct {
		const char *unit;
		const char *melding; /* the ninth level is one too many */
	} deep[] = {
		{"[", "1:9: dit is dieper genest"},
		{"{", "1:9: dit is dieper genest"},
		{"- ", "1:17: dit is dieper genest"},
		{"? ", "1:17: dit is dieper genest"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(deep); i++) {
		struct text yaml = repeat("", deep[i].unit, LIMIT);
		struct loaded loaded = load_bytes(text_str(&yaml), yaml.len);

		assert_int_equal(loaded.status, ERR_INPUT);
		assert_memory_equal(text_str(&loaded.meldingen), deep[i].melding,
			strlen(deep[i].melding));
		loaded_clear(&loaded);
		text_clear(&yaml);
	}
}

static void aliases_cannot_multiply(void **state)
{
	(void)state;
	assert_meldingen("leden: &a [{naam: a}]\nnormen: &b [*a, *a]\nredenen: [*b, *b]\n",
		"1:8: leden: een anker (&naam) kan hier niet; zet tekst met een & vooraan tussen "
		"aanhalingstekens\n"
		"2:9: normen: een anker (&naam) kan hier niet; zet tekst met een & vooraan tussen "
		"aanhalingstekens\n"
		"3:11: redenen: een verwijzing (*naam) kan hier niet; schrijf de waarde zelf, of zet "
		"tekst met een * vooraan tussen aanhalingstekens\n"
		"3:15: redenen: een verwijzing (*naam) kan hier niet; schrijf de waarde zelf, of zet "
		"tekst met een * vooraan tussen aanhalingstekens\n");
}

static size_t count_lines(const struct text *text)
{
	size_t lines = 0;

	for (const char *c = text_str(text); *c; c++)
		lines += *c == '\n';
	return lines;
}

/* Five hundred mistakes, and a line that says that there may be more. */
static void endless_mistakes_come_to_an_end(void **state)
{
	static const struct {
		const char *head, *unit;
	} endless[] = {
		{"{", "a,"},
		{"", "school: {}\n"},
		{"", "school.naam: x\n"},
		{"redenen: [x", ", x"}, /* one mistake: the list is too long */
		{"leden:\n- {naam: x}\n- {a: b", ", a: b"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(endless); i++) {
		struct text yaml = repeat(endless[i].head, endless[i].unit, 200000);
		struct loaded loaded;
		const char *close = strchr(endless[i].head, '[') ? "]"
			: strchr(endless[i].head, '{') ? "}" : "";

		text_add(&yaml, close);
		loaded = load_bytes(text_str(&yaml), yaml.len);
		assert_int_equal(loaded.status, ERR_INPUT);
		assert_int_equal(count_lines(&loaded.meldingen), *close == ']' ? 1 : 501);
		loaded_clear(&loaded);
		text_clear(&yaml);
	}
}

static void long_texts_are_cut_in_messages(void **state)
{
	struct text yaml = repeat("gebruiker: ", "x", LIMIT / 2);
	struct loaded loaded;

	(void)state;
	text_add(&yaml, "\n? ");
	for (size_t i = 0; i < 1000; i++)
		text_add(&yaml, "sleutel");
	text_add(&yaml, "\n");
	loaded = load_bytes(text_str(&yaml), yaml.len);
	assert_int_equal(loaded.status, ERR_INPUT);
	assert_int_equal(count_lines(&loaded.meldingen), 2);
	assert_true(loaded.meldingen.len < 600);
	loaded_clear(&loaded);
	text_clear(&yaml);
}

static void lists_have_a_most(void **state)
{
	struct text yaml = {0};
	struct loaded loaded;

	(void)state;
	text_add(&yaml, "leden:\n");
	for (int i = 0; i < 200; i++)
		text_add(&yaml, "- {naam: x}\n");
	loaded = load_ok(text_str(&yaml));
	assert_int_equal(loaded.config->leden_aantal, 200);
	loaded_clear(&loaded);
	text_add(&yaml, "- {naam: x}\n");
	assert_meldingen(text_str(&yaml),
		"2:1: leden: deze lijst heeft 201 regels; toegestaan: hooguit 200\n");
	text_clear(&yaml);
}

/* ---- the example, damaged ---- */

/* load_bytes checks that the answer is OK with settings, or messages with a file and a line. */
static void assert_clean(const char *bytes, size_t len)
{
	struct loaded loaded = load_bytes(bytes, len);
	int line, column;

	assert_true(loaded.status == OK || loaded.status == ERR_INPUT);
	if (loaded.status == ERR_INPUT) {
		assert_int_equal(sscanf(text_str(&loaded.meldingen), "%d:%d:", &line, &column), 2);
		assert_true(line >= 1 && column >= 1);
	}
	loaded_clear(&loaded);
}

static void every_truncation_is_clean(void **state)
{
	struct text example = {0};

	(void)state;
	config_write_example(&example);
	for (size_t len = 0; len <= example.len; len++)
		assert_clean(text_str(&example), len);
	text_clear(&example);
}

/* One byte after another becomes something that means much in YAML. */
static void every_damage_is_clean(void **state)
{
	static const char bytes[] = "\"'[]{}:-&*!|>%@,#?\n\t\\\0\xFF\xC3";
	struct text yaml = {0};
	size_t at = 0;

	(void)state;
	config_write_example(&yaml);
	for (size_t i = 0; at < yaml.len; i++, at += 7) {
		char kept = yaml.data[at];

		yaml.data[at] = bytes[i % (sizeof(bytes) - 1)];
		assert_clean(yaml.data, yaml.len);
		yaml.data[at] = kept;
	}
	text_clear(&yaml);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_that_cannot_be_read),
		cmocka_unit_test(a_name_that_is_too_long),
		cmocka_unit_test(a_file_without_permission),
		cmocka_unit_test(one_megabyte_is_the_limit),
		cmocka_unit_test(deep_nesting_stops_at_once),
		cmocka_unit_test(aliases_cannot_multiply),
		cmocka_unit_test(endless_mistakes_come_to_an_end),
		cmocka_unit_test(long_texts_are_cut_in_messages),
		cmocka_unit_test(lists_have_a_most),
		cmocka_unit_test(every_truncation_is_clean),
		cmocka_unit_test(every_damage_is_clean),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
