/* The title block: title, subtitle, byline, dateline, where it comes from. */
#include "form/parts.h"

#include "locale/locale.h"

static void
add_line(struct builder *builder, struct element *part, const char *names,
         const struct phrase *phrase)
{
    if (!phrase_is_empty(phrase))
        add_phrase(builder, add_paragraph(builder, part, ROLE_P, names),
                   phrase);
}

/* "¶1–¶12", or "¶1". */
static struct str
paragraph_range(struct builder *builder)
{
    struct str first = locale_number(builder->arena, builder->locale, 1);
    struct str last = locale_number(builder->arena, builder->locale,
                                    builder->brief->paragraph_count);
    if (builder->brief->paragraph_count == 1)
        return fill_label(builder, "paragraph-mark", "number", first);
    struct locale_argument ends[] = {{.name = "from", .text = first},
                                     {.name = "to", .text = last}};
    return locale_message(builder->arena, builder->locale, "paragraph-range",
                          ends, 2);
}

/* "News article of 4 April 2025 · the source stands in full in the annex". */
static void
add_source_line(struct builder *builder, struct element *part)
{
    const struct brief *brief = builder->brief;
    bool has_annex = builder->has_source && brief->paragraph_count > 0;
    if (phrase_is_empty(&brief->source) && !has_annex)
        return;
    struct element *line = add_paragraph(builder, part, ROLE_P, "source-line");
    add_phrase(builder, line, &brief->source);
    if (!has_annex)
        return;
    struct str annex =
        fill_label(builder, "in-annex", "range", paragraph_range(builder));
    if (line->first != NULL)
        add_separator(builder, line);
    else
        annex = locale_sentence(builder->arena, builder->locale, annex);
    add_words(builder, line, annex);
}

/* Room for the title's lines, with the code to the source at its end. */
static struct element *
add_title_row(struct builder *builder, struct element *part)
{
    if (!has_source_code(builder, part))
        return part;
    struct element *row =
        element_new(builder, part, ELEMENT_ROW, ROLE_NONE, "title-row");
    struct element *text =
        element_new(builder, row, ELEMENT_CELL, ROLE_NONE, "title-text");
    add_source_code(builder, row);
    return text;
}

void
form_title(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    const struct brief *brief = builder->brief;
    struct element *part =
        add_part(builder, region, "part title-block", NULL, "title");
    struct element *block = add_title_row(builder, part);
    struct element *title = add_paragraph(builder, block, ROLE_H1, "title");
    title->outline_level = 1;
    title->outline_title = brief->plain_title;
    add_phrase(builder, title, &brief->title);
    add_line(builder, block, "subtitle", &brief->subtitle);
    for (size_t i = 0; i < brief->byline_count; i++)
        add_line(builder, block, "byline", &brief->bylines[i]);
    add_line(builder, block, "dateline", &brief->dateline);
    add_source_line(builder, block);
}
