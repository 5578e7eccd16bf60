/* Values by type; see value.h. */
#include "style/value.h"

#include "base/buf.h"
#include "base/map.h"
#include "style/value_kind.h"
#include "style/words.h"

#include <assert.h>
#include <string.h>

static const struct value_kind {
    value_parser *parse;
    value_printer *print;
    uint32_t size; /* of the field */
    const char *expected;
} kinds[] = {
    [VALUE_LENGTH] = {parse_length, print_length, sizeof(scaled),
                      "a length such as 12pt, 4.5mm or 1.5em"},
    [VALUE_INTEGER] = {parse_integer, print_integer, sizeof(uint32_t),
                       "a whole number"},
    [VALUE_COLUMNS] = {parse_integer, print_integer, sizeof(uint32_t),
                       "a whole number"},
    [VALUE_COLOUR] = {parse_colour, print_colour, sizeof(colour),
                      "a colour such as #12355B"},
    [VALUE_FAMILIES] = {parse_families, print_families, sizeof(void *),
                        "names of font families, separated by commas"},
    [VALUE_FEATURES] = {parse_features, print_text, sizeof(struct str),
                        "normal, or OpenType features such as 'tnum', "
                        "'smcp' 1"},
    [VALUE_TEXT] = {parse_text, print_text, sizeof(struct str), "a text"},
    [VALUE_WORDS] = {parse_words, NULL, sizeof(struct str_list),
                     "names of files, separated by spaces"},
    [VALUE_SCRIPT] = {parse_script, print_text, sizeof(struct str),
                      "a script by its four letters in ISO 15924, such as "
                      "Arab"},
    [VALUE_PAGE_SIZE] = {parse_page_size, NULL, sizeof(struct page_size),
                         "a size such as A4, Letter, A5 landscape or "
                         "160mm 240mm"},
    [VALUE_LIMITS] = {parse_limits, NULL, sizeof(struct limits),
                      "the least and the most, each a length such as 9pt or "
                      "1.2em or a share of the style's own such as 90%"},
    [VALUE_SHARES] = {parse_limits, NULL, sizeof(struct limits),
                      "the least and the most, each a share of the style's own "
                      "such as 90%"},
};

static const struct value_kind keyword_kind = {parse_keyword, print_keyword,
                                               sizeof(int32_t), NULL};

static const struct value_kind *
kind_of(const struct field *field)
{
    return field->type < VALUE_FONT_STYLE ? &kinds[field->type] : &keyword_kind;
}

struct value_pool
value_pool_new(struct arena *arena)
{
    return (struct value_pool){arena, map_new(arena), map_new(arena)};
}

bool
value_parse(struct value_pool *pool, const struct field *field, struct str text,
            struct value *value)
{
    *value = (struct value){.form = VALUE_ABSOLUTE};
    return kind_of(field)->parse(pool, field, str_trim(text), value);
}

void
value_store(const struct field *field, const struct value *value, void *target)
{
    assert(value->form == VALUE_ABSOLUTE);
    char *at = (char *)target + field->offset;
    if (field->type == VALUE_YES_OR_NO)
        *(bool *)at = value->as.number != 0;
    else
        memcpy(at, &value->as, kind_of(field)->size);
}

struct value
value_load(const struct field *field, const void *source)
{
    struct value value = {.form = VALUE_ABSOLUTE};
    memcpy(&value.as, (const char *)source + field->offset,
           kind_of(field)->size);
    return value;
}

struct value
value_resolve(const struct value *value, scaled em, scaled rem)
{
    struct value resolved = *value;
    if (value->form != VALUE_RELATIVE && value->form != VALUE_ROOT_RELATIVE)
        return resolved;
    if (value->form == VALUE_ROOT_RELATIVE)
        em = rem;
    resolved.form = VALUE_ABSOLUTE;
    if (!scaled_parse(value->as.text, em, &resolved.as.number))
        resolved.as.number = SCALED_MOST;
    return resolved;
}

static void
print_bounds(const struct field *field, struct buf *out)
{
    struct field least = {.type = field->type};
    if (field->type == VALUE_INTEGER || field->type == VALUE_COLUMNS) {
        buf_printf(out, " from %d to %d", (int)field->least,
                   (int)integer_most(field));
    } else if (field->type == VALUE_LENGTH && field->least > -SCALED_MOST) {
        buf_text(out, ", not less than ");
        print_length(&least, &field->least, out);
    }
}

struct str
value_expected(struct arena *arena, const struct field *field)
{
    struct str words[KEYWORDS];
    if (field->type >= VALUE_FONT_STYLE)
        return style_alternatives(arena, words,
                                  keyword_list(field->type, words));
    struct buf buf = {0};
    buf_text(&buf, kind_of(field)->expected);
    print_bounds(field, &buf);
    return buf_take(arena, &buf);
}

struct str
value_nearest(const struct field *field, struct str text)
{
    struct str words[KEYWORDS];
    if (field->type == VALUE_TEXT_ALIGN && str_equals(text, "left"))
        return STR("start");
    if (field->type == VALUE_TEXT_ALIGN && str_equals(text, "right"))
        return STR("end");
    if (field->type >= VALUE_FONT_STYLE)
        return str_nearest(text, words, keyword_list(field->type, words));
    if (field->type != VALUE_PAGE_SIZE)
        return (struct str){NULL, 0};
    return str_nearest(text, words, paper_list(words));
}

bool
value_equal(const struct field *field, const void *a, const void *b)
{
    const char *first = (const char *)a + field->offset;
    const char *second = (const char *)b + field->offset;
    return memcmp(first, second, kind_of(field)->size) == 0;
}

void
value_print(const struct field *field, const void *source, struct buf *out)
{
    kind_of(field)->print(field, source, out);
}
