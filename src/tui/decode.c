/* Bytes into keys. Every terminal of the last thirty years sends one of a few spellings, so no
 * terminfo is needed here. What is not understood is dropped whole: no half of a sequence is ever
 * typed into a field. */
#include "decode.h"

#include <string.h>

#define ESC '\033'
#define PASTE_END "\033[201~"
#define ESCAPE_MS 25 /* a lone Esc: the rest of a sequence comes at once */
#define PASTE_MS 5000 /* the rest of a paste may come over a slow line */
#define SEQUENCE_MAX 4096 /* an answer of the terminal that does not end is no answer */

void decoder_add(struct decoder *decoder, const char *bytes, size_t len)
{
	if (decoder->at == decoder->bytes.len) {
		text_reset(&decoder->bytes);
		decoder->at = 0;
	}
	text_add_n(&decoder->bytes, bytes, len);
}

void decoder_clear(struct decoder *decoder)
{
	text_clear(&decoder->bytes);
	text_clear(&decoder->paste);
	*decoder = (struct decoder){0};
}

static const char *pending(const struct decoder *decoder)
{
	return decoder->bytes.data + decoder->at;
}

static size_t pending_len(const struct decoder *decoder)
{
	return decoder->bytes.len - decoder->at;
}

int decoder_patience(const struct decoder *decoder)
{
	if (decoder->pasting)
		return PASTE_MS;
	return pending_len(decoder) > 0 ? ESCAPE_MS : -1;
}

/* ---- escape sequences ---- */

static enum key_code tilde_key(int number)
{
	static const enum key_code codes[] = {
		[1] = KEYC_HOME,    [2] = KEYC_INSERT,  [3] = KEYC_DELETE,  [4] = KEYC_END,
		[5] = KEYC_PGUP,    [6] = KEYC_PGDN,    [7] = KEYC_HOME,    [8] = KEYC_END,
		[11] = KEYC_F1,     [12] = KEYC_F1 + 1, [13] = KEYC_F1 + 2, [14] = KEYC_F1 + 3,
		[15] = KEYC_F1 + 4, [17] = KEYC_F1 + 5, [18] = KEYC_F1 + 6, [19] = KEYC_F1 + 7,
		[20] = KEYC_F1 + 8, [21] = KEYC_F1 + 9, [23] = KEYC_F1 + 10, [24] = KEYC_F1 + 11,
	};

	return number >= 0 && (size_t)number < ARRAY_LEN(codes) ? codes[number] : KEYC_NONE;
}

static enum key_code letter_key(char letter, bool modified)
{
	switch (letter) {
	case 'A': return KEYC_UP;
	case 'B': return KEYC_DOWN;
	case 'C': return modified ? KEYC_WORD_RIGHT : KEYC_RIGHT;
	case 'D': return modified ? KEYC_WORD_LEFT : KEYC_LEFT;
	case 'H': return KEYC_HOME;
	case 'F': return KEYC_END;
	case 'M': return KEYC_ENTER; /* of the keypad; only behind ESC O */
	case 'Z': return KEYC_BACKTAB;
	case 'P': case 'Q': case 'R': case 'S':
		return (enum key_code)(KEYC_F1 + letter - 'P');
	case 'c': return KEYC_WORD_RIGHT;
	case 'd': return KEYC_WORD_LEFT;
	default: return KEYC_NONE;
	}
}

/* The first number of "3;5" and whether Ctrl or Alt was held (5 or 3 behind the semicolon). */
static int first_number(const char *params, size_t len, bool *modified)
{
	int number = 0;
	size_t i = 0;

	for (; i < len && params[i] >= '0' && params[i] <= '9' && number < 1000; i++)
		number = number * 10 + params[i] - '0';
	*modified = i + 1 < len && params[i] == ';' && (params[i + 1] == '5' || params[i + 1] == '3');
	return number;
}

/* ---- the mouse ---- */

#define WHEEL 64       /* then the lowest bit says which way */
#define BUTTON 0x43    /* the wheel and which button; the rest is Shift, Alt, Ctrl and moving */
#define MOVED 32

/* A report: `button` as terminals spell it, column and row counted from 1. Only the first button
 * and the wheel mean something. */
