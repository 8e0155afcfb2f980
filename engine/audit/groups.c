/* Sorted articles come in; groups of them, by dispute and then by outlet, month or topic, go out with their figures. */
#include "auditing.h"
#include "chance.h"

#include <math.h>
#include <string.h>

#define SHARED_OUTLET "(several outlets)"
#define UNKNOWN "(not known)"

/* What is being summed up. */
typedef struct Summing {
    AltAudit *audit;
    AltAuditResult *result;
    const AltAuditOptions *options;
    const char *dispute;
    FigureSpecs specs;
    LIST(Numbers) members; /* of the groups since `first_group` */
    uint32_t first_group;
} Summing;

/* ---- by what ---- */

static const char *const bys[] = {"outlet", "month", "topic", "party"};

#define BY_COUNT (sizeof bys / sizeof *bys)

/* The length of the word that a list begins with. */
static size_t word_length(const char *list)
{
    return strcspn(list, ",");
}

static bool is_by(const char *list, const char *by)
{
    return strlen(by) == word_length(list) && strncmp(list, by, word_length(list)) == 0;
}

static const char *next_word(const char *list)
{
    list += word_length(list);
    return *list ? list + 1 : list;
}

const char *alt_audit_unknown_by(const char *by)
{
    do {
        bool found = false;
        for (size_t i = 0; i < BY_COUNT; i++)
            found |= is_by(by, bys[i]);
        if (!found)
            return by;
        by = next_word(by);
    } while (*by);
    return NULL;
}

static bool asks_for(const char *list, const char *by)
{
    for (; *list; list = next_word(list))
        if (is_by(list, by))
            return true;
    return false;
}

/* ---- figures of a group ---- */

/* The cases that a figure of several columns rests on, and the articles with any: of evenness all acts together; of a
 * difference the fewest, since it is no surer than the weaker side of it. */
static void count_cases(AltAuditFigure *figure, const FigureSpec *spec, const Sum *sums)
{
    const uint32_t *columns;
    uint32_t count = figure_columns(spec, &columns);
    bool together = spec->recipe == RECIPE_EVENNESS;
    figure->n = together ? 0 : sums[columns[0]].n;
    figure->articles = sums[columns[0]].articles;
    for (uint32_t i = 0; i < count; i++) {
        const Sum *sum = &sums[columns[i]];
        figure->n = together ? figure->n + sum->part : fmin(figure->n, sum->n);
        if (together ? sum->articles > figure->articles : sum->articles < figure->articles)
            figure->articles = sum->articles;
    }
}

static AltAuditFigure figure_of(const FigureSpec *spec, const Sum *sums, uint32_t group)
{
    AltAuditFigure figure = {
            .group = group,
            .measure = spec->measure,
            .party = spec->party,
            .target = spec->target,
            .term = spec->term,
            .unit = spec->unit,
            .value = figure_value(spec, sums),
            .part = spec->recipe == RECIPE_COLUMN ? sums[spec->a].part : NAN,
            .whole = spec->recipe == RECIPE_COLUMN ? sums[spec->a].whole : NAN,
            .low = NAN,
            .high = NAN,
            .neutral = spec->neutral,
    };
    count_cases(&figure, spec, sums);
    bool counts = spec->unit == ALT_UNIT_COUNT;
    figure.too_few = !counts && (figure.n < ALT_ENOUGH || figure.articles < ALT_ENOUGH);
    return figure;
}

static void add_figures(Summing *summing, AltAuditGroup *group, uint32_t number, const Numbers *articles)
{
    AltAudit *audit = summing->audit;
    Arena *scratch = arena_new();
    Sum *sums = arena_alloc(scratch, audit->columns.count * sizeof *sums);
    for (uint32_t i = 0; i < articles->count; i++)
        add_article(sums, &audit->articles.items[articles->items[i]], 1);
    group->first_figure = summing->result->figures.count;
    group->figure_count = summing->specs.count;
    for (uint32_t i = 0; i < summing->specs.count; i++)
        *LIST_ADD(audit->arena, &summing->result->figures) = figure_of(&summing->specs.items[i], sums, number);
    arena_free(scratch);
    Chance chance = chance_begin(summing->options->seed, group->by, group->label);
    if (summing->specs.count)
        find_intervals(audit, &summing->specs, &summing->result->figures.items[group->first_figure], articles,
                summing->options->replicates, &chance);
}

