/* A message, whole: what it is known by, and its bytes. */
#include "mail/body.h"
#include "mail/header.h"

#include "base/buf.h"
#include "base/diag.h"

#include <stdio.h>

enum {
    SIZE_WARNED = 10 * 1000 * 1000 /* bytes; mail servers refuse from there */
};

/* With its size, so that no two lists of texts are as one. */
static void
add_text(GChecksum *sum, struct str text)
{
    char size[24];
    int length = snprintf(size, sizeof size, "%zu:", text.size);
    g_checksum_update(sum, (const unsigned char *)size, length);
    if (text.size > 0)
        g_checksum_update(sum, (const unsigned char *)text.at,
                          (ptrdiff_t)text.size);
}

static void
add_boxes(GChecksum *sum, const struct mailboxes *boxes)
{
    add_text(sum, STR(""));
    for (size_t i = 0; i < boxes->count; i++) {
        add_text(sum, boxes->at[i].name);
        add_text(sum, boxes->at[i].wire);
    }
}

static void
add_file(GChecksum *sum, const struct mail_file *file)
{
    add_text(sum, file->name);
    add_text(sum, file->title);
    add_text(sum, file->bytes);
}

/* A hash of all that the message is made of, so that a message is known again
 * when it is sent again. */
static struct str
identity_of(struct arena *arena, const struct mail *mail)
{
    GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);
    add_boxes(sum, &mail->from);
    add_boxes(sum, &mail->reply_to);
    add_boxes(sum, &mail->to);
    add_boxes(sum, &mail->cc);
    add_boxes(sum, &mail->bcc);
    add_text(sum, mail->subject);
    add_text(sum, str_printf(arena, "%lld", (long long)mail->date));
    add_text(sum, mail->language);
    add_text(sum, mail->text);
    add_text(sum, mail->html);
    add_file(sum, &mail->picture);
    add_file(sum, &mail->pdf);
    add_file(sum, &mail->calendar);
    struct str identity =
        str_printf(arena, "%.32s", g_checksum_get_string(sum));
    g_checksum_free(sum);
    return identity;
}

static void
print(GMimeObject *object, struct buf *out)
{
    GMimeFormatOptions *options = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_object_write_to_stream(object, options, stream);
    const GByteArray *bytes =
        g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    buf_append(out, bytes->data, bytes->len);
    g_object_unref(stream);
    g_mime_format_options_free(options);
}

static struct str
size_in_words(struct arena *arena, size_t size)
{
    size_t tenths = (size + 50 * 1000 - 1) / (100 * 1000);
    return size < 1000 * 1000
               ? str_printf(arena, "%zu kB", (size + 999) / 1000)
               : str_printf(arena, "%zu.%zu MB", tenths / 10, tenths % 10);
}

static void
report_size(struct arena *arena, const struct mail *mail, size_t size,
            struct diag *diag)
{
    const struct str parts[] = {mail->text, mail->html, mail->picture.bytes,
                                mail->pdf.bytes, mail->calendar.bytes};
    size_t count = 0;
    for (size_t i = 0; i < COUNT(parts); i++)
        count += parts[i].size > 0;
    struct str words = size_in_words(arena, size);
    DIAG(diag, MESSAGE_MAIL_SIZE, NOWHERE, words,
         str_printf(arena, "%zu part%s", count, count == 1 ? "" : "s"));
    if (size > SIZE_WARNED)
        DIAG(diag, MESSAGE_MAIL_LARGE, NOWHERE, words);
}

bool
mail_write(struct arena *arena, const struct mail *mail, struct diag *diag,
           struct buf *out)
{
    if (!headers_are_clean(mail, diag))
        return false;
    const char *identity = identity_of(arena, mail).at;
    GMimeMessage *message = g_mime_message_new(FALSE);
    headers_write(arena, mail, identity, GMIME_OBJECT(message));
    GMimeObject *body = body_new(arena, mail, identity);
    g_mime_message_set_mime_part(message, body);
    g_object_unref(body);
    size_t before = out->size;
    print(GMIME_OBJECT(message), out);
    g_object_unref(message);
    report_size(arena, mail, out->size - before, diag);
    return true;
}
