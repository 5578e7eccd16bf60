/* The command line as data; see options.h.  GNU conventions: long options with
 * "--name VALUE" or "--name=VALUE", short ones, "--" ends options, "-" is a
 * file. */
#include "command/options.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

#include <stddef.h>
#include <string.h>
#include <unistd.h>

enum {
    EVERY_COMMAND = ~0,
    MAKING = COMMAND_BUILD | COMMAND_WATCH,
};

/* The only list of options: parser, help, hints and completions read it. */
static const struct option table[] = {
    {"output", 'o', "OUT", MAKING | COMMAND_MAIL,
     offsetof(struct options, outputs),
     "write to OUT: a file, a folder, or - for standard output", true},
    {"to", 't', "FORM", MAKING, offsetof(struct options, forms),
     "the form, or several: pdf,html (default: by the ending)", false},
    {"style", 's', "STYLE", MAKING | COMMAND_MAIL,
     offsetof(struct options, style),
     "a style's name or the path of a sheet (default: brief)", false},
    {"lang", 'l', "LANG", MAKING | COMMAND_MAIL,
     offsetof(struct options, language), "language of section names and dates",
     false},
    {"title", 0, "TITLE", MAKING | COMMAND_MAIL,
     offsetof(struct options, title), "title of a document of several articles",
     false},
    {"linearize", 0, NULL, MAKING, offsetof(struct options, is_linearized),
     "arrange a PDF to be shown while it is still loading", false},
    {"encrypt", 0, NULL, MAKING, offsetof(struct options, is_encrypted),
     "have a PDF ask for a password: READOUT_PASSWORD", false},
    {"password-file", 0, "FILE", MAKING,
     offsetof(struct options, password_file),
     "the same with the password in FILE", false},
    {"output", 'o', "OUT", COMMAND_EXTRACT, offsetof(struct options, outputs),
     "the folder to write to, or - to print the article", true},
    {"force", 'f', NULL, COMMAND_EXTRACT, offsetof(struct options, is_forced),
     "replace other files of the same names", false},
    {"jobs", 'j', "N", MAKING, offsetof(struct options, jobs),
     "so many processes (default: one for each processor)", false},
    {"keep-going", 'k', NULL, COMMAND_BUILD,
     offsetof(struct options, keeps_going),
     "go on with other articles after one that failed", false},
    {"force", 'f', NULL, COMMAND_BUILD, offsetof(struct options, is_forced),
     "of a folder make all outputs, not only stale ones", false},
    {"depfile", 0, "FILE", COMMAND_BUILD, offsetof(struct options, depfile),
     "write to FILE what outputs depend on, for make and ninja", false},
    {"dump", 'd', "STAGE", MAKING, offsetof(struct options, dump),
     "print a stage: doc, brief, style, box or page", false},
    {"pages", 0, "PAGES", MAKING, offsetof(struct options, pages),
     "pages as pictures, as in 1-3,7,9- (default: 1)", false},
    {"dpi", 0, "DPI", MAKING, offsetof(struct options, dpi),
     "pixels an inch of PNG, 36 to 1200 (default: 144)", false},
    {"show", 0, "STYLE", COMMAND_STYLES, offsetof(struct options, show),
     "explain a style: its values and where each comes from", false},
    {"from", 'f', "ADDRESS", COMMAND_MAIL, offsetof(struct options, from),
     "who the message is from", true},
    {"to", 't', "ADDRESS", COMMAND_MAIL, offsetof(struct options, to),
     "who it is for: one, several with commas, or again", true},
    {"cc", 0, "ADDRESS", COMMAND_MAIL, offsetof(struct options, cc),
     "who gets a copy", true},
    {"bcc", 0, "ADDRESS", COMMAND_MAIL, offsetof(struct options, bcc),
     "who gets a copy that the others do not see", true},
    {"reply-to", 0, "ADDRESS", COMMAND_MAIL, offsetof(struct options, reply_to),
     "who answers go to", true},
    {"subject", 0, "TEXT", COMMAND_MAIL, offsetof(struct options, subject),
     "the subject (default: the title)", false},
    {"body", 0, "KIND", COMMAND_MAIL, offsetof(struct options, body),
     "the text as: both, text or html (default: both)", false},
    {"picture", 0, NULL, COMMAND_MAIL, offsetof(struct options, has_picture),
     "show the first page in the text", false},
    {"no-calendar", 0, NULL, COMMAND_MAIL,
     offsetof(struct options, no_calendar), "attach no calendar", false},
    {"send", 0, "URL", COMMAND_MAIL, offsetof(struct options, server),
     "send it by a server: smtps://HOST[:PORT] or smtp://", false},
    {"ca", 0, "FILE", COMMAND_MAIL, offsetof(struct options, ca),
     "trust certificates in FILE, and no others", false},
    {"netrc-file", 0, "FILE", COMMAND_MAIL, offsetof(struct options, netrc),
     "user and password are in FILE (default: ~/.netrc)", false},
    {"timeout", 0, "SECONDS", COMMAND_MAIL, offsetof(struct options, timeout),
     "how long to wait for server or mailer (default: 300)", false},
    {"sendmail", 0, NULL, COMMAND_MAIL,
     offsetof(struct options, wants_sendmail),
     "send it by the local mailer, sendmail", false},
    {"mailer", 0, "PROGRAM", COMMAND_MAIL, offsetof(struct options, mailer),
     "send it by PROGRAM, called as sendmail is", false},
    {"strict", 0, NULL, MAKING | COMMAND_CHECK | COMMAND_MAIL,
     offsetof(struct options, is_strict),
     "warnings count: exit status 1 if there is one", false},
    {"quiet", 'q', NULL, MAKING | COMMAND_CHECK | COMMAND_MAIL,
     offsetof(struct options, is_quiet), "print errors only", false},
    {"compact", 0, NULL, COMMAND_SCHEMA, offsetof(struct options, is_compact),
     "the schema in RELAX NG's compact syntax", false},
    {"of", 0, "SUBJECT", COMMAND_SCHEMA, offsetof(struct options, schema),
     "schema of an article (default), style, brief or messages", false},
    {"diagnostics", 0, "FORMAT", (unsigned)EVERY_COMMAND,
     offsetof(struct options, diagnostics),
     "messages as text (default), json, sarif or github", false},
    {"diagnostics-file", 0, "FILE", (unsigned)EVERY_COMMAND,
     offsetof(struct options, diagnostics_file), "write messages to FILE",
     false},
    {"help", 'h', NULL, (unsigned)EVERY_COMMAND,
     offsetof(struct options, wants_help), "print this help", false},
};

