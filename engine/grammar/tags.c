/* Tokens in, a part of speech for each out.
 *
 * English words are mostly noun and verb at once ("Armenia claims", "Armenia's claims"), so the word before decides:
 * after an article a noun, after "to" a verb, after a name whatever what follows allows. One pass from left to right,
 * with a look ahead where the left side leaves it open. No statistics: the same words always read the same way.
 */
#include "reading.h"
#include "stages.h"

/* A sentence under the reader's finger. */
typedef struct Reader {
    AltDocument *document;
    AltRange sentence;
    Classes *overlay; /* classes that entries of several words give to each token of the sentence */
    bool title_case;  /* "Armenia Says Azerbaijan Remains": capitals tell nothing */
} Reader;

static Classes classes_of(const Reader *reader, uint32_t token)
{
    return classes_at(reader->document, token) | reader->overlay[token - reader->sentence.first];
}

static bool is(const Reader *reader, uint32_t token, Classes classes)
{
    return in_range(reader->sentence, token) && (classes_of(reader, token) & classes) != 0;
}

static bool word_is(const Reader *reader, uint32_t token, const char *word)
{
    return in_range(reader->sentence, token) && is_word(reader->document, token, word);
}

static AltTag tagged(const Reader *reader, uint32_t token)
{
    return in_range(reader->sentence, token) ? tag_at(reader->document, token) : ALT_TAG_OTHER;
}

/* ---- looking around ---- */

/* The nearest token to the left that is no adverb and no quotation mark; ALT_NONE at the start of the sentence. */
static uint32_t before(const Reader *reader, uint32_t token)
{
    while (token-- > reader->sentence.first)
        if (tagged(reader, token) != ALT_TAG_ADVERB && token_at(reader->document, token)->kind != ALT_QUOTE_MARK)
            return token;
    return ALT_NONE;
}

static bool looks_like_adverb(const Reader *reader, uint32_t token)
{
    Classes classes = classes_of(reader, token);
    if ((classes & (CLASS_ADVERB | CLASS_NEGATION)) || ((classes & CLASS_HEDGE) && !forms_at(reader->document, token)))
        return true;
    const Form *form = token_at(reader->document, token)->form;
    Classes nouns = CLASS_BODY | CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER | CLASS_NOUN | CLASS_TIME | CLASS_ADJECTIVE;
    return form && form->length > 4 && strcmp(form->lower + form->length - 2, "ly") == 0
            && !forms_at(reader->document, token) && !(classes & nouns) && !token_at(reader->document, token)->capital;
}

/* The next token to the right that is no adverb and no quotation mark; ALT_NONE at the end. */
static uint32_t after(const Reader *reader, uint32_t token)
{
    while (++token < reader->sentence.end)
        if (token_at(reader->document, token)->kind != ALT_QUOTE_MARK && !looks_like_adverb(reader, token))
            return token;
    return ALT_NONE;
}

static bool is_plain_word(const Reader *reader, uint32_t token)
{
    AltTokenKind kind = token != ALT_NONE ? (AltTokenKind)token_at(reader->document, token)->kind : ALT_PUNCTUATION;
    return kind == ALT_WORD || kind == ALT_NUMBER;
}

/* Whether a noun phrase can begin here: "the", "its", "Armenia", "350", "they". */
static bool opens_noun_phrase(const Reader *reader, uint32_t token)
{
    if (token == ALT_NONE)
        return false;
    Classes openers = CLASS_DETERMINER | CLASS_POSSESSIVE | CLASS_PRONOUN | CLASS_QUANTIFIER | CLASS_NO;
    const AltToken *it = token_at(reader->document, token);
    return is(reader, token, openers) || it->kind == ALT_NUMBER || (it->capital && !reader->title_case);
}

static bool is_auxiliary_word(const Reader *reader, uint32_t token)
{
    return is(reader, token, CLASS_BE | CLASS_HAVE | CLASS_DO | CLASS_MODAL);
}