/* ---- groups ---- */

static const char *month_of(AltAudit *audit, const Article *article)
{
    if (!article->date)
        return UNKNOWN;
    return intern(audit, arena_format(audit->arena, "%04u-%02u", article->date / 10000, article->date / 100 % 100));
}

/* The label of the group that an article belongs to; null for all together. */
static const char *label_of(AltAudit *audit, const Article *article, const char *by)
{
    const char *label = NULL;
    if (strcmp(by, "outlet") == 0)
        label = article->shared ? SHARED_OUTLET : article->outlet;
    else if (strcmp(by, "month") == 0)
        label = month_of(audit, article);
    else if (strcmp(by, "topic") == 0)
        label = article->topic;
    return label && !*label ? UNKNOWN : label;
}

static bool same_label(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* Groups that say that nothing is known, or several, come last. */
static int compare_labels(const char *a, const char *b)
{
    bool late_a = a && *a == '(', late_b = b && *b == '(';
    return late_a != late_b ? late_a - late_b : a && b ? strcmp(a, b) : 0;
}

/* The first label that is greater than `after`, which is null at first; null for none. */
static bool next_label(Summing *summing, const char *by, const char *after, bool first, const char **out)
{
    bool found = false;
    for (uint32_t i = 0; i < summing->audit->articles.count; i++) {
        const Article *it = &summing->audit->articles.items[i];
        if (it->left_out || strcmp(it->dispute, summing->dispute) != 0)
            continue;
        const char *label = label_of(summing->audit, it, by);
        if (!first && compare_labels(label, after) <= 0)
            continue;
        if (!found || compare_labels(label, *out) < 0)
            *out = label;
        found = true;
    }
    return found;
}

static void add_group(Summing *summing, const char *by, const char *label)
{
    AltAudit *audit = summing->audit;
    Numbers articles = {0};
    for (uint32_t i = 0; i < audit->articles.count; i++) {
        const Article *it = &audit->articles.items[i];
        if (!it->left_out && strcmp(it->dispute, summing->dispute) == 0 && same_label(label_of(audit, it, by), label))
            *LIST_ADD(audit->arena, &articles) = i;
    }
    uint32_t number = summing->result->groups.count;
    AltAuditGroup *group = LIST_ADD(audit->arena, &summing->result->groups);
    *group = (AltAuditGroup){.dispute = summing->dispute, .by = by, .label = label, .articles = articles.count};
    *LIST_ADD(audit->arena, &summing->members) = articles;
    add_figures(summing, group, number, &articles);
}

static void add_groups_by(Summing *summing, const char *by)
{
    const char *label = NULL;
    for (bool first = true; next_label(summing, by, label, first, &label); first = false)
        add_group(summing, by, label);
}

static void sum_dispute(Summing *summing)
{
    summing->first_group = summing->result->groups.count;
    summing->members.count = 0;
    summing->specs = list_figures(summing->audit, summing->dispute);
    add_group(summing, "all", NULL);
    for (size_t i = 0; i < BY_COUNT; i++)
        if (strcmp(bys[i], "party") != 0 && asks_for(summing->options->by, bys[i]))
            add_groups_by(summing, bys[i]);
    find_tests(summing->audit, summing->result, &summing->specs, summing->first_group, summing->result->groups.count,
            summing->members.items);
}

void find_groups(AltAudit *audit, AltAuditResult *result, const AltAuditOptions *options)
{
    Summing summing = {.audit = audit, .result = result, .options = options};
    result->by_party = asks_for(options->by, "party");
    for (uint32_t i = 0; i < audit->articles.count; i++) {
        const char *dispute = audit->articles.items[i].dispute;
        if (i > 0 && strcmp(dispute, audit->articles.items[i - 1].dispute) == 0)
            continue;
        summing.dispute = dispute;
        sum_dispute(&summing);
    }
}
