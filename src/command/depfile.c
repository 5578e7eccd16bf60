/* Rules for make and ninja; see depfile.h.
 *
 * Both read a backslash before a space, a colon or a number sign as that sign
 * itself, and two dollar signs as one (GNU make, "Rule Syntax"; ninja,
 * src/depfile_parser.in.cc).  Backslashes before such a sign are doubled.  To
 * make a bar would part the list of files, and what is behind a semicolon would
 * be a command: such files cannot be named, nor those with a line end or of a
 * special target's name.  A first word with an equals sign would set a
 * variable; behind another it is but a name. */
#include "command/depfile.h"

#include "base/arena.h"
#include "base/ascii.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/map.h"
#include "base/path.h"

#include <string.h>

static void
add_path(const char *path, struct buf *out)
{
    size_t backslashes = 0;
    for (const char *c = path; *c != '\0'; c++) {
        if (strchr(" :#\t", *c) != NULL) {
            while (backslashes-- > 0)
                buf_char(out, '\\');
            buf_char(out, '\\');
        } else if (*c == '$') {
            buf_char(out, '$');
        }
        backslashes = *c == '\\' ? backslashes + 1 : 0;
        buf_char(out, *c);
    }
}

/* A file that there never is, so that what depends on it is made anew. */
#define UNTRIED ".readout-untried"

/* As ".IGNORE"; make takes "./" away. */
static bool
is_special(const char *path)
{
    while (strncmp(path, "./", 2) == 0)
        path += 2;
    return path[0] == '.' && ascii_is_capital(path[1]) &&
           strchr(path, '/') == NULL;
}

/* Standard input is no file. */
static bool
can_be_named(const char *path)
{
    return !path_is_standard(path) && strpbrk(path, ";|\n") == NULL &&
           !is_special(path);
}

static bool
can_be_first(const char *path)
{
    return can_be_named(path) && strchr(path, '=') == NULL;
}

struct depfile {
    struct arena *arena;
    const char *path;
    struct str key;    /* of the path; see path_key() */
    bool is_read;      /* what is there is a file that an output is made from */
    struct map *ruled; /* files with an empty rule */
    struct buf rules, empty_rules;
};

struct depfile *
depfile_new(struct arena *arena, const char *path)
{
    struct depfile *depfile = ARENA_NEW(arena, struct depfile);
    depfile->arena = arena;
    depfile->path = path;
    if (!path_is_standard(path))
        depfile->key = path_key(arena, path);
    depfile->ruled = map_new(arena);
    return depfile;
}

static bool
is_input(const struct task *task, const char *path)
{
    for (size_t i = 0; i < task->input_count; i++)
        if (strcmp(task->inputs[i].path, path) == 0)
            return true;
    return false;
}

/* The first that may be the first word, or NULL. */
static const char *
find_first(const struct words *files)
{
    for (size_t i = 0; i < files->count; i++)
        if (can_be_first(files->at[i]))
            return files->at[i];
    return NULL;
}

static void
add_source(struct depfile *depfile, const char *path)
{
    buf_text(&depfile->rules, " \\\n  ");
    add_path(path, &depfile->rules);
}

/* The files in their order, but for what may be the first.  One that can have
 * no empty rule is named only where it is there, so that make does not stop. */
static void
add_sources(struct depfile *depfile, const struct words *files)
{
    const char *first = find_first(files);
    if (first == NULL)
        return;
    add_source(depfile, first);
    for (size_t i = 0; i < files->count; i++) {
        const char *path = files->at[i];
        if (path != first && can_be_named(path) &&
            (can_be_first(path) || path_is_file(path)))
            add_source(depfile, path);
    }
}

/* A rule without a recipe, so that make does not stop where the file is gone:
 * the output is then made anew, and says what is missing. */
static void
add_empty_rule(struct depfile *depfile, const char *path)
{
    char *key = str_terminated(depfile->arena, str_from(path));
    if (map_set(depfile->ruled, str_from(key), key) != NULL)
        return;
    struct str file = path_key(depfile->arena, path);
    depfile->is_read =
        depfile->is_read || (file.size > 0 && str_equal(file, depfile->key));
    if (!can_be_first(path))
        return;
    add_path(path, &depfile->empty_rules);
    buf_text(&depfile->empty_rules, ":\n");
}

static bool
add_targets(struct depfile *depfile, const struct task *task)
{
    size_t start = depfile->rules.size;
    for (size_t i = 0; i < task->output_count; i++)
        if (can_be_named(task->outputs[i].path)) {
            if (depfile->rules.size > start)
                buf_char(&depfile->rules, ' ');
            add_path(task->outputs[i].path, &depfile->rules);
        }
    return depfile->rules.size > start;
}

void
depfile_add(struct depfile *depfile, const struct task *task,
            const struct result *result)
{
    struct words files = {0};
    if (!add_targets(depfile, task))
        return; /* standard output is no target */
    buf_char(&depfile->rules, ':');
    for (size_t i = 0; i < task->input_count; i++)
        VEC_PUSH(depfile->arena, &files, task->inputs[i].path);
    if (result == NULL)
        VEC_PUSH(depfile->arena, &files, UNTRIED);
    for (size_t i = 0; result != NULL && i < result->files.count; i++)
        if (!is_input(task, result->files.at[i].path))
            VEC_PUSH(depfile->arena, &files, result->files.at[i].path);
    add_sources(depfile, &files);
    /* Not for articles: without one there is nothing to be made. */
    for (size_t i = task->input_count; i < files.count; i++)
        add_empty_rule(depfile, files.at[i]);
    buf_char(&depfile->rules, '\n');
}

bool
depfile_write(struct depfile *depfile, struct diag *diag)
{
    struct str rules[] = {buf_view(&depfile->rules),
                          buf_view(&depfile->empty_rules)};
    struct parts parts = {rules, 2, 2};
    bool is_written =
        !depfile->is_read && file_write(depfile->path, &parts, diag);
    if (depfile->is_read)
        DIAG(diag, MESSAGE_OUTPUT_IS_INPUT, NOWHERE, str_from(depfile->path));
    buf_release(&depfile->rules);
    buf_release(&depfile->empty_rules);
    return is_written;
}