/* Whether another finite verb follows in this clause, so that this word need not be one: "Peace talks failed". */
static bool finite_ahead(const Reader *reader, uint32_t token)
{
    bool nominal = false;
    for (uint32_t i = token + 1; i < reader->sentence.end; i++) {
        if (mark_at(reader->document, i) || is(reader, i, CLASS_RELATIVE | CLASS_SUBORDINATOR | CLASS_TO))
            return false;
        if (is_auxiliary_word(reader, i))
            return true;
        unsigned forms = forms_at(reader->document, i);
        bool modifier = is(reader, i - 1, CLASS_DETERMINER | CLASS_PREPOSITION | CLASS_POSSESSIVE);
        if ((forms & FORM_PAST) && !modifier && !is(reader, i, CLASS_ADJECTIVE))
            return true;
        nominal = nominal || opens_noun_phrase(reader, i);
    }
    return false;
}

static bool looks_plural(const Reader *reader, uint32_t token)
{
    if (is(reader, token, CLASS_PLURAL | CLASS_PEOPLE | CLASS_FIRST | CLASS_SECOND | CLASS_BOTH | CLASS_EACH))
        return true;
    const char *word = word_at(reader->document, token);
    size_t length = strlen(word);
    bool name = tagged(reader, token) == ALT_TAG_NAME;
    return !name && length > 3 && word[length - 1] == 's' && word[length - 2] != 's' && word[length - 2] != '\'';
}

/* Whether the noun before is the last of several: "Israel, Hamas dispute", "Yerevan and Baku trade". */
static bool looks_joined(const Reader *reader, uint32_t noun)
{
    bool names = true; /* a comma joins only names: "Luis Farfan, the agency's head" are one */
    for (uint32_t i = noun + 1; i-- > reader->sentence.first;) {
        AltTag tag = tagged(reader, i);
        if (tag == ALT_TAG_COORDINATOR || (mark_at(reader->document, i) == ',' && names))
            return i > reader->sentence.first && is_nominal(tagged(reader, i - 1));
        names = names && token_at(reader->document, i)->capital;
        if (!is_nominal(tag) && tag != ALT_TAG_DETERMINER && tag != ALT_TAG_GENITIVE)
            return false;
    }
    return false;
}

static bool is_never_noun(const Reader *reader, uint32_t token)
{
    const Word *word = token_at(reader->document, token)->form->word;
    return word && word->verb != ALT_NONE && reader->document->lexicon->verbs.items[word->verb].never_noun;
}

/* ---- words of closed classes ---- */

static AltTag tag_genitive(const Reader *reader, uint32_t token)
{
    uint32_t owner = token > reader->sentence.first ? token - 1 : ALT_NONE;
    if (owner == ALT_NONE)
        return ALT_TAG_OTHER;
    bool pronoun = tagged(reader, owner) == ALT_TAG_PRONOUN && !word_is(reader, owner, "other")
            && !word_is(reader, owner, "everyone") && !word_is(reader, owner, "one");
    bool relative = tagged(reader, owner) == ALT_TAG_RELATIVE || tagged(reader, owner) == ALT_TAG_THAT;
    return pronoun || relative || is(reader, owner, CLASS_QUESTION | CLASS_ADVERB) ? ALT_TAG_AUXILIARY : ALT_TAG_GENITIVE;
}

/* "that": opens a content clause, relates to a noun, points at a noun, or stands for something. */
static AltTag tag_that(const Reader *reader, uint32_t token)
{
    uint32_t left = before(reader, token), right = after(reader, token);
    AltTag tag = left == ALT_NONE ? ALT_TAG_OTHER : tagged(reader, left);
    bool after_noun = tag == ALT_TAG_NOUN || tag == ALT_TAG_NAME;
    bool verb_next = right != ALT_NONE && (is_auxiliary_word(reader, right)
            || (tag != ALT_TAG_VERB && (forms_at(reader->document, right) & (FORM_PAST | FORM_THIRD)) && !is(reader, right, CLASS_NOUN | CLASS_ADJECTIVE)));
    if (!is_plain_word(reader, right)) {
        bool aside = right != ALT_NONE && mark_at(reader->document, right) == ',' && tag == ALT_TAG_VERB;
        return after_noun || aside ? ALT_TAG_THAT : ALT_TAG_PRONOUN;
    }
    if (verb_next && !opens_noun_phrase(reader, right))
        return after_noun ? ALT_TAG_RELATIVE : ALT_TAG_PRONOUN;
    if (after_noun)
        return is(reader, left, CLASS_CLAIM | CLASS_REQUEST | CLASS_DOCUMENT | CLASS_TIME | CLASS_PEOPLE | CLASS_OUTLET) || tag == ALT_TAG_NAME
                ? ALT_TAG_THAT : ALT_TAG_RELATIVE;
    bool opener = opens_noun_phrase(reader, right) || looks_plural(reader, right);
    if (tag == ALT_TAG_PREPOSITION)
        return ALT_TAG_DETERMINER;
    if (tag == ALT_TAG_VERB && (is(reader, right, CLASS_PREPOSITION) || (forms_at(reader->document, right) & FORM_ING)))
        return ALT_TAG_THAT;
    if (opener && tag == ALT_TAG_VERB && is(reader, right, CLASS_DETERMINER) && !finite_ahead(reader, right))
        return ALT_TAG_PRONOUN; /* "called that a fairy tale" */
    if (opener || tag == ALT_TAG_COORDINATOR)
        return ALT_TAG_THAT;
    return finite_ahead(reader, right) && tag == ALT_TAG_VERB ? ALT_TAG_THAT : ALT_TAG_DETERMINER;
}

