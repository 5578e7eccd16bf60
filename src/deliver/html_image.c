/* Pictures within the page, as the files that they are (RFC 2397). */
#include "deliver/html.h"

#include "base/escape.h"

static const char *
media_type(const struct image *image)
{
    return image->format == IMAGE_JPEG || str_starts_with(image->file, "\xFF")
               ? "image/jpeg"
               : "image/png";
}

void
html_image(struct html *html, struct str path, struct str description,
           struct where where)
{
    const struct image *image =
        html->images != NULL ? image_open(html->images, path, where) : NULL;
    if (image == NULL)
        return;
    buf_text(html->out, "<img alt=\"");
    markup_text(html->out, description);
    buf_char(html->out, '"');
    markup_number(html->out, "width", image->width);
    markup_number(html->out, "height", image->height);
    buf_printf(html->out, " src=\"data:%s;base64,", media_type(image));
    escape_base64(html->out, image->file);
    buf_text(html->out, "\">\n");
}
