/* Documents made by hand: sentences and acts come in, the lists that the engine would have made go out. */
#include "handmade.h"

#include "base/list.h"
#include "lexicon/lexicon.h"
#include "stages.h"

#include <ctype.h>
#include <string.h>

static const char *const names[] = {"Red", "Blue", "Mediators"};

static const AltParty parties[] = {{"red", "Red"}, {"blue", "Blue"}, {"mediators", "Mediators"}};

static const AltPack pack = {
        .id = "red-blue",
        .title = "Red and Blue",
        .path = "red-blue.txt",
        .parties = parties,
        .party_count = 3,
};

AltDocument *handmade_document(void)
{
    Arena *arena = arena_new();
    AltDocument *document = arena_alloc(arena, sizeof *document);
    document->arena = arena;
    document->name = "handmade.txt";
    document->encoding = "UTF-8";
    document->text = "";
    document->pack = &pack;
    return document;
}

/* Function words that the real lexicon would know. */
static Classes classes_of(const char *lower)
{
    static const char *const frame_words[] = {"of", "the", "that", "it", "had", "this", "and", "to", "a", "in"};
    for (size_t i = 0; i < sizeof frame_words / sizeof *frame_words; i++)
        if (strcmp(frame_words[i], lower) == 0)
            return CLASS_DETERMINER;
    return strcmp(lower, "allegation") == 0 ? CLASS_CLAIM : 0;
}

/* The form of a word; the same for all tokens of the same word. */
static const Form *form_of(AltDocument *document, const char *word, size_t length)
{
    char *lower = arena_copy(document->arena, word, length);
    for (char *c = lower; *c; c++)
        *c = (char)tolower((unsigned char)*c);
    uint32_t number = 0;
    for (uint32_t i = 0; i < document->tokens.count; i++) {
        const Form *form = document->tokens.items[i].form;
        if (form && strcmp(form->lower, lower) == 0)
            return form;
        if (form && form->number >= number)
            number = form->number + 1;
    }
    Form *form = arena_alloc(document->arena, sizeof *form);
    *form = (Form){.lower = lower, .length = (uint32_t)length, .number = number, .classes = classes_of(lower)};
    return form;
}

static bool is_word_byte(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Adds the token that begins at a byte of the text; gives the byte after it. */
static uint32_t add_token(AltDocument *document, uint32_t start)
{
    const char *text = document->text;
    uint32_t end = start;
    while (is_word_byte(text[end]))
        end++;
    bool word = end > start;
    end += !word;
    const Form *form = word ? form_of(document, text + start, end - start) : NULL;
    *LIST_ADD(document->arena, &document->tokens) =
            (AltToken){.span = {start, end}, .kind = word ? ALT_WORD : ALT_PUNCTUATION, .form = form};
    return end;
}

void handmade_sentence(AltDocument *document, AltSection section, const char *text)
{
    uint32_t start = document->length, first = document->tokens.count;
    document->text = arena_format(document->arena, "%s%s\n", document->text, text);
    document->length = (uint32_t)strlen(document->text);
    for (uint32_t at = start; document->text[at] != '\n' || at + 1 < document->length;)
        at = document->text[at] == ' ' ? at + 1 : add_token(document, at);
    *LIST_ADD(document->arena, &document->sentences) = (AltSentence){
            .span = {start, document->length - 1},
            .tokens = {first, document->tokens.count},
            .section = section,
    };
    if (section == ALT_HEADLINE)
        document->title = text;
}

static AltSpan find_span(const AltDocument *document, const char *words)
{
    AltSpan sentence = document->sentences.items[document->sentences.count - 1].span;
    const char *found = words ? strstr(document->text + sentence.start, words) : NULL;
    if (!found)
        return (AltSpan){0, 0};
    uint32_t start = (uint32_t)(found - document->text);
    return (AltSpan){start, start + (uint32_t)strlen(words)};
}

static uint32_t add_mention(AltDocument *document, uint32_t party, const char *name)
{
    *LIST_ADD(document->arena, &document->mentions) = (AltMention){
            .span = find_span(document, name), .actor = ALT_NONE, .party = party, .name = name, .how = ALT_BY_NAME};
    return document->mentions.count - 1;
}

uint32_t handmade_act(AltDocument *document, HandmadeAct given)
{
    AltAct act = {
            .kind = (uint8_t)given.kind,
            .mode = (uint8_t)given.mode,
            .sentence = document->sentences.count - 1,
            .source = given.name ? add_mention(document, given.party, given.name) : ALT_NONE,
            .first_target = document->mentions.count,
            .target_count = given.target != ALT_NONE,
            .cue = find_span(document, given.cue),
            .content = {find_span(document, given.content)},
            .content_count = given.content != NULL,
            .continues = given.continues ? given.continues - 1 : ALT_NONE,
            .repeats = ALT_NONE,
            .responds_to = given.responds_to ? given.responds_to - 1 : ALT_NONE,
            .answer = (uint8_t)given.answer,
            .first_reason = document->reasons.count,
            .reason_count = 1,
    };
    if (given.target != ALT_NONE)
        add_mention(document, given.target, given.target == ALT_OTHER ? "somebody" : names[given.target]);
    *LIST_ADD(document->arena, &document->reasons) =
            (AltReason){.rule = "test", .path = "lexicons/en/cues.txt", .line = 7};
    *LIST_ADD(document->arena, &document->acts) = act;
    return document->acts.count;
}

uint32_t handmade_accusation(
        AltDocument *document, AltSection section, uint32_t from, uint32_t to, const char *content, AltAnswer answer)
{
    handmade_sentence(
            document, section, arena_format(document->arena, "%s accused %s %s.", names[from], names[to], content));
    return handmade_act(document,
            (HandmadeAct){.kind = ALT_ACCUSATION,
                    .party = from,
                    .name = names[from],
                    .target = to,
                    .cue = "accused",
                    .content = content,
                    .answer = answer});
}

uint32_t handmade_denial(AltDocument *document, uint32_t from, uint32_t to, uint32_t accusation)
{
    handmade_sentence(document, ALT_BODY, arena_format(document->arena, "%s denied this.", names[from]));
    return handmade_act(document,
            (HandmadeAct){.kind = ALT_DENIAL,
                    .party = from,
                    .name = names[from],
                    .target = to,
                    .cue = "denied",
                    .content = "this",
                    .responds_to = accusation});
}

void handmade_statement(AltDocument *document, uint32_t from, const char *name, const char *content)
{
    handmade_sentence(document, ALT_BODY, arena_format(document->arena, "%s said %s.", name, content));
    handmade_act(document,
            (HandmadeAct){.kind = ALT_STATEMENT,
                    .party = from,
                    .name = name,
                    .target = ALT_NONE,
                    .cue = "said",
                    .content = content});
}

AltDocument *handmade_quarrel(void)
{
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_HEADLINE, "Red and Blue at odds");
    uint32_t first = handmade_accusation(document, ALT_BODY, RED, BLUE, "of burning villages", ALT_DENIED);
    handmade_denial(document, BLUE, RED, first);
    return document;
}

AltComparison *handmade_comparison(AltDocument *document)
{
    find_repeats(document);
    return alt_comparison_new(&(const AltDocument *){document}, 1);
}

void handmade_finish(AltComparison *comparison, AltDocument *document)
{
    alt_comparison_free(comparison);
    alt_document_free(document);
}