static AltTag tag_to(const Reader *reader, uint32_t token)
{
    uint32_t right = after(reader, token);
    if (right == ALT_NONE || !is_plain_word(reader, right))
        return ALT_TAG_PREPOSITION;
    bool name = token_at(reader->document, right)->capital && !reader->title_case;
    bool base = (forms_at(reader->document, right) & FORM_BASE) || is(reader, right, CLASS_BE | CLASS_HAVE | CLASS_DO);
    return base && !name && !is(reader, right, CLASS_NOUN | CLASS_DETERMINER | CLASS_PRONOUN) ? ALT_TAG_TO : ALT_TAG_PREPOSITION;
}

/* be, have and do help another verb, or are the verb: "has denied", "has no claim". Contracted 's comes here too. */
static AltTag tag_helper(const Reader *reader, uint32_t token)
{
    uint32_t right = after(reader, token);
    if (right == ALT_NONE || !is_plain_word(reader, right))
        return ALT_TAG_VERB;
    unsigned forms = forms_at(reader->document, right);
    Classes classes = classes_of(reader, token);
    if (is(reader, right, CLASS_DETERMINER | CLASS_POSSESSIVE) && !(forms & FORM_PARTICIPLE))
        return ALT_TAG_VERB;
    if (classes & CLASS_BE) {
        bool help = (forms & (FORM_PARTICIPLE | FORM_ING)) || is(reader, right, CLASS_BE);
        return help && !is(reader, right, CLASS_NOUN | CLASS_PREPOSITION) ? ALT_TAG_AUXILIARY : ALT_TAG_VERB;
    }
    if (classes & CLASS_HAVE)
        return (forms & FORM_PARTICIPLE) || is(reader, right, CLASS_BE | CLASS_HAVE | CLASS_DO) ? ALT_TAG_AUXILIARY : ALT_TAG_VERB;
    bool negated = is(reader, token + 1, CLASS_NEGATION);
    return negated || (forms & FORM_BASE) ? ALT_TAG_AUXILIARY : ALT_TAG_VERB;
}

static AltTag tag_her(const Reader *reader, uint32_t token)
{
    uint32_t right = after(reader, token);
    bool noun = right != ALT_NONE && is_plain_word(reader, right)
            && !is(reader, right, CLASS_PREPOSITION | CLASS_TO | CLASS_COORDINATOR | CLASS_PRONOUN | CLASS_DETERMINER | CLASS_THAT | CLASS_BE
                            | CLASS_SUBORDINATOR | CLASS_TIME);
    return noun ? ALT_TAG_DETERMINER : ALT_TAG_PRONOUN;
}

