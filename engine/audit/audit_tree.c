/* The result of an audit comes in, its tree goes out: for each dispute the articles, the figures side by side, and where
 * outlets differ; then what was found more than once, how well the program finds acts, and the method.
 *
 * A figure is printed with what it rests on, "67% of 120 (39 to 86%)", or as "8 of 9, too few to tell".
 */
#include "auditing.h"
#include "base/figure.h"
#include "report/report_parts.h"

#include <alteram.h>
#include <math.h>
#include <string.h>

#define MOST_COLUMNS 6 /* parties beside one another on one page */

/* The measures of the page, and what they are called there. */
static const struct {
    const char *measure;
    const char *label;
} shown[] = {
        {"voice_acts", "Share of the sides' acts"},
        {"voice_quoted_words", "Share of the sides' quoted words"},
        {"prominent_words", "Share of words, early ones weighing more"},
        {"first_voice", "Articles in which it speaks first"},
        {"headline_voice", "Articles in whose headline it speaks"},
        {"response_rate", "Accusations against it that are answered"},
        {"answered_within_3", "Answered within three sentences"},
        {"headline_answered", "Headline accusations answered early"},
        {"appeals_answered", "Appeals to it that are answered"},
        {"doubt", "Its words reported with doubt"},
        {"directness", "Its words that are quoted"},
        {"named_sources", "Its acts by a named source"},
        {"people_sources", "Its acts by people without office"},
        {"harm_doer_named", "Harm to it whose doer is named"},
};

/* One dispute on its way to the page. */
typedef struct Page {
    Arena *arena;
    const AltAuditResult *result;
    uint32_t first_group, end_group;
    const AltAuditParty *sides[MOST_COLUMNS];
    uint32_t side_count;
} Page;

/* ---- figures as text ---- */

static const char *digits_of(Arena *arena, double number, int decimals)
{
    char digits[FIGURE_SIZE];
    figure_write(digits, number, decimals);
    return arena_format(arena, "%s", digits);
}

/* "8 of 9" of cases that are counted one by one, "23% of 74" of words and the like. */
static const char *part_text(Arena *arena, const AltAuditFigure *figure)
{
    const char *n = digits_of(arena, figure->n, 0);
    if (figure->too_few && figure->whole == figure->n)
        return arena_format(arena, "%s of %s", digits_of(arena, figure->part, 0), n);
    return arena_format(arena, "%s%% of %s", digits_of(arena, figure->value * 100, 0), n);
}

static const char *figure_text(Arena *arena, const AltAuditFigure *figure)
{
    if (!figure || isnan(figure->value))
        return "-";
    const char *part = part_text(arena, figure);
    if (figure->too_few)
        return arena_format(arena, "%s, too few to tell", part);
    if (isnan(figure->low))
        return part;
    return arena_format(arena, "%s (%s to %s%%)", part, digits_of(arena, figure->low * 100, 0),
            digits_of(arena, figure->high * 100, 0));
}

/* ---- looking up ---- */

