/* Tags the words that can be a form of a verb, by what stands before them: after "to" and "has" a verb, after "the" a
 * noun; after a noun a verb where both agree in number and no other verb follows: "Armenia |accused| Azerbaijan",
 * "forces |crossing| the border", "the peace |talks| failed".
 */
#include "cue_lines.h"
#include "tagging.h"

static const char *const contracted_modals[] = {"'ll", "'d", NULL};
static const char *const noun_marks[] = {"of", "'s", NULL}; /* behind a noun: "talks of", "talk's" */

static AltTag verb_if(bool verb)
{
    return verb ? ALT_TAG_VERB : ALT_TAG_NOUN;
}

/* Whether the noun before is the last of several: "Israel, Hamas dispute", "Yerevan and Baku trade". */
static bool looks_joined(const Reader *reader, uint32_t noun)
{
    bool names = true; /* a comma joins only names: "Luis Farfan, the agency's head" are one */
    for (uint32_t i = noun + 1; i-- > reader->sentence.first;) {
        AltTag tag = tagged(reader, i);
        if (tag == ALT_TAG_COORDINATOR || (mark(reader, i) == ',' && names))
            return is_nominal(tagged(reader, i - 1));
        names = names && token_at(reader->document, i)->capital;
        if (tag != ALT_TAG_PRONOUN && !is_inside_noun_phrase(tag))
            return false;
    }
    return false;
}

/* "Senate Votes |as| Democrats Cry Foul": in headlines a clause, not "as President". */
static bool opens_headline_clause(const Reader *reader, uint32_t token)
{
    return reader->title_case && word_is(reader, token, "as");
}

/* Whether the noun that ends at `noun` hangs on a preposition, a verb or "a": no subject, "to a customs |check|". */
static bool is_governed(const Reader *reader, uint32_t noun)
{
    uint32_t i = noun;
    for (; i > reader->sentence.first && (is_noun(tagged(reader, i)) || tagged(reader, i) == ALT_TAG_GENITIVE); i--)
        if (tagged(reader, i) == ALT_TAG_NAME && is(reader, i - 1, CLASS_CLAIM)) /* "an allegation |Russia| rejects" */
            return false;
    if (tagged(reader, i) == ALT_TAG_DETERMINER && i > reader->sentence.first) {
        if (is(reader, i, CLASS_INDEFINITE))
            return true;
        i--;
    }
    return (tagged(reader, i) == ALT_TAG_PREPOSITION && !opens_headline_clause(reader, i))
            || tagged(reader, i) == ALT_TAG_VERB;
}

/* "delivered a stern |warning| to": an article opens the nouns that end at `noun`. */
static bool opened_by_article(const Reader *reader, uint32_t noun)
{
    while (noun > reader->sentence.first && tagged(reader, noun) == ALT_TAG_NOUN)
        noun--;
    return tagged(reader, noun) == ALT_TAG_DETERMINER || tagged(reader, noun) == ALT_TAG_GENITIVE;
}

/* "demanded |that its neighbour| surrender the maps": a base form that agrees with no subject, but behind "that". */
static bool is_subjunctive(const Reader *reader, uint32_t token, uint32_t left)
{
    if (!is(reader, token_after(reader, token), CLASS_DETERMINER | CLASS_POSSESSIVE))
        return false;
    if (tagged(reader, left) == ALT_TAG_PRONOUN)
        return false;
    for (uint32_t i = left + 1; i-- > reader->sentence.first && i + 6 > left;) {
        if (tagged(reader, i) == ALT_TAG_THAT)
            return true;
        if (!is_inside_noun_phrase(tagged(reader, i)))
            return false;
    }
    return false;
}

/* "a memo |telling| members to wait", "a letter |urging| ministers to act": a document that tells several people. */
static bool tells_people(const Reader *reader, uint32_t token, uint32_t left)
{
    uint32_t people = token + 1;
    bool told = is(reader, left, CLASS_DOCUMENT) && is_plain_word(reader, people) && looks_plural(reader, people);
    return told && (is(reader, people + 1, CLASS_TO | CLASS_THAT) || is(reader, people, CLASS_PEOPLE));
}

/* "the vote |counting| began", not "forces |crossing| the border". */
static bool is_compound(const Reader *reader, uint32_t token, uint32_t left)
{
    uint32_t right = token_after(reader, token);
    bool after_single = tagged(reader, left) == ALT_TAG_NOUN && left + 1 == token && !looks_plural(reader, left);
    bool object = opens_noun_phrase(reader, right);
    bool led_on = is(reader, right, CLASS_TO | CLASS_THAT | CLASS_PREPOSITION);
    if (is(reader, right, CLASS_TO)
            && is(reader, token, CLASS_CARRIER | CLASS_INTENTION)) /* "a party |hoping| to win" */
        return false;
    bool led_by_line = right == token + 1
            && leads_on_by(reader->document->lexicon, verb_at(reader, token), word_at(reader->document, right));
    if (tells_people(reader, token, left) || led_by_line) /* "a petition |calling| for an inquiry" */
        return false;
    return after_single && !object && (!led_on || opened_by_article(reader, left));
}

