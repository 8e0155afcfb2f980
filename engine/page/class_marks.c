/* Names of classes come in, what they say of an element goes out: `class="related-stories"` is furniture.
 *
 * They are cut into words ("RelatedStories", "related__stories"), and single words decide, as in the names that makers
 * of pages have agreed on. A name that begins with "has" or "no" speaks of the page and not of what is in the element:
 * `class="content has-sidebar"`.
 */
#include "marks.h"
#include "meanings.h"
#include "tree.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>

#define LONGEST_WORD 24

/* Single words of names. */
static const Meaning words[] = {
        {"comment", MARK_FURNITURE},
        {"comments", MARK_FURNITURE},
        {"commentlist", MARK_FURNITURE},
        {"disqus", MARK_FURNITURE},
        {"respond", MARK_FURNITURE},
        {"replies", MARK_FURNITURE},
        {"nav", MARK_FURNITURE},
        {"navigation", MARK_FURNITURE},
        {"navbar", MARK_FURNITURE},
        {"menu", MARK_FURNITURE},
        {"breadcrumb", MARK_FURNITURE},
        {"breadcrumbs", MARK_FURNITURE},
        {"footer", MARK_FURNITURE},
        {"related", MARK_FURNITURE},
        {"recommended", MARK_FURNITURE},
        {"recommendations", MARK_FURNITURE},
        {"recirc", MARK_FURNITURE},
        {"recirculation", MARK_FURNITURE},
        {"trending", MARK_FURNITURE},
        {"popular", MARK_FURNITURE},
        {"mostread", MARK_FURNITURE},
        {"mostpopular", MARK_FURNITURE},
        {"readmore", MARK_FURNITURE},
        {"seealso", MARK_FURNITURE},
        {"taboola", MARK_FURNITURE},
        {"outbrain", MARK_FURNITURE},
        {"share", MARK_FURNITURE},
        {"sharing", MARK_FURNITURE},
        {"sharebar", MARK_FURNITURE},
        {"sharedaddy", MARK_FURNITURE},
        {"newsletter", MARK_FURNITURE},
        {"newsletters", MARK_FURNITURE},
        {"signup", MARK_FURNITURE},
        {"subscribe", MARK_FURNITURE},
        {"cookie", MARK_FURNITURE},
        {"cookies", MARK_FURNITURE},
        {"consent", MARK_FURNITURE},
        {"gdpr", MARK_FURNITURE},
        {"onetrust", MARK_FURNITURE},
        {"cmp", MARK_FURNITURE},
        {"privacy", MARK_FURNITURE},
        {"pagination", MARK_FURNITURE},
        {"pager", MARK_FURNITURE},
        {"tags", MARK_FURNITURE},
        {"taglist", MARK_FURNITURE},
        {"keywords", MARK_FURNITURE},
        {"pullquote", MARK_FURNITURE},
        {"authorbio", MARK_FURNITURE},
        {"bio", MARK_FURNITURE},
        {"advert", MARK_FURNITURE},
        {"advertisement", MARK_FURNITURE},
        {"sponsored", MARK_FURNITURE},
        {"infobox", MARK_FURNITURE},
        {"jumplinks", MARK_FURNITURE},
        {"skiplink", MARK_FURNITURE},
        {"printonly", MARK_FURNITURE},
        {"copyright", MARK_FURNITURE},
        {"donate", MARK_FURNITURE},
        {"donation", MARK_FURNITURE},

        {"sidebar", MARK_DOUBTFUL},
        {"side", MARK_DOUBTFUL},
        {"hidden", MARK_DOUBTFUL},
        {"rail", MARK_DOUBTFUL},
        {"social", MARK_DOUBTFUL},
        {"follow", MARK_DOUBTFUL},
        {"promo", MARK_DOUBTFUL},
        {"promos", MARK_DOUBTFUL},
        {"promotion", MARK_DOUBTFUL},
        {"ad", MARK_DOUBTFUL},
        {"ads", MARK_DOUBTFUL},
        {"adsense", MARK_DOUBTFUL},
        {"advertising", MARK_DOUBTFUL},
        {"sponsor", MARK_DOUBTFUL},
        {"banner", MARK_DOUBTFUL},
        {"popup", MARK_DOUBTFUL},
        {"modal", MARK_DOUBTFUL},
        {"overlay", MARK_DOUBTFUL},
        {"lightbox", MARK_DOUBTFUL},
        {"toolbar", MARK_DOUBTFUL},
        {"tools", MARK_DOUBTFUL},
        {"login", MARK_DOUBTFUL},
        {"signin", MARK_DOUBTFUL},
        {"register", MARK_DOUBTFUL},
        {"poll", MARK_DOUBTFUL},
        {"quiz", MARK_DOUBTFUL},
        {"widget", MARK_DOUBTFUL},
        {"widgets", MARK_DOUBTFUL},
        {"player", MARK_DOUBTFUL},
        {"carousel", MARK_DOUBTFUL},
        {"subscription", MARK_DOUBTFUL},
        {"masthead", MARK_DOUBTFUL},
        {"teasers", MARK_DOUBTFUL},
        {"weather", MARK_DOUBTFUL},
        {"toc", MARK_DOUBTFUL},

        {"byline", MARK_SIGNATURE},
        {"contributor", MARK_SIGNATURE},
        {"contributors", MARK_SIGNATURE},
        {"contact", MARK_FURNITURE},
        {"author", MARK_SIGNATURE},
        {"authors", MARK_SIGNATURE},
        {"dateline", MARK_SIGNATURE},
        {"timestamp", MARK_SIGNATURE},
        {"date", MARK_SIGNATURE},
        {"datetime", MARK_SIGNATURE},
        {"pubdate", MARK_SIGNATURE},
        {"published", MARK_SIGNATURE},
        {"meta", MARK_SIGNATURE},
        {"kicker", MARK_SIGNATURE},
        {"credit", MARK_SIGNATURE},
        {"credits", MARK_SIGNATURE},
        {"readingtime", MARK_SIGNATURE},

        {"caption", MARK_CAPTION},
        {"captions", MARK_CAPTION},
        {"figcaption", MARK_CAPTION},
        {"standfirst", MARK_STANDFIRST},
        {"subtitle", MARK_STANDFIRST},
        {"subheadline", MARK_STANDFIRST},
        {"deck", MARK_STANDFIRST},
        {"dek", MARK_STANDFIRST},
};

