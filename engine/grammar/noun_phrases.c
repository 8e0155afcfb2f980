/* A token in; the noun phrase that begins there out.
 *
 * A noun phrase runs from its article to its head and keeps owners inside: "Armenia's caretaker prime minister" is
 * one phrase with the head "minister". What follows a head (", Nikol Pashinyan,", "of the Greens") is left to those
 * who need it.
 */
#include "chunking.h"
#include "cue_lines.h"

/* Not "|May| Okafor": a month that is tagged as a name is somebody's. */
static bool is_time(const AltDocument *document, uint32_t token)
{
    AltTag tag = tag_at(document, token);
    bool person = tag == ALT_TAG_NAME && has_class(document, token, CLASS_MONTH);
    return has_class(document, token, CLASS_TIME) && tag != ALT_TAG_VERB && !person;
}

static bool is_common_plural(const AltDocument *document, uint32_t token)
{
    return tag_at(document, token) == ALT_TAG_NOUN && token_at(document, token)->kind == ALT_WORD
            && (has_class(document, token, CLASS_PEOPLE) || ends_like_plural(document, token, 4));
}

/* "the letter", "a man", "the harbour": what does not stand before the name of whoever it is, like "the minister Lund",
 * "the charity Oxfam", "the magazine Time". */
static bool takes_no_name(const AltDocument *document, uint32_t first, uint32_t noun)
{
    const Classes named = CLASS_TITLE | CLASS_PERSON | CLASS_BODY | CLASS_PEOPLE | CLASS_OUTSIDER | CLASS_OUTLET
            | CLASS_COUNTRY | CLASS_HONORIFIC | CLASS_FORMER;
    Classes known = classes_at(document, noun);
    return tag_at(document, first) == ALT_TAG_DETERMINER && (!(known & named) || (known & CLASS_ANYBODY));
}

/* Behind a verb and its adverbs stands nothing that it could do something to. */
static bool has_no_object(const Chunker *chunker, uint32_t verb)
{
    const AltDocument *document = chunker->document;
    uint32_t end = verb + 1;
    while (end < chunker->sentence.end && tag_at(document, end) == ALT_TAG_ADVERB)
        end++;
    if (end >= chunker->sentence.end)
        return true;
    AltTag next = tag_at(document, end);
    return next == ALT_TAG_PREPOSITION || next == ALT_TAG_VERB || next == ALT_TAG_AUXILIARY
            || (next == ALT_TAG_OTHER && !mark_at(document, end));
}

/* "an allegation |Russia rejects|", "the letter |Mr Putin has sent to Kyiv| was short": a name with a verb of its own
 * behind a noun for what was said, or behind one that takes no name, where the verb has no object. */
static bool begins_contact_clause(const Chunker *chunker, uint32_t first, uint32_t token)
{
    const AltDocument *document = chunker->document;
    if (tag_at(document, token - 1) != ALT_TAG_NOUN)
        return false;
    uint32_t end = token;
    while (end < chunker->sentence.end
            && (tag_at(document, end) == ALT_TAG_NAME || tag_at(document, end) == ALT_TAG_ADVERB))
        end++;
    AltTag next = end < chunker->sentence.end ? tag_at(document, end) : ALT_TAG_OTHER;
    if (next != ALT_TAG_VERB && next != ALT_TAG_AUXILIARY)
        return false;
    if (has_class(document, token - 1, CLASS_CLAIM | CLASS_REQUEST))
        return true;
    while (end + 1 < chunker->sentence.end && tag_at(document, end) == ALT_TAG_AUXILIARY)
        end++;
    return takes_no_name(document, first, token - 1) && has_no_object(chunker, end);
}

/* "In a letter |Ms Lund said| ...": the subject of a verb behind the adjunct that opens the sentence. */
static bool begins_main_clause(const Chunker *chunker, uint32_t first, uint32_t token)
{
    const AltDocument *document = chunker->document;
    bool opens = first == chunker->sentence.first + 1 && tag_at(document, first - 1) == ALT_TAG_PREPOSITION;
    if (!opens || tag_at(document, token - 1) != ALT_TAG_NOUN || !takes_no_name(document, first, token - 1))
        return false;
    uint32_t end = token;
    while (end < chunker->sentence.end && tag_at(document, end) == ALT_TAG_NAME)
        end++;
    return end < chunker->sentence.end && tag_at(document, end) == ALT_TAG_VERB;
}

