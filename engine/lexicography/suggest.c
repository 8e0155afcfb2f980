/* Documents come in, one after the other; what their writers use often and no lexicon knows goes out, as lines to
 * paste:
 *
 *     Ada Lund, Lund  # speaks in 4 acts
 *     # "Lund accused Southby of sinking the ferry."
 *     SOURCE flurb CLAUSE  speech  neutral  # beside 3 quotations
 *
 * Speakers are names that stand outside every party of the pack; verbs are words beside a quotation that no cue claims.
 */
#include "base/buffer.h"
#include "lexicon/lexicon.h"

#include <alteram/lexicography.h>
#include <stdlib.h>

#define MOST_SENTENCES 3 /* shown of each */
#define NEAR 6           /* tokens from a quotation to its verb: "..." the old harbour master flurbed */

typedef struct Suggestion {
    const char *text;
    uint32_t count;
    const char *sentences[MOST_SENTENCES];
} Suggestion;

typedef LIST(Suggestion) Found;

struct AltSuggestions {
    Arena *arena;
    Found speakers, verbs;
};

/* ---- noting ---- */

static const char *sentence_text(Arena *arena, const AltDocument *document, uint32_t sentence)
{
    AltSpan span = document->sentences.items[sentence].span;
    char *text = arena_copy(arena, document->text + span.start, span.end - span.start);
    for (char *at = text; *at; at++)
        if (*at == '\n' || *at == '\r')
            *at = ' ';
    return text;
}

static void note(AltSuggestions *all, Found *found, const AltDocument *document, uint32_t sentence, const char *text)
{
    uint32_t at = 0;
    while (at < found->count && strcmp(found->items[at].text, text) != 0)
        at++;
    if (at == found->count)
        LIST_ADD(all->arena, found)->text = text;
    Suggestion *it = &found->items[at];
    if (it->count < MOST_SENTENCES)
        it->sentences[it->count] = sentence_text(all->arena, document, sentence);
    it->count++;
}

/* ---- speakers ---- */

/* The last run of words in capitals of a span: "Ada Lund" of "the mayor, Ada Lund"; null where it has none. */
static const char *name_in(Arena *arena, const AltDocument *document, AltSpan span)
{
    AltSpan name = {0, 0};
    for (uint32_t i = 0; i < document->tokens.count; i++) {
        const AltToken *token = &document->tokens.items[i];
        if (token->span.start < span.start || token->span.end > span.end || document->tags.items[i] != ALT_TAG_NAME)
            continue;
        bool goes_on = name.end && token->span.start == name.end + 1;
        name = (AltSpan){goes_on ? name.start : token->span.start, token->span.end};
    }
    return name.end ? arena_copy(arena, document->text + name.start, name.end - name.start) : NULL;
}

static void note_speakers(AltSuggestions *all, const AltDocument *document)
{
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = &document->acts.items[i];
        const AltMention *source = act->source == ALT_NONE ? NULL : &document->mentions.items[act->source];
        if (!source || source->actor != ALT_NONE || (source->party != ALT_OTHER && source->party != ALT_NONE))
            continue;
        const char *name = source->name ? arena_copy(all->arena, source->name, strlen(source->name))
                                        : name_in(all->arena, document, source->span);
        if (name)
            note(all, &all->speakers, document, act->sentence, name);
    }
}

/* ---- verbs ---- */

/* Whether a cue line claims a quotation, or a part of it. */
static bool is_claimed(const AltDocument *document, AltRange tokens)
{
    for (uint32_t i = 0; i < document->attributions.count; i++) {
        const AltAttribution *it = &document->attributions.items[i];
        for (uint32_t k = 0; it->frame && k < it->content_count; k++)
            if (it->content[k].first < tokens.end && tokens.first < it->content[k].end)
                return true;
    }
    return false;
}

/* The base form of a verb that no lexicon knows, as far as its past shows: "flurb" of "flurbed". */
static const char *guess_base(Arena *arena, const char *past)
{
    size_t length = strlen(past);
    if (length > 4 && strcmp(past + length - 3, "ied") == 0)
        return arena_format(arena, "%.*sy", (int)(length - 3), past);
    return arena_copy(arena, past, length - 2);
}

