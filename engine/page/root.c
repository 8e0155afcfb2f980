/* A page as a flat tree comes in, the element that holds its article goes out: the innermost that has most of the good
 * paragraphs, which are long, end as sentences do and are no links.
 */
#include "search.h"

#include <string.h>

#define ENOUGH 200 /* bytes of good paragraphs: two or three sentences, the shortest of news */

bool is_good(const Search *search, const Piece *piece)
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

/* Sets the root. False where nothing in the page is long enough for an article. */
static bool is_root_found(Search *search)
{
    sum_good(search);
    if (search->good[0] < ENOUGH)
        return false;
    uint32_t element = innermost(search);
    set_root(search, article_of_title(search, declared_around(search, element)));
    return true;
}

bool find_root(Search *search)
{
    search->excluded = MARK_SKIPPED | MARK_FURNITURE | MARK_SIGNATURE | MARK_DOUBTFUL;
    if (is_root_found(search))
        return true;
    search->excluded &= ~(uint32_t)MARK_DOUBTFUL;
    if (is_root_found(search))
        return true;
    set_root(search, 0);
    return search->good[0] > 0;
}