/* "in |what| Kyiv called a raid", "freed |what| Kyiv called spies", but not "asked |what Kyiv| knew". */
static bool is_led_by_what(const AltDocument *document, uint32_t token)
{
    if (!is_word(document, token, "what"))
        return false;
    AltTag before = token > 0 ? tag_at(document, token - 1) : ALT_TAG_OTHER;
    const Form *form = before == ALT_TAG_VERB ? token_at(document, token - 1)->form : NULL;
    bool freed = form && form->word && form->word->verb != ALT_NONE && !has_lines(document->lexicon, form->word->verb);
    return before == ALT_TAG_PREPOSITION || freed;
}

/* "the |Sunday| Times", "Radio 4's |Today| programme": part of a name, and no day. */
static bool is_time_in_name(const AltDocument *document, AltRange before, uint32_t token)
{
    if (!in_range(before, token - 1) || !token_at(document, token)->capital)
        return false;
    return tag_at(document, token - 1) == ALT_TAG_GENITIVE || is_word(document, token - 1, "the");
}

/* "On Facebook |Mr Lund| said", "in Brask |Dr Venn| left": a name that a form of address parts from another; not "Prime
 * Minister |Mr Lund|". */
static bool begins_address(const AltDocument *document, uint32_t token)
{
    const Classes roles = CLASS_TITLE | CLASS_HONORIFIC | CLASS_PERSON | CLASS_BODY;
    return has_class(document, token, CLASS_HONORIFIC) && token_at(document, token)->capital
            && !has_class(document, token, CLASS_TITLE) && tag_at(document, token - 1) == ALT_TAG_NAME
            && !has_class(document, token - 1, roles);
}

/* "had |told| parliament pictures showed it", not "was told parliament was dissolved": the noun phrase at `first`,
 * behind a verb, begins with whoever is told, by one that says nothing without him. */
static bool begins_with_hearer(const Chunker *chunker, uint32_t first)
{
    const AltDocument *document = chunker->document;
    const Form *form = token_at(document, first - 1)->form;
    uint32_t verb = form && form->word ? form->word->verb : ALT_NONE;
    bool passive = false;
    for (uint32_t i = first - 1; i-- > chunker->sentence.first && !is_nominal(tag_at(document, i));)
        passive = passive || has_class(document, i, CLASS_BE);
    return takes_hearer_and_clause(document->lexicon, verb) && !takes_clause(document->lexicon, verb) && !passive;
}

/* Whether the verb at `verb` can only be that of a clause: "showed", "had", "are"; not "sent", which may hang on a
 * noun, where the sentence goes on with "that". */
static bool is_surely_finite(const Chunker *chunker, uint32_t verb)
{
    const AltDocument *document = chunker->document;
    unsigned forms = forms_at(document, verb);
    if (forms & FORM_ING)
        return false;
    if (tag_at(document, verb) == ALT_TAG_AUXILIARY || !(forms & FORM_PARTICIPLE))
        return true;
    for (uint32_t i = verb + 1; i < chunker->sentence.end; i++)
        if (tag_at(document, i) == ALT_TAG_THAT || token_at(document, i)->kind == ALT_QUOTE_MARK)
            return false;
    return forms & FORM_PAST;
}

/* Whether the words from `token` on are a subject with its verb: "aerial |pictures showed|", "|pictures taken in May
 * showed|". */
static bool begins_clause(const Chunker *chunker, uint32_t token)
{
    const AltDocument *document = chunker->document;
    bool after_participle = false;
    for (uint32_t i = token; i < chunker->sentence.end; i++) {
        AltTag tag = tag_at(document, i);
        bool verb = tag == ALT_TAG_VERB || tag == ALT_TAG_AUXILIARY;
        if (verb && (is_surely_finite(chunker, i) || (after_participle && (forms_at(document, i) & FORM_PAST))))
            return true;
        after_participle = after_participle || verb;
        bool another = i > token && (tag == ALT_TAG_DETERMINER || tag == ALT_TAG_PRONOUN)
                && is_nominal(tag_at(document, i - 1)); /* "the chief |his| men", "radio |she| was" */
        if ((verb && forms_at(document, i) != FORM_PARTICIPLE) || another || tag == ALT_TAG_OTHER || tag == ALT_TAG_THAT
                || tag == ALT_TAG_RELATIVE || tag == ALT_TAG_TO || tag == ALT_TAG_SUBORDINATOR)
            return false;
    }
    return false;
}

/* "told |the assembly |aerial pictures showed it", "told |Sky News |fighters had left": whoever is told ends where the
 * subject of what he is told begins. */
