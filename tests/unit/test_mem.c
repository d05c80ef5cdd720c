/* The allocators and the arena: what they promise, and how they die. */
#include "cvb_test.h"
#include "death.h"

#define ALIGNMENT _Alignof(max_align_t)

/* Lets malloc refuse, as it does outside the sanitiser, instead of stopping the program. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

static volatile size_t huge = SIZE_MAX / 2;

static void test_nothing_is_something(void **state)
{
	char *a = xmalloc(0);
	char *b = xcalloc(0, 8);
	char *c = xrealloc(NULL, 0);

	(void)state;
	assert_non_null(a);
	assert_non_null(b);
	assert_non_null(c);
	c = xrealloc(c, 0);
	assert_non_null(c);
	xfree(a);
	xfree(b);
	xfree(c);
	xfree(NULL);
}

static void test_xcalloc_is_zeroed(void **state)
{
	unsigned char *block = xmalloc(1000);

	(void)state;
	memset(block, 0xAA, 1000);
	xfree(block);
	block = xcalloc(10, 100);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(block[i], 0);
	xfree(block);
}

static void test_xrealloc_keeps(void **state)
{
	char *block = xmalloc(4);

	(void)state;
	memcpy(block, "abc", 4);
	block = xrealloc(block, 100000);
	assert_string_equal(block, "abc");
	xfree(block);
}

static void test_xstrdup(void **state)
{
	char text[] = "Sem";
	char *copy = xstrdup(text);
	char *empty = xstrdup("");

	(void)state;
	text[0] = 'X';
	assert_string_equal(copy, "Sem");
	assert_string_equal(empty, "");
	xfree(copy);
	xfree(empty);
}

static void test_xgrow(void **state)
{
	size_t cap = 0;
	size_t moves = 0;
	int *numbers = NULL;

	(void)state;
	assert_null(xgrow(NULL, &cap, 0, sizeof(*numbers)));
	for (size_t i = 0; i < 100000; i++) {
		size_t before = cap;

		numbers = xgrow(numbers, &cap, i + 1, sizeof(*numbers));
		assert_true(cap > i);
		if (cap != before) {
			assert_true(cap >= before * 2);
			moves++;
		}
		numbers[i] = (int)i;
	}
	assert_true(moves <= 17);
	for (size_t i = 0; i < 100000; i++)
		assert_int_equal(numbers[i], (int)i);
	xfree(numbers);
}

static void test_xgrow_jumps(void **state)
{
	size_t cap = 0;
	char *block = xgrow(NULL, &cap, 12345, 1);
	char *same = xgrow(block, &cap, 12345, 1);

	(void)state;
	assert_true(cap >= 12345);
	assert_ptr_equal(block, same);
	memset(same, 'x', 12345);
	xfree(same);
}

static void malloc_too_much(void)
{
	xfree(xmalloc(huge));
}

static void calloc_overflow(void)
{
	xfree(xcalloc(huge, 4));
}

static void grow_overflow(void)
{
	size_t cap = 4;

	/* 2^62 + 1 pieces of 4 bytes are 4 bytes for who does not look */
	xfree(xgrow(NULL, &cap, huge / 2 + 2, 4));
}

static void grow_from_the_edge(void)
{
	size_t cap = huge / 4 + 1;

	/* 2^61 pieces of 4 bytes: twice that is 0 bytes for who does not look */
	xfree(xgrow(NULL, &cap, cap + 1, 4));
}

static void arena_too_much(void)
{
	struct arena arena = {0};

	arena_alloc(&arena, SIZE_MAX);
}

static void arena_block_overflow(void)
{
	struct arena arena = {0};

	arena_alloc(&arena, SIZE_MAX - 3 * ALIGNMENT);
}

static void test_no_memory(void **state)
{
	static void (*const acts[])(void) = {malloc_too_much, calloc_overflow, grow_overflow,
		grow_from_the_edge, arena_too_much, arena_block_overflow};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(acts); i++) {
		struct death death = death_of(acts[i]);

		assert_true(died_by_exit(&death, 1));
		assert_non_null(strstr(death.said, "cvb: het geheugen van deze computer is op"));
	}
}

static bool is_zeroed(const unsigned char *block, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (block[i] != 0)
			return false;
	return true;
}

