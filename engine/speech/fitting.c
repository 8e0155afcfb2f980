/* Lays cue frames over clauses, slot by slot from left to right.
 *
 * A slot for a noun phrase takes the phrase at hand and grows over what follows it ("the leaders" .. "of both countries")
 * until the rest of the frame fits, or gives up. In a passive the first such slot is the subject and SOURCE stands behind
 * "by". The last slot may have been said before the cue: '"We left," he told reporters.'
 */
#include "fitting.h"

#include "contents.h"

enum { LONGEST_SOURCE = 16 }; /* tokens that the speaker behind "according to" may go on for, up to the next comma */
enum { LONGEST_GROWTH = 6 }; /* steps a noun phrase may grow: "the |deputy head |of the mission |in the north" */

typedef struct Fitter {
    const Scene *scene;
    const Frame *frame;
    uint32_t clause;   /* of the cue; ALT_NONE for fixed phrases */
    uint32_t limit;    /* content may end right before this token: the subject or the verb */
    bool inverted;     /* the subject stands behind the verb */
    bool passive;
    AltRange gap;      /* what a relative clause leaves out, to be put into a slot; empty where nothing is */
    bool filled;       /* passive: whether the subject has taken its slot */
    Fit *fit;
} Fitter;

/* ---- noun phrases ---- */

static uint32_t skip_light(const Scene *scene, uint32_t token)
{
    while (tagged(scene, token) == ALT_TAG_ADVERB)
        token++;
    return token;
}

/* Over "on Friday", "last week", "again": words that say when. */
static uint32_t skip_times(const Scene *scene, uint32_t token)
{
    for (;;) {
        uint32_t next = skip_light(scene, token);
        uint32_t place = tagged(scene, next) == ALT_TAG_PREPOSITION ? next + 1 : next;
        uint32_t at = phrase_of(scene, place);
        if (is_noun_phrase(scene, at) && says_when(scene, at))
            next = phrase(scene, at)->tokens.end;
        if (next == token)
            return token;
        token = next;
    }
}

/* Over "on Friday", "last week", "in a statement", "at a briefing in Baku": words that say when and where one spoke. */
static uint32_t skip_circumstances(const Scene *scene, uint32_t token)
{
    for (;;) {
        uint32_t next = skip_light(scene, token);
        uint32_t at = phrase_of(scene, next), governed = phrase_of(scene, next + 1);
        if (is_noun_phrase(scene, at) && says_when(scene, at))
            next = phrase(scene, at)->tokens.end;
        else if (tagged(scene, next) == ALT_TAG_PREPOSITION && is_noun_phrase(scene, governed))
            next = phrase(scene, governed)->tokens.end;
        if (next == token)
            return token;
        token = next;
    }
}

static uint32_t end_of_row(const Scene *scene, uint32_t index)
{
    while (index + 1 < scene->end_phrase && phrase(scene, index + 1)->joined == index)
        index++;
    return phrase(scene, index)->tokens.end;
}

/* One step further to the right: over "of both countries", ", the prime minister,", "(R-Fla.)". The same token where
 * nothing there belongs to the phrase. */
static uint32_t grown(const Scene *scene, uint32_t end)
{
    uint32_t next = phrase_of(scene, end + 1);
    if (tagged(scene, end) == ALT_TAG_PREPOSITION && is_noun_phrase(scene, next) && !says_when(scene, next))
        return end_of_row(scene, next);
    if (mark(scene, end) == '(') {
        uint32_t close = end;
        while (in_range(scene->sentence, close) && mark(scene, close) != ')')
            close++;
        return in_range(scene->sentence, close) ? close + 1 : end;
    }
    bool apposition = parts_clauses(scene, end) && is_noun_phrase(scene, next) && phrase(scene, next)->tokens.first == end + 1;
    return apposition ? phrase(scene, next)->tokens.end : end;
}

