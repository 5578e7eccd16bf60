/* Fills the patterns of labels, the part of ICU's MessageFormat that they
 * need: {name} and {name, plural, =1 {...} few {...} other {...}} with # for
 * the number.  What is not of that form stands as it is. */
#include "locale/state.h"

#include "base/arena.h"
#include "base/buf.h"

#include <string.h>

struct filling {
    struct locale *locale;
    const struct message_values *message;
    const struct locale_argument *number; /* what # stands for, or NULL */
    struct buf *out;
};

/* The size of the braces that `text` begins with, both included; 0: not
 * closed. */
static size_t
braces_size(struct str text)
{
    size_t depth = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] == '{')
            depth++;
        else if (text.at[i] == '}' && --depth == 0)
            return i + 1;
    }
    return 0;
}

/* Cuts `text` at its first comma; false if it has none. */
static bool
cut_comma(struct str *text, struct str *rest)
{
    const char *comma =
        text->size > 0 ? memchr(text->at, ',', text->size) : NULL;
    if (comma == NULL)
        return false;
    size_t size = (size_t)(comma - text->at);
    *rest = str_slice(*text, size + 1, text->size);
    *text = str_trim(str_slice(*text, 0, size));
    return true;
}

static const struct locale_argument *
find_argument(const struct message_values *message, struct str name)
{
    for (size_t i = 0; i < message->count; i++)
        if (str_equals(name, message->arguments[i].name))
            return &message->arguments[i];
    return NULL;
}

/* Moves `rest` over "key {text}". */
static bool
next_branch(struct str *rest, struct str *key, struct str *text)
{
    *rest = str_trim(*rest);
    const char *brace =
        rest->size > 0 ? memchr(rest->at, '{', rest->size) : NULL;
    if (brace == NULL)
        return false;
    size_t at = (size_t)(brace - rest->at);
    *key = str_trim(str_slice(*rest, 0, at));
    size_t size = braces_size(str_slice(*rest, at, rest->size));
    if (size == 0)
        return false;
    *text = str_slice(*rest, at + 1, size - 2);
    *rest = str_slice(*rest, at + size, rest->size);
    return true;
}

/* "=-1" of a number, exactly. */
static bool
is_exactly(struct str key, int32_t number)
{
    if (!str_starts_with(key, "="))
        return false;
    key = str_slice(key, 1, key.size);
    bool is_negative = str_starts_with(key, "-");
    uint32_t size = 0;
    return str_to_uint(str_slice(key, is_negative, key.size), &size) &&
           (is_negative ? -(int64_t)size : (int64_t)size) == number;
}

/* The branch for a number: its own, else its category's, else "other". */
static struct str
choose_branch(struct locale *locale, struct str branches, int32_t number)
{
    struct str chosen = {NULL, 0}, other = {NULL, 0}, key, text;
    struct str rest = branches;
    while (next_branch(&rest, &key, &text))
        if (is_exactly(key, number))
            return text;
    const char *category = locale_plural(locale, number);
    for (rest = branches; next_branch(&rest, &key, &text);)
        if (str_equals(key, category))
            chosen = text;
        else if (str_equals(key, "other"))
            other = text;
    return chosen.at != NULL ? chosen : other;
}

static void fill(const struct filling *filling, struct str pattern);

static void
fill_number(const struct filling *filling, int32_t number)
{
    if (number < 0)
        buf_text(filling->out, "\xE2\x88\x92"); /* minus sign */
    number_print(filling->locale,
                 number < 0 ? 0 - (uint32_t)number : (uint32_t)number, 1,
                 filling->out);
}

/* What stands between braces. */
static bool
fill_argument(const struct filling *filling, struct str inside)
{
    struct str type = {NULL, 0}, branches = {NULL, 0};
    bool has_type = cut_comma(&inside, &type);
    const struct locale_argument *argument =
        find_argument(filling->message, str_trim(inside));
    if (argument == NULL)
        return false;
    if (!has_type) {
        if (argument->is_number)
            fill_number(filling, argument->number);
        else
            buf_str(filling->out, argument->text);
        return true;
    }
    if (!cut_comma(&type, &branches) || !str_equals(type, "plural") ||
        !argument->is_number)
        return false;
    struct filling inner = *filling;
    inner.number = argument;
    fill(&inner, choose_branch(filling->locale, branches, argument->number));
    return true;
}

static void
fill(const struct filling *filling, struct str pattern)
{
    for (size_t i = 0; i < pattern.size; i++) {
        size_t size = 0;
        if (pattern.at[i] == '{')
            size = braces_size(str_slice(pattern, i, pattern.size));
        if (size > 0 &&
            fill_argument(filling, str_slice(pattern, i + 1, size - 2)))
            i += size - 1;
        else if (pattern.at[i] == '#' && filling->number != NULL)
            fill_number(filling, filling->number->number);
        else
            buf_char(filling->out, pattern.at[i]);
    }
}

void
message_fill(struct locale *locale, struct str pattern,
             const struct message_values *message, struct buf *out)
{
    fill(&(struct filling){locale, message, NULL, out}, pattern);
}

struct str
locale_message(struct arena *arena, struct locale *locale, const char *key,
               const struct locale_argument *arguments, size_t count)
{
    struct buf out = {0};
    message_fill(locale, locale_label(locale, key),
                 &(struct message_values){arguments, count}, &out);
    struct str text = str_copy(arena, buf_view(&out));
    buf_release(&out);
    return text;
}
