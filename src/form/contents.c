/* The contents of a dossier: each chapter with its page. */
#include "base/map.h"
#include "form/parts.h"
#include "form/reference.h"
#include "locale/locale.h"

#define LEADER "."

struct element *
add_front_part(struct builder *builder, struct element *region,
               const char *names, const char *label, const char *anchor)
{
    struct element *part = add_part(builder, region, names, label, anchor);
    part->first->role = ROLE_H1;
    part->first->outline_level = 1;
    return part;
}

uint32_t
page_of(const struct builder *builder, struct str anchor)
{
    const uint32_t *page =
        builder->places != NULL ? map_lookup(builder->places, anchor) : NULL;
    return page != NULL ? *page : 0;
}

struct str
page_number(struct builder *builder, uint32_t page)
{
    return locale_numerals(builder->arena, builder->locale,
                           str_printf(builder->arena, "%u", (unsigned)page));
}

struct element *
add_reference(struct builder *builder, struct element *parent,
              const char *names, struct str anchor, uint32_t page)
{
    struct element *link = add_span(builder, parent, ROLE_LINK, names);
    link->link = str_printf(builder->arena, "#%.*s", STR_ARGS(anchor));
    link->description =
        fill_label(builder, "link-page", "number", page_number(builder, page));
    return link;
}

/* The page's number at the end of the line, and dots up to it. */
static void
set_trailer(struct builder *builder, struct element *line, struct str anchor,
            uint32_t page)
{
    line->trailer = element_beside(builder, line, ELEMENT_PARAGRAPH, ROLE_NONE,
                                   "contents-page");
    add_text(builder,
             add_reference(builder, line->trailer, "span", anchor, page),
             page_number(builder, page));
    line->leader = element_beside(builder, line, ELEMENT_PARAGRAPH,
                                  ROLE_ARTIFACT, "leader");
    add_text(builder, line->leader, STR(LEADER));
}

/* A line that leads to `anchor`; NULL language: the labels'. */
static struct element *
add_entry(struct builder *builder, struct element *list, struct str title,
          const char *language, struct str anchor)
{
    struct element *entry = add_box(builder, list, ROLE_TOCI, "contents-entry");
    struct element *line =
        add_paragraph(builder, entry, ROLE_REFERENCE, "contents-line");
    uint32_t page = page_of(builder, anchor);
    struct element *link =
        add_reference(builder, line, "contents-title", anchor, page);
    if (language == NULL) {
        add_words(builder, link, title);
    } else {
        set_language(link, language);
        add_text(builder, link, title);
    }
    set_trailer(builder, line, anchor, page);
    return entry;
}

static void
add_chapter(struct builder *builder, struct element *list, size_t i)
{
    const struct brief *brief = builder->dossier->briefs[i];
    struct str anchor = str_printf(builder->arena, "%.*schapter",
                                   STR_ARGS(chapter_prefix(builder->arena, i)));
    struct element *entry =
        add_entry(builder, list, brief->plain_title, brief->language, anchor);
    struct str source = phrase_string(builder->arena, &brief->source);
    if (source.size == 0)
        return;
    struct element *line =
        add_paragraph(builder, entry, ROLE_P, "contents-source");
    struct element *span = add_span(builder, line, ROLE_NONE, "span");
    set_language(span, brief->source.spans[0].language);
    add_text(builder, span, source);
}

void
form_contents(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    struct element *part = add_front_part(builder, region, "part contents",
                                          "contents", "contents");
    struct element *list =
        add_box(builder, part, ROLE_TOC, "list contents-list");
    for (size_t i = 0; i < builder->dossier->count; i++)
        add_chapter(builder, list, i);
    if (builder->dossier->person_count > 0 && builder->has_index)
        (void)add_entry(builder, list, locale_label(builder->locale, "index"),
                        NULL, STR("index"));
}
