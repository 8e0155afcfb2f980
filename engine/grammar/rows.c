/* A noun phrase in; the one before it in its row out: "Yerevan, |Baku| and |Tbilisi|".
 *
 * "and" joins clauses too ("they sent bread |and| Baku blocked it"), so what follows is looked at before the phrases
 * are joined. The names before a comma join last, once "and" has shown that there is a row.
 */
#include "chunking.h"
#include "cue_lines.h"

/* "The dam broke, |farmers| and ministers", '"It broke," |lawyers for Roos| and Holm': behind the comma that ends a
 * clause or a quotation, with nouns and prepositions between. `left` is the phrase before "and". */
static bool is_behind_comma(const Chunker *chunker, uint32_t left)
{
    const AltDocument *document = chunker->document;
    uint32_t start = document->phrases.items[left].tokens.first, first = chunker->sentence.first;
    while (left > 0 && start > first + 1 && tag_at(document, start - 1) == ALT_TAG_PREPOSITION
            && document->phrases.items[left - 1].tokens.end + 1 == start && !document->phrases.items[left - 1].is_verb)
        start = document->phrases.items[--left].tokens.first;
    uint32_t before = start - (start > first + 1 && token_at(document, start - 1)->kind == ALT_QUOTE_MARK);
    return before > first && mark_at(document, before - 1) == ',';
}

/* "The dam broke, farmers and ministers |said| on Friday": a cue behind a comma and two nouns ends what they say. */
static bool ends_with_cue(const Chunker *chunker, uint32_t left, uint32_t verb)
{
    const AltDocument *document = chunker->document;
    const Form *form = token_at(document, verb)->form;
    bool cue = tag_at(document, verb) == ALT_TAG_VERB && form && form->word && form->word->verb != ALT_NONE
            && takes_clause(document->lexicon, form->word->verb);
    uint32_t behind = verb + 1;
    if (!cue || !is_behind_comma(chunker, left))
        return false;
    if (behind + 1 < chunker->sentence.end && has_class(document, behind, CLASS_PREPOSITION))
        behind++;
    return behind >= chunker->sentence.end || mark_at(document, behind) == '.'
            || has_class(document, behind, CLASS_TIME);
}

/* Whether a comma alone stands between a noun phrase and the next, which opens with no article: "Norland|,
 * |Sudland". */
static bool is_listed_before(const Chunker *chunker, uint32_t left, AltRange right)
{
    const AltDocument *document = chunker->document;
    const AltPhrase *it = &document->phrases.items[left];
    return it->tokens.first >= chunker->sentence.first && it->tokens.end + 1 == right.first
            && mark_at(document, it->tokens.end) == ',' && !it->is_verb
            && tag_at(document, right.first) != ALT_TAG_DETERMINER;
}

/* Of one sort with another: both names, or both common nouns. */
static bool is_like(const AltDocument *document, const AltPhrase *it, const AltPhrase *other)
{
    return !it->pronoun && tag_at(document, it->head) == tag_at(document, other->head)
            && token_at(document, it->head)->capital == token_at(document, other->head)->capital;
}

/* "said |drought, theft| and rising fees", "told |aides, guests| and ministers": the first of the nouns of one sort
 * before `last` with commas between, where they open what somebody says or name the hearers; else `last`. */
static uint32_t first_of_said(const Chunker *chunker, uint32_t last)
{
    const AltPhrase *items = chunker->document->phrases.items;
    uint32_t first = last;
    while (first > 0 && is_listed_before(chunker, first - 1, items[first].tokens)
            && is_like(chunker->document, &items[first - 1], &items[last]))
        first--;
    if (first == 0 || first == last || !items[first - 1].is_verb
            || items[first - 1].tokens.end != items[first].tokens.first)
        return last;
    const AltLexicon *lexicon = chunker->document->lexicon;
    uint32_t verb = items[first - 1].verb;
    return takes_clause(lexicon, verb) || needs_somebody(lexicon, verb) ? first : last;
}

/* "they |sent| bread": a noun phrase with a verb before it, other than as the subject of what was said: not "|said|
 * Norland", "Now, she |said|, the sheep". */
static bool hangs_on_verb(const Chunker *chunker, uint32_t index)
{
    const AltDocument *document = chunker->document;
    uint32_t start = document->phrases.items[index].tokens.first;
    for (uint32_t i = index; i-- > 0 && document->phrases.items[i].tokens.first >= chunker->sentence.first;) {
        const AltPhrase *it = &document->phrases.items[i];
        if (!it->is_verb)
            continue;
        bool next = it->tokens.end == start || (it->tokens.end + 1 == start && mark_at(document, start - 1) == ',');
        return !(next && takes_clause(document->lexicon, it->verb));
    }
    return false;
}

/* Whether "and" joins clauses, not nouns: "they sent bread and Baku |blocked| it". A finite verb follows, and the noun
 * before hangs on a verb of its own. */
