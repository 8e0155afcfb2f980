/* Texts from outside come in, harmless html goes out: "<script>" becomes "&lt;script&gt;". */
#include "base/utf8.h"
#include "html.h"
#include "report/report_parts.h"
#include "shown.h"

#include <string.h>

static void add_escaped(Buffer *out, char c)
{
    switch (c) {
    case '<':
        buffer_add_text(out, "&lt;");
        break;
    case '>':
        buffer_add_text(out, "&gt;");
        break;
    case '&':
        buffer_add_text(out, "&amp;");
        break;
    case '"':
        buffer_add_text(out, "&quot;");
        break;
    case '\'':
        buffer_add_text(out, "&#39;");
        break;
    default:
        buffer_add_char(out, c);
    }
}

static bool is_break(uint32_t point)
{
    return point == ' ' || point == '\n' || point == '\t' || point == '\r';
}

void html_bytes(Buffer *out, const char *bytes, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t point = utf8_next(bytes, length, &at);
        if (is_break(point)) {
            if (at == length || !is_break((unsigned char)bytes[at]))
                buffer_add_char(out, ' ');
            continue;
        }
        char shown[SHOWN_SIZE];
        shown_write(point, shown);
        for (const char *c = shown; *c; c++)
            add_escaped(out, *c);
    }
}

void html_text(Buffer *out, const char *text)
{
    if (text)
        html_bytes(out, text, strlen(text));
}

void html_isolated(Buffer *out, const char *text)
{
    buffer_add_text(out, "<bdi>");
    html_text(out, text);
    buffer_add_text(out, "</bdi>");
}

void html_heading(Buffer *out, const char *text)
{
    buffer_add_text(out, "<bdi>");
    for (size_t length; text && *text; text += length) {
        length = strcspn(text, "/");
        length += text[length] != '\0';
        html_bytes(out, text, length);
        buffer_add_text(out, text[length] ? "<wbr>" : "");
    }
    buffer_add_text(out, "</bdi>");
}

/* ---- places ---- */

void html_place(const Page *page, uint32_t sentence)
{
    const char *word = section_word(page->document->sentences.items[sentence].section);
    buffer_format(page->out, "<a href=\"#d%u-s%u\">", page->number + 1, sentence + 1);
    if (word)
        buffer_add_text(page->out, word);
    else
        buffer_format(page->out, "%s %u", report_words.sentence, sentence + 1);
    buffer_add_text(page->out, "</a>");
}

void html_places(const Page *page, const uint32_t *acts, uint32_t count)
{
    bool numbered = false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t sentence = page->document->acts.items[acts[i]].sentence;
        const char *word = section_word(page->document->sentences.items[sentence].section);
        buffer_format(page->out, "%s<a href=\"#d%u-t%u\">", i ? ", " : "", page->number + 1, acts[i] + 1);
        if (word)
            buffer_format(page->out, "%s", word);
        else
            buffer_format(page->out, numbered ? "%s%u" : "%s %u", numbered ? "" : report_words.sentence, sentence + 1);
        numbered = numbered || !word;
        buffer_add_text(page->out, "</a>");
    }
}
