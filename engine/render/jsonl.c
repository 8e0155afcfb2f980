/* A report comes in, JSON Lines go out: the items of its lists, one a line, each with the name of its list.
 *
 *     {"part":"exchanges","doc":"border.txt","source":"armenia","targets":["azerbaijan"],...}
 *
 * What a part holds, docs/schema/report.json says; a list that is added there comes here by itself.
 */
#include "json.h"
#include "render.h"

#include <json-c/json.h>
#include <string.h>

/* Writes an item with the name of its part before its own members. */
static void write_item(Buffer *out, const char *part, Json *item)
{
    buffer_add_text(out, "{\"part\":");
    json_write_text(out, part, strlen(part));
    json_object_object_foreach(item, key, value)
    {
        buffer_add_char(out, ',');
        json_write_text(out, key, strlen(key));
        buffer_add_char(out, ':');
        json_write_part(out, value);
    }
    buffer_add_char(out, '}');
    buffer_add_char(out, '\n');
}

void render_jsonl(Buffer *out, const AltReport *report, const AltRenderOptions *options)
{
    (void)options;
    Json *root = report_json(report);
    json_object_object_foreach(root, part, value)
    {
        if (json_object_is_type(value, json_type_object))
            write_item(out, part, value);
        for (size_t i = 0; json_object_is_type(value, json_type_array) && i < json_object_array_length(value); i++)
            write_item(out, part, json_object_array_get_idx(value, i));
    }
    json_free(root);
}
