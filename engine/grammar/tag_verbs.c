/* Tags the words that can be a form of a verb, by what stands before them: after "to" and "has" a verb, after "the" a
 * noun, at the start "|Denying| that", but "|Talks| failed".
 */
#include "cue_lines.h"
#include "tagging.h"

static const char *const contracted_modals[] = {"'ll", "'d", NULL};

/* ---- where a clause begins ---- */

/* Whether what follows can belong to a verb: an object, "that", "to", a quotation. */
static bool has_object(const Reader *reader, uint32_t token)
{
    uint32_t right = token_after(reader, token);
    return opens_noun_phrase(reader, right) || is(reader, right, CLASS_THAT | CLASS_PREPOSITION | CLASS_TO)
            || is_quote_mark(reader, token + 1);
}

/* "|Denying| that ...", ", |citing| low growth", "|adding| there would be none", not "|Shelling| continued". */
static bool ing_opens_clause(const Reader *reader, uint32_t token)
{
    uint32_t right = token_after(reader, token);
    bool own = is_auxiliary_word(reader, right) && !word_is(reader, token + 1, "there");
    bool cites = token > reader->sentence.first && speaks(reader, token) && !own;
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

/* "Holm, a builder, |faces| charges": a bare noun for its object, behind a name and where no other verb is finite. */
static bool takes_bare_plural(const Reader *reader, uint32_t token)
{
    uint32_t name = reader->sentence.first;
    while (name + 1 < token && mark(reader, name + 1) != ',')
        name++;
    return (forms_of(reader, token) & FORM_THIRD) && tagged(reader, name) == ALT_TAG_NAME
            && looks_plural(reader, token_after(reader, token)) && !finite_ahead(reader, token);
}

/* "Holm, who is forty, |claims| they lied", "villagers, including Holm, |claim| they lied": the verb of a subject that
 * an aside has parted from it, and not "In May, claims ...". */
static bool closes_aside(const Reader *reader, uint32_t token)
{
    uint32_t i = reader->sentence.first, right = token_after(reader, token);
    if (!speaks(reader, token) || token == i || mark(reader, token - 1) != ','
            || is(reader, i, CLASS_PREPOSITION | CLASS_SUBORDINATOR | CLASS_ADVERB)
            || !(opens_noun_phrase(reader, right) || is(reader, token + 1, CLASS_BOTH)
                    || takes_bare_plural(reader, token)))
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
    if (is(reader, token + 1, CLASS_MODAL)) /* "|Work| could not begin" */
        return ALT_TAG_NOUN;
    if (forms & FORM_PARTICIPLE)
        return verb_if(has_object(reader, token));
    bool quoted =
            token > reader->sentence.first + 1 && is_quote_mark(reader, token - 1) && mark(reader, token - 2) == ',';
    if ((forms & FORM_THIRD) && quoted && speaks(reader, token) && opens_noun_phrase(reader, token + 1))
        return ALT_TAG_VERB; /* '"It is late," |reads| the note' */
    if (forms & FORM_THIRD)
        return verb_if(is_never_noun(reader, token) || closes_aside(reader, token)
                || (has_object(reader, token) && !word_is(reader, token + 1, "that") /* "|charges| that both reject" */
                        && !finite_ahead(reader, token)));
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
            || is(reader, right, CLASS_THAT | CLASS_TO | CLASS_PREPOSITION)
            || ((forms & FORM_THIRD) && speaks(reader, token)
                    && looks_plural(reader, right)); /* "and |blames| spies" */
    return verb_if(object && (forms_of(reader, joined) & forms));
}

/* "will |deny|", "has |denied|", "is |shelling|". */
static AltTag tag_after_auxiliary(const Reader *reader, uint32_t left, unsigned forms)
{
    if (is(reader, left, CLASS_MODAL | CLASS_DO) || word_among(reader, left, contracted_modals))
        return verb_if(forms & (FORM_BASE | FORM_PARTICIPLE));
    return verb_if(forms & (FORM_PARTICIPLE | FORM_ING | FORM_PAST));
}

/* "by |shelling| the town", not "after |shelling| had ceased", "under |questioning| by Lund". */
static AltTag tag_after_preposition(const Reader *reader, uint32_t token, unsigned forms)
{
    return verb_if((forms & FORM_ING) && !is(reader, token + 1, CLASS_BE | CLASS_HAVE | CLASS_MODAL)
            && !word_is(reader, token + 1, "by"));
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

/* "those who were there |say|", "a man who had waited there |said| it smelt": behind the verb of a clause about whoever
 * speaks; in the present those are several. */
static bool speaks_behind_relative(const Reader *reader, uint32_t token, uint32_t left, unsigned forms)
{
    if (!(forms & (FORM_BASE | FORM_PAST)) || !is_never_noun(reader, token) || !speaks(reader, token))
        return false;
    for (uint32_t i = left; i-- > reader->sentence.first && !mark(reader, i);)
        if (tagged(reader, i) == ALT_TAG_RELATIVE)
            return i > reader->sentence.first && ((forms & FORM_PAST) || looks_plural(reader, i - 1));
    return false;
}

/* The next word is an auxiliary or a plain past: nothing that the word at `token` could have done. */
static bool is_followed_by_verb(const Reader *reader, uint32_t token)
{
    bool past = (forms_of(reader, token + 1) & FORM_PAST) && !is(reader, token + 1, CLASS_NOUN | CLASS_ADJECTIVE);
    return past || is(reader, token + 1, CLASS_BE | CLASS_HAVE | CLASS_MODAL);
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
    if ((forms & FORM_ING) && left + 1 == token && takes_clause(reader->document->lexicon, verb_at(reader, left))
            && is_followed_by_verb(reader, token)) /* "said |firing| had stopped", "said |fighting| resumed" */
        return ALT_TAG_NOUN;
    if ((forms & FORM_ING) && takes_hearer_and_clause(reader->document->lexicon, verb_at(reader, left))
            && right == token + 1 && looks_plural(reader, right)
            && !opens_noun_phrase(reader, right)) /* "told |waiting| reporters" */
        return ALT_TAG_NOUN;
    return verb_if((forms & FORM_ING) || ((forms & FORM_PARTICIPLE) && is(reader, left, CLASS_BE))
            || speaks_behind_relative(reader, token, left, forms));
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
