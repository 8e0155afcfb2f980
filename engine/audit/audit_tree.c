/* The result of an audit comes in, its tree goes out: each dispute in a section of its own; then what was found more
 * than once, how well the program finds acts, and the method.
 */
#include "audit_page.h"
#include "auditing.h"
#include "report/report_parts.h"

#include <alteram.h>

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
        add_dispute(result, first, end, root);
    }
    AltNode *rest = add_section(arena, root, "audit", "How this was found");
    add_copies(arena, result, rest);
    add_validation(arena, rest, "How well kinds are found, in the program's own hand-coded articles", result->own);
    add_validation(arena, rest, "How well kinds are found, in your hand-coded articles", result->user);
    add_method(arena, result, rest);
    return root;
}
