/* A page as a flat tree comes in, the pieces of its article go out.
 *
 * Three steps. Which element holds the article: the innermost that has most of the good paragraphs, which are long, end
 * as sentences do and are no links. Which piece is its title: the heading that says what the metadata say. And which
 * pieces of that element a reader takes for the article: no menus, no lists of links, no pull quotes, which say again
 * what stands in the text.
 */
#include "body.h"

#include "text/page.h"
#include "wording.h"

#include <string.h>

#define GOOD_PARAGRAPH 60    /* bytes; shorter ones may be anything */
#define GOOD_WITHOUT_END 140 /* bytes, where no full stop ends it */
#define ENOUGH 200           /* bytes of good paragraphs: two or three sentences, the shortest of news */
#define SHORTEST_CAPTION 20
#define SHORTEST_ITEM 20  /* of a list: "Three wounded in Baku" */
#define SHORTEST_OTHER 40 /* of what ends without a full stop, in a paragraph */
#define LONGEST_PULL_QUOTE 400
#define NEAR 50 /* pieces around a pull quote in which its paragraph stands */

/* A page that is searched. */
typedef struct Search {
    const Tree *tree;
    const Metadata *metadata;
    uint32_t excluded;    /* marks of what cannot be the article */
    size_t *good;         /* bytes of good paragraphs in each element */
    uint32_t *best_child; /* of each element, the one with most of them; ALT_NONE where it has none */
    uint32_t root;        /* the element that holds the article */
    uint32_t root_end;    /* the first element behind those in it */
    uint32_t title;       /* the piece that is its title, or ALT_NONE */
} Search;

static const Piece *piece_at(const Search *search, uint32_t piece)
{
    return &search->tree->pieces.items[piece];
}

static const Element *element_at(const Search *search, uint32_t element)
{
    return &search->tree->elements.items[element];
}

static const char *text_of(const Search *search, const Piece *piece)
{
    return search->tree->text.bytes + piece->span.start;
}

static uint32_t length_of(const Piece *piece)
{
    return piece->span.end - piece->span.start;
}

/* "He said in a letter:", with the letter below it. */
static bool leads_on(const Search *search, const Piece *piece)
{
    return text_of(search, piece)[length_of(piece) - 1] == ':';
}

static bool ends_well(const Search *search, const Piece *piece)
{
    return ends_with_stop(text_of(search, piece), length_of(piece)) || leads_on(search, piece);
}

/* Whether more of a piece is links than not. */
static bool is_linked(const Piece *piece)
{
    return piece->link_bytes * 2 > length_of(piece);
}

/* ---- which element ---- */

static bool is_good(const Search *search, const Piece *piece)
{
    if ((piece->marks & (search->excluded | MARK_HEADING | MARK_CAPTION)) || is_linked(piece))
        return false;
    uint32_t length = length_of(piece);
    return length >= GOOD_PARAGRAPH && (length >= GOOD_WITHOUT_END || ends_well(search, piece));
}

/* Sums up from the leaves: children stand behind their parents. */
static void sum_good(Search *search)
{
    const Tree *tree = search->tree;
    uint32_t count = tree->elements.count;
    memset(search->good, 0, count * sizeof *search->good);
    for (uint32_t i = 0; i < count; i++)
        search->best_child[i] = ALT_NONE;
    for (uint32_t i = 0; i < tree->pieces.count; i++)
        if (is_good(search, piece_at(search, i)))
            search->good[piece_at(search, i)->element] += length_of(piece_at(search, i));
    for (uint32_t i = count; i-- > 1;) {
        uint32_t parent = element_at(search, i)->parent;
        if (parent == ALT_NONE || search->good[i] == 0)
            continue;
        search->good[parent] += search->good[i];
        uint32_t best = search->best_child[parent];
        if (best == ALT_NONE || search->good[i] >= search->good[best])
            search->best_child[parent] = i;
    }
}

/* The innermost element with four fifths of the good paragraphs of what is around it, at each step. */
static uint32_t innermost(const Search *search)
{
    uint32_t element = 0;
    for (uint32_t child; (child = search->best_child[element]) != ALT_NONE; element = child)
        if (search->good[child] * 5 < search->good[element] * 4 || (element_at(search, child)->marks & MARK_PARAGRAPH))
            break;
    return element;
}

/* The outermost element around it that says it is an article and has not much more in it. */
static uint32_t declared_around(const Search *search, uint32_t element)
{
    uint32_t found = element;
    for (uint32_t at = element; at != ALT_NONE; at = element_at(search, at)->parent)
        if ((element_at(search, at)->marks & MARK_ARTICLE) && search->good[at] * 10 <= search->good[element] * 13)
            found = at;
    return found;
}

/* Whether an element that has the title is the article, and not what is around it: it says so, or has half the text. */
static bool is_article_of_title(const Search *search, uint32_t element, uint32_t outer)
{
    size_t good = search->good[element], all = search->good[outer];
    bool is_declared = (element_at(search, element)->marks & MARK_ARTICLE) && good >= ENOUGH && good * 5 >= all;
    return is_declared || good * 2 >= all;
}

/* Where several articles stand in one element, as where pages go on with the next story: the one with the title. */
static uint32_t article_of_title(const Search *search, uint32_t element)
{
    uint32_t found = element;
    if (search->title == ALT_NONE)
        return element;
    for (uint32_t at = piece_at(search, search->title)->element; at != ALT_NONE && at > element;
            at = element_at(search, at)->parent)
        if (is_article_of_title(search, at, element))
            found = at;
    return found;
}

static void set_root(Search *search, uint32_t root)
{
    search->root = search->root_end = root;
    do
        search->root_end++;
    while (search->root_end < search->tree->elements.count && element_at(search, search->root_end)->parent != ALT_NONE
            && element_at(search, search->root_end)->parent >= root);
}

static bool is_in_root(const Search *search, const Piece *piece)
{
    return piece->element >= search->root && piece->element < search->root_end;
}

/* ---- which title ---- */

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

static uint32_t title_by_metadata(const Search *search)
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
    return found;
}

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

/* Sets the root. False where nothing in the page is long enough for an article. */
static bool find_root(Search *search)
{
    sum_good(search);
    if (search->good[0] < ENOUGH)
        return false;
    uint32_t element = innermost(search);
    set_root(search, article_of_title(search, declared_around(search, element)));
    return true;
}

static bool find_article(Search *search)
{
    search->title = title_by_metadata(search);
    search->excluded = MARK_SKIPPED | MARK_FURNITURE | MARK_SIGNATURE | MARK_DOUBTFUL;
    if (find_root(search))
        return true;
    search->excluded &= ~(uint32_t)MARK_DOUBTFUL;
    if (find_root(search))
        return true;
    set_root(search, 0);
    return search->good[0] > 0;
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
    bool found = find_article(&search);
    if (found && search.title == ALT_NONE)
        search.title = heading_before(&search, MARK_TITLE);
    if (found && search.title == ALT_NONE && !metadata->title)
        search.title = heading_before(&search, MARK_HEADING);
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
