/* The cascade: which rule wins, what is inherited, and that equal is one. */
#include "base/arena.h"
#include "style/cases.h"
#include "style/rules.h"

#include <string.h>

START_TEST(more_names_win_over_later_rules)
{
    struct reading r =
        read_fine("brief", "<rule match='topics topic-name' color='#000001'/>"
                           "<rule match='topic-name' color='#000002'/>"
                           "<rule match='topic-name' font-weight='300'/>"
                           "<rule match='topic-name' font-weight='301'/>");
    const struct style *style =
        STYLE_AT(r.sheet, "part topics", "topic", "topic-name");
    ck_assert_uint_eq(style->color, 1);
    ck_assert_uint_eq(style->font_weight, 301);
    ck_assert_uint_eq(STYLE_AT(r.sheet, "topic-name")->color, 2);
    reading_free(&r);
}
END_TEST

START_TEST(ancestors_count_in_their_order)
{
    struct reading r =
        read_fine("brief", "<rule match='table row cell' color='#000001'/>"
                           "<rule match='row table title' color='#000002'/>");
    ck_assert_uint_eq(STYLE_AT(r.sheet, "table", "group", "row", "cell")->color,
                      1);
    ck_assert_uint_eq(
        STYLE_AT(r.sheet, "a table b", "row head", "cell action")->color, 1);
    ck_assert_uint_ne(STYLE_AT(r.sheet, "row", "table", "cell")->color, 1);
    ck_assert_uint_ne(STYLE_AT(r.sheet, "tables", "row", "cell")->color, 1);
    ck_assert_uint_ne(STYLE_AT(r.sheet, "table", "row title")->color, 2);
    reading_free(&r);
}
END_TEST

START_TEST(one_name_may_not_serve_twice)
{
    struct reading r =
        read_fine("brief", "<rule match='topic topic' color='#000001'/>");
    ck_assert_uint_ne(STYLE_AT(r.sheet, "topic")->color, 1);
    ck_assert_uint_eq(STYLE_AT(r.sheet, "topic", "topic")->color, 1);
    reading_free(&r);
}
END_TEST

START_TEST(some_properties_are_inherited)
{
    struct reading r = read_fine(
        "brief", "<rule match='group' color='#000001' margin-top='7pt' "
                 "background-color='#EEEEEE' hyphens='auto'/>");
    const struct style *style = STYLE_AT(r.sheet, "group", "name");
    ck_assert_uint_eq(style->color, 1);
    ck_assert_int_eq(style->hyphens, HYPHENS_AUTO);
    ck_assert_int_eq(style->margin_top, 0);
    ck_assert_uint_eq(style->background_color, COLOUR_NONE);
    reading_free(&r);
}
END_TEST

START_TEST(em_is_the_elements_own_font_size)
{
    struct reading r = read_fine(
        "brief", "<rule match='group' font-size='20pt' letter-spacing='0.1em'/>"
                 "<rule match='name' margin-top='2em' font-size='0.5em'/>");
    const struct style *style = STYLE_AT(r.sheet, "group", "name");
    ck_assert_int_eq(style->font_size, SCALED_OF(10));
    ck_assert_int_eq(style->margin_top, SCALED_OF(20));
    ck_assert_int_eq(style->letter_spacing, SCALED_OF(2));
    reading_free(&r);
}
END_TEST

START_TEST(rem_is_the_briefs_font_size)
{
    struct reading r = read_fine(
        "brief", "<rule match='brief' font-size='20pt' line-height='1.2rem'/>"
                 "<rule match='group' font-size='0.5rem'/>"
                 "<rule match='name' margin-top='2rem' font-size='1.5rem'/>");
    const struct style *style = STYLE_AT(r.sheet, "group", "name");
    ck_assert_int_eq(style->font_size, SCALED_OF(30));
    ck_assert_int_eq(style->margin_top, SCALED_OF(40));
    ck_assert_int_eq(style->line_height, SCALED_OF(24));
    reading_free(&r);
}
END_TEST

START_TEST(inherit_and_initial_are_values)
{
    struct reading r = read_fine(
        "brief",
        "<rule match='group' margin-top='7pt' color='#000001'/>"
        "<rule match='name' margin-top='inherit' color='initial'/>"
        "<rule match='country' font-size='initial' font-family='initial'/>");
    const struct style *style = STYLE_AT(r.sheet, "group", "name");
    ck_assert_int_eq(style->margin_top, SCALED_OF(7));
    ck_assert_uint_eq(style->color, 0x1A1D21);
    style = STYLE_AT(r.sheet, "side", "country");
    ck_assert_int_eq(style->font_size, SCALED_OF(10));
    assert_str(style->font_family->at[0], "Gentium Plus");
    reading_free(&r);
}
END_TEST

START_TEST(names_need_not_outlive_their_element)
{
    struct reading r = read_fine("brief", "");
    char names[] = "topic strong";
    struct style_context *root = style_root(r.sheet);
    const struct style_context *below = style_below(r.sheet, root, names);
    names[0] = '\0';
    ck_assert_str_eq(below->names, "topic strong");
    reading_free(&r);
}
END_TEST

