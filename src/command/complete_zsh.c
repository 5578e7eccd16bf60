/* Completions for zsh, by its function _arguments. */
#include "command/completions.h"

#include "base/buf.h"

/* Within an argument of _arguments, which is within single quotes. */
static void
add_explained(struct buf *out, const char *text)
{
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '[' || *c == ']' || *c == ':' || *c == '\\')
            buf_char(out, '\\');
        if (*c == '\'')
            buf_text(out, "'\\''");
        else
            buf_char(out, *c);
    }
}

static void
add_action(struct buf *out, const struct completion *completion)
{
    bool has_choices = completion->choices.size > 0;
    if (has_choices && completion->has_list)
        buf_printf(out, "_values -s , form %.*s",
                   STR_ARGS(completion->choices));
    else if (has_choices && completion->has_files)
        buf_printf(out,
                   "_alternative \"names\\:name\\:(%.*s)\" "
                   "\"files\\:file\\:_files -g \\\"*.%s\\\"\"",
                   STR_ARGS(completion->choices), completion->ending);
    else if (has_choices)
        buf_printf(out, "(%.*s)", STR_ARGS(completion->choices));
    else if (completion->has_files && completion->ending != NULL)
        buf_printf(out, "_files -g \"*.%s\"", completion->ending);
    else if (completion->has_files)
        buf_text(out, "_files");
}

/* '(-o --output)'{-o+,--output=}'[help]:OUT:_files'. */
static void
add_option(struct run *run, struct buf *out, const struct option *option)
{
    struct completion completion = completion_of(run, option);
    const char *sign = option->value != NULL ? "=" : "";
    buf_text(out, "        ");
    if (option->is_list)
        buf_text(out, "'*'");
    else if (option->letter != 0)
        buf_printf(out, "'(-%c --%s)'", option->letter, option->name);
    if (option->letter != 0)
        buf_printf(out, "{-%c%s,--%s%s}'[", option->letter,
                   option->value != NULL ? "+" : "", option->name, sign);
    else
        buf_printf(out, "'--%s%s[", option->name, sign);
    add_explained(out, option->help);
    buf_char(out, ']');
    if (option->value != NULL) {
        buf_printf(out, ":%s:", option->value);
        add_action(out, &completion);
    }
    buf_text(out, "' \\\n");
}

static void
add_command(struct run *run, struct buf *out, const struct command *command)
{
    struct completion files = completion_of_files(command);
    const struct option *option;
    buf_printf(out, "    %s)\n        _arguments -s -S \\\n", command->name);
    for (size_t i = 0; (option = option_at(i)) != NULL; i++)
        if (command_takes(command, option))
            add_option(run, out, option);
    buf_text(out, "        ");
    if (files.choices.size > 0 || files.has_files) {
        buf_printf(out, "'%s:%s:", files.has_files ? "*" : "1",
                   files.has_files ? "file" : "word");
        add_action(out, &files);
        buf_char(out, '\'');
    }
    buf_text(out, "\n        ;;\n");
}

void
complete_zsh(struct run *run, struct buf *out)
{
    const struct command *command;
    buf_text(out, "#compdef readout\n"
                  "# Completions of readout for zsh; made by `readout "
                  "completions zsh`.\n"
                  "local curcontext=$curcontext state line\n"
                  "local -a commands\n"
                  "commands=(\n");
    for (size_t i = 0; (command = command_at(i)) != NULL; i++) {
        buf_printf(out, "    '%s:", command->name);
        add_explained(out, command->help);
        buf_text(out, "'\n");
    }
    buf_text(out, ")\n"
                  "_arguments -C \\\n"
                  "    '(- *)'{-h,--help}'[print a short help]' \\\n"
                  "    '(- *)'{-V,--version}'[print the version]' \\\n"
                  "    '1:command:->command' '*::argument:->argument'\n"
                  "case $state in\n"
                  "command) _describe command commands ;;\n"
                  "argument)\n"
                  "    case $words[1] in\n");
    for (size_t i = 0; (command = command_at(i)) != NULL; i++)
        add_command(run, out, command);
    buf_text(out, "    esac\n    ;;\nesac\n");
}
