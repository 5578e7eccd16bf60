/* The markup of an XML text, token by token; see scan.h. */
#include "xml/scan.h"

#include "base/ascii.h"

#include <limits.h>
#include <string.h>

static uint32_t
skip_space(struct str text, uint32_t at)
{
    while (at < text.size && ascii_is_space(text.at[at]))
        at++;
    return at;
}

/* Where `needle` begins at or behind `from`, or the size of the text. */
static uint32_t
find(struct str text, uint32_t from, const char *needle)
{
    size_t size = strlen(needle);
    while (from + size <= text.size) {
        const char *hit =
            memchr(text.at + from, needle[0], text.size - size + 1 - from);
        if (hit == NULL)
            break;
        from = (uint32_t)(hit - text.at);
        if (memcmp(hit, needle, size) == 0)
            return from;
        from++;
    }
    return (uint32_t)text.size;
}

static bool
ends_name(char c)
{
    static const bool ends[UCHAR_MAX + 1] = {
        ['\0'] = true, [' '] = true, ['\n'] = true, ['\t'] = true,
        ['\r'] = true, ['='] = true, ['/'] = true,  ['>'] = true,
        ['<'] = true,  ['"'] = true, ['\''] = true, ['&'] = true,
    };
    return ends[(unsigned char)c];
}

bool
begins_name(struct str text)
{
    char c = '\0';
    if (text.size > 0)
        c = text.at[0];
    return ascii_is_letter(c) || c == '_' || c == ':' ||
           (unsigned char)c >= 0x80;
}

static struct str
name_at(struct str text, uint32_t at)
{
    uint32_t end = at;
    while (end < text.size && !ends_name(text.at[end]))
        end++;
    return str_slice(text, at, end - at);
}

struct str
scan_tag_name(struct str text, uint32_t tag)
{
    bool is_end = tag + 1 < text.size && text.at[tag + 1] == '/';
    return name_at(text, tag + 1 + is_end);
}

bool
scan_attribute(struct str text, uint32_t *at, struct scan_attribute *attribute)
{
    *at = skip_space(text, *at);
    attribute->name = name_at(text, *at);
    uint32_t sign = *at + (uint32_t)attribute->name.size;
    uint32_t equals = skip_space(text, sign);
    if (equals == text.size)
        *at = equals;
    if (attribute->name.size == 0 || equals == text.size ||
        text.at[equals] != '=')
        return false;
    uint32_t quote = skip_space(text, equals + 1);
    if (quote == text.size ||
        (text.at[quote] != '"' && text.at[quote] != '\'')) {
        *at = quote;
        return false;
    }
    const char *open = text.at + quote;
    const char *close = memchr(open + 1, *open, text.size - quote - 1);
    size_t rest =
        close != NULL ? (size_t)(close - open) - 1 : text.size - quote - 1;
    const char *less = memchr(open + 1, '<', rest);
    if (close == NULL || less != NULL) {
        *at = less != NULL ? (uint32_t)(less - text.at) : (uint32_t)text.size;
        return false;
    }
    attribute->value = (struct str){open + 1, rest};
    *at = (uint32_t)(close + 1 - text.at);
    return true;
}

static void
set_fault(struct scan *scan, enum message fault, uint32_t at)
{
    scan->is_faulty = true;
    scan->fault = fault;
    scan->fault_at = at;
}

/* Ends the token behind `close`, which is looked for from `from` on. */
static void
end_at(struct scan *scan, uint32_t from, const char *close)
{
    uint32_t end = find(scan->text, from, close);
    if (end == scan->text.size)
        set_fault(scan, MESSAGE_XML_UNFINISHED, scan->begin);
    else
        end += (uint32_t)strlen(close);
    scan->end = end;
}

static void
scan_comment(struct scan *scan)
{
    uint32_t hyphens = find(scan->text, scan->begin + 4, "--");
    end_at(scan, hyphens, "-->");
    if (!scan->is_faulty && scan->end != hyphens + 3)
        set_fault(scan, MESSAGE_XML_COMMENT, hyphens);
}