AltRange whole_noun_phrase(const Scene *scene, uint32_t index)
{
    AltRange range = {phrase(scene, first_of_row(scene, index))->tokens.first, end_of_row(scene, index)};
    for (uint32_t step = 0; step < LONGEST_GROWTH; step++) {
        uint32_t end = grown(scene, range.end);
        bool comma = parts_clauses(scene, range.end);
        uint32_t relative = comma ? range.end + 1 : range.end;
        if (tagged(scene, relative) == ALT_TAG_RELATIVE && (comma || says(scene, relative, "who"))) {
            range.end = relative + 1;
            while (in_range(scene->sentence, range.end) && !parts_clauses(scene, range.end) && !mark(scene, range.end)
                    && !is_quote_mark(scene, range.end))
                range.end++;
            return range;
        }
        uint32_t verb = in_range(scene->sentence, end) ? phrase_of(scene, end) : ALT_NONE;
        if (end == range.end || (comma && is_verb_group(scene, verb)))
            return range;
        range.end = end;
    }
    return range;
}

AltRange agent_phrase(const Scene *scene, uint32_t index)
{
    AltRange range = {phrase(scene, index)->tokens.first, end_of_row(scene, index)};
    while ((says(scene, range.end, "of") || says(scene, range.end, "in") || says(scene, range.end, "at")) && grown(scene, range.end) > range.end)
        range.end = grown(scene, range.end);
    return range;
}

AltRange speaker_of(const Scene *scene, uint32_t clause)
{
    const AltClause *it = &scene->document->clauses.items[clause];
    const AltRange none = {0, 0};
    if (it->subject == ALT_NONE)
        return none;
    const AltPhrase *subject = phrase(scene, it->subject);
    uint32_t verb = phrase(scene, it->verb)->tokens.first;
    if (subject->tokens.first > verb)
        return whole_noun_phrase(scene, it->subject);
    AltRange range = {phrase(scene, first_of_row(scene, it->subject))->tokens.first, subject->tokens.end};
    AltRange whole = whole_noun_phrase(scene, it->subject);
    if (whole.end <= verb)
        range.end = whole.end;
    return range;
}

/* ---- plain words ---- */

static bool is_one_of(const Scene *scene, uint32_t token, const Part *part)
{
    if (tagged(scene, token) == ALT_TAG_TO) /* "condemn THING to CONTENT" is not "condemned a plan to ban them" */
        return false;
    for (uint32_t i = 0; i < part->word_count; i++)
        if (says(scene, token, part->words[i]))
            return true;
    return false;
}

/* The token behind the plain words of a part; 0 where they do not stand at `token`. An article and adjectives may
 * stand before a noun of an idiom: "opened a new criminal case". */
static uint32_t match_words(const Fitter *fitter, const Part *part, uint32_t token)
{
    const Scene *scene = fitter->scene;
    if (is_one_of(scene, token, part))
        return token + 1;
    token = skip_times(scene, token);
    if (is_one_of(scene, token, part))
        return token + 1;
    uint32_t at = phrase_of(scene, token);
    if (!is_noun_phrase(scene, at))
        return 0;
    for (uint32_t i = token; i < phrase(scene, at)->tokens.end; i++)
        if (is_one_of(scene, i, part))
            return i + 1;
    return 0;
}

/* ---- the last slot ---- */

static bool add_content(const Fitter *fitter, AltRange content)
{
    bool words = false; /* marks alone say nothing */
    for (uint32_t i = content.first; i < content.end && !words; i++)
        words = token_at(fitter->scene->document, i)->kind == ALT_WORD || token_at(fitter->scene->document, i)->kind == ALT_NUMBER;
    if (!words || fitter->fit->content_count == ALT_PIECES)
        return false;
    fitter->fit->content[fitter->fit->content_count++] = content;
    return true;
}

static uint32_t skip_opening(const Scene *scene, uint32_t token)
{
    return mark(scene, token) == ',' || mark(scene, token) == ':' || is_dash(scene, token) ? token + 1 : token;
}

/* Whether a clause, quotation or question begins at `token`, so that it can be what is said. */
static bool opens_clause(const Scene *scene, uint32_t token)
{
    if (tagged(scene, token) == ALT_TAG_THAT || is_quote_mark(scene, token))
        return true;
    return clause_begins(scene, token);
}