static bool ends_hearer(const Chunker *chunker, uint32_t first, uint32_t token)
{
    const Classes hearers =
            CLASS_BODY | CLASS_PEOPLE | CLASS_AUDIENCE | CLASS_TITLE | CLASS_PERSON | CLASS_OUTSIDER | CLASS_OUTLET;
    const AltDocument *document = chunker->document;
    if (first == chunker->sentence.first || tag_at(document, first - 1) != ALT_TAG_VERB)
        return false;
    bool named = tag_at(document, first) == ALT_TAG_NAME && tag_at(document, token - 1) == ALT_TAG_NAME
            && is_common_plural(document, token);
    bool hearer = has_class(document, token - 1, hearers) && is_nominal(tag_at(document, token - 1))
            && is_nominal(tag_at(document, token));
    if ((!named && !hearer) || !begins_with_hearer(chunker, first) || !begins_clause(chunker, token))
        return false;
    AltTag next = token + 1 < chunker->sentence.end ? tag_at(document, token + 1) : ALT_TAG_OTHER;
    bool longer =
            is_nominal(next) || next == ALT_TAG_PREPOSITION; /* "the army |chief| troops had", "cabinet |meeting| on" */
    bool one = !is_common_plural(document, token - 1) && !is_common_plural(document, token);
    return !(one && longer && has_class(document, token, hearers));
}

/* "gave the firm |two weeks|", "left Brask |40 days| ago": how long, which is no part of what stands before. */
static bool begins_span(const AltDocument *document, uint32_t token)
{
    if (token_at(document, token)->kind != ALT_NUMBER && !has_class(document, token, CLASS_QUANTIFIER))
        return false;
    bool after = is_nominal(tag_at(document, token - 1)) && token_at(document, token - 1)->kind == ALT_WORD
            && !has_class(document, token - 1, CLASS_TIME | CLASS_QUANTIFIER | CLASS_DETERMINER | CLASS_ADJECTIVE);
    return after && token + 1 < document->tokens.count && is_time(document, token + 1)
            && ends_like_plural(document, token + 1, 4);
}

/* "said in |a statement |officers had left": "a" and a plural make no noun phrase, so that one ends where the subject
 * of what is said begins; but "a few officers", "a dozen officers". */
static bool ends_single(const Chunker *chunker, uint32_t first, uint32_t token)
{
    const AltDocument *document = chunker->document;
    AltTag next = token + 1 < chunker->sentence.end ? tag_at(document, token + 1) : ALT_TAG_OTHER;
    if (!has_class(document, first, CLASS_INDEFINITE) || first == chunker->sentence.first
            || tag_at(document, first - 1) != ALT_TAG_PREPOSITION || !is_common_plural(document, token)
            || tag_at(document, token - 1) != ALT_TAG_NOUN || is_common_plural(document, token - 1) || is_nominal(next))
        return false;
    for (uint32_t i = first + 1; i < token; i++)
        if (token_at(document, i)->kind == ALT_NUMBER || has_class(document, i, CLASS_QUANTIFIER))
            return false;
    return !has_class(document, token - 1, CLASS_ADJECTIVE) && begins_clause(chunker, token);
}

/* "|Monday|", "|yesterday|", "|last| week": of all times that one. */
static bool says_which(const AltDocument *document, uint32_t time)
{
    return token_at(document, time)->capital || has_class(document, time, CLASS_ADVERB)
            || is_word(document, time, "last") || is_word(document, time, "next");
}

/* Whether a noun phrase that has reached `token - 1` ends before `token`: "reporters | Armenia", "Yerevan | Monday". */
static bool breaks_before(const Chunker *chunker, uint32_t first, uint32_t token)
{
    const AltDocument *document = chunker->document;
    AltTag last = tag_at(document, token - 1), tag = tag_at(document, token);
    if (tag == ALT_TAG_GENITIVE || last == ALT_TAG_GENITIVE)
        return false;
    if (is_led_by_what(document, token - 1) && (tag == ALT_TAG_NAME || tag == ALT_TAG_DETERMINER))
        return true;
    if (tag == ALT_TAG_DETERMINER) /* "all the", "half of" */
        return last != ALT_TAG_DETERMINER;
    if (tag == ALT_TAG_PRONOUN || last == ALT_TAG_PRONOUN)
        return !(last == ALT_TAG_DETERMINER
                && (has_class(document, token, CLASS_OTHER_SIDE | CLASS_QUANTIFIER)
                        || has_class(document, token - 1, CLASS_PAIR)));
    bool time = is_time(document, token), after_time = is_time(document, token - 1);
    if (time && !after_time && last != ALT_TAG_DETERMINER && says_which(document, token))
        return token_at(document, token - 1)->kind != ALT_NUMBER;
    if (ends_hearer(chunker, first, token) || ends_single(chunker, first, token) || begins_span(document, token))
        return true;
    if (after_time && !time && !is_time_in_name(document, (AltRange){first, token - 1}, token - 1))
        return token_at(document, token)->kind != ALT_NUMBER
                && (tag == ALT_TAG_NAME || !in_range((AltRange){first, token - 1}, token - 1));
    return tag == ALT_TAG_NAME
            && (is_common_plural(document, token - 1) || begins_address(document, token)
                    || begins_contact_clause(chunker, first, token) || begins_main_clause(chunker, first, token));
}

