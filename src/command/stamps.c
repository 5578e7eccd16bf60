/* What outputs were made from, from run to run; see stamps.h. */
#include "command/stamps.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/map.h"
#include "base/path.h"
#include "command/digest.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HEAD "readout-stamps 1\n"

enum {
    FILE_MOST = 256 * 1024 * 1024
};

/* Of a task, told by the paths of its outputs, one a line: another set of forms
 * has a stamp of its own. */
struct stamp {
    struct str output;
    struct str sources, outputs; /* digests */
    struct result result;
};

struct stamps {
    struct arena *arena;
    struct diag *diag;
    struct digests *digests;
    const char *path;
    struct str common;     /* digest of what is the same for all tasks */
    bool is_secret;        /* made with a password, which is kept nowhere, not
                              even as a digest: never fresh */
    struct map *by_output; /* to struct stamp */
    struct {
        VEC(struct stamp *);
    } all;
};

/* ---- digests ---- */

static void
put_text(struct buf *buf, const char *text)
{
    buf_text(buf, text != NULL ? text : "");
    buf_char(buf, '\0');
}

/* The program itself: the same version may have been built anew. */
static struct str
digest_common(struct stamps *stamps, const struct readout_settings *settings)
{
    struct buf all = {0};
    put_text(&all, readout_version());
    buf_str(&all, digest_file(stamps->digests, "/proc/self/exe"));
    put_text(&all, settings->style);
    put_text(&all, settings->language);
    put_text(&all, settings->title);
    put_text(&all, settings->pages);
    buf_printf(&all, "%" PRIu32 " ", settings->dpi);
    if (settings->has_time)
        buf_printf(&all, "%" PRId64, settings->time);
    put_text(&all, settings->is_linearized ? "linearized" : NULL);
    struct str digest = digest_bytes(stamps->arena, buf_view(&all));
    buf_release(&all);
    return digest;
}

/* Of the files as they are on the disk, or as far as that is known as they were
 * read for the task, for they may have changed since. */
static struct str
digest_sources(struct stamps *stamps, const struct task *task,
               const struct files_read *files, bool as_read)
{
    struct buf all = {0};
    buf_str(&all, stamps->common);
    for (size_t i = 0; i < task->input_count; i++)
        put_text(&all, task->inputs[i].path);
    for (size_t i = 0; i < task->output_count; i++) {
        put_text(&all, task->outputs[i].path);
        put_text(&all, task->outputs[i].form);
    }
    for (size_t i = 0; i < files->count; i++) {
        const struct file_read *file = &files->at[i];
        put_text(&all, file->path);
        buf_str(&all, as_read && file->digest.size > 0
                          ? file->digest
                          : digest_file(stamps->digests, file->path));
    }
    struct str digest = digest_bytes(stamps->arena, buf_view(&all));
    buf_release(&all);
    return digest;
}

static struct str
digest_outputs(struct stamps *stamps, const struct task *task)
{
    struct buf all = {0};
    for (size_t i = 0; i < task->output_count; i++)
        buf_str(&all, digest_output(stamps->digests, task->outputs[i].path));
    struct str digest = digest_bytes(stamps->arena, buf_view(&all));
    buf_release(&all);
    return digest;
}

/* ---- the file ---- */

static struct stamp *
stamp_of(struct stamps *stamps, struct str output)
{
    struct stamp *stamp = map_lookup(stamps->by_output, output);
    if (stamp != NULL)
        return stamp;
    stamp = ARENA_NEW(stamps->arena, struct stamp);
    stamp->output = str_copy(stamps->arena, output);
    (void)map_set(stamps->by_output, stamp->output, stamp);
    VEC_PUSH(stamps->arena, &stamps->all, stamp);
    return stamp;
}

static void
read_lines(struct stamps *stamps, struct str rest)
{
    struct stamp *stamp = NULL;
    while (rest.size > 0) {
        const char *end = memchr(rest.at, '\n', rest.size);
        size_t size = end != NULL ? (size_t)(end - rest.at) : rest.size;
        struct str line = {rest.at, size};
        rest = str_slice(rest, size + 1, rest.size);
        if (stamp != NULL &&
            result_read_line(stamps->arena, line, &stamp->result))
            continue;
        if (!str_equals(field_read(stamps->arena, &line), "output"))
            continue;
        stamp = stamp_of(stamps, field_read(stamps->arena, &line));
        stamp->sources = field_read(stamps->arena, &line);
        stamp->outputs = field_read(stamps->arena, &line);
    }
}

