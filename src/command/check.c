/* `readout check`: what is wrong or missing in each article. */
#include "base/diag.h"
#include "command/commands.h"
#include "read/read.h"
#include "xml/xml.h"

static int
check_file(struct run *run, const char *path)
{
    struct arena *arena = arena_new();
    struct diag *diag = diag_new(arena);
    const struct source *source = xml_source_read(arena, path, diag);
    if (source != NULL)
        (void)article_read(arena, source, diag);
    int status = report(diag, run->options, true, STATUS_CLEAN);
    arena_free(arena);
    return status;
}

int
command_check(struct run *run)
{
    if (run->options->files.count == 0) {
        DIAG(run->diag, MESSAGE_NO_INPUT, NOWHERE, STR("check"));
        return STATUS_INPUT;
    }
    int worst = STATUS_CLEAN;
    for (size_t i = 0; i < run->options->files.count; i++) {
        int status = check_file(run, run->options->files.at[i]);
        worst = status > worst ? status : worst;
    }
    return worst;
}