/* Content for CLAUSE and QUOTE, after the cue: where it begins, or 0. */
static uint32_t clause_start(const Fitter *fitter, uint32_t token, bool quoted)
{
    const Scene *scene = fitter->scene;
    uint32_t places[3] = {skip_light(scene, token), skip_circumstances(scene, token), 0};
    for (uint32_t i = 0; i < 2; i++) {
        uint32_t start = skip_opening(scene, places[i]);
        bool colon = start > places[i] && mark(scene, places[i]) == ':';
        bool comma = start > places[i] && !colon;
        if (!in_range(scene->sentence, start))
            continue;
        if (is_quote_mark(scene, start) && quotation_at(scene, start) != ALT_NONE)
            return start;
        if (quoted)
            continue;
        if (colon || tagged(scene, start) == ALT_TAG_THAT || (!comma && opens_clause(scene, start)))
            return start;
    }
    return 0;
}

/* "The story, |he suggested|, had been cooked up", "Now, |she said|, the rest are silent": a cue between two commas has
 * content on both sides. */
static bool match_around(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    uint32_t verb = phrase_of(scene, skip_light(scene, token + 1)), left = fitter->limit;
    bool commas = mark(scene, token) == ',' && left > scene->sentence.first + 1 && mark(scene, left - 1) == ',';
    bool goes_on = commas && ((is_verb_group(scene, verb) && phrase(scene, verb)->shape == ALT_FINITE)
                    || ((!fitter->inverted || skip_light(scene, scene->sentence.first) == left - 1) && clause_begins(scene, token + 1)));
    if (!goes_on)
        return false;
    uint32_t first = left - 1;
    while (first > scene->sentence.first && mark(scene, first - 1) != ';' && mark(scene, first - 1) != ':')
        first--;
    if (tagged(scene, first) == ALT_TAG_COORDINATOR)
        first++;
    add_content(fitter, (AltRange){first, left - 1});
    add_content(fitter, content_after(scene, token + 1, fitter->clause));
    fitter->fit->end = token;
    return fitter->fit->content_count == 2;
}

/* What was said before the cue; and what the speaker goes on with behind it. */
static bool match_before(const Fitter *fitter, uint32_t token, bool quoted)
{
    if (fitter->clause != ALT_NONE && fitter->scene->document->clauses.items[fitter->clause].kind == ALT_CLAUSE_REDUCED)
        return false;
    AltRange content = content_before(fitter->scene, fitter->limit, quoted);
    if (!quoted && match_around(fitter, token))
        return true;
    if (!add_content(fitter, content))
        return false;
    add_content(fitter, content_resumed(fitter->scene, skip_circumstances(fitter->scene, token)));
    fitter->fit->end = token;
    return true;
}

/* "was accused of shelling two villages |by Norland|": in a passive the speaker may stand behind the content. Gives the
 * content without the by-phrase, where that names one who speaks. */
static AltRange without_agent(const Fitter *fitter, AltRange content)
{
    const Scene *scene = fitter->scene;
    Classes speakers = CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_COUNTRY | CLASS_OUTSIDER;
    if (!fitter->passive || !range_empty(fitter->fit->source) || fitter->frame->head_part > 0)
        return content;
    for (uint32_t i = content.end; i-- > content.first + 1;) {
        uint32_t at = phrase_of(scene, i + 1);
        if (!says(scene, i, "by") || !is_noun_phrase(scene, at))
            continue;
        bool speaks = has(scene, phrase(scene, at)->head, speakers) || tagged(scene, phrase(scene, at)->head) == ALT_TAG_NAME;
        if (!speaks || agent_phrase(scene, at).end < content.end)
            return content;
        fitter->fit->source = agent_phrase(scene, at);
        return (AltRange){content.first, i};
    }
    return content;
}

static bool take(const Fitter *fitter, uint32_t start)
{
    AltRange content = without_agent(fitter, content_after(fitter->scene, start, fitter->clause));
    fitter->fit->end = content.end;
    return add_content(fitter, content);
}

