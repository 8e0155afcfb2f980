/* A word with a capital in; out comes whether it is a name: inside a sentence any, "Trump", "May", "Rich", and at its
 * start one that no lexicon knows, or that stands before another capital.
 */
#include "cue_lines.h"
#include "tagging.h"

bool is_named_like_month(const Reader *reader, uint32_t token)
{
    uint32_t left = token_before(reader, token), right = token + 1;
    bool dated =
            left != ALT_NONE && left + 1 == token && (is(reader, left, CLASS_PREPOSITION) || is_number(reader, left));
    bool capital = in_range(reader->sentence, right) && token_at(reader->document, right)->capital
            && !token_at(reader->document, right)->capitals;
    bool deed = (forms_of(reader, right) & (FORM_PAST | FORM_THIRD)) || is_auxiliary_word(reader, right)
            || (mark(reader, right) == ',' && is(reader, right + 1, CLASS_RELATIVE));
    if (is_of_pack(reader, token) && deed && !dated)
        return true;
    return capital && !dated && !is(reader, right, CLASS_MONTH | CLASS_TIME | CLASS_BODY | CLASS_COUNTRY);
}

/* "|Rob| Lindqvist said", "|Will| Marsh, a doctor,": a word that could be a verb opens the sentence, and what stands
 * behind the next capital shows that both are a name. */
static bool is_first_name_at_start(const Reader *reader, uint32_t token)
{
    uint32_t surname = token + 1, behind = token + 2;
    bool capital = in_range(reader->sentence, surname) && token_at(reader->document, surname)->capital;
    bool known =
            is(reader, surname, CLASS_MONTH | CLASS_TIME | CLASS_BODY | CLASS_COUNTRY | CLASS_PEOPLE | CLASS_TITLE);
    unsigned forms = forms_of(reader, behind);
    bool finite = (forms & (FORM_PAST | FORM_THIRD)) && !(forms & FORM_BASE);
    return capital && !known && !forms_of(reader, surname) && finite;
}

/* "|Pledge| said it rained", "|Pledge|, who chairs it,": a verb in its base form that has "said" or a relative word
 * behind it. */
static bool is_surname_at_start(const Reader *reader, uint32_t token)
{
    uint32_t behind = token + 1;
    unsigned forms = forms_of(reader, behind);
    bool base = (forms_of(reader, token) & FORM_BASE) && !is(reader, token, CLASS_IMPERATIVE | CLASS_NOUN | CLASS_MODAL)
            && !is_auxiliary_word(reader, token);
    bool said = (forms & (FORM_PAST | FORM_THIRD)) && !(forms & FORM_BASE)
            && takes_only_clauses(reader->document->lexicon, verb_at(reader, behind))
            && !is(reader, behind, CLASS_NOUN | CLASS_ADJECTIVE);
    bool who =
            mark(reader, behind) == ',' && (word_is(reader, behind + 1, "who") || word_is(reader, behind + 1, "whose"));
    return base && (who || said);
}

/* At the start of a sentence every word has a capital: a name there is one that the lexicon does not know as a word, or
 * that stands before another capital. */
static bool is_name_at_start(const Reader *reader, uint32_t token)
{
    const AltToken *it = token_at(reader->document, token);
    bool unknown = it->form && !it->form->word && !it->form->stem_word && it->form->length > 2;
    if (unknown)
        return true;
    uint32_t next = token + 1;
    bool next_capital = next < reader->sentence.end && token_at(reader->document, next)->capital;
    return ((next_capital || it->capitals) && !forms_of(reader, token)) || is_first_name_at_start(reader, token)
            || is_surname_at_start(reader, token);
}

/* "the club |Tweeted| on Friday", ', |Tweeted|: "Never"': the past of a verb of speech that somebody writes like the
 * name of a firm, behind whoever speaks and before what says when or what. */
static bool is_capital_cue(const Reader *reader, uint32_t token)
{
    uint32_t right = token + 1;
    bool past = forms_of(reader, token) == (FORM_PAST | FORM_PARTICIPLE)
            && !is(reader, token, CLASS_NOUN | CLASS_ADJECTIVE)
            && can_quote(reader->document->lexicon, verb_at(reader, token));
    bool speaker =
            token > reader->sentence.first && (is_nominal(tagged(reader, token - 1)) || mark(reader, token - 1) == ',');
    bool goes_on = is(reader, right, CLASS_PREPOSITION | CLASS_TIME | CLASS_THAT) || is_quote_mark(reader, right)
            || mark(reader, right) == ':' || mark(reader, right) == '.';
    return past && speaker && goes_on;
}

bool is_name(const Reader *reader, uint32_t token)
{
    if (!token_at(reader->document, token)->capital || word_is(reader, token, "i"))
        return false;
    if (reader->title_case)
        return is_of_pack(reader, token) && !is(reader, token, CLASS_NOUN | CLASS_BODY);
    if (is_capital_cue(reader, token))
        return false;
    bool quoted = token > reader->sentence.first + 1 && is_quote_mark(reader, token - 1)
            && mark(reader, token - 2) != ','; /* not '"It is late," |Short| said' */
    bool opens = token == reader->sentence.first || quoted || mark(reader, token - 1) == ':'
            || (token == reader->sentence.first + 1 && is_quote_mark(reader, token - 1));
    bool known = reader->opens_named && token == reader->sentence.first && !is(reader, token, CLASS_DETERMINER);
    return !opens || known || is_name_at_start(reader, token);
}

bool is_capital_pronoun(const Reader *reader, uint32_t token)
{
    const AltToken *it = token_at(reader->document, token);
    bool long_enough = it->span.end - it->span.start > 1; /* "I" has a capital of its own */
    return it->capitals && !reader->title_case && long_enough && is(reader, token, CLASS_PRONOUN | CLASS_OBJECT_FORM);
}
