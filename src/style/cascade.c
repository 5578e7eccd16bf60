/* The cascade: which declarations meet an element, and what they come to (CSS
 * Cascading and Inheritance 3, without origins and importance), set tighter or
 * looser where copy-fitting asks for it. */
#include "style/rules.h"

#include "base/arena.h"
#include "base/map.h"

#include <assert.h>
#include <string.h>

static const char *const element_names[] = {
#define X(name) name,
#include "style/names.def"
#undef X
};

enum {
    ELEMENT_NAMES = COUNT(element_names),
    MATCHES_MOST = 256, /* selectors that meet one element; more are rare */
};

void
rules_add_name(struct sheet_rules *rules, struct str name)
{
    (void)map_set(rules->names, name, rules);
}

struct sheet_rules *
rules_new(struct arena *arena)
{
    struct sheet_rules *rules = ARENA_NEW(arena, struct sheet_rules);
    rules->arena = arena;
    rules->pool = value_pool_new(arena);
    rules->selectors = map_new(arena);
    rules->names = map_new(arena);
    rules->styles = map_new(arena);
    for (size_t i = 0; i < ELEMENT_NAMES; i++)
        rules_add_name(rules, str_from(element_names[i]));
    style_set_initial(&rules->pool, &rules->initial);
    return rules;
}

bool
style_has_name(const struct sheet *sheet, struct str name)
{
    return map_lookup(sheet->rules->names, name) != NULL;
}

struct str
rules_nearest_name(struct str name)
{
    struct str names[ELEMENT_NAMES];
    for (size_t i = 0; i < ELEMENT_NAMES; i++)
        names[i] = str_from(element_names[i]);
    return str_nearest(name, names, ELEMENT_NAMES);
}

void
rules_add(struct sheet_rules *rules, const struct selector *selector)
{
    assert(selector->count > 0);
    struct selector *added =
        arena_copy(rules->arena, selector, sizeof *selector);
    struct str last = selector->names[selector->count - 1];
    added->order = rules->selector_count++;
    added->next = map_lookup(rules->selectors, last);
    (void)map_set(rules->selectors, last, added);
}

/* ---- which selectors meet an element ---- */

/* The last name is known to match.  For descendants the nearest ancestor that
 * fits is always as good as one further up. */
static bool
meets_ancestors(const struct selector *selector,
                const struct style_context *parent)
{
    size_t left = selector->count - 1;
    for (; left > 0 && parent != NULL; parent = parent->parent)
        left -=
            str_has_word(str_from(parent->names), selector->names[left - 1]);
    return left == 0;
}

struct matches { /* in the order in which they apply */
    const struct selector *at[MATCHES_MOST];
    size_t count;
};

static bool
goes_before(const struct selector *a, const struct selector *b)
{
    return a->count != b->count ? a->count < b->count : a->order < b->order;
}

/* If there are too many, the weakest is dropped. */
static void
matches_insert(struct matches *matches, const struct selector *selector)
{
    if (matches->count == MATCHES_MOST) {
        matches->count--;
        memmove(matches->at, matches->at + 1,
                matches->count * sizeof matches->at[0]);
    }
    size_t i = matches->count++;
    for (; i > 0 && goes_before(selector, matches->at[i - 1]); i--)
        matches->at[i] = matches->at[i - 1];
    matches->at[i] = selector;
}

static void
match(const struct sheet_rules *rules, const struct style_context *context,
      struct matches *matches)
{
    matches->count = 0;
    struct str rest = str_from(context->names), name;
    while (str_next_word(&rest, &name))
        for (const struct selector *selector =
                 map_lookup(rules->selectors, name);
             selector != NULL; selector = selector->next)
            if (meets_ancestors(selector, context->parent))
                matches_insert(matches, selector);
}

/* ---- what they come to ---- */

static void
field_copy(enum property_name property, const struct style *from,
           struct style *to)
{
    struct value value = value_load(&properties[property].field, from);
    value_store(&properties[property].field, &value, to);
}

/* What the element has where nothing is declared. */
static void
inherit(const struct sheet_rules *rules, const struct style *parent,
        struct style *style)
{
    memcpy(style, &rules->initial, sizeof *style);
    for (int i = 0; i < PROPERTY_COUNT; i++)
        if (properties[i].is_inherited)
            field_copy((enum property_name)i, parent, style);
}

struct winners { /* the last declaration of each property, or NULL */
    const struct value *of[PROPERTY_COUNT];
};

static struct winners
find_winners(const struct matches *matches)
{
    struct winners winners = {{NULL}};
    for (size_t i = 0; i < matches->count; i++) {
        const struct selector *selector = matches->at[i];
        for (size_t j = 0; j < selector->declaration_count; j++)
            winners.of[selector->declarations[j].property] =
                &selector->declarations[j].value;
    }
    return winners;
}

