/* The result of an audit comes in; JSON, JSON Lines or csv goes out, for programs.
 *
 *     {"type":"figure","dispute":"armenia-azerbaijan","by":"outlet","group":"The Herald","measure":"voice_acts",...}
 *
 * JSON Lines has an item a line, each with its type; csv has the figures alone. Undefined figures are null, or empty.
 */
#include "auditing.h"
#include "base/figure.h"
#include "records/cells.h"
#include "records/json_values.h"

#include <alteram.h>
#include <math.h>
#include <string.h>

/* ---- items ---- */

static Json *party_json(const AltAuditParty *party)
{
    Json *object = json_object_of_nothing();
    json_put(object, "dispute", json_text(party->dispute));
    json_put(object, "id", json_text(party->id));
    json_put(object, "label", json_text(party->label));
    json_put(object, "principal", json_flag(party->principal));
    return object;
}

static void put_group(Json *object, const AltAuditGroup *group)
{
    json_put(object, "dispute", json_text(group->dispute));
    json_put(object, "by", json_text(group->by));
    json_put(object, "group", json_text(group->label));
}

static Json *group_json(const AltAuditGroup *group)
{
    Json *object = json_object_of_nothing();
    put_group(object, group);
    json_put(object, "articles", json_count(group->articles));
    return object;
}

static Json *interval_json(const AltAuditFigure *figure)
{
    if (isnan(figure->low))
        return NULL;
    Json *array = json_array_of_nothing();
    json_append(array, json_figure(figure->low));
    json_append(array, json_figure(figure->high));
    return array;
}

static Json *figure_json(const AltAuditResult *result, const AltAuditFigure *figure)
{
    Json *object = json_object_of_nothing();
    put_group(object, &result->groups.items[figure->group]);
    json_put(object, "measure", json_text(figure->measure));
    json_put(object, "party", json_text(figure->party));
    json_put(object, "target", json_text(figure->target));
    if (figure->term)
        json_put(object, "term", json_text(figure->term));
    json_put(object, "value", json_figure(figure->value));
    json_put(object, "n", json_figure(figure->n));
    json_put(object, "articles", json_count(figure->articles));
    json_put(object, "interval", interval_json(figure));
    json_put(object, "neutral", json_figure(figure->neutral));
    json_put(object, "too_few", json_flag(figure->too_few));
    return object;
}

static Json *test_json(const AltAuditResult *result, const AltAuditTest *test)
{
    Json *object = json_object_of_nothing();
    json_put(object, "dispute", json_text(result->groups.items[test->a].dispute));
    json_put(object, "measure", json_text(test->measure));
    json_put(object, "party", json_text(test->party));
    json_put(object, "target", json_text(test->target));
    json_put(object, "a", json_text(result->groups.items[test->a].label));
    json_put(object, "b", json_text(result->groups.items[test->b].label));
    json_put(object, "difference", json_figure(test->difference));
    json_put(object, "p", json_figure(test->p));
    json_put(object, "p_holm", json_figure(test->p_holm));
    json_put(object, "permutations", json_count(test->permutations));
    return object;
}

static Json *copy_json(const AltAuditResult *result, const AltAuditCopy *copy)
{
    Json *object = json_object_of_nothing(), *articles = json_array_of_nothing();
    for (uint32_t i = copy->first; i < copy->first + copy->count; i++) {
        Json *article = json_object_of_nothing();
        json_put(article, "doc", json_text(result->names.items[i]));
        json_put(article, "outlet", *result->outlets.items[i] ? json_text(result->outlets.items[i]) : NULL);
        json_append(articles, article);
    }
    json_put(object, "several_outlets", json_flag(copy->several_outlets));
    json_put(object, "articles", articles);
    return object;
}

static double share(uint32_t part, uint32_t whole)
{
    return whole ? (double)part / whole : NAN;
}

static Json *validation_json(const char *of, AltKind kind, const AltValidation *it)
{
    Json *object = json_object_of_nothing();
    json_put(object, "of", json_text(of));
    json_put(object, "kind", json_text(alt_kind_name(kind)));
    json_put(object, "gold", json_count(it->gold));
    json_put(object, "found", json_count(it->found));
    json_put(object, "both", json_count(it->both));
    json_put(object, "precision", json_figure(share(it->both, it->found)));
    json_put(object, "recall", json_figure(share(it->both, it->gold)));
    return object;
}

