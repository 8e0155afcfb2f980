/* Tags the words of closed classes, which are always about the same few things: "has" helps "denied" and is the verb
 * before "no claim"; "that" opens a content after "said", relates to "the map", or points at "village".
 */
#include "cue_lines.h"
#include "tagging.h"

static AltTag tag_genitive(const Reader *reader, uint32_t token)
{
    if (token == reader->sentence.first)
        return ALT_TAG_OTHER;
    uint32_t owner = token - 1;
    AltTag tag = tagged(reader, owner);
    bool pronoun = tag == ALT_TAG_PRONOUN && !is(reader, owner, CLASS_OWNER);
    bool relative = tag == ALT_TAG_RELATIVE || tag == ALT_TAG_THAT;
    bool adverb = is(reader, owner, CLASS_ADVERB) && !is(reader, owner, CLASS_TIME); /* "today|'s| raid" */
    bool auxiliary = pronoun || relative || adverb || is(reader, owner, CLASS_QUESTION);
    return auxiliary ? ALT_TAG_AUXILIARY : ALT_TAG_GENITIVE;
}

/* ---- that ---- */

/* Before a mark: '"the claim that", he said', "said that, by noon, ...", "He denied that." */
static AltTag tag_that_at_mark(const Reader *reader, AltTag left, uint32_t right)
{
    bool aside = mark(reader, right) == ',' && left == ALT_TAG_VERB;
    bool after_noun = left == ALT_TAG_NOUN || left == ALT_TAG_NAME;
    return after_noun || aside ? ALT_TAG_THAT : ALT_TAG_PRONOUN;
}

/* Whether "that" is itself the subject: "that |is| a lie", "the map that |showed| it". */
static bool verb_follows_that(const Reader *reader, AltTag left, uint32_t right)
{
    if (opens_noun_phrase(reader, right))
        return false;
    uint32_t document = token_before(reader, right - 1);
    bool issued = left == ALT_TAG_NOUN && is(reader, document, CLASS_DOCUMENT) && !looks_plural(reader, document);
    if (issued && (forms_of(reader, right) & FORM_THIRD) && opens_noun_phrase(reader, right + 1))
        return true; /* "a tweet that |attacks| Lund" */
    bool finite =
            (forms_of(reader, right) & (FORM_PAST | FORM_THIRD)) && !is(reader, right, CLASS_NOUN | CLASS_ADJECTIVE);
    return is_auxiliary_word(reader, right) || (left != ALT_TAG_VERB && finite);
}

/* Nouns that carry a content, "the |claim| that", or stand between a verb and its content, "said |Monday| that". */
static bool leads_to_content(const Reader *reader, uint32_t noun)
{
    Classes leading = CLASS_CLAIM | CLASS_REQUEST | CLASS_DOCUMENT | CLASS_TIME | CLASS_PEOPLE | CLASS_OUTLET;
    const Form *form = token_at(reader->document, noun)->form;
    bool heads_line = form && form->heads_frame; /* "the |admission| that": a noun with a cue line */
    return is(reader, noun, leading) || heads_line || tagged(reader, noun) == ALT_TAG_NAME;
}

/* The noun phrase that ends at `token`: the token before it. Names before a genitive are part of it. */
static uint32_t before_nouns(const Reader *reader, uint32_t token)
{
    while (in_range(reader->sentence, token)
            && (is_nominal(tagged(reader, token)) || tagged(reader, token) == ALT_TAG_DETERMINER
                    || tagged(reader, token) == ALT_TAG_GENITIVE || is(reader, token, CLASS_ORDINAL)))
        token--;
    return token;
}

/* "reminded |the club| that", "argued |during the debate| that": between the noun and a cue stands nothing but whom one
 * tells, or where and when. */
static bool hangs_on_cue(const Reader *reader, uint32_t noun)
{
    const AltLexicon *lexicon = reader->document->lexicon;
    uint32_t before = before_nouns(reader, noun);
    if (tagged(reader, before) == ALT_TAG_VERB)
        return takes_hearer_and_clause(lexicon, verb_at(reader, before));
    while (tagged(reader, before) == ALT_TAG_PREPOSITION && before > reader->sentence.first) {
        uint32_t left = token_before(reader, before), verb = verb_at(reader, left);
        if (tagged(reader, left) == ALT_TAG_VERB) /* "argued |for| the tax that": it leads to what is argued about */
            return takes_clause(lexicon, verb) && !leads_on_by(lexicon, verb, word_at(reader->document, before));
        before = before_nouns(reader, before - 1);
    }
    return false;
}

static bool opens_subject(const Reader *reader, uint32_t token)
{
    return opens_noun_phrase(reader, token) || looks_plural(reader, token);
}

