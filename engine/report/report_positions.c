/* The topics of a document come in, the positions go out: for each thing spoken of a row with a column for each party,
 * and in it the party's acts by kind: claim beside counter-claim beside what the mediators say.
 *
 *     shelling, dam
 *     Armenia                        Azerbaijan                     Mediators
 *     accuses: 2                     denies: 3                      nothing on this
 *     Armenia against Azerbaijan ... Azerbaijan ...
 *
 * Parties stand in the order of the pack, never in the order of their figures.
 */
#include "act_reading.h"
#include "report_parts.h"

static bool has_column(const Voice *voice)
{
    return voice->acts > 0 && voice->party != ALT_OTHER && voice->party != ALT_NONE;
}

/* ---- one party on one topic ---- */

static bool is_of(const ReportPage *page, uint32_t act, uint32_t party, AltKind kind)
{
    const AltAct *it = act_at(page->document, act);
    return it->kind == kind && source_party(page->document, it) == party;
}

static void add_kind(const ReportPage *page, AltNode *cell, AltMembers acts, AltKind kind)
{
    const uint32_t *items = page->comparison->members.items + acts.first;
    uint32_t count = 0;
    for (uint32_t i = 0; i < acts.count; i++)
        count += is_of(page, items[i], cell->party, kind);
    if (!count)
        return;
    add_note(page->arena, cell, report_words.does[kind], arena_format(page->arena, "%u", count));
    for (uint32_t i = 0; i < acts.count; i++)
        if (is_of(page, items[i], cell->party, kind))
            add_act(page, cell, items[i]);
}

static void add_party(const ReportPage *page, AltNode *row, const AltTopic *topic, uint32_t party)
{
    AltNode *cell = add_cell(page->arena, row, NULL);
    cell->party = party;
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
        add_kind(page, cell, topic->acts, (AltKind)kind);
    if (cell->first)
        return;
    cell->is_gap = true;
    add_gap(page->arena, cell, report_words.nothing);
}

/* ---- one topic ---- */

/* Whether any party that has a column speaks of a topic. */
static bool is_spoken_of(const ReportPage *page, const AltTopic *topic)
{
    for (uint32_t i = 0; i < topic->acts.count; i++) {
        const AltAct *act = act_at(page->document, page->comparison->members.items[topic->acts.first + i]);
        if (is_party(source_party(page->document, act)))
            return true;
    }
    return false;
}

static void add_headings(const ReportPage *page, AltNode *table)
{
    for (uint32_t i = 0; i < page->tally.count; i++)
        if (has_column(&page->tally.voices[i])) {
            uint32_t party = page->tally.voices[i].party;
            add_cell(page->arena, table->first, party_label(page, party))->party = party;
        }
}

static void add_topic(const ReportPage *page, AltNode *parent, const AltTopic *topic)
{
    const char *label = topic->label ? topic->label : report_words.other_topics;
    AltNode *table = add_table(page->arena, add_section(page->arena, parent, "topic", label), NULL, 0);
    table->stacking = ALT_STACK_COLUMNS;
    add_headings(page, table);
    AltNode *row = add_row(page->arena, table);
    for (uint32_t i = 0; i < page->tally.count; i++)
        if (has_column(&page->tally.voices[i]))
            add_party(page, row, topic, page->tally.voices[i].party);
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
    for (uint32_t i = 0; i < page->comparison->topics.count; i++) {
        const AltTopic *topic = &page->comparison->topics.items[i];
        if (topic->document == page->number && is_spoken_of(page, topic))
            add_topic(page, section, topic);
    }
    if (!section->first)
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
