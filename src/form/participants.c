/* Participants, grouped by delegation: as a list or as a table. */
#include "form/parts.h"

static void
add_group_heading(struct builder *builder, struct element *parent,
                  const struct participant_group *group)
{
    struct element *heading =
        add_paragraph(builder, parent, ROLE_H3, "group-heading");
    add_phrase(builder, heading, &group->name);
    if (group->country.size > 0) {
        add_text(builder, heading, STR("\xC2\xA0"));
        struct element *code = add_span(builder, heading, ROLE_NONE, "country");
        add_text(builder, code, group->country);
    }
    if (phrase_is_empty(&group->note))
        add_evidence(builder, heading, &group->evidence);
}

static void
add_person(struct builder *builder, struct element *list,
           const struct participant_entry *entry)
{
    struct element *body =
        add_item(builder, list, "participant", (struct str){NULL, 0});
    struct element *name =
        add_paragraph(builder, body, ROLE_P, "participant-name");
    add_phrase(builder, name, &entry->name);
    add_evidence(builder, name, &entry->evidence);
    if (!phrase_is_empty(&entry->function))
        add_phrase(builder, add_paragraph(builder, body, ROLE_P, "function"),
                   &entry->function);
}

static void
add_group(struct builder *builder, struct element *part,
          const struct participant_group *group)
{
    struct element *box = add_box(builder, part, ROLE_SECT, "group");
    if (!phrase_is_empty(&group->name))
        add_group_heading(builder, box, group);
    if (!phrase_is_empty(&group->note)) {
        struct element *note =
            add_paragraph(builder, box, ROLE_P, "group-note");
        add_phrase(builder, note, &group->note);
        add_evidence(builder, note, &group->evidence);
    }
    if (group->count == 0)
        return;
    struct element *list =
        add_box(builder, box, ROLE_L, "list participants-list");
    for (size_t i = 0; i < group->count; i++)
        add_person(builder, list, &group->entries[i]);
}

static void
add_head(struct builder *builder, struct element *table)
{
    static const char *const labels[] = {"name", "function", "basis"};
    struct element *row = add_row(builder, table, true);
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
        add_label(builder,
                  add_paragraph(builder, add_cell(builder, row, "cell head"),
                                ROLE_P, "cell-text"),
                  labels[i]);
}

static struct element *
add_cell_text(struct builder *builder, struct element *row, const char *names)
{
    return add_paragraph(builder, add_cell(builder, row, names), ROLE_P,
                         "cell-text");
}

/* A row for the group, across all columns. */
static void
add_group_row(struct builder *builder, struct element *table,
              const struct participant_group *group)
{
    struct element *row =
        element_new(builder, table, ELEMENT_ROW, ROLE_TR, "row group-row");
    struct element *cell = add_cell(builder, row, "cell group-name");
    cell->role = ROLE_TH;
    cell->scope = KEYWORD_ROW;
    cell->column_span = 2;
    struct element *name = add_paragraph(builder, cell, ROLE_P, "cell-text");
    add_phrase(builder, name, &group->name);
    if (!phrase_is_empty(&group->note)) {
        add_separator(builder, name);
        add_phrase(builder, name, &group->note);
    }
    add_evidence(builder, add_cell_text(builder, row, "cell basis"),
                 &group->evidence);
    finish_row(builder, row);
}

static void
add_group_rows(struct builder *builder, struct element *table,
               const struct participant_group *group)
{
    if (!phrase_is_empty(&group->name))
        add_group_row(builder, table, group);
    for (size_t i = 0; i < group->count; i++) {
        const struct participant_entry *entry = &group->entries[i];
        struct element *row = add_row(builder, table, false);
        row->where = phrase_where(builder, &entry->name);
        add_phrase(builder, add_cell_text(builder, row, "cell name"),
                   &entry->name);
        add_phrase(builder, add_cell_text(builder, row, "cell function"),
                   &entry->function);
        add_evidence(builder, add_cell_text(builder, row, "cell basis"),
                     &entry->evidence);
        finish_row(builder, row);
    }
}

void
form_participants(struct builder *builder, struct element *region, size_t form)
{
    enum {
        LIST,
        TABLE
    };
    const struct brief *brief = builder->brief;
    if (brief->group_count == 0)
        return;
    struct element *part = add_part(builder, region, "part participants",
                                    "participants", "participants");
    struct element *table = NULL;
    if (form == TABLE) {
        table = element_new(builder, part, ELEMENT_TABLE, ROLE_TABLE,
                            "table participants-table");
        add_head(builder, table);
    }
    for (size_t i = 0; i < brief->group_count; i++) {
        if (form == TABLE)
            add_group_rows(builder, table, &brief->groups[i]);
        else
            add_group(builder, part, &brief->groups[i]);
    }
}
