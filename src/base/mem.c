/* The only door to malloc: allocators that never return NULL, and arenas that give back at once all
 * they hold. It knows nothing of what is kept in the memory. */
#include "cvb/base.h"

#include <stdlib.h>
#include <string.h>

#ifdef __SANITIZE_ADDRESS__ /* arenas are watched as closely as malloc: a gap after every piece */
#include <sanitizer/asan_interface.h>
#define GAP ALIGNMENT
#else
#define ASAN_POISON_MEMORY_REGION(start, size) ((void)0)
#define ASAN_UNPOISON_MEMORY_REGION(start, size) ((void)0)
#define GAP 0
#endif

#define ALIGNMENT _Alignof(max_align_t)
#define FIRST_BLOCK ((size_t)1024)
#define LARGEST_BLOCK ((size_t)1024 * 1024)

/* Blocks double in size up to the largest. What is larger than that gets a block of its own, that
 * goes under the last one so that the room left there is not lost. */
struct arena_block {
	struct arena_block *previous;
	size_t size;
	size_t used;
	_Alignas(max_align_t) unsigned char data[];
};

static _Noreturn void out_of_memory(void)
{
	die("het geheugen van deze computer is op; sluit andere programma's en begin opnieuw");
}

void *xmalloc(size_t size)
{
	return xrealloc(NULL, size);
}

void *xcalloc(size_t count, size_t size)
{
	void *block;

	if (count == 0 || size == 0)
		count = size = 1;
	block = calloc(count, size);
	if (!block)
		out_of_memory();
	return block;
}

void *xrealloc(void *block, size_t size)
{
	void *moved = realloc(block, size ? size : 1);

	if (!moved)
		out_of_memory();
	return moved;
}

char *xstrdup(const char *text)
{
	size_t size = strlen(text) + 1;

	return memcpy(xmalloc(size), text, size);
}

void xfree(void *block)
{
	free(block);
}

void *xgrow(void *block, size_t *cap, size_t need, size_t size)
{
	size_t limit = SIZE_MAX / size;
	size_t grown;

	if (need <= *cap)
		return block;
	if (need > limit)
		out_of_memory();
	grown = *cap <= limit / 2 ? *cap * 2 : limit;
	if (grown < need)
		grown = need;
	if (grown < 8 && limit >= 8)
		grown = 8;
	block = xrealloc(block, grown * size);
	*cap = grown;
	return block;
}

static struct arena_block *block_new(size_t size)
{
	struct arena_block *block;

	if (size > SIZE_MAX - sizeof(*block))
		out_of_memory();
	block = xcalloc(1, sizeof(*block) + size);
	block->size = size;
	ASAN_POISON_MEMORY_REGION(block->data, size);
	return block;
}

static size_t next_block_size(const struct arena *arena)
{
	if (!arena->last)
		return FIRST_BLOCK;
	return arena->last->size < LARGEST_BLOCK ? arena->last->size * 2 : LARGEST_BLOCK;
}

static struct arena_block *block_with_room(struct arena *arena, size_t need)
{
	struct arena_block *last = arena->last;
	struct arena_block *block;
	size_t size = next_block_size(arena);

	if (last && last->size - last->used >= need)
		return last;
	if (last && need > LARGEST_BLOCK) {
		block = block_new(need);
		block->previous = last->previous;
		last->previous = block;
		return block;
	}
	while (size < need && size < LARGEST_BLOCK)
		size *= 2;
	block = block_new(size < need ? need : size);
	block->previous = last;
	arena->last = block;
	return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	struct arena_block *block;
	size_t need = size ? size : 1;
	void *start;

	if (need > SIZE_MAX - 2 * ALIGNMENT)
		out_of_memory();
	need = (need + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT + GAP;
	block = block_with_room(arena, need);
	start = block->data + block->used;
	ASAN_UNPOISON_MEMORY_REGION(start, size);
	block->used += need;
	return start;
}

char *arena_strdup(struct arena *arena, const char *text)
{
	return text ? arena_strndup(arena, text, strlen(text)) : NULL;
}

char *arena_strndup(struct arena *arena, const char *text, size_t len)
{
	char *copy = arena_alloc(arena, len + 1);

	if (len > 0)
		memcpy(copy, text, len);
	return copy;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	struct text text = {0};
	char *copy;
	va_list args;

	va_start(args, format);
	text_vprintf(&text, format, args);
	va_end(args);
	copy = arena_strndup(arena, text_str(&text), text.len);
	text_clear(&text);
	return copy;
}

void *arena_keep(struct arena *arena, void *block, size_t size)
{
	void *kept = NULL;

	if (size > 0) {
		kept = arena_alloc(arena, size);
		memcpy(kept, block, size);
	}
	xfree(block);
	return kept;
}

void arena_join(struct arena *into, struct arena *from)
{
	struct arena_block **first = &from->last;

	while (*first)
		first = &(*first)->previous;
	*first = into->last;
	into->last = from->last;
	from->last = NULL;
}

void arena_clear(struct arena *arena)
{
	struct arena_block *block = arena->last;

	while (block) {
		struct arena_block *previous = block->previous;

		xfree(block);
		block = previous;
	}
	arena->last = NULL;
}
