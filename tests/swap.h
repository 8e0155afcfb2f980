/* The two sides of tests/spec/norland.pack, exchanged: what holds for one has to hold for the other. */
#ifndef SWAP_H
#define SWAP_H

#include "base/buffer.h"

/* Adds `text` to `out` with each name of Norland in place of its counterpart in Sudland, and the other way round. */
void swap_sides(const char *text, Buffer *out);

#endif
