/* JSON read back, and articles made by hand. */
#ifndef READOUT_TESTS_JSON_SUPPORT_H
#define READOUT_TESTS_JSON_SUPPORT_H

#include "base/arena.h"
#include "base/buf.h"
#include "compose/compose.h"

#include <check.h>
#include <jansson.h>

/* The whole text as JSON, which it must be; the buf is released. */
json_t *parsed(struct buf *text);
/* What stands at a path such as "steps/0/text"; NULL: nothing. */
json_t *value_at(json_t *root, const char *path);
void assert_string(json_t *root, const char *path, const char *expected);
void assert_nothing(json_t *root, const char *path);
void assert_integer(json_t *root, const char *path, int expected);
void assert_size(json_t *root, const char *path, size_t expected);

/* An element behind the other children of `parent`, with text if it has some.
 */
struct node *element(struct arena *arena, struct node *parent,
                     enum node_kind kind, const char *text);
void set_text(struct arena *arena, struct node *node, enum attribute_name name,
              const char *text);
void set_keyword(struct arena *arena, struct node *node,
                 enum attribute_name name, enum keyword keyword);
void set_date(struct arena *arena, struct node *node, enum attribute_name name,
              const char *date);
void set_pointer(struct arena *arena, struct node *node,
                 enum attribute_name name, const struct node *target);

struct phrase plain_phrase(struct arena *arena, const char *text);

/* A brief that says nothing but its language, "en", of an article with a head;
 * its root may get more children. */
struct brief *bare_brief(struct arena *arena, struct node **root);

#endif
