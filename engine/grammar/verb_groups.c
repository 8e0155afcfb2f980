/* A token in; the verb group that begins there out: its shape, and whether it is negated, passive, a duty.
 *
 * A verb group runs from its first auxiliary to its main verb: "has not yet been accused".
 */
#include "chunking.h"
#include "cue_lines.h"

enum { LONGEST_SPLIT = 3 }; /* tokens from the verb back to its "to": "to |publicly endorse|", 'to "|fight| on"' */

bool opens_verb_group(const Chunker *chunker, uint32_t token)
{
    AltTag tag = tag_at(chunker->document, token);
    if (tag == ALT_TAG_AUXILIARY || tag == ALT_TAG_VERB)
        return true;
    if (tag != ALT_TAG_ADVERB || !has_class(chunker->document, token, CLASS_NEGATION))
        return false;
    uint32_t next = token + 1;
    while (next < chunker->sentence.end && tag_at(chunker->document, next) == ALT_TAG_ADVERB)
        next++;
    return next < chunker->sentence.end && tag_at(chunker->document, next) == ALT_TAG_VERB;
}

static bool continues_group(const Chunker *chunker, uint32_t token)
{
    AltTag tag = tag_at(chunker->document, token);
    bool marked = token_at(chunker->document, token)->kind == ALT_QUOTE_MARK && token + 1 < chunker->sentence.end
            && tag_at(chunker->document, token - 1) == ALT_TAG_AUXILIARY
            && tag_at(chunker->document, token + 1) == ALT_TAG_VERB
            && !has_class(chunker->document, token + 1, CLASS_BE); /* 'were "taking positions"' */
    return tag == ALT_TAG_AUXILIARY || tag == ALT_TAG_ADVERB || marked;
}

/* The end of the group that begins at `first`: past its main verb, or past its last auxiliary where the main verb is
 * parted from it ("Would Russia retaliate?"). */
static uint32_t verb_group_end(const Chunker *chunker, uint32_t first)
{
    uint32_t end = first;
    while (end < chunker->sentence.end && (end == first || continues_group(chunker, end))) {
        if (tag_at(chunker->document, end) == ALT_TAG_VERB)
            return end + 1;
        end++;
    }
    if (end < chunker->sentence.end && tag_at(chunker->document, end) == ALT_TAG_VERB)
        return end + 1;
    while (end > first + 1 && tag_at(chunker->document, end - 1) == ALT_TAG_ADVERB)
        end--;
    return end;
}

static uint8_t verb_shape(const AltDocument *document, AltRange tokens, bool infinitive)
{
    if (infinitive)
        return ALT_INFINITIVE;
    if (tag_at(document, tokens.first) == ALT_TAG_AUXILIARY && !(forms_at(document, tokens.first) & FORM_ING))
        return ALT_FINITE;
    unsigned forms = forms_at(document, tokens.end - 1);
    if ((forms_at(document, tokens.first) & FORM_ING) && tag_at(document, tokens.first) == ALT_TAG_AUXILIARY)
        return ALT_ING;
    if (forms & FORM_ING)
        return ALT_ING;
    return (forms & FORM_PARTICIPLE) && !(forms & (FORM_PAST | FORM_BASE)) ? ALT_PARTICIPLE : ALT_FINITE;
}

static bool group_has(const AltDocument *document, AltRange tokens, Classes classes)
{
    for (uint32_t i = tokens.first; i < tokens.end; i++)
        if (has_class(document, i, classes) && tag_at(document, i) != ALT_TAG_VERB)
            return true;
    return false;
}

/* "|did not| say", but not "|not only| said". */
static bool group_negates(const AltDocument *document, AltRange tokens)
{
    for (uint32_t i = tokens.first; i < tokens.end; i++)
        if (has_class(document, i, CLASS_NEGATION) && tag_at(document, i) != ALT_TAG_VERB
                && (i + 1 == tokens.end || !is_word(document, i + 1, "only")))
            return true;
    return false;
}

static bool is_passive(const AltDocument *document, AltRange tokens)
{
    if (!(forms_at(document, tokens.end - 1) & FORM_PARTICIPLE))
        return false;
    for (uint32_t i = tokens.end - 1; i-- > tokens.first;)
        if (tag_at(document, i) == ALT_TAG_AUXILIARY)
            return has_class(document, i, CLASS_BE);
    return false;
}

/* The verb of the main verb's form that fits the group: "found" after "has" is find, not found. */
static uint32_t verb_of(const AltDocument *document, uint32_t token)
{
    const Form *form = token_at(document, token)->form;
    return form && form->word ? form->word->verb : ALT_NONE;
}

