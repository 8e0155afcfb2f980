/* Bytes, or documents, come in; the acts of one coder go out, by document.
 *
 *     {"doc":"border.txt","id":3,"kind":"denial","sentence":4,...}
 *
 * A file that begins with a brace is JSON Lines, any other is csv. All bad lines are listed at once.
 */
#include "coding.h"

#include "base/arena.h"
#include "base/list.h"
#include "records/act_reading.h"

#include <errno.h>
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

/* ---- what both formats share ---- */

AltCodedAct blank_act(const CodingReader *reader)
{
    return (AltCodedAct){.document = "", .line = reader->line};
}

bool read_kind(CodingReader *reader, AltKind *kind, const char *name)
{
    for (uint32_t i = 0; name && i < ALT_KIND_COUNT; i++)
        if (strcmp(alt_kind_name((AltKind)i), name) == 0) {
            *kind = (AltKind)i;
            return true;
        }
    if (name)
        CODING_PROBLEM(reader, "no kind '%s'; there is accusation, denial, appeal and statement", name);
    else
        CODING_PROBLEM(reader, "an act without a kind");
    return false;
}

uint32_t read_number(CodingReader *reader, const char *field, const char *text)
{
    if (!text) {
        CODING_PROBLEM(reader, "an act without a %s", field);
        return 0;
    }
    char *end = NULL;
    errno = 0;
    unsigned long number = *text >= '0' && *text <= '9' ? strtoul(text, &end, 10) : 0;
    if (end && !*end && !errno && number > 0 && number < UINT32_MAX)
        return (uint32_t)number;
    CODING_PROBLEM(reader, "%s is '%s' and no number from 1", field, text);
    return 0;
}

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *sorted_ids(AltCoding *coding, const char *ids)
{
    LIST(const char *) list = {0};
    char *copy = arena_copy(coding->arena, ids, strlen(ids)), *state = NULL;
    for (char *id = strtok_r(copy, "; ", &state); id; id = strtok_r(NULL, "; ", &state))
        *LIST_ADD(coding->arena, &list) = id;
    if (list.count == 0)
        return NULL;
    qsort(list.items, list.count, sizeof *list.items, compare_texts);
    const char *sorted = list.items[0];
    for (uint32_t i = 1; i < list.count; i++)
        if (strcmp(list.items[i], list.items[i - 1]) != 0)
            sorted = arena_format(coding->arena, "%s;%s", sorted, list.items[i]);
    return sorted;
}

void add_coded_act(CodingReader *reader, const AltCodedAct *act)
{
    *LIST_ADD(reader->coding->arena, &reader->coding->acts) = *act;
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
