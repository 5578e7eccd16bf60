/* Modules: shared objects with what only some forms need, opened when one of
 * those is made.  Private to readout/. */
#ifndef READOUT_READOUT_MODULES_H
#define READOUT_READOUT_MODULES_H

#include "base/str.h"

struct arena;
struct diag;
struct modules;

/* Those of one job.  They are looked for in the folder, or where this program
 * or library is (NULL). */
struct modules *modules_new(struct arena *arena, const char *folder);

/* Puts the address of a module's function into the pointer to a function that
 * `function` points to.  A module stays open until the process ends: libraries
 * such as GLib cannot be unloaded.  False: reported. */
bool module_function(struct modules *modules, const char *module,
                     const char *name, void *function, struct diag *diag);

/* The path of a module that was opened, in the order of opening; empty behind
 * the last. */
struct str modules_path(const struct modules *modules, size_t i);

#endif