static AltTag tag_that_after_verb(const Reader *reader, uint32_t that, uint32_t right)
{
    bool joined = is(reader, right, CLASS_COORDINATOR) && (forms_of(reader, token_after(reader, right)) & FORM_PAST);
    if (joined) /* "dismissed |that| and left" */
        return ALT_TAG_PRONOUN;
    if (is(reader, right, CLASS_PREPOSITION) || (forms_of(reader, right) & FORM_ING))
        return ALT_TAG_THAT;
    bool finite = finite_ahead(reader, right) || finite_behind_aside(reader, right);
    bool parted = tagged(reader, that - 1) == ALT_TAG_ADVERB; /* "pointed out |that| frost moves mines" */
    if (parted || takes_only_clauses(reader->document->lexicon, verb_at(reader, token_before(reader, that))))
        return ALT_TAG_THAT;
    bool clausal = takes_clause(reader->document->lexicon, verb_at(reader, token_before(reader, that)));
    if (is(reader, right, CLASS_DETERMINER) && !finite && !clausal)
        return ALT_TAG_PRONOUN; /* "called that a fairy tale", not "said that the road, which is new, is shut" */
    return finite || opens_subject(reader, right) ? ALT_TAG_THAT : ALT_TAG_DETERMINER;
}

/* "that": opens a content clause, relates to a noun, points at a noun, or stands for something. */
static AltTag tag_that(const Reader *reader, uint32_t token)
{
    uint32_t before = token_before(reader, token), right = token_after(reader, token);
    AltTag left = tagged(reader, before);
    bool after_noun = left == ALT_TAG_NOUN || left == ALT_TAG_NAME;
    if (!is_plain_word(reader, right))
        return tag_that_at_mark(reader, left, right);
    if (verb_follows_that(reader, left, right))
        return after_noun ? ALT_TAG_RELATIVE : ALT_TAG_PRONOUN;
    if (after_noun)
        return leads_to_content(reader, before) || hangs_on_cue(reader, before) ? ALT_TAG_THAT : ALT_TAG_RELATIVE;
    if (left == ALT_TAG_VERB)
        return tag_that_after_verb(reader, token, right);
    if (left == ALT_TAG_PREPOSITION)
        return ALT_TAG_DETERMINER;
    return left == ALT_TAG_COORDINATOR || opens_subject(reader, right) ? ALT_TAG_THAT : ALT_TAG_DETERMINER;
}

/* ---- words that lead to a verb ---- */

static AltTag tag_to(const Reader *reader, uint32_t token)
{
    uint32_t right = token_after(reader, token);
    if (!is_plain_word(reader, right))
        return ALT_TAG_PREPOSITION;
    bool name = token_at(reader->document, right)->capital && !reader->title_case;
    bool base = (forms_of(reader, right) & FORM_BASE) || is(reader, right, CLASS_BE | CLASS_HAVE | CLASS_DO);
    bool object = is(reader, right + 1, CLASS_DETERMINER | CLASS_POSSESSIVE)
            && !is(reader, right + 1, CLASS_THAT); /* "urged them |to film the| cars" */
    bool nominal = name || is(reader, right, (object ? 0 : CLASS_NOUN) | CLASS_DETERMINER | CLASS_PRONOUN);
    return base && !nominal ? ALT_TAG_TO : ALT_TAG_PREPOSITION;
}

/* Whether a form of be, have or do helps the word at `right`: "has |denied|", not "has |claims|". */
static bool helps(const Reader *reader, uint32_t token, uint32_t right)
{
    unsigned forms = forms_of(reader, right);
    if (is(reader, right, CLASS_DETERMINER | CLASS_POSSESSIVE) && !(forms & FORM_PARTICIPLE))
        return false;
    if (is(reader, token, CLASS_BE)) {
        bool verb = (forms & (FORM_PARTICIPLE | FORM_ING)) || is(reader, right, CLASS_BE);
        return verb && !is(reader, right, CLASS_NOUN);
    }
    if (is(reader, token, CLASS_HAVE))
        return (forms & FORM_PARTICIPLE) || is(reader, right, CLASS_BE | CLASS_HAVE | CLASS_DO);
    return (forms & FORM_BASE) || is(reader, token + 1, CLASS_NEGATION);
}

/* be, have and do help another verb, or are the verb: "has denied", "has no claim". */
static AltTag tag_helper(const Reader *reader, uint32_t token)
{
    uint32_t right = token_after(reader, token);
    return is_plain_word(reader, right) && helps(reader, token, right) ? ALT_TAG_AUXILIARY : ALT_TAG_VERB;
}

/* "may deny", but "a must". */
static AltTag tag_modal(const Reader *reader, uint32_t token)
{
    return tagged(reader, token - 1) == ALT_TAG_DETERMINER ? ALT_TAG_NOUN : ALT_TAG_AUXILIARY;
}

/* ---- words that lead to a noun ---- */

