/* Rules and the cascade.  Private to style/. */
#ifndef READOUT_STYLE_RULES_H
#define READOUT_STYLE_RULES_H

#include "base/vec.h"
#include "style/property.h"

struct map;

struct declaration {
    enum property_name property;
    struct value value;
};

/* "table head": an element named "head" anywhere in one named "table".  CSS's
 * descendant combinator; specificity is the number of names. */
struct selector {
    const struct str *names;
    size_t count;
    size_t order;
    const struct declaration *declarations;
    size_t declaration_count;
    const struct selector *next; /* an earlier one of the same last name */
};

struct sheet_rules {
    struct arena *arena;
    struct value_pool pool;
    struct map *selectors; /* by last name: struct selector, newest first */
    size_t selector_count;
    struct map *names;  /* those that elements can have */
    struct map *styles; /* interned, by their bytes */
    struct style initial;
    struct style_context *root;
    const struct tightening *tightening; /* of copy-fitting, or NULL */
    struct {
        VEC(const struct sheet *);
    } settings; /* the sheet as it was set so far */
};

/* How a sheet is set that copy-fitting changes. */
struct tightening {
    struct fit_setting setting;
    scaled own_font_size; /* of the root, without it */
    scaled least_font_size;
};

struct sheet_rules *rules_new(struct arena *arena);
/* A region's name. */
void rules_add_name(struct sheet_rules *rules, struct str name);
/* The nearest known name, or the empty str. */
struct str rules_nearest_name(struct str name);
/* Gives declarations to one selector, its names as in the sheet; after all
 * those that were added before. */
void rules_add(struct sheet_rules *rules, const struct selector *selector);

#endif