/* The verb at a token that heads no cue line, in its base form; null where there is none. */
static const char *unknown_verb(AltSuggestions *all, const AltDocument *document, uint32_t token)
{
    const Form *form = document->tokens.items[token].form;
    const Word *word = form->word;
    if (document->tokens.items[token].kind != ALT_WORD || document->tokens.items[token].capital)
        return NULL;
    if (word && word->verb != ALT_NONE && document->tags.items[token] == ALT_TAG_VERB) {
        const Verb *verb = &document->lexicon->verbs.items[word->verb];
        return verb->frame_count == 0 ? arena_copy(all->arena, verb->base, strlen(verb->base)) : NULL;
    }
    bool past = form->length > 4 && strcmp(form->lower + form->length - 2, "ed") == 0;
    return past && !word && !form->stem_word ? guess_base(all->arena, form->lower) : NULL;
}

/* Whether a comma or colon stands at a token: before a quotation they tell that somebody speaks. */
static bool is_mark_of_speech(const AltDocument *document, uint32_t token)
{
    AltSpan span = document->tokens.items[token].span;
    return span.end == span.start + 1 && strchr(",:", document->text[span.start]);
}

/* Looks beside a quotation: behind it first, then before it. */
static void note_verb(AltSuggestions *all, const AltDocument *document, AltRange tokens)
{
    uint32_t sentence = alt_sentence_of_token(document, tokens.first);
    if (sentence == ALT_NONE)
        return;
    AltRange range = document->sentences.items[sentence].tokens;
    const char *verb = NULL;
    for (uint32_t i = tokens.end + 1; !verb && i < range.end && i <= tokens.end + NEAR; i++)
        verb = unknown_verb(all, document, i);
    bool introduced = tokens.first >= range.first + 2 && is_mark_of_speech(document, tokens.first - 2);
    for (uint32_t i = 3; introduced && !verb && i <= NEAR && tokens.first >= range.first + i; i++)
        verb = unknown_verb(all, document, tokens.first - i);
    if (verb)
        note(all, &all->verbs, document, sentence, verb);
}

static void note_verbs(AltSuggestions *all, const AltDocument *document)
{
    for (uint32_t i = 0; i < document->quotations.count; i++) {
        const AltQuotation *it = &document->quotations.items[i];
        bool whole = it->closed && it->outer == ALT_NONE && it->tokens.end > it->tokens.first + 1;
        if (whole && !is_claimed(document, it->tokens))
            note_verb(all, document, it->tokens);
    }
}

/* ---- writing ---- */

static int by_count(const void *left, const void *right)
{
    const Suggestion *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return strcmp(a->text, b->text);
}

static void write_sentences(const Suggestion *it, Buffer *out)
{
    for (uint32_t i = 0; i < MOST_SENTENCES && it->sentences[i]; i++)
        buffer_format(out, "# %s\n", it->sentences[i]);
}

static void write_speaker(const Suggestion *it, Buffer *out)
{
    const char *surname = strrchr(it->text, ' ');
    buffer_format(out, "\n%s%s%s  # speaks in %u %s\n", it->text, surname ? "," : "", surname ? surname : "", it->count,
            it->count == 1 ? "act" : "acts");
    write_sentences(it, out);
}

static void write_verb(const Suggestion *it, Buffer *out)
{
    buffer_format(out, "\nSOURCE %s CLAUSE  speech  neutral  # beside %u %s\n", it->text, it->count,
            it->count == 1 ? "quotation" : "quotations");
    write_sentences(it, out);
}

static void write_found(
        Found *found, uint32_t least, const char *head, void (*write)(const Suggestion *, Buffer *), Buffer *out)
{
    if (found->count)
        qsort(found->items, found->count, sizeof *found->items, by_count);
    for (uint32_t i = 0; i < found->count && found->items[i].count >= least; i++) {
        if (i == 0)
            buffer_format(out, "%s%s", out->length ? "\n" : "", head);
        write(&found->items[i], out);
    }
}

AltSuggestions *alt_suggestions_new(void)
{
    Arena *arena = arena_new();
    AltSuggestions *all = arena_alloc(arena, sizeof *all);
    all->arena = arena;
    return all;
}

void alt_suggestions_add(AltSuggestions *all, const AltDocument *document)
{
    note_speakers(all, document);
    note_verbs(all, document);
}

char *alt_suggestions_write(AltSuggestions *all, uint32_t least, size_t *length)
{
    Buffer out = {0};
    buffer_add_text(&out, "");
    write_found(&all->speakers, least, "# Speakers outside every party: for a pack, below the party they speak for.\n",
            write_speaker, &out);
    write_found(
            &all->verbs, least, "# Verbs beside quotations that no cue claims: for en/cues.txt.\n", write_verb, &out);
    *length = out.length;
    return out.bytes;
}

void alt_suggestions_free(AltSuggestions *all)
{
    if (all)
        arena_free(all->arena);
}
