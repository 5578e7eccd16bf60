/* Running text as plain text: addresses behind the words that lead there, the
 * marks of footnotes in brackets. */
#include "base/buf.h"
#include "deliver/text.h"
#include "deliver/wrap.h"

#include <string.h>

#define WORD_JOINER "\xE2\x81\xA0" /* U+2060 */

static void add_inline(const struct text_writer *writer,
                       const struct element *element, struct buf *out);

static void
add_children(const struct text_writer *writer, const struct element *element,
             struct buf *out)
{
    struct enclosure around = enclosure_of(element);
    for (const struct element *child = first_shown(writer->survey, element);
         child != NULL; child = next_shown(writer->survey, child)) {
        if (!is_blank(child)) {
            buf_str(out, around.before);
            around.before.size = 0;
        }
        add_inline(writer, child, out);
    }
    buf_str(out, around.after);
}

/* An address without its scheme is not to be broken either. */
static void
add_unbroken(struct str address, struct buf *out)
{
    for (size_t i = 0; i < address.size; i++) {
        buf_char(out, address.at[i]);
        if (strchr("/-?&=.,:@", address.at[i]) != NULL)
            buf_text(out, WORD_JOINER);
    }
}

static void
add_span(const struct text_writer *writer, const struct element *element,
         struct buf *out)
{
    bool is_raised = has_name(element, "superscript");
    if (element->note != NULL) {
        buf_printf(out, "[%.*s]", STR_ARGS(note_label(writer->arena, element)));
        return;
    }
    if ((is_raised || has_name(element, "subscript")) &&
        append_shifted(out, plain_text(writer->arena, element), is_raised))
        return;
    if (is_outward(element) && says_address(writer->arena, element)) {
        add_unbroken(plain_text(writer->arena, element), out);
        return;
    }
    add_children(writer, element, out);
    if (shows_address(writer->survey, element))
        buf_printf(out, " <%.*s>", STR_ARGS(element->link));
}

static void
add_inline(const struct text_writer *writer, const struct element *element,
           struct buf *out)
{
    if (element->kind == ELEMENT_TEXT)
        buf_str(out, element->text);
    else if (element->kind == ELEMENT_BREAK)
        buf_char(out, '\n');
    else
        add_span(writer, element, out);
}

void
text_inline(const struct text_writer *writer, const struct element *paragraph,
            size_t width, struct lines *lines)
{
    struct buf buf = {0};
    add_children(writer, paragraph, &buf);
    wrap(writer->arena, writer->styled->locale, buf_view(&buf), width, lines);
    buf_release(&buf);
}
