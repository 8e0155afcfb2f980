/* The text of an article comes in, it goes out with every act marked: before its first word the letter of the party,
 * the kind and the number of its note; its cue bold, its content underlined by kind.
 *
 *     [A ACC 3] Armenia <b>accused</b> Azerbaijan of <mark>shelling the dam</mark>.
 *
 * Marks may overlap ("said Azerbaijan had accused ..."), html may not: a mark that would cross another is closed and
 * opened again.
 */
#include "act_reading.h"
#include "html.h"

#include <stdlib.h>
#include <string.h>

#define MARKS 64 /* of one sentence; further ones are left out and still have their notes */

static const char *const kind_classes[ALT_KIND_COUNT] = {"acc", "den", "app", "sta"};

/* A piece of a sentence that belongs to an act. */
typedef struct Mark {
    AltSpan span;
    uint32_t act;
    bool is_cue;
    bool opens; /* the first piece of its act: the tag stands before it */
    bool ends;  /* the last one of its content */
} Mark;

typedef struct Marks {
    Mark items[MARKS];
    uint32_t count;
} Marks;

/* The acts of each sentence: acts first[s] to first[s + 1] of `order`. */
typedef struct Index {
    uint32_t *first;
    uint32_t *order;
} Index;

static Index index_acts(const Page *page)
{
    const AltDocument *document = page->document;
    uint32_t sentences = document->sentences.count, acts = document->acts.count;
    Index index = {.first = arena_alloc(page->arena, (sentences + 2) * sizeof *index.first),
            .order = arena_alloc(page->arena, acts * sizeof *index.order)};
    for (uint32_t i = 0; i < acts; i++)
        index.first[act_at(document, i)->sentence + 2]++;
    for (uint32_t i = 2; i < sentences + 2; i++)
        index.first[i] += index.first[i - 1];
    for (uint32_t i = 0; i < acts; i++)
        index.order[index.first[act_at(document, i)->sentence + 1]++] = i;
    return index;
}

/* ---- gathering ---- */

static void add_mark(Marks *marks, AltSpan sentence, AltSpan span, uint32_t act, bool is_cue)
{
    span.start = span.start > sentence.start ? span.start : sentence.start;
    span.end = span.end < sentence.end ? span.end : sentence.end;
    if (span.start >= span.end || marks->count == MARKS)
        return;
    marks->items[marks->count++] = (Mark){.span = span, .act = act, .is_cue = is_cue};
}

/* Those that begin first, and of these the longest, first. */
static int compare_marks(const void *left, const void *right)
{
    const Mark *a = left, *b = right;
    if (a->span.start != b->span.start)
        return a->span.start < b->span.start ? -1 : 1;
    if (a->span.end != b->span.end)
        return a->span.end > b->span.end ? -1 : 1;
    return a->act < b->act ? -1 : a->act > b->act;
}

static void note_edges(Marks *marks)
{
    for (uint32_t i = 0; i < marks->count; i++) {
        Mark *mark = &marks->items[i];
        mark->opens = true;
        mark->ends = !mark->is_cue;
        for (uint32_t j = 0; j < marks->count; j++) {
            mark->opens = mark->opens && !(j < i && marks->items[j].act == mark->act);
            mark->ends = mark->ends && !(j > i && marks->items[j].act == mark->act && !marks->items[j].is_cue);
        }
    }
}

static void gather(Marks *marks, const Page *page, const Index *index, uint32_t number)
{
    const AltDocument *document = page->document;
    AltSpan sentence = document->sentences.items[number].span;
    for (uint32_t i = index->first[number]; i < index->first[number + 1]; i++) {
        const AltAct *act = act_at(document, index->order[i]);
        if (act->continues == ALT_NONE)
            add_mark(marks, sentence, act->cue, index->order[i], true);
        for (uint32_t piece = 0; piece < act->content_count; piece++)
            add_mark(marks, sentence, act->content[piece], index->order[i], false);
    }
    qsort(marks->items, marks->count, sizeof *marks->items, compare_marks);
    note_edges(marks);
}

/* ---- writing ---- */

/* "A ACC 3", and for screen readers "accusation 3, by Armenia, begins: ". */
static void write_tag(const Page *page, uint32_t number)
{
    const AltAct *act = act_at(page->document, number);
    uint32_t d = page->number + 1, party = source_party(page->document, act);
    buffer_format(page->out, "<a class=\"tag %s\" id=\"d%u-t%u\" href=\"#d%u-a%u\">", kind_classes[act->kind], d,
            number + 1, d, number + 1);
    html_badge(page, party);
    buffer_format(page->out, "<span aria-hidden=\"true\">%s&#8239;%u</span><span class=\"vh\">",
            page_words.short_kinds[act->kind], number + 1);
    html_text(page->out,
            arena_format(
                    page->arena, page_words.begins, page_words.kinds[act->kind], number + 1, party_name(page, party)));
    buffer_add_text(page->out, "</span></a>");
}

static void open_mark(const Page *page, const Mark *mark, bool first_time)
{
    const AltAct *act = act_at(page->document, mark->act);
    if (first_time && mark->opens)
        write_tag(page, mark->act);
    if (mark->is_cue)
        buffer_add_text(page->out, "<b class=\"cue\">");
    else
        buffer_format(page->out, "<mark class=\"%s\">", kind_classes[act->kind]);
}

