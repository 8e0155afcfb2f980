/* A line of a page comes in, and answers go out: is it a date, a byline, a menu?
 *
 * "6 Oct 2024 | Updated 19:42" holds nothing but numbers and words that lines of dates are made of. All words come
 * from furniture.txt; this file knows shapes only.
 */
#include "page.h"

#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

#define LONGEST_CREDIT 90   /* bytes: "Photograph: Some Long Name/Agency/Another Agency" */
#define LONGEST_DATELINE 60 /* bytes: "NEW DELHI/ISLAMABAD, Sept 9 (Agency) - " */

/* ---- reading a line ---- */

/* Whether a byte joins words, and is none at their edges. */
static bool is_joint(char c)
{
    return c == '.' || c == ':' || c == '\'' || c == '/' || c == '-' || c == '&';
}

static bool is_word_byte(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80 || is_joint(c);
}

static void add_word(Line *line, size_t start, size_t end, bool capital)
{
    while (end > start && is_joint(line->text[end - 1]))
        end--;
    while (start < end && is_joint(line->text[start]))
        start++;
    if (end > start && line->count < MOST_WORDS)
        line->words[line->count++] = (LineWord){line->text + start, end - start, capital};
}

/* Cuts the line into words; `capitals` says for each byte whether a capital stood there. */
static void cut_words(Line *line, const bool *capitals)
{
    for (size_t at = 0, end; at < line->length; at = end + 1) {
        for (end = at; end < line->length && is_word_byte(line->text[end]);)
            end++;
        add_word(line, at, end, capitals[at]);
    }
}

/* Writes small letters, straight apostrophes and single blanks; gives false where they do not fit. */
static bool write_plain(Line *line, const char *text, size_t length, bool *capitals)
{
    for (size_t at = 0; at < length;) {
        if (is_ascii_letter((unsigned char)text[at]) && line->length + 4 <= LONGEST_LINE) { /* most are */
            capitals[line->length] = !(text[at] & 0x20);
            line->text[line->length++] = (char)(text[at++] | 0x20);
            continue;
        }
        uint32_t point = utf8_next(text, length, &at);
        bool capital = utf8_is_upper(point);
        if (point == 0x2018 || point == 0x2019)
            point = '\'';
        bool is_space = utf8_is_space(point);
        if (is_space && (line->length == 0 || line->text[line->length - 1] == ' '))
            continue;
        if (line->length + 4 > LONGEST_LINE)
            return false;
        capitals[line->length] = capital;
        line->length += utf8_write(is_space ? ' ' : utf8_lower(point), line->text + line->length);
    }
    return true;
}

/* Bullets and arrows before a line, colons and full stops behind it, say nothing of what it is. */
static void trim(Line *line, bool *capitals)
{
    size_t start = 0;
    while (start < line->length && strchr("*-+>|. ", line->text[start]))
        start++;
    size_t digits = start;
    while (digits < line->length && isdigit((unsigned char)line->text[digits]))
        digits++;
    if (digits > start && digits + 1 < line->length && line->text[digits] == '.' && line->text[digits + 1] == ' ')
        start = digits + 2; /* "1. Skip to content" */
    while (line->length > start && strchr(":.>| ", line->text[line->length - 1]))
        line->length--;
    line->length -= start;
    memmove(line->text, line->text + start, line->length);
    memmove(capitals, capitals + start, line->length * sizeof *capitals);
    line->text[line->length] = '\0';
}

bool line_read(Line *line, const char *text, size_t length)
{
    bool capitals[LONGEST_LINE + 1] = {false};
    line->length = 0;
    line->count = 0;
    if (length > LONGEST_LINE || !write_plain(line, text, length, capitals)) {
        line->text[0] = '\0';
        line->length = 0;
        return false;
    }
    trim(line, capitals);
    cut_words(line, capitals);
    return true;
}

/* ---- words ---- */

static bool has_word(const Furniture *furniture, FurnitureSection section, const LineWord *word)
{
    return furniture_find(furniture, section, word->text, word->length) >= 0;
}