static void
apply(const struct sheet_rules *rules, enum property_name property,
      const struct value *value, const struct style *parent,
      struct style *style)
{
    if (value->form == VALUE_INHERIT) {
        field_copy(property, parent, style);
    } else if (value->form == VALUE_INITIAL) {
        field_copy(property, &rules->initial, style);
    } else {
        scaled rem = rules->root != NULL ? rules->root->style->font_size
                                         : style->font_size;
        struct value absolute = value_resolve(value, style->font_size, rem);
        value_store(&properties[property].field, &absolute, style);
    }
}

/* ---- copy-fitting ---- */

/* Said of the element itself: what is inherited has been changed already. */
static bool
is_declared(const struct winners *winners, enum property_name property)
{
    const struct value *value = winners->of[property];
    return value != NULL && value->form != VALUE_INHERIT;
}

/* Small type stays readable: it is not made smaller than the least size, or
 * than the sheet has it if that is less. */
static void
tighten_size(const struct tightening *tightening, const struct value *size,
             bool is_root, struct style *style)
{
    if (is_root)
        style->font_size = tightening->setting.font_size;
    if (size == NULL ||
        (size->form != VALUE_RELATIVE && size->form != VALUE_ROOT_RELATIVE))
        return;
    scaled least = scaled_ratio(style->font_size, tightening->own_font_size,
                                tightening->setting.font_size);
    if (least > tightening->least_font_size)
        least = tightening->least_font_size;
    if (style->font_size < least)
        style->font_size = least;
}

static void
tighten_space(const struct tightening *tightening,
              const struct winners *winners, bool is_root, struct style *style)
{
    static const enum property_name spaces[] = {
        PROPERTY_margin_top, PROPERTY_margin_bottom, PROPERTY_padding_top,
        PROPERTY_padding_bottom};
    if (is_root || is_declared(winners, PROPERTY_line_height))
        style->line_height = scaled_ratio(
            style->line_height, tightening->setting.leading, SCALED_PT);
    for (size_t i = 0; i < COUNT(spaces); i++) {
        if (!is_declared(winners, spaces[i]))
            continue;
        struct value space = value_load(&properties[spaces[i]].field, style);
        space.as.number = scaled_ratio(space.as.number,
                                       tightening->setting.spacing, SCALED_PT);
        value_store(&properties[spaces[i]].field, &space, style);
    }
}

/* Equal styles are one, so that whoever compares styles compares pointers. */
static const struct style *
intern(struct sheet_rules *rules, const struct style *style)
{
    struct str bytes = {(const char *)style, sizeof *style};
    struct style *kept = map_lookup(rules->styles, bytes);
    if (kept == NULL) {
        kept = arena_copy(rules->arena, style, sizeof *style);
        bytes.at = (const char *)kept;
        (void)map_set(rules->styles, bytes, kept);
    }
    return kept;
}

/* The font size first: "em" of all others is against it, and its own against
 * the parent's, which stands in its place till then. */
static const struct style *
compute(struct sheet_rules *rules, const struct style_context *context)
{
    struct matches matches;
    match(rules, context, &matches);
    struct winners winners = find_winners(&matches);
    const struct style *parent =
        context->parent != NULL ? context->parent->style : &rules->initial;
    struct style style;
    inherit(rules, parent, &style);
    const struct value *size = winners.of[PROPERTY_font_size];
    bool is_root = context->parent == NULL;
    if (size != NULL)
        apply(rules, PROPERTY_font_size, size, parent, &style);
    if (rules->tightening != NULL)
        tighten_size(rules->tightening, size, is_root, &style);
    for (int i = 0; i < PROPERTY_COUNT; i++)
        if (i != PROPERTY_font_size && winners.of[i] != NULL)
            apply(rules, (enum property_name)i, winners.of[i], parent, &style);
    if (rules->tightening != NULL)
        tighten_space(rules->tightening, &winners, is_root, &style);
    return intern(rules, &style);
}

static struct style_context *
context_new(struct sheet_rules *rules, struct style_context *parent,
            const char *names)
{
    struct style_context *context =
        ARENA_NEW(rules->arena, struct style_context);
    *context = (struct style_context){
        .parent = parent,
        .names = str_terminated(rules->arena, str_from(names)),
    };
    context->style = compute(rules, context);
    return context;
}

struct style_context *
style_root(const struct sheet *sheet)
{
    struct sheet_rules *rules = sheet->rules;
    if (rules->root == NULL)
        rules->root = context_new(rules, NULL, "brief");
    return rules->root;
}

/* A context has few kinds of children, so a list is fast enough. */
struct style_context *
style_below(const struct sheet *sheet, struct style_context *parent,
            const char *names)
{
    struct style_context *context = parent->first;
    while (context != NULL && strcmp(context->names, names) != 0)
        context = context->next;
    if (context != NULL)
        return context;
    context = context_new(sheet->rules, parent, names);
    context->next = parent->first;
    parent->first = context;
    return context;
}
