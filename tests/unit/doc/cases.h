/* The cases of this folder, one a file, and what they share. */
#ifndef READOUT_TESTS_DOC_CASES_H
#define READOUT_TESTS_DOC_CASES_H

#include "doc/doc.h"
#include "expect.h"

#include <check.h>

TCase *check_case(void);
TCase *dump_case(void);
TCase *names_case(void);
TCase *node_case(void);
TCase *walk_case(void);

/* Nodes in English, appended to a parent unless that is NULL. */
struct node *add(struct arena *arena, struct node *parent, enum node_kind kind);
struct node *add_text(struct arena *arena, struct node *parent,
                      const char *text);

/* A small valid article: body with two paragraphs, one with a footnote. */
struct article sample(struct arena *arena);

/* For tests that an assertion must end: its message goes nowhere. */
void silence_assert(void);

#endif
