/* Lengths, integers, colours and words as values; see value_kind.h. */
#include "base/buf.h"
#include "style/value_kind.h"

#include <string.h>

static const struct keyword_entry {
    enum value_type type;
    int32_t number;
    const char *word;
} keywords[] = {
#define X(type, constant, word) {VALUE_##type, constant, word},
#include "style/keywords.def"
#undef X
};

_Static_assert(COUNT(keywords) == KEYWORDS,
               "KEYWORDS counts the words of keywords.def");

bool
parse_keyword(struct value_pool *pool, const struct field *field,
              struct str text, struct value *value)
{
    (void)pool;
    for (size_t i = 0; i < KEYWORDS; i++)
        if (keywords[i].type == field->type &&
            str_equals(text, keywords[i].word)) {
            value->as.number = keywords[i].number;
            return true;
        }
    return false;
}

size_t
keyword_list(enum value_type type, struct str words[KEYWORDS])
{
    size_t count = 0;
    for (size_t i = 0; i < KEYWORDS; i++)
        if (keywords[i].type == type)
            words[count++] = str_from(keywords[i].word);
    return count;
}

static int32_t
stored_number(const struct field *field, const void *source)
{
    int32_t number;
    memcpy(&number, (const char *)source + field->offset, sizeof number);
    return number;
}

void
print_keyword(const struct field *field, const void *source, struct buf *out)
{
    for (size_t i = 0; i < KEYWORDS; i++)
        if (keywords[i].type == field->type &&
            keywords[i].number == stored_number(field, source))
            buf_text(out, keywords[i].word);
}

bool
parse_length(struct value_pool *pool, const struct field *field,
             struct str text, struct value *value)
{
    bool is_root = str_ends_with(text, "rem");
    scaled length;
    if (is_root)
        text = str_printf(pool->arena, "%.*sem", (int)text.size - 3, text.at);
    if (!scaled_parse(text, SCALED_OF(10), &length) || length < field->least)
        return false;
    value->as.number = length;
    if (str_ends_with(text, "em")) {
        value->form = is_root ? VALUE_ROOT_RELATIVE : VALUE_RELATIVE;
        value->as.text = text;
    }
    return true;
}

/* In points, with three decimals at most. */
void
print_length(const struct field *field, const void *source, struct buf *out)
{
    int64_t length = stored_number(field, source);
    int64_t size = length < 0 ? -length : length;
    int64_t thousandths = (size * 1000 + SCALED_PT / 2) / SCALED_PT;
    buf_printf(out, "%s%d", length < 0 ? "-" : "", (int)(thousandths / 1000));
    char decimals[8] = {'.'};
    for (int i = 3; i > 0; i--, thousandths /= 10)
        decimals[i] = (char)('0' + thousandths % 10);
    size_t count = 4;
    while (count > 0 && (decimals[count - 1] == '0' || count == 1))
        count--;
    buf_append(out, decimals, count);
    if (length != 0)
        buf_text(out, "pt");
}

/* "90%", "1.2em", "9pt". */
static bool
parse_limit(struct arena *arena, struct str text, enum limit_unit *unit,
            int32_t *number)
{
    *unit = str_ends_with(text, "em") ? LIMIT_EM : LIMIT_LENGTH;
    if (str_ends_with(text, "%")) {
        *unit = LIMIT_SHARE;
        text = str_printf(arena, "%.*sem", (int)text.size - 1, text.at);
    }
    if (!scaled_parse(text, SCALED_PT, number))
        return false;
    if (*unit == LIMIT_SHARE)
        *number = scaled_ratio(*number, 1, 100);
    return true;
}

bool
parse_limits(struct value_pool *pool, const struct field *field,
             struct str text, struct value *value)
{
    struct limits *limits = &value->as.limits;
    struct str least, most;
    if (!str_next_word(&text, &least) || !str_next_word(&text, &most) ||
        str_trim(text).size > 0)
        return false;
    if (!parse_limit(pool->arena, least, &limits->least.unit,
                     &limits->least.number) ||
        !parse_limit(pool->arena, most, &limits->most.unit,
                     &limits->most.number))
        return false;
    bool are_shares =
        limits->least.unit == LIMIT_SHARE && limits->most.unit == LIMIT_SHARE;
    return are_shares || field->type == VALUE_LIMITS;
}

int32_t
integer_most(const struct field *field)
{
    return field->type == VALUE_COLUMNS ? COLUMNS_MOST : INTEGER_MOST;
}

bool
parse_integer(struct value_pool *pool, const struct field *field,
              struct str text, struct value *value)
{
    (void)pool;
    uint32_t number;
    if (!str_to_uint(text, &number) || (int32_t)number > integer_most(field) ||
        (int32_t)number < field->least)
        return false;
    value->as.number = (int32_t)number;
    return true;
}

void
print_integer(const struct field *field, const void *source, struct buf *out)
{
    buf_printf(out, "%d", (int)stored_number(field, source));
}

bool
parse_colour(struct value_pool *pool, const struct field *field,
             struct str text, struct value *value)
{
    (void)pool;
    colour number;
    if (str_equals(text, "none"))
        number = COLOUR_NONE;
    else if (!colour_parse(text, &number))
        return false;
    value->as.number = (int32_t)number;
    return value->as.number >= field->least;
}

void
print_colour(const struct field *field, const void *source, struct buf *out)
{
    uint32_t number = (uint32_t)stored_number(field, source);
    if (number == COLOUR_NONE)
        buf_text(out, "none");
    else
        buf_printf(out, "#%06X", (unsigned int)number);
}
