/* Which command it is, help and version; see command.h. */
#include "command/command.h"

#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "command/commands.h"
#include "command/heap.h"
#include "command/messages.h"
#include "readout/readout.h"

#include <ctype.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The only list of commands. */
static const struct command table[] = {
    {"build", COMMAND_BUILD, "xml", command_build,
     "build [OPTION]... FILE|FOLDER...",
     "make the brief of each article, as PDF or in another form"},
    {"check", COMMAND_CHECK, "xml", command_check,
     "check [OPTION]... FILE|FOLDER...",
     "say what is wrong or missing in each article"},
    {"mail", COMMAND_MAIL, "xml", command_mail, "mail [OPTION]... FILE...",
     "make a message that carries the brief, or send it"},
    {"watch", COMMAND_WATCH, "xml", command_watch,
     "watch [OPTION]... FILE|FOLDER...",
     "build, and build again what changes, until it is ended"},
    {"verify", COMMAND_VERIFY, "pdf", command_verify,
     "verify [OPTION]... BRIEF...",
     "say whether a brief is what is made of what it carries"},
    {"extract", COMMAND_EXTRACT, "pdf", command_extract,
     "extract [OPTION]... BRIEF", "take out of a brief what it was made from"},
    {"schema", COMMAND_SCHEMA, NULL, command_schema, "schema [OPTION]...",
     "print the schema of articles"},
    {"styles", COMMAND_STYLES, NULL, command_styles, "styles [OPTION]...",
     "list the styles that are built in"},
    {"completions", COMMAND_COMPLETIONS, "", command_completions,
     "completions bash|fish|zsh", "print what completes commands in a shell"},
};

enum {
    COMMANDS = COUNT(table)
};

const struct command *
command_at(size_t i)
{
    return i < COMMANDS ? &table[i] : NULL;
}

int
print(struct run *run, struct str text)
{
    struct parts parts = {&text, 1, 1};
    return file_write("-", &parts, run->diag) ? STATUS_CLEAN : STATUS_SYSTEM;
}

int
print_made(struct run *run, struct readout_job *job, bool is_made,
           struct readout_bytes text)
{
    int status = STATUS_CLEAN;
    if (is_made)
        status = print(run, (struct str){text.at, text.size});
    int said = report_job(run, job, false);
    return said > status ? said : status;
}

static void
write_help(struct buf *out)
{
    buf_text(out, "Usage: readout COMMAND [OPTION]... [FILE]...\n"
                  "Turns news articles annotated in XML into printed briefs: "
                  "tagged, archival PDF.\n\nCommands:\n");
    for (size_t i = 0; i < COMMANDS; i++)
        buf_printf(out, "  %-12s %s\n", table[i].name, table[i].help);
    buf_text(out, "\n  readout COMMAND --help    the options of a command\n"
                  "  readout --version         the version\n\n"
                  "Exit status: 0 done, 1 warnings (--strict) or faulty "
                  "content (check),\n2 bad input or usage, 3 system trouble.  "
                  "The manual: man readout\n");
}

static void
write_command_help(const struct command *command, struct buf *out)
{
    buf_printf(out, "Usage: readout %s\n%c%s.\n\n", command->synopsis,
               toupper((unsigned char)command->help[0]), command->help + 1);
    options_help((unsigned)command->bit, out);
}

static const struct command *
find(struct run *run, const char *name)
{
    struct str names[COMMANDS];
    for (size_t i = 0; i < COMMANDS; i++) {
        if (strcmp(table[i].name, name) == 0)
            return &table[i];
        names[i] = str_from(table[i].name);
    }
    struct str nearest = str_nearest(str_from(name), names, COMMANDS);
    if (nearest.size > 0)
        DIAG(run->diag, MESSAGE_UNKNOWN_COMMAND_NEAR, NOWHERE, str_from(name),
             nearest);
    else
        DIAG(run->diag, MESSAGE_UNKNOWN_COMMAND, NOWHERE, str_from(name));
    return NULL;
}

/* Prints what `write` put together. */
static int
print_and_release(struct run *run, struct buf *text)
{
    int status = print(run, buf_view(text));
    buf_release(text);
    return status;
}

static int
run_command(struct run *run, struct options *options, int argc,
            char *const argv[])
{
    const struct command *command = find(run, argv[0]);
    if (command == NULL || !options_parse(run->arena, command->bit, argc, argv,
                                          options, run->diag))
        return STATUS_INPUT;
    if (options->wants_help) {
        struct buf text = {0};
        write_command_help(command, &text);
        return print_and_release(run, &text);
    }
    if (command->files == NULL && options->files.count > 0) {
        DIAG(run->diag, MESSAGE_EXTRA_WORD, NOWHERE, str_from(command->name),
             str_from(options->files.at[0]), STR("no files"));
        return STATUS_INPUT;
    }
    if (!messages_check(run))
        return STATUS_INPUT;
    run->name = command->name;
    return command->run(run);
}

static bool
is_one_of(const char *argument, const char *a, const char *b)
{
    return strcmp(argument, a) == 0 || strcmp(argument, b) == 0;
}

static int
dispatch(struct run *run, struct options *options, int argc, char *const argv[])
{
    struct buf text = {0};
    if (argc < 2) {
        DIAG(run->diag, MESSAGE_NO_COMMAND, NOWHERE, STR(""));
        return STATUS_INPUT;
    }
    if (is_one_of(argv[1], "--version", "-V")) {
        buf_text(&text, "readout " READOUT_VERSION "\n");
        return print_and_release(run, &text);
    }
    if (is_one_of(argv[1], "--help", "-h")) {
        write_help(&text);
        return print_and_release(run, &text);
    }
    return run_command(run, options, argc - 1, argv + 1);
}

/* No allocation may happen on this path, so no diagnostic object. */
static void
end_without_memory(void)
{
    (void)fprintf(stderr, "readout: error: out of memory [%s]\n",
                  message_id(MESSAGE_OUT_OF_MEMORY));
    exit(STATUS_SYSTEM);
}

int
command_run(int argc, char *const argv[])
{
    readout_on_memory_exhausted(end_without_memory);
    heap_prepare();
    struct arena *arena = arena_new();
    struct options options = {0};
    /* Then a file that may not grow further is an error like a full disk. */
    (void)signal(SIGXFSZ, SIG_IGN);
    /* Who ignores them, as some that start programs do, learns no status. */
    (void)signal(SIGCHLD, SIG_DFL);
    struct said said = {0};
    struct run run = {arena, diag_new(arena), readout_new(), &options, NULL,
                      &said};
    int status = dispatch(&run, &options, argc, argv);
    status = messages_close(&run, report(&run, status));
    readout_free(run.readout);
    arena_free(arena);
    return status;
}