static bool same_id(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static const AltAuditFigure *find_figure(
        const Page *page, uint32_t group, const char *measure, const char *party, const char *target)
{
    const AltAuditGroup *it = &page->result->groups.items[group];
    for (uint32_t i = 0; i < it->figure_count; i++) {
        const AltAuditFigure *figure = &page->result->figures.items[it->first_figure + i];
        if (strcmp(figure->measure, measure) == 0 && same_id(figure->party, party) && same_id(figure->target, target)
                && !figure->term)
            return figure;
    }
    return NULL;
}

static double count_of(const Page *page, uint32_t group, const char *measure, const char *party, const char *target)
{
    const AltAuditFigure *figure = find_figure(page, group, measure, party, target);
    return figure ? figure->value : 0;
}

/* The sides with most acts, by their ids: all of a pack, but of the world only some. */
static void find_sides(Page *page, const char *dispute)
{
    for (double least = 1; page->side_count < MOST_COLUMNS; least *= 2) {
        page->side_count = 0;
        uint32_t all = 0;
        for (uint32_t i = 0; i < page->result->parties.count; i++) {
            const AltAuditParty *party = &page->result->parties.items[i];
            if (!party->principal || strcmp(party->dispute, dispute) != 0)
                continue;
            all++;
            if (page->side_count < MOST_COLUMNS
                    && (least <= 1 || count_of(page, page->first_group, "acts", party->id, NULL) >= least))
                page->sides[page->side_count++] = party;
        }
        if (all <= MOST_COLUMNS || page->side_count < MOST_COLUMNS)
            return;
    }
}

static const char *party_label_of(const Page *page, const char *id)
{
    for (uint32_t i = 0; id && i < page->result->parties.count; i++) {
        const AltAuditParty *it = &page->result->parties.items[i];
        if (strcmp(it->id, id) == 0 && strcmp(it->dispute, page->result->groups.items[page->first_group].dispute) == 0)
            return it->label;
    }
    return id;
}

static const char *group_label(const AltAuditGroup *group)
{
    return group->label ? group->label : "all";
}

/* ---- the finding ---- */

/* "Against Armenia: 7 accusations; 5 are answered in the same article." */
static const char *finding_text(const Page *page, const AltAuditParty *side)
{
    const AltAuditFigure *answered = find_figure(page, page->first_group, "response_rate", side->id, NULL);
    if (!answered || answered->n == 0)
        return arena_format(page->arena, "Against %s: no accusation.", side->label);
    bool one = answered->part > 0.5 && answered->part < 1.5;
    return arena_format(page->arena, "Against %s: %s; %s %s answered in the same article.", side->label,
            count_text(page->arena, (uint32_t)answered->n, "accusation"), digits_of(page->arena, answered->part, 0),
            one ? "is" : "are");
}

static void add_audit_finding(const Page *page, AltNode *section)
{
    for (uint32_t i = 0; i < page->side_count; i++)
        add_note(page->arena, section, NULL, finding_text(page, page->sides[i]))->name = "finding";
    if (page->side_count > 0)
        add_note(page->arena, section, NULL,
                "Counts of what the articles report, found by rules that err as shown below; even shares are no aim in "
                "themselves.")
                ->name = "caution";
}

/* ---- tables ---- */

static AltNode *add_side_table(const Page *page, AltNode *section, const char *heading)
{
    AltNode *table = add_table(page->arena, section, &heading, 1);
    table->has_labels = true;
    for (uint32_t i = 0; i < page->side_count; i++)
        add_cell(page->arena, table->first, page->sides[i]->label);
    return table;
}

static void add_articles(const Page *page, AltNode *parent)
{
    static const char *const headings[] = {"of", "articles", "acts"};
    AltNode *table = add_table(page->arena, add_section(page->arena, parent, "articles", "Articles"), headings, 1);
    table->has_labels = true;
    for (size_t i = 1; i < 3; i++)
        add_figure(page->arena, table->first, headings[i]);
    for (uint32_t g = page->first_group; g < page->end_group; g++) {
        const AltAuditGroup *group = &page->result->groups.items[g];
        AltNode *row = add_row(page->arena, table);
        double acts = count_of(page, g, "acts", NULL, NULL) + count_of(page, g, "acts", "other", NULL);
        for (uint32_t i = 0; i < page->result->parties.count; i++)
            if (strcmp(page->result->parties.items[i].dispute, group->dispute) == 0)
                acts += count_of(page, g, "acts", page->result->parties.items[i].id, NULL);
        add_cell(page->arena, row, group_label(group));
        add_figure(page->arena, row, digits_of(page->arena, group->articles, 0));
        add_figure(page->arena, row, digits_of(page->arena, acts, 0));
    }
}

/* The figure as charts draw it; null where there is none. */
static const AltMeasure *measure_of(Arena *arena, const AltAuditFigure *figure)
{
    if (!figure || isnan(figure->value))
        return NULL;
    AltMeasure *measure = arena_alloc(arena, sizeof *measure);
    *measure = (AltMeasure){
            .name = figure->measure,
            .document = ALT_NONE,
            .party = ALT_NONE,
            .other = ALT_NONE,
            .term = ALT_NONE,
            .unit = ALT_UNIT_SHARE,
            .value = figure->value,
            .n = (uint32_t)figure->n,
            .low = figure->low,
            .high = figure->high,
            .neutral = figure->neutral,
            .too_few = figure->too_few,
    };
    return measure;
}

/* Whether any group has a case of the measure. */
static bool is_any(const Page *page, const char *measure)
{
    for (uint32_t i = 0; i < page->side_count; i++) {
        const AltAuditFigure *it = find_figure(page, page->first_group, measure, page->sides[i]->id, NULL);
        if (it && !isnan(it->value))
            return true;
    }
    return false;
}

static void add_measure(const Page *page, AltNode *parent, size_t which)
{
    if (!is_any(page, shown[which].measure))
        return;
    AltNode *section = add_section(page->arena, parent, shown[which].measure, shown[which].label);
    AltNode *table = add_side_table(page, section, shown[which].measure);
    for (uint32_t g = page->first_group; g < page->end_group; g++) {
        AltNode *row = add_row(page->arena, table);
        add_cell(page->arena, row, group_label(&page->result->groups.items[g]));
        for (uint32_t i = 0; i < page->side_count; i++) {
            const AltAuditFigure *it = find_figure(page, g, shown[which].measure, page->sides[i]->id, NULL);
            AltNode *cell = add_cell(page->arena, row, figure_text(page->arena, it));
            cell->is_gap = !it || isnan(it->value);
            cell->measure = measure_of(page->arena, it);
        }
    }
}

/* Who accuses whom in all articles: sides, others and nobody known. */
static void add_accusations(const Page *page, AltNode *parent)
{
    AltNode *section = add_section(page->arena, parent, "accuses", "Who accuses whom");
    AltNode *table = add_side_table(page, section, "accuses");
    for (AltNode *heading = table->first->first->next; heading; heading = heading->next)
        heading->is_figure = true;
    for (uint32_t i = 0; i <= page->side_count; i++) {
        const char *id = i < page->side_count ? page->sides[i]->id : "other";
        AltNode *row = add_row(page->arena, table);
        add_cell(page->arena, row, i < page->side_count ? page->sides[i]->label : "others");
        for (uint32_t j = 0; j < page->side_count; j++)
            add_figure(page->arena, row,
                    digits_of(page->arena, count_of(page, page->first_group, "accuses", id, page->sides[j]->id), 0));
    }
}

static void add_terms(const Page *page, AltNode *parent)
{
    const AltAuditGroup *all = &page->result->groups.items[page->first_group];
    AltNode *table = NULL;
    for (uint32_t i = 0; i < all->figure_count; i++) {
        const AltAuditFigure *it = &page->result->figures.items[all->first_figure + i];
        if (!it->term || it->value == 0 || strcmp(it->measure, "own_term") != 0)
            continue;
        if (!table) {
            static const char *const headings[] = {"in the articles' own voice", "uses"};
            table = add_table(page->arena, add_section(page->arena, parent, "terms", "Contested terms"), headings, 2);
            table->has_labels = true;
        }
        AltNode *row = add_row(page->arena, table);
        add_cell(page->arena, row, it->term);
        add_figure(page->arena, row, digits_of(page->arena, it->value, 0));
    }
}

/* ---- where outlets differ ---- */

static const char *test_text(const Page *page, const AltAuditTest *test)
{
    const AltAuditGroup *a = &page->result->groups.items[test->a], *b = &page->result->groups.items[test->b];
    return arena_format(page->arena, "%s, %s and %s: %s less %s is %s; p %s, corrected %s", test->measure,
            party_label_of(page, test->party), party_label_of(page, test->target), a->label, b->label,
            digits_of(page->arena, test->difference, 2), digits_of(page->arena, test->p, 5),
            digits_of(page->arena, test->p_holm, 4));
}

static void add_tests(const Page *page, AltNode *parent)
{
    AltNode *section = add_section(page->arena, parent, "tests", "Where outlets differ");
    uint32_t here = 0, kept = 0;
    for (uint32_t i = 0; i < page->result->tests.count; i++) {
        const AltAuditTest *it = &page->result->tests.items[i];
        if (it->a < page->first_group || it->a >= page->end_group)
            continue;
        here++;
        if (it->p_holm >= 0.05)
            continue;
        kept++;
        add_note(page->arena, section, NULL, test_text(page, it));
    }
    const char *of_all = here < page->result->tests.count
            ? arena_format(page->arena, " (%u in the whole audit)", page->result->tests.count)
            : "";
    add_note(page->arena, section, NULL,
            here == 0 ? "No two outlets have articles and cases enough to be compared."
                      : arena_format(page->arena, "%s%s made; in %u p stays below 0.05 after Holm's correction.",
                              count_text(page->arena, here, "comparison"), of_all, kept));
}

/* ---- the whole ---- */

static void add_dispute(Page *page, AltNode *root)
{
    const AltAuditGroup *all = &page->result->groups.items[page->first_group];
    AltNode *section = add_section(page->arena, root, "dispute",
            arena_format(page->arena, "Audit of %s: %s", count_text(page->arena, all->articles, "article"),
                    *all->dispute ? all->dispute : "no dispute"));
    find_sides(page, all->dispute);
    add_audit_finding(page, section);
    add_articles(page, section);
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        add_measure(page, section, i);
    add_accusations(page, section);
    add_terms(page, section);
    add_tests(page, section);
}

static void add_copies(Arena *arena, const AltAuditResult *result, AltNode *root)
{
    if (result->copies.count == 0)
        return;
    AltNode *section = add_section(arena, root, "copies", "Found more than once");
    for (uint32_t i = 0; i < result->copies.count; i++) {
        const AltAuditCopy *copy = &result->copies.items[i];
        const char *line = result->names.items[copy->first];
        for (uint32_t j = 1; j < copy->count; j++)
            line = arena_format(arena, "%s = %s", line, result->names.items[copy->first + j]);
        add_note(arena, section, copy->several_outlets ? "several outlets" : "one outlet", line);
    }
    add_note(arena, section, NULL,
            result->each_copy ? "Every copy counts (--copies each)."
                              : "Each counts once, what several outlets print with none of them.");
}

static const char *percent_of(Arena *arena, uint32_t part, uint32_t whole)
{
    return whole ? arena_format(arena, "%s%% of %u", digits_of(arena, 100.0 * part / whole, 0), whole) : "-";
}

static void add_validation(Arena *arena, AltNode *parent, const char *label, const AltValidation *kinds)
{
    static const char *const headings[] = {"kind", "right, of those found", "found, of those there"};
    AltNode *table = NULL;
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++) {
        if (kinds[kind].gold == 0 && kinds[kind].found == 0)
            continue;
        if (!table) {
            table = add_table(arena, add_section(arena, parent, "validation", label), headings, 3);
            table->has_labels = true;
        }
        AltNode *row = add_row(arena, table);
        add_cell(arena, row, alt_kind_name((AltKind)kind));
        add_cell(arena, row, percent_of(arena, kinds[kind].both, kinds[kind].found));
        add_cell(arena, row, percent_of(arena, kinds[kind].both, kinds[kind].gold));
    }
}

