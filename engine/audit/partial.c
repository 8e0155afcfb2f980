/* An audit comes in, its counts go out as JSON Lines; or such lines come in and are counted as if their articles had
 * been read here. So a corpus can be counted in parts, on many machines.
 *
 *     {"alteram_audit":1,"version":"0.1.0","lexicons_sha256":"...","options":""}
 *     {"party":"armenia","dispute":"armenia-azerbaijan","label":"Armenia","principal":true}
 *     {"column":0,"dispute":"armenia-azerbaijan","measure":"acts","party":"armenia","target":null,...}
 *     {"article":"a.txt","outlet":"The Herald",...,"counts":[[0,8,0,12],...],"shingles":[...]}
 *
 * What is read is noted in lists first, so that a file in error changes nothing.
 */
#include "auditing.h"
#include "records/json_values.h"

#include <alteram.h>
#include <errno.h>
#include <json-c/json.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FORMAT 1

/* ---- writing ---- */

static void write_object(Buffer *out, Json *object)
{
    json_write_line(out, object);
    buffer_add_char(out, '\n');
}

static void write_head(Buffer *out, const AltAudit *audit)
{
    Json *object = json_object_of_nothing(), *user = json_array_of_nothing();
    json_put(object, "alteram_audit", json_count(FORMAT));
    json_put(object, "version", json_text(alt_version()));
    json_put(object, "lexicons_sha256", json_text(audit->lexicons));
    json_put(object, "options", json_text(audit->options));
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++) {
        json_append(user, json_count(audit->user[kind].gold));
        json_append(user, json_count(audit->user[kind].found));
        json_append(user, json_count(audit->user[kind].both));
    }
    json_put(object, "validation", user);
    write_object(out, object);
}

static void write_party(Buffer *out, const AltAuditParty *party)
{
    Json *object = json_object_of_nothing();
    json_put(object, "party", json_text(party->id));
    json_put(object, "dispute", json_text(party->dispute));
    json_put(object, "label", json_text(party->label));
    json_put(object, "place", json_count(party->place));
    json_put(object, "principal", json_flag(party->principal));
    write_object(out, object);
}

/* Neutral points are one over a number of sides: in full, since figures are compared with them. */
static Json *neutral_json(double neutral)
{
    return isnan(neutral) ? NULL : neutral > 0 ? json_count((uint32_t)lround(1 / neutral)) : json_count(0);
}

static double neutral_of(json_object *value)
{
    if (!value)
        return NAN;
    int64_t sides = json_object_get_int64(value);
    return sides ? 1.0 / (double)sides : 0;
}

static void write_column(Buffer *out, uint32_t number, const Column *column)
{
    Json *object = json_object_of_nothing();
    json_put(object, "column", json_count(number));
    json_put(object, "dispute", json_text(column->dispute));
    json_put(object, "measure", json_text(column->measure));
    json_put(object, "party", json_text(column->party));
    json_put(object, "target", json_text(column->target));
    json_put(object, "term", json_text(column->term));
    json_put(object, "unit", json_count(column->unit));
    json_put(object, "sides", neutral_json(column->neutral));
    write_object(out, object);
}

static Json *counts_json(const Article *article)
{
    Json *array = json_array_of_nothing();
    for (uint32_t i = 0; i < article->count; i++) {
        const Count *it = &article->counts[i];
        Json *item = json_array_of_nothing();
        json_append(item, json_count(it->column));
        json_append(item, json_count(it->part));
        json_append(item, json_count(it->whole));
        json_append(item, json_count(it->n));
        json_append(array, item);
    }
    return array;
}

static void write_article(Buffer *out, const Article *article)
{
    Json *object = json_object_of_nothing(), *shingles = json_array_of_nothing();
    char hash[20];
    snprintf(hash, sizeof hash, "%016llx", (unsigned long long)article->hash);
    for (uint32_t i = 0; i < article->shingle_count; i++)
        json_append(shingles, json_count(article->shingles[i]));
    json_put(object, "article", json_text(article->name));
    json_put(object, "outlet", json_text(article->outlet));
    json_put(object, "topic", json_text(article->topic));
    json_put(object, "dispute", json_text(article->dispute));
    json_put(object, "date", json_count(article->date));
    json_put(object, "text", json_text(hash));
    json_put(object, "counts", counts_json(article));
    json_put(object, "shingles", shingles);
    write_object(out, object);
}

