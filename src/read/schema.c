/* The schema of the vocabulary, as built in. */
#include "base/builtin.h"
#include "read/read.h"

struct str
schema_compact(void)
{
    return builtin_lookup(STR("src/read/article.rnc"));
}

struct str
schema_xml(void)
{
    return builtin_lookup(STR("src/read/article.rng"));
}
