/* Fills the patterns of labels; see pattern.h.  What is not of that form stands
 * as it is. */
#include "locale/pattern.h"
#include "locale/state.h"

#include "base/buf.h"

struct filling {
    struct locale *locale;
    const struct message_values *message;
    const struct locale_argument *number; /* what # stands for, or NULL */
    struct buf *out;
};

static const struct locale_argument *
find_argument(const struct message_values *message, struct str name)
{
    for (size_t i = 0; i < message->count; i++)
        if (str_equals(name, message->arguments[i].name))
            return &message->arguments[i];
    return NULL;
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
choose_branch(struct locale *locale, enum plural_type type, struct str branches,
              int32_t number)
{
    struct str chosen = {NULL, 0}, other = {NULL, 0}, key, text;
    struct str rest = branches;
    while (pattern_branch(&rest, &key, &text))
        if (is_exactly(key, number))
            return text;
    const char *category = locale_plural(locale, type, number);
    for (rest = branches; pattern_branch(&rest, &key, &text);)
        if (str_equals(key, category))
            chosen = text;
        else if (str_equals(key, PLURAL_OTHER))
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
    struct pattern_argument wanted = pattern_argument(inside);
    const struct locale_argument *argument =
        find_argument(filling->message, wanted.name);
    if (argument == NULL)
        return false;
    if (wanted.type.at == NULL) {
        if (argument->is_number)
            fill_number(filling, argument->number);
        else
            buf_str(filling->out, argument->text);
        return true;
    }
    bool is_ordinal = str_equals(wanted.type, PATTERN_ORDINAL);
    if ((!is_ordinal && !str_equals(wanted.type, PATTERN_PLURAL)) ||
        !argument->is_number)
        return false;
    struct filling inner = *filling;
    inner.number = argument;
    fill(&inner, choose_branch(filling->locale,
                               is_ordinal ? PLURAL_ORDINAL : PLURAL_CARDINAL,
                               wanted.branches, argument->number));
    return true;
}

static void
fill(const struct filling *filling, struct str pattern)
{
    for (size_t i = 0; i < pattern.size; i++) {
        size_t size = 0;
        if (pattern.at[i] == '{')
            size = pattern_braces(str_slice(pattern, i, pattern.size));
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
    return buf_take(arena, &out);
}