/* "Norland |accused| by Sudland of a raid", "Holm |urged| to pay", "mill |blamed| for floods": in a headline a verb
 * that needs somebody behind it, and has its agent or what follows that somebody there, tells what was done to its
 * subject. */
static bool is_headline_passive(const AltDocument *document, AltRange tokens)
{
    const AltSentence *sentence = &document->sentences.items[alt_sentence_of_token(document, tokens.first)];
    uint32_t verb = verb_of(document, tokens.first), next = tokens.end, end = sentence->tokens.end;
    if (sentence->section != ALT_HEADLINE || tokens.end != tokens.first + 1
            || !(forms_at(document, tokens.first) & FORM_PARTICIPLE))
        return false;
    next += next < end && has_class(document, next, CLASS_NEGATION); /* "urged |not to| pay" */
    if (next >= end)
        return false;
    if (is_word(document, next, "by"))
        return needs_somebody(document->lexicon, verb);
    if (tag_at(document, next) == ALT_TAG_TO)
        return asks_somebody_to_do(document->lexicon, verb);
    return tag_at(document, next) == ALT_TAG_PREPOSITION && blames_somebody(document->lexicon, verb)
            && !leads_on_by(document->lexicon, verb, word_at(document, next));
}

/* "said |not a soul| had come", "heard |not one| shot": a negation behind the verb that belongs to the noun. That
 * behind "is" and "has" is the verb's: "is |not| a crime". */
static bool negates_noun(const AltDocument *document, uint32_t head, uint32_t negation)
{
    bool auxiliary = has_class(document, head, CLASS_BE | CLASS_HAVE | CLASS_DO | CLASS_MODAL);
    return !auxiliary && has_class(document, negation + 1, CLASS_DETERMINER | CLASS_QUANTIFIER);
}

/* "who|'d previously endorsed| it": had, and not would. */
static bool contracts_had(const AltDocument *document, AltRange tokens)
{
    unsigned forms = forms_at(document, tokens.end - 1);
    return is_word(document, tokens.first, "'d") && (forms & FORM_PARTICIPLE) && !(forms & FORM_BASE);
}

/* Where the "to" of an infinitive stands: right before it, before a mark, or before an adverb; `first` where none
 * does. */
static uint32_t mark_of_infinitive(const Chunker *chunker, uint32_t first)
{
    const AltDocument *document = chunker->document;
    for (uint32_t i = first; i-- > chunker->sentence.first && first - i <= LONGEST_SPLIT;) {
        if (tag_at(document, i) == ALT_TAG_TO)
            return i;
        if (tag_at(document, i) != ALT_TAG_ADVERB && token_at(document, i)->kind != ALT_QUOTE_MARK)
            break;
    }
    return first;
}

uint32_t add_verb_group(const Chunker *chunker, uint32_t first)
{
    AltDocument *document = chunker->document;
    bool infinitive = mark_of_infinitive(chunker, first) < first;
    AltRange tokens = {first, verb_group_end(chunker, first)};
    bool behind = tokens.end + 1 < chunker->sentence.end && has_class(document, tokens.end, CLASS_NEGATION)
            && tag_at(document, tokens.end) != ALT_TAG_DETERMINER /* "say |neither side| won" */
            && tag_at(document, tokens.end + 1) != ALT_TAG_TO     /* "vowed |not to| pay" negates the paying */
            && !negates_noun(document, tokens.end - 1, tokens.end);
    bool negated = group_negates(document, tokens) || behind;
    for (uint32_t i = infinitive ? first - 1 : first;
            i-- > chunker->sentence.first && tag_at(document, i) == ALT_TAG_ADVERB;)
        negated = negated || (has_class(document, i, CLASS_NEGATION | CLASS_NO) && !is_word(document, i + 1, "only"));
    const AltPhrase group = {
            /* made before there is room for it: the list that it asks ends before it */
            .tokens = tokens,
            .head = tokens.end - 1,
            .is_verb = true,
            .joined = ALT_NONE,
            .verb = verb_of(document, tokens.end - 1),
            .shape = verb_shape(document, tokens, infinitive || goes_on_infinitive(chunker, first)),
            .passive = is_passive(document, tokens) || is_headline_passive(document, tokens)
                    || goes_on_passive(chunker, tokens),
            .negated = negated,
            .hypothetical = (group_has(document, tokens, CLASS_MODAL) && !contracts_had(document, tokens))
                    || goes_on_modal(chunker, first),
            .obliged = group_has(document, tokens, CLASS_OBLIGATION),
            .perfect = group_has(document, tokens, CLASS_HAVE) || contracts_had(document, tokens),
    };
    *LIST_ADD(document->arena, &document->phrases) = group;
    return tokens.end;
}
