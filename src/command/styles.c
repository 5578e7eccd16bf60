/* `readout styles`: the styles that are built in. */
#include "base/buf.h"
#include "command/commands.h"
#include "style/style.h"

int
command_styles(struct run *run)
{
    struct buf out = {0};
    style_list(&out);
    int status = print(run, buf_view(&out));
    buf_release(&out);
    return status;
}
