/* A verb group that "and" joins to one before it in; what it takes over from that one out: "urged them to pay and |say|
 * sorry" is an infinitive, "would pay and |deny| nothing" has not happened, "was fined and |told| to pay" is a passive.
 */
#include "chunking.h"
#include "cue_lines.h"

/* The last verb group before a token of the sentence that is of one shape, or of any but it; null where there is
 * none. */
static const AltPhrase *last_group(const Chunker *chunker, AltVerbShape shape, bool same)
{
    const AltDocument *document = chunker->document;
    for (uint32_t i = document->phrases.count; i-- > 0;) {
        const AltPhrase *it = &document->phrases.items[i];
        if (it->tokens.first < chunker->sentence.first)
            return NULL;
        if (it->is_verb && (it->shape == shape) == same)
            return it;
    }
    return NULL;
}

/* "Villagers |believe| it was done to hide a leak and |say|": a plural present further back, which a verb of speech
 * goes on with. */
static bool goes_on_present(const Chunker *chunker, uint32_t first)
{
    const AltDocument *document = chunker->document;
    const Form *form = token_at(document, first)->form;
    if (!form || !form->word || !takes_clause(document->lexicon, form->word->verb))
        return false;
    for (uint32_t i = document->phrases.count; i-- > 0;) {
        const AltPhrase *it = &document->phrases.items[i];
        if (it->tokens.first < chunker->sentence.first)
            return false;
        unsigned forms = it->is_verb ? forms_at(document, it->head) : 0;
        bool subject = it->tokens.first > chunker->sentence.first && is_nominal(tag_at(document, it->tokens.first - 1));
        if (it->is_verb && it->shape == ALT_FINITE && !it->hypothetical && forms == FORM_BASE && subject)
            return true;
    }
    return false;
}

bool goes_on_infinitive(const Chunker *chunker, uint32_t first)
{
    const AltDocument *document = chunker->document;
    if (first == chunker->sentence.first || tag_at(document, first - 1) != ALT_TAG_COORDINATOR
            || forms_at(document, first) != FORM_BASE)
        return false;
    const AltPhrase *infinitive = last_group(chunker, ALT_INFINITIVE, true);
    const AltPhrase *other = last_group(chunker, ALT_INFINITIVE, false);
    bool after = infinitive && other && other->shape == ALT_FINITE && infinitive->tokens.first > other->tokens.first;
    if (after
            && (is_word(document, other->tokens.first, "have") /* "they have vowed to sue and |claim|" */
                    || goes_on_present(chunker, first)))
        return false;
    return after && (forms_at(document, other->head) & (FORM_PAST | FORM_THIRD));
}

bool goes_on_modal(const Chunker *chunker, uint32_t first)
{
    const AltDocument *document = chunker->document;
    const AltPhrase *last = last_group(chunker, ALT_FINITE, true);
    if (!last || !last->hypothetical || first == chunker->sentence.first
            || tag_at(document, first - 1) != ALT_TAG_COORDINATOR || is_word(document, first - 1, "nor")
            || forms_at(document, first) != FORM_BASE)
        return false;
    for (const AltPhrase *it = last; it-- > document->phrases.items && it->tokens.first >= chunker->sentence.first;)
        if (it->is_verb && it->shape == ALT_FINITE && forms_at(document, it->head) == FORM_BASE && !it->hypothetical)
            return false;
    return true;
}

/* "was searched, |fined| and told": a participle between the helper and the last of the row. */
static bool stands_in_row(const Chunker *chunker, const AltPhrase *group)
{
    const AltDocument *document = chunker->document;
    if (group->tokens.first == chunker->sentence.first || group->tokens.end >= chunker->sentence.end)
        return false;
    uint32_t left = group->tokens.first - 1;
    bool joined = mark_at(document, left) == ',' || tag_at(document, left) == ALT_TAG_COORDINATOR;
    bool alone = group->tokens.end == group->tokens.first + 1 && (forms_at(document, group->head) & FORM_PARTICIPLE);
    uint32_t behind = group->tokens.end;
    return joined && alone && (mark_at(document, behind) == ',' || tag_at(document, behind) == ALT_TAG_COORDINATOR);
}

/* Whether the finite verb that a group at `first` goes on with, over others of the row, is a passive. */
static bool is_behind_passive(const Chunker *chunker, uint32_t first)
{
    const AltDocument *document = chunker->document;
    for (uint32_t i = document->phrases.count; i-- > 0;) {
        const AltPhrase *it = &document->phrases.items[i];
        if (it->tokens.first < chunker->sentence.first)
            return false;
        if (!it->is_verb || (it->shape == ALT_FINITE && !it->passive && stands_in_row(chunker, it)))
            continue;
        return it->shape == ALT_FINITE && it->passive && it->tokens.end <= first;
    }
    return false;
}

bool goes_on_passive(const Chunker *chunker, AltRange tokens)
{
    const AltDocument *document = chunker->document;
    uint32_t first = tokens.first, behind = tokens.end;
    bool joined = first > chunker->sentence.first && tag_at(document, first - 1) == ALT_TAG_COORDINATOR;
    if (!joined || tokens.end != first + 1 || !(forms_at(document, first) & FORM_PARTICIPLE)
            || !is_behind_passive(chunker, first))
        return false;
    const Form *form = token_at(document, first)->form;
    uint32_t verb = form && form->word ? form->word->verb : ALT_NONE;
    const AltLexicon *lexicon = document->lexicon;
    if (behind >= chunker->sentence.end)
        return needs_somebody(lexicon, verb);
    if (is_word(document, behind, "by"))
        return true;
    if (tag_at(document, behind) == ALT_TAG_TO)
        return asks_somebody_to_do(lexicon, verb) && !takes_infinitive(lexicon, verb);
    if (tag_at(document, behind) == ALT_TAG_THAT)
        return takes_hearer_and_clause(lexicon, verb) && !takes_clause(lexicon, verb);
    bool ends = token_at(document, behind)->kind == ALT_PUNCTUATION;
    bool led_on =
            tag_at(document, behind) == ALT_TAG_PREPOSITION && !leads_on_by(lexicon, verb, word_at(document, behind));
    return (ends || led_on) && needs_somebody(lexicon, verb);
}
