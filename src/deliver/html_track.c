/* Strips of drawing; see html_track.h. */
#include "deliver/html_track.h"

#include "deliver/css.h"

/* "12.5%" */
static struct str
percent(const struct html *html, int64_t length)
{
    struct buf buf = {0};
    css_ratio(&buf, length, TRACK / 100);
    buf_char(&buf, '%');
    return buf_take(html->arena, &buf);
}

/* Where on the screen, for pages that run from right to left, too. */
static struct str
place(const struct html *html, int64_t x)
{
    return percent(html, html->scope.is_right_to_left ? TRACK - x : x);
}

/* The inner drawing has its origin in the middle of the height. */
void
track_open(struct html *html, const char *name)
{
    buf_printf(html->out,
               "<span class=\"track %s\"><svg aria-hidden=\"true\">"
               "<svg y=\"50%%\" overflow=\"visible\">",
               name);
}

void
track_close(struct html *html)
{
    buf_text(html->out, "</svg></svg></span>\n");
}

void
track_line(struct html *html, const char *name, int64_t from, int64_t to)
{
    if (from >= to)
        return;
    buf_printf(html->out, "<line class=\"%s\" x1=\"%.*s\" x2=\"%.*s\"/>", name,
               STR_ARGS(place(html, from)), STR_ARGS(place(html, to)));
}

void
track_rule(struct html *html, const char *name, int64_t x)
{
    struct str at = place(html, x);
    buf_printf(html->out,
               "<line class=\"%s\" x1=\"%.*s\" x2=\"%.*s\" y1=\"-50%%\""
               " y2=\"50%%\"/>",
               name, STR_ARGS(at), STR_ARGS(at));
}

static void
write_rectangle(struct html *html, const char *name, int64_t from, int64_t to,
                const char *height)
{
    int64_t left = html->scope.is_right_to_left ? TRACK - to : from;
    buf_printf(html->out, "<rect class=\"%s\" x=\"%.*s\" width=\"%.*s\" %s/>",
               name, STR_ARGS(percent(html, left)),
               STR_ARGS(percent(html, to - from)), height);
}

void
track_bar(struct html *html, const char *name, int64_t from, int64_t to)
{
    write_rectangle(html, name, from, to, "y=\"-5\" height=\"10\"");
}

void
track_cell(struct html *html, const char *name, int64_t from, int64_t to)
{
    write_rectangle(html, name, from, to, "y=\"-50%\" height=\"100%\"");
}

void
track_shape(struct html *html, const char *name, int64_t x, const char *path)
{
    buf_printf(html->out,
               "<svg x=\"%.*s\" overflow=\"visible\"><path class=\"%s\""
               " d=\"%s\"/></svg>",
               STR_ARGS(place(html, x)), name, path);
}

void
track_text(struct html *html, const struct figure_text *text, int64_t x,
           bool is_centred, bool is_minor)
{
    const struct element like = {
        .names = is_minor ? "minor" : "",
        .style = text->style,
        .language = html->scope.language,
        .is_right_to_left = html->scope.is_right_to_left,
    };
    struct html_scope around = html_enter(html, "text", &like);
    markup_attribute(html->out, "x", place(html, x));
    if (is_centred || html->scope.is_right_to_left)
        markup_attribute(html->out, "text-anchor",
                         is_centred ? STR("middle") : STR("end"));
    buf_char(html->out, '>');
    markup_text(html->out, text->text);
    html_leave(html, around, "text");
}
