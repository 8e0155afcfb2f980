/* The first bytes of a stream come in; out comes whether this program wrote them, or reads them beside articles.
 *
 * In a folder of articles lie the reports on them, and the pack that says who the parties are. A report quotes whom the
 * article quotes, and an audit that reads it as one more article counts everybody twice.
 */
#include "formats.h"

#include <ctype.h>
#include <string.h>

static bool begins(Head head, const char *text)
{
    return head.length >= strlen(text) && memcmp(head.bytes, text, strlen(text)) == 0;
}

static bool holds(Head head, const char *text)
{
    return memmem(head.bytes, head.length, text, strlen(text)) != NULL;
}

/* How the JSON and JSON Lines of reports, audits and acts begin, and what stands behind that in no corpus. */
static const char *const json_signs[][2] = {
        {"\"schema\": ", "\"documents\": ["},
        {"\"schema\": ", "\"parties\": ["},
        {"\"part\":\"documents\"", "\"dispute\":"},
        {"\"type\":\"party\"", "\"principal\":"},
        {"\"doc\":", "\"responds_to\":"},
};

static bool is_own_json(Head head)
{
    if (!begins(head, "{"))
        return false;
    size_t at = 1;
    while (at < head.length && isspace((unsigned char)head.bytes[at]))
        at++;
    Head members = {head.bytes + at, head.length - at, head.fields};
    for (size_t i = 0; i < sizeof json_signs / sizeof *json_signs; i++)
        if (begins(members, json_signs[i][0]) && holds(members, json_signs[i][1]))
            return true;
    return false;
}

/* A dispute pack: its title, below comments, and then its parties. */
static bool is_pack(Head head)
{
    while (begins(head, "#") || begins(head, "\n")) {
        const char *end = memchr(head.bytes, '\n', head.length);
        if (!end)
            return false;
        head.length -= (size_t)(end + 1 - head.bytes);
        head.bytes = end + 1;
    }
    return begins(head, "title:") && holds(head, "\n[");
}

bool is_own(Head head)
{
    return holds(head, "found by rules that err") || is_own_json(head) || is_pack(head);
}
