/* The parts of a message:
 *
 *     multipart/mixed
 *         multipart/alternative
 *             text/plain
 *             multipart/related, where there is a picture
 *                 text/html
 *                 image/png
 *         application/pdf
 *         text/calendar
 *
 * without those that the mail has not, and without a multipart of one part. */
#include "mail/body.h"
#include "mail/encode.h"
#include "mail/header.h"

#include "base/buf.h"

struct body {
    struct arena *arena;
    const char *identity;
    int boundaries; /* given so far */
};

/* "=_" is in no text that is encoded (RFC 2045, 6.7). */
static GMimeMultipart *
multipart_new(struct body *body, const char *subtype)
{
    GMimeMultipart *multipart = g_mime_multipart_new_with_subtype(subtype);
    struct str boundary = str_printf(body->arena, "=_%.24s-%d", body->identity,
                                     ++body->boundaries);
    g_mime_multipart_set_boundary(multipart, boundary.at);
    return multipart;
}

static void
multipart_take(GMimeMultipart *multipart, GMimeObject *part)
{
    if (part == NULL)
        return;
    g_mime_multipart_add(multipart, part);
    g_object_unref(part);
}

/* Its only part, where there is but one. */
static GMimeObject *
multipart_close(GMimeMultipart *multipart)
{
    if (g_mime_multipart_get_count(multipart) != 1)
        return GMIME_OBJECT(multipart);
    GMimeObject *only = g_mime_multipart_remove_at(multipart, 0);
    g_object_unref(multipart);
    return only;
}

static void
set_content(GMimePart *part, struct str bytes)
{
    GMimeStream *stream =
        g_mime_stream_mem_new_with_buffer(bytes.at, bytes.size);
    GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(
        stream, GMIME_CONTENT_ENCODING_DEFAULT);
    g_mime_part_set_content(part, content);
    g_object_unref(content);
    g_object_unref(stream);
}

/* The text with `end` for each of its line ends. */
static struct str
with_line_ends(struct arena *arena, struct str text, const char *end)
{
    struct buf buf = {0};
    for (size_t i = 0; i < text.size; i++) {
        bool is_pair = i > 0 && text.at[i - 1] == '\r' && text.at[i] == '\n';
        if (text.at[i] != '\n' && text.at[i] != '\r')
            buf_char(&buf, text.at[i]);
        else if (!is_pair)
            buf_text(&buf, end);
    }
    return buf_take(arena, &buf);
}

/* GMime makes line ends those of mail save where it encodes in base64, which
 * must hold them already (RFC 2045, 6.8). */
static GMimePart *
text_part(struct arena *arena, const char *subtype, struct str text)
{
    GMimePart *part = g_mime_part_new_with_type("text", subtype);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset",
                                             "utf-8");
    set_content(part, with_line_ends(arena, text, "\n"));
    GMimeContentEncoding encoding = g_mime_part_get_best_content_encoding(
        part, GMIME_ENCODING_CONSTRAINT_7BIT);
    g_mime_part_set_content_encoding(part, encoding);
    if (encoding == GMIME_CONTENT_ENCODING_BASE64)
        set_content(part, with_line_ends(arena, text, "\r\n"));
    return part;
}

static GMimePart *
binary_part(const char *type, const char *subtype, struct str bytes)
{
    GMimePart *part = g_mime_part_new_with_type(type, subtype);
    set_content(part, bytes);
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
    return part;
}

/* The name in ASCII is the type's, for readers that do not know how names in
 * other scripts are encoded (RFC 2231); the title is the disposition's, which
 * the others prefer. */
static void
attach(struct arena *arena, GMimePart *part, const struct mail_file *file)
{
    GMimeObject *object = GMIME_OBJECT(part);
    struct str title = file->title.size > 0 ? file->title : file->name;
    g_mime_object_set_content_type_parameter(object, "name",
                                             str_terminated(arena, file->name));
    struct buf value = {0};
    encode_attachment(title, &value);
    header_write(object, "Content-Disposition", &value);
}

static GMimeObject *
picture_part(struct arena *arena, const struct mail_file *picture)
{
    if (picture->bytes.size == 0)
        return NULL;
    GMimePart *part = binary_part("image", "png", picture->bytes);
    g_mime_part_set_content_id(part, str_terminated(arena, picture->name));
    g_mime_object_set_disposition(GMIME_OBJECT(part), GMIME_DISPOSITION_INLINE);
    return GMIME_OBJECT(part);
}

static GMimeObject *
html_part(struct body *body, const struct mail *mail)
{
    if (mail->html.size == 0)
        return NULL;
    GMimePart *html = text_part(body->arena, "html", mail->html);
    if (mail->picture.bytes.size == 0)
        return GMIME_OBJECT(html);
    GMimeMultipart *related = multipart_new(body, "related");
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(related), "type",
                                             "text/html"); /* RFC 2387, 3.1 */
    multipart_take(related, GMIME_OBJECT(html));
    multipart_take(related, picture_part(body->arena, &mail->picture));
    return GMIME_OBJECT(related);
}

static GMimeObject *
words_part(struct body *body, const struct mail *mail)
{
    GMimeMultipart *alternative = multipart_new(body, "alternative");
    if (mail->text.size > 0 || mail->html.size == 0)
        multipart_take(alternative, GMIME_OBJECT(text_part(body->arena, "plain",
                                                           mail->text)));
    multipart_take(alternative, html_part(body, mail));
    return multipart_close(alternative);
}

static GMimeObject *
pdf_part(struct arena *arena, const struct mail_file *pdf)
{
    if (pdf->bytes.size == 0)
        return NULL;
    GMimePart *part = binary_part("application", "pdf", pdf->bytes);
    attach(arena, part, pdf);
    return GMIME_OBJECT(part);
}

static GMimeObject *
calendar_part(struct arena *arena, const struct mail *mail)
{
    if (mail->calendar.bytes.size == 0)
        return NULL;
    GMimePart *part = text_part(arena, "calendar", mail->calendar.bytes);
    attach(arena, part, &mail->calendar);
    return GMIME_OBJECT(part);
}

GMimeObject *
body_new(struct arena *arena, const struct mail *mail, const char *identity)
{
    struct body body = {arena, identity, 0};
    GMimeMultipart *mixed = multipart_new(&body, "mixed");
    multipart_take(mixed, words_part(&body, mail));
    multipart_take(mixed, pdf_part(arena, &mail->pdf));
    multipart_take(mixed, calendar_part(arena, mail));
    return multipart_close(mixed);
}