/* "her": before a noun her own, elsewhere herself. */
static AltTag tag_her(const Reader *reader, uint32_t token)
{
    Classes no_nouns = CLASS_PREPOSITION | CLASS_TO | CLASS_COORDINATOR | CLASS_PRONOUN | CLASS_DETERMINER | CLASS_THAT
            | CLASS_BE | CLASS_SUBORDINATOR | CLASS_TIME;
    uint32_t right = token_after(reader, token);
    bool noun = is_plain_word(reader, right) && !is(reader, right, no_nouns);
    return noun ? ALT_TAG_DETERMINER : ALT_TAG_PRONOUN;
}

/* A participle before a noun: "both |wounded| men". */
static bool modifies_noun(const Reader *reader, uint32_t token)
{
    uint32_t next = token + 1;
    return (forms_of(reader, token) & FORM_PARTICIPLE) && is_plain_word(reader, next)
            && !opens_noun_phrase(reader, next)
            && !is(reader, next, CLASS_PREPOSITION | CLASS_TO | CLASS_THAT | CLASS_EACH_OTHER);
}

/* Whether what follows a determiner is its verb and no noun: "both |said|", "each |blaming| the other". */
static bool is_verb_of(const Reader *reader, uint32_t token)
{
    unsigned forms = forms_of(reader, token);
    if ((forms & FORM_PAST) && !is(reader, token, CLASS_ADJECTIVE | CLASS_NOUN) && !modifies_noun(reader, token))
        return true;
    if ((forms & FORM_ING) && opens_noun_phrase(reader, token_after(reader, token)))
        return true;
    return (forms & (FORM_THIRD | FORM_BASE)) && is_never_noun(reader, token);
}

/* "|this| makes it hard", '|this| "greatly changes" it': no noun in the plural stands behind one that points at a
 * single thing. */
static bool is_verb_of_single(const Reader *reader, uint32_t pointer)
{
    uint32_t verb = token_after(reader, pointer);
    bool single = is(reader, pointer, CLASS_DEMONSTRATIVE) && is(reader, pointer, CLASS_NEUTER); /* not "such claims" */
    return single && is_plain_word(reader, verb) && (forms_of(reader, verb) & FORM_THIRD)
            && ends_like_plural(reader->document, verb, 4);
}

/* "|neither| confirmed nor denied it", "|both| accused and praised it": between two verbs that "and" or "nor" joins. */
static bool opens_pair_of_verbs(const Reader *reader, uint32_t token)
{
    const unsigned finite = FORM_PAST | FORM_PARTICIPLE | FORM_THIRD
            | (tagged(reader, token_before(reader, token)) == ALT_TAG_AUXILIARY ? FORM_BASE : 0u);
    return is(reader, token, CLASS_NO | CLASS_EACH | CLASS_BOTH | CLASS_DETERMINER) && token + 3 < reader->sentence.end
            && is(reader, token + 2, CLASS_COORDINATOR) && (forms_of(reader, token + 1) & finite)
            && (forms_of(reader, token + 1) & forms_of(reader, token + 3) & finite);
}

/* Determiners that can stand alone: "both said", "some say", "this is a lie". */
static AltTag tag_determiner(const Reader *reader, uint32_t token)
{
    Classes behind_alone = CLASS_PREPOSITION | CLASS_BE | CLASS_HAVE | CLASS_DO | CLASS_MODAL | CLASS_COORDINATOR
            | CLASS_ADVERB | CLASS_RELATIVE | CLASS_NEGATION | CLASS_TO;
    AltTag left = tagged(reader, token_before(reader, token));
    if ((is_nominal(left) || left == ALT_TAG_AUXILIARY) && opens_pair_of_verbs(reader, token))
        return ALT_TAG_ADVERB;
    if (!is(reader, token, CLASS_PRONOUN | CLASS_DEMONSTRATIVE))
        return ALT_TAG_DETERMINER;
    uint32_t right = token + 1;
    if (right >= reader->sentence.end || token_at(reader->document, right)->kind == ALT_PUNCTUATION)
        return ALT_TAG_PRONOUN;
    bool gap = (left == ALT_TAG_THAT || left == ALT_TAG_RELATIVE) && forms_of(reader, right)
            && (token_after(reader, right) == ALT_NONE || mark(reader, right + 1)); /* "charges that |both| reject." */
    bool alone =
            gap || is(reader, right, behind_alone) || is_verb_of(reader, right) || is_verb_of_single(reader, token);
    return alone ? ALT_TAG_PRONOUN : ALT_TAG_DETERMINER;
}

/* "|one| resident said", but not "|one| said", "the |one| they saw", "|one| that leaks": it counts the noun behind
 * it. */