static Json *method_json(const AltAuditResult *result)
{
    Json *object = json_object_of_nothing();
    json_put(object, "program", json_text("alteram"));
    json_put(object, "version", json_text(alt_version()));
    json_put(object, "schema", json_count(ALT_SCHEMA));
    json_put(object, "lexicons_sha256", json_text(result->lexicons));
    json_put(object, "options", json_text(result->options));
    json_put(object, "articles", json_count(result->articles));
    json_put(object, "copies", json_text(result->each_copy ? "each" : "once"));
    json_put(object, "seed", json_count(result->seed));
    json_put(object, "replicates", json_count(result->replicates));
    json_put(object, "comparisons", json_count(result->tests.count));
    return object;
}

/* ---- all items, in their order ---- */

typedef void (*TakeFunction)(void *context, const char *type, Json *item);

static void each_validation(const char *of, const AltValidation *kinds, TakeFunction take, void *context)
{
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
        if (kinds[kind].gold > 0 || kinds[kind].found > 0)
            take(context, "validation", validation_json(of, (AltKind)kind, &kinds[kind]));
}

static void each_item(const AltAuditResult *result, TakeFunction take, void *context)
{
    for (uint32_t i = 0; i < result->parties.count; i++)
        take(context, "party", party_json(&result->parties.items[i]));
    for (uint32_t i = 0; i < result->groups.count; i++)
        take(context, "group", group_json(&result->groups.items[i]));
    for (uint32_t i = 0; i < result->figures.count; i++)
        take(context, "figure", figure_json(result, &result->figures.items[i]));
    for (uint32_t i = 0; i < result->tests.count; i++)
        take(context, "test", test_json(result, &result->tests.items[i]));
    for (uint32_t i = 0; i < result->copies.count; i++)
        take(context, "copy", copy_json(result, &result->copies.items[i]));
    each_validation("alteram", result->own, take, context);
    each_validation("user", result->user, take, context);
}

/* ---- JSON Lines ---- */

static void take_line(void *context, const char *type, Json *item)
{
    Buffer line = {0};
    json_write_line(&line, item);
    buffer_format(context, "{\"type\":\"%s\",%s\n", type, line.bytes + 1);
    buffer_free(&line);
}

void write_audit_lines(Buffer *out, const AltAuditResult *result)
{
    each_item(result, take_line, out);
    take_line(out, "method", method_json(result));
}

/* ---- JSON ---- */

static const char *const lists[][2] = {{"party", "parties"}, {"group", "groups"}, {"figure", "figures"},
        {"test", "tests"}, {"copy", "copies"}, {"validation", "validation"}};

#define LIST_COUNT (sizeof lists / sizeof *lists)

static void take_item(void *context, const char *type, Json *item)
{
    Json **arrays = context;
    for (size_t i = 0; i < LIST_COUNT; i++)
        if (strcmp(lists[i][0], type) == 0)
            json_append(arrays[i], item);
}

void write_audit_json(Buffer *out, const AltAuditResult *result)
{
    Json *root = json_object_of_nothing(), *arrays[LIST_COUNT];
    json_put(root, "schema", json_count(ALT_SCHEMA));
    for (size_t i = 0; i < LIST_COUNT; i++) {
        arrays[i] = json_array_of_nothing();
        json_put(root, lists[i][1], arrays[i]);
    }
    each_item(result, take_item, arrays);
    json_put(root, "method", method_json(result));
    json_write_indented(out, root);
    buffer_add_char(out, '\n');
}

/* ---- csv ---- */

static void add_text(Buffer *out, const char *text)
{
    buffer_add_char(out, ',');
    if (text)
        write_csv_text(out, text);
}

static void add_number(Buffer *out, double number)
{
    char digits[FIGURE_SIZE] = "";
    if (!isnan(number))
        figure_write(digits, number, 4);
    buffer_format(out, ",%s", digits);
}

void write_audit_csv(Buffer *out, const AltAuditResult *result)
{
    buffer_add_text(out, "dispute,by,group,measure,party,target,term,value,n,articles,low,high,neutral,too_few\r\n");
    for (uint32_t i = 0; i < result->figures.count; i++) {
        const AltAuditFigure *it = &result->figures.items[i];
        const AltAuditGroup *group = &result->groups.items[it->group];
        write_csv_text(out, group->dispute);
        const char *texts[] = {group->by, group->label, it->measure, it->party, it->target, it->term};
        for (size_t j = 0; j < sizeof texts / sizeof *texts; j++)
            add_text(out, texts[j]);
        double numbers[] = {it->value, it->n, it->articles, it->low, it->high, it->neutral};
        for (size_t j = 0; j < sizeof numbers / sizeof *numbers; j++)
            add_number(out, numbers[j]);
        buffer_format(out, ",%s\r\n", it->too_few ? "true" : "false");
    }
}