/* "forces cross", "Armenia crosses": whether the noun before can be the subject of a present form. */
static bool agrees(const Reader *reader, uint32_t left, unsigned forms)
{
    if (forms & FORM_BASE)
        return looks_plural(reader, left) || looks_joined(reader, left);
    return !is(reader, left, CLASS_FIRST);
}

/* Whether some cue line begins with the verb. */
static bool speaks(const Reader *reader, uint32_t token)
{
    const Word *word = token_at(reader->document, token)->form->word;
    return word && word->verb != ALT_NONE && reader->document->lexicon->verbs.items[word->verb].frame_count > 0;
}

/* A present form after "they", "which", "it": "it |claims|", "let them |pass|". */
static AltTag tag_after_pronoun(const Reader *reader, uint32_t left, unsigned forms)
{
    bool third = forms & FORM_THIRD, object = is(reader, left, CLASS_OBJECT_FORM);
    return verb_if(third || object || tagged(reader, left) == ALT_TAG_RELATIVE || agrees(reader, left, forms));
}

/* "denied Ukrainian |claims|", "rejects Taliban |claim|": of a verb that denies, and before which stand only names, the
 * object is the claim. */
static bool is_denied_claim(const Reader *reader, uint32_t token)
{
    uint32_t verb = token_before(reader, token);
    while (verb != ALT_NONE && tagged(reader, verb) == ALT_TAG_NAME && verb > reader->sentence.first)
        verb--;
    if (!is(reader, token, CLASS_CLAIM) || verb == ALT_NONE || verb + 1 == token
            || tagged(reader, verb) != ALT_TAG_VERB)
        return false;
    const AltLexicon *lexicon = reader->document->lexicon;
    uint32_t number = verb_at(reader, verb);
    for (uint32_t i = 0; number != ALT_NONE && i < lexicon->verbs.items[number].frame_count; i++)
        if (lexicon->frames.items[lexicon->verbs.items[number].frames[i]].kind == FRAME_DENIAL)
            return true;
    return false;
}

/* A present form after a noun: "Armenia |claims|", "the peace |talks|". */
static AltTag tag_present(const Reader *reader, uint32_t token, uint32_t left, unsigned forms)
{
    bool never_noun = is_never_noun(reader, token);
    if (never_noun && ((forms & FORM_THIRD) || is_number(reader, left)))
        return ALT_TAG_VERB;
    if (!agrees(reader, left, forms))
        return verb_if(never_noun && is_governed(reader, left));
    if (never_noun && speaks(reader, token)) /* "its lawyers |argue| in papers filed on Friday" */
        return ALT_TAG_VERB;
    uint32_t right = token_after(reader, token);
    if (is_auxiliary_word(reader, right) || word_among(reader, right, noun_marks) || is_denied_claim(reader, token))
        return ALT_TAG_NOUN;
    bool neither = opens_noun_phrase(reader, token + 1); /* "Analysts |say| neither side can win" */
    if (neither || opens_noun_phrase(reader, right) || is(reader, right, CLASS_THAT | CLASS_TO))
        return ALT_TAG_VERB;
    return verb_if(!finite_ahead(reader, token) && !is_governed(reader, left));
}

/* After a noun or a pronoun: "Armenia accused", "forces crossing", "the peace talks". */
static AltTag tag_after_noun(const Reader *reader, uint32_t token, uint32_t left, unsigned forms)
{
    if ((forms & FORM_PAST) || ((forms & FORM_BASE) && is_subjunctive(reader, token, left)))
        return ALT_TAG_VERB;
    if (forms & FORM_ING)
        return verb_if(!is_compound(reader, token, left));
    if (forms & FORM_PARTICIPLE)
        return ALT_TAG_VERB;
    if (tagged(reader, left) == ALT_TAG_PRONOUN || tagged(reader, left) == ALT_TAG_RELATIVE)
        return tag_after_pronoun(reader, left, forms);
    return tag_present(reader, token, left, forms);
}

/* ---- where a clause begins ---- */

/* Whether what follows can belong to a verb: an object, "that", "to", a quotation. */
static bool has_object(const Reader *reader, uint32_t token)
{
    uint32_t right = token_after(reader, token);
    return opens_noun_phrase(reader, right) || is(reader, right, CLASS_THAT | CLASS_PREPOSITION | CLASS_TO)
            || is_quote_mark(reader, token + 1);
}

