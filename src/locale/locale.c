/* A locale: its language, its words, and what ICU opened for it. */
#include "base/arena.h"
#include "base/diag.h"
#include "locale/labels.h"
#include "locale/state.h"

#include <assert.h>
#include <string.h>

/* Languages and scripts that are written from right to left (CLDR 42, the
 * likely scripts of all its languages that are so, and old codes); asking ICU
 * would load its table of likely scripts. */
bool
language_is_right_to_left(const char *tag)
{
    static const char *const subtags[] = {
        "ar",   "arz",  "azb",  "bal",  "bgn",  "ckb",  "dv",   "fa",   "glk",
        "he",   "iw",   "ji",   "khw",  "ks",   "lrc",  "luz",  "mzn",  "nqo",
        "ps",   "rhg",  "sd",   "sdh",  "syr",  "ug",   "ur",   "yi",   "ydg",
        "Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa",
    };
    struct str known = {tag, strcspn(tag, "-")};
    const char *script = tag + known.size + (tag[known.size] == '-');
    if (strcspn(script, "-") == 4)
        known = (struct str){script, 4};
    for (size_t i = 0; i < COUNT(subtags); i++)
        if (str_equals(known, subtags[i]))
            return true;
    return false;
}

struct locale *
locale_new(struct arena *arena, const char *language, struct diag *diag)
{
    struct locale *locale = ARENA_NEW(arena, struct locale);
    locale->arena = arena;
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
    if (locale == NULL)
        return;
    if (locale->cldr != NULL)
        cldr_close(locale->cldr);
    collator_close(locale);
    word_breaks_close(locale);
    line_breaks_close(locale);
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

void
locale_set_label(struct locale *locale, struct str key, struct str text,
                 struct where where)
{
    labels_override(locale->labels, key, text, where);
}

struct str
locale_label(const struct locale *locale, const char *key)
{
    struct str text = labels_lookup(locale->labels, str_from(key));
    assert(text.at != NULL);
    return text;
}
