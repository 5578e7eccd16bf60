/* Decisions: what was agreed, proposed, deferred, and by whom; as a list or as
 * a table. */
#include "form/parts.h"

/* What is known of a decision beside its text. */
enum known {
    FACT_STATUS,
    FACT_PARTIES,
    FACT_WHEN,
    FACTS
};

static struct str
fact_of(const struct decision_entry *decision, enum known fact)
{
    return fact == FACT_STATUS    ? decision->status_word
           : fact == FACT_PARTIES ? decision->parties
                                  : decision->when;
}

static struct str
decision_anchor(const struct builder *builder,
                const struct decision_entry *decision)
{
    return str_printf(builder->arena, "decision-%.*s",
                      STR_ARGS(decision->number));
}

/* ---- list ---- */

/* " agreed · Ukraine and France · 4 April 2025": each fact a span, so that a
 * style can keep it on a line. */
static void
add_circumstances(struct builder *builder, struct element *text,
                  const struct decision_entry *decision)
{
    struct element *span = NULL;
    for (enum known fact = 0; fact < FACTS; fact++) {
        if (fact_of(decision, fact).size == 0)
            continue;
        if (span == NULL) {
            span = add_span(builder, text, ROLE_NONE, "circumstances");
            add_text(builder, span, STR(" "));
        } else {
            add_separator(builder, span);
        }
        add_text(builder, add_span(builder, span, ROLE_NONE, "fact"),
                 fact_of(decision, fact));
    }
}

static void
add_list(struct builder *builder, struct element *part)
{
    const struct brief *brief = builder->brief;
    struct element *list =
        add_box(builder, part, ROLE_L, "list decisions-list");
    list->is_ordered = true;
    for (size_t i = 0; i < brief->decision_count; i++) {
        const struct decision_entry *decision = &brief->decisions[i];
        struct element *body =
            add_item(builder, list, "decision", decision->number);
        body->parent->anchor = decision_anchor(builder, decision);
        struct element *text =
            add_paragraph(builder, body, ROLE_P, "decision-text");
        add_phrase(builder, text, &decision->text);
        add_circumstances(builder, text, decision);
        add_evidence(builder, text, &decision->evidence);
    }
}

/* ---- table ---- */

static const struct {
    const char *names, *head_names, *label;
} fact_columns[FACTS] = {
    [FACT_STATUS] = {"cell status", "cell head status", "status"},
    [FACT_PARTIES] = {"cell parties", "cell head parties", "parties"},
    [FACT_WHEN] = {"cell date", "cell head date", "date"},
};

static void
add_head(struct builder *builder, struct element *table, const bool *has)
{
    struct element *row = add_row(builder, table, true);
    add_label(builder, add_cell_text(builder, row, "cell head number"),
              "number");
    add_label(builder, add_cell_text(builder, row, "cell head action"),
              "decision");
    for (enum known fact = 0; fact < FACTS; fact++)
        if (has[fact])
            add_label(
                builder,
                add_cell_text(builder, row, fact_columns[fact].head_names),
                fact_columns[fact].label);
    add_label(builder, add_cell_text(builder, row, "cell head basis"), "basis");
}

static void
add_fact_cell(struct builder *builder, struct element *row,
              const struct decision_entry *decision, enum known fact)
{
    struct element *text =
        add_cell_text(builder, row, fact_columns[fact].names);
    if (fact_of(decision, fact).size > 0)
        add_text(builder, text, fact_of(decision, fact));
    else
        add_label(builder, text, "not-stated");
}

static void
add_decision_row(struct builder *builder, struct element *table,
                 const struct decision_entry *decision, const bool *has)
{
    struct element *row = add_row(builder, table, false);
    row->anchor = decision_anchor(builder, decision);
    row->where = phrase_where(builder, &decision->text);
    struct element *number = add_row_head(builder, row, "cell number");
    add_text(builder, add_paragraph(builder, number, ROLE_P, "cell-text"),
             decision->number);
    add_phrase(builder, add_cell_text(builder, row, "cell action"),
               &decision->text);
    for (enum known fact = 0; fact < FACTS; fact++)
        if (has[fact])
            add_fact_cell(builder, row, decision, fact);
    add_evidence(builder, add_cell_text(builder, row, "cell basis"),
                 &decision->evidence);
    finish_row(builder, row);
}

/* A column for what is known of one decision at least. */
static void
add_table(struct builder *builder, struct element *part)
{
    const struct brief *brief = builder->brief;
    bool has[FACTS] = {false};
    for (size_t i = 0; i < brief->decision_count; i++)
        for (enum known fact = 0; fact < FACTS; fact++)
            has[fact] |= fact_of(&brief->decisions[i], fact).size > 0;
    struct element *table = element_new(builder, part, ELEMENT_TABLE,
                                        ROLE_TABLE, "table decisions-table");
    table->where = phrase_where(builder, &brief->decisions[0].text);
    table->fills_column = true;
    add_head(builder, table, has);
    for (size_t i = 0; i < brief->decision_count; i++)
        add_decision_row(builder, table, &brief->decisions[i], has);
}

void
form_decisions(struct builder *builder, struct element *region, size_t form)
{
    enum {
        LIST,
        TABLE
    };
    if (builder->brief->decision_count == 0)
        return;
    struct element *part =
        add_part(builder, region, "part decisions", "decisions", "decisions");
    (form == TABLE ? add_table : add_list)(builder, part);
}
