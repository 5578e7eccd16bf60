/* Takes the patterns of labels apart, and checks them; see pattern.h. */
#include "locale/pattern.h"

#include "locale/state.h"

#include <string.h>

enum {
    DEPTH_MOST = 6, /* plurals within plurals */
};

size_t
pattern_braces(struct str text)
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

/* Cuts `text` at its first comma; `rest` keeps its NULL pointer without one. */
static void
cut_comma(struct str *text, struct str *rest)
{
    const char *comma =
        text->size > 0 ? memchr(text->at, ',', text->size) : NULL;
    size_t size = comma != NULL ? (size_t)(comma - text->at) : text->size;
    if (comma != NULL)
        *rest = str_slice(*text, size + 1, text->size);
    *text = str_trim(str_slice(*text, 0, size));
}

struct pattern_argument
pattern_argument(struct str inside)
{
    struct pattern_argument argument = {.name = inside};
    cut_comma(&argument.name, &argument.type);
    cut_comma(&argument.type, &argument.branches);
    return argument;
}

bool
pattern_branch(struct str *rest, struct str *key, struct str *text)
{
    struct str whole = str_trim(*rest);
    const char *brace =
        whole.size > 0 ? memchr(whole.at, '{', whole.size) : NULL;
    if (brace == NULL)
        return false;
    size_t at = (size_t)(brace - whole.at);
    size_t size = pattern_braces(str_slice(whole, at, whole.size));
    if (size == 0)
        return false;
    *key = str_trim(str_slice(whole, 0, at));
    *text = str_slice(whole, at + 1, size - 2);
    *rest = str_slice(whole, at + size, whole.size);
    return true;
}

/* ---- checking ---- */

struct checking {
    struct arena *arena;
    struct pattern_names *names;
    struct str *fault;
    int depth;
};

static bool check(const struct checking *checking, struct str pattern);

static bool
is_name(struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.at[i];
        if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-')
            return false;
    }
    return text.size > 0;
}

/* "=1", "few". */
static bool
is_selector(struct str key)
{
    uint32_t number;
    if (!str_starts_with(key, "="))
        return plural_is_category(key);
    bool is_negative = str_starts_with(key, "=-");
    return str_to_uint(str_slice(key, is_negative ? 2 : 1, key.size), &number);
}

/* The branches of a plural, one of them "other"; `whole` is at fault if they
 * are not. */
static bool
check_branches(const struct checking *checking, struct str branches,
               struct str whole)
{
    struct str key, text;
    bool has_other = false;
    while (pattern_branch(&branches, &key, &text)) {
        *checking->fault = key;
        if (!is_selector(key) || !check(checking, text))
            return false;
        has_other |= str_equals(key, PLURAL_OTHER);
    }
    *checking->fault = whole;
    return has_other && str_trim(branches).size == 0;
}

static bool
check_argument(const struct checking *checking, struct str inside)
{
    struct pattern_argument argument = pattern_argument(inside);
    *checking->fault = inside;
    if (!is_name(argument.name))
        return false;
    VEC_PUSH(checking->arena, checking->names, argument.name);
    if (argument.type.at == NULL)
        return true;
    return (str_equals(argument.type, PATTERN_PLURAL) ||
            str_equals(argument.type, PATTERN_ORDINAL)) &&
           check_branches(checking, argument.branches, inside);
}

static bool
check(const struct checking *checking, struct str pattern)
{
    struct checking inner = *checking;
    if (inner.depth++ == DEPTH_MOST) {
        *checking->fault = pattern;
        return false;
    }
    for (size_t i = 0, size; i < pattern.size; i += size) {
        size = 1;
        if (pattern.at[i] != '{' && pattern.at[i] != '}')
            continue;
        struct str rest = str_slice(pattern, i, pattern.size);
        size = pattern.at[i] == '{' ? pattern_braces(rest) : 0;
        if (size == 0) {
            *checking->fault = rest;
            return false;
        }
        if (!check_argument(&inner, str_slice(pattern, i + 1, size - 2)))
            return false;
    }
    return true;
}

bool
pattern_check(struct arena *arena, struct str pattern,
              struct pattern_names *names, struct str *fault)
{
    return check(&(struct checking){arena, names, fault, 0}, pattern);
}