/* 'said as he introduced his wife, |"Finally ..."': a quotation that opens behind a later comma of the sentence. */
static uint32_t late_quotation(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    for (uint32_t i = token; i + 1 < scene->sentence.end; i++) {
        if (is_quote_mark(scene, i))
            return 0;
        bool opens = (mark(scene, i) == ',' || mark(scene, i) == ':') && is_quote_mark(scene, i + 1) && quotation_at(scene, i + 1) != ALT_NONE;
        if (opens)
            return i + 1;
        uint32_t at = phrase_of(scene, i);
        if (is_verb_group(scene, at) && phrase(scene, at)->shape != ALT_INFINITIVE && is_cue(scene, at))
            return 0;
    }
    return 0;
}

/* Whether a finite verb follows whose subject was not found: "said |selling it to others would be wrong|"; or the word
 * that a relative clause has left out is its subject: "which he said |would be wrong|". */
static bool is_clause_ahead(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    token = skip_light(scene, token);
    uint32_t at = phrase_of(scene, token);
    if (is_verb_group(scene, at) && phrase(scene, at)->shape == ALT_FINITE)
        return !range_empty(fitter->gap);
    if (mark(scene, token) || tagged(scene, token) == ALT_TAG_PREPOSITION || tagged(scene, token) == ALT_TAG_COORDINATOR || fitter->passive)
        return false;
    AltRange content = content_after(scene, token, fitter->clause);
    for (uint32_t i = scene->first_phrase; i < scene->end_phrase; i++) {
        uint32_t first = phrase(scene, i)->tokens.first;
        if (first > token && first < content.end && phrase(scene, i)->is_verb && phrase(scene, i)->shape == ALT_FINITE)
            return tagged(scene, left_of(scene, first)) != ALT_TAG_RELATIVE;
    }
    return false;
}

/* "As the paper noted, |the vote was close|", "|The vote was close|, as the paper noted." */
static bool match_as_clause(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    if (fitter->clause == ALT_NONE)
        return false;
    const AltClause *clause = &scene->document->clauses.items[fitter->clause];
    uint32_t open = clause->tokens.first;
    if (!says(scene, open, "as") || clause->kind != ALT_CLAUSE_SUBORDINATE)
        return false;
    token = skip_circumstances(scene, token);
    fitter->fit->end = token;
    if (open <= scene->sentence.first + 1)
        return mark(scene, token) == ',' && add_content(fitter, content_after(scene, token + 1, ALT_NONE));
    return mark(scene, open - 1) == ',' && add_content(fitter, trimmed(scene, (AltRange){scene->sentence.first, open - 1}));
}

static bool match_content(const Fitter *fitter, const Part *part, uint32_t token)
{
    const Scene *scene = fitter->scene;
    bool quoted = part->kind == PART_QUOTE;
    if (part->kind == PART_DO) {
        token = skip_times(scene, token);
        if (tagged(scene, token) == ALT_TAG_TO)
            return take(fitter, token);
        AltRange marks = {token, token + 2};
        return is_quote_mark(scene, marks.first) && tagged(scene, skip_light(scene, token + 1)) == ALT_TAG_TO && take(fitter, token);
    }
    uint32_t start = clause_start(fitter, token, quoted);
    bool spoken = !range_empty(content_before(scene, fitter->limit, true)); /* '"A," he said, |"B."', '"A," he said when asked' */
    bool announced = start && (tagged(scene, start) == ALT_TAG_THAT || (is_quote_mark(scene, start) && mark(scene, start - 1) != ','));
    uint32_t late = !start && !spoken && !fitter->inverted ? late_quotation(fitter, token) : 0;
    if (late && mark(scene, late - 1) == ':') /* 'Asked about it, he answered with one word: |"Never"|' */
        start = late;
    bool before = fitter->inverted || !start || (spoken && !announced);
    if (before && match_before(fitter, token, quoted))
        return true;
    if (!start && match_as_clause(fitter, token))
        return true;
    if (!start && !fitter->inverted)
        start = late_quotation(fitter, token);
    if (!start && !fitter->inverted && part->kind == PART_CLAUSE && is_clause_ahead(fitter, token))
        start = skip_light(scene, token);
    if (start && !(fitter->inverted && mark(scene, start - 1) != ':'))
        return take(fitter, start);
    if (part->kind != PART_CONTENT || fitter->inverted)
        return false;
    if (!range_empty(fitter->gap))
        return add_content(fitter, fitter->gap);
    token = skip_light(scene, token);
    bool something = in_range(scene->sentence, token) && !mark(scene, token) && tagged(scene, token) != ALT_TAG_COORDINATOR;
    return something && take(fitter, token);
}

