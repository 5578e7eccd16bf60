/* The inline content of a paragraph as runs; see inline.h. */
#include "layout/inline.h"

#include "base/arena.h"

#include <string.h>

struct gathering {
    struct layout *layout;
    struct arena *arena;
    struct inline_text *text;
    struct strand strand; /* of the span at hand */
};

static void
add_run(struct gathering *gathering, const struct element *element,
        struct str text)
{
    if (text.size == 0)
        return;
    struct text_run *run = VEC_ADD(gathering->layout->scratch, gathering->text);
    *run = (struct text_run){
        .text = text,
        .style = element->style,
        .language = element->language,
        .origin = arena_copy(gathering->arena, &gathering->strand,
                             sizeof gathering->strand),
        .where = element->where,
        .isolate = gathering->strand.isolate,
    };
    if (run->isolate != NULL)
        run->is_right_to_left = gathering->strand.isolate->is_right_to_left;
    gathering->strand.anchor = NULL;
    gathering->strand.note = NULL;
}

/* A link and a change of language need a tag even where the form gave none. */
static enum role
span_role(const struct element *span, struct tag_scope parent)
{
    if (span->role != ROLE_NONE)
        return span->role;
    if (span->link.size > 0)
        return ROLE_LINK;
    return strcmp(span->language, parent.language) != 0 ? ROLE_SPAN : ROLE_NONE;
}

static void gather(struct gathering *gathering, const struct element *element);

static void
gather_span(struct gathering *gathering, const struct element *span)
{
    struct strand outer = gathering->strand;
    struct strand *strand = &gathering->strand;
    strand->scope = tag_enter_as(gathering->layout, outer.scope, span,
                                 span_role(span, outer.scope));
    strand->tag = tag_content(strand->scope);
    if (strand->isolate == NULL &&
        (span->link.size > 0 || span->note != NULL ||
         strcmp(span->language, outer.scope.language) != 0))
        strand->isolate = span;
    if (span->link.size > 0) {
        strand->link = span;
        strand->link_tag = strand->tag;
    }
    if (span->anchor.size > 0)
        strand->anchor = span;
    if (span->note != NULL) {
        strand->note = span->note;
        strand->scope = outer.scope;
    }
    gather(gathering, span);
    gathering->strand = outer;
}

static void
gather(struct gathering *gathering, const struct element *element)
{
    for (const struct element *e = element->first; e != NULL; e = e->next) {
        if (e->style != NULL && e->style->display == DISPLAY_NONE)
            continue;
        if (e->kind == ELEMENT_TEXT)
            add_run(gathering, e, e->text);
        else if (e->kind == ELEMENT_BREAK)
            add_run(gathering, e, STR("\n"));
        else if (e->kind == ELEMENT_SPAN)
            gather_span(gathering, e);
    }
}

void
inline_gather(struct layout *layout, struct arena *arena,
              const struct element *element, struct tag_scope scope,
              struct inline_text *text)
{
    struct gathering gathering = {
        .layout = layout,
        .arena = arena,
        .text = text,
        .strand = {.tag = tag_content(scope), .scope = scope},
    };
    gather(&gathering, element);
}

void
inline_widths(struct layout *layout, const struct element *element,
              scaled *least, scaled *most)
{
    struct arena *scratch = layout->scratch;
    struct arena_mark mark = arena_mark(scratch);
    struct inline_text text = {0};
    struct tag_scope none = {NULL, element->language, true};
    *least = *most = 0;
    inline_gather(layout, scratch, element, none, &text);
    if (text.count > 0)
        text_content_widths(
            layout->engine,
            &(struct text_paragraph){text.at, text.count, false}, least, most);
    arena_reset(scratch, mark);
}