static bool belongs_to_noun_phrase(AltTag tag)
{
    return is_nominal(tag) || tag == ALT_TAG_DETERMINER || tag == ALT_TAG_GENITIVE;
}

/* Adverbs inside: "the highly disputed border", "the town's only oven". Only between an article or an owner and a
 * noun. */
static bool is_inner_adverb(const Chunker *chunker, uint32_t token)
{
    const AltDocument *document = chunker->document;
    AltTag next = token + 1 < chunker->sentence.end ? tag_at(document, token + 1) : ALT_TAG_OTHER;
    return tag_at(document, token) == ALT_TAG_ADVERB
            && (tag_at(document, token - 1) == ALT_TAG_DETERMINER || tag_at(document, token - 1) == ALT_TAG_GENITIVE)
            && next == ALT_TAG_NOUN;
}

/* A quotation mark inside: the "militarisation", Kosovo's "latest provocation". */
static bool is_inner_mark(const Chunker *chunker, uint32_t token)
{
    const AltDocument *document = chunker->document;
    AltTag last = tag_at(document, token - 1);
    AltTag next = token + 1 < chunker->sentence.end ? tag_at(document, token + 1) : ALT_TAG_OTHER;
    bool opens = last == ALT_TAG_DETERMINER || last == ALT_TAG_GENITIVE;
    return token_at(document, token)->kind == ALT_QUOTE_MARK && opens && belongs_to_noun_phrase(next);
}

/* The stroke of a name: "the Liberation Front|/|Army". */
static bool is_inner_stroke(const Chunker *chunker, uint32_t token)
{
    const AltDocument *document = chunker->document;
    return mark_at(document, token) == '/' && tag_at(document, token - 1) == ALT_TAG_NAME
            && token + 1 < chunker->sentence.end && tag_at(document, token + 1) == ALT_TAG_NAME;
}

/* The comma of a date: "May 3|,| 2019". */
static bool is_inner_comma(const Chunker *chunker, uint32_t first, uint32_t token)
{
    const AltDocument *document = chunker->document;
    return mark_at(document, token) == ',' && token == first + 2 && has_class(document, first, CLASS_MONTH)
            && token_at(document, token - 1)->kind == ALT_NUMBER && token + 1 < chunker->sentence.end
            && token_at(document, token + 1)->kind == ALT_NUMBER;
}

static uint32_t noun_phrase_end(const Chunker *chunker, uint32_t first)
{
    uint32_t end = first + 1;
    while (end < chunker->sentence.end) {
        bool inside = belongs_to_noun_phrase(tag_at(chunker->document, end))
                ? !breaks_before(chunker, first, end)
                : is_inner_adverb(chunker, end) || is_inner_mark(chunker, end) || is_inner_stroke(chunker, end)
                        || is_inner_comma(chunker, first, end);
        if (!inside)
            break;
        end++;
    }
    return end;
}

static uint32_t noun_head(const AltDocument *document, AltRange tokens)
{
    for (uint32_t i = tokens.end; i-- > tokens.first;)
        if (is_nominal(tag_at(document, i)) && token_at(document, i)->kind == ALT_WORD)
            return i;
    return tokens.end - 1;
}

uint32_t add_noun_phrase(const Chunker *chunker, uint32_t first)
{
    AltDocument *document = chunker->document;
    AltRange tokens = {first, noun_phrase_end(chunker, first)};
    uint32_t joined = join_row(chunker, tokens);
    bool genitive = tag_at(document, tokens.end - 1) == ALT_TAG_GENITIVE;
    *LIST_ADD(document->arena, &document->phrases) = (AltPhrase){
            .tokens = tokens,
            .head = noun_head(document, tokens),
            .pronoun = tokens.end - tokens.first == 1 && tag_at(document, first) == ALT_TAG_PRONOUN,
            .genitive = genitive,
            .joined = joined,
            .verb = ALT_NONE,
    };
    return tokens.end;
}
