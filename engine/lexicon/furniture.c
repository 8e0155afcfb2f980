/* The text of furniture.txt comes in, lists of patterns go out; and lines of a page are tried against them.
 *
 *     [line]
 *     listen (0 min)
 *
 * fits the line "Listen (4 min)" and keeps it out of the article.
 */
#include "furniture.h"

#include <ctype.h>
#include <string.h>

static const char *const section_names[] = {
#define X(name, label) label,
        FURNITURE_SECTIONS(X)
#undef X
};

/* ---- reading the file ---- */

/* One line of the file, without its comment and the blanks around it. */
typedef struct FileLine {
    const char *start;
    size_t length;
    uint32_t number;
} FileLine;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Where a comment begins: '#' at the start of the line or after two blanks; the end where there is none. */
static const char *comment_start(const char *start, const char *end)
{
    for (const char *p = start; p < end; p++)
        if (*p == '#' && (p == start || (p - start >= 2 && is_blank(p[-1]) && is_blank(p[-2]))))
            return p;
    return end;
}

static FileLine cut_line(const char *start, const char *end, uint32_t number)
{
    end = comment_start(start, end);
    while (start < end && is_blank(*start))
        start++;
    while (end > start && is_blank(end[-1]))
        end--;
    return (FileLine){start, (size_t)(end - start), number};
}

/* The section that "[name]" opens, or FURNITURE_SECTION_COUNT. */
static FurnitureSection section_of(FileLine line)
{
    unsigned section = 0;
    for (; section < FURNITURE_SECTION_COUNT; section++) {
        size_t length = strlen(section_names[section]);
        if (line.length == length + 2 && line.start[line.length - 1] == ']'
                && memcmp(line.start + 1, section_names[section], length) == 0)
            break;
    }
    return (FurnitureSection)section;
}

const Furniture *furniture_read(Arena *arena, const char *path, const char *text, AltProblems *problems)
{
    Furniture *furniture = arena_alloc(arena, sizeof *furniture);
    FurnitureSection section = FURNITURE_SECTION_COUNT;
    uint32_t number = 1;
    for (const char *p = text, *end; *p; p = *end ? end + 1 : end, number++) {
        end = p + strcspn(p, "\n");
        FileLine line = cut_line(p, end, number);
        if (line.length == 0)
            continue;
        bool is_section = line.start[0] == '[';
        if (is_section)
            section = section_of(line);
        if (section == FURNITURE_SECTION_COUNT)
            alt_problem_add(problems, path, number, 1,
                    is_section ? "unknown section '%.*s'" : "'%.*s' stands in no section", (int)line.length,
                    line.start);
        else if (!is_section)
            *LIST_ADD(arena, &furniture->sections[section]) = arena_copy(arena, line.start, line.length);
    }
    return furniture;
}

/* ---- trying patterns ---- */

/* Tries a pattern on a text. A star takes as little as it can, and more where the rest does not fit; only the last
 * star needs to be tried again, so this takes at most the product of both lengths. */
static bool fits(const char *pattern, const char *text, const char *end)
{
    const char *star = NULL, *retry = NULL;
    while (text < end || *pattern) {
        if (*pattern == '*') {
            star = ++pattern;
            retry = text;
        } else if (*pattern == '0' && text < end && isdigit((unsigned char)*text)) {
            while (text < end && isdigit((unsigned char)*text))
                text++;
            pattern++;
        } else if (*pattern && text < end && *pattern == *text) {
            pattern++;
            text++;
        } else if (star && retry < end) {
            pattern = star;
            text = ++retry;
        } else {
            return false;
        }
    }
    return true;
}

/* Months have several names on their line, parted by blanks. */
static bool fits_any_name(const char *names, const char *text, size_t length)
{
    for (const char *p = names; *p; p += strspn(p, " \t")) {
        size_t name_length = strcspn(p, " \t");
        if (name_length == length && memcmp(p, text, length) == 0)
            return true;
        p += name_length;
    }
    return false;
}

int furniture_find(const Furniture *furniture, FurnitureSection section, const char *lower, size_t length)
{
    if (!furniture || length == 0)
        return -1;
    const Patterns *patterns = &furniture->sections[section];
    for (uint32_t i = 0; i < patterns->count; i++) {
        const char *pattern = patterns->items[i];
        if (section == FURNITURE_MONTH ? fits_any_name(pattern, lower, length) : fits(pattern, lower, lower + length))
            return (int)i;
    }
    return -1;
}
