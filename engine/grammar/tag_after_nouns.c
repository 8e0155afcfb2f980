/* Tags a form of a verb behind a noun or a pronoun: a verb where both agree in number and no other verb follows.
 * "Armenia |accused| Azerbaijan", "forces |crossing| the border", "the peace |talks| failed".
 */
#include "cue_lines.h"
#include "tagging.h"

static const char *const noun_marks[] = {"of", "'s", NULL}; /* behind a noun: "talks of", "talk's" */

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
            || (tagged(reader, i) == ALT_TAG_VERB
                    && !takes_only_clauses(
                            reader->document->lexicon, verb_at(reader, i))); /* "say |the mill| smells" */
}

/* "delivered a stern |warning| to": an article opens the nouns that end at `noun`. */
static bool opened_by_article(const Reader *reader, uint32_t noun)
{
    while (noun > reader->sentence.first && tagged(reader, noun) == ALT_TAG_NOUN)
        noun--;
    return tagged(reader, noun) == ALT_TAG_DETERMINER || tagged(reader, noun) == ALT_TAG_GENITIVE;
}

/* "|demanded| that its ally pay", "|insisted| that she resign": a verb before "that" which asks for what follows. */
static bool asks_for_clause(const Reader *reader, uint32_t that)
{
    uint32_t verb = token_before(reader, that);
    return verb != ALT_NONE && tagged(reader, verb) == ALT_TAG_VERB
            && demands_clause(reader->document->lexicon, verb_at(reader, verb));
}

/* "demanded |that its ally| release the crew", "|that the mayor| resign": a base form that agrees with no subject, but
 * behind "that"; where no object shows the verb, it is no noun or is asked for: "demanded that they |stop| at once". */