/* ---- the parts in turn ---- */

static bool match_parts(Fitter *fitter, uint32_t part, uint32_t token);

static bool has_class_within(const Scene *scene, AltRange range, Classes classes)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (has(scene, i, classes) && tagged(scene, i) != ALT_TAG_GENITIVE && tagged(scene, i + 1) != ALT_TAG_GENITIVE)
            return true;
    return false;
}

/* Notes what a noun phrase slot took; a THING is content, and so is what a class names. */
static void note(const Fitter *fitter, const Part *part, AltRange range)
{
    if (part->kind == PART_TARGET && (has(fitter->scene, range.first, CLASS_RELATIVE | CLASS_QUESTION))) { /* "condemned what he called ..." */
        add_content(fitter, content_after(fitter->scene, range.first, fitter->clause));
        return;
    }
    switch (part->kind) {
    case PART_SOURCE: fitter->fit->source = range; break;
    case PART_TARGET: fitter->fit->target = range; break;
    case PART_HEARER: /* who is told is asked, where the content turns out to ask */
        if (fitter->frame->kind == FRAME_SPEECH)
            fitter->fit->target = range;
        else if (fitter->frame->kind == FRAME_STATEMENT && part + 1 == fitter->frame->parts + fitter->frame->part_count)
            add_content(fitter, range); /* "thanked |the council|" */
        break;
    default: add_content(fitter, range); break;
    }
}

static bool holds_comma(const Scene *scene, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (mark(scene, i) == ',')
            return true;
    return false;
}

/* Tries the rest of the frame with the slot `part` taking `range`; undoes what was noted where it fails. */
static bool try_range(Fitter *fitter, uint32_t part, AltRange range)
{
    Fit before = *fitter->fit;
    const Part *slot = &fitter->frame->parts[part];
    if (slot->kind == PART_CLASS && !has_class_within(fitter->scene, range, slot->classes))
        return false;
    note(fitter, slot, range);
    bool closed = mark(fitter->scene, range.end) == ',' && holds_comma(fitter->scene, range); /* "Ashworth, the chief executive, |to resign" */
    if (match_parts(fitter, part + 1, range.end) || (closed && match_parts(fitter, part + 1, range.end + 1)))
        return true;
    *fitter->fit = before;
    return false;
}

/* A judgement may be no noun phrase by itself: "called the reports |completely false". */
static bool match_judgement(Fitter *fitter, uint32_t part, uint32_t token)
{
    const Scene *scene = fitter->scene;
    const Part *slot = &fitter->frame->parts[part];
    uint32_t end = token;
    for (uint32_t i = token; i < token + 7 && in_range(scene->sentence, i) && !mark(scene, i); i++)
        if (has(scene, i, slot->classes))
            end = i + 1;
    return end > token && try_range(fitter, part, (AltRange){token, end});
}

/* Tries the rest of the frame with the antecedent in the slot. */
static bool fit_gap(Fitter *fitter, uint32_t part, AltRange gap, uint32_t token)
{
    Fit before = *fitter->fit;
    const Part *slot = &fitter->frame->parts[part];
    if (slot->kind == PART_CLASS && !has_class_within(fitter->scene, gap, slot->classes))
        return false;
    note(fitter, slot, gap);
    if (match_parts(fitter, part + 1, token))
        return true;
    *fitter->fit = before;
    return false;
}

