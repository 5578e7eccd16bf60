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
        MARKS = 6
    };
    static const char *const marks[][MARKS] = {
        [MARK_DOUBLE] = {"\"", "“", "”", "„", "«", "»"},
        [MARK_SINGLE] = {"'", "‘", "’", "‚", "‹", "›"},
    };
    for (size_t i = 0; i < MARKS; i++)
        if (at_end ? str_ends_with(text, marks[kind][i])
                   : str_starts_with(text, marks[kind][i]))
            return str_from(marks[kind][i]).size;
    return 0;
}

static const struct str spaces[] = {{" ", 1}, {"\u00A0", 2}, {"\u202F", 3}};

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
    if (!has_marks_at_both(*first, *last, kind) && !has_one_double_mark(whole))
        return;
    *first = trim_start(*first, kind);
    *last = trim_comma(trim_end(*last, kind));
}
