/* Dates of metadata come in, days go out: "Tue, 03 Mar 2026 10:00:00 GMT" is 20260303.
 *
 * The forms are those of ISO 8601, RFC 822, and of people who write English. Where day and month are both numbers the
 * year has to come first, since nobody can tell 3/4/2026.
 */
#include "dates.h"

#include "lexicon/days.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define EARLIEST_YEAR 1500 /* the first newspapers are of 1605 */

/* A month by the first three letters of its name, as RFC 822 has them; 0 where they are none. */
static long month_of(const char *word, size_t length)
{
    static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    char lower[4] = {0};
    for (size_t i = 0; i < 3 && i < length; i++)
        lower[i] = (char)tolower((unsigned char)word[i]);
    for (size_t i = 0; length >= 3 && i < 12; i++)
        if (strncmp(names + 3 * i, lower, 3) == 0)
            return (long)i + 1;
    return 0;
}

/* A day of the calendar, or 0. */
static AltDay day_of(long year, long month, long day)
{
    char text[40];
    if (year < EARLIEST_YEAR || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return 0;
    int length = snprintf(text, sizeof text, "%04ld-%02ld-%02ld", year, month, day);
    return read_day(text, (size_t)length, false);
}

static size_t digits_at(const char *text)
{
    return strspn(text, "0123456789");
}

/* "2026-03-03", "2026/3/3", "20260303". */
static AltDay year_first(const char *text)
{
    size_t digits = digits_at(text);
    if (digits == 8) {
        long number = strtol(text, NULL, 10);
        return day_of(number / 10000, number / 100 % 100, number % 100);
    }
    char *end = NULL;
    long year = strtol(text, &end, 10);
    if (digits != 4 || !strchr("-/.", *end) || !*end || !digits_at(end + 1))
        return 0;
    const char mark = *end;
    long month = strtol(end + 1, &end, 10);
    return *end == mark && digits_at(end + 1) ? day_of(year, month, strtol(end + 1, NULL, 10)) : 0;
}

/* "3 March 2026", "March 3, 2026": a month by name, with a day and a year around it. */
static AltDay month_by_name(const char *text)
{
    long day = 0, month = 0, year = 0;
    while (*text && !(day && month && year)) {
        size_t digits = digits_at(text), letters = 0;
        while (isalpha((unsigned char)text[letters]))
            letters++;
        long number = digits && digits <= 4 ? strtol(text, NULL, 10) : 0;
        if (digits == 4)
            year = year ? year : number;
        else if (number && number <= 31 && text[digits] != ':')
            day = day ? day : number;
        else if (letters && !month)
            month = month_of(text, letters);
        text += digits ? digits : letters ? letters : 1;
    }
    return day && month && year ? day_of(year, month, day) : 0;
}

/* Seconds, or milliseconds, since 1970. */
static AltDay since_1970(const char *text)
{
    size_t digits = digits_at(text);
    if ((digits != 10 && digits != 13) || (text[digits] && text[digits] != '.'))
        return 0;
    long long number = strtoll(text, NULL, 10);
    time_t seconds = (time_t)(digits == 13 ? number / 1000 : number);
    struct tm day;
    return gmtime_r(&seconds, &day) ? day_of(day.tm_year + 1900L, day.tm_mon + 1L, day.tm_mday) : 0;
}

AltDay date_read(const char *text)
{
    AltDay day = since_1970(text);
    for (const char *at = text; *at && !day; at++)
        if (isdigit((unsigned char)*at) && (at == text || !isdigit((unsigned char)at[-1])))
            day = year_first(at);
    return day ? day : month_by_name(text);
}
