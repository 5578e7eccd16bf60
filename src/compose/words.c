/* Small texts of labels and of others. */
#include "compose/composer.h"

struct str
label_with(struct composer *composer, const char *key, const char *name,
           struct str text)
{
    return locale_message(composer->arena, composer->locale, key,
                          &(struct locale_argument){.name = name, .text = text},
                          1);
}

struct str
join_words(struct composer *composer, struct str first, struct str second)
{
    if (first.size == 0 || second.size == 0)
        return first.size == 0 ? second : first;
    struct str comma = locale_label(composer->locale, "comma");
    return str_printf(composer->arena, "%.*s%.*s%.*s", STR_ARGS(first),
                      STR_ARGS(comma), STR_ARGS(second));
}
