/* A small article made by hand, and its brief. */
#ifndef READOUT_TESTS_CALENDAR_SUPPORT_H
#define READOUT_TESTS_CALENDAR_SUPPORT_H

#include "compose/compose.h"

struct sample {
    struct arena *arena;
    struct diag *diag;
    struct locale *locale;
    const struct brief *brief;
    struct node *head, *steps; /* of its article */
};

/* An article without dates; in French, to have words of its own. */
struct sample sample_new(const char *title);
/* Adds a step with a due date, or without (NULL). */
struct node *sample_step(struct sample *sample, const char *text,
                         const struct date *due);
/* Adds the event, which has a date. */
void sample_event(struct sample *sample, const char *name,
                  const struct date *when);
/* Adds an element to the article's data, for the caller to fill. */
struct node *sample_data(struct sample *sample, enum node_kind kind);
void sample_compose(struct sample *sample);
void sample_free(struct sample *sample);

#endif