/* Two words next to each other. */
static const Meaning pairs[] = {
        {"most read", MARK_FURNITURE},
        {"most viewed", MARK_FURNITURE},
        {"read more", MARK_FURNITURE},
        {"read next", MARK_FURNITURE},
        {"see also", MARK_FURNITURE},
        {"sign up", MARK_FURNITURE},
        {"pull quote", MARK_FURNITURE},
        {"more stories", MARK_FURNITURE},
        {"more on", MARK_FURNITURE},
        {"further reading", MARK_FURNITURE},
        {"skip link", MARK_FURNITURE},
        {"author bio", MARK_FURNITURE},
        {"about author", MARK_FURNITURE},
        {"up next", MARK_FURNITURE},
        {"fact box", MARK_FURNITURE},
        {"article body", MARK_ARTICLE},
        {"article content", MARK_ARTICLE},
        {"article text", MARK_ARTICLE},
        {"story body", MARK_ARTICLE},
        {"story content", MARK_ARTICLE},
        {"story text", MARK_ARTICLE},
        {"entry content", MARK_ARTICLE},
        {"post content", MARK_ARTICLE},
        {"post body", MARK_ARTICLE},
};

/* Names that begin so are of the page, or of what it is about: "has-sidebar", "category-privacy". */
static bool speaks_of_page(const char *word)
{
    static const char *const starts[] = {"has", "no", "with", "without", "is", "hide", "show", "js", "tag", "category"};
    for (size_t i = 0; i < COUNT(starts); i++)
        if (strcmp(word, starts[i]) == 0)
            return true;
    return false;
}

/* The next word of a name, in small letters; where it ends, or null at the end of the name. */
static const char *next_word(const char *name, char word[LONGEST_WORD])
{
    while (*name && !isspace((unsigned char)*name) && !isalpha((unsigned char)*name))
        name++;
    if (!isalpha((unsigned char)*name))
        return NULL;
    size_t length = 0;
    bool after_small = false;
    for (; isalpha((unsigned char)*name) && !(after_small && isupper((unsigned char)*name)); name++) {
        after_small = islower((unsigned char)*name) != 0;
        if (length + 1 < LONGEST_WORD)
            word[length++] = (char)tolower((unsigned char)*name);
    }
    word[length] = '\0';
    return name;
}

static uint32_t marks_of_pair(const char *first, const char *second)
{
    char pair[2 * LONGEST_WORD];
    snprintf(pair, sizeof pair, "%s %s", first, second);
    return meaning_of(pairs, COUNT(pairs), pair);
}

/* The marks of one name; `*name` is moved behind it. */
static uint32_t marks_of_name(const char **name)
{
    char word[LONGEST_WORD], last[LONGEST_WORD] = "";
    uint32_t marks = 0;
    bool of_page = false;
    for (const char *next; (next = next_word(*name, word)); *name = next) {
        marks |= meaning_of(words, COUNT(words), word);
        if (*last)
            marks |= marks_of_pair(last, word);
        else
            of_page = speaks_of_page(word);
        memcpy(last, word, sizeof last);
    }
    return of_page ? 0 : marks;
}

uint32_t marks_of_names(const char *names)
{
    uint32_t marks = 0;
    while (*names) {
        marks |= marks_of_name(&names);
        while (*names && !isspace((unsigned char)*names))
            names++;
        while (isspace((unsigned char)*names))
            names++;
    }
    return marks;
}
