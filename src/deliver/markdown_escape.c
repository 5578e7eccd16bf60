/* Text in which nothing is markup: CommonMark 0.31, 2.4, with the extensions of
 * GitHub's and what pandoc takes for markup. */
#include "base/ascii.h"
#include "base/buf.h"
#include "deliver/markdown.h"

#include <string.h>

static bool
begins_line(struct str written)
{
    return written.size == 0 || written.at[written.size - 1] == '\n';
}

/* Whether the line at hand is "12" so far, which "." or ")" and a blank would
 * make an item's number. */
static bool
is_item_number(struct str written)
{
    size_t digits = 0;
    while (digits < written.size &&
           ascii_is_digit(written.at[written.size - 1 - digits]))
        digits++;
    written.size -= digits;
    return digits > 0 && begins_line(written);
}

/* Whether the text from `at` on begins with `word`. */
static bool
is_before(struct str text, size_t at, const char *word)
{
    return str_starts_with(str_slice(text, at, text.size), word);
}

/* Marks that mean something behind or before others only. */
static bool
is_markup_here(struct str written, struct str text, size_t at)
{
    char c = text.at[at];
    char next = at + 1 < text.size ? text.at[at + 1] : '\0';
    if (begins_line(written) && strchr("+-=>:%(|", c) != NULL)
        return true;
    if (c == '.' && str_ends_with(written, "www"))
        return true;
    if (c == '.' || c == ')')
        return (next == '\0' || next == ' ') && is_item_number(written);
    if (c == '&') /* an entity */
        return next == '#' || ascii_is_letter(next);
    if (c == ':') /* an address of its own */
        return is_before(text, at + 1, "//");
    return c == '!' && (next == '\0' || next == '['); /* an image */
}

void
escape_append(struct buf *out, struct str text, bool is_in_table)
{
    for (size_t at = 0; at < text.size; at++) {
        char c = text.at[at];
        bool is_markup = c != '\0' && strchr("\\`*_[]<#~$^{@", c) != NULL;
        if (is_markup || (is_in_table && c == '|') ||
            is_markup_here(buf_view(out), text, at))
            buf_char(out, '\\');
        buf_char(out, c);
    }
}

void
destination_append(struct buf *out, struct str address, bool is_in_table)
{
    bool is_enclosed = address.size == 0;
    for (size_t i = 0; i < address.size; i++)
        is_enclosed = is_enclosed || strchr(" ()<>", address.at[i]) != NULL;
    if (is_enclosed)
        buf_char(out, '<');
    for (size_t i = 0; i < address.size; i++) {
        char c = address.at[i];
        char next = i + 1 < address.size ? address.at[i + 1] : '\0';
        if (c == '&' && (next == '#' || ascii_is_letter(next)))
            buf_text(out, "&amp;");
        else if (strchr("\\<>*_", c) != NULL || (is_in_table && c == '|'))
            buf_printf(out, "\\%c", c);
        else
            buf_char(out, c);
    }
    if (is_enclosed)
        buf_char(out, '>');
}
