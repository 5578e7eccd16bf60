/* The cover of a dossier: its title, and what is in it. */
#include "form/parts.h"

enum {
    LISTED_MOST = 12 /* articles: more are for the contents */
};

static void
add_line(struct builder *builder, struct element *part, const char *names,
         struct str text)
{
    if (text.size > 0)
        add_words(builder, add_paragraph(builder, part, ROLE_P, names), text);
}

static void
add_list(struct builder *builder, struct element *part)
{
    const struct dossier *dossier = builder->dossier;
    struct element *list = add_box(builder, part, ROLE_L, "list cover-list");
    for (size_t i = 0; i < dossier->count; i++) {
        const struct brief *brief = dossier->briefs[i];
        struct element *body =
            add_item(builder, list, "cover-article", (struct str){NULL, 0});
        struct element *line =
            add_paragraph(builder, body, ROLE_P, "cover-article-title");
        struct element *title = add_span(builder, line, ROLE_NONE, "span");
        set_language(title, brief->language);
        add_text(builder, title, brief->plain_title);
    }
}

void
form_cover(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    const struct dossier *dossier = builder->dossier;
    struct element *part =
        add_part(builder, region, "part cover", NULL, "cover");
    struct element *title =
        add_paragraph(builder, part, ROLE_H1, "dossier-title");
    add_words(builder, title, dossier->title);
    title->outline_level = 1;
    title->outline_title = dossier->title;
    add_line(builder, part, "dossier-dates", dossier->dates);
    add_line(builder, part, "dossier-articles", dossier->articles);
    if (dossier->count <= LISTED_MOST)
        add_list(builder, part);
}