/* "|Denying| that ...", ", |citing| low growth", not "|Shelling| continued". */
static bool ing_opens_clause(const Reader *reader, uint32_t token)
{
    uint32_t right = token_after(reader, token);
    bool cites = token > reader->sentence.first && speaks(reader, token) && !is_auxiliary_word(reader, right);
    bool alone = right == ALT_NONE || mark(reader, right);
    return cites || alone || has_object(reader, token) || is(reader, right, CLASS_BE | CLASS_HAVE);
}

/* "|Stop| flying home", "|let| them pass": a base form that opens an order. */
static bool is_order(const Reader *reader, uint32_t token)
{
    if (is(reader, token, CLASS_IMPERATIVE) || is_never_noun(reader, token))
        return true;
    uint32_t right = token_after(reader, token);
    Classes objects = CLASS_DETERMINER | CLASS_POSSESSIVE | CLASS_OBJECT_FORM | CLASS_NO;
    bool object = is(reader, right, objects) || (forms_of(reader, right) & FORM_ING);
    bool subject = is(reader, right, CLASS_PRONOUN) && !is(reader, right, CLASS_OBJECT_FORM | CLASS_DEMONSTRATIVE);
    return object && !subject;
}

/* 'chanted "|Pay| the drivers"', 'told her, "|Sell| up"': a quotation that opens with an order. */
static bool opens_quoted_order(const Reader *reader, uint32_t token, unsigned forms)
{
    bool opens = token > reader->sentence.first && is_quote_mark(reader, token - 1)
            && token_at(reader->document, token)->capital;
    bool behind = opens && tagged(reader, token_before(reader, token)) == ALT_TAG_PREPOSITION;
    if (!opens || behind || !(forms & FORM_BASE) || is(reader, token, CLASS_MODAL))
        return false;
    uint32_t right = token + 1;
    bool particle = is(reader, right, CLASS_ADVERB | CLASS_PREPOSITION)
            && (mark(reader, right + 1) || is_quote_mark(reader, right + 1));
    return particle || is_order(reader, token);
}

/* "Holm, who is forty, |claims| they lied", "villagers, including Holm, |claim| they lied": the verb of a subject that an
 * aside has parted from it, and not "In May, claims ...". */
static bool closes_aside(const Reader *reader, uint32_t token)
{
    uint32_t i = reader->sentence.first;
    if (!speaks(reader, token) || !opens_noun_phrase(reader, token_after(reader, token)) || token == i
            || mark(reader, token - 1) != ',' || is(reader, i, CLASS_PREPOSITION | CLASS_SUBORDINATOR | CLASS_ADVERB))
        return false;
    for (; mark(reader, i) != ','; i++)
        if (tagged(reader, i) == ALT_TAG_VERB || tagged(reader, i) == ALT_TAG_AUXILIARY)
            return false;
    return i + 1 < token;
}

/* At the start of a clause: "Stop flying home", "denying that ...", "said Macron", "Talks failed". */
static AltTag tag_at_start(const Reader *reader, uint32_t token, unsigned forms)
{
    if (forms & FORM_ING)
        return verb_if(ing_opens_clause(reader, token));
    if (forms & FORM_PAST)
        return ALT_TAG_VERB;
    if (forms & FORM_PARTICIPLE)
        return verb_if(has_object(reader, token));
    if (forms & FORM_THIRD)
        return verb_if(is_never_noun(reader, token) || (has_object(reader, token) && !finite_ahead(reader, token))
                || closes_aside(reader, token));
    return verb_if(is_order(reader, token) || closes_aside(reader, token));
}

/* ---- after words of other kinds ---- */

/* The nearest verb to the left; ALT_NONE where there is none. */
static uint32_t verb_before(const Reader *reader, uint32_t token)
{
    while (token-- > reader->sentence.first)
        if (tagged(reader, token) == ALT_TAG_VERB)
            return token;
    return ALT_NONE;
}

/* After "and": as the verb that it joins, where there is one of the same form. */
static AltTag tag_after_coordinator(const Reader *reader, uint32_t token, uint32_t left, unsigned forms)
{
    if (forms & (FORM_PAST | FORM_ING))
        return tag_at_start(reader, token, forms);
    uint32_t joined = verb_before(reader, left);
    if (joined == ALT_NONE)
        return ALT_TAG_NOUN;
    if (is_never_noun(reader, token))
        return ALT_TAG_VERB;
    uint32_t right = token_after(reader, token);
    bool object = right == ALT_NONE || mark(reader, right) || opens_noun_phrase(reader, right)
            || is(reader, right, CLASS_THAT | CLASS_TO | CLASS_PREPOSITION);
    return verb_if(object && (forms_of(reader, joined) & forms));
}