char *alt_audit_partial(const AltAudit *audit, size_t *length)
{
    Buffer out = {0};
    write_head(&out, audit);
    for (uint32_t i = 0; i < audit->parties.count; i++)
        write_party(&out, &audit->parties.items[i]);
    for (uint32_t i = 0; i < audit->columns.count; i++)
        write_column(&out, i, &audit->columns.items[i]);
    for (uint32_t i = 0; i < audit->articles.count; i++)
        write_article(&out, &audit->articles.items[i]);
    *length = out.length;
    return out.bytes;
}

/* ---- reading ---- */

/* A file that is being read. */
typedef struct Merge {
    AltAudit *audit;
    Arena *arena; /* for what is only good once the whole file is */
    const char *name;
    uint32_t line;
    AltProblems *problems;
    AltValidation user[ALT_KIND_COUNT];
    LIST(Column) columns;
    LIST(AltAuditParty) parties;
    Articles articles;
} Merge;

#define MERGE_PROBLEM(merge, ...) alt_problem_add((merge)->problems, (merge)->name, (merge)->line, 0, __VA_ARGS__)

static json_object *member(json_object *object, const char *key)
{
    json_object *value = NULL;
    json_object_object_get_ex(object, key, &value);
    return value;
}

static const char *text_member(Merge *merge, json_object *object, const char *key)
{
    json_object *value = member(object, key);
    if (!json_object_is_type(value, json_type_string))
        return NULL;
    return arena_copy(merge->arena, json_object_get_string(value), (size_t)json_object_get_string_len(value));
}

static uint32_t number_of(json_object *value)
{
    int64_t number = json_object_is_type(value, json_type_int) ? json_object_get_int64(value) : 0;
    return number < 0 ? 0 : number > UINT32_MAX ? UINT32_MAX : (uint32_t)number;
}

static uint32_t length_of(json_object *array)
{
    return json_object_is_type(array, json_type_array) ? (uint32_t)json_object_array_length(array) : 0;
}

static uint32_t item_of(json_object *array, uint32_t i)
{
    return i < length_of(array) ? number_of(json_object_array_get_idx(array, i)) : 0;
}

static void expect_same(Merge *merge, json_object *object, const char *key, const char *what, const char *own)
{
    const char *text = text_member(merge, object, key);
    if (!text || strcmp(text, own) != 0)
        MERGE_PROBLEM(merge, "counted with other %s: '%s', here '%s'", what, text ? text : "", own);
}

static void read_head(Merge *merge, json_object *object)
{
    expect_same(merge, object, "version", "versions", alt_version());
    expect_same(merge, object, "lexicons_sha256", "lexicons", merge->audit->lexicons);
    expect_same(merge, object, "options", "options", merge->audit->options);
    json_object *user = member(object, "validation");
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
        merge->user[kind] =
                (AltValidation){item_of(user, 3 * kind), item_of(user, 3 * kind + 1), item_of(user, 3 * kind + 2)};
}

static const char *or_empty(const char *text)
{
    return text ? text : "";
}

static void read_party(Merge *merge, json_object *object)
{
    *LIST_ADD(merge->arena, &merge->parties) = (AltAuditParty){
            .dispute = or_empty(text_member(merge, object, "dispute")),
            .id = or_empty(text_member(merge, object, "party")),
            .label = or_empty(text_member(merge, object, "label")),
            .place = number_of(member(object, "place")),
            .principal = json_object_get_boolean(member(object, "principal")),
    };
}

static void read_column(Merge *merge, json_object *object)
{
    if (number_of(member(object, "column")) != merge->columns.count)
        MERGE_PROBLEM(merge, "columns are not in their order");
    *LIST_ADD(merge->arena, &merge->columns) = (Column){
            .dispute = or_empty(text_member(merge, object, "dispute")),
            .measure = or_empty(text_member(merge, object, "measure")),
            .party = text_member(merge, object, "party"),
            .target = text_member(merge, object, "target"),
            .term = text_member(merge, object, "term"),
            .unit = (AltUnit)number_of(member(object, "unit")),
            .neutral = neutral_of(member(object, "sides")),
    };
}

static void read_counts(Merge *merge, Article *article, json_object *array)
{
    article->count = length_of(array);
    Count *counts = arena_alloc(merge->audit->arena, article->count * sizeof *counts);
    for (uint32_t i = 0; i < article->count; i++) {
        json_object *item = json_object_array_get_idx(array, i);
        counts[i] = (Count){item_of(item, 0), item_of(item, 1), item_of(item, 2), item_of(item, 3)};
        if (counts[i].column >= merge->columns.count)
            MERGE_PROBLEM(merge, "no column %u", counts[i].column);
    }
    article->counts = counts;
}

