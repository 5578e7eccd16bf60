/* The values of attributes, form by form. */
#include "base/address.h"
#include "base/ascii.h"
#include "base/calendar.h"
#include "base/utf8.h"
#include "locale/locale.h"
#include "read/reader.h"

static struct where
value_where(const struct value *value)
{
    return attribute_where(value->reader, value->xml->offset,
                           value->attribute->name);
}

static struct str
value_excerpt(const struct value *value)
{
    return excerpt(value->reader->scratch, str_trim(value->attribute->value));
}

/* The commonest fault: says what the attribute may be. */
static void
report_value(const struct value *value, enum message message,
             struct str expected, struct str nearest)
{
    DIAG(value->reader->diag, message, value_where(value), value_excerpt(value),
         value->attribute->name, expected, hint(value->reader, nearest));
}

static void
read_text(const struct value *value)
{
    struct reader *reader = value->reader;
    const struct attribute_rule *rule = value->rule;
    struct str text =
        rule->form == FORM_RAW
            ? str_copy(reader->arena, value->attribute->value)
            : text_of_attribute(reader, value->xml, value->attribute);
    value->result->value.text = text;
    if (rule->least > 0 && text.size == 0)
        DIAG(reader->diag, MESSAGE_EMPTY_ATTRIBUTE, value_where(value),
             value->attribute->name, STR("text"));
    if (rule->most > 0 && utf8_count(text) > rule->most)
        DIAG(reader->diag, MESSAGE_TEXT_TOO_LONG, value_where(value),
             value->attribute->name, number_text(reader, rule->most));
}

static void
read_version(const struct value *value)
{
    value->result->value.text = STR("1");
    if (!str_equals(str_trim(value->attribute->value), "1"))
        DIAG(value->reader->diag, MESSAGE_UNKNOWN_VERSION, value_where(value),
             value_excerpt(value));
}

static void
read_address(const struct value *value)
{
    struct str text = str_trim(value->attribute->value);
    value->result->value.text = str_copy(value->reader->arena, text);
    if (!address_is_known(text))
        report_value(value, MESSAGE_BAD_ADDRESS, STR(""), STR(""));
}

static void
read_country(const struct value *value)
{
    struct str text = str_trim(value->attribute->value);
    value->result->value.text = str_copy(value->reader->arena, text);
    bool capitals = true, letters = true;
    for (size_t i = 0; i < text.size; i++) {
        capitals = capitals && ascii_is_capital(text.at[i]);
        letters = letters && ascii_is_letter(text.at[i]);
    }
    bool sized = text.size == 2 || text.size == 3;
    if (sized && capitals) {
        if (!locale_has_country(text))
            report_value(value, MESSAGE_UNKNOWN_COUNTRY, STR(""), STR(""));
        return;
    }
    char upper[3] = {0};
    for (size_t i = 0; sized && i < text.size; i++)
        upper[i] = (char)(text.at[i] & ~0x20);
    report_value(value, MESSAGE_BAD_COUNTRY, STR(""),
                 sized && letters ? (struct str){upper, text.size} : STR(""));
}

/* xsd:decimal: [+-]? digits, with a point within. */
static void
read_decimal(const struct value *value)
{
    struct str text = str_trim(value->attribute->value);
    value->result->value.text = str_copy(value->reader->arena, text);
    size_t at = text.size > 0 && (text.at[0] == '-' || text.at[0] == '+');
    size_t digits = 0, points = 0;
    for (;
         at < text.size && (ascii_is_digit(text.at[at]) || text.at[at] == '.');
         at++)
        *(text.at[at] == '.' ? &points : &digits) += 1;
    if (at < text.size || digits == 0 || points > 1)
        report_value(value, MESSAGE_BAD_NUMBER,
                     STR("a decimal number such as -1.5"), STR(""));
}

static void
read_number(const struct value *value)
{
    const struct attribute_rule *rule = value->rule;
    uint32_t number;
    if (str_to_uint(str_trim(value->attribute->value), &number) &&
        number >= rule->least && number <= rule->most)
        value->result->value.number = number;
    else
        report_value(value, MESSAGE_BAD_NUMBER,
                     str_printf(value->reader->scratch,
                                "a whole number from %u to %u",
                                (unsigned)rule->least, (unsigned)rule->most),
                     STR(""));
}

static void
read_boolean(const struct value *value)
{
    struct str text = str_trim(value->attribute->value);
    bool yes = str_equals(text, "true") || str_equals(text, "1");
    bool no = str_equals(text, "false") || str_equals(text, "0");
    value->result->value.boolean = yes;
    if (!yes && !no)
        report_value(value, MESSAGE_BAD_KEYWORD, STR("true or false"), STR(""));
}

