/* Values of attributes: from text to the fields of structs, and back.
 *
 * A field says where a value belongs and what is allowed; reading, storing and
 * printing go by its type, from one table. */
#ifndef READOUT_STYLE_VALUE_H
#define READOUT_STYLE_VALUE_H

#include "style/style.h"

struct map;

enum value_type {
    VALUE_LENGTH,
    VALUE_INTEGER,
    VALUE_COLUMNS, /* an integer, how many columns */
    VALUE_COLOUR,
    VALUE_FAMILIES,
    VALUE_FEATURES,
    VALUE_TEXT,
    VALUE_WORDS,  /* separated by white space */
    VALUE_SCRIPT, /* ISO 15924: "Arab" */
    VALUE_PAGE_SIZE,
    VALUE_LIMITS, /* two of lengths and shares in per cent, the least first */
    VALUE_SHARES, /* two shares */
    VALUE_FONT_STYLE, /* from here on: words of keywords.def */
    VALUE_TEXT_ALIGN,
    VALUE_TEXT_TRANSFORM,
    VALUE_HYPHENS,
    VALUE_MARGIN_KERNING,
    VALUE_FONT_EXPANSION,
    VALUE_TEXT_WRAP,
    VALUE_BREAK_BETWEEN,
    VALUE_BREAK_INSIDE,
    VALUE_DISPLAY,
    VALUE_RUNNING_PLACE,
    VALUE_YES_OR_NO,
    VALUE_PAGE_START,
};

struct field {
    const char *name;
    enum value_type type;
    uint32_t offset; /* in the struct that it belongs to */
    int32_t least;   /* of lengths and integers */
    bool is_required;
};

enum value_form {
    VALUE_ABSOLUTE,
    VALUE_RELATIVE,      /* a length in em, as text */
    VALUE_ROOT_RELATIVE, /* in rem, as text in em */
    VALUE_INHERIT,
    VALUE_INITIAL,
};

struct page_size {
    scaled width, height;
};

struct str_list {
    const struct str *at;
    size_t count;
};

struct value {
    enum value_form form;
    union {
        int32_t number; /* lengths, integers, colours, words */
        struct str text;
        struct str_list words;
        const struct family_list *families;
        struct page_size size;
        struct limits limits;
    } as;
};

/* Where lists and texts are kept, equal ones once. */
struct value_pool {
    struct arena *arena;
    struct map *families, *features;
};
struct value_pool value_pool_new(struct arena *arena);

/* False: `text` is not a value of the field. */
bool value_parse(struct value_pool *pool, const struct field *field,
                 struct str text, struct value *value);
/* Puts an absolute value into its field of `target`. */
void value_store(const struct field *field, const struct value *value,
                 void *target);
/* The value of a field, not of those with more than one (page size). */
struct value value_load(const struct field *field, const void *source);
/* An absolute length for one in em or rem. */
struct value value_resolve(const struct value *value, scaled em, scaled rem);

/* What is allowed, for messages: "a length such as 12pt ...". */
struct str value_expected(struct arena *arena, const struct field *field);
/* The word nearest to `text`, or the empty str. */
struct str value_nearest(const struct field *field, struct str text);

bool value_equal(const struct field *field, const void *a, const void *b);
void value_print(const struct field *field, const void *source,
                 struct buf *out);

#endif