static bool is_subjunctive(const Reader *reader, uint32_t token, uint32_t left)
{
    uint32_t right = token_after(reader, token);
    bool object = is(reader, right, CLASS_DETERMINER | CLASS_POSSESSIVE);
    bool goes_on = right != ALT_NONE && right == token + 1
            && !is(reader, right, CLASS_PREPOSITION | CLASS_ADVERB | CLASS_TO | CLASS_COORDINATOR)
            && is_plain_word(reader, right);
    if (tagged(reader, left) == ALT_TAG_PRONOUN || (!object && (goes_on || word_among(reader, right, noun_marks))))
        return false;
    for (uint32_t i = left + 1; i-- > reader->sentence.first && i + 6 > left;) {
        if (tagged(reader, i) == ALT_TAG_THAT)
            return object || is_never_noun(reader, token) || asks_for_clause(reader, i);
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

/* A present form after "they", "which", "it": "it |claims|", "let them |pass|". */
static AltTag tag_after_pronoun(const Reader *reader, uint32_t left, unsigned forms)
{
    bool third = forms & FORM_THIRD, object = is(reader, left, CLASS_OBJECT_FORM);
    return verb_if(third || object || tagged(reader, left) == ALT_TAG_RELATIVE || agrees(reader, left, forms));
}

/* "denied Ukrainian |claims|", "rejects Taliban |claim|", "denied rebel |claims|": of a verb that denies, and before
 * which stand only names or a noun for people, the object is the claim. */
static bool is_denied_claim(const Reader *reader, uint32_t token)
{
    uint32_t verb = token_before(reader, token);
    bool people = verb != ALT_NONE && tagged(reader, verb) == ALT_TAG_NOUN
            && is(reader, verb, CLASS_PEOPLE | CLASS_BODY | CLASS_PERSON | CLASS_TITLE | CLASS_OUTSIDER)
            && verb > reader->sentence.first;
    verb -= people;
    while (verb != ALT_NONE && tagged(reader, verb) == ALT_TAG_NAME && verb > reader->sentence.first)
        verb--;
    if (!is(reader, token, CLASS_CLAIM) || verb == ALT_NONE || verb + 1 == token
            || tagged(reader, verb) != ALT_TAG_VERB)
        return false;
    return can_deny(reader->document->lexicon, verb_at(reader, verb));
}

/* "lowered diplomatic |ties| to", "in criminal |claims|": behind a verb or a preposition, an adjective by its ending
 * and with no article makes a noun of the word; not "the critic |claims|". */
static bool follows_adjective(const Reader *reader, uint32_t token, uint32_t left)
{
    static const char *const endings[] = {"ic", "ical", "ous", "ful", "less", "ial", "onal", NULL};
    const Classes others = CLASS_BODY | CLASS_TITLE | CLASS_PERSON | CLASS_PEOPLE | CLASS_OUTSIDER | CLASS_NOUN;
    const AltToken *it = token_at(reader->document, left);
    AltTag before = tagged(reader, token_before(reader, left));
    bool governed = before == ALT_TAG_VERB || before == ALT_TAG_PREPOSITION;
    if (left + 1 != token || tagged(reader, left) != ALT_TAG_NOUN || !it->form || is(reader, left, others) || !governed)
        return false;
    for (uint32_t i = 0; endings[i]; i++) {
        size_t length = strlen(endings[i]);
        if (it->form->length > length + 3 && strcmp(it->form->lower + it->form->length - length, endings[i]) == 0)
            return true;
    }
    return false;
}

/* 'dismissed as "false and vile" |claims| that': words in marks behind "as" judge the claim. */
static bool is_judged_claim(const Reader *reader, uint32_t token)
{
    uint32_t open = token - 1;
    if (!is(reader, token, CLASS_CLAIM) || !is_quote_mark(reader, open))
        return false;
    while (open-- > reader->sentence.first)
        if (is_quote_mark(reader, open))
            return word_is(reader, open - 1, "as");
    return false;
}

/* "rebels |accuse| the army": a verb of speech in the plural of the present, and no noun. */
static bool is_speech_of_several(const Reader *reader, uint32_t token)
{
    return in_range(reader->sentence, token) && forms_of(reader, token) == FORM_BASE && is_never_noun(reader, token)
            && speaks(reader, token);
}

/* "The row over permits |delays| aid": behind a plural that hangs on a preposition, with a singular before that, where
 * no other word of the clause can be its verb; not "the row over arms |talks| widens". */
static bool is_of_singular(const Reader *reader, uint32_t token, uint32_t left)
{
    uint32_t right = token + 1;
    bool object = is_plain_word(reader, right) && !(forms_of(reader, right) & (FORM_THIRD | FORM_PAST | FORM_ING))
            && !is_auxiliary_word(reader, right) && !is(reader, right, CLASS_PREPOSITION | CLASS_COORDINATOR);
    if (left + 1 != token || !object || tagged(reader, left) != ALT_TAG_NOUN || !looks_plural(reader, left)
            || finite_ahead(reader, token))
        return false;
    uint32_t by = left;
    while (by > reader->sentence.first && is_inside_noun_phrase(tagged(reader, by)))
        by--;
    bool governed = tagged(reader, by) == ALT_TAG_PREPOSITION && by > reader->sentence.first;
    for (uint32_t i = by; governed && i-- > reader->sentence.first && !mark(reader, i);)
        if (tagged(reader, i) == ALT_TAG_VERB || tagged(reader, i) == ALT_TAG_AUXILIARY)
            return false;
    return governed && tagged(reader, by - 1) == ALT_TAG_NOUN && !looks_plural(reader, by - 1);
}

/* A present form after a noun: "Armenia |claims|", "the peace |talks|". */
static AltTag tag_present(const Reader *reader, uint32_t token, uint32_t left, unsigned forms)
{
    bool never_noun = is_never_noun(reader, token);
    if (never_noun && ((forms & FORM_THIRD) || is_number(reader, left)))
        return ALT_TAG_VERB;
    if ((forms & FORM_THIRD) && is_speech_of_several(reader, token + 1)) /* "northern |rebels| accuse the army" */
        return ALT_TAG_NOUN;
    if (!never_noun && (forms & FORM_THIRD)
            && (follows_adjective(reader, token, left) || is_judged_claim(reader, token)))
        return ALT_TAG_NOUN;
    if ((forms & FORM_THIRD) && is_of_singular(reader, token, left))
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

/* "for 212 |cancelled| flights", "freed three |captured| men": between a number that hangs on a preposition or a verb
 * and what it counts; not "200 |attended| meetings", "after 200 |joined| marches". */
static bool is_of_counted(const Reader *reader, uint32_t token, uint32_t left)
{
    bool count = left + 1 == token && is_plain_word(reader, token + 1) && looks_plural(reader, token + 1)
            && (is_number(reader, left) || is(reader, left, CLASS_QUANTIFIER)) && left > reader->sentence.first;
    uint32_t before = left - 1;
    bool hangs = count
            && (tagged(reader, before) == ALT_TAG_VERB
                    || (tagged(reader, before) == ALT_TAG_PREPOSITION && !is(reader, before, CLASS_SUBORDINATOR)));
    return hangs && !forms_of(reader, token + 1);
}

AltTag tag_after_noun(const Reader *reader, uint32_t token, uint32_t left, unsigned forms)
{
    if ((forms & FORM_PARTICIPLE) && is_of_counted(reader, token, left))
        return ALT_TAG_NOUN;
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