/* Determiners that can stand alone: "both said", "some say", "this is a lie". */
static AltTag tag_determiner(const Reader *reader, uint32_t token)
{
    uint32_t right = token + 1;
    Classes alone = CLASS_PREPOSITION | CLASS_BE | CLASS_HAVE | CLASS_DO | CLASS_MODAL | CLASS_COORDINATOR | CLASS_ADVERB
            | CLASS_RELATIVE | CLASS_NEGATION | CLASS_TO;
    if (!is(reader, token, CLASS_PRONOUN | CLASS_DEMONSTRATIVE))
        return ALT_TAG_DETERMINER;
    if (right >= reader->sentence.end || token_at(reader->document, right)->kind == ALT_PUNCTUATION)
        return ALT_TAG_PRONOUN;
    bool past = (forms_at(reader->document, right) & FORM_PAST) && !is(reader, right, CLASS_ADJECTIVE | CLASS_NOUN)
            && !(forms_at(reader->document, right) & FORM_PARTICIPLE && is_plain_word(reader, right + 1 < reader->sentence.end ? right + 1 : ALT_NONE)
                    && !opens_noun_phrase(reader, right + 1) && !is(reader, right + 1, CLASS_PREPOSITION | CLASS_TO | CLASS_THAT | CLASS_EACH_OTHER));
    uint32_t behind = after(reader, right);
    bool doing = (forms_at(reader->document, right) & FORM_ING) && opens_noun_phrase(reader, behind); /* "each blaming the other" */
    bool third = (forms_at(reader->document, right) & (FORM_THIRD | FORM_BASE)) && is_never_noun(reader, right);
    return is(reader, right, alone) || past || doing || third ? ALT_TAG_PRONOUN : ALT_TAG_DETERMINER;
}

/* The tag of a word that its class alone decides; ALT_TAG_OTHER where the class leaves it open. */
static AltTag tag_closed(const Reader *reader, uint32_t token)
{
    Classes classes = classes_of(reader, token);
    if (word_is(reader, token, "'s"))
        return tag_genitive(reader, token);
    if (classes & CLASS_THAT && word_is(reader, token, "that"))
        return tag_that(reader, token);
    if (classes & CLASS_TO)
        return tag_to(reader, token);
    if (classes & CLASS_MODAL)
        return tagged(reader, token - 1) == ALT_TAG_DETERMINER ? ALT_TAG_NOUN : ALT_TAG_AUXILIARY;
    if (classes & (CLASS_BE | CLASS_HAVE | CLASS_DO))
        return tag_helper(reader, token);
    if ((classes & CLASS_POSSESSIVE) && (classes & CLASS_PRONOUN))
        return tag_her(reader, token);
    if (classes & CLASS_POSSESSIVE)
        return ALT_TAG_DETERMINER;
    if (classes & CLASS_RELATIVE) {
        uint32_t left = before(reader, token);
        AltTag tag = left == ALT_NONE ? ALT_TAG_OTHER : tagged(reader, left);
        bool content = (classes & CLASS_QUESTION) && (tag == ALT_TAG_VERB || tag == ALT_TAG_PREPOSITION || tag == ALT_TAG_OTHER);
        if (content && mark_at(reader->document, left == ALT_NONE ? token : left) != ',')
            return left == ALT_NONE ? ALT_TAG_SUBORDINATOR : ALT_TAG_THAT;
        return ALT_TAG_RELATIVE;
    }
    if (classes & CLASS_COORDINATOR)
        return ALT_TAG_COORDINATOR;
    if (classes & (CLASS_DETERMINER | CLASS_NO))
        return tag_determiner(reader, token);
    if (classes & CLASS_PRONOUN)
        return ALT_TAG_PRONOUN;
    if (classes & CLASS_PREPOSITION)
        return (classes & CLASS_ADVERB) && !opens_noun_phrase(reader, after(reader, token)) ? ALT_TAG_ADVERB : ALT_TAG_PREPOSITION;
    if (classes & CLASS_QUESTION) {
        uint32_t left = before(reader, token);
        return left != ALT_NONE && tagged(reader, left) == ALT_TAG_VERB ? ALT_TAG_THAT : ALT_TAG_SUBORDINATOR;
    }
    if (classes & CLASS_SUBORDINATOR)
        return ALT_TAG_SUBORDINATOR;
    return ALT_TAG_OTHER;
}

/* ---- words that may be verbs ---- */

/* Whether the noun that ends at `noun` hangs on a preposition, a verb or "a": no subject, "to a customs |check|". */
static bool is_governed(const Reader *reader, uint32_t noun)
{
    uint32_t i = noun;
    while (i > reader->sentence.first && (tagged(reader, i) == ALT_TAG_NOUN || tagged(reader, i) == ALT_TAG_NAME || tagged(reader, i) == ALT_TAG_GENITIVE))
        i--;
    if (tagged(reader, i) == ALT_TAG_DETERMINER && i > reader->sentence.first)
        i = word_is(reader, i, "a") || word_is(reader, i, "an") ? reader->sentence.end : i - 1;
    return i == reader->sentence.end || tagged(reader, i) == ALT_TAG_PREPOSITION || tagged(reader, i) == ALT_TAG_VERB;
}

