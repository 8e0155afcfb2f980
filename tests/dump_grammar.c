/* A document comes in, one list of its grammar goes out as text: "Baku | denied | content: it". */
#include "dump_grammar.h"

#include "lexicon/lexicon.h"

#include <string.h>

/* The words of a span on one line; "-" for none. */
static void add_words(const AltDocument *document, AltSpan span, Buffer *out)
{
    if (span.start >= span.end)
        buffer_add_char(out, '-');
    for (uint32_t at = span.start; at < span.end; at++) {
        char c = document->text[at];
        buffer_add_char(out, c == '\n' || c == '\r' ? ' ' : c);
    }
}

static void add_range(const AltDocument *document, AltRange tokens, Buffer *out)
{
    add_words(document, alt_span_of(document, tokens), out);
}

static void add_token(const AltDocument *document, uint32_t token, Buffer *out)
{
    add_range(document, (AltRange){token, token + 1}, out);
}

/* Adds the word where it holds: ", negated". */
static void add_where(bool holds, const char *word, Buffer *out)
{
    if (holds)
        buffer_add_text(out, word);
}

/* ---- tags ---- */

static void add_tagged(const AltDocument *document, uint32_t token, Buffer *out)
{
    static const char *const names[] = {[ALT_TAG_OTHER] = "other",
            [ALT_TAG_NOUN] = "noun",
            [ALT_TAG_NAME] = "name",
            [ALT_TAG_PRONOUN] = "pronoun",
            [ALT_TAG_DETERMINER] = "det",
            [ALT_TAG_GENITIVE] = "gen",
            [ALT_TAG_VERB] = "verb",
            [ALT_TAG_AUXILIARY] = "aux",
            [ALT_TAG_TO] = "inf",
            [ALT_TAG_ADVERB] = "adv",
            [ALT_TAG_PREPOSITION] = "prep",
            [ALT_TAG_COORDINATOR] = "and",
            [ALT_TAG_SUBORDINATOR] = "sub",
            [ALT_TAG_RELATIVE] = "rel",
            [ALT_TAG_THAT] = "that"};
    add_token(document, token, out);
    buffer_format(out, "/%s", names[document->tags.items[token]]);
}

void dump_tags(const AltDocument *document, Buffer *out)
{
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        AltRange tokens = document->sentences.items[i].tokens;
        const char *blank = "";
        for (uint32_t token = tokens.first; token < tokens.end; token++) {
            uint8_t kind = document->tokens.items[token].kind;
            if (kind != ALT_WORD && kind != ALT_NUMBER)
                continue;
            buffer_add_text(out, blank);
            add_tagged(document, token, out);
            blank = " ";
        }
        buffer_add_char(out, '\n');
    }
}

/* ---- phrases ---- */

static void add_noun_phrase(const AltDocument *document, const AltPhrase *phrase, Buffer *out)
{
    buffer_add_text(out, phrase->pronoun ? "pronoun" : phrase->genitive ? "noun owner" : "noun ");
    if (!phrase->pronoun && !phrase->genitive)
        add_token(document, phrase->head, out);
    if (phrase->joined != ALT_NONE) {
        buffer_add_text(out, ", with ");
        add_token(document, document->phrases.items[phrase->joined].head, out);
    }
}

static void add_verb_group(const AltDocument *document, const AltPhrase *phrase, Buffer *out)
{
    static const char *const shapes[] = {[ALT_FINITE] = "",
            [ALT_INFINITIVE] = ", infinitive",
            [ALT_ING] = ", ing",
            [ALT_PARTICIPLE] = ", participle",
            [ALT_IMPERATIVE] = ", imperative"};
    bool known = phrase->verb != ALT_NONE;
    buffer_format(
            out, "verb %s%s", known ? document->lexicon->verbs.items[phrase->verb].base : "-", shapes[phrase->shape]);
    add_where(phrase->passive, ", passive", out);
    add_where(phrase->perfect, ", perfect", out);
    add_where(phrase->hypothetical, ", hypothetical", out);
    add_where(phrase->obliged, ", obliged", out);
    add_where(phrase->negated, ", negated", out);
}

void dump_phrases(const AltDocument *document, Buffer *out)
{
    for (uint32_t i = 0; i < document->phrases.count; i++) {
        const AltPhrase *phrase = &document->phrases.items[i];
        if (phrase->is_verb)
            add_verb_group(document, phrase, out);
        else
            add_noun_phrase(document, phrase, out);
        buffer_add_text(out, " | ");
        add_range(document, phrase->tokens, out);
        buffer_add_char(out, '\n');
    }
}

/* ---- clauses ---- */

/* A phrase, with the row that it ends: "Norland and Sudland". */
static void add_phrase(const AltDocument *document, uint32_t phrase, Buffer *out)
{
    AltRange tokens = {0, 0};
    if (phrase != ALT_NONE)
        tokens = document->phrases.items[phrase].tokens;
    for (uint32_t i = phrase; i != ALT_NONE; i = document->phrases.items[i].joined)
        tokens.first = document->phrases.items[i].tokens.first;
    add_range(document, tokens, out);
}

void dump_clauses(const AltDocument *document, Buffer *out)
{
    static const char *const kinds[] = {[ALT_CLAUSE_MAIN] = "main",
            [ALT_CLAUSE_CONTENT] = "content",
            [ALT_CLAUSE_RELATIVE] = "relative",
            [ALT_CLAUSE_SUBORDINATE] = "subordinate",
            [ALT_CLAUSE_REDUCED] = "reduced"};
    for (uint32_t i = 0; i < document->clauses.count; i++) {
        const AltClause *clause = &document->clauses.items[i];
        buffer_format(out, "%s | ", kinds[clause->kind]);
        add_phrase(document, clause->subject, out);
        buffer_add_text(out, " | ");
        add_phrase(document, clause->verb, out);
        if (clause->parent != ALT_NONE && (clause->kind == ALT_CLAUSE_CONTENT || clause->kind == ALT_CLAUSE_REDUCED)) {
            buffer_add_text(out, " | under ");
            add_token(document, document->phrases.items[document->clauses.items[clause->parent].verb].head, out);
        }
        buffer_add_char(out, '\n');
    }
}

