/* A set of keys by hashing, with room for millions: an import must know every row that it has seen.
 * It knows nothing of what a key means. */
#include <string.h>

#include "intern.h"

#define FIRST_SLOTS ((size_t)64)
#define MULTIPLIER 0x9E3779B97F4A7C15u

/* FNV-1a from a random start, so that no file can be made to collide; then mixed, for the low bits
 * choose the slot. */
static uint64_t hash_of(uint64_t seed, const struct text *bytes)
{
	uint64_t hash = seed;

	for (size_t i = 0; i < bytes->len; i++)
		hash = (hash ^ (unsigned char)bytes->data[i]) * 0x100000001B3u;
	hash = (hash ^ hash >> 32) * MULTIPLIER;
	return hash ^ hash >> 29;
}

/* Where this key is, or else the free slot where it belongs. */
static struct key **slot_of(const struct keys *keys, uint64_t hash, const struct text *bytes)
{
	for (size_t i = hash;; i++) {
		struct key **slot = &keys->slots[i & (keys->slot_count - 1)];

		if (!*slot || ((*slot)->hash == hash && (*slot)->len == bytes->len &&
		               memcmp((*slot)->bytes, text_str(bytes), bytes->len) == 0))
			return slot;
	}
}

static void put_back(struct keys *keys, struct key *key)
{
	size_t i = key->hash;

	while (keys->slots[i & (keys->slot_count - 1)])
		i++;
	keys->slots[i & (keys->slot_count - 1)] = key;
}

static void grow(struct keys *keys)
{
	struct key **old = keys->slots;
	size_t old_count = keys->slot_count;

	if (!old)
		keys->seed = clock_random();
	keys->slot_count = old ? old_count * 2 : FIRST_SLOTS;
	keys->slots = xcalloc(keys->slot_count, sizeof(struct key *));
	for (size_t i = 0; i < old_count; i++)
		if (old[i])
			put_back(keys, old[i]);
	xfree(old);
}

struct key *keys_get(struct keys *keys, const struct text *bytes)
{
	struct key **slot;
	struct key *key;
	uint64_t hash;

	if (keys->count * 3 >= keys->slot_count * 2)
		grow(keys);
	hash = hash_of(keys->seed, bytes);
	slot = slot_of(keys, hash, bytes);
	if (*slot)
		return *slot;
	key = arena_alloc(&keys->arena, sizeof(*key) + bytes->len);
	key->day = GEEN_DAG;
	key->hash = hash;
	key->len = bytes->len;
	memcpy(key->bytes, text_str(bytes), bytes->len);
	*slot = key;
	keys->count++;
	return key;
}

void keys_clear(struct keys *keys)
{
	xfree(keys->slots);
	arena_clear(&keys->arena);
	*keys = (struct keys){0};
}
