/* At a glance: when, where, what, as a small table. */
#include "form/parts.h"

void
form_glance(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    const struct facts *facts = &builder->brief->glance;
    if (facts->count == 0)
        return;
    struct element *part =
        add_part(builder, region, "part glance", "glance", "glance");
    struct element *table =
        element_new(builder, part, ELEMENT_TABLE, ROLE_TABLE, "table");
    for (size_t i = 0; i < facts->count; i++) {
        struct element *row = add_row(builder, table, false);
        struct element *label = add_row_head(builder, row, "cell glance-label");
        add_words(builder, add_paragraph(builder, label, ROLE_P, "cell-text"),
                  facts->at[i].label);
        struct element *value =
            add_cell_text(builder, row, "cell glance-value");
        add_phrase(builder, value, &facts->at[i].value.text);
        add_evidence(builder, value, &facts->at[i].value.evidence);
        finish_row(builder, row);
    }
}
