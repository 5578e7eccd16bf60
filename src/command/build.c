/* `readout build`: articles to PDF, or to a dump of one stage; each for itself,
 * or all in one where the style collects them. */
#include "base/buf.h"
#include "base/calendar.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/map.h"
#include "base/path.h"
#include "command/commands.h"
#include "command/pipeline.h"
#include "style/style.h"

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

struct build {
    const struct options *options;
    struct pipeline_settings settings;
    enum stage stage;
    bool is_one; /* all articles go into one document */
};

/* The articles of one output. */
struct group {
    const char *const *inputs;
    size_t count;
};

static struct group
group_at(const struct build *build, size_t first)
{
    const struct options *options = build->options;
    return (struct group){options->files.at + first,
                          build->is_one ? options->files.count : 1};
}

/* "talks" of "in/talks.xml"; the style's name for several articles. */
static struct str
output_name(const struct build *build, struct group group, struct str path)
{
    struct str name =
        path_name(group.count > 1 ? str_from(build->settings.style) : path);
    if (str_ends_with(name, ".xml"))
        name.size -= 4;
    return name;
}

/* Where an output goes: as -o says; else a PDF beside the first article, and a
 * dump to standard output.  "in/talks.xml" becomes "talks.pdf", or after the
 * stage of a dump "talks.doc". */
static const char *
output_path(struct arena *arena, const struct build *build, struct group group)
{
    const char *output = build->options->output;
    bool is_standard = strcmp(group.inputs[0], "-") == 0;
    if (output == NULL && (is_standard || build->stage != STAGE_PDF))
        return "-";
    if (output != NULL && !is_folder(output))
        return output;
    struct str path =
        is_standard ? STR("article.xml") : str_from(group.inputs[0]);
    struct str folder = output != NULL ? str_from(output) : path_folder(path);
    struct str name = output_name(build, group, path);
    bool is_bare = folder.size > 0 && !str_ends_with(folder, "/");
    return str_printf(arena, "%.*s%s%.*s.%s", STR_ARGS(folder),
                      is_bare ? "/" : "", STR_ARGS(name),
                      stage_name(build->stage))
        .at;
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
    if (errno != 0 || *end != '\0' || seconds < 0 ||
        seconds > date_unix_time_most()) {
        DIAG(run->diag, MESSAGE_BAD_EPOCH, NOWHERE, str_from(text));
        return false;
    }
    *created = seconds;
    return true;
}

/* Whether an output would take the place of an article of this run, or of
 * another output; reported. */
static bool
check_output(struct run *run, const char *path, const char *input,
             const struct map *inputs, struct map *outputs)
{
    struct str key = path_key(run->arena, path);
    if (strcmp(path, "-") == 0 || key.size == 0)
        return true;
    if (map_lookup(inputs, key) != NULL) {
        DIAG(run->diag, MESSAGE_OUTPUT_IS_INPUT, NOWHERE, str_from(path));
        return false;
    }
    char *copy = str_terminated(run->arena, str_from(input));
    const char *before = map_set(outputs, key, copy);
    if (before != NULL)
        DIAG(run->diag, MESSAGE_OUTPUT_TWICE, NOWHERE, str_from(before),
             str_from(input), str_from(path));
    return before == NULL;
}

/* A file that is given twice is one article, and a slip. */
static bool
note_input(struct run *run, const struct build *build, const char *input,
           struct map *inputs)
{
    struct str key = path_key(run->arena, input);
    if (key.size == 0 || map_set(inputs, key, run) == NULL || !build->is_one)
        return true;
    DIAG(run->diag, MESSAGE_INPUT_TWICE, NOWHERE, str_from(input));
    return false;
}

static bool
check_outputs(struct run *run, const struct build *build)
{
    struct map *inputs = map_new(run->arena), *outputs = map_new(run->arena);
    size_t count = run->options->files.count;
    const char *const *files = run->options->files.at;
    for (size_t i = 0; i < count; i++)
        if (!note_input(run, build, files[i], inputs))
            return false;
    for (size_t i = 0; i < count; i += group_at(build, i).count)
        if (!check_output(run,
                          output_path(run->arena, build, group_at(build, i)),
                          files[i], inputs, outputs))
            return false;
    return true;
}

/* Only now is it known which images and style sheets the article has. */
static void
write_output(struct pipeline *pipeline, const char *path,
             const struct parts *parts)
{
    if (strcmp(path, "-") != 0 && pipeline_reads(pipeline, path))
        DIAG(pipeline->diag, MESSAGE_OUTPUT_IS_INPUT, NOWHERE, str_from(path));
    else
        (void)file_write(path, parts, pipeline->diag);
}

static void
make_output(struct pipeline *pipeline, const struct build *build,
            const char *path)
{
    bool is_terminal = strcmp(path, "-") == 0 && isatty(STDOUT_FILENO);
    if (is_terminal && build->stage == STAGE_PDF) {
        DIAG(pipeline->diag, MESSAGE_OUTPUT_IS_TERMINAL, NOWHERE, STR(""));
        return;
    }
    struct buf dump = {0};
    struct parts parts = {0};
    if (file_check_writable(path, pipeline->diag) &&
        pipeline_print(pipeline, build->stage, &dump, &parts))
        write_output(pipeline, path, &parts);
    buf_release(&dump);
}

static int
build_group(const struct build *build, struct group group)
{
    struct arena *arena = arena_new();
    struct pipeline pipeline = {
        .arena = arena,
        .diag = diag_new(arena),
        .settings = build->settings,
    };
    if (pipeline_open(&pipeline, group.inputs, group.count, build->stage))
        make_output(&pipeline, build, output_path(arena, build, group));
    int status = report(pipeline.diag, build->options, false, STATUS_CLEAN);
    pipeline_release(&pipeline);
    arena_free(arena);
    return status;
}

/* Whether the style puts several articles into one document.  What is wrong
 * with it is told when it is read to be used. */
static bool
does_collect(const struct run *run, const struct build *build)
{
    const struct sheet *sheet =
        sheet_read(run->arena, build->settings.style, diag_new(run->arena));
    return sheet != NULL && sheet->collects;
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
    build->is_one = options->files.count > 1 && does_collect(run, build);
    if (options->files.count > 1 && !build->is_one && options->output != NULL &&
        !is_folder(options->output)) {
        DIAG(run->diag, MESSAGE_OUTPUT_NOT_FOLDER, NOWHERE,
             str_from(options->output));
        return false;
    }
    if (!check_outputs(run, build))
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
                     .language = options->language,
                     .title = options->title},
        .stage = STAGE_PDF,
    };
    if (!check_options(run, &build))
        return STATUS_INPUT;
    int worst = STATUS_CLEAN;
    for (size_t i = 0; i < options->files.count;) {
        struct group group = group_at(&build, i);
        int status = build_group(&build, group);
        worst = status > worst ? status : worst;
        i += group.count;
    }
    return worst;
}
