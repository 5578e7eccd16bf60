/* Reading and printing the single types of values; for value.c. */
#ifndef READOUT_STYLE_VALUE_KIND_H
#define READOUT_STYLE_VALUE_KIND_H

#include "style/value.h"

typedef bool value_parser(struct value_pool *pool, const struct field *field,
                          struct str text, struct value *value);
typedef void value_printer(const struct field *field, const void *source,
                           struct buf *out);

enum {
    KEYWORDS = 39, /* lines of keywords.def */
    PAPERS = 8,
    INTEGER_MOST = 1000,
    COLUMNS_MOST = 6,
};

/* The largest value of an integer field. */
int32_t integer_most(const struct field *field);

/* number.c */
value_parser parse_length, parse_integer, parse_colour, parse_keyword,
    parse_limits;
value_printer print_length, print_integer, print_colour, print_keyword;
/* The words of a type; returns how many. */
size_t keyword_list(enum value_type type, struct str words[KEYWORDS]);

/* list.c */
value_parser parse_families, parse_features, parse_text, parse_words,
    parse_script, parse_page_size;
value_printer print_families, print_text;
size_t paper_list(struct str names[PAPERS]);

#endif
