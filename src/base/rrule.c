/* Recurrence rules, RFC 5545 section 3.3.10: the parts that the vocabulary
 * allows; see calendar.h. */
#include "base/buf.h"
#include "base/calendar.h"

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

static bool
parse_frequency(struct str value, struct rrule *rule)
{
    for (int i = DAILY; i <= YEARLY; i++)
        if (str_equals(value, frequency_names[i])) {
            rule->frequency = (enum frequency)i;
            return true;
        }
    return false;
}

static bool
parse_interval(struct str value, struct rrule *rule)
{
    return str_to_uint(value, &rule->interval) && rule->interval > 0;
}

static bool
parse_count(struct str value, struct rrule *rule)
{
    return str_to_uint(value, &rule->count) && rule->count > 0 &&
           !rule->has_until;
}

/* "20250430" or "20250430T120000Z": the basic form of ISO 8601. */
static bool
parse_until(struct str value, struct rrule *rule)
{
    char extended[] = "yyyy-mm-ddThh:mm:ssZ";
    static const char template[] = "yyyymmddThhmmssZ";
    if ((value.size != 8 && value.size != 16) || rule->count > 0)
        return false;
    for (size_t i = 0, to = 0; i < value.size; i++, to++) {
        bool is_digit = value.at[i] >= '0' && value.at[i] <= '9';
        bool is_sign = template[i] == 'T' || template[i] == 'Z';
        if (is_sign ? value.at[i] != template[i] : !is_digit)
            return false;
        if (extended[to] == '-' || extended[to] == ':')
            to++;
        extended[to] = value.at[i];
    }
    struct str text = {extended, value.size == 8 ? 10 : 20};
    rule->has_until = date_parse(text, &rule->until) == DATE_FINE;
    return rule->has_until;
}

/* "MO,-1FR".  RFC 5545: a number before the day only where the rule is of
 * months or years. */
static bool
parse_by_day(struct str value, struct rrule *rule)
{
    enum {
        ORDINAL_MOST = 5
    };
    struct str piece;
    while (next_piece(&value, ',', &piece)) {
        struct weekday_rule day = {0, 0};
        if (piece.size < 2 || rule->by_day_count == RRULE_DAYS_MOST)
            return false;
        struct str number = str_slice(piece, 0, piece.size - 2);
        if (!parse_weekday(str_slice(piece, piece.size - 2, 2), &day.weekday))
            return false;
        if (number.size > 0 &&
            (rule->frequency == DAILY || rule->frequency == WEEKLY ||
             !parse_ordinal(number, ORDINAL_MOST, &day.ordinal)))
            return false;
        rule->by_day[rule->by_day_count++] = day;
    }
    return true;
}

/* RFC 5545: not in a rule of weeks. */
static bool
parse_by_month_day(struct str value, struct rrule *rule)
{
    struct str piece;
    while (next_piece(&value, ',', &piece)) {
        int8_t day;
        if (rule->frequency == WEEKLY ||
            rule->by_month_day_count == RRULE_DAYS_MOST ||
            !parse_ordinal(piece, 31, &day))
            return false;
        rule->by_month_day[rule->by_month_day_count++] = day;
    }
    return true;
}

static bool
parse_by_month(struct str value, struct rrule *rule)
{
    struct str piece;
    while (next_piece(&value, ',', &piece)) {
        uint32_t month;
        if (rule->by_month_count == sizeof rule->by_month ||
            !str_to_uint(piece, &month) || month < 1 || month > 12)
            return false;
        rule->by_month[rule->by_month_count++] = (int8_t)month;
    }
    return true;
}

static bool
parse_week_start(struct str value, struct rrule *rule)
{
    return parse_weekday(value, &rule->week_start) &&
           (rule->week_start == 0 || rule->week_start == 6);
}

static const struct part {
    const char *name;
    bool (*parse)(struct str value, struct rrule *rule);
} parts[] = {
    {"FREQ", parse_frequency},   {"INTERVAL", parse_interval},
    {"COUNT", parse_count},      {"UNTIL", parse_until},
    {"BYDAY", parse_by_day},     {"BYMONTHDAY", parse_by_month_day},
    {"BYMONTH", parse_by_month}, {"WKST", parse_week_start},
};

enum {
    PART_COUNT = sizeof parts / sizeof parts[0],
};

static size_t
part_lookup(struct str name)
{
    size_t i = 0;
    while (i < PART_COUNT && !str_equals(name, parts[i].name))
        i++;
    return i;
}

bool
rrule_parse(struct str text, struct rrule *rule, struct str *fault)
{
    bool seen[PART_COUNT] = {false};
    struct str rest = text, piece;
    *rule = (struct rrule){.interval = 1};
    for (bool is_first = true; next_piece(&rest, ';', &piece);
         is_first = false) {
        struct str value = piece, name;
        *fault = piece.size > 0 ? piece : text;
        if (!next_piece(&value, '=', &name) || value.at == NULL)
            return false;
        size_t part = part_lookup(name);
        if (part == PART_COUNT || seen[part] || is_first != (part == 0))
            return false;
        seen[part] = true;
        if (!parts[part].parse(value, rule))
            return false;
    }
    *fault = text;
    return seen[0];
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
        buf_printf(out, "T%02d%02d%02dZ", until->hour, until->minute,
                   until->second);
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