/* "in |his| words", "in |Baku|'s words": SOURCE before 's is the owner in a noun phrase. */
static bool match_owner(Fitter *fitter, uint32_t part, uint32_t token)
{
    const Scene *scene = fitter->scene;
    uint32_t at = phrase_of(scene, token), end = token;
    if (!is_noun_phrase(scene, at))
        return false;
    while (end < phrase(scene, at)->tokens.end && tagged(scene, end) != ALT_TAG_GENITIVE)
        end++;
    bool possessive = has(scene, token, CLASS_POSSESSIVE);
    if (end == phrase(scene, at)->tokens.end && !possessive)
        return false;
    fitter->fit->source = (AltRange){token, possessive ? token + 1 : end};
    return match_parts(fitter, part + 2, token + 1 > end + 1 || possessive ? token + 1 : end + 1);
}

static bool is_genitive(const Fitter *fitter, uint32_t part)
{
    return part < fitter->frame->part_count && fitter->frame->parts[part].kind == PART_WORDS
            && strcmp(fitter->frame->parts[part].words[0], "'s") == 0;
}

/* What a relative clause leaves out: "a charge that Baku denied |", "what he called | theatre". */
static AltRange gap_of(const Fitter *fitter)
{
    const Scene *scene = fitter->scene;
    AltRange none = {0, 0};
    if (fitter->clause == ALT_NONE)
        return none;
    const AltClause *clause = &scene->document->clauses.items[fitter->clause];
    uint32_t open = clause->tokens.first;
    AltTag tag = tagged(scene, open);
    uint32_t before = open > scene->sentence.first ? phrase_of(scene, open - 1) : ALT_NONE;
    bool bare = is_noun_phrase(scene, before) && has(scene, phrase(scene, before)->head, CLASS_CLAIM | CLASS_REQUEST)
            && clause->subject != ALT_NONE && phrase(scene, clause->subject)->tokens.first == open; /* "an allegation the group denied" */
    if (bare)
        return phrase(scene, before)->tokens;
    if ((tag != ALT_TAG_RELATIVE && tag != ALT_TAG_THAT) || says(scene, open, "whether") || open <= scene->sentence.first || clause->subject == ALT_NONE
            || phrase(scene, clause->subject)->tokens.first < open)
        return none;
    uint32_t at = phrase_of(scene, open - (mark(scene, open - 1) == ',' ? 2 : 1));
    return is_noun_phrase(scene, at) ? phrase(scene, at)->tokens : none;
}

static bool match_noun_phrase(Fitter *fitter, uint32_t part, uint32_t token)
{
    const Scene *scene = fitter->scene;
    if (fitter->frame->parts[part].kind == PART_SOURCE && is_genitive(fitter, part + 1))
        return match_owner(fitter, part, token);
    if (!range_empty(fitter->gap) && fitter->frame->parts[part].kind != PART_SOURCE) {
        AltRange gap = fitter->gap;
        fitter->gap = (AltRange){0, 0};
        if (fit_gap(fitter, part, gap, token))
            return true;
        fitter->gap = gap;
    }
    token = skip_light(scene, token);
    while (is_quote_mark(scene, token))
        token++;
    uint32_t at = phrase_of(scene, token);
    uint8_t kind = fitter->frame->parts[part].kind;
    if (!is_noun_phrase(scene, at) || (says_when(scene, at) && kind != PART_THING))
        return kind == PART_CLASS && match_judgement(fitter, part, token);
    uint32_t end = end_of_row(scene, at);
    for (uint32_t step = 0; step < LONGEST_GROWTH; step++) {
        if (try_range(fitter, part, (AltRange){token, end}))
            return true;
        uint32_t next = grown(scene, end);
        if (next == end)
            break;
        end = next;
    }
    for (uint32_t inner = phrase(scene, at)->tokens.end; inner-- > token + 1;)
        if (part + 1 < fitter->frame->part_count
                && (fitter->frame->parts[part + 1].kind == PART_CLASS || fitter->frame->parts[part + 1].kind == PART_WORDS)
                && try_range(fitter, part, (AltRange){token, inner}))
            return true;
    return kind == PART_CLASS && match_judgement(fitter, part, token);
}

