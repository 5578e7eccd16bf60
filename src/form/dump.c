/* The styled tree as text: an element a line, with what its style changes. */
#include "base/buf.h"
#include "form/form.h"

static const char *const kind_names[] = {
    [ELEMENT_BOX] = "box",       [ELEMENT_PARAGRAPH] = "paragraph",
    [ELEMENT_TABLE] = "table",   [ELEMENT_ROW] = "row",
    [ELEMENT_CELL] = "cell",     [ELEMENT_IMAGE] = "image",
    [ELEMENT_FIGURE] = "figure", [ELEMENT_GRID] = "grid",
    [ELEMENT_SPAN] = "span",     [ELEMENT_TEXT] = "text",
    [ELEMENT_BREAK] = "break",
};

static void
dump_named(struct buf *out, const char *name, struct str value)
{
    if (value.size > 0)
        buf_printf(out, " %s=\"%.*s\"", name, STR_ARGS(value));
}

static void
dump_cell(const struct element *element, struct buf *out)
{
    if (element->is_head)
        buf_text(out, " head");
    if (element->scope != KEYWORD_NONE)
        dump_named(out, "scope", keyword_text(element->scope));
    if (element->align != KEYWORD_NONE)
        dump_named(out, "align", keyword_text(element->align));
    if (element->column_span > 1)
        buf_printf(out, " columns=%u", (unsigned)element->column_span);
    if (element->row_span > 1)
        buf_printf(out, " rows=%u", (unsigned)element->row_span);
}

static void
dump_attributes(const struct element *element, struct buf *out)
{
    dump_named(out, "anchor", element->anchor);
    dump_named(out, "link", element->link);
    dump_named(out, "description", element->description);
    dump_named(out, "image", element->image);
    if (element->parent != NULL &&
        !str_equals(str_from(element->language), element->parent->language))
        dump_named(out, "language", str_from(element->language));
    if (element->outline_level > 0) {
        buf_printf(out, " level=%u", (unsigned)element->outline_level);
        dump_named(out, "outline", element->outline_title);
    }
    if (element->is_ordered)
        buf_text(out, " ordered");
    if (element->movable != NULL)
        buf_text(out, element->movable->is_alternative ? " alternative"
                                                       : " movable");
    dump_cell(element, out);
}

static void
indent(struct buf *out, size_t depth)
{
    for (size_t i = 0; i < depth; i++)
        buf_text(out, "  ");
}

static void dump_element(const struct element *element, const char *what,
                         size_t depth, struct buf *out);

static void
dump_children(const struct element *element, size_t depth, struct buf *out)
{
    if (element->marker != NULL)
        dump_element(element->marker, "marker ", depth, out);
    for (const struct element *child = element->first; child != NULL;
         child = child->next)
        dump_element(child, "", depth, out);
    if (element->trailer != NULL)
        dump_element(element->trailer, "trailer ", depth, out);
    if (element->note != NULL)
        dump_element(element->note, "note ", depth, out);
}

static void
dump_element(const struct element *element, const char *what, size_t depth,
             struct buf *out)
{
    indent(out, depth);
    if (element->kind == ELEMENT_TEXT) {
        buf_printf(out, "\"%.*s\"\n", STR_ARGS(element->text));
        return;
    }
    buf_printf(out, "%s%s %s", what, kind_names[element->kind], element->names);
    if (element->role != ROLE_NONE)
        buf_printf(out, " <%s>", role_name(element->role));
    dump_attributes(element, out);
    buf_text(out, " {");
    style_dump(element->style,
               element->parent != NULL ? element->parent->style : NULL, out);
    buf_text(out, "}\n");
    dump_children(element, depth + 1, out);
}

/* running 3 "A title  ·  {page} / {pages}" */
static void
dump_running(const struct styled_running *running, size_t place,
             struct buf *out)
{
    buf_printf(out, "running %zu \"", place);
    for (size_t i = 0; i < running->count; i++) {
        const struct running_piece *piece = &running->pieces[i];
        buf_str(out, piece->kind == RUNNING_PAGE    ? STR("{page}")
                     : piece->kind == RUNNING_PAGES ? STR("{pages}")
                                                    : piece->text);
    }
    buf_text(out, "\"\n");
    if (running->image.size > 0)
        buf_printf(out, "  image %.*s\n", STR_ARGS(running->image));
}

static void
dump_one(const struct styled *styled, struct buf *out)
{
    buf_printf(out, "style %.*s, language %s%s\n",
               STR_ARGS(styled->sheet->name), styled->language,
               styled->is_right_to_left ? ", right to left" : "");
    for (size_t i = 0; i < RUNNING_PLACES; i++)
        if (styled->running[i].count > 0 || styled->running[i].image.size > 0)
            dump_running(&styled->running[i], i, out);
    for (size_t i = 0; i < styled->band_count; i++)
        for (size_t j = 0; j < styled->bands[i].count; j++) {
            buf_printf(out, "band %zu region %zu\n", i + 1, j + 1);
            dump_element(styled->bands[i].regions[j].root, "", 1, out);
        }
}

void
styled_dump(const struct styled *styled, struct buf *out)
{
    for (; styled != NULL; styled = styled->next)
        dump_one(styled, out);
}
