/* Open questions: what the article leaves unsaid. */
#include "form/parts.h"
#include "locale/locale.h"

void
form_questions(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    const struct brief *brief = builder->brief;
    if (brief->question_count == 0)
        return;
    struct element *part = add_part(builder, region, "part questions",
                                    "open-questions", "questions");
    struct element *list =
        add_box(builder, part, ROLE_L, "list questions-list");
    list->is_ordered = true;
    for (size_t i = 0; i < brief->question_count; i++) {
        struct element *body = add_item(
            builder, list, "question",
            locale_number(builder->arena, builder->locale, (int64_t)i + 1));
        body->parent->anchor =
            str_printf(builder->arena, "question-%zu", i + 1);
        struct element *text =
            add_paragraph(builder, body, ROLE_P, "question-text");
        add_phrase(builder, text, &brief->questions[i].text);
        add_evidence(builder, text, &brief->questions[i].evidence);
    }
}
