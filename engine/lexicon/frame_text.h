/* The first column of a cue line or of a turn, read into parts. */
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

/* The slots that lines of one kind may have, besides word classes. */
typedef struct Slots {
    const char *const *names; /* "TARGET" */
    const uint8_t *kinds;     /* the PartKind of each */
    uint32_t count;
} Slots;

extern const Slots cue_slots; /* "SOURCE accuse TARGET of CONTENT" */

/* Whether a frame begins with the mark of a noun line: "noun criticism of TARGET". */
bool is_noun_frame(const char *text);

/* Reads a frame (without its mark) into one reading for each choice of its optional parts, the longest first. All parts
 * are words or slots; none is PART_HEAD yet. False, with problems, where it cannot be read. */
bool read_frame(Arena *arena, const Lines *lines, const char *text, const Slots *slots, bool noun, Readings *readings);

#endif