enum {
    OPTIONS = COUNT(table)
};

const struct option *
option_at(size_t i)
{
    return i < OPTIONS ? &table[i] : NULL;
}

struct parser {
    struct arena *arena;
    enum command_bit command;
    int argc;
    char *const *argv;
    int next;
    struct options *options;
    struct diag *diag;
};

static void
report_unknown(const struct parser *parser, struct str found)
{
    struct str names[OPTIONS];
    size_t count = 0;
    for (size_t i = 0; i < OPTIONS; i++)
        if (table[i].commands & parser->command)
            names[count++] = str_from(table[i].name);
    struct str bare = found;
    while (bare.size > 0 && bare.at[0] == '-')
        bare = str_slice(bare, 1, bare.size);
    struct str nearest = str_nearest(bare, names, count);
    struct str hint =
        nearest.size > 0
            ? str_printf(parser->arena, "did you mean '--%.*s'?",
                         STR_ARGS(nearest))
            : str_printf(parser->arena, "`readout %s --help` lists them",
                         parser->argv[0]);
    DIAG(parser->diag, MESSAGE_UNKNOWN_OPTION, NOWHERE, found, hint);
}

static const struct option *
find_long(const struct parser *parser, struct str name)
{
    for (size_t i = 0; i < OPTIONS; i++)
        if ((table[i].commands & parser->command) &&
            str_equals(name, table[i].name))
            return &table[i];
    return NULL;
}

static const struct option *
find_short(const struct parser *parser, char letter)
{
    for (size_t i = 0; i < OPTIONS; i++)
        if ((table[i].commands & parser->command) && table[i].letter == letter)
            return &table[i];
    return NULL;
}