static void close_mark(const Page *page, const Mark *mark, bool last_time)
{
    const AltAct *act = act_at(page->document, mark->act);
    if (last_time && mark->ends) {
        buffer_add_text(page->out, "<span class=\"vh\">");
        buffer_format(page->out, page_words.ends, page_words.kinds[act->kind], mark->act + 1);
        buffer_add_text(page->out, "</span>");
    }
    buffer_add_text(page->out, mark->is_cue ? "</b>" : "</mark>");
}

/* The marks that are open at a place, the outermost first. */
typedef struct Stack {
    const Mark *open[MARKS];
    uint32_t count;
} Stack;

/* Closes what ends at `at`; marks inside it that go on are closed with it and opened again. */
static void close_marks(const Page *page, Stack *stack, uint32_t at)
{
    uint32_t lowest = 0, kept = 0;
    while (lowest < stack->count && stack->open[lowest]->span.end > at)
        lowest++;
    for (uint32_t i = stack->count; i-- > lowest;)
        close_mark(page, stack->open[i], stack->open[i]->span.end <= at);
    for (uint32_t i = lowest; i < stack->count; i++) {
        if (stack->open[i]->span.end <= at)
            continue;
        stack->open[lowest + kept++] = stack->open[i];
        open_mark(page, stack->open[lowest + kept - 1], false);
    }
    stack->count = lowest + kept;
}

/* The next byte at which a mark opens or closes. */
static uint32_t next_edge(const Marks *marks, const Stack *stack, uint32_t next, uint32_t end)
{
    uint32_t edge = next < marks->count && marks->items[next].span.start < end ? marks->items[next].span.start : end;
    for (uint32_t i = 0; i < stack->count; i++)
        edge = stack->open[i]->span.end < edge ? stack->open[i]->span.end : edge;
    return edge;
}

static void write_words(const Page *page, const Marks *marks, AltSpan sentence)
{
    Stack stack = {.count = 0};
    uint32_t next = 0;
    for (uint32_t at = sentence.start; at < sentence.end;) {
        close_marks(page, &stack, at);
        for (; next < marks->count && marks->items[next].span.start <= at; next++) {
            open_mark(page, &marks->items[next], true);
            stack.open[stack.count++] = &marks->items[next];
        }
        uint32_t edge = next_edge(marks, &stack, next, sentence.end);
        html_bytes(page->out, page->document->text + at, edge - at);
        at = edge;
    }
    close_marks(page, &stack, sentence.end);
}

/* Tags of acts that no word of the sentence carries. */
static void write_loose_tags(const Page *page, const Marks *marks, const Index *index, uint32_t number)
{
    for (uint32_t i = index->first[number]; i < index->first[number + 1]; i++) {
        bool marked = false;
        for (uint32_t j = 0; j < marks->count; j++)
            marked = marked || marks->items[j].act == index->order[i];
        if (!marked)
            write_tag(page, index->order[i]);
    }
}

static void write_sentence(const Page *page, const Index *index, uint32_t number)
{
    Marks marks = {.count = 0};
    gather(&marks, page, index, number);
    buffer_format(page->out,
            "<span class=\"s\" id=\"d%u-s%u\"><span class=\"sn\"><span class=\"vh\">%s </span>%u</span>",
            page->number + 1, number + 1, page_words.sentences, number + 1);
    write_words(page, &marks, page->document->sentences.items[number].span);
    write_loose_tags(page, &marks, index, number);
    buffer_add_text(page->out, "</span> ");
}

static void write_text(const Page *page)
{
    const AltDocument *document = page->document;
    Index index = index_acts(page);
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        const AltSentence *sentence = &document->sentences.items[i];
        bool begins = i == 0 || sentence[-1].block != sentence->block || sentence[-1].section != sentence->section;
        if (begins)
            buffer_format(page->out, "%s<p dir=\"auto\" class=\"t-%s\">", i ? "</p>\n" : "",
                    alt_section_name(sentence->section));
        write_sentence(page, &index, i);
    }
    buffer_add_text(page->out, document->sentences.count ? "</p>\n" : "");
}

static void write_key(const Page *page)
{
    buffer_add_text(page->out, "<ul class=\"legend\">");
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
        buffer_format(page->out, "<li><span class=\"tag\">%s</span> %s: <mark class=\"%s\">%s</mark> (%s)</li>",
                page_words.short_kinds[kind], page_words.kinds[kind], kind_classes[kind], page_words.samples[kind],
                page_words.styles[kind]);
    buffer_add_text(page->out, "</ul>\n");
}

void html_article(Page *page, unsigned level)
{
    buffer_format(page->out, "<section id=\"d%u-text\" class=\"text\"><h%u>%s</h%u>\n", page->number + 1, level,
            page_words.article, level);
    buffer_format(page->out, "<p class=\"how\">%s</p>\n", page_words.article_how);
    write_key(page);
    buffer_add_text(page->out, "<div class=\"page\">\n");
    write_text(page);
    buffer_add_text(page->out, "</div></section>\n");
}
