/* Recurrence rules, RFC 5545 section 3.3.10: the parts that the vocabulary
 * allows; see calendar.h. */
#include "base/ascii.h"
#include "base/buf.h"
#include "base/calendar.h"

#include <stdlib.h>
#include <string.h>

enum {
    ORDINAL_MOST = 5, /* weeks that a month has days of */
    MONTH_DAYS_MOST = 31,
    MONTHS = 12,
};

static const char *const frequency_names[] = {
    [DAILY] = "DAILY",
    [WEEKLY] = "WEEKLY",
    [MONTHLY] = "MONTHLY",
    [YEARLY] = "YEARLY",
};

static const char weekday_names[7][3] = {"MO", "TU", "WE", "TH",
                                         "FR", "SA", "SU"};

/* The piece of `rest` before `separator`; `rest` moves behind it.  False at the
 * end. */
static bool
next_piece(struct str *rest, char separator, struct str *piece)
{
    if (rest->at == NULL)
        return false;
    size_t size = 0;
    while (size < rest->size && rest->at[size] != separator)
        size++;
    *piece = str_slice(*rest, 0, size);
    *rest = size < rest->size ? str_slice(*rest, size + 1, rest->size)
                              : (struct str){NULL, 0};
    return true;
}

static bool
parse_weekday(struct str text, int8_t *weekday)
{
    for (int8_t i = 0; i < 7; i++)
        if (str_equals(text, weekday_names[i])) {
            *weekday = i;
            return true;
        }
    return false;
}

/* "3", "+3", "-3": 1 to `most` either way, negative only where allowed. */
static bool
parse_ordinal(struct str text, int most, int8_t *ordinal)
{
    bool is_negative = text.size > 0 && text.at[0] == '-';
    uint32_t number;
    if (is_negative || (text.size > 0 && text.at[0] == '+'))
        text = str_slice(text, 1, text.size);
    if (!str_to_uint(text, &number) || number < 1 || number > (uint32_t)most)
        return false;
    *ordinal = (int8_t)(is_negative ? -(int)number : (int)number);
    return true;
}

/* Each parser of a part returns what was expected instead, or NULL if the part
 * is right. */
static const char *
parse_frequency(struct str value, struct rrule *rule)
{
    for (int i = DAILY; i <= YEARLY; i++)
        if (str_equals(value, frequency_names[i])) {
            rule->frequency = (enum frequency)i;
            return NULL;
        }
    return "DAILY, WEEKLY, MONTHLY or YEARLY";
}

static const char *
parse_positive(struct str value, uint32_t *number)
{
    return str_to_uint(value, number) && *number > 0 ? NULL
                                                     : "a whole number from 1";
}

static const char *
parse_interval(struct str value, struct rrule *rule)
{
    return parse_positive(value, &rule->interval);
}

static const char one_end[] = "either COUNT or UNTIL";

static const char *
parse_count(struct str value, struct rrule *rule)
{
    return rule->has_until ? one_end : parse_positive(value, &rule->count);
}

/* Writes the date of the basic form of ISO 8601 that UNTIL has, "20250430" or
 * "20250430T120000Z", in the extended form; false if it is not of that form. */
static bool
extend(struct str basic, struct buf *extended)
{
    static const char form[] = "0000-00-00T00:00:00Z";
    size_t at = 0;
    for (const char *f = form; *f != '\0' && at < basic.size; f++) {
        bool is_added = *f == '-' || *f == ':';
        char c = is_added ? *f : basic.at[at++];
        if (*f == '0' ? !ascii_is_digit(c) : c != *f)
            return false;
        buf_char(extended, c);
    }
    return at == basic.size && (at == 8 || at >= 15);
}

/* RFC 5545: with a time, in UTC ("Z") or as local as the start. */
static const char *
parse_until(struct str value, struct rrule *rule)
{
    struct buf extended = {0};
    enum date_fault fault = DATE_BAD_FORM;
    if (extend(value, &extended))
        fault = date_parse(buf_view(&extended), &rule->until);
    buf_release(&extended);
    rule->has_until = fault == DATE_FINE;
    if (rule->has_until)
        return rule->count > 0 ? one_end : NULL;
    return fault == DATE_BAD_FORM ? "YYYYMMDD or YYYYMMDDThhmmssZ"
                                  : "a day that the calendar has";
}

