/* An act comes in, the text of one cell goes out: the column "source_party" of "Azerbaijan has denied this" is
 * "azerbaijan".
 *
 * One table holds the columns in their order. A nested field, such as the source, has a column for each of its parts.
 */
#include "record_columns.h"

#include "act_reading.h"

#define BETWEEN ";"      /* targets, reasons, offsets */
#define ELLIPSIS " ... " /* between the words of two pieces of content */

typedef enum Part { WHOLE, TEXT, ACTOR, PARTY, START, END } Part;

/* What a cell is made from. */
typedef struct Row {
    const AltDocument *document;
    const AltAct *act;
    uint32_t index;
} Row;

/* ---- parts of a field ---- */

static void add_known(Buffer *cell, const char *text)
{
    if (text)
        buffer_add_text(cell, text);
}

static void add_id(Buffer *cell, uint32_t index)
{
    if (index != ALT_NONE)
        buffer_format(cell, "%u", index + 1);
}

static void add_span(Buffer *cell, const AltDocument *document, AltSpan span, Part part)
{
    if (span.start >= span.end)
        return;
    if (part == TEXT)
        buffer_add(cell, document->text + span.start, span.end - span.start);
    else
        buffer_format(cell, "%u", part == START ? span.start : span.end);
}

static void add_mention(Buffer *cell, const AltDocument *document, uint32_t mention, Part part)
{
    const AltMention *it = &document->mentions.items[mention];
    if (part == ACTOR)
        add_known(cell, it->name);
    else if (part == PARTY)
        add_known(cell, alt_party_id(document, it->party));
    else
        add_span(cell, document, it->span, part);
}

/* ---- fields ---- */

static void doc(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    add_known(cell, row->document->name);
}

static void id(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    add_id(cell, row->index);
}

static void kind(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    add_known(cell, alt_kind_name((AltKind)row->act->kind));
}

static void sentence(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    add_id(cell, row->act->sentence);
}

static void section(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    add_known(cell, alt_section_name(section_of_act(row->document, row->act)));
}

static void source(Buffer *cell, const Row *row, Part part)
{
    if (row->act->source != ALT_NONE)
        add_mention(cell, row->document, row->act->source, part);
}

static void targets(Buffer *cell, const Row *row, Part part)
{
    for (uint32_t i = 0; i < row->act->target_count; i++) {
        add_known(cell, i ? BETWEEN : NULL);
        add_mention(cell, row->document, row->act->first_target + i, part);
    }
}

static void cue(Buffer *cell, const Row *row, Part part)
{
    add_span(cell, row->document, row->act->cue, part);
}

static void content(Buffer *cell, const Row *row, Part part)
{
    for (uint32_t i = 0; i < row->act->content_count; i++) {
        add_known(cell, i == 0 ? NULL : part == TEXT ? ELLIPSIS : BETWEEN);
        add_span(cell, row->document, row->act->content[i], part);
    }
}

static void mode(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    add_known(cell, alt_mode_name((AltMode)row->act->mode));
}

static void stance(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    add_known(cell, alt_stance_name((AltStance)row->act->stance));
}

static void hedged(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    add_known(cell, row->act->hedged ? "true" : "false");
}

static void negated(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    add_known(cell, row->act->negated ? "true" : "false");
}

static void responds_to(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    add_id(cell, row->act->responds_to);
}

static void answer(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    add_known(cell, answer_of_act(row->act));
}

static void continues(Buffer *cell, const Row *row, Part part)
{
    (void)part;
    if (row->act->continues != ALT_NONE)
        add_id(cell, first_of_quotation(row->document, row->index));
}

/* The rules, or (as START) the lines where they stand. */
static void why(Buffer *cell, const Row *row, Part part)
{
    const AltReason *reasons = row->document->reasons.items;
    for (uint32_t i = 0; i < row->act->reason_count; i++) {
        const AltReason *reason = &reasons[row->act->first_reason + i];
        add_known(cell, i ? BETWEEN : NULL);
        if (part == TEXT)
            add_known(cell, reason->rule);
        else
            buffer_format(cell, "%s:%u", reason->path, reason->line);
    }
}

/* ---- the table ---- */

static const struct {
    const char *name;
    void (*write)(Buffer *cell, const Row *row, Part part);
    Part part;
} columns[] = {
        {"doc", doc, WHOLE},
        {"id", id, WHOLE},
        {"kind", kind, WHOLE},
        {"sentence", sentence, WHOLE},
        {"section", section, WHOLE},
        {"source_text", source, TEXT},
        {"source_actor", source, ACTOR},
        {"source_party", source, PARTY},
        {"source_start", source, START},
        {"source_end", source, END},
        {"targets_text", targets, TEXT},
        {"targets_actor", targets, ACTOR},
        {"targets_party", targets, PARTY},
        {"targets_start", targets, START},
        {"targets_end", targets, END},
        {"cue_text", cue, TEXT},
        {"cue_start", cue, START},
        {"cue_end", cue, END},
        {"content_text", content, TEXT},
        {"content_start", content, START},
        {"content_end", content, END},
        {"mode", mode, WHOLE},
        {"stance", stance, WHOLE},
        {"hedged", hedged, WHOLE},
        {"negated", negated, WHOLE},
        {"responds_to", responds_to, WHOLE},
        {"answer", answer, WHOLE},
        {"continues", continues, WHOLE},
        {"why_rule", why, TEXT},
        {"why_at", why, START},
};

uint32_t record_column_count(void)
{
    return sizeof columns / sizeof *columns;
}

const char *record_column_name(uint32_t column)
{
    return columns[column].name;
}

void record_column_write(Buffer *cell, const AltDocument *document, uint32_t act, uint32_t column)
{
    const Row row = {document, act_at(document, act), act};
    columns[column].write(cell, &row, columns[column].part);
}
