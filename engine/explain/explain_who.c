/* A mention of an act comes in, how it was resolved goes out in words.
 *
 *     source: "she", for United States; "she" means Jalina Porter, who spoke in sentence 18
 */
#include "act_reading.h"
#include "explaining.h"

#include <stdio.h>

/* The line of the pack that names an actor: "line 6 of lexicons/disputes/koreas.txt". */
static const char *line_of_actor(const Explainer *it, uint32_t actor)
{
    const AltActor *found = &it->document.pack->actors[actor];
    return arena_format(it->document.arena, "line %u of %s", found->line, found->path);
}

/* The last act before `act` whose speaker has that name or these words, or ALT_NONE. */
static uint32_t spoken_before(const Explainer *it, uint32_t act, const char *name)
{
    while (act-- > 0) {
        uint32_t source = act_at(&it->document, act)->source;
        const AltMention *other = source == ALT_NONE ? NULL : &it->document.mentions.items[source];
        if (other && strcmp(other->name ? other->name : words_in(it, other->span), name) == 0)
            return act;
    }
    return ALT_NONE;
}

/* The sentence in which a name stands for the first time, before `byte`, or ALT_NONE. */
static uint32_t named_before(const AltDocument *document, uint32_t byte, const char *name)
{
    const char *found = strstr(document->text, name);
    if (!found || (uint32_t)(found - document->text) >= byte)
        return ALT_NONE;
    return alt_sentence_of_token(document, first_token_after(document, (uint32_t)(found - document->text)));
}

/* ", who spoke in sentence 18", ", named in sentence 2"; "" where neither is known. */
static const char *met_before(const Explainer *it, uint32_t act, const AltMention *mention)
{
    const AltDocument *document = &it->document;
    uint32_t spoke = spoken_before(it, act, mention->name);
    if (spoke != ALT_NONE)
        return arena_format(document->arena, ", who spoke in sentence %u", act_at(document, spoke)->sentence + 1);
    uint32_t named = named_before(document, mention->span.start, mention->name);
    return named == ALT_NONE ? "" : arena_format(document->arena, ", named in sentence %u", named + 1);
}

/* What a pronoun, a surname or a description stands for. */
static const char *stands_for(const Explainer *it, uint32_t act, const AltMention *mention, const char *how)
{
    Arena *arena = it->document.arena;
    uint32_t source = act_at(&it->document, act)->source;
    const AltMention *speaker = source == ALT_NONE ? NULL : &it->document.mentions.items[source];
    if (speaker && speaker != mention && mention->how == ALT_BY_PRONOUN && speaker->party == mention->party)
        return arena_format(arena, "%s, it means the speaker's own side", how);
    if (!mention->name)
        return arena_format(arena, "%s, it means %s", how, side_name(it, mention->party));
    return arena_format(arena, "%s, it means %s%s", how, mention->name, met_before(it, act, mention));
}

static const char *by_owner(const Explainer *it, const AltMention *mention)
{
    if (mention->actor == ALT_NONE || !mention->name)
        return "by the owner that the words name or mean";
    return arena_format(
            it->document.arena, "by the name in it, %s: %s", mention->name, line_of_actor(it, mention->actor));
}

static const char *by_context(const Explainer *it, uint32_t act, const AltMention *mention)
{
    uint32_t answered = act_at(&it->document, act)->responds_to;
    if (answered != ALT_NONE && source_party(&it->document, act_at(&it->document, answered)) == mention->party)
        return arena_format(it->document.arena, "not named here; whoever accused, in act %u", answered + 1);
    return "not named here; by what stands around it";
}

static const char *how_resolved(const Explainer *it, uint32_t act, const AltMention *mention)
{
    switch ((AltHow)mention->how) {
    case ALT_BY_NAME:
        return mention->actor == ALT_NONE
                ? "by name"
                : arena_format(it->document.arena, "by name: %s", line_of_actor(it, mention->actor));
    case ALT_BY_OWNER:
        return by_owner(it, mention);
    case ALT_BY_SURNAME:
        return stands_for(it, act, mention, "by surname");
    case ALT_BY_PRONOUN:
        return stands_for(it, act, mention, "by pronoun");
    case ALT_BY_DESCRIPTION:
        return stands_for(it, act, mention, "by description");
    case ALT_BY_GROUP:
        return "the words mean a group of sides, and this is one of them";
    case ALT_BY_CONTEXT:
        return by_context(it, act, mention);
    case ALT_OUTSIDE:
        return "named, and in no line of the pack";
    case ALT_BY_NOTHING:
        break;
    }
    return "not resolved: whom the words mean cannot be told";
}

void explain_mention(Explainer *it, const char *label, uint32_t act, const AltMention *mention)
{
    const char *words = words_in(it, mention->span);
    bool named = mention->span.end > mention->span.start;
    say(&it->box, 3 * INDENT, "%s: %s%s%s%s; %s", label, named ? "\"" : "", words, named ? "\", for " : "",
            side_name(it, mention->party), how_resolved(it, act, mention));
}
