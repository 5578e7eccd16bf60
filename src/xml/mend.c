/* Faults that leave the structure as it is; see mend.h. */
#include "xml/mend.h"

#include "base/arena.h"
#include "base/ascii.h"
#include "base/buf.h"
#include "base/diag.h"
#include "xml/limits.h"
#include "xml/scan.h"

#include <string.h>

struct str
mended_text(const struct mending *mending)
{
    struct str text = mending->source->text;
    return mending->copy == NULL ? text
                                 : (struct str){mending->copy, text.size};
}

/* Writes `c` over a piece of the source's text, in the copy. */
static void
blot(struct mending *mending, const char *at, size_t size, char c)
{
    struct str text = mending->source->text;
    if (mending->copy == NULL)
        mending->copy = arena_copy(mending->arena, text.at, text.size);
    memset(mending->copy + (at - text.at), c, size);
}

/* Of more faults than anybody reads only so many are told. */
static bool
may_tell(struct mending *mending)
{
    return mending->faults++ < MENDS_TOLD;
}

static struct where
where_of(const struct mending *mending, const char *at)
{
    return (struct where){mending->source,
                          (uint32_t)(at - mending->source->text.at)};
}

/* Of names and numbers; libxml2 judges characters beyond ASCII. */
static bool
is_in_reference(char c)
{
    return ascii_is_word(c) || (unsigned char)c >= 0x80 ||
           (c != '\0' && strchr("#-._:", c) != NULL);
}

/* The value of a digit, or the base if it is none. */
static uint32_t
digit_value(char c, uint32_t base)
{
    uint32_t value = base;
    if (ascii_is_digit(c))
        value = (uint32_t)(c - '0');
    else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
        value = (uint32_t)((c | 0x20) - 'a') + 10;
    return value < base ? value : base;
}

/* XML 1.0, production 2. */
static bool
is_character(uint32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

/* "#233" or "#xE9", a reference's number. */
static bool
is_number(struct str body)
{
    bool is_hexadecimal = str_starts_with(body, "#x");
    uint32_t base = is_hexadecimal ? 16 : 10, number = 0;
    for (size_t i = is_hexadecimal ? 2 : 1; i < body.size; i++) {
        uint32_t digit = digit_value(body.at[i], base);
        if (digit == base)
            return false;
        number = number * base + digit;
        if (number > 0x10FFFF)
            return false;
    }
    return is_character(number); /* 0, also of no digits, is none */
}

/* XML 1.0, section 4.6. */
static bool
is_predefined(struct str name)
{
    static const char *const names[] = {"amp", "lt", "gt", "quot", "apos"};
    for (size_t i = 0; i < COUNT(names); i++)
        if (str_equals(name, names[i]))
            return true;
    return false;
}

/* What an '&' begins at the front of `rest`: up to the ';' or, without one, to
 * where a name ends. */
static struct str
reference_at(struct str rest, bool *is_closed)
{
    size_t size = 1;
    while (size < rest.size && is_in_reference(rest.at[size]))
        size++;
    *is_closed = size < rest.size && rest.at[size] == ';';
    return str_slice(rest, 0, size + *is_closed);
}

static void
report(const struct mending *mending, enum message message,
       struct str reference)
{
    enum {
        SHOWN = 40
    };
    struct buf found = {0};
    const char *quote = message == MESSAGE_XML_CHARACTER ? "'" : "";
    buf_text(&found, quote);
    buf_str(&found, str_slice(reference, 0, SHOWN));
    buf_text(&found, quote);
    DIAG(mending->diag, message, where_of(mending, reference.at),
         buf_view(&found));
    buf_release(&found);
}

/* What is wrong with the reference that `rest` begins with, if anything. */
static bool
is_faulty(struct str rest, struct str *reference, enum message *fault)
{
    bool is_closed;
    *reference = reference_at(rest, &is_closed);
    struct str body = str_slice(*reference, 1, reference->size - 1 - is_closed);
    if (str_starts_with(body, "#")) {
        *fault = MESSAGE_XML_CHARACTER;
        return !is_closed || !is_number(body);
    }
    bool is_named = is_closed && begins_name(body);
    *fault = is_named ? MESSAGE_XML_ENTITY : MESSAGE_XML_AMPERSAND;
    return !is_named || !is_predefined(body);
}

static void
mend_reference(struct mending *mending, struct str rest)
{
    struct str reference;
    enum message fault;
    if (!is_faulty(rest, &reference, &fault))
        return;
    if (may_tell(mending))
        report(mending, fault, reference);
    blot(mending, reference.at, 1, '?');
}

static void
mend_references(struct mending *mending, struct str text)
{
    const char *hit, *end = text.at + text.size;
    while (text.size > 0 && (hit = memchr(text.at, '&', text.size))) {
        mend_reference(mending, (struct str){hit, (size_t)(end - hit)});
        text = (struct str){hit + 1, (size_t)(end - hit) - 1};
    }
}

void
mend_text(struct mending *mending, uint32_t from, uint32_t to)
{
    mend_references(mending, str_slice(mending->source->text, from, to - from));
}

/* The last characters are compared first: there names differ that only a
 * hostile file has so many of. */
static bool
is_among(struct str name, const struct str *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (names[i].size == name.size &&
            names[i].at[name.size - 1] == name.at[name.size - 1] &&
            memcmp(names[i].at, name.at, name.size) == 0)
            return true;
    return false;
}

void
mend_tag(struct mending *mending, const struct scan *tag)
{
    struct str names[ATTRIBUTES_MOST];
    struct scan_attribute attribute;
    uint32_t at = tag->begin + 1 + (uint32_t)tag->name.size;
    for (size_t i = 0; scan_attribute(tag->text, &at, &attribute); i++) {
        mend_references(mending, attribute.value);
        names[i] = attribute.name;
        if (!is_among(attribute.name, names, i))
            continue;
        if (may_tell(mending))
            DIAG(mending->diag, MESSAGE_XML_DUPLICATE,
                 where_of(mending, attribute.name.at), attribute.name,
                 tag->name);
        const char *end = tag->text.at + at;
        blot(mending, attribute.name.at, (size_t)(end - attribute.name.at),
             ' ');
    }
}
