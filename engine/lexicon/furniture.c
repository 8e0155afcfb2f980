/* The text of furniture.txt comes in, lists of patterns go out; and lines of a page are tried against them.
 *
 *     [line]
 *     listen (0 min)
 *
 * fits the line "Listen (4 min)" and keeps it out of the article.
 */
#include "furniture.h"

#include "lines.h"

#include <ctype.h>
#include <string.h>

static const char *const section_names[] = {
#define X(name, label) label,
        FURNITURE_SECTIONS(X)
#undef X
};

/* ---- reading the file ---- */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* The section that "[name]" opens, or FURNITURE_SECTION_COUNT. */
static FurnitureSection section_of(const char *text)
{
    unsigned section = 0;
    for (; section < FURNITURE_SECTION_COUNT; section++) {
        size_t length = strlen(section_names[section]);
        if (strncmp(text + 1, section_names[section], length) == 0 && strcmp(text + 1 + length, "]") == 0)
            break;
    }
    return (FurnitureSection)section;
}

/* Notes that a pattern may fit texts that begin with a byte. */
static void add_beginning(Arena *arena, PatternNumbers *numbers, uint32_t pattern)
{
    bool is_known = numbers->count > 0 && numbers->items[numbers->count - 1] == pattern;
    if (!is_known)
        *LIST_ADD(arena, numbers) = (uint16_t)pattern;
}

/* A star may begin with any byte, also with that which follows it; `0` with any digit. */
static void add_beginnings(Arena *arena, PatternNumbers *numbers, const char *text, uint32_t pattern)
{
    for (unsigned byte = 0; byte < 256; byte++)
        if (*text == '*' || (unsigned char)*text == byte || (*text == '0' && isdigit((int)byte)))
            add_beginning(arena, &numbers[byte], pattern);
}

static void add_pattern(Arena *arena, Furniture *furniture, FurnitureSection section, const char *text)
{
    uint32_t pattern = furniture->sections[section].count;
    *LIST_ADD(arena, &furniture->sections[section]) = text;
    add_beginnings(arena, furniture->beginnings[section], text, pattern);
    if (section == FURNITURE_MONTH) /* several names on one line */
        for (const char *p = text; *p; p++)
            if (is_blank(*p) && p[1] && !is_blank(p[1]))
                add_beginnings(arena, furniture->beginnings[section], p + 1, pattern);
}

const Furniture *furniture_read(Arena *arena, const File *file, AltProblems *problems)
{
    Furniture *furniture = arena_alloc(arena, sizeof *furniture);
    FurnitureSection section = FURNITURE_SECTION_COUNT;
    Lines lines = lines_of_file(arena, file, problems);
    while (lines_next(&lines)) {
        bool opens = *lines.text == '[';
        if (opens)
            section = section_of(lines.text);
        if (section == FURNITURE_SECTION_COUNT)
            LINE_PROBLEM(&lines, lines.text, opens ? "unknown section '%s'" : "'%s' stands in no section", lines.text);
        else if (!opens)
            add_pattern(arena, furniture, section, lines.text);
    }
    return furniture;
}

/* ---- trying patterns ---- */

/* Whether the last letters of both tell that they cannot fit: most texts that begin as a pattern does. */
static bool ends_differ(const char *pattern, const char *end)
{
    char last = pattern[strlen(pattern) - 1];
    return last != '*' && last != '0' && last != end[-1];
}

/* The next place at or behind `text` where what follows a star can stand: that of its first letter. */
static const char *place_after_star(const char *pattern, const char *text, const char *end)
{
    bool is_plain = *pattern && *pattern != '*' && *pattern != '0';
    const char *place = is_plain && text < end ? memchr(text, *pattern, (size_t)(end - text)) : text;
    return place ? place : end;
}

/* Tries a pattern on a text. A star takes as little as it can, and more where the rest does not fit; only the last
 * star needs to be tried again, so this takes at most the product of both lengths. */
static bool fits(const char *pattern, const char *text, const char *end)
{
    const char *star = NULL, *retry = NULL;
    while (text < end || *pattern) {
        if (*pattern == '*') {
            star = ++pattern;
            text = retry = place_after_star(star, text, end);
        } else if (*pattern == '0' && text < end && isdigit((unsigned char)*text)) {
            while (text < end && isdigit((unsigned char)*text))
                text++;
            pattern++;
        } else if (*pattern && text < end && *pattern == *text) {
            pattern++;
            text++;
        } else if (star && retry < end) {
            pattern = star;
            text = retry = place_after_star(star, retry + 1, end);
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
    const PatternNumbers *numbers = &furniture->beginnings[section][(unsigned char)*lower];
    for (uint32_t i = 0; i < numbers->count; i++) {
        const char *pattern = furniture->sections[section].items[numbers->items[i]];
        bool found = section == FURNITURE_MONTH
                ? fits_any_name(pattern, lower, length)
                : !ends_differ(pattern, lower + length) && fits(pattern, lower, lower + length);
        if (found)
            return numbers->items[i];
    }
    return -1;
}
