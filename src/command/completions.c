/* `readout completions`: prints the completions of a shell.  They are made from
 * the tables of commands and options; what a value may be is told by what the
 * option calls it. */
#include "command/completions.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/builtin.h"
#include "base/diag.h"
#include "readout/readout.h"

#include <string.h>

/* ---- closed sets ---- */

static void
add_word(struct buf *words, struct str word)
{
    buf_text(words, words->size > 0 ? " " : "");
    buf_str(words, word);
}

static void
list_forms_or_dumps(struct buf *words, bool are_dumps)
{
    struct readout_form form;
    for (size_t i = 0; readout_form_at(i, &form); i++)
        if (form.is_dump == are_dumps)
            add_word(words, str_from(form.name));
}

static void
list_forms(struct buf *words)
{
    list_forms_or_dumps(words, false);
}

static void
list_stages(struct buf *words)
{
    list_forms_or_dumps(words, true);
}

/* The names of built-in files, "styles/NAME.xml". */
static void
list_builtins(struct buf *words, const char *folder)
{
    size_t start = strlen(folder), ending = strlen(".xml");
    for (const struct builtin *file = builtins; file->name != NULL; file++) {
        struct str name = str_from(file->name);
        if (!str_starts_with(name, folder) || !str_ends_with(name, ".xml"))
            continue;
        name = str_slice(name, start, name.size - start - ending);
        if (memchr(name.at, '/', name.size) == NULL)
            add_word(words, name);
    }
}

static void
list_styles(struct buf *words)
{
    list_builtins(words, "styles/");
}

static void
list_languages(struct buf *words)
{
    list_builtins(words, "styles/labels/");
}

static void
list_kinds(struct buf *words)
{
    buf_text(words, "both text html");
}

static void
list_message_forms(struct buf *words)
{
    buf_text(words, "text json sarif github");
}

static void
list_subjects(struct buf *words)
{
    buf_text(words, "article style brief messages");
}

/* What values are, by the names that the table of options gives them; of those
 * that are not here anything may be said. */
static const struct kind {
    const char *value;
    void (*list)(struct buf *words); /* NULL: no closed set */
    bool has_list, has_files;
    const char *ending;
} kinds[] = {
    {"FORM", list_forms, true, false, NULL},
    {"STAGE", list_stages, false, false, NULL},
    {"STYLE", list_styles, false, true, "xml"},
    {"LANG", list_languages, false, false, NULL},
    {"KIND", list_kinds, false, false, NULL},
    {"FORMAT", list_message_forms, false, false, NULL},
    {"SUBJECT", list_subjects, false, false, NULL},
    {"OUT", NULL, false, true, NULL},
    {"FILE", NULL, false, true, NULL},
    {"PROGRAM", NULL, false, true, NULL},
};

struct completion
completion_of(struct run *run, const struct option *option)
{
    struct completion completion = {.choices = STR("")};
    struct buf words = {0};
    for (size_t i = 0; i < COUNT(kinds); i++) {
        const struct kind *kind = &kinds[i];
        if (option->value == NULL || strcmp(kind->value, option->value) != 0)
            continue;
        if (kind->list != NULL)
            kind->list(&words);
        completion = (struct completion){
            .choices = str_copy(run->arena, buf_view(&words)),
            .has_list = kind->has_list,
            .has_files = kind->has_files,
            .ending = kind->ending,
        };
    }
    buf_release(&words);
    return completion;
}

/* ---- the command ---- */

static const struct shell {
    const char *name;
    void (*complete)(struct run *run, struct buf *out);
} shells[] = {
    {"bash", complete_bash},
    {"fish", complete_fish},
    {"zsh", complete_zsh},
};

enum {
    SHELLS = COUNT(shells)
};

struct completion
completion_of_files(const struct command *command)
{
    if (command->bit == COMMAND_COMPLETIONS)
        return (struct completion){.choices = STR("bash fish zsh")};
    return (struct completion){.choices = STR(""),
                               .has_files = command->files != NULL,
                               .ending = command->files};
}

bool
command_takes(const struct command *command, const struct option *option)
{
    return (option->commands & (unsigned)command->bit) != 0;
}

int
command_completions(struct run *run)
{
    const struct words *words = &run->options->files;
    const char *name = words->count > 0 ? words->at[0] : "";
    if (words->count > 1) {
        DIAG(run->diag, MESSAGE_EXTRA_WORD, NOWHERE, str_from(run->name),
             str_from(words->at[1]), STR("one shell"));
        return STATUS_INPUT;
    }
    for (size_t i = 0; i < SHELLS; i++)
        if (strcmp(name, shells[i].name) == 0) {
            struct buf text = {0};
            shells[i].complete(run, &text);
            int status = print(run, buf_view(&text));
            buf_release(&text);
            return status;
        }
    DIAG(run->diag, MESSAGE_UNKNOWN_SHELL, NOWHERE, str_from(name));
    return STATUS_INPUT;
}
