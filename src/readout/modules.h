/* Modules: shared objects with what only some forms need, opened when one of
 * those is made.  Private to readout/. */
#ifndef READOUT_READOUT_MODULES_H
#define READOUT_READOUT_MODULES_H

#include <stdbool.h>

struct arena;
struct diag;
struct modules;

struct modules *modules_new(struct arena *arena);

/* Where they are to be looked for first. */
void modules_set_folder(struct modules *modules, const char *folder);

/* Puts the address of a module's function into the pointer to a function that
 * `function` points to.  A module stays open until the process ends: libraries
 * such as GLib cannot be unloaded.  False: reported. */
bool module_function(struct modules *modules, const char *module,
                     const char *name, void *function, struct diag *diag);

#endif
