/* The pieces of a page come in, the one that is its title goes out: the heading that says what the metadata say, or
 * else the last one before the text.
 */
#include "search.h"
#include "wording.h"

/* How well a heading fits what the metadata call the article: 0 for not at all. */
static unsigned title_fit(const Search *search, const Piece *piece)
{
    const Metadata *metadata = search->metadata;
    if ((piece->marks & (MARK_SKIPPED | MARK_FURNITURE | MARK_SIGNATURE)) || length_of(piece) > 400)
        return 0;
    bool fits = says_same(text_of(search, piece), length_of(piece), metadata->title)
            || is_most_of(metadata->page_title, text_of(search, piece), length_of(piece));
    unsigned weight = piece->marks & MARK_TITLE ? 3 : piece->marks & MARK_HEADING ? 2 : 1;
    return fits ? weight : 0;
}

/* The last <h1>, or other heading as `mark` says, before the first good paragraph of the article: where metadata speak
 * of it in other words, or not at all. */
static uint32_t heading_before(const Search *search, uint32_t mark)
{
    uint32_t found = ALT_NONE;
    for (uint32_t i = 0; i < search->tree->pieces.count; i++) {
        const Piece *piece = piece_at(search, i);
        if (is_in_root(search, piece) && is_good(search, piece))
            break;
        bool is_title = (piece->marks & mark) && !(piece->marks & (MARK_FURNITURE | MARK_SKIPPED));
        if (is_title && has_words(text_of(search, piece), length_of(piece), 3)
                && !says_same(text_of(search, piece), length_of(piece), search->metadata->outlet))
            found = i;
    }
    return found;
}

void find_title_by_metadata(Search *search)
{
    uint32_t found = ALT_NONE;
    unsigned best = 0;
    for (uint32_t i = 0; i < search->tree->pieces.count && best < 3; i++) {
        unsigned fit = title_fit(search, piece_at(search, i));
        if (fit <= best)
            continue;
        best = fit;
        found = i;
    }
    search->title = found;
}

void find_title_by_place(Search *search)
{
    if (search->title == ALT_NONE)
        search->title = heading_before(search, MARK_TITLE);
    if (search->title == ALT_NONE && !search->metadata->title)
        search->title = heading_before(search, MARK_HEADING);
}
