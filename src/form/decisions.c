/* Decisions: what was agreed, proposed, deferred, and by whom. */
#include "form/parts.h"

/* " agreed · Ukraine and France · 4 April 2025": each fact a span, so that a
 * style can keep it on a line. */
static void
add_circumstances(struct builder *builder, struct element *text,
                  const struct decision_entry *decision)
{
    const struct str facts[] = {decision->status_word, decision->parties,
                                decision->when};
    struct element *span = NULL;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        if (facts[i].size == 0)
            continue;
        if (span == NULL) {
            span = add_span(builder, text, ROLE_NONE, "circumstances");
            add_text(builder, span, STR(" "));
        } else {
            add_separator(builder, span);
        }
        add_text(builder, add_span(builder, span, ROLE_NONE, "fact"), facts[i]);
    }
}

void
form_decisions(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    const struct brief *brief = builder->brief;
    if (brief->decision_count == 0)
        return;
    struct element *part =
        add_part(builder, region, "part decisions", "decisions", "decisions");
    struct element *list =
        add_box(builder, part, ROLE_L, "list decisions-list");
    list->is_ordered = true;
    for (size_t i = 0; i < brief->decision_count; i++) {
        const struct decision_entry *decision = &brief->decisions[i];
        struct element *body =
            add_item(builder, list, "decision", decision->number);
        body->parent->anchor = str_printf(builder->arena, "decision-%.*s",
                                          STR_ARGS(decision->number));
        struct element *text =
            add_paragraph(builder, body, ROLE_P, "decision-text");
        add_phrase(builder, text, &decision->text);
        add_circumstances(builder, text, decision);
        add_evidence(builder, text, &decision->evidence);
    }
}
