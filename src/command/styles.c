/* `readout styles`: the styles that are built in, or one explained. */
#include "base/buf.h"
#include "base/status.h"
#include "command/commands.h"
#include "style/style.h"

int
command_styles(struct run *run)
{
    struct buf out = {0};
    int status = STATUS_INPUT;
    const char *shown = run->options->show;
    if (shown == NULL)
        style_list(&out);
    if (shown == NULL || style_show(run->arena, shown, run->diag, &out))
        status = print(run, buf_view(&out));
    buf_release(&out);
    return status;
}