static bool opens_new_clause(const Chunker *chunker, uint32_t left, AltRange right)
{
    const AltDocument *document = chunker->document;
    uint32_t end = right.end, start = document->phrases.items[left].tokens.first;
    while (end < chunker->sentence.end && tag_at(document, end) == ALT_TAG_ADVERB)
        end++;
    AltTag next = end < chunker->sentence.end ? tag_at(document, end) : ALT_TAG_OTHER;
    if ((next != ALT_TAG_VERB && next != ALT_TAG_AUXILIARY) || ends_with_cue(chunker, left, end))
        return false;
    if (has_class(document, start, CLASS_OBJECT_FORM) && tag_at(document, start) == ALT_TAG_PRONOUN) /* not "the US" */
        return true;
    bool said = start > chunker->sentence.first && tag_at(document, start - 1) == ALT_TAG_THAT;
    return !said && hangs_on_verb(chunker, first_of_said(chunker, left));
}

/* "Kyiv, Moscow accuse each other": headlines join two names by a comma. */
static bool is_headline_row(const Chunker *chunker, const AltPhrase *left, uint32_t first)
{
    const AltDocument *document = chunker->document;
    uint32_t next = first + 1;
    bool names = left->tokens.first == chunker->sentence.first && first == left->tokens.end + 1
            && mark_at(document, first - 1) == ',' && token_at(document, first)->capital
            && tag_at(document, first) != ALT_TAG_PRONOUN;
    if (!names || next >= chunker->sentence.end)
        return false;
    unsigned forms = tag_at(document, next) == ALT_TAG_VERB ? forms_at(document, next) : 0u;
    bool verb = (forms & FORM_BASE) && !(forms & FORM_PAST);
    return verb || has_class(document, next, CLASS_EACH);
}

/* "|while| Norland and Sudland left", "a raid |which| Norland and Sudland denied": what follows has yet to get its
 * verb. */
static bool opens_subordinate(const Chunker *chunker, uint32_t token)
{
    AltTag tag = tag_at(chunker->document, token);
    return has_class(chunker->document, token, CLASS_SUBORDINATOR) || tag == ALT_TAG_RELATIVE || tag == ALT_TAG_THAT;
}

/* "Kyiv denied it and |she| left": a pronoun that begins a clause of its own; not "he and |many| of them". */
static bool is_new_subject(const Chunker *chunker, const AltPhrase *left, uint32_t first)
{
    const AltDocument *document = chunker->document;
    const Classes persons = CLASS_MALE | CLASS_FEMALE | CLASS_NEUTER | CLASS_PLURAL | CLASS_FIRST;
    bool counted = left->pronoun && has_class(document, first, CLASS_QUANTIFIER);
    return tag_at(document, first) == ALT_TAG_PRONOUN && !has_class(document, first, CLASS_OBJECT_FORM)
            && has_class(document, first, persons) && !counted;
}

/* "Armenia and |Azerbaijan|", "Armenia, Iran, and |Azerbaijan|": "and" or "or" stands between. */
static bool is_coordinated(const Chunker *chunker, const AltPhrase *left, uint32_t first)
{
    const AltDocument *document = chunker->document;
    uint32_t gap = first - left->tokens.end;
    if (left->tokens.first < chunker->sentence.first || tag_at(document, first - 1) != ALT_TAG_COORDINATOR
            || is_word(document, first - 1, "but") || is_new_subject(chunker, left, first))
        return false;
    bool listed = left->joined != ALT_NONE
            || (left->tokens.first > chunker->sentence.first + 1 && mark_at(document, left->tokens.first - 1) == ',');
    return gap == 1 || (gap == 2 && mark_at(document, first - 2) == ',' && listed);
}

/* The phrase that one of these tokens is joined to; ALT_NONE where it goes on with no row. */
static uint32_t joined_to(const Chunker *chunker, AltRange tokens)
{
    const AltDocument *document = chunker->document;
    uint32_t last = document->phrases.count - 1;
    if (!document->phrases.count || document->phrases.items[last].is_verb || tokens.first <= chunker->sentence.first)
        return ALT_NONE;
    const AltPhrase *left = &document->phrases.items[last];
    if (is_headline_row(chunker, left, tokens.first))
        return last;
    if (!is_coordinated(chunker, left, tokens.first))
        return ALT_NONE;
    bool subordinate =
            left->tokens.first > chunker->sentence.first && opens_subordinate(chunker, left->tokens.first - 1);
    return subordinate || !opens_new_clause(chunker, last, tokens) ? last : ALT_NONE;
}

/* "Norland, Sudland and the council", "said drought, theft and fees": what stands before the last comma belongs to the
 * row, too. */
static void join_list(const Chunker *chunker, uint32_t last)
{
    AltDocument *document = chunker->document;
    uint32_t said = first_of_said(chunker, last);
    for (; last > 0; last--) {
        AltPhrase *right = &document->phrases.items[last];
        const AltPhrase *left = right - 1;
        bool names = token_at(document, right->head)->capital && token_at(document, left->head)->capital;
        if (right->joined != ALT_NONE || !is_listed_before(chunker, last - 1, right->tokens)
                || (!names && last <= said))
            return;
        right->joined = last - 1;
    }
}

uint32_t join_row(const Chunker *chunker, AltRange tokens)
{
    uint32_t joined = joined_to(chunker, tokens);
    if (joined != ALT_NONE)
        join_list(chunker, joined);
    return joined;
}
