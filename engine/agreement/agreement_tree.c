/* An agreement comes in, the tree of its report goes out: what was compared, kinds, confusion, coefficients. */
#include "agreeing.h"

#include "base/arena.h"
#include "report/report_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A figure with two decimals; "-" where it is undefined. Whole numbers are printed, so that no locale has a say. */
static const char *figure_text(Arena *arena, double figure)
{
    if (isnan(figure))
        return "-";
    int hundredths = (int)lround(figure * 100), size = abs(hundredths);
    return arena_format(arena, "%s%d.%02d", hundredths < 0 ? "-" : "", size / 100, size % 100);
}

static void add_number(Arena *arena, AltNode *row, uint32_t number)
{
    add_figure(arena, row, arena_format(arena, "%u", number));
}

static AltNode *add_figure_table(
        Arena *arena, AltNode *parent, const char *name, const char *label, const char *const *headings, uint32_t count)
{
    AltNode *table = add_table(arena, add_section(arena, parent, name, label), headings, count);
    table->has_labels = true;
    for (AltNode *heading = table->first->first->next; heading; heading = heading->next)
        heading->is_figure = true;
    return table;
}

/* ---- parts ---- */

static void add_coding(const AltAgreement *agreement, AltNode *parent, const char *label, const AltCoding *coding)
{
    Arena *arena = agreement->arena;
    add_note(arena, parent, label,
            arena_format(arena, "%s: %s in %s", coding->name, count_text(arena, coding->acts.count, "act"),
                    count_text(arena, alt_coding_documents(coding), "document")));
}

static void add_summary(const AltAgreement *agreement, AltNode *parent)
{
    Arena *arena = agreement->arena;
    add_coding(agreement, parent, "A", agreement->a);
    add_coding(agreement, parent, "B", agreement->b);
    add_note(arena, parent, "both",
            arena_format(arena, "%s; only A has %u, only B %u", count_text(arena, agreement->both, "act"),
                    agreement->only_a, agreement->only_b));
}

static void add_score_row(const AltAgreement *agreement, AltNode *table, const char *label, const AltKindScore *score)
{
    Arena *arena = agreement->arena;
    AltNode *row = add_row(arena, table);
    add_cell(arena, row, label);
    add_number(arena, row, score->a);
    add_number(arena, row, score->b);
    add_number(arena, row, score->both);
    add_figure(arena, row, figure_text(arena, score->precision));
    add_figure(arena, row, figure_text(arena, score->recall));
    add_figure(arena, row, figure_text(arena, score->f1));
}

static void add_scores(const AltAgreement *agreement, AltNode *parent)
{
    static const char *const headings[] = {"kind", "A", "B", "both", "of B in A", "of A in B", "F1"};
    AltNode *table = add_figure_table(agreement->arena, parent, "kinds", "Kinds", headings, 7);
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
        add_score_row(agreement, table, alt_kind_name((AltKind)kind), &agreement->kinds[kind]);
    add_score_row(agreement, table, "all", &agreement->all);
}

static const char *confusion_name(uint32_t kind)
{
    return kind == ALT_KIND_COUNT ? "no act" : alt_kind_name((AltKind)kind);
}

static void add_confusion(const AltAgreement *agreement, AltNode *parent)
{
    Arena *arena = agreement->arena;
    static const char *const headings[] = {"A \\ B", "accusation", "denial", "appeal", "statement", "no act"};
    AltNode *table = add_figure_table(arena, parent, "confusion", "What A calls so, B calls", headings, 6);
    for (uint32_t a = 0; a <= ALT_KIND_COUNT; a++) {
        AltNode *row = add_row(arena, table);
        add_cell(arena, row, confusion_name(a));
        for (uint32_t b = 0; b <= ALT_KIND_COUNT; b++)
            if (a == ALT_KIND_COUNT && b == ALT_KIND_COUNT)
                add_figure(arena, row, "");
            else
                add_number(arena, row, agreement->confusion[a][b]);
    }
}

static const struct {
    const char *name;
    const char *label;
} labels[] = {
        {"kind", "kind"},
        {"kind_or_none", "kind or no act"},
        {"source", "who speaks"},
        {"targets", "at whom"},
        {"mode", "mode"},
        {"stance", "stance"},
        {"answer", "answer"},
};

static const char *label_of(const char *name)
{
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strcmp(labels[i].name, name) == 0)
            return labels[i].label;
    return name;
}

static void add_coefficients(const AltAgreement *agreement, AltNode *parent)
{
    Arena *arena = agreement->arena;
    static const char *const headings[] = {"of the acts that both have", "n", "same", "alpha", "kappa"};
    AltNode *table = add_figure_table(arena, parent, "coefficients", "Agreement beyond chance", headings, 5);
    for (uint32_t i = 0; i < agreement->coefficients.count; i++) {
        const AltCoefficient *it = &agreement->coefficients.items[i];
        AltNode *row = add_row(arena, table);
        add_cell(arena, row, label_of(it->name));
        add_number(arena, row, it->n);
        add_figure(arena, row, figure_text(arena, it->agreed));
        add_figure(arena, row, figure_text(arena, it->alpha));
        add_figure(arena, row, figure_text(arena, it->kappa));
    }
}

static void add_method(const AltAgreement *agreement, AltNode *parent)
{
    AltNode *section = add_section(agreement->arena, parent, "method", "Method");
    add_note(agreement->arena, section, NULL,
            "Acts of one document are one act where their cues or contents overlap; where places are not given, where "
            "they stand in one sentence with the same speaker or cue. Those that share most are paired first; kinds "
            "play no part in it.");
    add_note(agreement->arena, section, NULL,
            "alpha is Krippendorff's for nominal values, kappa Cohen's. 'kind or no act' also counts the acts that "
            "only one of them has. Krippendorff asks for alpha of .800, and of .667 for tentative conclusions.");
}

const AltNode *agreement_tree(const AltAgreement *agreement)
{
    AltNode *root = arena_alloc(agreement->arena, sizeof *root);
    root->kind = ALT_SECTION;
    root->party = root->document = ALT_NONE;
    AltNode *page = add_section(agreement->arena, root, "agreement", "Agreement of two codings");
    add_summary(agreement, page);
    add_scores(agreement, page);
    add_confusion(agreement, page);
    add_coefficients(agreement, page);
    add_method(agreement, page);
    return root;
}
