/* A party comes in, its letter and its colour go out. Armenia is "A" in the first colour, wherever it stands; mediators
 * are "M". Of the pack of all countries the code itself is the letter: "ARM".
 *
 * The colours are only a help: every party is told by its letter. page.css has them, chosen so that they stay apart for
 * colour-blind readers, at 3:1 on white.
 */
#include "act_reading.h"
#include "html.h"
#include "report/report_parts.h"

#include <string.h>

#define COLORS 4 /* of the sides; later ones are grey */

static bool is_mediator(const AltPack *pack, uint32_t party)
{
    return strncmp(pack->parties[party].id, "mediator", strlen("mediator")) == 0;
}

/* The place of a party among those of the pack that are no mediators. */
static uint32_t rank(const AltPack *pack, uint32_t party)
{
    uint32_t place = 0;
    for (uint32_t i = 0; i < party; i++)
        place += !is_mediator(pack, i);
    return place;
}

const char *party_letter(const Page *page, uint32_t party)
{
    static const char letters[] = "ABCDEFGHIJKLNPQRSTUVWXYZ"; /* M is for mediators, O for others */
    const AltPack *pack = page->document->pack;
    if (party == ALT_OTHER)
        return "O";
    if (!is_party(party) || !pack)
        return "?";
    if (strcmp(pack->id, "world") == 0)
        return pack->parties[party].id;
    if (is_mediator(pack, party))
        return "M";
    uint32_t place = rank(pack, party), count = sizeof letters - 1;
    char letter = letters[place % count];
    return place < count ? arena_format(page->arena, "%c", letter)
                         : arena_format(page->arena, "%c%u", letter, place / count + 1);
}

/* Of the pack of all countries, those that appear in the text have the colours. */
static uint32_t color_of(const Page *page, uint32_t party)
{
    const AltPack *pack = page->document->pack;
    if (strcmp(pack->id, "world") != 0)
        return rank(pack, party);
    uint32_t place = 0;
    while (place < page->tally.count && page->tally.voices[place].party != party)
        place++;
    return place;
}

const char *party_class(const Page *page, uint32_t party)
{
    static const char *const classes[COLORS] = {"p0", "p1", "p2", "p3"};
    if (!is_party(party) || !page->document->pack)
        return "px";
    if (is_mediator(page->document->pack, party))
        return "pm";
    uint32_t color = color_of(page, party);
    return color < COLORS ? classes[color] : "px";
}

void html_badge(const Page *page, uint32_t party)
{
    buffer_format(page->out, "<span class=\"badge %s\" aria-hidden=\"true\">", party_class(page, party));
    html_text(page->out, party_letter(page, party));
    buffer_add_text(page->out, "</span>");
}

const char *party_name(const Page *page, uint32_t party)
{
    const AltPack *pack = page->document->pack;
    if (party == ALT_OTHER)
        return report_words.other;
    return pack && party < pack->party_count ? pack->parties[party].label : report_words.unknown;
}
