/* Bytes, or documents, come in; the acts of one coder go out, by document.
 *
 *     {"doc":"border.txt","id":3,"kind":"denial","sentence":4,...}
 *
 * A file that begins with a brace is JSON Lines, any other is csv. All bad lines are listed at once.
 */
#include "coding.h"

#include "act_reading.h"
#include "base/arena.h"
#include "base/list.h"

#include <stdlib.h>
#include <string.h>

AltCoding *alt_coding_new(const char *name)
{
    Arena *arena = arena_new();
    AltCoding *coding = arena_alloc(arena, sizeof *coding);
    coding->arena = arena;
    coding->name = arena_copy(arena, name, strlen(name));
    return coding;
}

void alt_coding_free(AltCoding *coding)
{
    if (coding)
        arena_free(coding->arena);
}

/* ---- order ---- */

static int by_document(const void *a, const void *b)
{
    const AltCodedAct *x = a, *y = b;
    int order = strcmp(x->document, y->document);
    return order ? order : (x->line > y->line) - (x->line < y->line);
}

static void sort_acts(AltCoding *coding)
{
    if (coding->acts.count > 1)
        qsort(coding->acts.items, coding->acts.count, sizeof *coding->acts.items, by_document);
}

uint32_t alt_coding_documents(const AltCoding *coding)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < coding->acts.count; i++)
        count += i == 0 || strcmp(coding->acts.items[i].document, coding->acts.items[i - 1].document) != 0;
    return count;
}

/* ---- files ---- */

static const char *skip_blanks(const char *bytes, size_t length, size_t *left)
{
    static const char mark[] = "\xEF\xBB\xBF"; /* byte order mark: spreadsheets write it */
    size_t at = length >= 3 && memcmp(bytes, mark, 3) == 0 ? 3 : 0;
    *left = length - at;
    return bytes + at;
}

bool alt_coding_read(AltCoding **out, const char *name, const char *given, size_t length, AltProblems *problems)
{
    size_t before = problems->count, left = 0;
    const char *bytes = skip_blanks(given, length, &left);
    AltCoding *coding = alt_coding_new(name);
    CodingReader reader = {.coding = coding, .problems = problems, .line = 0};
    size_t first = 0;
    while (first < left && strchr(" \t\r\n", bytes[first]) && bytes[first])
        first++;
    if (first < left && bytes[first] == '{')
        read_coding_lines(&reader, bytes, left);
    else
        read_coding_table(&reader, bytes, left);
    reader.line = 0;
    if (coding->acts.count == 0 && problems->count == before)
        CODING_PROBLEM(&reader, "no acts in it");
    sort_acts(coding);
    bool good = problems->count == before;
    if (!good)
        alt_coding_free(coding);
    *out = good ? coding : NULL;
    return good;
}

/* ---- documents ---- */

static const char *copy_words(AltCoding *coding, const AltDocument *document, AltSpan span)
{
    return span.end > span.start ? arena_copy(coding->arena, document->text + span.start, span.end - span.start) : NULL;
}

static const char *target_ids(AltCoding *coding, const AltDocument *document, const AltAct *act)
{
    const char *ids = "";
    for (uint32_t i = 0; i < act->target_count; i++) {
        const char *id = alt_party_id(document, target_party(document, act, i));
        ids = id ? arena_format(coding->arena, "%s;%s", ids, id) : ids;
    }
    return sorted_ids(coding, ids);
}

static AltCodedAct code_act(AltCoding *coding, const AltDocument *document, const AltAct *act)
{
    AltCodedAct coded = {
            .sentence = act->sentence + 1,
            .kind = (AltKind)act->kind,
            .source = alt_party_id(document, source_party(document, act)),
            .targets = target_ids(coding, document, act),
            .mode = alt_mode_name((AltMode)act->mode),
            .stance = alt_stance_name((AltStance)act->stance),
            .answer = answer_of_act(act),
            .cue_words = copy_words(coding, document, act->cue),
            .cue = act->cue,
    };
    if (coded.source)
        coded.source = arena_copy(coding->arena, coded.source, strlen(coded.source));
    if (act->source != ALT_NONE)
        coded.source_span = document->mentions.items[act->source].span;
    if (act->content_count > 0)
        coded.content = (AltSpan){act->content[0].start, act->content[act->content_count - 1].end};
    return coded;
}

void alt_coding_add(AltCoding *coding, const AltDocument *document)
{
    const char *name = arena_copy(coding->arena, document->name, strlen(document->name));
    for (uint32_t i = 0; i < document->acts.count; i++) {
        AltCodedAct act = code_act(coding, document, act_at(document, i));
        act.document = name;
        act.line = i + 1;
        *LIST_ADD(coding->arena, &coding->acts) = act;
    }
    sort_acts(coding);
}
