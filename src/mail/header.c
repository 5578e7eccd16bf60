/* Headers of a message.  GMime encodes and folds them (RFC 2047); it is told to
 * use UTF-8, for it would choose the oldest character set that fits. */
#include "mail/header.h"

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
           mail_is_clean(STR("method"), mail->calendar_method, diag) &&
           is_clean_file(&mail->picture, diag) &&
           is_clean_file(&mail->pdf, diag) &&
           is_clean_file(&mail->calendar, diag);
}

static void
add_boxes(struct arena *arena, GMimeMessage *message, GMimeAddressType type,
          const struct mailboxes *boxes)
{
    struct mailboxes united = {0};
    mailboxes_unite(arena, boxes, map_new(arena), &united);
    InternetAddressList *list = g_mime_message_get_addresses(message, type);
    for (size_t i = 0; i < united.count; i++) {
        struct mailbox box = united.at[i];
        InternetAddress *address = internet_address_mailbox_new(
            box.name.size > 0 ? str_terminated(arena, box.name) : NULL,
            str_terminated(arena, box.wire));
        internet_address_set_charset(address, "utf-8");
        internet_address_list_add(list, address);
        g_object_unref(address);
    }
}

/* A message is to have a recipient that all may see (RFC 2822, A.1.3, has
 * a group for that). */
static void
add_recipients(struct arena *arena, const struct mail *mail,
               GMimeMessage *message)
{
    add_boxes(arena, message, GMIME_ADDRESS_TYPE_TO, &mail->to);
    add_boxes(arena, message, GMIME_ADDRESS_TYPE_CC, &mail->cc);
    size_t seen = mail->to.count + mail->cc.count;
    if (seen == 0 && mail->bcc.count > 0) {
        InternetAddress *nobody =
            internet_address_group_new("undisclosed-recipients");
        internet_address_list_add(g_mime_message_get_to(message), nobody);
        g_object_unref(nobody);
    }
    /* what Outlook, Apple's Mail and others open as a message to be sent */
    if (seen + mail->bcc.count == 0)
        g_mime_object_set_header(GMIME_OBJECT(message), "X-Unsent", "1", NULL);
}

/* Unique as far as its two parts are (RFC 5322, 3.6.4). */
static const char *
name_message(struct arena *arena, const struct mail *mail, const char *identity)
{
    struct str wire =
        mail->from.count > 0 ? mail->from.at[0].wire : STR("@readout.invalid");
    size_t at = wire.size;
    while (at > 0 && wire.at[at - 1] != '@')
        at--;
    struct str domain = str_slice(wire, at, wire.size);
    return str_printf(arena, "%s@%.*s", identity, STR_ARGS(domain)).at;
}

void
headers_write(struct arena *arena, const struct mail *mail,
              const char *identity, GMimeMessage *message)
{
    add_boxes(arena, message, GMIME_ADDRESS_TYPE_FROM, &mail->from);
    add_boxes(arena, message, GMIME_ADDRESS_TYPE_REPLY_TO, &mail->reply_to);
    add_recipients(arena, mail, message);
    g_mime_message_set_subject(message, str_terminated(arena, mail->subject),
                               "utf-8");
    g_mime_message_set_message_id(message, name_message(arena, mail, identity));
    if (mail->date >= 0) {
        GDateTime *date = g_date_time_new_from_unix_utc(mail->date);
        g_mime_message_set_date(message, date);
        g_date_time_unref(date);
    }
    if (mail->language.size > 0)
        g_mime_object_set_header(GMIME_OBJECT(message), "Content-Language",
                                 str_terminated(arena, mail->language), NULL);
}
