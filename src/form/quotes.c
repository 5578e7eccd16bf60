/* Key quotes that belong to no topic. */
#include "form/parts.h"

void
form_quotes(struct builder *builder, struct element *region, size_t form)
{
    enum {
        INLINE,
        PULL
    };
    const struct brief *brief = builder->brief;
    if (brief->quote_count == 0)
        return;
    builder->pulls_quotes = form == PULL;
    struct element *part =
        add_part(builder, region, "part quotes", "key-quotes", "quotes");
    for (size_t i = 0; i < brief->quote_count; i++) {
        add_quote_block(builder, part, &brief->quotes[i]);
        part->last->anchor = str_printf(builder->arena, "quote-%zu", i + 1);
    }
}