static bool
has_day(const struct rrule *rule, struct weekday_rule day)
{
    for (size_t i = 0; i < rule->by_day_count; i++)
        if (rule->by_day[i].ordinal == day.ordinal &&
            rule->by_day[i].weekday == day.weekday)
            return true;
    return false;
}

/* "MO,-1FR".  RFC 5545: a number before the day only where the rule is of
 * months or years.  What is said twice is said once, in each list. */
static const char *
parse_by_day(struct str value, struct rrule *rule)
{
    bool is_counted = rule->frequency == MONTHLY || rule->frequency == YEARLY;
    const char *expected = is_counted
                               ? "days such as MO, 1MO or -1FR, up to the fifth"
                               : "days such as MO or MO,FR, without a number";
    struct str piece;
    while (next_piece(&value, ',', &piece)) {
        struct weekday_rule day = {0, 0};
        size_t digits = piece.size < 2 ? 0 : piece.size - 2;
        struct str number = str_slice(piece, 0, digits);
        if (!parse_weekday(str_slice(piece, digits, 2), &day.weekday))
            return expected;
        if (number.size > 0 &&
            (!is_counted || !parse_ordinal(number, ORDINAL_MOST, &day.ordinal)))
            return expected;
        if (!has_day(rule, day))
            rule->by_day[rule->by_day_count++] = day;
    }
    return NULL;
}

static void
add_number(int8_t *numbers, uint8_t *count, int8_t number)
{
    if (*count == 0 || memchr(numbers, number, *count) == NULL)
        numbers[(*count)++] = number;
}

/* RFC 5545: not in a rule of weeks. */
static const char *
parse_by_month_day(struct str value, struct rrule *rule)
{
    struct str piece;
    if (rule->frequency == WEEKLY)
        return "no BYMONTHDAY with FREQ=WEEKLY";
    while (next_piece(&value, ',', &piece)) {
        int8_t day;
        if (!parse_ordinal(piece, MONTH_DAYS_MOST, &day))
            return "days from 1 to 31, or from -1, the last, to -31";
        add_number(rule->by_month_day, &rule->by_month_day_count, day);
    }
    return NULL;
}

static const char *
parse_by_month(struct str value, struct rrule *rule)
{
    struct str piece;
    while (next_piece(&value, ',', &piece)) {
        uint32_t month;
        if (!str_to_uint(piece, &month) || month < 1 || month > MONTHS)
            return "months from 1 to 12";
        add_number(rule->by_month, &rule->by_month_count, (int8_t)month);
    }
    return NULL;
}

static const char *
parse_week_start(struct str value, struct rrule *rule)
{
    return parse_weekday(value, &rule->week_start)
               ? NULL
               : "MO, TU, WE, TH, FR, SA or SU";
}

static const struct part {
    const char *name;
    const char *(*parse)(struct str value, struct rrule *rule);
} parts[] = {
    {"FREQ", parse_frequency},   {"INTERVAL", parse_interval},
    {"COUNT", parse_count},      {"UNTIL", parse_until},
    {"BYDAY", parse_by_day},     {"BYMONTHDAY", parse_by_month_day},
    {"BYMONTH", parse_by_month}, {"WKST", parse_week_start},
};

enum {
    PART_COUNT = COUNT(parts),
};

static size_t
part_lookup(struct str name)
{
    size_t i = 0;
    while (i < PART_COUNT && !str_equals(name, parts[i].name))
        i++;
    return i;
}

static const char *
parse_part(struct str piece, bool seen[PART_COUNT], struct rrule *rule)
{
    struct str value = piece, name = {NULL, 0};
    bool has_sign = next_piece(&value, '=', &name) && value.at != NULL;
    size_t part = part_lookup(name);
    if (part == PART_COUNT || !has_sign)
        return "FREQ=, INTERVAL=, COUNT=, UNTIL=, BYDAY=, BYMONTHDAY=, "
               "BYMONTH= or WKST=, in capital letters and without spaces";
    if (!seen[0] && part != 0)
        return "FREQ first";
    if (seen[part])
        return "each part once";
    seen[part] = true;
    return parts[part].parse(value, rule);
}

