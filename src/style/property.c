/* The properties of a style; see property.h. */
#include "style/property.h"

#include "style/words.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

const struct property properties[PROPERTY_COUNT] = {
#define X(member, name, type, inherited, initial, least)                       \
    {{name, VALUE_##type, offsetof(struct style, member), least, false},       \
     inherited,                                                                \
     initial},
#include "style/properties.def"
#undef X
};

enum property_name
property_lookup(struct str name)
{
    size_t i = 0;
    while (i < PROPERTY_COUNT && !str_equals(name, properties[i].field.name))
        i++;
    return (enum property_name)i;
}

struct str
property_nearest(struct arena *arena, struct str name)
{
    struct str names[PROPERTY_COUNT];
    for (size_t i = 0; i < PROPERTY_COUNT; i++)
        names[i] = str_from(properties[i].field.name);
    return style_meant(arena, name, names, PROPERTY_COUNT);
}

void
style_set_initial(struct value_pool *pool, struct style *style)
{
    memset(style, 0, sizeof *style); /* padding too: styles are hashed */
    for (size_t i = 0; i < PROPERTY_COUNT; i++) {
        struct value value;
        bool is_fine = value_parse(pool, &properties[i].field,
                                   str_from(properties[i].initial), &value);
        assert(is_fine);
        (void)is_fine;
        value_store(&properties[i].field, &value, style);
    }
}
