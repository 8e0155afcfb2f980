/* A day as written comes in ("2018-05-08"), a number that compares goes out (20180508). */
#include "days.h"

#include <string.h>

static uint32_t last_day_of_month(uint32_t year, uint32_t month)
{
    static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return lengths[month - 1] + (uint32_t)(month == 2 && leap);
}

/* Reads exactly `count` digits; 0 where they are not all digits. */
static uint32_t read_digits(const char *text, size_t count)
{
    uint32_t number = 0;
    for (size_t i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return 0;
        number = number * 10 + (uint32_t)(text[i] - '0');
    }
    return number;
}

AltDay read_day(const char *text, size_t length, bool last)
{
    bool has_month = length >= 7, has_day = length == 10;
    if ((length != 4 && length != 7 && length != 10) || (has_month && text[4] != '-') || (has_day && text[7] != '-'))
        return 0;
    uint32_t year = read_digits(text, 4);
    uint32_t month = has_month ? read_digits(text + 5, 2) : last ? 12 : 1;
    if (year == 0 || month < 1 || month > 12)
        return 0;
    uint32_t last_day = last_day_of_month(year, month);
    uint32_t day = has_day ? read_digits(text + 8, 2) : last ? last_day : 1;
    return day < 1 || day > last_day ? 0 : year * 10000 + month * 100 + day;
}