/* "delivered a stern |warning| to": an article opens the nouns that end at `noun`. */
static bool opened_by_article(const Reader *reader, uint32_t noun)
{
    while (noun > reader->sentence.first && tagged(reader, noun) == ALT_TAG_NOUN)
        noun--;
    return tagged(reader, noun) == ALT_TAG_DETERMINER || tagged(reader, noun) == ALT_TAG_GENITIVE;
}

/* "demanded |that its neighbour| surrender the maps": a base form that agrees with no subject but stands behind "that". */
static bool is_subjunctive(const Reader *reader, uint32_t token, uint32_t left)
{
    uint32_t right = after(reader, token);
    if (right == ALT_NONE || !is(reader, right, CLASS_DETERMINER | CLASS_POSSESSIVE) || tagged(reader, left) == ALT_TAG_PRONOUN)
        return false;
    for (uint32_t i = left + 1; i-- > reader->sentence.first && i + 6 > left;) {
        if (tagged(reader, i) == ALT_TAG_THAT)
            return true;
        AltTag tag = tagged(reader, i);
        if (tag != ALT_TAG_NOUN && tag != ALT_TAG_NAME && tag != ALT_TAG_DETERMINER && tag != ALT_TAG_GENITIVE)
            return false;
    }
    return false;
}

/* After a noun or a pronoun: "Armenia accused", "forces crossing", "the peace talks". */
static AltTag tag_after_noun(const Reader *reader, uint32_t token, uint32_t left, unsigned forms)
{
    if ((forms & FORM_BASE) && is_subjunctive(reader, token, left))
        return ALT_TAG_VERB;
    bool never_noun = is_never_noun(reader, token);
    uint32_t right = after(reader, token);
    bool pronoun = tagged(reader, left) == ALT_TAG_PRONOUN || tagged(reader, left) == ALT_TAG_RELATIVE;
    if (forms & FORM_PAST)
        return ALT_TAG_VERB;
    if (forms & (FORM_ING | FORM_PARTICIPLE)) {
        bool compound = (forms & FORM_ING) && tagged(reader, left) == ALT_TAG_NOUN && left + 1 == token && !looks_plural(reader, left)
                && (right == ALT_NONE || !opens_noun_phrase(reader, right))
                && (opened_by_article(reader, left) || !is(reader, right, CLASS_TO | CLASS_THAT | CLASS_PREPOSITION));
        return compound ? ALT_TAG_NOUN : ALT_TAG_VERB;
    }
    bool agrees = forms & FORM_BASE ? looks_plural(reader, left) || looks_joined(reader, left) : !is(reader, left, CLASS_FIRST);
    if ((forms & FORM_THIRD) && (pronoun || never_noun))
        return ALT_TAG_VERB;
    if ((forms & FORM_BASE) && pronoun && !is(reader, left, CLASS_OBJECT_FORM))
        return agrees || tagged(reader, left) == ALT_TAG_RELATIVE ? ALT_TAG_VERB : ALT_TAG_NOUN;
    if ((forms & FORM_BASE) && pronoun) /* "let them pass" */
        return ALT_TAG_VERB;
    if (!agrees)
        return never_noun && (is_governed(reader, left) || token_at(reader->document, left)->kind == ALT_NUMBER) ? ALT_TAG_VERB : ALT_TAG_NOUN;
    if (never_noun && token_at(reader->document, left)->kind == ALT_NUMBER)
        return ALT_TAG_VERB;
    if (right != ALT_NONE && (is_auxiliary_word(reader, right) || word_is(reader, right, "of") || word_is(reader, right, "'s")))
        return ALT_TAG_NOUN;
    if (right != ALT_NONE && (opens_noun_phrase(reader, right) || is(reader, right, CLASS_THAT | CLASS_TO)))
        return ALT_TAG_VERB;
    return finite_ahead(reader, token) || is_governed(reader, left) ? ALT_TAG_NOUN : ALT_TAG_VERB;
}

/* Whether some cue line begins with the verb. */
static bool speaks(const Reader *reader, uint32_t token)
{
    const Word *word = token_at(reader->document, token)->form->word;
    return word && word->verb != ALT_NONE && reader->document->lexicon->verbs.items[word->verb].frame_count > 0;
}

