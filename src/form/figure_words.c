/* Words that say what figures show. */
#include "form/builder.h"

struct str
fill_pair(struct builder *builder, const char *key,
          struct locale_argument first, struct locale_argument second)
{
    struct locale_argument arguments[] = {first, second};
    return locale_message(builder->arena, builder->locale, key, arguments, 2);
}

struct str
figure_item(struct builder *builder, struct str what, struct str when)
{
    return fill_pair(builder, "figure-item",
                     (struct locale_argument){.name = "what", .text = what},
                     (struct locale_argument){.name = "when", .text = when});
}
