/* What is counted comes in, its number goes out: "response_rate of Armenia in armenia-azerbaijan" is one column in all
 * articles. Texts are kept once each, parties too.
 */
#include "auditing.h"

#include <math.h>
#include <string.h>

const char *intern(AltAudit *audit, const char *text)
{
    if (!text)
        return NULL;
    size_t length = strlen(text);
    char *known = table_find(&audit->texts, text, length);
    if (known)
        return known;
    char *copy = arena_copy(audit->arena, text, length);
    *table_place(audit->arena, &audit->texts, copy, length) = copy;
    return copy;
}

static bool same_neutral(double a, double b)
{
    return (isnan(a) && isnan(b)) || fabs(a - b) < 1e-9;
}

static const char *known(const char *text)
{
    return text ? text : "\x01"; /* told apart from "", and in no id */
}

static void write_key(Buffer *key, const Column *column)
{
    buffer_format(key, "%s\t%s\t%s\t%s\t%s", column->dispute, column->measure, known(column->party),
            known(column->target), known(column->term));
}

uint32_t known_column(const AltAudit *audit, const Column *column)
{
    Buffer key = {0};
    write_key(&key, column);
    size_t found = (size_t)table_find(&audit->column_table, key.bytes, key.length);
    buffer_free(&key);
    return found ? (uint32_t)found - 1 : ALT_NONE;
}

uint32_t column_of(AltAudit *audit, const Column *column)
{
    Buffer key = {0};
    write_key(&key, column);
    size_t found = (size_t)table_find(&audit->column_table, key.bytes, key.length);
    if (!found) {
        *LIST_ADD(audit->arena, &audit->columns) = (Column){
                .dispute = intern(audit, column->dispute),
                .measure = intern(audit, column->measure),
                .party = intern(audit, column->party),
                .target = intern(audit, column->target),
                .term = intern(audit, column->term),
                .unit = column->unit,
                .neutral = column->neutral,
        };
        found = audit->columns.count;
        *table_place(audit->arena, &audit->column_table, arena_copy(audit->arena, key.bytes, key.length), key.length) =
                (void *)found;
    }
    buffer_free(&key);
    Column *place = &audit->columns.items[found - 1];
    if (!same_neutral(place->neutral, column->neutral))
        place->neutral = NAN;
    return (uint32_t)found - 1;
}

void note_party(AltAudit *audit, const AltAuditParty *party)
{
    Buffer key = {0};
    buffer_format(&key, "%s\t%s", party->dispute, party->id);
    size_t found = (size_t)table_find(&audit->party_table, key.bytes, key.length);
    if (!found) {
        *LIST_ADD(audit->arena, &audit->parties) = (AltAuditParty){
                .dispute = intern(audit, party->dispute),
                .id = intern(audit, party->id),
                .label = intern(audit, party->label),
                .place = party->place,
        };
        found = audit->parties.count;
        *table_place(audit->arena, &audit->party_table, arena_copy(audit->arena, key.bytes, key.length), key.length) =
                (void *)found;
    }
    audit->parties.items[found - 1].principal |= party->principal;
    buffer_free(&key);
}
