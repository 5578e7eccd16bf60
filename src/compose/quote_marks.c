/* The marks of a quotation; see quote_marks.h. */
#include "compose/quote_marks.h"

#include <stdbool.h>
#include <stddef.h>

enum mark_kind {
    MARK_DOUBLE,
    MARK_SINGLE, /* in pairs only: it may be an apostrophe */
};

static size_t
mark_size(struct str text, enum mark_kind kind, bool at_end)
{
    enum {
        MARKS = 11
    };
    static const char *const marks[][MARKS] = {
        [MARK_DOUBLE] = {"\"", "“", "”", "„", "«", "»", "「", "」", "『", "』",
                         "״"},
        [MARK_SINGLE] = {"'", "‘", "’", "‚", "‹", "›"},
    };
    for (size_t i = 0; i < MARKS && marks[kind][i] != NULL; i++)
        if (at_end ? str_ends_with(text, marks[kind][i])
                   : str_starts_with(text, marks[kind][i]))
            return str_from(marks[kind][i]).size;
    return 0;
}

static const struct str spaces[] = {
    {" ", 1}, {NO_BREAK_SPACE, 2}, {NARROW_NO_BREAK_SPACE, 3}};

static struct str
trim_start(struct str text, enum mark_kind kind)
{
    size_t size = mark_size(text, kind, false);
    if (size == 0)
        return text;
    text = str_slice(text, size, text.size);
    for (size_t i = 0; i < 3; i++)
        if (str_starts_with(text, spaces[i].at))
            text = str_slice(text, spaces[i].size, text.size);
    return text;
}

static struct str
trim_end(struct str text, enum mark_kind kind)
{
    size_t size = mark_size(text, kind, true);
    text.size -= size;
    for (size_t i = 0; size > 0 && i < 3; i++)
        if (str_ends_with(text, spaces[i].at))
            text.size -= spaces[i].size;
    return text;
}

/* The comma before "he said" belongs to the sentence around, too. */
static struct str
trim_comma(struct str text)
{
    text.size -= str_ends_with(text, ",");
    return text;
}

static bool
has_marks_at_both(struct str first, struct str last, enum mark_kind kind)
{
    return mark_size(first, kind, false) > 0 && mark_size(last, kind, true) > 0;
}

/* Where two marks are the same on both sides, that before a word opens. */
static bool
opens(struct str text, size_t at, enum mark_kind kind, struct str first)
{
    size_t size = mark_size(text, kind, true);
    if (!str_equal(first, str_slice(text, text.size - size, size)))
        return str_equal(first, str_slice(text, at, first.size));
    return at > 0 && text.at[at - 1] == ' ';
}

/* A mark before a letter: of ASCII, or up to the punctuation of U+2000. */
static bool
is_apostrophe(struct str text, size_t behind)
{
    unsigned char next = (unsigned char)text.at[behind];
    bool is_ascii = (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
    return is_ascii || (next >= 0xC3 && next < 0xE2);
}

/* Do the marks at both ends belong together, or does the first one end before
 * another begins, as in "A" and "B"? */
static bool
is_pair(struct str text, enum mark_kind kind)
{
    struct str first = str_slice(text, 0, mark_size(text, kind, false));
    size_t end = text.size - mark_size(text, kind, true);
    size_t depth = 1;
    for (size_t i = first.size; i < end; i++) {
        size_t size = mark_size(str_slice(text, i, end - i), kind, false);
        if (size == 0)
            continue;
        if (opens(text, i, kind, first)) {
            if (depth == 0)
                return false;
            depth++;
        } else if (depth > 0 && !is_apostrophe(text, i + size)) {
            depth--;
        }
        i += size - 1;
    }
    return true;
}

/* Half of an utterance may have only one of its marks; but where there are more
 * and not at both ends, they are those of a quotation inside. */
static bool
has_one_double_mark(struct str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size && count < 2; i++)
        count +=
            mark_size(str_slice(text, i, text.size), MARK_DOUBLE, false) > 0;
    return count == 1;
}

void
quote_marks_trim(struct str whole, struct str *first, struct str *last)
{
    *last = trim_comma(*last);
    enum mark_kind kind = has_marks_at_both(*first, *last, MARK_SINGLE)
                              ? MARK_SINGLE
                              : MARK_DOUBLE;
    bool is_whole = has_marks_at_both(*first, *last, kind)
                        ? is_pair(trim_comma(whole), kind)
                        : has_one_double_mark(whole);
    if (!is_whole)
        return;
    *first = trim_start(*first, kind);
    *last = trim_comma(trim_end(*last, kind));
}
