/* The form of labels, the part of ICU's MessageFormat that they need: {name},
 * and {name, plural, =1 {...} few {...} other {...}} or the same with
 * selectordinal, where # is the number. */
#ifndef READOUT_LOCALE_PATTERN_H
#define READOUT_LOCALE_PATTERN_H

#include "base/str.h"
#include "base/vec.h"

struct arena;

#define PATTERN_PLURAL  "plural"
#define PATTERN_ORDINAL "selectordinal"

/* The size of the braces that `text` begins with, both included; 0: they are
 * not closed. */
size_t pattern_braces(struct str text);

/* "count, plural, one {...}" in its three parts; the last two have a NULL
 * pointer where they are not there. */
struct pattern_argument {
    struct str name, type, branches;
};
struct pattern_argument pattern_argument(struct str inside);

/* Moves `rest` over "key {text}"; false at the end, or at what is none. */
bool pattern_branch(struct str *rest, struct str *key, struct str *text);

struct pattern_names {
    VEC(struct str);
};

/* Adds the names that a pattern fills.  False: `fault` is the part of it that
 * is not of the form above. */
bool pattern_check(struct arena *arena, struct str pattern,
                   struct pattern_names *names, struct str *fault);

#endif