static void read_shingles(Merge *merge, Article *article, json_object *array)
{
    article->shingle_count = length_of(array);
    uint32_t *shingles = arena_alloc(merge->audit->arena, article->shingle_count * sizeof *shingles);
    for (uint32_t i = 0; i < article->shingle_count; i++)
        shingles[i] = item_of(array, i);
    article->shingles = shingles;
}

static void read_article(Merge *merge, json_object *object)
{
    Article article = {
            .name = or_empty(text_member(merge, object, "article")),
            .outlet = or_empty(text_member(merge, object, "outlet")),
            .topic = or_empty(text_member(merge, object, "topic")),
            .dispute = or_empty(text_member(merge, object, "dispute")),
            .date = number_of(member(object, "date")),
            .hash = strtoull(or_empty(text_member(merge, object, "text")), NULL, 16),
    };
    read_counts(merge, &article, member(object, "counts"));
    read_shingles(merge, &article, member(object, "shingles"));
    *LIST_ADD(merge->arena, &merge->articles) = article;
}

static void read_object(Merge *merge, json_object *object)
{
    bool head = member(object, "alteram_audit") != NULL;
    if (head != (merge->line == 1) || (head && number_of(member(object, "alteram_audit")) != FORMAT))
        MERGE_PROBLEM(merge, "no counts of an audit");
    else if (head)
        read_head(merge, object);
    else if (member(object, "article"))
        read_article(merge, object);
    else if (member(object, "column"))
        read_column(merge, object);
    else if (member(object, "party"))
        read_party(merge, object);
}

static void read_lines(Merge *merge, const char *bytes, size_t length)
{
    struct json_tokener *tokener = json_tokener_new();
    size_t before = merge->problems->count;
    for (const char *line = bytes, *end = bytes + length; line < end && merge->problems->count == before;) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        size_t size = (size_t)((stop ? stop : end) - line);
        merge->line++;
        json_tokener_reset(tokener);
        json_object *object = size < INT32_MAX && stop ? json_tokener_parse_ex(tokener, line, (int)size) : NULL;
        if (json_object_is_type(object, json_type_object))
            read_object(merge, object);
        else
            MERGE_PROBLEM(merge, stop ? "no counts of an audit" : "the file is cut off");
        json_object_put(object);
        line += size + 1;
    }
    json_tokener_free(tokener);
    if (merge->line == 0)
        MERGE_PROBLEM(merge, "no counts of an audit");
}

/* ---- taking in ---- */

static void take_article(Merge *merge, const Article *read, const uint32_t *columns)
{
    AltAudit *audit = merge->audit;
    Article article = *read;
    Count *counts = (Count *)read->counts; /* ours since `read_counts` */
    for (uint32_t i = 0; i < article.count; i++)
        counts[i].column = columns[counts[i].column];
    article.name = arena_copy(audit->arena, read->name, strlen(read->name));
    article.outlet = intern(audit, read->outlet);
    article.topic = intern(audit, read->topic);
    article.dispute = intern(audit, read->dispute);
    *LIST_ADD(audit->arena, &audit->articles) = article;
}

static void take_all(Merge *merge)
{
    uint32_t *columns = arena_alloc(merge->arena, merge->columns.count * sizeof *columns);
    for (uint32_t i = 0; i < merge->columns.count; i++)
        columns[i] = column_of(merge->audit, &merge->columns.items[i]);
    for (uint32_t i = 0; i < merge->parties.count; i++)
        note_party(merge->audit, &merge->parties.items[i]);
    for (uint32_t i = 0; i < merge->articles.count; i++)
        take_article(merge, &merge->articles.items[i], columns);
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++) {
        merge->audit->user[kind].gold += merge->user[kind].gold;
        merge->audit->user[kind].found += merge->user[kind].found;
        merge->audit->user[kind].both += merge->user[kind].both;
    }
}

bool alt_audit_merge(AltAudit *audit, const char *name, const char *bytes, size_t length, AltProblems *problems)
{
    size_t before = problems->count;
    Merge merge = {.audit = audit, .arena = arena_new(), .name = name, .problems = problems};
    read_lines(&merge, bytes, length);
    if (problems->count == before)
        take_all(&merge);
    arena_free(merge.arena);
    return problems->count == before;
}
