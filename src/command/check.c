/* `readout check`: what is wrong or missing in each article. */
#include "base/status.h"
#include "command/articles.h"
#include "readout/readout.h"

static int
check_file(struct run *run, const char *path)
{
    struct readout_input input = {.path = path};
    struct readout_job *job = readout_open(run->readout, NULL, &input, 1);
    (void)readout_check(job);
    int status = report_job(run, job, true);
    readout_close(job);
    return status;
}

int
command_check(struct run *run)
{
    struct words articles = {0};
    if (!articles_find(run, &articles))
        return STATUS_INPUT;
    int worst = STATUS_CLEAN;
    for (size_t i = 0; i < articles.count; i++) {
        int status = check_file(run, articles.at[i]);
        worst = status > worst ? status : worst;
    }
    return worst;
}
