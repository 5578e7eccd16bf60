/* `readout schema`: the schema of articles. */
#include "base/status.h"
#include "command/commands.h"
#include "readout/readout.h"

int
command_schema(struct run *run)
{
    struct readout_bytes schema = readout_schema(run->options->is_compact);
    return print(run, (struct str){schema.at, schema.size});
}
