/* The result of an audit and the name of a format come in, bytes go out. A new format is a row here. */
#include "auditing.h"

#include <string.h>

static const struct {
    const char *name;
    void (*write)(Buffer *out, const AltAuditResult *result); /* null for those that draw the tree */
} writers[] = {
        {"text", NULL},
        {"md", NULL},
        {"html", NULL},
        {"json", write_audit_json},
        {"jsonl", write_audit_lines},
        {"csv", write_audit_csv},
};

#define WRITER_COUNT (sizeof writers / sizeof *writers)

const char *const *alt_audit_formats(uint32_t *count)
{
    static const char *const names[] = {"text", "md", "html", "json", "jsonl", "csv"};
    _Static_assert(sizeof names / sizeof *names == WRITER_COUNT, "each writer has a name");
    *count = WRITER_COUNT;
    return names;
}

const AltReport *alt_audit_report(const AltAuditResult *result)
{
    AltReport *report = arena_alloc(result->arena, sizeof *report);
    AltComparison *nothing = arena_alloc(result->arena, sizeof *nothing); /* of no document */
    report->root = audit_tree(result);
    report->comparison = nothing;
    report->options = result->options;
    return report;
}

char *alt_audit_render(
        const AltAuditResult *result, const char *format, const AltRenderOptions *options, size_t *length)
{
    size_t i = 0;
    while (i < WRITER_COUNT && strcmp(writers[i].name, format) != 0)
        i++;
    if (i == WRITER_COUNT)
        return NULL;
    if (!writers[i].write)
        return alt_report_render(alt_audit_report(result), format, options, length);
    Buffer out = {0};
    buffer_add_text(&out, "");
    writers[i].write(&out, result);
    if (length)
        *length = out.length;
    return out.bytes;
}