static void mouse_key(int button, int column, int row, struct key *key)
{
	if (column < 1 || row < 1 || (button & MOVED))
		return;
	if ((button & BUTTON) == 0)
		key->code = KEYC_CLICK;
	else if ((button & BUTTON) == WHEEL)
		key->code = KEYC_WHEEL_UP;
	else if ((button & BUTTON) == WHEEL + 1)
		key->code = KEYC_WHEEL_DOWN;
	key->row = row - 1;
	key->column = column - 1;
}

/* "0;12;5" between ESC [ < and M. */
static void take_mouse(const char *params, size_t len, struct key *key)
{
	int numbers[3] = {0};
	size_t at = 0;

	for (size_t i = 0; i < len && at < ARRAY_LEN(numbers); i++) {
		if (params[i] == ';')
			at++;
		else if (params[i] < '0' || params[i] > '9' || numbers[at] > 9999)
			return;
		else
			numbers[at] = numbers[at] * 10 + params[i] - '0';
	}
	if (at == 2)
		mouse_key(numbers[0], numbers[1], numbers[2], key);
}

/* ESC [ ? 1 c and its like are no keys: the terminal tells what it is. */
static bool is_answer(char first)
{
	return first >= '<' && first <= '?';
}

/* ESC [ parameters, intermediates, one final byte. Returns its length, 0 when it is not whole. */
static size_t take_csi(struct decoder *decoder, struct key *key)
{
	const char *bytes = pending(decoder);
	size_t len = pending_len(decoder);
	size_t end = 2;
	bool modified;
	int number;

	if (len > 2 && bytes[2] == '[') { /* the Linux console: ESC [ [ A is F1 */
		if (len > 3 && bytes[3] >= 'A' && bytes[3] <= 'E')
			key->code = (enum key_code)(KEYC_F1 + bytes[3] - 'A');
		return len > 3 ? 4 : 0;
	}
	while (end < len && bytes[end] >= 0x20 && bytes[end] < 0x40)
		end++;
	if (end == len)
		return 0;
	if (bytes[end] == 'M' && end == 2) { /* an old mouse report: three bytes follow */
		if (len >= 6)
			mouse_key((unsigned char)bytes[3] - 32, (unsigned char)bytes[4] - 32,
			          (unsigned char)bytes[5] - 32, key);
		return len >= 6 ? 6 : 0;
	}
	if (bytes[end] == 'M' && bytes[2] == '<')
		take_mouse(bytes + 3, end - 3, key);
	number = first_number(bytes + 2, end - 2, &modified);
	if (bytes[end] == '~' && number == 200)
		decoder->pasting = true;
	else if (bytes[end] == '~')
		key->code = tilde_key(number);
	else if (number <= 1 && bytes[end] != 'M' && !is_answer(bytes[2]))
		key->code = letter_key(bytes[end], modified);
	return bytes[end] >= 0x40 && bytes[end] < 0x7F ? end + 1 : end;
}

/* ESC ] and the like: an answer of the terminal, up to BEL or ESC \. */
static size_t take_string(const char *bytes, size_t len)
{
	for (size_t i = 2; i < len; i++) {
		if (bytes[i] == '\a')
			return i + 1;
		if (bytes[i] == ESC && i + 1 < len)
			return bytes[i + 1] == '\\' ? i + 2 : i;
	}
	return len > SEQUENCE_MAX ? len : 0;
}

/* ESC O, for some terminals a digit for Ctrl or Shift, one letter. */
static size_t take_ss3(const char *bytes, size_t len, struct key *key)
{
	size_t end = 2;

	while (end < len && bytes[end] >= '0' && bytes[end] <= '9')
		end++;
	if (end == len)
		return 0;
	key->code = letter_key(bytes[end], end > 2);
	return end + 1;
}

static size_t take_escape(struct decoder *decoder, struct key *key)
{
	const char *bytes = pending(decoder);
	size_t len = pending_len(decoder);

	if (len < 2)
		return 0;
	if (bytes[1] == '[')
		return take_csi(decoder, key);
	if (bytes[1] == 'O')
		return take_ss3(bytes, len, key);
	if (strchr("]P_^X", bytes[1]) && bytes[1])
		return take_string(bytes, len);
	key->code = KEYC_ESC; /* two keys, typed quickly */
	return 1;
}

/* ---- what is typed ---- */

static size_t utf8_expected(unsigned char first)
{
	if (first >= 0xF0)
		return 4;
	if (first >= 0xE0)
		return 3;
	return first >= 0xC2 ? 2 : 1;
}