/* In a passive the subject has the first slot that an object would take. */
static bool takes_subject(const Fitter *fitter, const Part *part)
{
    bool speaker = part->kind == PART_SOURCE && fitter->frame->head_part == 0;
    return fitter->passive && !fitter->filled && part->kind != PART_WORDS && part->kind != PART_DO && !speaker;
}

static bool match_subject(Fitter *fitter, uint32_t part, uint32_t token)
{
    const Scene *scene = fitter->scene;
    const Part *slot = &fitter->frame->parts[part];
    const AltClause *clause = &scene->document->clauses.items[fitter->clause];
    AltRange subject = speaker_of(scene, fitter->clause);
    bool clausal = slot->kind == PART_CLAUSE || slot->kind == PART_QUOTE;
    bool dummy = clause->subject != ALT_NONE && says(scene, phrase(scene, clause->subject)->head, "it");
    fitter->filled = true;
    if (clausal && dummy)
        return match_content(fitter, slot, token);
    if (clausal && tagged(scene, skip_light(scene, token)) != ALT_TAG_TO)
        return false;
    if (!range_empty(subject) && slot->kind == PART_CLASS && !has_class_within(scene, subject, slot->classes))
        return false;
    if (range_empty(subject) && slot->kind == PART_CLASS)
        return false;
    if (clausal || slot->kind == PART_CONTENT) {
        fitter->fit->end = token;
        return add_content(fitter, subject) && (!clausal || take(fitter, skip_light(scene, token)));
    }
    if (!range_empty(subject))
        note(fitter, slot, subject);
    return match_parts(fitter, part + 1, token);
}

/* "by SOURCE" may stand anywhere behind a passive verb. */
static uint32_t skip_by(const Fitter *fitter, uint32_t token)
{
    const Scene *scene = fitter->scene;
    uint32_t by = skip_light(scene, token);
    uint32_t at = phrase_of(scene, by + 1);
    if (!fitter->passive || !says(scene, by, "by") || !is_noun_phrase(scene, at) || says_when(scene, at)
            || (!range_empty(fitter->fit->source) && fitter->frame->head_part == 0))
        return token;
    AltRange source = agent_phrase(scene, at);
    if (fitter->frame->head_part == 0)
        fitter->fit->source = source;
    return source.end;
}

/* A passive's subject in its slot, then the rest. */
static bool match_passive(Fitter *fitter, uint32_t part, uint32_t token)
{
    Fit before = *fitter->fit;
    if (match_subject(fitter, part, skip_by(fitter, token)))
        return true;
    *fitter->fit = before;
    fitter->filled = false;
    return false;
}

/* Plain words right behind the verb belong to the cue: "called on", "opened a criminal case". */
static bool match_plain(Fitter *fitter, uint32_t part, uint32_t token)
{
    uint32_t end = match_words(fitter, &fitter->frame->parts[part], token);
    if (!end)
        return false;
    Fit before = *fitter->fit;
    if (skip_light(fitter->scene, before.cue.end) >= token)
        fitter->fit->cue.end = end;
    fitter->fit->reach = end;
    if (match_parts(fitter, part + 1, end))
        return true;
    *fitter->fit = before;
    return false;
}

static bool match_last(Fitter *fitter, uint32_t part, uint32_t token)
{
    Fit before = *fitter->fit;
    bool last = part + 1 == fitter->frame->part_count;
    if (match_content(fitter, &fitter->frame->parts[part], token) && (last || match_parts(fitter, part + 1, fitter->fit->end)))
        return true;
    *fitter->fit = before;
    return false;
}

/* "to" before DO is the mark of the infinitive, which DO itself looks for. */
static bool marks_infinitive(const Fitter *fitter, uint32_t part)
{
    const Part *slot = &fitter->frame->parts[part];
    return part + 1 < fitter->frame->part_count && slot[1].kind == PART_DO && slot->kind == PART_WORDS && strcmp(slot->words[0], "to") == 0;
}

