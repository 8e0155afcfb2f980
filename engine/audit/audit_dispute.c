/* One dispute of an audit comes in, its section goes out: the finding, the articles, the figures side by side, who
 * accuses whom, contested terms, and where outlets differ.
 */
#include "audit_page.h"
#include "auditing.h"
#include "report/report_parts.h"

#include <math.h>
#include <string.h>

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

static const char *group_label(const AltAuditGroup *group)
{
    return group->label ? group->label : "all";
}

/* ---- the finding ---- */

/* "Against Armenia: 7 accusations; 5 are answered in the same article." */
static const char *finding_text(const AuditPage *page, const AltAuditParty *side)
{
    const AltAuditFigure *answered = find_figure(page, page->first_group, "response_rate", side->id, NULL);
    if (!answered || answered->n == 0)
        return arena_format(page->arena, "Against %s: no accusation.", side->label);
    bool one = answered->part > 0.5 && answered->part < 1.5;
    return arena_format(page->arena, "Against %s: %s; %s %s answered in the same article.", side->label,
            count_text(page->arena, (uint32_t)answered->n, "accusation"), digits_of(page->arena, answered->part, 0),
            one ? "is" : "are");
}

static void add_audit_finding(const AuditPage *page, AltNode *section)
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

static AltNode *add_side_table(const AuditPage *page, AltNode *section, const char *heading)
{
    AltNode *table = add_table(page->arena, section, &heading, 1);
    table->has_labels = true;
    for (uint32_t i = 0; i < page->side_count; i++)
        add_cell(page->arena, table->first, page->sides[i]->label);
    return table;
}

static void add_articles(const AuditPage *page, AltNode *parent)
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
static bool is_any(const AuditPage *page, const char *measure)
{
    for (uint32_t i = 0; i < page->side_count; i++) {
        const AltAuditFigure *it = find_figure(page, page->first_group, measure, page->sides[i]->id, NULL);
        if (it && !isnan(it->value))
            return true;
    }
    return false;
}

static void add_measure(const AuditPage *page, AltNode *parent, size_t which)
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
static void add_accusations(const AuditPage *page, AltNode *parent)
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

static void add_terms(const AuditPage *page, AltNode *parent)
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

static const char *test_text(const AuditPage *page, const AltAuditTest *test)
{
    const AltAuditGroup *a = &page->result->groups.items[test->a], *b = &page->result->groups.items[test->b];
    return arena_format(page->arena, "%s, %s and %s: %s less %s is %s; p %s, corrected %s", test->measure,
            side_label(page, test->party), side_label(page, test->target), a->label, b->label,
            digits_of(page->arena, test->difference, 2), digits_of(page->arena, test->p, 5),
            digits_of(page->arena, test->p_holm, 4));
}

static void add_tests(const AuditPage *page, AltNode *parent)
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

void add_dispute(const AltAuditResult *result, uint32_t first, uint32_t end, AltNode *root)
{
    AuditPage page = {.arena = result->arena, .result = result, .first_group = first, .end_group = end};
    find_sides(&page);
    const AltAuditGroup *all = &result->groups.items[first];
    AltNode *section = add_section(page.arena, root, "dispute",
            arena_format(page.arena, "Audit of %s: %s", count_text(page.arena, all->articles, "article"),
                    *all->dispute ? all->dispute : "no dispute"));
    add_audit_finding(&page, section);
    add_articles(&page, section);
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        add_measure(&page, section, i);
    add_accusations(&page, section);
    add_terms(&page, section);
    add_tests(&page, section);
}
