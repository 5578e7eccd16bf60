/* The command line as data.  Private to command/. */
#ifndef READOUT_COMMAND_OPTIONS_H
#define READOUT_COMMAND_OPTIONS_H

#include "base/vec.h"

#include <stdbool.h>
#include <stdint.h>

struct buf;
struct diag;

/* Bits: which commands take an option. */
enum command_bit {
    COMMAND_BUILD = 1,
    COMMAND_CHECK = 2,
    COMMAND_SCHEMA = 4,
    COMMAND_STYLES = 8,
    COMMAND_MAIL = 16,
    COMMAND_WATCH = 32,
    COMMAND_EXTRACT = 64,
    COMMAND_VERIFY = 128,
    COMMAND_COMPLETIONS = 1024,
};

struct option {
    const char *name;
    char letter;
    const char *value; /* what the value is called; NULL: a flag */
    unsigned commands;
    size_t field; /* in struct options: bool, const char * or struct words */
    const char *help;
    bool is_list; /* may be given several times */
};

const struct option *option_at(size_t i); /* NULL: behind the last */

struct words { /* of the command line, in their order */
    VEC(const char *);
};

struct options {
    struct words files, outputs;
    const char *forms, *style, *language, *title, *dump, *show;
    const char *schema, *diagnostics, *diagnostics_file;
    const char *jobs, *depfile, *pages, *dpi, *password_file;
    bool is_strict, is_quiet, is_compact, wants_help, keeps_going, is_forced;
    bool is_linearized, is_encrypted;
    /* mail */
    struct words from, reply_to, to, cc, bcc;
    const char *subject, *body, *server, *mailer, *ca, *netrc, *timeout;
    bool has_picture, no_calendar, wants_sendmail;
};

/* The command's name, and the arguments behind it.  False: reported. */
bool options_parse(struct arena *arena, enum command_bit command, int argc,
                   char *const argv[], struct options *options,
                   struct diag *diag);

/* How many processes -j asks for; without it as many as there are processors.
 * False: reported. */
bool options_jobs(const struct options *options, struct diag *diag,
                  uint32_t *jobs);

/* A line for each option that the commands in `commands` take. */
void options_help(unsigned commands, struct buf *out);

#endif
