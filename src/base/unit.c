/* Lengths and colours; see unit.h. */
#include "base/unit.h"

#include "base/ascii.h"

#include <assert.h>

scaled
scaled_ratio(scaled value, int64_t numerator, int64_t denominator)
{
    assert(denominator > 0);
    int64_t product = (int64_t)value * numerator;
    int64_t half = denominator / 2;
    int64_t ratio =
        (product >= 0 ? product + half : product - half) / denominator;
    if (ratio > INT32_MAX)
        return INT32_MAX;
    return ratio < -INT32_MAX ? -INT32_MAX : (scaled)ratio;
}

scaled
scaled_lesser(scaled a, scaled b)
{
    return a < b ? a : b;
}

scaled
scaled_larger(scaled a, scaled b)
{
    return a > b ? a : b;
}

/* "12", "-1.5", ".25": the number times 10,000; the unit is left in `text`. */
static bool
parse_number(struct str *text, int64_t *ten_thousandths)
{
    struct str s = *text;
    bool negative = s.size > 0 && s.at[0] == '-', seen = false, point = false;
    int64_t sum = 0;
    int decimals = 0;
    size_t i = negative;
    for (; i < s.size; i++) {
        if (s.at[i] == '.' && !point) {
            point = true;
        } else if (ascii_is_digit(s.at[i])) {
            seen = true;
            if (decimals < 4 && sum < 1000000000000)
                sum = sum * 10 + (s.at[i] - '0');
            decimals += point && decimals < 4;
        } else {
            break;
        }
    }
    for (; decimals < 4; decimals++)
        sum *= 10;
    *ten_thousandths = negative ? -sum : sum;
    *text = str_slice(s, i, s.size);
    return seen;
}

bool
scaled_parse(struct str text, scaled em, scaled *length)
{
    static const struct {
        const char *name;
        int64_t numerator, denominator; /* in points */
    } units[] = {
        {"pt", 1, 1},  {"mm", 720, 254}, {"cm", 7200, 254},
        {"in", 72, 1}, {"pc", 12, 1},    {"px", 3, 4},
    };
    int64_t number;
    if (!parse_number(&text, &number))
        return false;
    int64_t numerator = 0, denominator = 1;
    if (str_equals(text, "em")) {
        numerator = em;
        denominator = SCALED_PT;
    }
    for (size_t i = 0; i < COUNT(units); i++)
        if (str_equals(text, units[i].name)) {
            numerator = units[i].numerator;
            denominator = units[i].denominator;
        }
    if (numerator == 0 && !(number == 0 && text.size == 0))
        return false;
    int64_t most = (int64_t)SCALED_MOST / SCALED_PT * 10000;
    if (number > most || number < -most)
        return false;
    int64_t product = number * SCALED_PT * numerator;
    int64_t divisor = 10000 * denominator, half = divisor / 2;
    int64_t value = (product >= 0 ? product + half : product - half) / divisor;
    *length = (scaled)value;
    return value <= (int64_t)SCALED_MOST && value >= -(int64_t)SCALED_MOST;
}

static int
hex_digit(char c)
{
    if (ascii_is_digit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool
colour_parse(struct str text, colour *value)
{
    if ((text.size != 4 && text.size != 7) || text.at[0] != '#')
        return false;
    colour sum = 0;
    for (size_t i = 1; i < text.size; i++) {
        int digit = hex_digit(text.at[i]);
        if (digit < 0)
            return false;
        sum = sum << 4 | (colour)digit;
        if (text.size == 4)
            sum = sum << 4 | (colour)digit;
    }
    *value = sum;
    return true;
}