/* At the start of a clause: "Stop flying home", "denying that ...", "said Macron", "Talks failed". */
static AltTag tag_at_start(const Reader *reader, uint32_t token, unsigned forms)
{
    uint32_t right = after(reader, token);
    bool object = right != ALT_NONE && (opens_noun_phrase(reader, right) || is(reader, right, CLASS_THAT | CLASS_PREPOSITION | CLASS_TO)
                                  || (token + 1 < reader->sentence.end && token_at(reader->document, token + 1)->kind == ALT_QUOTE_MARK));
    if (forms & FORM_ING && token > reader->sentence.first && speaks(reader, token) && !(right != ALT_NONE && is_auxiliary_word(reader, right)))
        return ALT_TAG_VERB; /* ", citing low growth" */
    if (forms & FORM_ING)
        return object || right == ALT_NONE || mark_at(reader->document, right) ? ALT_TAG_VERB
                : is(reader, right, CLASS_BE | CLASS_HAVE)                     ? ALT_TAG_VERB
                                                                               : ALT_TAG_NOUN;
    if (forms & FORM_PAST)
        return ALT_TAG_VERB;
    if (forms & FORM_PARTICIPLE)
        return object ? ALT_TAG_VERB : ALT_TAG_NOUN;
    if (forms & FORM_THIRD)
        return is_never_noun(reader, token) || (object && !finite_ahead(reader, token)) ? ALT_TAG_VERB : ALT_TAG_NOUN;
    if (is(reader, token, CLASS_IMPERATIVE) || is_never_noun(reader, token))
        return ALT_TAG_VERB;
    bool narrow = right != ALT_NONE && (is(reader, right, CLASS_DETERMINER | CLASS_POSSESSIVE | CLASS_OBJECT_FORM | CLASS_NO)
                                  || (forms_at(reader->document, right) & FORM_ING));
    return narrow && !(is(reader, right, CLASS_PRONOUN) && !is(reader, right, CLASS_OBJECT_FORM | CLASS_DEMONSTRATIVE)) ? ALT_TAG_VERB : ALT_TAG_NOUN;
}

/* After "and": as the verb that it joins, where there is one of the same form. */
static AltTag tag_after_coordinator(const Reader *reader, uint32_t token, uint32_t left, unsigned forms)
{
    if (forms & (FORM_PAST | FORM_ING))
        return tag_at_start(reader, token, forms);
    uint32_t right = after(reader, token);
    bool object = right == ALT_NONE || opens_noun_phrase(reader, right) || is(reader, right, CLASS_THAT | CLASS_TO | CLASS_PREPOSITION)
            || mark_at(reader->document, right);
    for (uint32_t i = left; i-- > reader->sentence.first;)
        if (tagged(reader, i) == ALT_TAG_VERB && is_never_noun(reader, token))
            return ALT_TAG_VERB;
        else if (tagged(reader, i) == ALT_TAG_VERB)
            return object && (forms_at(reader->document, i) & forms) ? ALT_TAG_VERB : ALT_TAG_NOUN;
    return ALT_TAG_NOUN;
}

/* "Would Russia retaliate?", "did Armenia keep": the auxiliary stands before the subject. */
static bool asked_before(const Reader *reader, uint32_t token)
{
    for (uint32_t i = token; i-- > reader->sentence.first;) {
        AltTag tag = tagged(reader, i);
        if (tag == ALT_TAG_AUXILIARY && is(reader, i, CLASS_MODAL | CLASS_DO))
            return i == reader->sentence.first || mark_at(reader->document, i - 1) || token_at(reader->document, i - 1)->kind == ALT_QUOTE_MARK
                    || is(reader, i - 1, CLASS_QUESTION);
        if (!is_nominal(tag) && tag != ALT_TAG_DETERMINER && tag != ALT_TAG_GENITIVE)
            return false;
    }
    return false;
}

