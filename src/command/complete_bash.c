/* Completions for bash, from version 3.2 on, without other packages. */
#include "command/completions.h"

#include "base/buf.h"

/* What does not depend on the tables.  COMP_WORDS holds the "=" of
 * "--style=memo" as a word of its own. */
static const char head[] =
    "# Completions of readout for bash; made by `readout completions bash`.\n"
    "_readout_words() { # CHOICES\n"
    "    COMPREPLY=($(compgen -W \"$1\" -- \"$word\"))\n"
    "}\n"
    "_readout_list() { # CHOICES, several with commas between\n"
    "    local last=${word##*,}\n"
    "    COMPREPLY=($(compgen -P \"${word%\"$last\"}\" -W \"$1\" -- "
    "\"$last\"))\n"
    "}\n"
    "_readout_files() { # PATTERN of what is left out\n"
    "    local name\n"
    "    compopt -o filenames 2>/dev/null\n"
    "    while IFS= read -r name; do COMPREPLY+=(\"$name\"); done < <(\n"
    "        compgen -d -- \"$word\"\n"
    "        compgen -f -X \"$1\" -- \"$word\" |\n"
    "            while IFS= read -r name; do\n"
    "                [ -d \"$name\" ] || printf '%s\\n' \"$name\"\n"
    "            done)\n"
    "}\n"
    "_readout() {\n"
    "    local word=${COMP_WORDS[COMP_CWORD]} before=\n"
    "    COMPREPLY=()\n"
    "    [ \"$COMP_CWORD\" -gt 1 ] && "
    "before=${COMP_WORDS[COMP_CWORD - 1]}\n"
    "    if [ \"$before\" = = ]; then before=${COMP_WORDS[COMP_CWORD - 2]}; "
    "fi\n"
    "    if [ \"$word\" = = ]; then word=; fi\n";

static void
add_action(struct buf *out, const struct completion *completion)
{
    if (completion->choices.size > 0)
        buf_printf(out, " %s '%.*s';",
                   completion->has_list ? "_readout_list" : "_readout_words",
                   STR_ARGS(completion->choices));
    if (completion->has_files && completion->ending != NULL)
        buf_printf(out, " _readout_files '!*.%s';", completion->ending);
    else if (completion->has_files)
        buf_text(out, " _readout_files '';");
}

static void
add_commands(struct buf *out)
{
    buf_text(out, "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                  "        _readout_words '");
    const struct command *command;
    for (size_t i = 0; (command = command_at(i)) != NULL; i++)
        buf_printf(out, "%s ", command->name);
    buf_text(out, "--help --version'\n        return\n    fi\n");
}

/* "build:-s | build:--style) ... return ;;". */
static void
add_values(struct run *run, struct buf *out, const struct command *command)
{
    const struct option *option;
    for (size_t i = 0; (option = option_at(i)) != NULL; i++) {
        if (!command_takes(command, option) || option->value == NULL)
            continue;
        struct completion completion = completion_of(run, option);
        buf_text(out, "    ");
        if (option->letter != 0)
            buf_printf(out, "%s:-%c | ", command->name, option->letter);
        buf_printf(out, "%s:--%s)", command->name, option->name);
        add_action(out, &completion);
        buf_text(out, " return ;;\n");
    }
}

static void
add_options(struct buf *out, const struct command *command)
{
    struct completion completion = completion_of_files(command);
    const struct option *option;
    buf_printf(out, "    %s:-*) _readout_words '", command->name);
    for (size_t i = 0; (option = option_at(i)) != NULL; i++)
        if (command_takes(command, option))
            buf_printf(out, "--%s ", option->name);
    buf_printf(out, "' ;;\n    %s:*)", command->name);
    add_action(out, &completion);
    buf_text(out, " ;;\n");
}

void
complete_bash(struct run *run, struct buf *out)
{
    const struct command *command;
    buf_text(out, head);
    add_commands(out);
    buf_text(out, "    case ${COMP_WORDS[1]}:$before in\n");
    for (size_t i = 0; (command = command_at(i)) != NULL; i++)
        add_values(run, out, command);
    buf_text(out, "    esac\n    case ${COMP_WORDS[1]}:$word in\n");
    for (size_t i = 0; (command = command_at(i)) != NULL; i++)
        add_options(out, command);
    buf_text(out, "    esac\n}\ncomplete -F _readout readout\n");
}
