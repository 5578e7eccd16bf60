/* `readout styles`: the styles that are built in, or one explained. */
#include "command/commands.h"
#include "readout/readout.h"

int
command_styles(struct run *run)
{
    struct readout_job *job = readout_open(run->readout, NULL, NULL, 0);
    struct readout_bytes text;
    const char *shown = run->options->show;
    bool is_made = shown == NULL ? readout_style_list(job, &text)
                                 : readout_style_show(job, shown, &text);
    int status = print_made(run, job, is_made, text);
    readout_close(job);
    return status;
}