/* The number that a word begins with ("14", "14th", "19:42"), or -1; `*rest` is what follows it. */
static long leading_number(const LineWord *word, const char **rest)
{
    long value = 0;
    size_t i = 0;
    while (i < word->length && isdigit((unsigned char)word->text[i]) && value < 100000)
        value = value * 10 + (word->text[i++] - '0');
    *rest = word->text + i;
    return i ? value : -1;
}

/* ---- dates ---- */

typedef struct Date {
    long year, month, day;
} Date;

static bool is_year(long number)
{
    return number >= 1800 && number <= 2199;
}

static bool is_day(long number)
{
    return number >= 1 && number <= 31;
}

/* "2021-05-14", "14.05.2021", "14/05/2021": three numbers in one word. The month of the last is the second number
 * unless it can only be the first. */
static bool read_numeric_date(const LineWord *word, Date *date)
{
    long numbers[3] = {0};
    const char *end = word->text + word->length;
    LineWord rest = *word;
    for (size_t i = 0; i < 3; i++) {
        numbers[i] = leading_number(&rest, &rest.text);
        if (numbers[i] < 0 || (i < 2 && (rest.text >= end || !strchr("-./", *rest.text))))
            return false;
        rest.text += i < 2;
        rest.length = (size_t)(end - rest.text);
    }
    if (rest.length > 0 || !(is_year(numbers[0]) || is_year(numbers[2])))
        return false;
    *date = is_year(numbers[0]) ? (Date){numbers[0], numbers[1], numbers[2]}
                                : (Date){numbers[2], numbers[1], numbers[0]};
    if (date->month > 12)
        *date = (Date){date->year, date->day, date->month};
    return true;
}

/* Takes a word into the date; false where it belongs into no line of dates. */
static bool take_date_word(const Furniture *furniture, const LineWord *word, Date *date)
{
    int month = furniture_find(furniture, FURNITURE_MONTH, word->text, word->length);
    if (month >= 0) {
        date->month = date->month ? date->month : month + 1;
        return true;
    }
    Date numeric;
    if (read_numeric_date(word, &numeric)) {
        *date = date->month ? *date : numeric;
        return true;
    }
    const char *rest;
    long number = leading_number(word, &rest);
    if (number < 0)
        return has_word(furniture, FURNITURE_DATE, word) || has_word(furniture, FURNITURE_DAY, word);
    bool is_plain = rest == word->text + word->length || isalpha((unsigned char)*rest);
    if (is_plain && !date->day && is_day(number))
        date->day = number;
    else if (is_plain && !date->year && is_year(number))
        date->year = number;
    return true;
}

bool is_date_line(const Furniture *furniture, const Line *line, AltDay *day)
{
    Date date = {0, 0, 0};
    bool has_digit = false, has_term = false;
    for (size_t i = 0; i < line->count; i++) {
        const LineWord *word = &line->words[i];
        if (!take_date_word(furniture, word, &date))
            return false;
        has_digit |= isdigit((unsigned char)word->text[0]) != 0;
        has_term |= has_word(furniture, FURNITURE_DATE, word);
    }
    bool is_whole = date.year && date.month && date.month <= 12 && is_day(date.day);
    *day = is_whole ? (AltDay)(date.year * 10000 + date.month * 100 + date.day) : 0;
    return has_digit && (has_term || date.month);
}

/* ---- bylines, agencies, menus ---- */

bool is_byline(const Furniture *furniture, const Line *line)
{
    bool begins = line->count > 1 && line->count <= 14 && has_word(furniture, FURNITURE_BY, &line->words[0]);
    for (size_t i = 1; begins && i < line->count; i++)
        begins = line->words[i].capital || has_word(furniture, FURNITURE_BYLINE, &line->words[i]);
    return begins && line->words[0].capital;
}

/* Signs of those who wrote it: "jf", "am/wmr". */
static bool is_initials(const LineWord *word)
{
    return !word->capital && (word->length <= 3 || memchr(word->text, '/', word->length));
}

bool is_agency_line(const Furniture *furniture, const Line *line)
{
    size_t agencies = 0;
    for (size_t i = 0; i < line->count; i++) {
        bool is_agency = has_word(furniture, FURNITURE_AGENCY, &line->words[i]);
        if (!is_agency && !is_initials(&line->words[i]))
            return false;
        agencies += is_agency;
    }
    return agencies > 0 && line->count <= 10;
}

