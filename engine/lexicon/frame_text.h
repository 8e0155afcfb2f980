/* The first column of a cue line, read into parts. */
#ifndef ALT_FRAME_TEXT_H
#define ALT_FRAME_TEXT_H

#include "lexicon.h"
#include "lines.h"

/* One way to read a frame: its parts in order. */
typedef struct Reading {
    Part *parts;
    uint32_t count;
} Reading;

typedef LIST(Reading) Readings;

/* Whether a frame begins with the mark of a noun line: "noun criticism of TARGET". */
bool is_noun_frame(const char *text);

/* Reads a frame (without its mark) into one reading for each choice of its optional parts, the longest first. All parts
 * are words or slots; none is PART_HEAD yet. False, with problems, where it cannot be read. */
bool read_frame(Arena *arena, const Lines *lines, const char *text, bool noun, Readings *readings);

#endif
