/* Bytes from a terminal into keys. Pure, so that hostile input can be tried without a terminal. */
#ifndef CVB_TUI_DECODE_H
#define CVB_TUI_DECODE_H

#include "cvb/part.h"

/* Zero-initialised is valid and empty. */
struct decoder {
	struct text bytes; /* not yet decoded from `at` on */
	size_t at;
	bool pasting;
	struct text paste; /* of the last KEYC_PASTE */
};

void decoder_add(struct decoder *decoder, const char *bytes, size_t len);
/* Takes the next key; KEYC_NONE for what means nothing here. False when more bytes are needed
 * first; `final`: no more will come, so that a lone escape is Esc and half a sequence is
 * dropped. */
bool decoder_take(struct decoder *decoder, bool final, struct key *key);
/* How long to wait for the rest, in milliseconds; -1 = nothing is pending. */
int decoder_patience(const struct decoder *decoder);
void decoder_clear(struct decoder *decoder);

#endif
