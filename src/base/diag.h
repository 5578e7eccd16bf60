/* Messages to the user.
 *
 * Every stage reports through here and never prints.  Messages are kept, put
 * in the order of their places, and printed once by the command, as
 *
 *     file:line:column: error: text [id]
 *
 * A stage returns its result or NULL; NULL means that the reason has been
 * reported. */
#ifndef READOUT_BASE_DIAG_H
#define READOUT_BASE_DIAG_H

#include "base/source.h"
#include "base/status.h"

struct arena;
struct buf;
struct diag;

enum message {
#define X(name, level, id, text, explanation) MESSAGE_##name,
#include "base/diag.def"
#undef X
    MESSAGE_COUNT,
};

enum message_level { /* as in diag.def */
    LEVEL_NOTE,
    LEVEL_WARNING,
    LEVEL_CONTENT,
    LEVEL_ERROR,
    LEVEL_SYSTEM,
    LEVEL_COUNT,
};

/* A message by itself, with its place counted out. */
struct message_record {
    enum message_level level;
    const char *id;
    struct str file;       /* as the user gave it; empty: it is about none */
    uint32_t line, column; /* from 1; 0: about the file as a whole */
    struct str text;
    const char *explanation;
};

struct diag *diag_new(struct arena *arena);

/* Files a message; the arguments, each a struct str, fill {0}, {1} ... and are
 * copied.  The same message at the same place with the same text is kept once.
 * At most 1,000 errors and 1,000 warnings are kept; the rest are counted. */
#define DIAG(diag, message, where, ...)                                        \
    diag_report((diag), (message), (where), (struct str[]){__VA_ARGS__},       \
                sizeof((struct str[]){__VA_ARGS__}) / sizeof(struct str))
void diag_report(struct diag *diag, enum message message, struct where where,
                 const struct str *arguments, size_t count);

/* Files what was filed in `from`, as if it had been reported here. */
void diag_take(struct diag *diag, const struct diag *from);

/* How many errors (ERROR and SYSTEM) so far.  A stage that must not hand on a
 * faulty tree compares before and after. */
size_t diag_errors(const struct diag *diag);

/* The messages in the order of file, then place, then report; borrowed from
 * `diag`.  If there were more than are kept, the last one says so. */
size_t diag_count(const struct diag *diag);
struct message_record diag_record(struct diag *diag, size_t i);

const char *message_level_name(enum message_level level); /* "warning" */

/* Text for a terminal, with characters that are not to be seen as their
 * numbers.
 */
void message_print_text(struct str text, struct buf *out);
/* A message as a line of such text. */
void message_print(const struct message_record *record, struct buf *out);
/* The same as a workflow command, from which GitHub's runner makes an
 * annotation: "::error file=...,line=...,col=...,title=id::text". */
void message_print_github(const struct message_record *record, struct buf *out);

/* The worst status that a message calls for, and all of them.  CONTENT counts
 * as STATUS_FAULTS with `content`, and with `strict` so does every warning. */
enum status message_status(enum message_level level, bool content, bool strict);
enum status diag_status(const struct diag *diag, bool content, bool strict);

/* The messages as text; without warnings and notes if only errors are wanted.
 */
void diag_print(struct diag *diag, bool only_errors, struct buf *out);

/* The message of that id, without place, and with {0} ... unfilled in its text;
 * false: there is none. */
bool message_find(struct str id, struct message_record *record);

/* "no-file" */
const char *message_id(enum message message);

#endif
