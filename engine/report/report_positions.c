/* The acts of a document come in, the positions go out: a column for each party, a row for each kind of act.
 *
 *     Armenia                          Azerbaijan
 *     accuses (2)                      no accusation
 *     Armenia against Azerbaijan ...
 *
 * Parties stand in the order of the pack, never in the order of their figures.
 */
#include "records/act_reading.h"
#include "report_parts.h"

static bool has_column(const Voice *voice)
{
    return voice->acts > 0 && voice->party != ALT_OTHER && voice->party != ALT_NONE;
}

static void fill_cell(const ReportPage *page, AltNode *cell, const Voice *voice, AltKind kind)
{
    if (voice->kinds[kind] == 0) {
        add_gap(page->arena, cell, report_words.does_not[kind]);
        return;
    }
    add_note(page->arena, cell, report_words.does[kind], arena_format(page->arena, "%u", voice->kinds[kind]));
    for (uint32_t i = 0; i < page->document->acts.count; i++) {
        const AltAct *act = act_at(page->document, i);
        if (act->kind == kind && source_party(page->document, act) == voice->party)
            add_act(page, cell, i);
    }
}

static void add_kind(const ReportPage *page, AltNode *table, AltKind kind)
{
    AltNode *row = add_row(page->arena, table);
    for (uint32_t i = 0; i < page->tally.count; i++) {
        const Voice *voice = &page->tally.voices[i];
        if (!has_column(voice))
            continue;
        AltNode *cell = add_cell(page->arena, row, NULL);
        cell->party = voice->party;
        fill_cell(page, cell, voice, kind);
    }
}

/* "Not heard in this text: Mediators, Iran". */
static void add_unheard(const ReportPage *page, AltNode *section)
{
    const char *names = NULL;
    for (uint32_t i = 0; i < page->tally.count; i++) {
        const Voice *voice = &page->tally.voices[i];
        if (voice->acts > 0 || voice->party == ALT_OTHER || voice->party == ALT_NONE)
            continue;
        const char *name = party_label(page, voice->party);
        names = names ? arena_format(page->arena, "%s, %s", names, name) : name;
    }
    if (names)
        add_note(page->arena, section, report_words.unheard, names)->is_gap = true;
}

void add_positions(const ReportPage *page, AltNode *parent)
{
    AltNode *section = add_section(page->arena, parent, "positions", report_words.positions);
    AltNode *table = add_table(page->arena, section, NULL, 0);
    table->stacking = ALT_STACK_COLUMNS;
    for (uint32_t i = 0; i < page->tally.count; i++)
        if (has_column(&page->tally.voices[i]))
            add_cell(page->arena, table->first, party_label(page, page->tally.voices[i].party))->party =
                    page->tally.voices[i].party;
    for (uint32_t kind = 0; table->first->first && kind < ALT_KIND_COUNT; kind++)
        add_kind(page, table, (AltKind)kind);
    if (!table->first->first)
        add_gap(page->arena, section, report_words.no_acts);
    add_unheard(page, section);
}

/* ---- who stands outside the columns ---- */

static void add_acts_of(const ReportPage *page, AltNode *parent, uint32_t party, const char *name, const char *label)
{
    AltNode *section = NULL;
    for (uint32_t i = 0; i < page->document->acts.count; i++) {
        if (source_party(page->document, act_at(page->document, i)) != party)
            continue;
        if (!section)
            section = add_section(page->arena, parent, name, label);
        add_act(page, section, i);
    }
}

void add_outsiders(const ReportPage *page, AltNode *parent)
{
    add_acts_of(page, parent, ALT_OTHER, "others", report_words.others);
    add_acts_of(page, parent, ALT_NONE, "unattributed", report_words.unattributed);
}
