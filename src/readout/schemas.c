/* The schemas that are built in, by what they are of. */
#include "base/builtin.h"
#include "base/str.h"
#include "readout/readout.h"

#include <string.h>

static const struct {
    const char *subject, *file, *compact;
} schemas[] = {
    {"article", "src/read/article.rng", "src/read/article.rnc"},
    {"style", "styles/style.rng", "styles/style.rnc"},
    {"brief", "src/json/brief.schema.json", NULL},
    {"messages", "src/json/messages.schema.json", NULL},
};

bool
readout_schema(const char *subject, bool is_compact,
               struct readout_bytes *schema)
{
    for (size_t i = 0; i < COUNT(schemas); i++) {
        bool has_compact = is_compact && schemas[i].compact != NULL;
        if (strcmp(subject, schemas[i].subject) != 0)
            continue;
        struct str bytes = builtin_lookup(
            str_from(has_compact ? schemas[i].compact : schemas[i].file));
        *schema = (struct readout_bytes){bytes.at, bytes.size};
        return true;
    }
    return false;
}
