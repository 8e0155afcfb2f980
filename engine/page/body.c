/* A page as a flat tree comes in, the pieces of its article go out.
 *
 * Three steps. Which element holds the article, root.c says; which piece is its title, title.c. And here, which pieces
 * of that element a reader takes for the article: no menus, no lists of links, no pull quotes, which say again what
 * stands in the text.
 */
#include "body.h"

#include "search.h"
#include "wording.h"

#include <string.h>

#define SHORTEST_CAPTION 20
#define SHORTEST_ITEM 20  /* of a list: "Three wounded in Baku" */
#define SHORTEST_OTHER 40 /* of what ends without a full stop, in a paragraph */
#define LONGEST_PULL_QUOTE 400
#define NEAR 50 /* pieces around a pull quote in which its paragraph stands */

/* ---- which pieces ---- */

/* Whether a piece says again what a paragraph of the article says: a pull quote. */
static bool is_repeated(const Search *search, uint32_t piece)
{
    const Piece *quote = piece_at(search, piece);
    if (length_of(quote) > LONGEST_PULL_QUOTE || !has_words(text_of(search, quote), length_of(quote), 3))
        return false;
    for (uint32_t i = piece > NEAR ? piece - NEAR : 0; i < search->tree->pieces.count && i <= piece + NEAR; i++) {
        const Piece *other = piece_at(search, i);
        if (i != piece && is_in_root(search, other) && length_of(other) > length_of(quote) && is_good(search, other)
                && contains_wording(text_of(search, other), length_of(other), text_of(search, quote), length_of(quote)))
            return true;
    }
    return false;
}

static bool is_kept_text(const Search *search, const Piece *piece)
{
    uint32_t length = length_of(piece), plain = length - (piece->link_bytes < length ? piece->link_bytes : length);
    const char *text = text_of(search, piece);
    if (is_linked(piece) && plain < GOOD_PARAGRAPH)
        return false;
    if (ends_well(search, piece))
        return has_words(text, length, 2);
    if (piece->marks & MARK_ITEM)
        return length >= SHORTEST_ITEM && piece->link_bytes * 3 < length;
    if (piece->link_bytes > 0)
        return false;
    return length >= (piece->marks & (MARK_PARAGRAPH | MARK_QUOTE) ? SHORTEST_OTHER : GOOD_WITHOUT_END);
}

/* The section that a piece of the root is of; ALT_FURNITURE for what is no part of the article. */
static AltSection section_of(const Search *search, uint32_t index, bool begun)
{
    const Piece *piece = piece_at(search, index);
    const char *text = text_of(search, piece);
    if (piece->marks & search->excluded)
        return ALT_FURNITURE;
    if (piece->marks & MARK_CAPTION)
        return length_of(piece) >= SHORTEST_CAPTION ? ALT_CAPTION : ALT_FURNITURE;
    bool leads = !begun
            && ((piece->marks & MARK_STANDFIRST) || (piece->marks & MARK_HEADING)
                    || says_same(text, length_of(piece), search->metadata->description));
    if (leads && length_of(piece) >= SHORTEST_OTHER && !is_linked(piece))
        return ALT_STANDFIRST;
    if (piece->marks & MARK_HEADING)
        return is_linked(piece) ? ALT_FURNITURE : ALT_HEADLINE;
    bool is_quote = (piece->marks & MARK_QUOTE) || !(piece->marks & MARK_PARAGRAPH);
    bool is_text = is_kept_text(search, piece) && !(is_quote && is_repeated(search, index));
    return is_text ? ALT_BODY : ALT_FURNITURE;
}

static void add_part(const Search *search, BodyParts *parts, uint32_t piece, AltSection section)
{
    const Piece *it = piece_at(search, piece);
    *LIST_ADD(search->tree->arena, parts) = (BodyPart){text_of(search, it), length_of(it), (uint8_t)section};
}

/* Whether the next story begins with a piece: another <h1> behind the text of this one. */
static bool begins_next_story(const Search *search, uint32_t piece)
{
    const Piece *it = piece_at(search, piece);
    return search->title != ALT_NONE && (piece_at(search, search->title)->marks & MARK_TITLE)
            && (it->marks & MARK_TITLE) && !(it->marks & search->excluded);
}

