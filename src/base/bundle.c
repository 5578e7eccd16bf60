/* Files in memory; see bundle.h. */
#include "base/bundle.h"

#include "base/path.h"

const struct str *
bundle_find(const struct bundle *bundle, struct arena *arena, struct str path)
{
    struct str normal = path_normal(arena, path);
    for (size_t i = 0; i < bundle->count; i++)
        if (str_equal(bundle->at[i].path, normal))
            return &bundle->at[i].bytes;
    return NULL;
}
