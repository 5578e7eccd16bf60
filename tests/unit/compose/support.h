/* Briefs of small articles, which are read here without the checks of read/,
 * a layer that compose/ does not know. */
#ifndef READOUT_TESTS_COMPOSE_SUPPORT_H
#define READOUT_TESTS_COMPOSE_SUPPORT_H

#include "base/arena.h"
#include "base/buf.h"
#include "compose/compose.h"
#include "locale/locale.h"

#include <check.h>

struct composed {
    struct arena *arena;
    struct locale *locale;
    const struct brief *brief;
    struct buf dump;
};

/* `parts` are the children of an article, `head` those of its head
 * behind the title. */
struct composed composed_new(const char *language, const char *head,
                             const char *parts);
void composed_free(struct composed *composed);

/* That the dump of the brief has this line, spaces at its start aside, and
 * whether they break save where it has to be exact. */
void assert_line(const struct composed *composed, const char *line);
void assert_exact_line(const struct composed *composed, const char *line);
void assert_no_line(const struct composed *composed, const char *line);

#endif
