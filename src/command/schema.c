/* `readout schema`: the schema of articles, or of what else there is. */
#include "base/diag.h"
#include "command/commands.h"
#include "readout/readout.h"

int
command_schema(struct run *run)
{
    struct readout_bytes schema;
    const char *subject =
        run->options->schema != NULL ? run->options->schema : "article";
    if (!readout_schema(subject, run->options->is_compact, &schema)) {
        DIAG(run->diag, MESSAGE_UNKNOWN_SCHEMA, NOWHERE, str_from(subject));
        return STATUS_INPUT;
    }
    return print(run, (struct str){schema.at, schema.size});
}
