/* `readout schema`: the schema of articles. */
#include "base/status.h"
#include "command/commands.h"
#include "read/read.h"

int
command_schema(struct run *run)
{
    return print(run,
                 run->options->is_compact ? schema_compact() : schema_xml());
}
