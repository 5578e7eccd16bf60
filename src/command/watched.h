/* Files whose changes are waited for.  Private to command/. */
#ifndef READOUT_COMMAND_WATCHED_H
#define READOUT_COMMAND_WATCHED_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct watched;

/* NULL: the system does not let us; reported. */
struct watched *watched_new(struct arena *arena, struct diag *diag);
void watched_free(struct watched *watched);

/* Starts a new list. */
void watched_clear(struct watched *watched);
/* The files are going to be read.  What changes from now on is noticed, also in
 * those that are found and added only later. */
void watched_begin(struct watched *watched);
/* A file, there or not, that the task is built from. */
void watched_add_file(struct watched *watched, const char *path, size_t task);
/* What was a folder when it all began: one that disappears ends the waiting.
 * Articles that come or go in it end it too, for a new plan. */
void watched_add_folder(struct watched *watched, const char *path);

/* Waits until something has changed, if nothing has yet, and then until nothing
 * does for a moment, so that a burst of writes is one change.  Marks the tasks
 * that are due. False: it cannot go on; reported. */
bool watched_wait(struct watched *watched, bool *is_due, struct diag *diag);

#endif
