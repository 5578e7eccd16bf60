/* A brief that has everything, made by hand, and trees formed from it. */
#ifndef READOUT_TESTS_FORM_SUPPORT_H
#define READOUT_TESTS_FORM_SUPPORT_H

#include "base/arena.h"
#include "expect.h"
#include "form/form.h"

#include <check.h>

/* What is formed, by a sheet that extends another. */
struct formed {
    struct arena *arena;
    struct diag *diag;
    struct locale *locale;
    const struct sheet *sheet;
    const struct styled *styled; /* NULL: refused */
};

/* The brief that has every part; its members may be changed before it is
 * formed. */
struct brief *full_brief(struct arena *arena);
struct phrase plain_phrase(struct arena *arena, const char *text);

/* Forms `brief` (NULL: the full one) in a sheet with `body` that extends
 * `base`. */
struct formed formed_new(const char *base, const char *body,
                         const struct brief *brief, struct arena *arena);
void formed_free(struct formed *formed);
struct str formed_messages(struct formed *formed);

/* All elements of a tree, in reading order: markers before the content of their
 * owner, notes behind their mark. */
struct element_list {
    const struct element **at;
    size_t count, capacity;
};
struct element_list formed_elements(const struct formed *formed);

/* The first element that has `names`, or NULL. */
const struct element *formed_find(const struct formed *formed,
                                  const char *names);
/* The text below an element without markers and notes. */
struct str element_text(struct arena *arena, const struct element *element);

#endif