/* ---- attributions ---- */

static void add_content(const AltDocument *document, const AltAttribution *attribution, Buffer *out)
{
    for (uint32_t i = 0; i < attribution->content_count; i++) {
        buffer_add_text(out, i ? " ... " : " | content: ");
        add_range(document, attribution->content[i], out);
    }
}

void dump_attributions(const AltDocument *document, Buffer *out)
{
    for (uint32_t i = 0; i < document->attributions.count; i++) {
        const AltAttribution *attribution = &document->attributions.items[i];
        add_range(document, attribution->source, out);
        buffer_add_text(out, " | ");
        add_range(document, attribution->cue, out);
        if (attribution->target.first < attribution->target.end) {
            buffer_add_text(out, " | target: ");
            add_range(document, attribution->target, out);
        }
        add_content(document, attribution, out);
        add_where(attribution->negated, " | negated", out);
        add_where(attribution->hypothetical, " | hypothetical", out);
        add_where(attribution->hedged, " | hedged", out);
        if (attribution->continues != ALT_NONE)
            buffer_format(out, " | continues %u", attribution->continues);
        if (attribution->within != ALT_NONE)
            buffer_format(out, " | in %u", attribution->within);
        buffer_add_char(out, '\n');
    }
}

/* ---- mentions, acts, answers ---- */

static const char *party_name(const AltDocument *document, uint32_t party)
{
    const char *id = alt_party_id(document, party);
    return id ? id : "unknown";
}

static void add_mention(const AltDocument *document, const AltMention *mention, Buffer *out)
{
    static const char *const hows[] = {[ALT_BY_NOTHING] = "nothing",
            [ALT_BY_NAME] = "name",
            [ALT_BY_OWNER] = "owner",
            [ALT_BY_SURNAME] = "surname",
            [ALT_BY_PRONOUN] = "pronoun",
            [ALT_BY_DESCRIPTION] = "description",
            [ALT_BY_GROUP] = "group",
            [ALT_BY_CONTEXT] = "context",
            [ALT_OUTSIDE] = "no name of the pack"};
    buffer_format(out, "%s by %s | ", party_name(document, mention->party), hows[mention->how]);
    add_words(document, mention->span, out);
    size_t length = mention->span.end - mention->span.start;
    bool same = mention->name && strlen(mention->name) == length
            && memcmp(mention->name, document->text + mention->span.start, length) == 0;
    if (mention->name && !same && mention->how != ALT_BY_OWNER)
        buffer_format(out, " = %s", mention->name);
    buffer_add_char(out, '\n');
}

void dump_mentions(const AltDocument *document, Buffer *out)
{
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = &document->acts.items[i];
        if (act->source != ALT_NONE)
            add_mention(document, &document->mentions.items[act->source], out);
        for (uint32_t k = 0; k < act->target_count; k++)
            add_mention(document, &document->mentions.items[act->first_target + k], out);
    }
}

/* "norland > sudland, other", and two blanks. */
static void add_parties(const AltDocument *document, const AltAct *act, Buffer *out)
{
    buffer_add_text(
            out, act->source == ALT_NONE ? "-" : party_name(document, document->mentions.items[act->source].party));
    for (uint32_t i = 0; i < act->target_count; i++)
        buffer_format(out, "%s %s", i ? "," : " >",
                party_name(document, document->mentions.items[act->first_target + i].party));
    buffer_add_text(out, "  ");
}

static void add_cue(const AltDocument *document, const AltAct *act, Buffer *out)
{
    if (act->cue.start >= act->cue.end) {
        buffer_add_char(out, '-');
        return;
    }
    buffer_add_char(out, '"');
    add_words(document, act->cue, out);
    buffer_add_char(out, '"');
}

void dump_acts(const AltDocument *document, Buffer *out)
{
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = &document->acts.items[i];
        buffer_format(out, "%s  ", alt_kind_name(act->kind));
        add_parties(document, act, out);
        buffer_format(out, "%s  ", alt_mode_name(act->mode));
        add_cue(document, act, out);
        add_where(act->hedged, "  hedged", out);
        buffer_add_char(out, '\n');
    }
}

/* The number of an act among the accusations and denials. */
static uint32_t number_of(const AltDocument *document, uint32_t act)
{
    uint32_t number = 0;
    for (uint32_t i = 0; i < act; i++)
        number += document->acts.items[i].kind == ALT_ACCUSATION || document->acts.items[i].kind == ALT_DENIAL;
    return number;
}

static void add_answer(const AltDocument *document, uint32_t index, Buffer *out)
{
    const AltAct *act = &document->acts.items[index];
    bool accusation = act->kind == ALT_ACCUSATION;
    buffer_format(out, "%s %u  ", alt_kind_name(act->kind), number_of(document, index));
    add_parties(document, act, out);
    add_cue(document, act, out);
    if (accusation)
        buffer_format(out, "  %s", alt_answer_name(act->answer));
    else if (act->responds_to != ALT_NONE)
        buffer_format(out, "  answers %u", number_of(document, act->responds_to));
    buffer_add_char(out, '\n');
}

void dump_answers(const AltDocument *document, Buffer *out)
{
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (document->acts.items[i].kind == ALT_ACCUSATION || document->acts.items[i].kind == ALT_DENIAL)
            add_answer(document, i, out);
}