/* Whether small and capital letters meet inside: "PoliticsEurope". */
static const char *glued_at(const char *text, size_t length)
{
    for (size_t i = 1; i < length; i++)
        if (islower((unsigned char)text[i - 1]) && isupper((unsigned char)text[i]))
            return text + i;
    return NULL;
}

bool is_menu_line(const Furniture *furniture, const Line *line, const char *text, size_t length)
{
    const char *glue = glued_at(text, length);
    if (line->count == 1 && glue)
        return furniture_find(furniture, FURNITURE_MENU, line->text, (size_t)(glue - text)) >= 0;
    for (size_t i = 0; i < line->count; i++)
        if (!has_word(furniture, FURNITURE_MENU, &line->words[i]))
            return false;
    return line->count > 0 && line->count <= 12;
}

/* ---- shapes ---- */

/* Whether a pattern of the file stands at the start of a text, in any letters. */
static bool begins_with(const char *text, size_t length, const char *pattern)
{
    size_t i = 0;
    for (; pattern[i]; i++)
        if (i >= length || tolower((unsigned char)text[i]) != pattern[i])
            return false;
    return i > 0;
}

/* Whether a credit begins at `at`: with a capital, and one of the patterns. */
static bool is_credit(const Furniture *furniture, const char *text, size_t length, size_t at)
{
    if (!isupper((unsigned char)text[at]) || (at > 0 && isalpha((unsigned char)text[at - 1])))
        return false;
    const PatternNumbers *numbers = &furniture->beginnings[FURNITURE_CREDIT][tolower((unsigned char)text[at])];
    for (uint32_t i = 0; i < numbers->count; i++)
        if (begins_with(text + at, length - at, furniture->sections[FURNITURE_CREDIT].items[numbers->items[i]]))
            return true;
    return false;
}

/* A credit in brackets ends with them; "(Photo: see below) for the pass" is none. */
static bool closes_bracket(const char *text, size_t length, size_t at)
{
    const char *bracket = strchr("()[]", text[at]);
    const char *close = bracket ? memchr(text + at, bracket[1], length - at) : NULL;
    return close && close + 2 >= text + length;
}

size_t credit_start(const Furniture *furniture, const char *text, size_t length)
{
    size_t first = length > LONGEST_CREDIT ? length - LONGEST_CREDIT : 0;
    for (size_t at = first; furniture && at < length; at++) {
        if (!is_credit(furniture, text, length, at))
            continue;
        bool has_bracket = at > 0 && strchr("([", text[at - 1]);
        if (!has_bracket)
            return at > 0 && text[at - 1] == '|' ? at - 1 : at;
        if (closes_bracket(text, length, at - 1))
            return at - 1;
    }
    return length;
}

/* Where a dash with blanks around it, or an em dash, ends a dateline; NULL where none does. */
static const char *dateline_dash(const char *text, size_t length)
{
    static const char *const dashes[] = {" - ", " -- ", " \xE2\x80\x93 ", "\xE2\x80\x94"};
    const char *first = NULL;
    for (size_t at = 0; at < length && !first; at++)
        for (size_t i = 0; i < sizeof dashes / sizeof *dashes && !first; i++)
            if (length - at >= strlen(dashes[i]) && memcmp(text + at, dashes[i], strlen(dashes[i])) == 0)
                first = text + at;
    return first;
}

bool has_dateline(const char *text, size_t length)
{
    size_t capitals = 0;
    while (capitals < length && (isupper((unsigned char)text[capitals]) || (unsigned char)text[capitals] >= 0x80))
        capitals++;
    size_t reach = length < LONGEST_DATELINE ? length : LONGEST_DATELINE;
    return capitals >= 3 && dateline_dash(text, reach) != NULL;
}

bool ends_with_stop(const char *text, size_t length)
{
    while (length > 0) {
        uint32_t point = utf8_before(text, length);
        if (point == '.' || point == '?' || point == '!' || point == 0x2026)
            return true;
        bool closes = point == '"' || point == '\'' || point == ')' || point == ']' || point == 0x201D
                || point == 0x2019 || point == 0xBB;
        if (!closes)
            return false;
        length -= point < 0x80 ? 1 : point < 0x800 ? 2 : 3;
    }
    return false;
}
