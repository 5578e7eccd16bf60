/* The title block: title, subtitle, byline, dateline, where it comes from; or
 * the same as the head of a memorandum. */
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
add_source_line(struct builder *builder, struct element *part,
                const struct phrase *source)
{
    const struct brief *brief = builder->brief;
    bool has_annex = builder->has_source && brief->paragraph_count > 0;
    if (phrase_is_empty(source) && !has_annex)
        return;
    struct element *line = add_paragraph(builder, part, ROLE_P, "source-line");
    add_phrase(builder, line, source);
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

static void
add_title(struct builder *builder, struct element *parent)
{
    const struct brief *brief = builder->brief;
    struct element *title = add_paragraph(builder, parent, ROLE_H1, "title");
    title->outline_level = 1;
    title->outline_title = brief->plain_title;
    add_phrase(builder, title, &brief->title);
    add_line(builder, parent, "subtitle", &brief->subtitle);
}

/* Who wrote it, and where. */
static void
add_authorship(struct builder *builder, struct element *parent)
{
    const struct brief *brief = builder->brief;
    for (size_t i = 0; i < brief->byline_count; i++)
        add_line(builder, parent, "byline", &brief->bylines[i]);
    add_line(builder, parent, "dateline", &brief->dateline);
}

static void
add_block(struct builder *builder, struct element *part)
{
    add_title(builder, part);
    add_authorship(builder, part);
    add_source_line(builder, part, &builder->brief->source);
}

/* ---- the head of a memorandum ---- */

static bool
has_origin(const struct builder *builder)
{
    const struct brief *brief = builder->brief;
    return !phrase_is_empty(&brief->origin) || brief->byline_count > 0 ||
           !phrase_is_empty(&brief->dateline) ||
           (builder->has_source && brief->paragraph_count > 0);
}

/* The word for it, then lines with their labels.  An article says neither who
 * sends the memorandum nor to whom, so there are no such lines. */
static void
add_memorandum(struct builder *builder, struct element *part)
{
    const struct brief *brief = builder->brief;
    struct element *word = add_paragraph(builder, part, ROLE_P, "memo-heading");
    add_label(builder, word, "memorandum");
    struct element *list = add_box(builder, part, ROLE_L, "list memo-lines");
    if (!phrase_is_empty(&brief->dated))
        add_line(builder, add_labelled(builder, list, "memo-line", "date"),
                 "memo-date", &brief->dated);
    add_title(builder, add_labelled(builder, list, "memo-line", "subject"));
    if (!has_origin(builder))
        return;
    struct element *origin = add_labelled(builder, list, "memo-line", "origin");
    add_source_line(builder, origin, &brief->origin);
    add_authorship(builder, origin);
}

void
form_title(struct builder *builder, struct element *region, size_t form)
{
    static void (*const forms[])(struct builder *, struct element *) = {
        add_block, add_memorandum};
    struct element *part =
        add_part(builder, region, "part title-block", NULL, "title");
    forms[form](builder, add_title_row(builder, part));
}
