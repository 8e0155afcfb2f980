/* Tokens in, a part of speech for each out.
 *
 * English words are mostly noun and verb at once ("Armenia claims", "Armenia's claims"), so the word before decides:
 * after an article a noun, after "to" a verb, after a name whatever what follows allows. One pass from left to right,
 * with a look ahead where the left side leaves it open. No statistics: the same words always read the same way.
 *
 * Here stand the order of questions, "there", and adverbs that only their place tells: "the ministers |both| said".
 * tag_names.c has "Trump", tag_closed.c "that" and "has", tag_open.c "alleged", tag_verbs.c "claims".
 */
#include "stages.h"
#include "tagging.h"

/* ---- "there" ---- */

/* "told reporters there |was| a plan", "|had been| no plan", "|was| silence", not "the guards there |were silent|":
 * what stands behind "there" tells of something that there is, and not of the noun before it. */
static bool tells_what_is(const Reader *reader, uint32_t left, uint32_t verb)
{
    uint32_t behind = verb;
    bool be = false,
         singular = word_is(reader, verb, "was") || word_is(reader, verb, "is") || word_is(reader, verb, "'s");
    for (; is(reader, behind, CLASS_BE | CLASS_MODAL | CLASS_HAVE); behind++)
        be = be || is(reader, behind, CLASS_BE);
    behind += is_quote_mark(reader, behind);
    return be
            && ((singular && looks_plural(reader, left))
                    || is(reader, behind, CLASS_INDEFINITE | CLASS_NO | CLASS_QUANTIFIER));
}

/* "there was no boycott", "on Friday there were", not "the officials there were silent". */
static bool is_existential(const Reader *reader, uint32_t token)
{
    if (!word_is(reader, token, "there"))
        return false;
    uint32_t left = token_before(reader, token), right = token + 1;
    if (is_nominal(tagged(reader, left)) && !is(reader, left, CLASS_TIME) && !tells_what_is(reader, left, right))
        return false;
    return is(reader, right, CLASS_BE | CLASS_MODAL | CLASS_HAVE) || word_is(reader, right, "'s");
}

/* ---- adverbs by their place ---- */

/* "|last week|'s raid", "|today|'s raid": a time that owns something, and is no adverb. */
static bool owns_as_time(const Reader *reader, uint32_t token)
{
    uint32_t end = token;
    while (in_range(reader->sentence, end) && is(reader, end, CLASS_ADVERB) && !word_is(reader, end, "'s"))
        end++;
    return end > token && is(reader, end - 1, CLASS_TIME) && word_is(reader, end, "'s");
}

/* Part of an entry of several words that is an adverb: "no longer", "at least". */
static bool is_adverb_entry(const Reader *reader, uint32_t token)
{
    Classes overlay = reader->overlay[token - reader->sentence.first];
    return (overlay & CLASS_ADVERB) && !(overlay & (CLASS_PREPOSITION | CLASS_SUBORDINATOR));
}

/* Whether a relative clause behind a noun ends at the comma: "the EU and the US, |who have tried for years|, both
 * said". */
static bool closes_relative(const Reader *reader, uint32_t comma)
{
    for (uint32_t i = comma; i-- > reader->sentence.first + 1 && !mark(reader, i);)
        if (tagged(reader, i) == ALT_TAG_RELATIVE)
            return mark(reader, i - 1) == ',' && is_nominal(tagged(reader, i - 2));
    return false;
}

/* "The two ministers |both| said": the subject stands before it, and the verb behind. */
static bool floats(const Reader *reader, uint32_t token)
{
    if (!is(reader, token, CLASS_BOTH | CLASS_EACH) || token < reader->sentence.first + 2)
        return false;
    bool noun = tagged(reader, token - 1) == ALT_TAG_NOUN || tagged(reader, token - 1) == ALT_TAG_NAME;
    bool subject = noun && !is(reader, token - 1, CLASS_TIME); /* "on Tuesday |each| summoned the other's envoy" */
    bool aside = mark(reader, token - 1) == ',' && closes_relative(reader, token - 1);
    bool verb = (forms_of(reader, token + 1) & (FORM_PAST | FORM_THIRD)) || is_auxiliary_word(reader, token + 1);
    return (subject || aside) && verb && !is(reader, token + 1, CLASS_NOUN | CLASS_ADJECTIVE);
}

/* "The mayor |further| said", "she |further| claims": between a subject and the verb of what it goes on to say. */
static bool goes_further(const Reader *reader, uint32_t token)
{
    if (!word_is(reader, token, "further") || token == reader->sentence.first)
        return false;
    AltTag left = tagged(reader, token - 1);
    bool subject = is_noun(left) || left == ALT_TAG_PRONOUN || mark(reader, token - 1) == ')';
    return subject && (forms_of(reader, token + 1) & (FORM_PAST | FORM_THIRD)) && speaks(reader, token + 1);
}

