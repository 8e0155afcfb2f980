/* A stream comes in, and all of it is one article: a plain text, a page.
 *
 * What breaks off ("unexpected end of a compressed file") is left out and not analysed in part, since whether an
 * accusation is answered may stand in what is missing.
 */
#include "base/utf8.h"
#include "formats.h"

#include <string.h>

/* Control characters that no text has; a few are let through, as news text is never refused for a byte. */
static bool is_foreign(unsigned char c)
{
    return c < '\t' || (c > '\r' && c < ' ' && c != 0x1B);
}

static bool begins_with(Head head, const char *mark)
{
    return head.length >= strlen(mark) && memcmp(head.bytes, mark, strlen(mark)) == 0;
}

/* Whether bytes are text of whatever encoding. Pictures, fonts and programs have a control character in every ten bytes
 * or so; text in UTF-16 came here converted. */
bool is_text(Head head)
{
    static const char *const others[] = {"%PDF-", "\x89PNG", "\xFF\xD8\xFF", "GIF8", "wOFF", "wOF2",
            "\177ELF", /* in octal, since E is a digit too */
            "RIFF", "\xD0\xCF\x11\xE0"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (begins_with(head, others[i]))
            return false;
    size_t foreign = 0;
    for (size_t i = utf8_control(head.bytes, head.length, 0); i < head.length;
            i = utf8_control(head.bytes, head.length, i + 1))
        foreign += is_foreign((unsigned char)head.bytes[i]);
    return foreign * 10 <= head.length;
}

bool whole_next(Reader *reader, Found *found)
{
    if (reader->count > 0)
        return false;
    size_t length = 0;
    bool cut = false;
    char *bytes = stream_take_all(reader->stream, LARGEST_ARTICLE, &length, &cut);
    if (cut)
        reader->stream->trouble = "longer than 1 GiB; it is left out";
    found->article = article_found(reader, bytes, length);
    if (reader->format->is == is_page)
        found->article->raw->make = make_page;
    if (reader->stream->trouble) {
        article_trouble(found->article, "%s", reader->stream->trouble);
        reader->told = true;
    }
    return true;
}
