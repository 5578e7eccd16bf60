/* `readout build`: articles to PDF, or to a dump of one stage. */
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/map.h"
#include "command/commands.h"
#include "command/pipeline.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
is_folder(const char *path)
{
    struct stat status;
    size_t size = strlen(path);
    return (stat(path, &status) == 0 && S_ISDIR(status.st_mode)) ||
           (size > 0 && path[size - 1] == '/');
}

/* "in/talks.xml" -> "talks.pdf", in `folder` unless that is empty. */
static const char *
named_after(struct arena *arena, const char *folder, struct str input)
{
    size_t start = input.size;
    while (start > 0 && input.at[start - 1] != '/')
        start--;
    struct str name = str_slice(input, start, input.size);
    if (str_ends_with(name, ".xml"))
        name.size -= 4;
    size_t size = strlen(folder);
    const char *slash = size > 0 && folder[size - 1] != '/' ? "/" : "";
    return str_printf(arena, "%s%s%.*s.pdf", folder, slash, STR_ARGS(name)).at;
}

/* Where the PDF of an input goes: as -o says; else beside the input. */
static const char *
output_path(struct arena *arena, const struct options *options,
            const char *input)
{
    bool is_standard = strcmp(input, "-") == 0;
    struct str name = is_standard ? STR("article.xml") : str_from(input);
    if (options->output == NULL && is_standard)
        return "-";
    if (options->output == NULL) {
        struct str folder = name;
        while (folder.size > 0 && folder.at[folder.size - 1] != '/')
            folder.size--;
        return named_after(arena, str_terminated(arena, folder), name);
    }
    return is_folder(options->output)
               ? named_after(arena, options->output, name)
               : options->output;
}

/* SOURCE_DATE_EPOCH (reproducible-builds.org); below 0 if it is not set. */
static bool
read_epoch(struct run *run, int64_t *created)
{
    *created = -1;
    const char *text = getenv("SOURCE_DATE_EPOCH");
    if (text == NULL || *text == '\0')
        return true;
    char *end;
    errno = 0;
    long long seconds = strtoll(text, &end, 10);
    /* 9999-12-31T23:59:59Z: the last year that a PDF date can say. */
    if (errno != 0 || *end != '\0' || seconds < 0 || seconds > 253402300799) {
        DIAG(run->diag, MESSAGE_BAD_EPOCH, NOWHERE, str_from(text));
        return false;
    }
    *created = seconds;
    return true;
}

static bool
is_same_file(const char *a, const char *b)
{
    struct stat first, second;
    return stat(a, &first) == 0 && stat(b, &second) == 0 &&
           S_ISREG(first.st_mode) && first.st_dev == second.st_dev &&
           first.st_ino == second.st_ino;
}

/* False: two articles would become one file, reported. */
static bool
check_outputs(struct run *run)
{
    struct map *outputs = map_new(run->arena);
    size_t count = run->options->files.count;
    for (size_t i = 0; count > 1 && i < count; i++) {
        const char *input = run->options->files.at[i];
        const char *path = output_path(run->arena, run->options, input);
        char *copy = str_terminated(run->arena, str_from(input));
        const char *before = map_set(outputs, str_from(path), copy);
        if (before == NULL)
            continue;
        DIAG(run->diag, MESSAGE_OUTPUT_TWICE, NOWHERE, str_from(before),
             str_from(input), str_from(path));
        return false;
    }
    return true;
}

struct build {
    const struct options *options;
    struct pipeline_settings settings;
    enum stage stage;
};

/* NULL: the output cannot be written, or may not; reported. */
static struct file_writer *
open_output(struct pipeline *pipeline, const char *path, const char *input)
{
    if (is_same_file(path, input)) {
        DIAG(pipeline->diag, MESSAGE_OUTPUT_IS_INPUT, NOWHERE, str_from(path));
        return NULL;
    }
    return file_writer_new(pipeline->arena, path, pipeline->diag);
}

static void
write_dump(struct pipeline *pipeline, const struct build *build,
           const char *input)
{
    struct buf out = {0};
    const char *path =
        build->options->output != NULL ? build->options->output : "-";
    if (pipeline_dump(pipeline, build->stage, &out)) {
        struct file_writer *writer = open_output(pipeline, path, input);
        if (writer != NULL) {
            (void)file_write(writer, out.at, out.size);
            (void)file_commit(writer);
        }
    }
    buf_release(&out);
}

static void
write_pdf(struct pipeline *pipeline, const struct build *build,
          const char *input)
{
    const char *path = output_path(pipeline->arena, build->options, input);
    if (strcmp(path, "-") == 0 && isatty(STDOUT_FILENO)) {
        DIAG(pipeline->diag, MESSAGE_OUTPUT_IS_TERMINAL, NOWHERE, STR(""));
        return;
    }
    struct file_writer *writer = open_output(pipeline, path, input);
    if (writer == NULL)
        return;
    if (pipeline_render(pipeline, writer))
        (void)file_commit(writer);
    else
        file_abandon(writer);
}

static int
build_file(const struct build *build, const char *input)
{
    struct arena *arena = arena_new();
    struct pipeline pipeline = {
        .arena = arena,
        .diag = diag_new(arena),
        .settings = build->settings,
    };
    if (pipeline_open(&pipeline, input, build->stage)) {
        if (build->stage == STAGE_PDF)
            write_pdf(&pipeline, build, input);
        else
            write_dump(&pipeline, build, input);
    }
    int status = report(pipeline.diag, build->options, false, STATUS_CLEAN);
    pipeline_release(&pipeline);
    arena_free(arena);
    return status;
}

static bool
check_options(struct run *run, struct build *build)
{
    const struct options *options = run->options;
    if (options->files.count == 0) {
        DIAG(run->diag, MESSAGE_NO_INPUT, NOWHERE, STR("build"));
        return false;
    }
    if (options->dump != NULL && !stage_parse(options->dump, &build->stage)) {
        DIAG(run->diag, MESSAGE_UNKNOWN_STAGE, NOWHERE,
             str_from(options->dump));
        return false;
    }
    if (options->files.count > 1 && options->output != NULL &&
        !is_folder(options->output)) {
        DIAG(run->diag, MESSAGE_OUTPUT_NOT_FOLDER, NOWHERE,
             str_from(options->output));
        return false;
    }
    if (options->dump == NULL && !check_outputs(run))
        return false;
    return read_epoch(run, &build->settings.created);
}

int
command_build(struct run *run)
{
    const struct options *options = run->options;
    struct build build = {
        .options = options,
        .settings = {.style = options->style != NULL ? options->style : "brief",
                     .language = options->language},
        .stage = STAGE_PDF,
    };
    if (!check_options(run, &build))
        return STATUS_INPUT;
    int worst = STATUS_CLEAN;
    for (size_t i = 0; i < options->files.count; i++) {
        int status = build_file(&build, options->files.at[i]);
        worst = status > worst ? status : worst;
    }
    return worst;
}
