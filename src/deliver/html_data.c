/* What the brief knows beyond its words: days, and who is named where. */
#include "deliver/html.h"

#include "base/map.h"

/* ---- anchors ---- */

static void
collect(struct map *anchors, const struct element *element)
{
    if (!html_is_shown(element))
        return;
    if (element->anchor.size > 0)
        (void)map_set(anchors, element->anchor, anchors);
    for (const struct element *e = element->first; e != NULL; e = e->next)
        collect(anchors, e);
}

const struct map *
html_anchors(struct arena *arena, const struct styled *styled)
{
    struct map *anchors = map_new(arena);
    for (; styled != NULL; styled = styled->next)
        for (size_t i = 0; i < styled->band_count; i++)
            for (size_t k = 0; k < styled->bands[i].count; k++)
                collect(anchors, styled->bands[i].regions[k].root);
    return anchors;
}

/* ---- days ---- */

/* The step of a row by its anchor, which ends in the step's number; or NULL. */
static const struct step_entry *
step_of(const struct html *html, const struct element *row)
{
    const struct brief *brief = html->styled->brief;
    size_t from = row->anchor.size;
    while (from > 0 && row->anchor.at[from - 1] != '-')
        from--;
    uint32_t number;
    bool is_step =
        brief != NULL &&
        str_to_uint(str_slice(row->anchor, from, row->anchor.size), &number) &&
        number > 0 && number <= brief->step_count;
    return is_step ? &brief->steps[number - 1] : NULL;
}

struct str
html_cell_date(struct html *html, const struct element *cell)
{
    if (html->medium == HTML_MAIL || !has_name(cell, "due") ||
        cell->parent->anchor.size == 0)
        return (struct str){NULL, 0};
    const struct step_entry *step = step_of(html, cell->parent);
    if (step == NULL || step->due_date == NULL)
        return (struct str){NULL, 0};
    return date_iso(html->arena, step->due_date);
}

/* ---- index ---- */

static void
write_appearance(struct html *html, const struct dossier *dossier,
                 const struct appearance *appearance)
{
    size_t chapter = appearance->chapter + 1;
    struct str number =
        str_with_digits(html->arena, str_printf(html->arena, "%zu", chapter),
                        html->styled->digits);
    struct str anchor = str_printf(html->arena, "%zu-%.*s", chapter,
                                   STR_ARGS(appearance->entry->anchor));
    if (map_lookup(html->anchors, anchor) == NULL)
        anchor = str_printf(html->arena, "%zu-chapter", chapter);
    buf_printf(html->out, "<a href=\"#%.*s\"", STR_ARGS(anchor));
    markup_attribute(
        html->out, "aria-label",
        str_printf(
            html->arena, "%.*s, %.*s", STR_ARGS(number),
            STR_ARGS(dossier->briefs[appearance->chapter]->plain_title)));
    buf_char(html->out, '>');
    markup_text(html->out, number);
    buf_text(html->out, "</a>");
}

void
html_index_entry(struct html *html, const struct element *element)
{
    const struct dossier *dossier = html->styled->dossier;
    struct element name = *element->first;
    name.next = NULL;
    const struct element line = {.first = &name};
    html_inline(html, &line);
    if (dossier == NULL || html->indexed >= dossier->person_count)
        return;
    const struct indexed_person *person = &dossier->people[html->indexed++];
    for (size_t i = 0; i < person->count; i++) {
        buf_text(html->out, i == 0 ? " <span class=\"places\">" : ", ");
        write_appearance(html, dossier, &person->appearances[i]);
    }
    if (person->count > 0)
        buf_text(html->out, "</span>");
}
