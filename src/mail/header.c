/* Headers of a message. */
#include "mail/header.h"
#include "mail/encode.h"

#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/utf8.h"

static bool
is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool
mail_is_clean(struct str option, struct str text, struct diag *diag)
{
    bool is_clean = utf8_valid_size(text) == text.size;
    for (size_t at = 0; at < text.size && is_clean;)
        is_clean = !is_control(utf8_next(text, &at));
    if (!is_clean)
        DIAG(diag, MESSAGE_MAIL_HEADER, NOWHERE, option, text);
    return is_clean;
}

static bool
are_clean(const char *header, const struct mailboxes *boxes, struct diag *diag)
{
    bool is_clean = true;
    struct str option = str_from(header);
    for (size_t i = 0; i < boxes->count; i++)
        is_clean = mail_is_clean(option, boxes->at[i].name, diag) &&
                   mail_is_clean(option, boxes->at[i].wire, diag) && is_clean;
    return is_clean;
}

static bool
is_clean_file(const struct mail_file *file, struct diag *diag)
{
    static const char option[] = "Content-Disposition";
    return mail_is_clean(str_from(option), file->name, diag) &&
           mail_is_clean(str_from(option), file->title, diag);
}

bool
headers_are_clean(const struct mail *mail, struct diag *diag)
{
    return are_clean("From", &mail->from, diag) &&
           are_clean("Reply-To", &mail->reply_to, diag) &&
           are_clean("To", &mail->to, diag) &&
           are_clean("Cc", &mail->cc, diag) &&
           are_clean("Bcc", &mail->bcc, diag) &&
           mail_is_clean(STR("Subject"), mail->subject, diag) &&
           mail_is_clean(STR("Content-Language"), mail->language, diag) &&
           is_clean_file(&mail->picture, diag) &&
           is_clean_file(&mail->pdf, diag) &&
           is_clean_file(&mail->calendar, diag);
}

/* GMime is given the value as it is to be written, and what it then parses of
 * it is not looked at. */
void
header_write(GMimeObject *object, const char *name, struct buf *value)
{
    g_mime_object_set_header(object, name, "", NULL);
    GMimeHeader *header = g_mime_header_list_get_header_at(
        g_mime_object_get_header_list(object),
        g_mime_header_list_get_count(g_mime_object_get_header_list(object)) -
            1);
    g_mime_header_set_raw_value(header, value->at);
    buf_release(value);
}

static void
write_text(GMimeObject *object, const char *name, struct str text)
{
    struct buf value = {0};
    encode_text(text, &value);
    header_write(object, name, &value);
}

static void
write_boxes(struct arena *arena, GMimeObject *object, const char *name,
            const struct mailboxes *boxes)
{
    struct mailboxes united = {0};
    struct buf value = {0};
    mailboxes_unite(arena, boxes, map_new(arena), &united);
    if (united.count == 0)
        return;
    encode_boxes(&united, &value);
    header_write(object, name, &value);
}

/* A message is to have a recipient that all may see (RFC 2822, A.1.3, has
 * a group for that). */
static void
write_recipients(struct arena *arena, const struct mail *mail,
                 GMimeObject *object)
{
    write_boxes(arena, object, "To", &mail->to);
    write_boxes(arena, object, "Cc", &mail->cc);
    size_t seen = mail->to.count + mail->cc.count;
    if (seen == 0 && mail->bcc.count > 0)
        write_text(object, "To", STR("undisclosed-recipients:;"));
    /* what Outlook, Apple's Mail and others open as a message to be sent */
    if (seen + mail->bcc.count == 0)
        write_text(object, "X-Unsent", STR("1"));
}

/* Unique as far as its two parts are (RFC 5322, 3.6.4). */
static struct str
name_of(struct arena *arena, const struct mail *mail, const char *identity)
{
    struct str wire =
        mail->from.count > 0 ? mail->from.at[0].wire : STR("@readout.invalid");
    size_t at = wire.size;
    while (at > 0 && wire.at[at - 1] != '@')
        at--;
    struct str domain = str_slice(wire, at, wire.size);
    return str_printf(arena, "<%s@%.*s>", identity, STR_ARGS(domain));
}

/* "Tue, 14 Nov 2023 22:13:20 +0000" */
static void
write_date(GMimeObject *object, int64_t seconds)
{
    if (seconds < 0)
        return;
    GDateTime *date = g_date_time_new_from_unix_utc(seconds);
    char *text = g_mime_utils_header_format_date(date);
    write_text(object, "Date", str_from(text));
    g_free(text);
    g_date_time_unref(date);
}

void
headers_write(struct arena *arena, const struct mail *mail,
              const char *identity, GMimeObject *object)
{
    write_date(object, mail->date);
    write_boxes(arena, object, "From", &mail->from);
    write_boxes(arena, object, "Reply-To", &mail->reply_to);
    write_recipients(arena, mail, object);
    write_text(object, "Subject", mail->subject);
    write_text(object, "Message-ID", name_of(arena, mail, identity));
    if (mail->language.size > 0)
        write_text(object, "Content-Language", mail->language);
}
