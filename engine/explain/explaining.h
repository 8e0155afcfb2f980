/* What the parts of an explanation share, lowest first: saying.c (paragraphs), explain_lines.c (lines that do not fit),
 * explain_kind.c (kinds), explain_who.c (mentions), explain_runners_up.c (what made no act); above them explain.c
 * (acts) and explain_rule.c (cue lines by themselves). */
#ifndef ALT_EXPLAINING_H
#define ALT_EXPLAINING_H

#include "grammar/scene.h"
#include "render/box.h"

#include <alteram/explain.h>

/* A document that is being explained. */
typedef struct Explainer {
    AltDocument document; /* shares the lists of the one explained; its arena is our own, for the grammar to use */
    Scene scene;
    Box box;
} Explainer;

/* ---- saying.c ---- */

enum { INDENT = 2, HANGING = 4 }; /* columns of a step to the right, and of the lines after a paragraph's first */

/* An empty box for text of that width; ends with `box_text`. */
Box box_for(Arena *arena, const AltRenderOptions *options);

/* Adds a paragraph. */
void say(Box *box, unsigned indent, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* The lines of a box as text that the caller frees. */
char *box_text(const Box *box);

/* The words of a run of tokens, a span; both in the arena. */
const char *words_of(const Explainer *it, AltRange tokens);
const char *words_in(const Explainer *it, AltSpan span);

/* "Armenia"; "somebody outside the pack"; "nobody known". */
const char *side_name(const Explainer *it, uint32_t party);

/* ---- explain_lines.c ---- */

/* The slot of a part as cue lines write it: "TARGET", "UNTRUE", "on|upon". In the arena. */
const char *slot_name(Arena *arena, const Part *part);

/* "accusation", "speech", "none". */
const char *frame_kind_name(const Frame *frame);

/* A line without most of its alternatives: "SOURCE deny HEARER entry|access|visa|...". In the arena. */
const char *short_line(Arena *arena, const Entry *entry);

/* Says of a line why it does not fit. */
void say_line(Explainer *it, const Entry *entry, const char *why);

/* The cue lines of the verb of a clause; null where the lexicon does not know the verb. */
const Verb *cues_of(const Explainer *it, uint32_t clause);

/* The frame at place `i` of the frames of a verb or a word. */
const Frame *frame_of(const Explainer *it, const uint32_t *frames, uint32_t i);

/* The first line of its verb that fits a clause, or null; where `saying`, says of those before it why they do not. */
const Frame *try_lines(Explainer *it, uint32_t clause, bool saying);

/* Why a fixed phrase does not fit the words from `token` on. */
const char *why_no_phrase(const Explainer *it, const Frame *frame, uint32_t token);

/* Says which lines were tried before the one that made an attribution. */
void explain_earlier_lines(Explainer *it, const AltAttribution *attribution);

/* ---- explain_kind.c, explain_who.c, explain_runners_up.c ---- */

/* Says why an act is of its kind. */
void explain_kind(Explainer *it, const AltAct *act);

/* Says how a mention was resolved. `label` is "source" or "target"; the mention belongs to act number `act`. */
void explain_mention(Explainer *it, const char *label, uint32_t act, const AltMention *mention);

/* Says of the verbs, nouns and phrases of the sentence that head cue lines why they made no act. */
void explain_runners_up(Explainer *it);

#endif
