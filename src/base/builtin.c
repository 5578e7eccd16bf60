/* Files that are built into the program; see builtin.h. */
#include "base/builtin.h"

struct str
builtin_lookup(struct str name)
{
    for (const struct builtin *file = builtins; file->name != NULL; file++)
        if (str_equals(name, file->name))
            return (struct str){(const char *)file->bytes, file->size};
    return (struct str){NULL, 0};
}

bool
builtin_holds(struct str bytes)
{
    for (const struct builtin *file = builtins; file->name != NULL; file++)
        if ((const char *)file->bytes == bytes.at)
            return true;
    return false;
}