static const char *
stamps_path(struct arena *arena, const struct plan *plan)
{
    struct str folder =
        path_folder(str_from(plan->tasks.at[0].outputs[0].path));
    return str_printf(arena, "%.*s" STAMPS_FILE, STR_ARGS(folder)).at;
}

struct stamps *
stamps_open(struct run *run, const struct plan *plan)
{
    struct stamps *stamps = ARENA_NEW(run->arena, struct stamps);
    *stamps = (struct stamps){
        .arena = run->arena,
        .diag = run->diag,
        .digests = digests_new(run->arena),
        .path = stamps_path(run->arena, plan),
        .by_output = map_new(run->arena),
        .is_secret = plan->settings.password != NULL,
    };
    stamps->common = digest_common(stamps, &plan->settings);
    struct str text;
    if (file_load(run->arena, stamps->path, FILE_MOST, &text) == 0 &&
        str_starts_with(text, HEAD))
        read_lines(stamps, str_slice(text, strlen(HEAD), text.size));
    return stamps;
}

static struct str
paths_of(struct stamps *stamps, const struct task *task)
{
    struct buf paths = {0};
    for (size_t i = 0; i < task->output_count; i++) {
        buf_text(&paths, i > 0 ? "\n" : "");
        buf_text(&paths, task->outputs[i].path);
    }
    struct str copy = str_copy(stamps->arena, buf_view(&paths));
    buf_release(&paths);
    return copy;
}

/* What comes in there is read once, and not to be had again. */
static bool
takes_standard_input(const struct task *task)
{
    for (size_t i = 0; i < task->input_count; i++)
        if (path_is_standard(task->inputs[i].path))
            return true;
    return false;
}

const struct result *
stamps_fresh(struct stamps *stamps, const struct task *task)
{
    const struct stamp *stamp =
        map_lookup(stamps->by_output, paths_of(stamps, task));
    if (takes_standard_input(task))
        return NULL;
    bool is_fresh =
        stamp != NULL && stamp->sources.size > 0 &&
        str_equal(digest_sources(stamps, task, &stamp->result.files, false),
                  stamp->sources) &&
        str_equal(digest_outputs(stamps, task), stamp->outputs);
    return is_fresh ? &stamp->result : NULL;
}

void
stamps_note(struct stamps *stamps, const struct task *task,
            const struct result *result)
{
    struct stamp *stamp = stamp_of(stamps, paths_of(stamps, task));
    bool is_made = result_status(result, false, false) == STATUS_CLEAN;
    stamp->result = *result;
    bool is_kept = !stamps->is_secret && !takes_standard_input(task);
    stamp->sources = is_made && is_kept
                         ? digest_sources(stamps, task, &result->files, true)
                         : STR("");
    stamp->outputs = digest_outputs(stamps, task);
}

/* Whether the first output still is. */
static bool
is_there(struct stamps *stamps, const struct stamp *stamp)
{
    struct str first = stamp->output;
    const char *end = memchr(first.at, '\n', first.size);
    if (end != NULL)
        first.size = (size_t)(end - first.at);
    return access(str_terminated(stamps->arena, first), F_OK) == 0;
}

static int
by_output(const void *left, const void *right)
{
    const struct stamp *const *a = left, *const *b = right;
    return str_compare((*a)->output, (*b)->output);
}

static void
write_stamp(const struct stamp *stamp, struct buf *out)
{
    buf_text(out, "output");
    field_write(stamp->output, out);
    field_write(stamp->sources, out);
    field_write(stamp->outputs, out);
    buf_char(out, '\n');
    result_write(&stamp->result, out);
}

bool
stamps_save(struct stamps *stamps)
{
    struct buf text = {0};
    buf_text(&text, HEAD);
    if (stamps->all.count > 0)
        qsort(stamps->all.at, stamps->all.count, sizeof *stamps->all.at,
              by_output);
    for (size_t i = 0; i < stamps->all.count; i++) {
        const struct stamp *stamp = stamps->all.at[i];
        if (stamp->sources.size > 0 && is_there(stamps, stamp))
            write_stamp(stamp, &text);
    }
    struct str whole = buf_view(&text);
    struct parts parts = {&whole, 1, 1};
    bool is_saved = file_write(stamps->path, &parts, stamps->diag);
    buf_release(&text);
    return is_saved;
}
