/* The bottom line: two or three sentences, set apart. */
#include "form/parts.h"

void
form_bottom_line(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    const struct statements *lines = &builder->brief->bottom_line;
    if (lines->count == 0)
        return;
    struct element *part =
        add_part(builder, region, "part bottom-line", NULL, "bottom-line");
    for (size_t i = 0; i < lines->count; i++) {
        struct element *line =
            add_paragraph(builder, part, ROLE_P, "bottom-line-text");
        add_phrase(builder, line, &lines->at[i].text);
        add_evidence(builder, line, &lines->at[i].evidence);
    }
}
