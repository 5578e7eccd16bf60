/* Which parts there are, and which forms; see parts.h. */
#include "form/parts.h"

#include "base/diag.h"

enum {
    FORMS_MOST = 2
};

static const struct part_kind {
    const char *name;
    const char *forms[FORMS_MOST]; /* the first is the default */
    part_function *add;
} kinds[] = {
    {"title", {"block", NULL}, form_title},
    {"bottom-line", {"box", NULL}, form_bottom_line},
    {"glance", {"table", NULL}, form_glance},
    {"participants", {"list", "table"}, form_participants},
    {"topics", {"run-in", "sections"}, form_topics},
    {"decisions", {"list", NULL}, form_decisions},
    {"next-steps", {"table", "checklist"}, form_next_steps},
    {"quotes", {"block", NULL}, form_quotes},
    {"questions", {"list", NULL}, form_questions},
    {"source", {"paragraphs", NULL}, form_source},
};

enum {
    KINDS = sizeof kinds / sizeof kinds[0]
};

static const struct part_kind *
find_kind(struct builder *builder, const struct placement *placement)
{
    struct str names[KINDS];
    for (size_t i = 0; i < KINDS; i++) {
        if (str_equals(placement->part, kinds[i].name))
            return &kinds[i];
        names[i] = str_from(kinds[i].name);
    }
    struct str nearest = str_nearest(placement->part, names, KINDS);
    if (nearest.size == 0)
        nearest = names[0];
    DIAG(builder->diag, MESSAGE_UNKNOWN_PART, placement->where, placement->part,
         nearest);
    return NULL;
}

static bool
find_form(struct builder *builder, const struct part_kind *kind,
          const struct placement *placement, size_t *form)
{
    *form = 0;
    if (placement->form.size == 0)
        return true;
    struct str known = {NULL, 0};
    for (size_t i = 0; i < FORMS_MOST && kind->forms[i] != NULL; i++) {
        if (str_equals(placement->form, kind->forms[i])) {
            *form = i;
            return true;
        }
        known = i == 0 ? str_from(kind->forms[i])
                       : str_printf(builder->arena, "%.*s, %s", STR_ARGS(known),
                                    kind->forms[i]);
    }
    DIAG(builder->diag, MESSAGE_UNKNOWN_FORM, placement->form_where,
         placement->part, placement->form, known);
    return false;
}

bool
form_part(struct builder *builder, struct element *region,
          const struct placement *placement)
{
    const struct part_kind *kind = find_kind(builder, placement);
    size_t form;
    if (kind == NULL || !find_form(builder, kind, placement, &form))
        return false;
    kind->add(builder, region, form);
    return true;
}
