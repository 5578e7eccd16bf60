/* Text in headers, encoded and folded (RFC 2047, RFC 2231).
 *
 * GMime's own encoder is not used: it makes encoded words longer than the 75
 * characters that are allowed where a text has no spaces, and it splits names
 * of files amid characters.  */
#include "mail/encode.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "base/utf8.h"

#include <glib.h>
#include <string.h>

enum {
    LINE_MOST = 76,
    WORD_BYTES = 39,   /* in an encoded word: with "Reply-To: " on a line */
    QUOTED_MOST = 60,  /* bytes of a name in quotation marks */
    NAME_COLUMNS = 10, /* of the longest header's name */
};

/* Whether a text may stand as it is.  Spaces that do not part two words get
 * lost, and a line of them alone may not be (RFC 5322, 3.2.2). */
static bool
is_plain(struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.at[i], next = i + 1 < text.size ? text.at[i + 1] : ' ';
        if ((unsigned char)c >= 0x7F || (c == '=' && next == '?') ||
            (c == ' ' && (i == 0 || next == ' ')))
            return false;
    }
    return true;
}

/* As many bytes of whole characters as an encoded word takes. */
static size_t
word_size(struct str text)
{
    size_t size = 0;
    for (size_t at = 0; at < text.size && at <= WORD_BYTES;) {
        (void)utf8_next(text, &at);
        size = at <= WORD_BYTES ? at : size;
    }
    return size;
}

/* Encoded words, a line for each.  The space between two is not part of the
 * text (RFC 2047, 6.2). */
static void
encode_words(struct str text, struct buf *out)
{
    for (bool is_first = true; text.size > 0; is_first = false) {
        size_t size = word_size(text);
        char *word = g_base64_encode((const unsigned char *)text.at, size);
        buf_printf(out, "%s=?UTF-8?B?%s?=", is_first ? "" : "\n ", word);
        g_free(word);
        text = str_slice(text, size, text.size);
    }
}

static size_t
longest_word(struct str text)
{
    size_t longest = 0;
    for (size_t i = 0, size = 0; i < text.size; i++) {
        size = text.at[i] == ' ' ? 0 : size + 1;
        longest = size > longest ? size : longest;
    }
    return longest;
}

/* The text with a line break before a space where a line gets too long. */
static void
fold(struct str text, struct buf *out)
{
    size_t column = NAME_COLUMNS;
    for (size_t at = 0; at < text.size;) {
        size_t end = at + 1;
        while (end < text.size && text.at[end] != ' ')
            end++;
        if (column + (end - at) > LINE_MOST && text.at[at] == ' ') {
            buf_char(out, '\n');
            column = 0;
        }
        buf_str(out, str_slice(text, at, end - at));
        column += end - at;
        at = end;
    }
}

void
encode_text(struct str text, struct buf *out)
{
    buf_char(out, ' ');
    if (is_plain(text) && longest_word(text) < LINE_MOST - NAME_COLUMNS)
        fold(text, out);
    else
        encode_words(text, out);
    buf_char(out, '\n');
}

static bool
is_phrase(struct str name)
{
    for (size_t i = 0; i < name.size; i++)
        if (strchr("()<>[]:;@\\,.\"", name.at[i]) != NULL)
            return false;
    return true;
}

static void
encode_name(struct str name, struct buf *out)
{
    if (!is_plain(name) || name.size > QUOTED_MOST) {
        encode_words(name, out);
        return;
    }
    if (is_phrase(name)) {
        buf_str(out, name);
        return;
    }
    buf_char(out, '"');
    for (size_t i = 0; i < name.size; i++) {
        if (name.at[i] == '"' || name.at[i] == '\\')
            buf_char(out, '\\');
        buf_char(out, name.at[i]);
    }
    buf_char(out, '"');
}

/* The bytes since the last line break, or since the header's name. */
static size_t
column_of(const struct buf *out)
{
    size_t from = out->size;
    while (from > 0 && out->at[from - 1] != '\n')
        from--;
    return out->size - from + (from == 0 ? NAME_COLUMNS : 0);
}

static void
encode_box(const struct mailbox *box, struct buf *out)
{
    if (box->name.size == 0) {
        buf_str(out, box->wire);
        return;
    }
    encode_name(box->name, out);
    bool is_over = column_of(out) + box->wire.size + 4 > LINE_MOST;
    buf_printf(out, "%s <%.*s>", is_over ? "\n" : "", STR_ARGS(box->wire));
}

void
encode_boxes(const struct mailboxes *boxes, struct buf *out)
{
    for (size_t i = 0; i < boxes->count; i++) {
        buf_text(out, i > 0 ? ",\n " : " ");
        encode_box(&boxes->at[i], out);
    }
    buf_char(out, '\n');
}

/* Characters that a name may have as they are (RFC 2231, 7; RFC 2045, 5.1). */
static bool
is_attribute_character(char c)
{
    return ascii_is_word(c) || (c != '\0' && strchr("-._", c) != NULL);
}

/* In one piece, which is within the 998 bytes that a line may have, because
 * some readers know no name in pieces. */
void
encode_attachment(struct str name, struct buf *out)
{
    buf_text(out, " attachment;\n filename");
    bool is_quotable = is_plain(name);
    for (size_t i = 0; i < name.size; i++)
        is_quotable = is_quotable && strchr("\"\\", name.at[i]) == NULL;
    if (is_quotable) {
        buf_printf(out, "=\"%.*s\"\n", STR_ARGS(name));
        return;
    }
    buf_text(out, "*=UTF-8''");
    for (size_t i = 0; i < name.size; i++)
        if (is_attribute_character(name.at[i]))
            buf_char(out, name.at[i]);
        else
            buf_printf(out, "%%%02X", (unsigned char)name.at[i]);
    buf_char(out, '\n');
}
