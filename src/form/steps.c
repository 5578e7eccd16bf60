/* Next steps: a table, or a list to tick off. */
#include "form/parts.h"

#include "locale/locale.h"

/* Marks for the eye beside the word, of one face so that they weigh the same; a
 * no-break space holds the round ones to it. */
struct status_marks {
    enum keyword status;
    const char *round, *box;
};

static const struct status_marks marks[] = {
    /* U+25CF, U+25A0; U+25D0, U+25A3; U+2BBE, U+2612; all others U+25CB,
     * U+25A1 */
    {KEYWORD_COMPLETED, "\xE2\x97\x8F" NO_BREAK_SPACE, "\xE2\x96\xA0"},
    {KEYWORD_IN_PROCESS, "\xE2\x97\x90" NO_BREAK_SPACE, "\xE2\x96\xA3"},
    {KEYWORD_CANCELLED, "\xE2\xAE\xBE" NO_BREAK_SPACE, "\xE2\x98\x92"},
    {KEYWORD_NONE, "\xE2\x97\x8B" NO_BREAK_SPACE, "\xE2\x96\xA1"},
};

static const struct status_marks *
marks_of(enum keyword status)
{
    size_t i = 0;
    while (marks[i].status != status && marks[i].status != KEYWORD_NONE)
        i++;
    return &marks[i];
}

static struct str
step_anchor(const struct builder *builder, const struct step_entry *step)
{
    return str_printf(builder->arena, "step-%.*s", STR_ARGS(step->number));
}

static void
add_status(struct builder *builder, struct element *text,
           const struct step_entry *step)
{
    struct element *mark = add_span(builder, text, ROLE_NONE, "status-mark");
    add_text(builder, mark, str_from(marks_of(step->status)->round));
    add_words(builder, text, step->status_word);
}

/* ---- table ---- */

static void
add_head(struct builder *builder, struct element *table)
{
    static const struct {
        const char *names, *label;
    } columns[] = {
        {"cell head number", "number"}, {"cell head action", "action"},
        {"cell head owner", "owner"},   {"cell head due", "due"},
        {"cell head status", "status"}, {"cell head basis", "basis"},
    };
    struct element *row = add_row(builder, table, true);
    for (size_t i = 0; i < COUNT(columns); i++)
        add_label(builder, add_cell_text(builder, row, columns[i].names),
                  columns[i].label);
}

static void
add_step_row(struct builder *builder, struct element *table,
             const struct step_entry *step)
{
    struct element *row = add_row(builder, table, false);
    row->anchor = step_anchor(builder, step);
    row->where = phrase_where(builder, &step->action);
    struct element *number = add_row_head(builder, row, "cell number");
    add_text(builder, add_paragraph(builder, number, ROLE_P, "cell-text"),
             locale_numerals(builder->arena, builder->locale, step->number));
    add_phrase(builder, add_cell_text(builder, row, "cell action"),
               &step->action);
    add_phrase(builder, add_cell_text(builder, row, "cell owner"),
               &step->owner);
    add_phrase(builder, add_cell_text(builder, row, "cell due"), &step->due);
    add_status(builder, add_cell_text(builder, row, "cell status"), step);
    add_evidence(builder, add_cell_text(builder, row, "cell basis"),
                 &step->evidence);
    finish_row(builder, row);
}

/* ---- checklist ---- */

static struct element *
add_fact(struct builder *builder, struct element *facts)
{
    return add_span(builder, facts, ROLE_NONE, "fact");
}

static void
add_step_item(struct builder *builder, struct element *list,
              const struct step_entry *step)
{
    struct element *body =
        add_item(builder, list, "step", str_from(marks_of(step->status)->box));
    body->parent->anchor = step_anchor(builder, step);
    struct element *text = add_paragraph(builder, body, ROLE_P, "step-text");
    add_phrase(builder, text, &step->action);
    struct element *facts = add_paragraph(builder, body, ROLE_P, "step-facts");
    facts->where = text->where;
    add_phrase(builder, add_fact(builder, facts), &step->owner);
    add_separator(builder, facts);
    add_phrase(builder, add_fact(builder, facts), &step->due);
    add_separator(builder, facts);
    add_words(builder, add_fact(builder, facts), step->status_word);
    add_evidence(builder, facts, &step->evidence);
}

void
form_next_steps(struct builder *builder, struct element *region, size_t form)
{
    enum {
        TABLE,
        CHECKLIST
    };
    const struct brief *brief = builder->brief;
    if (brief->step_count == 0)
        return;
    struct element *part = add_part(builder, region, "part next-steps",
                                    "next-steps", "next-steps");
    struct element *steps =
        form == TABLE ? element_new(builder, part, ELEMENT_TABLE, ROLE_TABLE,
                                    "table steps-table")
                      : add_box(builder, part, ROLE_L, "list checklist");
    steps->where = phrase_where(builder, &brief->steps[0].action);
    steps->fills_column = form == TABLE;
    if (form == TABLE)
        add_head(builder, steps);
    for (size_t i = 0; i < brief->step_count; i++) {
        if (form == TABLE)
            add_step_row(builder, steps, &brief->steps[i]);
        else
            add_step_item(builder, steps, &brief->steps[i]);
    }
}