/* Controls that UTF-8 can spell, U+0080 to U+009F, steer a terminal too. */
static bool is_c1(const char *bytes)
{
	return (unsigned char)bytes[0] == 0xC2 && (unsigned char)bytes[1] < 0xA0;
}

/* Invalid bytes are dropped one at a time. */
static size_t take_text(const char *bytes, size_t len, struct key *key)
{
	size_t need = utf8_expected((unsigned char)bytes[0]);

	if (len < need) {
		for (size_t i = 1; i < len; i++)
			if (((unsigned char)bytes[i] & 0xC0) != 0x80)
				return 1;
		return 0;
	}
	if (!utf8_valid(bytes, need))
		return 1;
	if (is_c1(bytes))
		return need;
	key->code = KEYC_TEXT;
	memcpy(key->text, bytes, need);
	return need;
}

static void control_key(char byte, struct key *key)
{
	switch (byte) {
	case '\t': key->code = KEYC_TAB; break;
	case '\n': case '\r': key->code = KEYC_ENTER; break;
	case '\b': case 0x7F: key->code = KEYC_BACKSPACE; break;
	default:
		if (byte >= 1 && byte <= 26) {
			key->code = KEYC_CTRL;
			key->text[0] = (char)('a' + byte - 1);
		}
	}
}

static size_t take_one(struct decoder *decoder, struct key *key)
{
	char first = *pending(decoder);

	if (first == ESC)
		return take_escape(decoder, key);
	if ((unsigned char)first < 0x20 || first == 0x7F) {
		control_key(first, key);
		return 1;
	}
	return take_text(pending(decoder), pending_len(decoder), key);
}

/* ---- paste ---- */

/* Line ends become \n; other controls than the tab go, and so do bytes that are no UTF-8. */
static void add_pasted(struct text *out, const char *bytes, size_t len)
{
	struct key key;
	size_t taken;

	for (size_t i = 0; i < len; i += taken) {
		key = (struct key){0};
		taken = 1;
		if (bytes[i] == '\n' || bytes[i] == '\r')
			text_add_char(out, '\n');
		else if (bytes[i] == '\t')
			text_add_char(out, '\t');
		else if ((unsigned char)bytes[i] >= 0x20 && bytes[i] != 0x7F)
			taken = take_text(bytes + i, len - i, &key);
		if (bytes[i] == '\r' && i + 1 < len && bytes[i + 1] == '\n')
			taken = 2;
		if (taken == 0)
			taken = len - i;
		text_add(out, key.text);
	}
}

static const char *find_paste_end(const char *bytes, size_t len)
{
	const size_t mark = strlen(PASTE_END);

	for (const char *at = bytes; len >= mark; at++, len--) {
		const char *escape = memchr(at, ESC, len - mark + 1);

		if (!escape)
			return NULL;
		len -= (size_t)(escape - at);
		at = escape;
		if (memcmp(at, PASTE_END, mark) == 0)
			return at;
	}
	return NULL;
}

static bool take_paste(struct decoder *decoder, bool final, struct key *key)
{
	const char *bytes = pending(decoder);
	const char *end = find_paste_end(bytes, pending_len(decoder));
	size_t len = end ? (size_t)(end - bytes) : pending_len(decoder);

	if (!end && !final)
		return false;
	text_reset(&decoder->paste);
	add_pasted(&decoder->paste, bytes, len);
	decoder->at += len + (end ? strlen(PASTE_END) : 0);
	decoder->pasting = false;
	*key = (struct key){.code = KEYC_PASTE, .paste = text_str(&decoder->paste)};
	return true;
}

bool decoder_take(struct decoder *decoder, bool final, struct key *key)
{
	size_t taken;

	if (decoder->pasting)
		return take_paste(decoder, final, key);
	if (pending_len(decoder) == 0)
		return false;
	*key = (struct key){0};
	taken = take_one(decoder, key);
	if (taken == 0 && !final)
		return false;
	if (taken == 0) { /* half a sequence; the escape alone is a key */
		bool lone = pending_len(decoder) == 1 && *pending(decoder) == ESC;

		*key = (struct key){.code = lone ? KEYC_ESC : KEYC_NONE};
		taken = pending_len(decoder);
	}
	decoder->at += taken;
	return true;
}
