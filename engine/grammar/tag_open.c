/* A word that no closed class and no capital decides in; its part of speech out: "the agency |alleged| that", "the
 * |alleged| fraud". What is mostly a noun or an adjective is a verb only where it can be the predicate of the noun
 * before it.
 */
#include "cue_lines.h"
#include "tagging.h"

/* A past form behind a noun, with something behind it that a verb can have: "the agency |alleged| that". */
static bool has_complement(const Reader *reader, uint32_t token)
{
    uint32_t right = token_after(reader, token);
    return right == ALT_NONE || mark(reader, right) || is_quote_mark(reader, token + 1)
            || opens_noun_phrase(reader, right) || is(reader, right, CLASS_THAT | CLASS_TO | CLASS_PREPOSITION);
}

/* "the agency that |licensed| it", "who would not be named, |alleged| that": only a verb can stand here. */
static bool is_deed_of_relative(const Reader *reader, uint32_t token)
{
    uint32_t left = token_before(reader, token), right = token_after(reader, token);
    AltTag tag = tagged(reader, left);
    bool object = right == token + 1 && is(reader, right, CLASS_OBJECT_FORM | CLASS_DETERMINER | CLASS_NEUTER);
    bool behind_comma = left != ALT_NONE && left + 1 == token && mark(reader, left) == ','
            && (word_is(reader, right, "that") || opens_noun_phrase(reader, right) /* ", who left, |disputed| it" */
                    || (is(reader, right, CLASS_PREPOSITION) && is(reader, right + 1, CLASS_TIME)));
    return tag == ALT_TAG_RELATIVE || (tag == ALT_TAG_THAT && object) || behind_comma;
}

static bool is_common_plural(const Reader *reader, uint32_t token)
{
    return tagged(reader, token) == ALT_TAG_NOUN && looks_plural(reader, token) && !is(reader, token, CLASS_TIME);
}

/* "the charter |states| that no member may vote", not "the member |states| that signed it". */
static bool states_clause(const Reader *reader, uint32_t token)
{
    return word_is(reader, token + 1, "that") && opens_noun_phrase(reader, token + 2)
            && takes_clause(reader->document->lexicon, verb_at(reader, token));
}

/* "charges that both |reject|.", "a line which they |oppose|,": nothing follows, as the object stands before. */
static bool leaves_gap(const Reader *reader, uint32_t token)
{
    AltTag opens = token < reader->sentence.first + 2 ? ALT_TAG_OTHER : tagged(reader, token - 2);
    uint32_t right = token_after(reader, token);
    return (opens == ALT_TAG_THAT || opens == ALT_TAG_RELATIVE) && (right == ALT_NONE || mark(reader, right));
}

/* "Holm also |alleged| fraud", not "the |alleged| fraud" or "arrested Holm's |alleged| helper": a verb of speech behind
 * the only noun so far, where no other verb follows. */
static bool is_only_speech(const Reader *reader, uint32_t token, uint32_t left)
{
    if (!speaks(reader, token) || finite_ahead(reader, token) || !is_plain_word(reader, token_after(reader, token)))
        return false;
    for (uint32_t i = left + 1; i-- > reader->sentence.first;) {
        AltTag tag = tagged(reader, i);
        if (tag == ALT_TAG_VERB || tag == ALT_TAG_AUXILIARY || tag == ALT_TAG_PREPOSITION || tag == ALT_TAG_GENITIVE)
            return false;
    }
    return true;
}

/* A word that is mostly an adjective or a noun is a verb where a noun stands before it and its object behind: "the
 * agency alleged that", "they force us". */
static bool is_predicate(const Reader *reader, uint32_t token, unsigned forms)
{
    uint32_t left = token_before(reader, token);
    for (uint32_t open = left; mark(reader, left) == ')' && in_range(reader->sentence, open); open--)
        if (mark(reader, open) == '(') /* "the Ministry (MFA) |classified| it" */
            left = token_before(reader, open);
    AltTag tag = tagged(reader, left);
    if (!is_nominal(tag) || is(reader, token, CLASS_TIME))
        return is_deed_of_relative(reader, token) && (forms & (FORM_PAST | FORM_THIRD | FORM_BASE));
    if ((forms & FORM_PAST) && is_common_plural(reader, left) && left + 1 == token)
        return true; /* "lawmakers |alleged| fraud", unlike "the |alleged| fraud" */
    if (forms & FORM_PAST)
        return has_complement(reader, token) || is_only_speech(reader, token, left);
    if (forms & FORM_ING) /* "residents |opposing| the plan", "villagers |living| near the mine" */
        return is_common_plural(reader, left) && left + 1 == token && opens_noun_phrase(reader, token + 1);
    if ((forms & FORM_THIRD) && states_clause(reader, token))
        return true;
    if ((forms & FORM_BASE) && is(reader, token, CLASS_ADJECTIVE) && is_common_plural(reader, left) && left + 1 == token
            && has_complement(reader, token) && !is(reader, token + 1, CLASS_TO))
        return !finite_ahead(reader, token); /* "the miners |live| near it", not "kept the gates |open| to all" */
    if ((forms & FORM_THIRD) && tag == ALT_TAG_NAME && left == reader->sentence.first)
        return left + 1 == token && opens_noun_phrase(reader, token + 1)
                && !finite_ahead(reader, token); /* "Oslo |brands| Bergen" */
    bool subject = tag == ALT_TAG_PRONOUN && !is(reader, left, CLASS_OBJECT_FORM);
    if (subject && (forms & FORM_THIRD) && is(reader, left, CLASS_MALE | CLASS_FEMALE) && left + 1 == token)
        return true; /* "she |attacks| rival's record" */
    return subject && (opens_noun_phrase(reader, token_after(reader, token)) || leaves_gap(reader, token));
}

AltTag tag_open(const Reader *reader, uint32_t token)
{
    unsigned forms = forms_of(reader, token);
    AltTag left = tagged(reader, token_before(reader, token));
    bool parted = left == ALT_TAG_VERB && token_before(reader, token) + 1 == token
            && (word_is(reader, token + 1, "that") || is_quote_mark(reader, token + 1));
    if (is(reader, token, CLASS_ADVERB)
            && (left == ALT_TAG_AUXILIARY || parted)) /* "has long demanded", "shot back that" */
        return ALT_TAG_ADVERB;
    bool after_helper = left == ALT_TAG_TO || left == ALT_TAG_AUXILIARY;
    bool mostly_noun = is(reader, token, CLASS_NOUN | CLASS_ADJECTIVE | CLASS_TIME);
    if (forms && (after_helper || !mostly_noun || is_predicate(reader, token, forms)))
        return tag_verb_form(reader, token);
    return looks_like_adverb(reader, token) ? ALT_TAG_ADVERB : ALT_TAG_NOUN;
}
