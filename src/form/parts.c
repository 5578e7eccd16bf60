/* Which parts there are, and which forms; see parts.h. */
#include "form/parts.h"

#include "base/diag.h"

enum {
    FORMS_MOST = 3
};

/* How quotations are set. */
static const char *const quote_forms[FORMS_MOST] = {"inline", "pull"};

static const struct part_kind {
    const char *name;
    const char *forms[FORMS_MOST]; /* the first is the default */
    part_function *add;
    bool has_quotes; /* beside what it is a form of */
    bool is_of_dossier;
} kinds[] = {
    {"title", {"block", "memorandum"}, form_title, false, false},
    {"bottom-line", {"box"}, form_bottom_line, false, false},
    {"glance", {"table"}, form_glance, false, false},
    {"participants",
     {"list", "table", "cards"},
     form_participants,
     false,
     false},
    {"topics", {"run-in", "sections"}, form_topics, true, false},
    {"decisions", {"list", "table"}, form_decisions, false, false},
    {"next-steps", {"table", "checklist"}, form_next_steps, false, false},
    {"timeline", {"figure"}, form_timeline, false, false},
    {"speakers", {"bars"}, form_speakers, false, false},
    {"coverage", {"strip"}, form_coverage, false, false},
    {"quotes", {"inline", "pull"}, form_quotes, false, false},
    {"questions", {"list"}, form_questions, false, false},
    {"source-head", {"block"}, form_source_head, false, false},
    {"source", {"paragraphs"}, form_source, false, false},
    {"cover", {"block"}, form_cover, false, true},
    {"contents", {"list"}, form_contents, false, true},
    {"index", {"list"}, form_index, false, true},
};

enum {
    KINDS = COUNT(kinds)
};

static const struct part_kind *
find_kind(const struct builder *builder, const struct placement *placement)
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

/* The place of a form's name in a list, the first where none is asked for;
 * FORMS_MOST: not there. */
static size_t
find_form(const char *const *forms, struct str wanted)
{
    if (wanted.size == 0)
        return 0;
    for (size_t i = 0; i < FORMS_MOST && forms[i] != NULL; i++)
        if (str_equals(wanted, forms[i]))
            return i;
    return FORMS_MOST;
}

static struct str
list_forms(const struct builder *builder, const char *const *forms)
{
    struct str known = str_from(forms[0]);
    for (size_t i = 1; i < FORMS_MOST && forms[i] != NULL; i++)
        known =
            str_printf(builder->arena, "%.*s, %s", STR_ARGS(known), forms[i]);
    return known;
}

static bool
set_quotes(struct builder *builder, const struct part_kind *kind,
           const struct placement *placement)
{
    size_t form = find_form(quote_forms, placement->quotes);
    builder->pulls_quotes = form > 0;
    if (kind->has_quotes ? form < FORMS_MOST : placement->quotes.size == 0)
        return true;
    DIAG(builder->diag, MESSAGE_UNKNOWN_QUOTES, placement->quotes_where,
         placement->part, placement->quotes,
         kind->has_quotes ? STR("they can be inline or pull")
                          : STR("only topics has any"));
    return false;
}

bool
part_is_of_dossier(struct str name)
{
    for (size_t i = 0; i < KINDS; i++)
        if (str_equals(name, kinds[i].name))
            return kinds[i].is_of_dossier;
    return false;
}

/* Parts of an article cannot stand before all of them, nor those of a dossier
 * in the midst of one. */
static bool
is_in_place(const struct builder *builder, const struct part_kind *kind,
            const struct placement *placement)
{
    if (kind->is_of_dossier == (builder->brief == NULL))
        return true;
    DIAG(builder->diag, MESSAGE_PART_PLACE, placement->where, placement->part,
         kind->is_of_dossier ? STR("a dossier") : STR("an article"),
         kind->is_of_dossier ? STR("a band of <front> or <back>")
                             : STR("a band of its own kind of parts"));
    return false;
}

bool
form_part(struct builder *builder, struct element *region,
          const struct placement *placement)
{
    const struct part_kind *kind = find_kind(builder, placement);
    if (kind == NULL || !is_in_place(builder, kind, placement) ||
        !set_quotes(builder, kind, placement))
        return false;
    size_t form = find_form(kind->forms, placement->form);
    if (form == FORMS_MOST) {
        DIAG(builder->diag, MESSAGE_UNKNOWN_FORM, placement->form_where,
             placement->part, placement->form,
             list_forms(builder, kind->forms));
        return false;
    }
    kind->add(builder, region, form);
    return true;
}
