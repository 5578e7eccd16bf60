/* Words of the brief's own that stay on one line with the next: a preposition
 * of one letter, a title before a name, a number and its unit, a day and its
 * month.  Which ones, the labels of the language say.  So do marks that a
 * language sets apart, as French does: "Quand ?", "« demain »". */
#include "compose/composer.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

enum {
    DAYS = 31,       /* of a month at most */
    ENDING_MOST = 2, /* letters behind a day: "1er", "4th" */
};

struct binder {
    struct locale *locale;
    struct str with_next, with_number, opening; /* the labels */
    struct str mark_space; /* that the language sets beside its marks; empty:
                              none */
};

/* The value of a digit, of Arabic ones too; -1: it is none. */
static int
digit_value(uint32_t c)
{
    static const uint32_t zeros[] = {'0', 0x0660, 0x06F0};
    for (size_t i = 0; i < COUNT(zeros); i++)
        if (c >= zeros[i] && c < zeros[i] + 10)
            return (int)(c - zeros[i]);
    return -1;
}

/* Signs within a number: those of Arabic too. */
static bool
is_separator(uint32_t c)
{
    return c == ',' || c == '.' || c == 0x066B || c == 0x066C;
}

/* "3", "2,5", "1.000". */
static bool
is_number(struct str word)
{
    bool is_digit = false;
    for (size_t at = 0; at < word.size;) {
        bool is_first = at == 0;
        uint32_t c = utf8_next(word, &at);
        is_digit = digit_value(c) >= 0;
        if (!is_digit && (is_first || !is_separator(c)))
            return false;
    }
    return is_digit;
}

static bool
is_day(struct str word)
{
    int day = 0;
    size_t end = 0;
    for (size_t at = 0; at < word.size && day <= DAYS; end = at) {
        int digit = digit_value(utf8_next(word, &at));
        if (digit < 0)
            break;
        day = day * 10 + digit;
    }
    return end > 0 && day <= DAYS && word.size - end <= ENDING_MOST;
}

/* Without what opens a quotation or parenthesis before it. */
static struct str
trim_opening(const struct binder *binder, struct str word)
{
    struct str mark = binder->opening;
    if (word.size > 0 && (word.at[0] == '(' || word.at[0] == '['))
        word = str_slice(word, 1, word.size);
    if (mark.size < word.size && str_equal(str_slice(word, 0, mark.size), mark))
        word = str_slice(word, mark.size, word.size);
    return word;
}

static struct str
trim_closing(struct str word)
{
    static const char *const arabic[] = {"\u060C", "\u061B", "\u061F"};
    for (size_t before = 0; before != word.size;) {
        before = word.size;
        if (word.size > 0 && strchr(",.;:!?)]", word.at[word.size - 1]) != NULL)
            word.size--;
        for (size_t i = 0; i < COUNT(arabic); i++)
            if (str_ends_with(word, arabic[i]))
                word.size -= strlen(arabic[i]);
    }
    return word;
}

static bool
is_bound(const struct binder *binder, struct str word, struct str next)
{
    word = trim_opening(binder, word);
    struct str bare = trim_closing(next);
    if (str_has_word(binder->with_next, word))
        return true;
    if (is_number(word) && (str_has_word(binder->with_number, next) ||
                            str_has_word(binder->with_number, bare)))
        return true;
    return (is_day(word) && locale_is_month(binder->locale, bare)) ||
           (is_day(bare) && locale_is_month(binder->locale, word));
}

/* The space that the language sets within its quotation marks. */
static struct str
space_within(struct str opening)
{
    static const char *const spaces[] = {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE};
    for (size_t i = 0; i < COUNT(spaces); i++)
        if (str_ends_with(opening, spaces[i]))
            return str_from(spaces[i]);
    return (struct str){NULL, 0};
}

/* Only marks before which such a space stands, as "?!". */
static bool
is_closing_mark(struct str word)
{
    if (str_starts_with(word, "»"))
        return true;
    return word.size > 0 && strchr(";:!?", word.at[0]) != NULL &&
           trim_closing(word).size == 0;
}

/* What stands between two words instead of a space; empty: it stays. */
static struct str
space_between(const struct binder *binder, struct str word, struct str next)
{
    if (binder->mark_space.size > 0 &&
        (is_closing_mark(next) || str_ends_with(word, "«")))
        return binder->mark_space;
    if (is_bound(binder, word, next))
        return STR(NO_BREAK_SPACE);
    return (struct str){NULL, 0};
}

/* The end of the word that begins at `at`. */
static size_t
word_end(struct str text, size_t at)
{
    const char *space = memchr(text.at + at, ' ', text.size - at);
    return space != NULL ? (size_t)(space - text.at) : text.size;
}

struct str
bind_words(struct composer *composer, struct str text)
{
    struct locale *locale = composer->locale;
    const struct binder binder = {
        .locale = locale,
        .with_next = locale_label(locale, "keep-with-next"),
        .with_number = locale_label(locale, "keep-with-number"),
        .opening = locale_label(locale, "quote-open"),
        .mark_space = space_within(locale_label(locale, "quote-open")),
    };
    struct buf out = {0};
    size_t done = 0;
    if (text.size == 0)
        return text;
    for (size_t at = 0, end = word_end(text, 0); end + 1 < text.size;) {
        size_t next = end + 1, next_end = word_end(text, next);
        struct str space =
            space_between(&binder, str_slice(text, at, end - at),
                          str_slice(text, next, next_end - next));
        if (space.size > 0) {
            buf_append(&out, text.at + done, end - done);
            buf_str(&out, space);
            done = next;
        }
        at = next;
        end = next_end;
    }
    if (done == 0)
        return text;
    buf_append(&out, text.at + done, text.size - done);
    return buf_take(composer->arena, &out);
}
