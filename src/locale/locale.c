/* A locale: its language, its words, and what ICU opened for it. */
#include "base/arena.h"
#include "base/diag.h"
#include "locale/labels.h"
#include "locale/state.h"

#include <assert.h>
#include <string.h>

/* Languages and scripts that are written from right to left (CLDR 42, the
 * likely scripts of all its languages that are so); asking ICU would load its
 * table of likely scripts. */
static bool
is_right_to_left(struct str tag)
{
    static const char *const subtags[] = {
        "ar",   "arz",  "azb",  "bal",  "bgn",  "ckb",  "dv",  "fa",   "glk",
        "he",   "khw",  "ks",   "lrc",  "luz",  "mzn",  "nqo", "ps",   "rhg",
        "sd",   "sdh",  "syr",  "ug",   "ur",   "yi",   "ydg", "Adlm", "Arab",
        "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa",
    };
    size_t size = 0;
    while (size < tag.size && tag.at[size] != '-')
        size++;
    struct str language = str_slice(tag, 0, size);
    struct str script = {NULL, 0};
    if (tag.size >= size + 5 &&
        (tag.size == size + 5 || tag.at[size + 5] == '-'))
        script = str_slice(tag, size + 1, 4);
    struct str known = script.size > 0 ? script : language;
    for (size_t i = 0; i < sizeof subtags / sizeof subtags[0]; i++)
        if (str_equals(known, subtags[i]))
            return true;
    return false;
}

struct locale *
locale_new(struct arena *arena, const char *language, struct diag *diag)
{
    struct locale *locale = ARENA_NEW(arena, struct locale);
    locale->arena = arena;
    locale->is_right_to_left = is_right_to_left(str_from(language));
    locale->language = language;
    locale->labels = labels_open(arena, language, diag);
    if (locale->labels == NULL) {
        DIAG(diag, MESSAGE_NO_LABELS, NOWHERE, str_from(language));
        locale->language = "en";
        locale->labels = labels_open(arena, "en", diag);
    }
    assert(locale->labels != NULL);
    return locale;
}

void
locale_free(struct locale *locale)
{
    if (locale != NULL && locale->cldr != NULL)
        cldr_close(locale->cldr);
}

const char *
locale_language(const struct locale *locale)
{
    return locale->language;
}

bool
locale_takes(const struct locale *locale, struct str language)
{
    struct str own = str_from(locale->language);
    if (language.size == 0)
        return true;
    for (size_t i = 0; i < language.size; i++)
        if (i == own.size || (own.at[i] | 0x20) != (language.at[i] | 0x20))
            return false;
    return own.size == language.size || own.at[language.size] == '-';
}

bool
locale_is_right_to_left(const struct locale *locale)
{
    return locale->is_right_to_left;
}

bool
locale_set_label(struct locale *locale, struct str key, struct str text,
                 struct where where)
{
    return labels_override(locale->labels, key, text, where);
}

struct str
locale_label(const struct locale *locale, const char *key)
{
    struct str text = labels_lookup(locale->labels, str_from(key));
    assert(text.at != NULL);
    return text;
}