static AltTag tag_verb_form(const Reader *reader, uint32_t token)
{
    unsigned forms = forms_at(reader->document, token);
    uint32_t left = before(reader, token);
    if (left == ALT_NONE || mark_at(reader->document, left) || token_at(reader->document, left)->kind == ALT_PUNCTUATION)
        return tag_at_start(reader, token, forms);
    uint32_t right = token + 1 < reader->sentence.end ? token + 1 : ALT_NONE;
    switch (tagged(reader, left)) {
    case ALT_TAG_TO:
        return ALT_TAG_VERB;
    case ALT_TAG_AUXILIARY:
        if (is(reader, left, CLASS_MODAL | CLASS_DO) || word_is(reader, left, "'ll") || word_is(reader, left, "'d"))
            return forms & (FORM_BASE | FORM_PARTICIPLE) ? ALT_TAG_VERB : ALT_TAG_NOUN;
        return forms & (FORM_PARTICIPLE | FORM_ING | FORM_PAST) ? ALT_TAG_VERB : ALT_TAG_NOUN;
    case ALT_TAG_DETERMINER:
    case ALT_TAG_GENITIVE:
        return ALT_TAG_NOUN;
    case ALT_TAG_PREPOSITION:
        if (forms & FORM_ING)
            return right != ALT_NONE && is(reader, right, CLASS_BE | CLASS_HAVE | CLASS_MODAL) ? ALT_TAG_NOUN : ALT_TAG_VERB;
        return ALT_TAG_NOUN;
    case ALT_TAG_NOUN:
    case ALT_TAG_NAME:
        if (asked_before(reader, token) && (forms & FORM_BASE))
            return ALT_TAG_VERB;
        /* fall through */
    case ALT_TAG_PRONOUN:
    case ALT_TAG_RELATIVE:
        return tag_after_noun(reader, token, left, forms);
    case ALT_TAG_COORDINATOR:
        return tag_after_coordinator(reader, token, left, forms);
    case ALT_TAG_VERB:
        return forms & FORM_ING ? ALT_TAG_VERB : (forms & FORM_PARTICIPLE) && is(reader, left, CLASS_BE) ? ALT_TAG_VERB : ALT_TAG_NOUN;
    default:
        return tag_at_start(reader, token, forms);
    }
}

/* A capital inside a sentence makes a name, also of a word that can be a verb ("Trump", "May", "Rich"). */
static bool is_name(const Reader *reader, uint32_t token)
{
    const AltToken *it = token_at(reader->document, token);
    if (!it->capital || reader->title_case || is_word(reader->document, token, "i"))
        return false;
    uint32_t left = token > reader->sentence.first ? token - 1 : ALT_NONE;
    bool opens = left == ALT_NONE || token_at(reader->document, left)->kind == ALT_QUOTE_MARK || mark_at(reader->document, left) == ':';
    if (!opens)
        return true;
    const Form *form = it->form;
    if (form && !form->word && !form->stem_word && form->length > 2) /* no word that the lexicon knows */
        return true;
    bool next_capital = token + 1 < reader->sentence.end && token_at(reader->document, token + 1)->capital;
    return (next_capital && !forms_at(reader->document, token)) || (it->capitals && !forms_at(reader->document, token));
}

/* A word that is mostly an adjective or a noun is a verb where a noun stands before it and its object behind: "the
 * agency alleged that", "they force us". */
static bool is_predicate(const Reader *reader, uint32_t token, uint32_t left, unsigned forms)
{
    uint32_t right = after(reader, token);
    if (left == ALT_NONE || !is_nominal(tagged(reader, left)) || is(reader, token, CLASS_TIME))
        return left != ALT_NONE && tagged(reader, left) == ALT_TAG_RELATIVE && (forms & (FORM_PAST | FORM_THIRD | FORM_BASE));
    bool quote = token + 1 < reader->sentence.end && token_at(reader->document, token + 1)->kind == ALT_QUOTE_MARK;
    if (forms & FORM_PAST)
        return right == ALT_NONE || quote || mark_at(reader->document, right) || opens_noun_phrase(reader, right)
                || is(reader, right, CLASS_THAT | CLASS_TO | CLASS_PREPOSITION);
    return tagged(reader, left) == ALT_TAG_PRONOUN && right != ALT_NONE && opens_noun_phrase(reader, right)
            && !is(reader, left, CLASS_OBJECT_FORM);
}

/* "there was no blockade", not "the officials there were silent". */
static bool is_existential(const Reader *reader, uint32_t token)
{
    uint32_t left = before(reader, token), right = token + 1;
    bool noun_before = left != ALT_NONE && is_nominal(tagged(reader, left));
    return !noun_before && (is(reader, right, CLASS_BE | CLASS_MODAL | CLASS_HAVE) || word_is(reader, right, "'s"));
}

