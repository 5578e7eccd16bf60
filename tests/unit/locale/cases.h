/* The cases of this folder, one a file, and what they share. */
#ifndef READOUT_TESTS_LOCALE_CASES_H
#define READOUT_TESTS_LOCALE_CASES_H

#include "base/arena.h"
#include "base/diag.h"
#include "expect.h"
#include "locale/locale.h"

#include <check.h>
#include <string.h>

TCase *labels_case(void);
TCase *dates_case(void);
TCase *words_case(void);
TCase *recurrence_case(void);
TCase *icu_case(void);
TCase *collation_case(void);
TCase *password_case(void);
TCase *transliterate_case(void);

/* CLDR's versions differ in which space that does not break they have. */
static inline void
assert_spaced(struct arena *arena, struct str found, const char *expected)
{
    char *text = str_terminated(arena, found);
    for (char *c; (c = strstr(text, "\u202F")) != NULL;) {
        *c = ' ';
        memmove(c + 1, c + 3, strlen(c + 3) + 1);
    }
    for (char *c; (c = strstr(text, "\u00A0")) != NULL;) {
        *c = ' ';
        memmove(c + 1, c + 2, strlen(c + 2) + 1);
    }
    ck_assert_str_eq(text, expected);
}

struct opened {
    struct arena *arena;
    struct diag *diag;
    struct locale *locale;
};

static inline struct opened
opened_new(const char *language)
{
    struct opened opened = {.arena = arena_new()};
    opened.diag = diag_new(opened.arena);
    opened.locale = locale_new(opened.arena, language, opened.diag);
    return opened;
}

static inline void
opened_free(struct opened *opened)
{
    locale_free(opened->locale);
    arena_free(opened->arena);
}

#endif