/* What is wrong where a start tag should go on or end. */
static enum message
tag_fault(struct str text, uint32_t at)
{
    if (at >= text.size)
        return MESSAGE_XML_UNFINISHED;
    return text.at[at] == '<' ? MESSAGE_XML_LESS : MESSAGE_XML_TAG;
}

static size_t
larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

static void
count_attribute(struct scan *scan, const struct scan_attribute *attribute)
{
    scan->attribute_count++;
    scan->space_count += str_starts_with(attribute->name, "xmlns");
    scan->name_most = larger(scan->name_most, attribute->name.size);
    scan->value_most = larger(scan->value_most, attribute->value.size);
}

static void
scan_start(struct scan *scan)
{
    scan->token = TOKEN_START;
    scan->name = name_at(scan->text, scan->begin + 1);
    scan->name_most = scan->name.size;
    uint32_t at = scan->begin + 1 + (uint32_t)scan->name.size;
    struct scan_attribute attribute;
    scan->end = at;
    if (at == scan->text.size) {
        set_fault(scan, MESSAGE_XML_UNFINISHED, scan->begin);
        return;
    }
    if (!begins_name(scan->name)) {
        set_fault(scan, MESSAGE_XML_LESS, scan->begin);
        return;
    }
    while (scan_attribute(scan->text, &at, &attribute))
        count_attribute(scan, &attribute);
    struct str rest = str_slice(scan->text, at, 2);
    if (str_starts_with(rest, ">")) {
        scan->end = at + 1;
    } else if (str_equals(rest, "/>")) {
        scan->token = TOKEN_EMPTY;
        scan->end = at + 2;
    } else {
        scan->end = at;
        enum message fault = tag_fault(scan->text, at);
        set_fault(scan, fault,
                  fault == MESSAGE_XML_UNFINISHED ? scan->begin : at);
    }
}

static void
scan_end(struct scan *scan)
{
    scan->token = TOKEN_END;
    scan->name = name_at(scan->text, scan->begin + 2);
    uint32_t at =
        skip_space(scan->text, scan->begin + 2 + (uint32_t)scan->name.size);
    scan->end = at;
    if (at == scan->text.size)
        set_fault(scan, MESSAGE_XML_UNFINISHED, scan->begin);
    else if (scan->text.at[at] != '>')
        set_fault(scan, MESSAGE_XML_TAG, at);
    else
        scan->end = at + 1;
}

/* Tokens that are no tags: how they open and, but for comments, close. */
static const struct {
    const char *open, *close;
    enum token token;
} others[] = {
    {"<!--", NULL, TOKEN_COMMENT},
    {"<![CDATA[", "]]>", TOKEN_CDATA},
    {"<!DOCTYPE", ">", TOKEN_DOCTYPE},
    {"<?", "?>", TOKEN_INSTRUCTION},
};

static bool
scan_other(struct scan *scan)
{
    struct str rest = str_slice(scan->text, scan->begin, CDATA_OPEN_SIZE);
    if (rest.size < 2 || (rest.at[1] != '!' && rest.at[1] != '?'))
        return false;
    size_t i = 0;
    while (i < COUNT(others) && !str_starts_with(rest, others[i].open))
        i++;
    if (i == COUNT(others))
        return false;
    size_t size = strlen(others[i].open);
    scan->token = others[i].token;
    scan->name = str_slice(rest, 1, size - 1);
    if (others[i].close == NULL)
        scan_comment(scan);
    else
        end_at(scan, scan->begin + (uint32_t)size, others[i].close);
    return true;
}

bool
scan_next(struct scan *scan)
{
    uint32_t begin = find(scan->text, scan->end, "<");
    *scan = (struct scan){.text = scan->text, .begin = begin, .end = begin};
    if (begin == scan->text.size)
        return false;
    if (scan_other(scan))
        return true;
    if (begin + 1 < scan->text.size && scan->text.at[begin + 1] == '/')
        scan_end(scan);
    else
        scan_start(scan);
    return true;
}