static void add_method(Arena *arena, const AltAuditResult *result, AltNode *root)
{
    AltNode *section = add_section(arena, root, "method", "Method");
    add_note(arena, section, NULL,
            "In brackets the 95% interval by drawing articles with replacement. Fewer than 10 cases or "
            "articles are too few to tell.");
    add_note(arena, section, "program", arena_format(arena, "alteram %s, schema %u", alt_version(), ALT_SCHEMA));
    if (*result->options)
        add_note(arena, section, "options", result->options);
    add_note(arena, section, "lexicons", arena_format(arena, "SHA-256 %s", result->lexicons));
    add_note(arena, section, "chance", arena_format(arena, "seed %u, %u replicates", result->seed, result->replicates));
}

const AltNode *audit_tree(const AltAuditResult *result)
{
    Arena *arena = result->arena;
    AltNode *root = arena_alloc(arena, sizeof *root);
    root->kind = ALT_SECTION;
    root->party = root->document = ALT_NONE;
    for (uint32_t first = 0, end; first < result->groups.count; first = end) {
        for (end = first + 1; end < result->groups.count && result->groups.items[end].label; end++)
            ;
        Page page = {.arena = arena, .result = result, .first_group = first, .end_group = end};
        add_dispute(&page, root);
    }
    AltNode *rest = add_section(arena, root, "audit", "How this was found");
    add_copies(arena, result, rest);
    add_validation(arena, rest, "How well kinds are found, in the program's own hand-coded articles", result->own);
    add_validation(arena, rest, "How well kinds are found, in your hand-coded articles", result->user);
    add_method(arena, result, rest);
    return root;
}