/* "has |himself| been fined", "was |herself| accused", but not "had |himself| crowned": stresses the subject. */
static bool is_emphatic(const Reader *reader, uint32_t token)
{
    if (!is(reader, token, CLASS_REFLEXIVE) || tagged(reader, token - 1) != ALT_TAG_AUXILIARY)
        return false;
    bool verb = forms_of(reader, token + 1) & (FORM_PARTICIPLE | FORM_ING);
    return is_auxiliary_word(reader, token + 1) || (verb && !word_is(reader, token - 1, "had"));
}

/* ---- the questions ---- */

static AltTag tag_word(const Reader *reader, uint32_t token)
{
    if (owns_as_time(reader, token))
        return ALT_TAG_NOUN;
    if (is_adverb_entry(reader, token) || floats(reader, token) || is_emphatic(reader, token)
            || goes_further(reader, token))
        return ALT_TAG_ADVERB;
    if (is_capital_pronoun(reader, token))
        return ALT_TAG_NAME;
    if (is_existential(reader, token))
        return ALT_TAG_PRONOUN;
    bool name = is_name(reader, token);
    if (name && is(reader, token, CLASS_MONTH) && !is_named_like_month(reader, token))
        return ALT_TAG_NOUN;
    AltTag tag = tag_closed(reader, token);
    bool verbal = tag == ALT_TAG_AUXILIARY || tag == ALT_TAG_VERB;
    bool person = name && verbal && !is(reader, token, CLASS_HAVE); /* "Will" and "May" are people, "Had" is not */
    if (tag != ALT_TAG_OTHER && !person)
        return tag;
    return name ? ALT_TAG_NAME : tag_open(reader, token);
}

static AltTag tag_token(const Reader *reader, uint32_t token)
{
    if (is_number(reader, token))
        return ALT_TAG_NOUN;
    return token_at(reader->document, token)->kind == ALT_WORD ? tag_word(reader, token) : ALT_TAG_OTHER;
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

/* Gives the words of an entry of several words its classes, as far as tags ask for them. */
static void lay_match(Reader *reader, const AltMatch *match)
{
    Classes laid =
            CLASS_PREPOSITION | CLASS_NEGATION | CLASS_ADVERB | CLASS_SUBORDINATOR | CLASS_HEDGE | CLASS_DETERMINER;
    if (match->tokens.first < reader->sentence.first)
        return;
    for (uint32_t i = match->tokens.first; i < match->tokens.end && i < reader->sentence.end; i++)
        reader->named[i - reader->sentence.first] = match->actor != ALT_NONE;
    if (match->actor != ALT_NONE)
        return;
    Classes entry = classes_of_halves(match->classes), classes = entry & laid;
    if (entry & (CLASS_BODY | CLASS_TITLE | CLASS_PERSON)) /* "a |think tank| said" */
        classes |= CLASS_NOUN;
    for (uint32_t i = match->tokens.first; i < match->tokens.end && i < reader->sentence.end; i++)
        reader->overlay[i - reader->sentence.first] |= classes;
}

/* Lays the matches of the sentence, `match` and those behind it; the first match of a later sentence. */
static uint32_t lay_overlay(Reader *reader, uint32_t match)
{
    const AltDocument *document = reader->document;
    memset(reader->overlay, 0, (reader->sentence.end - reader->sentence.first) * sizeof *reader->overlay);
    memset(reader->named, 0, (reader->sentence.end - reader->sentence.first) * sizeof *reader->named);
    reader->opens_named = false;
    for (; match < document->matches.count; match++) {
        if (document->matches.items[match].tokens.first >= reader->sentence.end)
            break;
        const AltMatch *it = &document->matches.items[match];
        reader->opens_named =
                reader->opens_named || (it->actor != ALT_NONE && it->tokens.first == reader->sentence.first);
        lay_match(reader, it);
    }
    return match;
}

static uint32_t longest_sentence(const AltDocument *document)
{
    uint32_t longest = 0;
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        AltRange tokens = document->sentences.items[i].tokens;
        longest = tokens.end - tokens.first > longest ? tokens.end - tokens.first : longest;
    }
    return longest;
}

void find_tags(AltDocument *document)
{
    size_t room = longest_sentence(document) + 1;
    Reader reader = {.document = document,
            .overlay = arena_alloc(document->arena, room * sizeof(Classes)),
            .named = arena_alloc(document->arena, room * sizeof(bool))};
    document->tags.items = arena_alloc(document->arena, document->tokens.count + 1);
    document->tags.count = document->tags.capacity = document->tokens.count;
    uint32_t match = 0;
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        reader.sentence = document->sentences.items[i].tokens;
        reader.title_case = is_title_case(document, reader.sentence);
        match = lay_overlay(&reader, match);
        for (uint32_t token = reader.sentence.first; token < reader.sentence.end; token++)
            document->tags.items[token] = (uint8_t)tag_token(&reader, token);
    }
}
