/* The only door to libyaml: bytes in, a tree of nodes with lines and columns out. It knows YAML and
 * no setting. A config needs values, lists and blocks; the rest of YAML is refused, so that no
 * input can grow while it is read. */
#include "intern.h"
#include "yaml_fault.h"

#include <string.h>
#include <yaml.h>

#define DEPTH_MAX 8 /* twice what the settings need */
#define BOM "\xEF\xBB\xBF"

struct builder {
	struct document *doc;
	yaml_parser_t parser;
	yaml_event_t event; /* the current one */
	const char *bytes;
	size_t len;
};

/* Goes to the next event; false when YAML is wrong there. */
static bool next_event(struct builder *b)
{
	yaml_event_delete(&b->event);
	memset(&b->event, 0, sizeof(b->event));
	if (yaml_parser_parse(&b->parser, &b->event))
		return true;
	b->doc->fault = fault_of_parser(&b->doc->arena, &b->parser, b->bytes, b->len);
	return false;
}

static bool stop_here(struct builder *b, const char *sentence)
{
	b->doc->fault = (struct fault){
		.line = (int)b->event.start_mark.line + 1,
		.column = (int)b->event.start_mark.column + 1,
		.sentence = sentence,
	};
	return false;
}

static struct node *node_new(struct builder *b, enum node_kind kind)
{
	struct node *node = arena_alloc(&b->doc->arena, sizeof(*node));

	node->kind = kind;
	node->line = (int)b->event.start_mark.line + 1;
	node->column = (int)b->event.start_mark.column + 1;
	node->text = "";
	return node;
}

static void refuse(struct node *node, const char *sentence)
{
	node->kind = NODE_REFUSED;
	node->text = sentence;
}

static void refuse_properties(struct node *node, const void *anchor, const void *tag)
{
	if (anchor)
		refuse(node, "een anker (&naam) kan hier niet; zet tekst met een & vooraan tussen "
			"aanhalingstekens");
	else if (tag)
		refuse(node, "een label (!naam) kan hier niet; zet tekst met een ! vooraan tussen "
			"aanhalingstekens");
}

static bool means_nothing(const char *text)
{
	static const char *const nothing[] = {"", "~", "null", "Null", "NULL"};

	for (size_t i = 0; i < ARRAY_LEN(nothing); i++)
		if (strcmp(text, nothing[i]) == 0)
			return true;
	return false;
}

static struct node *take_value(struct builder *b)
{
	struct node *node = node_new(b, NODE_VALUE);
	const char *text = (const char *)b->event.data.scalar.value;
	size_t len = b->event.data.scalar.length;

	if (memchr(text, '\0', len))
		refuse(node, "een NUL-teken (\\0) kan hier niet; haal het weg");
	else
		node->text = arena_strndup(&b->doc->arena, text, len);
	node->empty = b->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
		&& means_nothing(node->text);
	refuse_properties(node, b->event.data.scalar.anchor, b->event.data.scalar.tag);
	return node;
}

static void append(struct node *parent, struct node *child)
{
	if (parent->last)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
	parent->count++;
}

static struct node *take(struct builder *b, int depth);

/* Takes the children of `parent` up to the event that ends it. */
static bool take_children(struct builder *b, struct node *parent, int depth)
{
	yaml_event_type_t end = parent->kind == NODE_BLOCK ? YAML_MAPPING_END_EVENT
		: YAML_SEQUENCE_END_EVENT;

	if (depth > DEPTH_MAX)
		return stop_here(b, "dit is dieper genest dan instellingen ooit zijn; haal haken of "
			"inspringingen weg");
	while (next_event(b)) {
		struct node *key = NULL;
		struct node *child;

		if (b->event.type == end)
			return true;
		if (end == YAML_MAPPING_END_EVENT) {
			key = take(b, depth + 1);
			if (!key || !next_event(b))
				return false;
		}
		child = take(b, depth + 1);
		if (!child)
			return false;
		child->key = key;
		append(parent, child);
	}
	return false;
}

/* Takes the node that begins at the current event. NULL when YAML is wrong somewhere in it. */
static struct node *take(struct builder *b, int depth)
{
	struct node *node;
	const void *anchor, *tag;

	if (b->event.type == YAML_SCALAR_EVENT)
		return take_value(b);
	if (b->event.type == YAML_ALIAS_EVENT) {
		node = node_new(b, NODE_REFUSED);
		refuse(node, "een verwijzing (*naam) kan hier niet; schrijf de waarde zelf, of zet tekst "
			"met een * vooraan tussen aanhalingstekens");
		return node;
	}
	if (b->event.type == YAML_SEQUENCE_START_EVENT) {
		node = node_new(b, NODE_LIST);
		anchor = b->event.data.sequence_start.anchor;
		tag = b->event.data.sequence_start.tag;
	} else {
		node = node_new(b, NODE_BLOCK);
		anchor = b->event.data.mapping_start.anchor;
		tag = b->event.data.mapping_start.tag;
	}
	if (anchor || tag) {
		struct node *refused = node_new(b, NODE_REFUSED);

		refuse_properties(refused, anchor, tag);
		return take_children(b, node, depth) ? refused : NULL;
	}
	return take_children(b, node, depth) ? node : NULL;
}

/* One document at most; nothing at all is fine. */
static bool take_stream(struct builder *b)
{
	struct node *root;

	if (!next_event(b) || !next_event(b))
		return false;
	if (b->event.type == YAML_STREAM_END_EVENT)
		return true;
	if (!next_event(b))
		return false;
	root = take(b, 1);
	if (!root || !next_event(b) || !next_event(b))
		return false;
	if (b->event.type != YAML_STREAM_END_EVENT)
		return stop_here(b, "hier begint een tweede document (---); haal die regel weg");
	b->doc->root = root;
	return true;
}

bool document_parse(struct document *doc, const char *bytes, size_t len)
{
	struct builder b = {.doc = doc, .bytes = bytes, .len = len};
	bool done;

	if (len >= strlen(BOM) && memcmp(bytes, BOM, strlen(BOM)) == 0) {
		b.bytes += strlen(BOM);
		b.len -= strlen(BOM);
	}
	if (!yaml_parser_initialize(&b.parser))
		die("er is te weinig geheugen om de instellingen te lezen");
	yaml_parser_set_encoding(&b.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&b.parser, (const unsigned char *)b.bytes, b.len);
	done = take_stream(&b);
	yaml_event_delete(&b.event);
	yaml_parser_delete(&b.parser);
	return done;
}

void document_clear(struct document *doc)
{
	arena_clear(&doc->arena);
	doc->root = NULL;
}
