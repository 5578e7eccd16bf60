/* The cases of this folder, one a file, and what they share. */
#ifndef READOUT_TESTS_STYLE_CASES_H
#define READOUT_TESTS_STYLE_CASES_H

#include "expect.h"
#include "style/style.h"

#include <check.h>

TCase *cascade_case(void);
TCase *dump_case(void);
TCase *fit_case(void);
TCase *sheet_case(void);
TCase *show_case(void);
TCase *value_case(void);

/* A sheet that was read, or not. */
struct reading {
    struct arena *arena;
    struct diag *diag;
    const struct sheet *sheet; /* NULL: refused */
};

/* Reads `body` as the content of "house.xml", which extends `base`. */
struct reading read_house(const char *base, const char *body);
/* The same for what must be read without a word. */
struct reading read_fine(const char *base, const char *body);
void reading_free(struct reading *reading);
/* Writes a file into the test's own folder, where it works. */
void write_file(const char *name, const char *text);
/* What was reported. */
struct str messages(struct reading *reading);

/* The style of the last of `path`, elements one within the other. */
const struct style *style_at(const struct sheet *sheet,
                             const char *const *path);
#define STYLE_AT(sheet, ...)                                                   \
    style_at((sheet), (const char *const[]){__VA_ARGS__, NULL})

#endif