static void
set_value(struct parser *parser, const struct option *option, const char *value)
{
    char *field = (char *)parser->options + option->field;
    if (option->is_list) {
        struct words words;
        memcpy(&words, field, sizeof words);
        VEC_PUSH(parser->arena, &words, value);
        memcpy(field, &words, sizeof words);
    } else {
        memcpy(field, &value, sizeof value);
    }
}

static bool
set(struct parser *parser, const struct option *option, const char *value)
{
    if (option->value == NULL) {
        bool yes = true;
        memcpy((char *)parser->options + option->field, &yes, sizeof yes);
        return true;
    }
    if (value == NULL && parser->next < parser->argc)
        value = parser->argv[parser->next++];
    if (value == NULL || *value == '\0') {
        DIAG(parser->diag, MESSAGE_OPTION_VALUE, NOWHERE,
             str_from(option->name), str_from(option->value));
        return false;
    }
    set_value(parser, option, value);
    return true;
}

static bool
parse_long(struct parser *parser, const char *argument)
{
    const char *equals = strchr(argument, '=');
    struct str name = str_from(argument + 2);
    if (equals != NULL)
        name.size = (size_t)(equals - argument) - 2;
    const struct option *option = find_long(parser, name);
    if (option == NULL) {
        report_unknown(parser, str_slice(str_from(argument), 0, name.size + 2));
        return false;
    }
    if (equals != NULL && option->value == NULL) {
        DIAG(parser->diag, MESSAGE_OPTION_FLAG, NOWHERE, name);
        return false;
    }
    return set(parser, option, equals != NULL ? equals + 1 : NULL);
}

/* "-q", "-qo out.pdf", "-oout.pdf". */
static bool
parse_short(struct parser *parser, const char *argument)
{
    for (const char *c = argument + 1; *c != '\0'; c++) {
        const struct option *option = find_short(parser, *c);
        if (option == NULL) {
            report_unknown(parser, str_from(argument));
            return false;
        }
        if (option->value != NULL)
            return set(parser, option, c[1] != '\0' ? c + 1 : NULL);
        (void)set(parser, option, NULL);
    }
    return true;
}

bool
options_parse(struct arena *arena, enum command_bit command, int argc,
              char *const argv[], struct options *options, struct diag *diag)
{
    struct parser parser = {arena, command, argc, argv, 1, options, diag};
    bool fine = true, only_files = false;
    while (parser.next < argc) {
        const char *argument = argv[parser.next++];
        if (only_files || argument[0] != '-' || argument[1] == '\0')
            VEC_PUSH(arena, &options->files, argument);
        else if (strcmp(argument, "--") == 0)
            only_files = true;
        else if (argument[1] == '-')
            fine = parse_long(&parser, argument) && fine;
        else
            fine = parse_short(&parser, argument) && fine;
    }
    return fine;
}

void
options_help(unsigned commands, struct buf *out)
{
    enum {
        COLUMN = 24
    };
    for (size_t i = 0; i < OPTIONS; i++) {
        const struct option *option = &table[i];
        if (!(option->commands & commands))
            continue;
        size_t start = out->size;
        if (option->letter != 0)
            buf_printf(out, "  -%c, --%s", option->letter, option->name);
        else
            buf_printf(out, "      --%s", option->name);
        if (option->value != NULL)
            buf_printf(out, " %s", option->value);
        if (out->size - start > COLUMN - 2) { /* the text on its own line */
            buf_char(out, '\n');
            start = out->size;
        }
        while (out->size - start < COLUMN)
            buf_char(out, ' ');
        buf_printf(out, "%s\n", option->help);
    }
}

bool
options_jobs(const struct options *options, struct diag *diag, uint32_t *jobs)
{
    enum {
        JOBS_MOST = 1024
    };
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    *jobs = processors > 0 ? (uint32_t)processors : 1;
    if (options->jobs == NULL)
        return true;
    struct str found = str_from(options->jobs);
    bool is_fine = str_to_uint(found, jobs) && *jobs > 0 && *jobs <= JOBS_MOST;
    if (!is_fine)
        DIAG(diag, MESSAGE_BAD_JOBS, NOWHERE, found);
    return is_fine;
}
