/* The cases of this folder, one a file, and what they share. */
#ifndef READOUT_TESTS_XML_CASES_H
#define READOUT_TESTS_XML_CASES_H

#include "expect.h"
#include "xml/xml.h"

#include <check.h>

struct buf;

TCase *encoding_case(void);
TCase *fault_case(void);
TCase *limits_case(void);
TCase *tree_case(void);

/* One parse of bytes that are called "t.xml". */
struct parsed {
    struct arena *arena;
    struct diag *diag;
    const struct source *source;
    const struct xml_document *document; /* NULL: refused */
};
struct parsed parse_bytes(struct str bytes);
void parsed_free(struct parsed *parsed);

/* The tree as text: a line a node, with its place. */
void tree_print(const struct parsed *parsed, struct buf *out);

/* Asserts what is reported on the bytes, nothing else being so. */
void assert_report(struct str bytes, const char *expected);

/* Asserts the tree of well-formed bytes. */
void assert_tree(struct str bytes, const char *expected);

#endif