static const int8_t month_lengths[MONTHS] = {31, 29, 31, 30, 31, 30,
                                             31, 31, 30, 31, 30, 31};

/* Leaves out the days that none of the months has and the months that have none
 * of the days: RFC 5545 ignores such dates.  False: nothing is left. */
static bool
keep_real_days(struct rrule *rule)
{
    int least = MONTH_DAYS_MOST, longest = 0;
    size_t days = rule->by_month_day_count, months = rule->by_month_count;
    if (days == 0 || months == 0)
        return true;
    for (size_t i = 0; i < days; i++)
        if (abs(rule->by_month_day[i]) < least)
            least = abs(rule->by_month_day[i]);
    rule->by_month_count = 0;
    for (size_t i = 0; i < months; i++) {
        int8_t month = rule->by_month[i];
        int length = (unsigned char)month_lengths[month - 1];
        if (length >= least)
            rule->by_month[rule->by_month_count++] = month;
        if (length > longest)
            longest = length;
    }
    rule->by_month_day_count = 0;
    for (size_t i = 0; i < days; i++)
        if (abs(rule->by_month_day[i]) <= longest)
            rule->by_month_day[rule->by_month_day_count++] =
                rule->by_month_day[i];
    return rule->by_month_count > 0;
}

bool
rrule_parse(struct str text, struct rrule *rule, struct rrule_fault *fault)
{
    bool seen[PART_COUNT] = {false};
    struct str rest = text, piece;
    *rule = (struct rrule){.interval = 1};
    *fault = (struct rrule_fault){text, NULL};
    while (fault->expected == NULL && next_piece(&rest, ';', &piece)) {
        fault->part = piece.size > 0 ? piece : text;
        fault->expected = parse_part(piece, seen, rule);
    }
    if (fault->expected != NULL)
        return false;
    fault->part = text;
    if (!seen[0])
        fault->expected = "FREQ first";
    else if (!keep_real_days(rule))
        fault->expected = "a day that one of the months has";
    return fault->expected == NULL;
}

static void
print_list(const char *name, const int8_t *numbers, size_t count,
           struct buf *out)
{
    for (size_t i = 0; i < count; i++) {
        if (i == 0)
            buf_printf(out, ";%s=", name);
        else
            buf_char(out, ',');
        buf_printf(out, "%d", numbers[i]);
    }
}

static void
print_until(const struct date *until, struct buf *out)
{
    buf_printf(out, ";UNTIL=%04d%02d%02d", until->year, until->month,
               until->day);
    if (until->has_time)
        buf_printf(out, "T%02d%02d%02d%s", until->hour, until->minute,
                   until->second, until->has_zone ? "Z" : "");
}

static void
print_by_day(const struct rrule *rule, struct buf *out)
{
    for (size_t i = 0; i < rule->by_day_count; i++) {
        buf_text(out, i == 0 ? ";BYDAY=" : ",");
        if (rule->by_day[i].ordinal != 0)
            buf_printf(out, "%d", rule->by_day[i].ordinal);
        buf_text(out, weekday_names[rule->by_day[i].weekday]);
    }
}

void
rrule_print(const struct rrule *rule, struct buf *out)
{
    buf_printf(out, "FREQ=%s", frequency_names[rule->frequency]);
    if (rule->interval > 1)
        buf_printf(out, ";INTERVAL=%u", (unsigned)rule->interval);
    if (rule->count > 0)
        buf_printf(out, ";COUNT=%u", (unsigned)rule->count);
    if (rule->has_until)
        print_until(&rule->until, out);
    print_by_day(rule, out);
    print_list("BYMONTHDAY", rule->by_month_day, rule->by_month_day_count, out);
    print_list("BYMONTH", rule->by_month, rule->by_month_count, out);
    if (rule->week_start != 0)
        buf_printf(out, ";WKST=%s", weekday_names[rule->week_start]);
}