/* "will |deny|", "has |denied|", "is |shelling|". */
static AltTag tag_after_auxiliary(const Reader *reader, uint32_t left, unsigned forms)
{
    if (is(reader, left, CLASS_MODAL | CLASS_DO) || word_among(reader, left, contracted_modals))
        return verb_if(forms & (FORM_BASE | FORM_PARTICIPLE));
    return verb_if(forms & (FORM_PARTICIPLE | FORM_ING | FORM_PAST));
}

/* "by |shelling| the town", not "after |shelling| had ceased". */
static AltTag tag_after_preposition(const Reader *reader, uint32_t token, unsigned forms)
{
    return verb_if((forms & FORM_ING) && !is(reader, token + 1, CLASS_BE | CLASS_HAVE | CLASS_MODAL));
}

/* "a line |which they said| ended", "|what it said| were maps": the verb right behind a cue has its subject before
 * it. */
static bool leaves_subject_out(const Reader *reader, uint32_t token, uint32_t cue)
{
    if (cue + 1 != token || !takes_clause(reader->document->lexicon, verb_at(reader, cue)))
        return false;
    uint32_t open = cue - 1;
    while (in_range(reader->sentence, open) && is_inside_noun_phrase(tagged(reader, open)))
        open--;
    open = tagged(reader, cue - 1) == ALT_TAG_PRONOUN ? cue - 2 : open;
    return tagged(reader, open) == ALT_TAG_THAT || tagged(reader, open) == ALT_TAG_RELATIVE;
}

/* "began |shelling|", "was |shelled|"; "those allowed to speak |said| they". */
static AltTag tag_after_verb(const Reader *reader, uint32_t token, uint32_t left, unsigned forms)
{
    uint32_t right = token_after(reader, token);
    if ((forms & FORM_PAST) && left + 1 == token && speaks(reader, token)
            && (opens_noun_phrase(reader, right) || is(reader, right, CLASS_THAT)))
        return ALT_TAG_VERB;
    if ((forms & FORM_PAST) && leaves_subject_out(reader, token, left)) /* "footage that they said |showed| it" */
        return ALT_TAG_VERB;
    if ((forms & FORM_ING) && takes_hearer_and_clause(reader->document->lexicon, verb_at(reader, left))
            && right == token + 1 && looks_plural(reader, right)
            && !opens_noun_phrase(reader, right)) /* "told |waiting| reporters" */
        return ALT_TAG_NOUN;
    return verb_if((forms & FORM_ING) || ((forms & FORM_PARTICIPLE) && is(reader, left, CLASS_BE)));
}

/* Whether a question can begin here: at the start, after a mark, after "why". */
static bool opens_question(const Reader *reader, uint32_t token)
{
    return token == reader->sentence.first || mark(reader, token - 1) || is_quote_mark(reader, token - 1)
            || is(reader, token - 1, CLASS_QUESTION);
}

/* "Would Russia retaliate?", "did Armenia keep": the auxiliary stands before the subject. */
static bool asked_before(const Reader *reader, uint32_t token)
{
    for (uint32_t i = token; i-- > reader->sentence.first;) {
        AltTag tag = tagged(reader, i);
        if (tag == ALT_TAG_AUXILIARY && is(reader, i, CLASS_MODAL | CLASS_DO))
            return opens_question(reader, i);
        if (tag != ALT_TAG_PRONOUN && !is_inside_noun_phrase(tag))
            return false;
    }
    return false;
}

AltTag tag_verb_form(const Reader *reader, uint32_t token)
{
    unsigned forms = forms_of(reader, token);
    uint32_t left = token_before(reader, token);
    if (opens_quoted_order(reader, token, forms))
        return ALT_TAG_VERB;
    switch (tagged(reader, left)) {
    case ALT_TAG_TO:
        return ALT_TAG_VERB;
    case ALT_TAG_AUXILIARY:
        return tag_after_auxiliary(reader, left, forms);
    case ALT_TAG_DETERMINER:
    case ALT_TAG_GENITIVE:
        return ALT_TAG_NOUN;
    case ALT_TAG_PREPOSITION:
        return tag_after_preposition(reader, token, forms);
    case ALT_TAG_NOUN:
    case ALT_TAG_NAME:
        if ((forms & FORM_BASE) && asked_before(reader, token))
            return ALT_TAG_VERB;
        return tag_after_noun(reader, token, left, forms);
    case ALT_TAG_PRONOUN:
    case ALT_TAG_RELATIVE:
        return tag_after_noun(reader, token, left, forms);
    case ALT_TAG_COORDINATOR:
        return tag_after_coordinator(reader, token, left, forms);
    case ALT_TAG_VERB:
        return tag_after_verb(reader, token, left, forms);
    default: /* at the start, after a mark, after "because" */
        return tag_at_start(reader, token, forms);
    }
}
