/* Tokens in, a part of speech for each out.
 *
 * English words are mostly noun and verb at once ("Armenia claims", "Armenia's claims"), so the word before decides:
 * after an article a noun, after "to" a verb, after a name whatever what follows allows. One pass from left to right,
 * with a look ahead where the left side leaves it open. No statistics: the same words always read the same way.
 *
 * Here stand names and the order of questions; tag_closed.c has "that" and "has", tag_verbs.c has "claims".
 */
#include "cue_lines.h"
#include "stages.h"
#include "tagging.h"

/* ---- names ---- */

/* "|May| Okafor said", "says |Jan| Marsh": a month before another capital, or as a name of the pack before a verb or an aside,
 * "|May| said", "|May|, who"; and behind no "in" and no number. */
static bool is_named_like_month(const Reader *reader, uint32_t token)
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

/* "|Pledge| said it rained", "|Pledge|, who chairs it,": a verb in its base form that has "said" or a relative word behind
 * it. */
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

/* A capital inside a sentence makes a name, also of a word that can be a verb ("Trump", "May", "Rich"). */
static bool is_name(const Reader *reader, uint32_t token)
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

/* "US", "WHO": capitals tell them from the pronoun. */
static bool is_capital_pronoun(const Reader *reader, uint32_t token)
{
    const AltToken *it = token_at(reader->document, token);
    bool long_enough = it->span.end - it->span.start > 1; /* "I" has a capital of its own */
    return it->capitals && !reader->title_case && long_enough && is(reader, token, CLASS_PRONOUN | CLASS_OBJECT_FORM);
}

/* ---- open words ---- */

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

/* "Holm also |alleged| fraud", not "the |alleged| fraud" or "arrested Holm's |alleged| helper": a verb of speech behind the
 * only noun so far, where no other verb follows. */
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

/* "told reporters there |was| a plan", "|had been| no plan", "|was| silence", not "the guards there |were silent|": what
 * stands behind "there" tells of something that there is, and not of the noun before it. */
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
    uint32_t left = token_before(reader, token), right = token + 1;
    if (!word_is(reader, token, "there"))
        return false;
    if (is_nominal(tagged(reader, left)) && !is(reader, left, CLASS_TIME) && !tells_what_is(reader, left, right))
        return false;
    return is(reader, right, CLASS_BE | CLASS_MODAL | CLASS_HAVE) || word_is(reader, right, "'s");
}

/* A word that no closed class and no capital decides: a verb, an adverb, or a noun; adjectives pass for nouns. */
static AltTag tag_open(const Reader *reader, uint32_t token)
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
