/* An attribute comes in, what it says of its element goes out: `role="navigation"` is furniture. Tags stand in
 * tag_marks.c, classes in class_marks.c.
 */
#include "marks.h"

#include "meanings.h"
#include "tree.h"

#include <ctype.h>
#include <stdbool.h>

static uint32_t marks_of_role(const char *role)
{
    static const Meaning roles[] = {
            {"navigation", MARK_FURNITURE},
            {"complementary", MARK_FURNITURE},
            {"banner", MARK_DOUBTFUL},
            {"contentinfo", MARK_FURNITURE},
            {"search", MARK_FURNITURE},
            {"dialog", MARK_FURNITURE},
            {"alertdialog", MARK_FURNITURE},
            {"menu", MARK_FURNITURE},
            {"menubar", MARK_FURNITURE},
            {"toolbar", MARK_FURNITURE},
            {"tablist", MARK_FURNITURE},
            {"button", MARK_SKIPPED},
            {"article", MARK_ARTICLE},
    };
    return meaning_of(roles, COUNT(roles), role);
}

static uint32_t marks_of_property(const char *property)
{
    static const Meaning properties[] = {
            {"articleBody", MARK_ARTICLE},
            {"author", MARK_SIGNATURE},
            {"datePublished", MARK_SIGNATURE},
            {"dateModified", MARK_SIGNATURE},
            {"caption", MARK_CAPTION},
            {"comment", MARK_FURNITURE},
            {"alternativeHeadline", MARK_STANDFIRST},
            {"breadcrumb", MARK_FURNITURE},
    };
    return meaning_of(properties, COUNT(properties), property);
}

/* "display: none", with or without blanks. */
static bool hides(const char *style)
{
    char plain[200];
    size_t length = 0;
    for (; *style && length + 1 < sizeof plain; style++)
        if (!isspace((unsigned char)*style))
            plain[length++] = (char)tolower((unsigned char)*style);
    plain[length] = '\0';
    return strstr(plain, "display:none") || strstr(plain, "visibility:hidden");
}

uint32_t marks_of_attribute(const char *name, const char *value)
{
    if (strcmp(name, "hidden") == 0)
        return MARK_FURNITURE;
    if (!value)
        return 0;
    if (strcmp(name, "class") == 0 || strcmp(name, "id") == 0)
        return marks_of_names(value);
    if (strcmp(name, "role") == 0)
        return marks_of_role(value);
    if (strcmp(name, "itemprop") == 0)
        return marks_of_property(value);
    if (strcmp(name, "style") == 0 && hides(value))
        return MARK_FURNITURE;
    return strcmp(name, "aria-hidden") == 0 && strcmp(value, "true") == 0 ? MARK_FURNITURE : 0;
}
