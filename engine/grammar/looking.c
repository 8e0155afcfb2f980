/* Looks around a word whose part of speech is open: in "Peace |talks| failed", "failed" stands ahead and is finite, so
 * that "talks" need not be the verb.
 */
#include "cue_lines.h"
#include "tagging.h"

/* ---- left and right ---- */

uint32_t token_before(const Reader *reader, uint32_t token)
{
    while (token-- > reader->sentence.first)
        if (tagged(reader, token) != ALT_TAG_ADVERB && !is_quote_mark(reader, token))
            return token;
    return ALT_NONE;
}

uint32_t token_after(const Reader *reader, uint32_t token)
{
    while (++token < reader->sentence.end)
        if (!is_quote_mark(reader, token) && !looks_like_adverb(reader, token))
            return token;
    return ALT_NONE;
}

/* ---- what a word looks like ---- */

/* "reportedly", not "family", "reply" or "Italy". */
static bool ends_like_adverb(const Reader *reader, uint32_t token)
{
    const AltToken *it = token_at(reader->document, token);
    Classes others =
            CLASS_BODY | CLASS_PEOPLE | CLASS_PERSON | CLASS_OUTSIDER | CLASS_NOUN | CLASS_TIME | CLASS_ADJECTIVE;
    bool ending = it->form && it->form->length > 4 && strcmp(it->form->lower + it->form->length - 2, "ly") == 0;
    return ending && !it->capital && !is(reader, token, others) && !forms_of(reader, token);
}

/* "failed |late| on Sunday", "left |early| last week": behind what may be a verb and before what tells the day; not
 * "the late mayor" or "in early March". */
static bool tells_hour(const Reader *reader, uint32_t token)
{
    static const char *const hours[] = {"late", "early", NULL};
    uint32_t right = token + 1;
    bool deed = token > reader->sentence.first && forms_of(reader, token - 1);
    bool day = is(reader, right, CLASS_TIME)
            || (is(reader, right, CLASS_PREPOSITION) && is(reader, right + 1, CLASS_TIME));
    return deed && day && word_among(reader, token, hours);
}

bool looks_like_adverb(const Reader *reader, uint32_t token)
{
    if (tells_hour(reader, token))
        return true;
    if (is(reader, token, CLASS_ADVERB | CLASS_NEGATION))
        return true;
    if (is(reader, token, CLASS_HEDGE) && !forms_of(reader, token))
        return true;
    return ends_like_adverb(reader, token);
}

bool is_plain_word(const Reader *reader, uint32_t token)
{
    if (!in_range(reader->sentence, token))
        return false;
    AltTokenKind kind = (AltTokenKind)token_at(reader->document, token)->kind;
    return kind == ALT_WORD || kind == ALT_NUMBER;
}

bool opens_noun_phrase(const Reader *reader, uint32_t token)
{
    if (!in_range(reader->sentence, token))
        return false;
    Classes openers = CLASS_DETERMINER | CLASS_POSSESSIVE | CLASS_PRONOUN | CLASS_QUANTIFIER | CLASS_NO;
    bool capital = token_at(reader->document, token)->capital && (!reader->title_case || is_of_pack(reader, token));
    return capital || is_number(reader, token) || is(reader, token, openers);
}

bool looks_plural(const Reader *reader, uint32_t token)
{
    Classes plurals = CLASS_PLURAL | CLASS_PEOPLE | CLASS_FIRST | CLASS_SECOND | CLASS_BOTH | CLASS_EACH;
    if (!in_range(reader->sentence, token))
        return false;
    if (is(reader, token, plurals))
        return true;
    bool unknown_start = token == reader->sentence.first && !token_at(reader->document, token)->form->word;
    if (tagged(reader, token) == ALT_TAG_NAME && !unknown_start) /* "Riders blame the organisers" */
        return false;
    bool known = is(reader, token, CLASS_DOCUMENT | CLASS_BODY | CLASS_PERSON | CLASS_OUTSIDER);
    return ends_like_plural(reader->document, token, known ? 3 : 4); /* "|ads| say" */
}

bool is_never_noun(const Reader *reader, uint32_t token)
{
    const Word *word = token_at(reader->document, token)->form->word;
    return word && word->verb != ALT_NONE && reader->document->lexicon->verbs.items[word->verb].never_noun;
}

bool speaks(const Reader *reader, uint32_t token)
{
    return has_lines(reader->document->lexicon, verb_at(reader, token));
}

/* ---- further on ---- */

/* A past form that modifies no noun: "failed", not "the |wounded|". */
static bool is_past_verb(const Reader *reader, uint32_t token)
{
    bool modifier = is(reader, token - 1, CLASS_DETERMINER | CLASS_PREPOSITION | CLASS_POSSESSIVE);
    return (forms_of(reader, token) & FORM_PAST) && !modifier && !is(reader, token, CLASS_ADJECTIVE);
}

bool finite_behind_aside(const Reader *reader, uint32_t token)
{
    uint32_t open = token, close;
    while (in_range(reader->sentence, open) && !mark(reader, open) && !is(reader, open, CLASS_RELATIVE))
        open++;
    for (close = open + 1; in_range(reader->sentence, close) && !mark(reader, close);)
        close++;
    uint32_t verb = close + 1;
    bool aside = mark(reader, close) == ',' && is_plain_word(reader, verb);
    return aside && (is_auxiliary_word(reader, verb) || is_past_verb(reader, verb));
}

/* "|to| sell it", not "witnesses |to| the crash said". */
static bool leads_to_verb(const Reader *reader, uint32_t token)
{
    return is(reader, token, CLASS_TO) && !opens_noun_phrase(reader, token + 1);
}

/* The token behind the bracket that opens at `token`, "(SLF)|", or behind the stroke of a name; the same token where
 * neither stands there. */
static uint32_t behind_bracket(const Reader *reader, uint32_t token)
{
    if (mark(reader, token) == '/')
        return token + 1;
    uint32_t end = token;
    while (mark(reader, token) == '(' && in_range(reader->sentence, end))
        if (mark(reader, end++) == ')')
            return end;
    return token;
}

bool finite_ahead(const Reader *reader, uint32_t token)
{
    for (uint32_t i = token + 1; i < reader->sentence.end; i++) {
        i = behind_bracket(reader, i);
        if (mark(reader, i) || is(reader, i, CLASS_RELATIVE | CLASS_SUBORDINATOR) || leads_to_verb(reader, i))
            return false;
        if (is_auxiliary_word(reader, i) || is_past_verb(reader, i))
            return true;
    }
    return false;
}
