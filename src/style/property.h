/* The properties of properties.def as a table. */
#ifndef READOUT_STYLE_PROPERTY_H
#define READOUT_STYLE_PROPERTY_H

#include "style/value.h"

enum property_name {
#define X(field, name, type, inherited, initial, least) PROPERTY_##field,
#include "style/properties.def"
#undef X
    PROPERTY_COUNT,
};

struct property {
    struct field field; /* of struct style */
    bool is_inherited;
    const char *initial;
};

extern const struct property properties[PROPERTY_COUNT];

/* PROPERTY_COUNT: there is none of that name. */
enum property_name property_lookup(struct str name);
struct str property_nearest(struct arena *arena, struct str name);

/* The style of an element that no rule and no ancestor says anything of. */
void style_set_initial(struct value_pool *pool, struct style *style);

#endif