START_TEST(equal_styles_are_one)
{
    struct reading r = read_fine(
        "brief", "<rule match='name' font-feature-settings=\"'smcp'\" "
                 "font-family='Inter'/><rule match='function' "
                 "font-feature-settings=\"'smcp' 1\" font-family='Inter' "
                 "font-size='10pt' color='#1A1D21' line-height='13.5pt' "
                 "text-wrap='wrap'/>");
    ck_assert_ptr_eq(STYLE_AT(r.sheet, "name"), STYLE_AT(r.sheet, "function"));
    ck_assert_ptr_ne(STYLE_AT(r.sheet, "name"), STYLE_AT(r.sheet, "title"));
    char names[] = "cell name";
    struct style_context *root = style_root(r.sheet);
    struct style_context *one = style_below(r.sheet, root, "cell name");
    ck_assert_ptr_eq(one, style_below(r.sheet, root, names));
    ck_assert_ptr_ne(one, style_below(r.sheet, one, names));
    reading_free(&r);
}
END_TEST

/* ---- against the definition ---- */

enum {
    RULES = 40,
    DEPTH = 5,
    ROUNDS = 200,
};

static const char *const names[] = {"table", "row", "cell", "name"};

static unsigned
next_random(unsigned *state)
{
    *state = *state * 1103515245u + 12345u;
    return *state >> 16;
}

struct random_rule {
    struct str names[3];
    size_t count;
};

/* Is there any choice of ancestors for names[0..count)?  Tries all. */
static bool
meets(const struct random_rule *rule, size_t count, const char *const *path,
      size_t depth)
{
    if (count == 0)
        return true;
    for (size_t i = 0; i < depth; i++)
        if (strstr(path[i], rule->names[count - 1].at) != NULL &&
            meets(rule, count - 1, path, i))
            return true;
    return false;
}

static uint32_t
winner(const struct random_rule *rules, const char *const *path, size_t depth)
{
    size_t most = 0;
    uint32_t weight = 0;
    for (size_t i = 0; i < RULES; i++) {
        const struct random_rule *rule = &rules[i];
        bool is_own =
            strstr(path[depth - 1], rule->names[rule->count - 1].at) != NULL;
        if (is_own && meets(rule, rule->count - 1, path, depth - 1) &&
            rule->count >= most) {
            most = rule->count;
            weight = (uint32_t)i + 1;
        }
    }
    return weight;
}

static void
add_rule(struct sheet_rules *rules, const struct random_rule *rule,
         int32_t weight)
{
    struct declaration *declaration =
        ARENA_NEW(rules->arena, struct declaration);
    declaration->property = PROPERTY_font_weight;
    declaration->value.as.number = weight;
    struct str *copy =
        arena_copy(rules->arena, rule->names, sizeof rule->names);
    struct selector selector = {.names = copy,
                                .count = rule->count,
                                .declarations = declaration,
                                .declaration_count = 1};
    rules_add(rules, &selector);
}

static const char *
random_names(struct arena *arena, unsigned *state)
{
    const char *first = names[next_random(state) % 4];
    const char *second = names[next_random(state) % 4];
    return next_random(state) % 3 == 0
               ? str_printf(arena, "%s %s", first, second).at
               : first;
}

/* The weight that rules leave to a path; 0 if none meets its last element but
 * it inherits. */
static void
try_paths(const struct sheet *sheet, const struct random_rule *rules,
          unsigned *state)
{
    const char *path[DEPTH];
    struct style_context *context = style_root(sheet);
    uint32_t weight = 400;
    for (size_t depth = 1; depth <= DEPTH; depth++) {
        path[depth - 1] = random_names(sheet->rules->arena, state);
        context = style_below(sheet, context, path[depth - 1]);
        uint32_t own = winner(rules, path, depth);
        if (own > 0)
            weight = own;
        ck_assert_uint_eq(context->style->font_weight, weight);
    }
}

START_TEST(agrees_with_the_definition)
{
    unsigned state = 7;
    struct arena *arena = arena_new();
    for (int round = 0; round < ROUNDS; round++) {
        struct sheet sheet = {.rules = rules_new(arena)};
        struct random_rule rules[RULES];
        for (size_t i = 0; i < RULES; i++) {
            rules[i].count = 1 + next_random(&state) % 3;
            for (size_t j = 0; j < rules[i].count; j++)
                rules[i].names[j] = str_from(names[next_random(&state) % 4]);
            add_rule(sheet.rules, &rules[i], (int32_t)i + 1);
        }
        for (int i = 0; i < 20; i++)
            try_paths(&sheet, rules, &state);
    }
    arena_free(arena);
}
END_TEST

TCase *
cascade_case(void)
{
    TCase *tcase = tcase_create("cascade");
    tcase_add_test(tcase, more_names_win_over_later_rules);
    tcase_add_test(tcase, ancestors_count_in_their_order);
    tcase_add_test(tcase, one_name_may_not_serve_twice);
    tcase_add_test(tcase, some_properties_are_inherited);
    tcase_add_test(tcase, em_is_the_elements_own_font_size);
    tcase_add_test(tcase, rem_is_the_briefs_font_size);
    tcase_add_test(tcase, inherit_and_initial_are_values);
    tcase_add_test(tcase, names_need_not_outlive_their_element);
    tcase_add_test(tcase, equal_styles_are_one);
    tcase_add_test(tcase, agrees_with_the_definition);
    return tcase;
}
