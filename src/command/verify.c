/* `readout verify`: is each brief what is made of what it carries? */
#include "base/buf.h"
#include "base/diag.h"
#include "command/commands.h"
#include "readout/readout.h"

static int
verify_file(struct run *run, const char *path)
{
    const char *difference;
    struct buf line = {0};
    struct readout_job *job = readout_open(run->readout, NULL, NULL, 0);
    int status = STATUS_CLEAN;
    if (readout_verify(job, path, &difference)) {
        message_print_text(str_from(path), &line);
        buf_text(&line, difference == NULL ? ": same" : ": differs: ");
        if (difference != NULL) {
            message_print_text(str_from(difference), &line);
            status = STATUS_FAULTS;
        }
        buf_char(&line, '\n');
        int printed = print(run, buf_view(&line));
        status = printed > status ? printed : status;
    }
    int said = report_job(run, job, false);
    buf_release(&line);
    readout_close(job);
    return said > status ? said : status;
}

int
command_verify(struct run *run)
{
    const struct words *files = &run->options->files;
    int worst = STATUS_CLEAN;
    if (files->count == 0) {
        DIAG(run->diag, MESSAGE_NO_BRIEFS, NOWHERE, str_from(run->name));
        return STATUS_INPUT;
    }
    for (size_t i = 0; i < files->count; i++) {
        int status = verify_file(run, files->at[i]);
        worst = status > worst ? status : worst;
    }
    return worst;
}
