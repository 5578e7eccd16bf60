/* A listing of settings in columns: what, its value, where it stands.  Private
 * to style/. */
#ifndef READOUT_STYLE_SECTION_H
#define READOUT_STYLE_SECTION_H

#include "base/str.h"
#include "base/vec.h"

struct arena;
struct buf;
struct map;

struct setting {
    uint32_t depth;
    struct str key, value, from;
};

struct section {
    struct arena *arena;
    struct map *by_key; /* struct setting */
    struct {
        VEC(struct setting *);
    } list;
};

struct section section_new(struct arena *arena);
/* A line of its own. */
void section_add(struct section *section, struct setting setting);
/* In place of what was set under the same key. */
void section_set(struct section *section, struct setting setting);

/* Under its title; nothing if it has no lines. */
void section_print(const struct section *section, const char *title,
                   struct buf *out);

#endif
