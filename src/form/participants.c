/* Participants, grouped by delegation: as a list, a table or cards. */
#include "form/parts.h"

#include "locale/locale.h"

/* "France FR". */
static void
add_group_name(struct builder *builder, struct element *parent,
               const struct participant_group *group)
{
    add_phrase(builder, parent, &group->name);
    if (group->country.size == 0)
        return;
    add_text(builder, parent, STR(NO_BREAK_SPACE));
    struct element *code = add_span(builder, parent, ROLE_NONE, "country");
    add_text(builder, code, group->country);
}

/* ---- list ---- */

static void
add_group_heading(struct builder *builder, struct element *parent,
                  const struct participant_group *group)
{
    struct element *heading =
        add_paragraph(builder, parent, ROLE_H3, "group-heading");
    add_group_name(builder, heading, group);
    if (phrase_is_empty(&group->note))
        add_evidence(builder, heading, &group->evidence);
}

static void
add_person(struct builder *builder, struct element *body,
           const struct participant_entry *entry)
{
    struct element *name =
        add_paragraph(builder, body, ROLE_P, "participant-name");
    add_phrase(builder, name, &entry->name);
    add_evidence(builder, name, &entry->evidence);
    if (builder->dossier != NULL)
        name->anchor = entry->anchor;
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
        add_person(builder, add_item(builder, list, "participant", STR("")),
                   &group->entries[i]);
}

/* ---- table ---- */

static void
add_head(struct builder *builder, struct element *table)
{
    static const char *const labels[] = {"name", "function", "basis"};
    struct element *row = add_row(builder, table, true);
    for (size_t i = 0; i < COUNT(labels); i++)
        add_label(builder, add_cell_text(builder, row, "cell head"), labels[i]);
}

/* A row for the group, across all columns. */
static void
add_group_row(struct builder *builder, struct element *table,
              const struct participant_group *group)
{
    struct element *row =
        element_new(builder, table, ELEMENT_ROW, ROLE_TR, "row group-row");
    struct element *cell = add_row_head(builder, row, "cell group-name");
    cell->column_span = 2;
    struct element *name = add_paragraph(builder, cell, ROLE_P, "cell-text");
    add_group_name(builder, name, group);
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
        struct element *name = add_cell_text(builder, row, "cell name");
        add_phrase(builder, name, &entry->name);
        if (builder->dossier != NULL)
            name->anchor = entry->anchor;
        add_phrase(builder, add_cell_text(builder, row, "cell function"),
                   &entry->function);
        add_evidence(builder, add_cell_text(builder, row, "cell basis"),
                     &entry->evidence);
        finish_row(builder, row);
    }
}

static void
add_table(struct builder *builder, struct element *part)
{
    struct element *table = element_new(builder, part, ELEMENT_TABLE,
                                        ROLE_TABLE, "table participants-table");
    table->fills_column = true;
    add_head(builder, table);
    for (size_t i = 0; i < builder->brief->group_count; i++)
        add_group_rows(builder, table, &builder->brief->groups[i]);
}

/* ---- cards ---- */

static struct element *
add_card(struct builder *builder, struct element *grid)
{
    struct element *card =
        element_new(builder, grid, ELEMENT_CELL, ROLE_LI, "card");
    return add_box(builder, card, ROLE_LBODY, "item-body");
}

/* The delegation stands above each of its people; what it rests on, above the
 * first. */
static void
add_group_cards(struct builder *builder, struct element *grid,
                const struct participant_group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        struct element *body = add_card(builder, grid);
        if (!phrase_is_empty(&group->name)) {
            struct element *name =
                add_paragraph(builder, body, ROLE_P, "card-group");
            add_group_name(builder, name, group);
            if (i == 0)
                add_evidence(builder, name, &group->evidence);
        }
        add_person(builder, body, &group->entries[i]);
    }
    if (group->count > 0)
        return;
    struct element *body = add_card(builder, grid);
    struct element *name =
        add_paragraph(builder, body, ROLE_P, "participant-name");
    add_group_name(builder, name, group);
    add_evidence(builder, name, &group->evidence);
    add_phrase(builder, add_paragraph(builder, body, ROLE_P, "function"),
               &group->note);
}

/* Who is only mentioned needs no card: names in one paragraph. */
static void
add_mentioned(struct builder *builder, struct element *part,
              const struct participant_group *group)
{
    struct element *box = add_box(builder, part, ROLE_SECT, "group");
    add_group_heading(builder, box, group);
    struct element *names = add_paragraph(builder, box, ROLE_P, "group-names");
    for (size_t i = 0; i < group->count; i++) {
        const struct participant_entry *entry = &group->entries[i];
        if (i > 0)
            add_separator(builder, names);
        add_phrase(builder, names, &entry->name);
        if (!phrase_is_empty(&entry->function)) {
            add_text(builder, names, locale_label(builder->locale, "comma"));
            add_phrase(builder, names, &entry->function);
        }
        add_evidence(builder, names, &entry->evidence);
    }
}

static void
add_cards(struct builder *builder, struct element *part)
{
    const struct participant_group *groups = builder->brief->groups;
    struct element *grid = NULL;
    for (size_t i = 0; i < builder->brief->group_count; i++) {
        if (groups[i].kind == GROUP_MENTIONED) {
            add_mentioned(builder, part, &groups[i]);
            continue;
        }
        if (grid == NULL)
            grid = element_new(builder,
                               add_box(builder, part, ROLE_L, "list cards"),
                               ELEMENT_GRID, ROLE_NONE, "card-row");
        add_group_cards(builder, grid, &groups[i]);
    }
}

void
form_participants(struct builder *builder, struct element *region, size_t form)
{
    enum {
        LIST,
        TABLE,
        CARDS
    };
    const struct brief *brief = builder->brief;
    if (brief->group_count == 0)
        return;
    struct element *part = add_part(builder, region, "part participants",
                                    "participants", "participants");
    if (form == TABLE)
        add_table(builder, part);
    if (form == CARDS)
        add_cards(builder, part);
    for (size_t i = 0; form == LIST && i < brief->group_count; i++)
        add_group(builder, part, &brief->groups[i]);
}
