/* A verb in; what its cue lines have behind it out. Grammar asks before any line is laid over the sentence: "reminded
 * |the club that| it owed rent" differs from "burned |the club that| owed rent" by the lines of the verb alone.
 */
#include "cue_lines.h"

#include <string.h>

/* The line number `index` of the verb; null behind the last. */
static const Frame *line_of(const AltLexicon *lexicon, uint32_t verb, uint32_t index)
{
    if (verb == ALT_NONE || index >= lexicon->verbs.items[verb].frame_count)
        return NULL;
    return &lexicon->frames.items[lexicon->verbs.items[verb].frames[index]];
}

/* The part at `place` behind the verb, from 0 on; null where the line is shorter. */
static const Part *part_behind(const Frame *line, uint32_t place)
{
    uint32_t index = line->head_part + 1 + place;
    return index < line->part_count ? &line->parts[index] : NULL;
}

static bool is_kind(const Part *part, uint32_t kind)
{
    return part && part->kind == kind;
}

bool takes_clause(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++)
        if (is_kind(part_behind(line, 0), PART_CLAUSE))
            return true;
    return false;
}

bool takes_only_clauses(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++) {
        const Part *next = part_behind(line, 0);
        bool said = is_kind(next, PART_CLAUSE) || is_kind(next, PART_QUOTE);
        if (!said && !is_kind(next, PART_WORDS))
            return false;
    }
    return takes_clause(lexicon, verb);
}

bool needs_somebody(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++)
        if (is_kind(part_behind(line, 0), PART_HEARER) || is_kind(part_behind(line, 0), PART_TARGET))
            return true;
    return false;
}

bool takes_infinitive(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++)
        if (is_kind(part_behind(line, 1), PART_DO) && line->kind != FRAME_APPEAL && line->kind != FRAME_NONE)
            return true; /* behind "to" */
    return false;
}

bool leads_on_by(const AltLexicon *lexicon, uint32_t verb, const char *word)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++) {
        const Part *next = part_behind(line, 0);
        bool mute = line->kind == FRAME_NONE && is_kind(&line->parts[line->part_count - 1], PART_CLAUSE);
        for (uint32_t k = 0; !mute && is_kind(next, PART_WORDS) && k < next->word_count; k++)
            if (strcmp(next->words[k], word) == 0)
                return true;
    }
    return false;
}

/* Whether the line has whoever is asked or blamed right behind the verb. */
static bool is_done_to_target(const Frame *line)
{
    return is_kind(part_behind(line, 0), PART_TARGET);
}

bool asks_somebody_to_do(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++)
        if (line->kind == FRAME_APPEAL && is_done_to_target(line) && is_kind(part_behind(line, 2), PART_DO))
            return true;
    return false;
}

bool blames_somebody(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++)
        if (line->kind == FRAME_ACCUSATION && is_done_to_target(line))
            return true;
    return false;
}

bool demands_clause(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    bool asks = false;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++) {
        const Part *next = part_behind(line, 0);
        bool on = is_kind(next, PART_WORDS) && strcmp(next->words[0], "on") == 0;
        asks = asks || (line->kind == FRAME_APPEAL && (on || is_kind(next, PART_CLAUSE)));
    }
    return asks && takes_clause(lexicon, verb);
}

bool takes_hearer_and_clause(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++) {
        const Part *hearer = part_behind(line, 0);
        if ((is_kind(hearer, PART_HEARER) || is_kind(hearer, PART_TARGET))
                && is_kind(part_behind(line, 1), PART_CLAUSE))
            return true;
    }
    return false;
}

bool has_lines(const AltLexicon *lexicon, uint32_t verb)
{
    return line_of(lexicon, verb, 0) != NULL;
}

bool can_deny(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++)
        if (line->kind == FRAME_DENIAL)
            return true;
    return false;
}

bool can_blame(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++)
        if (line->kind == FRAME_ACCUSATION)
            return true;
    return false;
}

bool can_quote(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++)
        for (uint32_t k = 0; line->kind != FRAME_NONE && k < line->part_count; k++)
            if (line->parts[k].kind == PART_CLAUSE || line->parts[k].kind == PART_QUOTE)
                return true;
    return false;
}

bool issues_documents(const AltLexicon *lexicon, uint32_t verb)
{
    const Frame *line;
    for (uint32_t i = 0; (line = line_of(lexicon, verb, i)); i++) {
        const Part *last = &line->parts[line->part_count - 1];
        if (line->kind == FRAME_NONE && last->kind == PART_CLASS && (last->classes & CLASS_DOCUMENT))
            return true;
    }
    return false;
}