static bool match_parts(Fitter *fitter, uint32_t part, uint32_t token)
{
    if (fitter->passive && fitter->filled)
        token = skip_by(fitter, token);
    if (part >= fitter->frame->part_count) {
        if (fitter->fit->end < token)
            fitter->fit->end = token;
        return true;
    }
    const Part *slot = &fitter->frame->parts[part];
    if (marks_infinitive(fitter, part))
        return match_parts(fitter, part + 1, token);
    if (takes_subject(fitter, slot))
        return match_passive(fitter, part, token);
    switch (slot->kind) {
    case PART_WORDS: return match_plain(fitter, part, token);
    case PART_CLAUSE:
    case PART_QUOTE:
    case PART_DO:
    case PART_CONTENT: return match_last(fitter, part, token);
    default: return match_noun_phrase(fitter, part, token);
    }
}

/* ---- entry points ---- */

/* A passive without a speaker is speech only where it has a clause for its content: "it was alleged that", not "the
 * harbour is called Brask". */
static bool is_plausible(const Fitter *fitter, const AltPhrase *group)
{
    const Frame *frame = fitter->frame;
    bool clausal = false;
    for (uint32_t i = 0; i < frame->part_count; i++)
        clausal = clausal || frame->parts[i].kind == PART_CLAUSE || frame->parts[i].kind == PART_DO;
    bool open = frame->kind == FRAME_SPEECH || frame->kind == FRAME_STATEMENT;
    return !(group->passive && range_empty(fitter->fit->source) && open && !clausal);
}

bool fit_verb(const Scene *scene, const Frame *frame, uint32_t clause, Fit *fit)
{
    const AltClause *it = &scene->document->clauses.items[clause];
    const AltPhrase *group = phrase(scene, it->verb);
    bool bare_participle = group->shape == ALT_PARTICIPLE
            || (it->kind == ALT_CLAUSE_REDUCED && group->shape == ALT_FINITE);
    Fitter fitter = {.scene = scene, .frame = frame, .clause = clause, .fit = fit, .passive = group->passive || bare_participle};
    *fit = (Fit){.cue = group->tokens};
    AltRange speaker = speaker_of(scene, clause);
    fitter.inverted = !range_empty(speaker) && speaker.first >= group->tokens.end;
    fitter.limit = fitter.inverted || range_empty(speaker) || it->kind == ALT_CLAUSE_REDUCED ? group->tokens.first : speaker.first;
    uint32_t cursor = group->tokens.end;
    bool led = frame->head_part > 0; /* "THING quote SOURCE as saying CLAUSE": the subject is another slot */
    if (led && !fitter.passive && frame->parts[0].kind == PART_TARGET)
        fit->target = speaker;
    else if (!led && !fitter.passive)
        fit->source = speaker;
    if (fitter.inverted)
        cursor = speaker.end;
    fitter.gap = gap_of(&fitter);
    if (!match_parts(&fitter, frame->head_part + 1, cursor) || !is_plausible(&fitter, group))
        return false;
    if (!fit->content_count && !range_empty(fit->target) && fit->target.first >= group->tokens.end)
        add_content(&fitter, content_after(scene, fit->target.first, clause)); /* "condemned |the strike on the school|" */
    return true;
}

bool fit_fixed(const Scene *scene, const Frame *frame, uint32_t token, Fit *fit)
{
    Fitter fitter = {.scene = scene, .frame = frame, .clause = ALT_NONE, .fit = fit, .limit = token};
    *fit = (Fit){.cue = {token, token + 1}};
    if (!match_parts(&fitter, frame->head_part + 1, token + 1))
        return false;
    bool last = frame->parts[frame->part_count - 1].kind == PART_SOURCE;
    for (uint32_t i = fit->source.end; last && in_range(scene->sentence, i) && i < fit->source.end + LONGEST_SOURCE; i++)
        if (mark(scene, i) || is_quote_mark(scene, i)) { /* "according to early results of polls taken for the paper," */
            fit->source.end = fit->end = i;
            break;
        }
    return true;
}
