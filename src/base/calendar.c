/* Dates and their arithmetic; see calendar.h.  Recurrences are in rrule.c. */
#include "base/calendar.h"

#include "base/buf.h"

#include <assert.h>

enum {
    DAY_SECONDS = 24 * 60 * 60,
    YEAR_LEAST = 1,
    YEAR_MOST = 9999,
    ZONE_MOST = 14 * 60, /* XML Schema 1.1 part 2, section 3.3.7 */
};

static bool
is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
month_days(int year, int month)
{
    static const int8_t days[] = {31, 28, 31, 30, 31, 30,
                                  31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/* Takes `size` digits from the front of `text`; false if they are not there. */
static bool
take_digits(struct str *text, size_t size, int *number)
{
    uint32_t value;
    if (text->size < size || !str_to_uint(str_slice(*text, 0, size), &value))
        return false;
    *number = (int)value;
    *text = str_slice(*text, size, text->size);
    return true;
}

static bool
take_char(struct str *text, char c)
{
    if (text->size == 0 || text->at[0] != c)
        return false;
    *text = str_slice(*text, 1, text->size);
    return true;
}

/* "Z", "+03:00", "-05:30" as all of `text`. */
static bool
parse_zone(struct str text, struct date *date)
{
    int hours = 0, minutes = 0;
    bool west = text.size > 0 && text.at[0] == '-';
    date->has_zone = true;
    date->zone = 0;
    if (str_equals(text, "Z"))
        return true;
    if (!take_char(&text, '+') && !take_char(&text, '-'))
        return false;
    if (!take_digits(&text, 2, &hours) || !take_char(&text, ':') ||
        !take_digits(&text, 2, &minutes) || text.size > 0 || minutes > 59 ||
        hours * 60 + minutes > ZONE_MOST)
        return false;
    int zone = hours * 60 + minutes;
    date->zone = (int16_t)(west ? -zone : zone);
    return true;
}

/* A fraction of a second is allowed and dropped: nothing prints it. */
static bool
skip_fraction(struct str *text)
{
    int digit;
    if (!take_char(text, '.'))
        return true;
    if (!take_digits(text, 1, &digit))
        return false;
    while (take_digits(text, 1, &digit))
        continue;
    return true;
}

/* "10:30:00.5", leaving what follows. */
static bool
take_time(struct str *text, struct date *date)
{
    int hour, minute, second;
    if (!take_digits(text, 2, &hour) || !take_char(text, ':') ||
        !take_digits(text, 2, &minute) || !take_char(text, ':') ||
        !take_digits(text, 2, &second) || !skip_fraction(text) || hour > 23 ||
        minute > 59 || second > 59)
        return false;
    date->has_time = true;
    date->hour = (int8_t)hour;
    date->minute = (int8_t)minute;
    date->second = (int8_t)second;
    return true;
}

/* "-04" behind a year or a month.  In "2025-04:00" it is a zone instead. */
static bool
take_part(struct str *text, int *part)
{
    struct str rest = *text;
    if (!take_char(&rest, '-') || !take_digits(&rest, 2, part) ||
        (rest.size > 0 && rest.at[0] == ':'))
        return false;
    *text = rest;
    return true;
}

static bool
is_real_day(int year, int month, int day)
{
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 &&
           day <= month_days(year, month);
}

enum date_fault
date_parse(struct str text, struct date *date)
{
    int year, month = 1, day = 1;
    *date = (struct date){0};
    if (!take_digits(&text, 4, &year))
        return DATE_BAD_FORM;
    bool has_month = take_part(&text, &month);
    bool has_day = has_month && take_part(&text, &day);
    if (has_day && take_char(&text, 'T') && !take_time(&text, date))
        return DATE_BAD_FORM;
    if (text.size > 0 && !parse_zone(text, date))
        return DATE_BAD_FORM;
    if (!is_real_day(year, month, day))
        return DATE_NO_SUCH_DAY;
    date->year = (int16_t)year;
    date->month = (int8_t)(has_month ? month : 0);
    date->day = (int8_t)(has_day ? day : 0);
    return DATE_FINE;
}

static void
print_zone(int zone, struct buf *out)
{
    int minutes = zone < 0 ? -zone : zone;
    if (zone == 0)
        buf_char(out, 'Z');
    else
        buf_printf(out, "%c%02d:%02d", zone < 0 ? '-' : '+', minutes / 60,
                   minutes % 60);
}

void
date_print(const struct date *date, struct buf *out)
{
    buf_printf(out, "%04d", date->year);
    if (date->month > 0)
        buf_printf(out, "-%02d", date->month);
    if (date->day > 0)
        buf_printf(out, "-%02d", date->day);
    if (date->has_time)
        buf_printf(out, "T%02d:%02d:%02d", date->hour, date->minute,
                   date->second);
    if (date->has_zone)
        print_zone(date->zone, out);
}

struct str
date_iso(struct arena *arena, const struct date *date)
{
    struct buf buf = {0};
    date_print(date, &buf);
    struct str text = {str_terminated(arena, buf_view(&buf)), buf.size};
    buf_release(&buf);
    return text;
}

int
date_compare(const struct date *a, const struct date *b)
{
    int64_t left = date_unix_time(a), right = date_unix_time(b);
    return (left > right) - (left < right);
}

/* Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013),
 * days_from_civil: years begin in March, so that the leap day comes last, and
 * are counted in eras of 400 years.  Years from 1 on need no floor division. */
enum {
    ERA_DAYS = 146097,
    EPOCH_DAYS = 719468, /* from 0000-03-01 to 1970-01-01 */
};

int32_t
date_day_number(const struct date *date)
{
    int month = date->month > 0 ? date->month : 1;
    int day = date->day > 0 ? date->day : 1;
    int year = date->year - (month <= 2);
    int era = year / 400, era_year = year % 400;
    int year_day = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    int era_day = era_year * 365 + era_year / 4 - era_year / 100 + year_day;
    return era * ERA_DAYS + era_day - EPOCH_DAYS;
}

/* civil_from_days, of the same paper. */
struct date
date_of_day_number(int32_t day)
{
    int number = day + EPOCH_DAYS;
    assert(number >= 0);
    int era = number / ERA_DAYS, era_day = number % ERA_DAYS;
    int era_year = (era_day - era_day / 1460 + era_day / 36524 -
                    era_day / (ERA_DAYS - 1)) /
                   365;
    int year_day = era_day - (365 * era_year + era_year / 4 - era_year / 100);
    int shifted = (5 * year_day + 2) / 153; /* 0: March */
    int month = shifted < 10 ? shifted + 3 : shifted - 9;
    return (struct date){
        .year = (int16_t)(era_year + era * 400 + (month <= 2)),
        .month = (int8_t)month,
        .day = (int8_t)(year_day - (153 * shifted + 2) / 5 + 1),
    };
}

int64_t
date_unix_time(const struct date *date)
{
    int32_t minutes = date->hour * 60 + date->minute - date->zone;
    int32_t seconds = minutes * 60 + date->second;
    return (int64_t)date_day_number(date) * DAY_SECONDS + seconds;
}

int64_t
date_unix_time_most(void)
{
    static const struct date last = {YEAR_MOST, 12, 31, true, true,
                                     23,        59, 59, 0};
    return date_unix_time(&last);
}

struct date
date_of_unix_time(int64_t seconds)
{
    static const struct date first = {.year = YEAR_LEAST};
    if (seconds < date_unix_time(&first))
        seconds = date_unix_time(&first);
    if (seconds > date_unix_time_most())
        seconds = date_unix_time_most();
    int32_t day = (int32_t)(seconds / DAY_SECONDS);
    int32_t second = (int32_t)(seconds % DAY_SECONDS);
    if (second < 0) {
        second += DAY_SECONDS;
        day--;
    }
    struct date date = date_of_day_number(day);
    date.has_time = date.has_zone = true;
    date.hour = (int8_t)(second / 3600);
    date.minute = (int8_t)(second / 60 % 60);
    date.second = (int8_t)(second % 60);
    return date;
}