/* Every piece aligned, zeroed, and left alone by the others. */
static void test_arena_pieces(void **state)
{
	enum { PIECES = 3000 };
	struct arena arena = {0};
	unsigned char **pieces = xcalloc(PIECES, sizeof(*pieces));

	(void)state;
	for (size_t i = 0; i < PIECES; i++) {
		size_t size = i % 300;

		pieces[i] = arena_alloc(&arena, size);
		assert_non_null(pieces[i]);
		assert_int_equal((uintptr_t)pieces[i] % ALIGNMENT, 0);
		assert_true(is_zeroed(pieces[i], size));
		memset(pieces[i], (int)(i % 251) + 1, size);
	}
	for (size_t i = 0; i < PIECES; i++)
		for (size_t at = 0; at < i % 300; at++)
			assert_int_equal(pieces[i][at], i % 251 + 1);
	xfree(pieces);
	arena_clear(&arena);
}

static void test_arena_pieces_of_nothing_differ(void **state)
{
	struct arena arena = {0};
	void *a = arena_alloc(&arena, 0);
	void *b = arena_alloc(&arena, 0);

	(void)state;
	assert_ptr_not_equal(a, b);
	arena_clear(&arena);
}

static void test_arena_large(void **state)
{
	static const size_t sizes[] = {1, 1023, 1024, 1025, 5000, 1 << 20, (1 << 20) + 1, 5 << 20, 3};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
		unsigned char *block = arena_alloc(&arena, sizes[i]);

		assert_int_equal((uintptr_t)block % ALIGNMENT, 0);
		assert_true(is_zeroed(block, sizes[i]));
		memset(block, 0xFF, sizes[i]);
	}
	arena_clear(&arena);
}

static void test_arena_large_first(void **state)
{
	struct arena arena = {0};
	char *large = arena_alloc(&arena, 3 << 20);
	char *small = arena_alloc(&arena, 10);

	(void)state;
	memset(large, 'L', 3 << 20);
	assert_true(is_zeroed((unsigned char *)small, 10));
	arena_clear(&arena);
}

/* What is too large for a block does not make the room that was left go to waste. */
static void test_arena_large_between(void **state)
{
	struct arena arena = {0};
	uintptr_t before = (uintptr_t)arena_alloc(&arena, 16);
	uintptr_t after;

	(void)state;
	arena_alloc(&arena, 2 << 20);
	after = (uintptr_t)arena_alloc(&arena, 16);
	assert_true(after > before && after - before < 200);
	arena_clear(&arena);
}

static void test_arena_after_clear(void **state)
{
	struct arena arena = {0};

	(void)state;
	arena_clear(&arena);
	for (int round = 0; round < 3; round++) {
		unsigned char *block = arena_alloc(&arena, 900);

		assert_true(is_zeroed(block, 900));
		memset(block, 0xEE, 900);
		arena_clear(&arena);
		assert_null(arena.last);
	}
	arena_clear(&arena);
}

static void test_arena_texts(void **state)
{
	struct arena arena = {0};
	char source[] = "Yağmur Çelik";
	char *copy = arena_strdup(&arena, source);

	(void)state;
	source[0] = 'X';
	assert_string_equal(copy, "Yağmur Çelik");
	assert_null(arena_strdup(&arena, NULL));
	assert_string_equal(arena_strdup(&arena, ""), "");
	assert_string_equal(arena_strndup(&arena, "abcdef", 3), "abc");
	assert_string_equal(arena_strndup(&arena, NULL, 0), "");
	assert_memory_equal(arena_strndup(&arena, "a\0b", 3), "a\0b", 4);
	assert_string_equal(arena_printf(&arena, "%s is %d", "Sem", 12), "Sem is 12");
	assert_string_equal(arena_printf(&arena, "%s", ""), "");
	assert_int_equal(strlen(arena_printf(&arena, "%0100000d", 7)), 100000);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nothing_is_something),
		cmocka_unit_test(test_xcalloc_is_zeroed),
		cmocka_unit_test(test_xrealloc_keeps),
		cmocka_unit_test(test_xstrdup),
		cmocka_unit_test(test_xgrow),
		cmocka_unit_test(test_xgrow_jumps),
		cmocka_unit_test(test_no_memory),
		cmocka_unit_test(test_arena_pieces),
		cmocka_unit_test(test_arena_pieces_of_nothing_differ),
		cmocka_unit_test(test_arena_large),
		cmocka_unit_test(test_arena_large_first),
		cmocka_unit_test(test_arena_large_between),
		cmocka_unit_test(test_arena_after_clear),
		cmocka_unit_test(test_arena_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
