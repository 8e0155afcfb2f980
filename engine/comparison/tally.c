/* The acts of a document come in, counts for each party go out.
 *
 * "Azerbaijan has denied this and said its forces only defended their side of the frontier" gives Azerbaijan two acts
 * and the words of what it said; a word that stands in two of its acts, one inside the other, counts once.
 */
#include "tally.h"

#include "act_reading.h"
#include "base/list.h"
#include "grammar/quoted.h"

#include <string.h>

/* Parties of this id stand between the sides: they are counted, but have no share in who is heard more. */
static bool is_mediator(const char *id)
{
    return strcmp(id, "mediators") == 0 || strcmp(id, "mediator") == 0;
}

/* Whether a party speaks in the text, or is accused or asked. */
static bool appears(const AltDocument *document, uint32_t party)
{
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (source_party(document, act_at(document, i)) == party || has_target(document, act_at(document, i), party))
            return true;
    return false;
}

/* The pack of all countries has two hundred parties; an article is about the few that appear in it. */
static bool is_everybody(const AltPack *pack)
{
    return strcmp(pack->id, "world") == 0;
}

/* ---- words ---- */

/* Marks the tokens of an act's content. */
static void mark_content(const AltDocument *document, const AltAct *act, bool *marks)
{
    for (uint32_t i = 0; i < act->content_count; i++)
        for (uint32_t t = first_token_after(document, act->content[i].start); t < document->tokens.count; t++) {
            if (document->tokens.items[t].span.start >= act->content[i].end)
                break;
            marks[t] = true;
        }
}

void mark_words(const AltDocument *document, uint32_t party, bool *marks)
{
    memset(marks, 0, document->tokens.count);
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (source_party(document, act_at(document, i)) == party)
            mark_content(document, act_at(document, i), marks);
    for (uint32_t t = 0; t < document->tokens.count; t++) {
        uint8_t kind = document->tokens.items[t].kind;
        marks[t] = marks[t] && (kind == ALT_WORD || kind == ALT_NUMBER);
    }
}

static void count_words(Voice *voice, const AltDocument *document, bool *marks)
{
    mark_words(document, voice->party, marks);
    for (uint32_t t = 0; t < document->tokens.count; t++) {
        voice->words += marks[t];
        voice->quoted_words += marks[t] && quotation_of(document, t) != ALT_NONE;
    }
}

/* ---- acts ---- */

/* Where the reader meets an act: its cue, or what was said, or who speaks. */
static uint32_t place_of(const AltDocument *document, const AltAct *act)
{
    if (act->cue.end > act->cue.start)
        return act->cue.start;
    if (act->content_count > 0)
        return act->content[0].start;
    return document->mentions.items[act->source].span.start;
}

static void count_act(Voice *voice, const AltDocument *document, const AltAct *act)
{
    voice->acts++;
    voice->kinds[act->kind]++;
    voice->headline_acts += section_of_act(document, act) == ALT_HEADLINE;
    if (act->source == ALT_NONE)
        return;
    uint32_t place = place_of(document, act);
    if (voice->earliest == ALT_NONE || place < voice->earliest)
        voice->earliest = place;
    if (voice->latest == ALT_NONE || place > voice->latest)
        voice->latest = place;
}

static bool is_new_name(const char *const *names, uint32_t count, const char *name)
{
    for (uint32_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return false;
    return true;
}

static void count_speakers(Voice *voice, const AltDocument *document, const char **names)
{
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = act_at(document, i);
        if (act->source == ALT_NONE || source_party(document, act) != voice->party)
            continue;
        const char *name = document->mentions.items[act->source].name;
        if (name && is_new_name(names, voice->speakers, name))
            names[voice->speakers++] = name;
    }
}

/* ---- voices ---- */

typedef LIST(Voice) Voices;

static void add_voice(Arena *arena, Voices *voices, uint32_t party, bool principal)
{
    *LIST_ADD(arena, voices) =
            (Voice){.party = party, .principal = principal, .earliest = ALT_NONE, .latest = ALT_NONE};
}

static Voices list_voices(Arena *arena, const AltDocument *document)
{
    Voices voices = {0};
    const AltPack *pack = document->pack;
    for (uint32_t i = 0; pack && i < pack->party_count; i++)
        if (!is_everybody(pack) || appears(document, i))
            add_voice(arena, &voices, i, !is_mediator(pack->parties[i].id));
    add_voice(arena, &voices, ALT_OTHER, false);
    add_voice(arena, &voices, ALT_NONE, false);
    return voices;
}

static void count_voice(Voice *voice, const AltDocument *document, bool *marks, const char **names)
{
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (source_party(document, act_at(document, i)) == voice->party)
            count_act(voice, document, act_at(document, i));
    count_words(voice, document, marks);
    count_speakers(voice, document, names);
}

Tally take_tally(Arena *arena, const AltDocument *document)
{
    Voices voices = list_voices(arena, document);
    bool *marks = arena_alloc(arena, document->tokens.count);
    const char **names = arena_alloc(arena, document->acts.count * sizeof *names);
    Tally tally = {.voices = voices.items, .count = voices.count};
    for (uint32_t i = 0; i < tally.count; i++) {
        count_voice(&tally.voices[i], document, marks, names);
        tally.principals += tally.voices[i].principal;
    }
    return tally;
}
