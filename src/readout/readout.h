/* libreadout: news articles annotated in XML to briefs.
 *
 *     struct readout *readout = readout_new();
 *     struct readout_input input = {.path = "talks.xml"};
 *     struct readout_job *job = readout_open(readout, NULL, &input, 1);
 *     struct readout_output output = {.path = "talks.pdf"};
 *     bool is_made = readout_write(job, &output, 1);
 *     ... readout_message_at(job, i) ...
 *     readout_close(job);
 *     readout_free(readout);
 *
 * Nothing is printed and no variable is shared: what a function has to say is
 * kept in its job as messages.  A session and its jobs belong to one thread at
 * a time; any number of sessions may be at work.  All text is UTF-8.  Structs
 * that are handed over are zero but for what the caller sets. */
#ifndef READOUT_H
#define READOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define READOUT_API __attribute__((visibility("default")))

READOUT_API const char *readout_version(void); /* "0.1.0" */

/* Running out of memory calls the handler, which must not return: it may end
 * the process, or leave by longjmp() and abandon the sessions at work.  Without
 * one the process aborts.  One for all threads; set it before there are others.
 */
READOUT_API void readout_on_memory_exhausted(void (*handler)(void));

/* ---- session ---- */

/* What articles share stays open in a session: styles, fonts, labels,
 * dictionaries.  What comes out does not depend on what it made before.  Sheets
 * that change are read again; for fonts and dictionaries that change, or come,
 * open another session. */
struct readout;

READOUT_API struct readout *readout_new(void);          /* never NULL */
READOUT_API void readout_free(struct readout *readout); /* after its jobs */

/* Forms other than PDF are made by modules, which are found beside the library,
 * or where it was installed.  A program that has the static library in it, and
 * them elsewhere, says where ("pkg-config --variable=modules readout"). */
READOUT_API void readout_set_modules(struct readout *readout,
                                     const char *folder);

/* ---- job ---- */

struct readout_input {
    const char *path;  /* "-": standard input */
    const void *bytes; /* the article itself; the path is then but its name and
                          the folder of its images.  NULL: read from the path */
    size_t size;
};

struct readout_mail;

struct readout_settings {
    const char *style;    /* a style's name or a sheet's path; NULL: "brief" */
    const char *language; /* BCP 47, of section names and dates; NULL: that of
                             the article */
    const char *title;    /* of a document of several articles; NULL: the word
                             for one */
    const char *pages;    /* of pictures, as "1-3,7,9-"; NULL: the first, or all
                             where the output's name has "%d" or "%03d", which
                             stand for the page's number */
    uint32_t dpi;         /* of PNG, 36 to 1200; 0: 144 */
    bool has_time;        /* `time` is given; else it is the article's date */
    int64_t time;         /* for dates in the output: seconds since 1970, UTC */
    const struct readout_mail *mail; /* the form "eml"; NULL: a draft */
    bool is_linearized;   /* a PDF can be shown while it is still loading */
    const char *password; /* that opens a PDF, which is then no PDF/A: 127 bytes
                             at most; NULL: it is not encrypted */
    const char *owner_password; /* that changes how it is protected; NULL: the
                                   same.  Not without the other */
};

/* The articles of one document, and what is made of them. */
struct readout_job;

/* Never NULL; the articles are read when something is asked for.  Settings
 * (NULL: none) and inputs must live as long as the job.  Several inputs need a
 * style that collects articles. */
READOUT_API struct readout_job *
readout_open(struct readout *readout, const struct readout_settings *settings,
             const struct readout_input *inputs, size_t count);
READOUT_API void readout_close(struct readout_job *job); /* NULL is allowed */

/* Whether the style puts several articles into one document. */
READOUT_API bool readout_style_collects(struct readout *readout,
                                        const char *style);

/* ---- what comes out ---- */

struct readout_bytes {
    const char *at; /* the job's, until it is closed */
    size_t size;
};

struct readout_output {
    const char *path; /* "-": standard output; never NULL */
    const char *form; /* "pdf" ...; NULL: by the ending of the path */
    bool is_literal;  /* "%d" in the path is no page's number */
};

/* Reads the articles, and looks for what a reader would miss.  False: faults
 * that nothing can be made of. */
READOUT_API bool readout_check(struct readout_job *job);

/* Makes all outputs from one reading, and then writes them: each file is the
 * old one or the new one, whole, and if one cannot be made or written none is.
 * False: see the messages. */
READOUT_API bool readout_write(struct readout_job *job,
                               const struct readout_output *outputs,
                               size_t count);

/* Makes one form, in memory.  False: see the messages.  After an error nothing
 * more is made by the job. */
READOUT_API bool readout_make(struct readout_job *job, const char *form,
                              struct readout_bytes *made);

/* A form's name is also the ending of its files. */
struct readout_form {
    const char *name;
    bool is_text; /* may be shown on a terminal */
    bool is_dump; /* not a form to keep, but a stage of the pipeline as text */
};

/* The form of that name; that of a file with that ending; one after the other,
 * dumps last.  False: none. */
READOUT_API bool readout_form_find(const char *name, struct readout_form *form);
READOUT_API bool readout_form_of(const char *path, struct readout_form *form);
READOUT_API bool readout_form_at(size_t i, struct readout_form *form);