static AltTag tag_word(const Reader *reader, uint32_t token)
{
    Classes nouns = CLASS_NOUN | CLASS_ADJECTIVE | CLASS_TIME;
    const AltToken *it = token_at(reader->document, token);
    if (it->kind == ALT_NUMBER)
        return ALT_TAG_NOUN;
    if (it->kind != ALT_WORD)
        return ALT_TAG_OTHER;
    Classes overlay = reader->overlay[token - reader->sentence.first];
    if ((overlay & CLASS_ADVERB) && !(overlay & (CLASS_PREPOSITION | CLASS_SUBORDINATOR)))
        return ALT_TAG_ADVERB;
    if (it->capitals && !reader->title_case && is(reader, token, CLASS_PRONOUN | CLASS_OBJECT_FORM) && it->span.end - it->span.start > 1)
        return ALT_TAG_NAME; /* "US", "WHO" */
    bool name = is_name(reader, token);
    bool month = is(reader, token, CLASS_MONTH) && name;
    AltTag tag = month ? ALT_TAG_NOUN : tag_closed(reader, token);
    if (word_is(reader, token, "there") && is_existential(reader, token))
        return ALT_TAG_PRONOUN;
    if (tag != ALT_TAG_OTHER && !(name && (tag == ALT_TAG_AUXILIARY || tag == ALT_TAG_VERB)))
        return tag;
    if (name)
        return ALT_TAG_NAME;
    unsigned forms = forms_at(reader->document, token);
    uint32_t left = before(reader, token);
    AltTag behind = left == ALT_NONE ? ALT_TAG_OTHER : tagged(reader, left);
    if ((classes_of(reader, token) & CLASS_ADVERB) && behind == ALT_TAG_AUXILIARY) /* "has long demanded" */
        return ALT_TAG_ADVERB;
    bool after_helper = left != ALT_NONE && (tagged(reader, left) == ALT_TAG_TO || tagged(reader, left) == ALT_TAG_AUXILIARY);
    if (forms && (after_helper || !is(reader, token, nouns) || is_predicate(reader, token, left, forms)))
        return tag_verb_form(reader, token);
    return looks_like_adverb(reader, token) ? ALT_TAG_ADVERB : ALT_TAG_NOUN;
}

/* ---- the sentence ---- */

/* "Armenia Says Azerbaijan Remains Inside Its Territory": three of four longer words begin with a capital. */
static bool is_title_case(const AltDocument *document, AltRange tokens)
{
    uint32_t words = 0, capitals = 0;
    for (uint32_t i = tokens.first; i < tokens.end; i++) {
        const AltToken *it = token_at(document, i);
        if (it->kind == ALT_WORD && it->span.end - it->span.start > 3) {
            words++;
            capitals += it->capital;
        }
    }
    return words > 3 && capitals * 4 >= words * 3;
}

static uint32_t lay_overlay(Reader *reader, uint32_t match)
{
    const AltDocument *document = reader->document;
    memset(reader->overlay, 0, (reader->sentence.end - reader->sentence.first) * sizeof *reader->overlay);
    for (; match < document->matches.count && document->matches.items[match].tokens.first < reader->sentence.end; match++) {
        const AltMatch *it = &document->matches.items[match];
        if (it->actor == ALT_NONE && it->tokens.first >= reader->sentence.first)
            for (uint32_t i = it->tokens.first; i < it->tokens.end && i < reader->sentence.end; i++)
                reader->overlay[i - reader->sentence.first] |= it->classes
                        & (CLASS_PREPOSITION | CLASS_NEGATION | CLASS_ADVERB | CLASS_SUBORDINATOR | CLASS_HEDGE | CLASS_DETERMINER);
    }
    return match;
}

void find_tags(AltDocument *document)
{
    uint32_t longest = 0, match = 0;
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        AltRange tokens = document->sentences.items[i].tokens;
        longest = tokens.end - tokens.first > longest ? tokens.end - tokens.first : longest;
    }
    Reader reader = {.document = document, .overlay = arena_alloc(document->arena, (longest + 1) * sizeof(Classes))};
    document->tags.items = arena_alloc(document->arena, document->tokens.count + 1);
    document->tags.count = document->tags.capacity = document->tokens.count;
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        reader.sentence = document->sentences.items[i].tokens;
        reader.title_case = is_title_case(document, reader.sentence);
        match = lay_overlay(&reader, match);
        for (uint32_t token = reader.sentence.first; token < reader.sentence.end; token++)
            document->tags.items[token] = (uint8_t)tag_word(&reader, token);
    }
}