/* Adds the pieces of the root. A heading goes with the text below it, and is left out where none follows. */
static void add_root(const Search *search, BodyParts *parts)
{
    uint32_t heading = ALT_NONE;
    bool begun = false;
    for (uint32_t i = 0; i < search->tree->pieces.count; i++) {
        const Piece *piece = piece_at(search, i);
        if (!is_in_root(search, piece) || i == search->title)
            continue;
        if (begun && begins_next_story(search, i))
            break;
        AltSection section = section_of(search, i, begun);
        if (section == ALT_HEADLINE)
            heading = begun || (search->title != ALT_NONE && i > search->title) ? i : ALT_NONE;
        if (section == ALT_BODY && heading != ALT_NONE) {
            add_part(search, parts, heading, ALT_BODY);
            heading = ALT_NONE;
        }
        if (section == ALT_BODY || section == ALT_CAPTION || section == ALT_STANDFIRST)
            add_part(search, parts, i, section);
        begun |= section == ALT_BODY;
    }
}

/* Whether a piece stands beside the title, or in a box beside it. */
static bool is_beside_title(const Search *search, const Piece *piece)
{
    uint32_t beside = element_at(search, piece_at(search, search->title)->element)->parent, at = piece->element;
    for (unsigned i = 0; i < 3 && at != ALT_NONE; i++) {
        at = element_at(search, at)->parent;
        if (at == beside)
            return true;
    }
    return false;
}

/* The section of a piece between the title and the element with the text: a caption; a standfirst, by its name or its
 * place; or a list of what is most important. */
static AltSection section_of_lead(const Search *search, const Piece *piece)
{
    if ((piece->marks & search->excluded) || is_linked(piece) || length_of(piece) < SHORTEST_OTHER)
        return ALT_FURNITURE;
    if (piece->marks & MARK_CAPTION)
        return ALT_CAPTION;
    bool is_lead = (piece->marks & (MARK_STANDFIRST | MARK_ITEM))
            || says_same(text_of(search, piece), length_of(piece), search->metadata->description)
            || (is_beside_title(search, piece) && is_good(search, piece));
    return is_lead ? ALT_STANDFIRST : ALT_FURNITURE;
}

static void add_lead(const Search *search, BodyParts *parts)
{
    for (uint32_t i = search->title; i != ALT_NONE && ++i < search->tree->pieces.count;) {
        const Piece *piece = piece_at(search, i);
        if (piece->element >= search->root)
            break;
        AltSection section = section_of_lead(search, piece);
        if (section != ALT_FURNITURE)
            add_part(search, parts, i, section);
    }
}

/* ---- the article that search engines are told ---- */

/* The text of the metadata, cut into lines. */
static void add_metadata_body(Arena *arena, const char *body, BodyParts *parts)
{
    while (*body) {
        size_t length = strcspn(body, "\r\n");
        size_t first = strspn(body, " \t");
        if (first < length)
            *LIST_ADD(arena, parts) = (BodyPart){body + first, (uint32_t)(length - first), ALT_BODY};
        body += length + strspn(body + length, "\r\n");
    }
}

static size_t length_of_parts(const BodyParts *parts)
{
    size_t length = 0;
    for (uint32_t i = 0; i < parts->count; i++)
        length += parts->items[i].section == ALT_BODY ? parts->items[i].length : 0;
    return length;
}

/* ---- all of it ---- */

static void add_title(const Search *search, BodyParts *parts)
{
    Arena *arena = search->tree->arena;
    const char *title = search->metadata->title;
    if (search->title != ALT_NONE)
        add_part(search, parts, search->title, ALT_HEADLINE);
    else if (title || search->metadata->page_title) {
        size_t length = title ? strlen(title) : title_length(search->metadata->page_title, search->metadata->outlet);
        *LIST_ADD(arena, parts) =
                (BodyPart){title ? title : search->metadata->page_title, (uint32_t)length, ALT_HEADLINE};
    }
}

BodyParts body_of(const Tree *tree, const Metadata *metadata)
{
    BodyParts parts = {0};
    uint32_t count = tree->elements.count;
    Search search = {.tree = tree, .metadata = metadata, .title = ALT_NONE};
    if (count == 0)
        return parts;
    search.good = arena_alloc(tree->arena, count * sizeof *search.good);
    search.best_child = arena_alloc(tree->arena, count * sizeof *search.best_child);
    find_title_by_metadata(&search);
    bool found = find_root(&search);
    if (found)
        find_title_by_place(&search);
    add_title(&search, &parts);
    uint32_t head = parts.count;
    if (found) {
        add_lead(&search, &parts);
        add_root(&search, &parts);
    }
    if (metadata->body && length_of_parts(&parts) * 2 < strlen(metadata->body)) {
        parts.count = head;
        add_metadata_body(tree->arena, metadata->body, &parts);
    }
    if (length_of_parts(&parts) == 0)
        parts.count = 0;
    return parts;
}