/* ---- mail ---- */

/* Each one a list of addresses (RFC 5322, 3.4): "Maja Lind <maja@x>, b@y". */
struct readout_addresses {
    const char *const *at;
    size_t count;
};

enum readout_body {
    READOUT_BODY_BOTH, /* mail programs choose */
    READOUT_BODY_TEXT,
    READOUT_BODY_HTML,
};

/* How a message leaves: to a mail server, over TLS with a certificate that is
 * checked, or else to the local mailer. */
struct readout_route {
    const char *server;          /* "smtps://HOST[:PORT]", "smtp://..." */
    const char *mailer;          /* a program that is called as sendmail is */
    const char *ca;              /* certificates to trust; NULL: the system's */
    const char *netrc;           /* file of logins; NULL: ~/.netrc */
    const char *user, *password; /* instead of that file; NULL: it says */
    uint32_t timeout;            /* seconds to wait for an answer, or for the
                                    mailer's end; 0: 300 */
};

/* A message that carries the brief: its text, and HTML for mail programs, with
 * the PDF and the calendar attached. */
struct readout_mail {
    struct readout_addresses from, reply_to, to, cc, bcc;
    const char *subject; /* NULL: the title */
    bool has_date;       /* `date` is given; else it is `time` of the settings,
                            or of what is sent the moment, or the article's */
    int64_t date;        /* seconds since 1970 */
    enum readout_body body;
    bool has_picture; /* of the first page, in the HTML */
    bool no_calendar;
    struct readout_route route; /* empty: not to be sent */
};

/* Sends the message, the same that the form "eml" is, once, by the route of the
 * settings.  False: see the messages, which also say whether it may have been
 * sent. */
READOUT_API bool readout_send(struct readout_job *job);

/* ---- briefs that were made before ---- */

struct readout_file {
    const char *name; /* a path that leads nowhere else: "images/pier.png" */
    struct readout_bytes bytes;
};

struct readout_files {
    const struct readout_file *at; /* articles first */
    size_t count, article_count;
};

/* Takes out of a brief, a PDF ("-": standard input), what it was made from. The
 * job has no articles of its own; what comes out is the job's.  False: see the
 * messages. */
READOUT_API bool readout_extract(struct readout_job *job, const char *path,
                                 struct readout_files *files);

/* Compares a brief with what is made here and now of what it carries.  It is
 * the same, byte for byte, where `difference` comes to be NULL; else that says
 * in words what differs.  False: nothing could be compared; see the messages.
 */
READOUT_API bool readout_verify(struct readout_job *job, const char *path,
                                const char **difference);

/* ---- messages ---- */

enum readout_level {
    READOUT_NOTE,    /* what was chosen where a choice was left open */
    READOUT_WARNING, /* a reader may miss something */
    READOUT_FAULT,   /* a warning: the article says something incomplete */
    READOUT_ERROR,   /* bad input: nothing is made */
    READOUT_SYSTEM,  /* disk, memory, permissions: nothing is made */
};

struct readout_message {
    enum readout_level level;
    const char *id;        /* "step-without-date"; never changes its meaning */
    const char *file;      /* NULL: it is about none */
    uint32_t line, column; /* from 1; 0: about the file as a whole */
    const char *text;
    const char *explanation;
};

/* The messages of the job so far, in the order of their places; strings are the
 * job's. */
READOUT_API size_t readout_message_count(struct readout_job *job);
READOUT_API struct readout_message readout_message_at(struct readout_job *job,
                                                      size_t i);

/* Messages, of any jobs and of the caller's own, put together: "text" and
 * "github", a line each; "json" and "sarif", a document, which also tells the
 * exit status of the run.  The text is the job's, whose own messages they need
 * not be.  False: see the job's messages. */
READOUT_API bool readout_message_text(struct readout_job *job, const char *form,
                                      const struct readout_message *messages,
                                      size_t count, int status,
                                      struct readout_bytes *text);
/* Whether there is such a form of messages. */
READOUT_API bool readout_message_form(const char *name);

/* ---- files ---- */

struct readout_file_read {
    const char *path;
    struct readout_bytes bytes; /* as they were read; NULL: not kept, or it
                                   could not be read */
};

/* Files that the job has read or looked for so far: articles, sheets, images,
 * fonts, modules.  Ask from 0 on; false behind the last. */
READOUT_API bool readout_file_at(struct readout_job *job, size_t i,
                                 struct readout_file_read *file);

/* ---- what is built in ---- */

/* A schema in RELAX NG, of an "article" or a "style", or in JSON Schema, of a
 * "brief" or of "messages" as JSON.  Compact: in RELAX NG's other syntax.
 * False: there is no schema of that. */
READOUT_API bool readout_schema(const char *subject, bool is_compact,
                                struct readout_bytes *schema);
/* Names and titles of styles; one explained, with the sheet and the line that
 * each value is from (false: see the messages). */
READOUT_API bool readout_style_list(struct readout_job *job,
                                    struct readout_bytes *text);
READOUT_API bool readout_style_show(struct readout_job *job, const char *style,
                                    struct readout_bytes *text);

#ifdef __cplusplus
}
#endif

#endif
