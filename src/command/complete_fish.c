/* Completions for fish. */
#include "command/completions.h"

#include "base/buf.h"

/* In single quotes fish takes two characters for more than they are. */
static void
add_quoted(struct buf *out, const char *text)
{
    buf_char(out, '\'');
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '\'' || *c == '\\')
            buf_char(out, '\\');
        buf_char(out, *c);
    }
    buf_char(out, '\'');
}

static bool
is_any_file(const struct completion *completion)
{
    return completion->has_files && completion->ending == NULL;
}

static void
add_action(struct buf *out, const struct completion *completion)
{
    if (completion->choices.size == 0 && !completion->has_files)
        return;
    if (is_any_file(completion)) {
        buf_text(out, " -F");
        return;
    }
    buf_text(out, " -a '");
    if (completion->has_list) /* what is behind a comma follows it */
        buf_printf(out, "(__fish_append , %.*s)",
                   STR_ARGS(completion->choices));
    else
        buf_str(out, completion->choices);
    if (completion->has_files)
        buf_printf(out, " (__fish_complete_suffix .%s)", completion->ending);
    buf_char(out, '\'');
}

static void
add_line(struct buf *out, const struct command *command)
{
    buf_printf(out, "complete -c readout -n '__fish_seen_subcommand_from %s'",
               command->name);
}

static void
add_command(struct run *run, struct buf *out, const struct command *command)
{
    struct completion files = completion_of_files(command);
    const struct option *option;
    buf_printf(out, "complete -c readout -n __fish_use_subcommand -a %s -d ",
               command->name);
    add_quoted(out, command->help);
    buf_char(out, '\n');
    for (size_t i = 0; (option = option_at(i)) != NULL; i++) {
        if (!command_takes(command, option))
            continue;
        struct completion completion = completion_of(run, option);
        add_line(out, command);
        if (option->letter != 0)
            buf_printf(out, " -s %c", option->letter);
        buf_printf(out, " -l %s -d ", option->name);
        add_quoted(out, option->help);
        if (option->value != NULL) /* -x: and no files */
            buf_text(out, is_any_file(&completion) ? " -r" : " -x");
        add_action(out, &completion);
        buf_char(out, '\n');
    }
    if (files.choices.size == 0 && !files.has_files)
        return;
    add_line(out, command);
    add_action(out, &files);
    buf_char(out, '\n');
}

void
complete_fish(struct run *run, struct buf *out)
{
    const struct command *command;
    buf_text(out, "# Completions of readout for fish; made by `readout "
                  "completions fish`.\ncomplete -c readout -f\n");
    for (size_t i = 0; (command = command_at(i)) != NULL; i++)
        add_command(run, out, command);
    buf_text(out, "complete -c readout -n __fish_use_subcommand -l help -d "
                  "'print a short help'\n"
                  "complete -c readout -n __fish_use_subcommand -s V -l "
                  "version -d 'print the version'\n");
}
