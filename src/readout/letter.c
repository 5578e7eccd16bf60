/* The message that carries a brief: who it is from and to, and the whole. */
#include "readout/letter.h"

#include "base/bidi.h"
#include "base/buf.h"
#include "base/diag.h"
#include "mail/mail.h"
#include "readout/enclose.h"
#include "readout/route.h"
#include "render/render.h"

#include <time.h>

/* What writes and reads messages, in its module. */
struct writer {
    struct pipeline *pipeline;
    struct modules *modules;
    const struct readout_mail *asked;
    bool (*addresses)(struct arena *arena, struct str option, struct str list,
                      struct diag *diag, struct mailboxes *boxes);
    bool (*write)(struct arena *arena, const struct mail *mail,
                  struct diag *diag, struct buf *out);
    void (*recipients)(struct arena *arena, const struct mail *mail,
                       struct mailboxes *recipients);
};

static bool
open_writer(struct writer *writer)
{
    struct diag *diag = writer->pipeline->diag;
    return module_function(writer->modules, "mail", "mail_addresses",
                           &writer->addresses, diag) &&
           module_function(writer->modules, "mail", "mail_recipients",
                           &writer->recipients, diag) &&
           module_function(writer->modules, "mail", "mail_write",
                           &writer->write, diag);
}

/* ---- addresses ---- */

static bool
read_lists(const struct writer *writer, const char *option,
           const struct readout_addresses *lists, struct mailboxes *boxes)
{
    bool fine = true;
    for (size_t i = 0; i < lists->count; i++)
        fine = writer->addresses(writer->pipeline->arena, str_from(option),
                                 str_from(lists->at[i]), writer->pipeline->diag,
                                 boxes) &&
               fine;
    return fine;
}

/* All, so that the faults of all are told. */
static bool
read_addresses(const struct writer *writer, struct mail *mail)
{
    const struct readout_mail *asked = writer->asked;
    bool fine = read_lists(writer, "--from", &asked->from, &mail->from);
    fine =
        read_lists(writer, "--reply-to", &asked->reply_to, &mail->reply_to) &&
        fine;
    fine = read_lists(writer, "--to", &asked->to, &mail->to) && fine;
    fine = read_lists(writer, "--cc", &asked->cc, &mail->cc) && fine;
    fine = read_lists(writer, "--bcc", &asked->bcc, &mail->bcc) && fine;
    if (mail->from.count > 1) /* it would need a Sender (RFC 5322, 3.6.2) */
        DIAG(writer->pipeline->diag, MESSAGE_MAIL_SENDER, NOWHERE, STR(""));
    return fine && mail->from.count <= 1;
}

/* A line for the subject, which lists of messages show beside other text: a
 * title may have line breaks. */
static struct str
one_line(struct arena *arena, struct str title)
{
    struct buf line = {0};
    struct str word;
    while (str_next_word(&title, &word)) {
        buf_text(&line, line.size > 0 ? " " : "");
        buf_str(&line, word);
    }
    bidi_close(buf_view(&line), &line);
    return buf_take(arena, &line);
}

/* A message that is sent is of the moment, unless the run is to be like
 * another; one that is kept is as old as its article. */
static int64_t
date_of(const struct writer *writer, const struct metadata *metadata)
{
    bool has_time = writer->pipeline->settings->has_time;
    if (writer->asked->has_date)
        return writer->asked->date;
    if (route_is_given(&writer->asked->route) && !has_time)
        return (int64_t)time(NULL);
    return metadata->is_dated ? metadata->created : -1;
}

static bool
fill(const struct writer *writer, struct mail *mail)
{
    struct pipeline *pipeline = writer->pipeline;
    const struct readout_mail *asked = writer->asked;
    if (!pipeline_reach(pipeline, REACHED_LAYOUT))
        return false;
    struct metadata metadata = pipeline_metadata(pipeline);
    mail->subject = asked->subject != NULL
                        ? str_from(asked->subject)
                        : one_line(pipeline->arena, metadata.title);
    mail->language = str_from(metadata.language);
    mail->date = date_of(writer, &metadata);
    return enclose(pipeline, writer->modules, asked, metadata.title, mail);
}

/* ---- the whole ---- */

static struct str *
wires_of(struct arena *arena, const struct mailboxes *boxes)
{
    struct str *wires = ARENA_ARRAY(arena, struct str, boxes->count + 1);
    for (size_t i = 0; i < boxes->count; i++)
        wires[i] = boxes->at[i].wire;
    return wires;
}

static struct letter *
address(const struct writer *writer, const struct mail *mail)
{
    struct arena *arena = writer->pipeline->arena;
    struct mailboxes to = {0};
    writer->recipients(arena, mail, &to);
    struct letter *letter = ARENA_NEW(arena, struct letter);
    letter->envelope = (struct envelope){
        .from = wires_of(arena, &mail->from)[0],
        .to = wires_of(arena, &to),
        .count = to.count,
    };
    return letter;
}

/* A copy of a file is all that whoever sends it later has. */
static void
warn_of_blind_copies(const struct writer *writer, const struct mail *mail)
{
    if (mail->bcc.count > 0 && !route_is_given(&writer->asked->route))
        DIAG(writer->pipeline->diag, MESSAGE_MAIL_BLIND, NOWHERE, STR(""));
}

static const struct letter *
write_letter(const struct writer *writer)
{
    struct pipeline *pipeline = writer->pipeline;
    struct mail mail = {0};
    if (!read_addresses(writer, &mail))
        return NULL;
    struct letter *letter = address(writer, &mail);
    if (!route_check(pipeline, writer->modules, &writer->asked->route,
                     &letter->envelope))
        return NULL;
    warn_of_blind_copies(writer, &mail);
    struct buf out = {0};
    bool fine = fill(writer, &mail) &&
                writer->write(pipeline->arena, &mail, pipeline->diag, &out);
    letter->message = buf_take(pipeline->arena, &out);
    return fine ? letter : NULL;
}

const struct letter *
letter_make(struct pipeline *pipeline, struct modules *modules)
{
    static const struct readout_mail draft;
    const struct readout_mail *asked = pipeline->settings->mail;
    struct writer writer = {.pipeline = pipeline,
                            .modules = modules,
                            .asked = asked != NULL ? asked : &draft};
    if (pipeline->letter == NULL && open_writer(&writer))
        pipeline->letter = write_letter(&writer);
    return pipeline->letter;
}