static void
read_keyword(const struct value *value)
{
    struct str text = str_trim(value->attribute->value);
    struct phrase words = {0};
    for (const unsigned char *c = value->rule->choices; *c != 0; c++) {
        struct str word = keyword_text((enum keyword) * c);
        if (str_equal(word, text)) {
            value->result->value.keyword = (enum keyword) * c;
            return;
        }
        phrase_add(value->reader, &words, word);
    }
    report_value(value, MESSAGE_BAD_KEYWORD, words_join(value->reader, &words),
                 nearest_of(value->reader, text, &words));
}

/* The date that was probably meant by "20250404" or "2025/04/04". */
static struct str
date_meant(const struct reader *reader, struct str text)
{
    struct buf buf = {0};
    for (size_t i = 0; i < text.size && i < 10; i++) {
        bool plain = text.size == 8 && ascii_is_digit(text.at[i]);
        if (plain && (i == 4 || i == 6))
            buf_char(&buf, '-');
        char c = char_replaced(text.at[i], '/', '-');
        buf_char(&buf, char_replaced(c, '.', '-'));
    }
    struct str meant = buf_take(reader->scratch, &buf);
    struct date date;
    bool fine = text.size <= 10 && date_parse(meant, &date) == DATE_FINE;
    return fine ? meant : STR("");
}

static void
read_date(const struct value *value)
{
    struct str text = str_trim(value->attribute->value);
    struct date *date = ARENA_NEW(value->reader->arena, struct date);
    enum date_fault fault = date_parse(text, date);
    bool year_only = value->rule->form == FORM_YEAR;
    if (fault == DATE_NO_SUCH_DAY)
        DIAG(value->reader->diag, MESSAGE_NO_SUCH_DAY, value_where(value),
             value_excerpt(value), value->attribute->name);
    else if (fault != DATE_FINE || (year_only && date->month != 0))
        report_value(value, MESSAGE_BAD_DATE,
                     year_only ? STR("a year")
                               : STR("YYYY, YYYY-MM, YYYY-MM-DD or "
                                     "YYYY-MM-DDThh:mm:ss, with or without a "
                                     "zone"),
                     year_only ? STR("") : date_meant(value->reader, text));
    else
        value->result->value.date = date;
}

static void
read_rrule(const struct value *value)
{
    struct rrule *rule = ARENA_NEW(value->reader->arena, struct rrule);
    struct rrule_fault fault;
    if (rrule_parse(str_trim(value->attribute->value), rule, &fault))
        value->result->value.rrule = rule;
    else
        DIAG(value->reader->diag, MESSAGE_BAD_RRULE, value_where(value),
             excerpt(value->reader->scratch, fault.part), value_excerpt(value),
             str_from(fault.expected));
}

static void
read_pointers(const struct value *value)
{
    struct pending pending = {value->node, value->result, value->rule,
                              value->attribute->value};
    VEC_PUSH(value->reader->scratch, &value->reader->pointers, pending);
}

static void (*const forms[FORM_COUNT])(const struct value *) = {
    [FORM_TEXT] = read_text,         [FORM_RAW] = read_text,
    [FORM_VERSION] = read_version,   [FORM_ADDRESS] = read_address,
    [FORM_COUNTRY] = read_country,   [FORM_DECIMAL] = read_decimal,
    [FORM_NUMBER] = read_number,     [FORM_BOOLEAN] = read_boolean,
    [FORM_KEYWORD] = read_keyword,   [FORM_DATE] = read_date,
    [FORM_YEAR] = read_date,         [FORM_RRULE] = read_rrule,
    [FORM_POINTERS] = read_pointers,
};

void
value_read(const struct value *value)
{
    if (!value->attribute->is_mended) /* else its fault is told */
        forms[value->rule->form](value);
}

/* BCP 47 (RFC 5646, section 2.1) as far as it matters here: a language of two
 * or three letters, then subtags of one to eight letters and digits. */
bool
language_is_valid(struct str tag)
{
    size_t size = 0, subtags = 0;
    for (size_t i = 0; i <= tag.size; i++) {
        if (i < tag.size && tag.at[i] != '-') {
            if (!ascii_is_letter(tag.at[i]) &&
                (subtags == 0 || !ascii_is_digit(tag.at[i])))
                return false;
            size++;
            continue;
        }
        if (size < (subtags == 0 ? 2u : 1u) || size > (subtags == 0 ? 3u : 8u))
            return false;
        subtags++;
        size = 0;
    }
    return true;
}