static AltTag tag_one(const Reader *reader, uint32_t token)
{
    AltTag left = tagged(reader, token_before(reader, token));
    bool alone = left == ALT_TAG_DETERMINER || left == ALT_TAG_GENITIVE || is(reader, token + 1, CLASS_THAT)
            || opens_noun_phrase(reader, token + 1);
    return alone ? ALT_TAG_PRONOUN : tag_determiner(reader, token);
}

/* ---- words that join ---- */

/* "who", "which", "what": relate to a noun, or open a content ("asked what", "What they deny"). */
static AltTag tag_relative(const Reader *reader, uint32_t token)
{
    uint32_t left = token_before(reader, token);
    bool some_of = left != ALT_NONE && word_is(reader, left, "of") && left > reader->sentence.first
            && is(reader, left - 1, CLASS_QUANTIFIER | CLASS_EACH | CLASS_NO | CLASS_PRONOUN); /* ", each of |which|" */
    if (some_of && mark(reader, left - 2) == ',')
        return ALT_TAG_RELATIVE;
    AltTag tag = tagged(reader, left);
    bool open = tag == ALT_TAG_VERB || tag == ALT_TAG_PREPOSITION || tag == ALT_TAG_OTHER;
    if (!is(reader, token, CLASS_QUESTION) || !open || mark(reader, left) == ',')
        return ALT_TAG_RELATIVE;
    return left == ALT_NONE ? ALT_TAG_SUBORDINATOR : ALT_TAG_THAT;
}

/* "asked |whether|", "|Whether| they left ...". */
static AltTag tag_question(const Reader *reader, uint32_t token)
{
    return tagged(reader, token_before(reader, token)) == ALT_TAG_VERB ? ALT_TAG_THAT : ALT_TAG_SUBORDINATOR;
}

/* "would |like| them to leave", not "cities |like| Varga". */
static bool is_liking(const Reader *reader, uint32_t token)
{
    uint32_t left = token_before(reader, token);
    return tagged(reader, left) == ALT_TAG_AUXILIARY && is(reader, left, CLASS_MODAL)
            && is(reader, token, CLASS_THINKING) && (forms_of(reader, token) & FORM_BASE);
}

/* "had been |given| a year", "was |following| the rules", not "|given| the weather": right behind its
 * auxiliary. */
static bool is_participle(const Reader *reader, uint32_t token)
{
    uint32_t left = token - 1;
    return token > reader->sentence.first && is(reader, left, CLASS_BE | CLASS_HAVE)
            && (forms_of(reader, token) & (FORM_PARTICIPLE | (is(reader, left, CLASS_BE) ? FORM_ING : 0u)));
}

/* "fell |over| the border", "the talks are |over|". */
static AltTag tag_preposition(const Reader *reader, uint32_t token)
{
    if (is_liking(reader, token) || is_participle(reader, token))
        return ALT_TAG_VERB;
    bool alone = is(reader, token, CLASS_ADVERB) && !opens_noun_phrase(reader, token_after(reader, token));
    return alone ? ALT_TAG_ADVERB : ALT_TAG_PREPOSITION;
}

static AltTag tag_joining(const Reader *reader, uint32_t token)
{
    if (is(reader, token, CLASS_PREPOSITION))
        return tag_preposition(reader, token);
    if (is(reader, token, CLASS_QUESTION))
        return tag_question(reader, token);
    return is(reader, token, CLASS_SUBORDINATOR) ? ALT_TAG_SUBORDINATOR : ALT_TAG_OTHER;
}

/* Many of these words are of several classes; the first question that fits decides. */
AltTag tag_closed(const Reader *reader, uint32_t token)
{
    if (word_is(reader, token, "'s"))
        return tag_genitive(reader, token);
    if (is(reader, token, CLASS_THAT) && word_is(reader, token, "that"))
        return tag_that(reader, token);
    if (is(reader, token, CLASS_TO))
        return tag_to(reader, token);
    if (is(reader, token, CLASS_MODAL))
        return tag_modal(reader, token);
    if (is(reader, token, CLASS_BE | CLASS_HAVE | CLASS_DO))
        return tag_helper(reader, token);
    if (is(reader, token, CLASS_POSSESSIVE))
        return is(reader, token, CLASS_PRONOUN) ? tag_her(reader, token) : ALT_TAG_DETERMINER;
    if (is(reader, token, CLASS_RELATIVE))
        return tag_relative(reader, token);
    if (is(reader, token, CLASS_COORDINATOR))
        return ALT_TAG_COORDINATOR;
    if (is(reader, token, CLASS_DETERMINER | CLASS_NO))
        return tag_determiner(reader, token);
    if (word_is(reader, token, "one"))
        return tag_one(reader, token);
    bool noun = is(reader, token, CLASS_BODY) && is(reader, token - 1, CLASS_DETERMINER); /* "the |mine|" */
    return is(reader, token, CLASS_PRONOUN) && !noun ? ALT_TAG_PRONOUN : tag_joining(reader, token);
}
