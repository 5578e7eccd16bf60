/* What holds of every tree: roles as PDF/UA wants them, known names, styles. */
#include "form/cases.h"

/* Sheets that between them place every part in every form. */
static const struct {
    const char *base, *body;
} sheets[] = {
    {"brief", ""},
    {"memo", ""},
    {"brief", "<band><region name='all'><part name='title'/>"
              "<part name='topics' form='sections'/>"
              "<part name='participants' form='table'/>"
              "<part name='next-steps' form='checklist'/>"
              "<part name='source'/></region></band>"},
};

enum {
    SHEETS = COUNT(sheets)
};

static struct formed
formed_by(int sheet)
{
    struct formed formed =
        formed_new(sheets[sheet].base, sheets[sheet].body, NULL, NULL);
    ck_assert_ptr_nonnull(formed.styled);
    assert_str(formed_messages(&formed), "");
    return formed;
}

static bool
is_allowed(const struct element *parent, enum role role)
{
    enum role above = parent != NULL ? parent->role : ROLE_NONE;
    switch ((int)role) {
    case ROLE_LI:
        return above == ROLE_L;
    case ROLE_LBODY:
        return above == ROLE_LI;
    case ROLE_LBL:
        return above == ROLE_LI || above == ROLE_NOTE;
    case ROLE_TR:
        return above == ROLE_TABLE;
    case ROLE_CAPTION:
        return above == ROLE_TABLE || above == ROLE_FIGURE;
    case ROLE_TH:
    case ROLE_TD:
        return above == ROLE_TR;
    default:
        return above != ROLE_L && above != ROLE_TABLE && above != ROLE_TR;
    }
}

START_TEST(roles_stand_where_they_may)
{
    struct formed formed = formed_by(_i);
    struct element_list all = formed_elements(&formed);
    for (size_t i = 0; i < all.count; i++) {
        const struct element *e = all.at[i];
        const struct element *above = e->parent;
        while (above != NULL && above->role == ROLE_NONE)
            above = above->parent;
        if (e->role != ROLE_NONE)
            ck_assert_msg(is_allowed(above, e->role), "%s in %s",
                          role_name(e->role),
                          above != NULL ? role_name(above->role) : "nothing");
    }
    formed_free(&formed);
}
END_TEST

/* Spans are inline: they stand in something that holds text. */
START_TEST(spans_stand_in_text)
{
    struct formed formed = formed_by(_i);
    struct element_list all = formed_elements(&formed);
    for (size_t i = 0; i < all.count; i++) {
        const struct element *e = all.at[i];
        if (e->role != ROLE_SPAN && e->role != ROLE_LINK)
            continue;
        const struct element *up = e->parent;
        while (up->role == ROLE_NONE && up->kind != ELEMENT_PARAGRAPH)
            up = up->parent;
        ck_assert_msg(up->kind == ELEMENT_PARAGRAPH || up->kind == ELEMENT_SPAN,
                      "%s in %s", e->names, up->names);
    }
    formed_free(&formed);
}
END_TEST

START_TEST(tables_and_figures_hold_their_captions)
{
    struct formed formed = formed_by(2);
    const struct element *caption = formed_find(&formed, "table-caption");
    ck_assert_int_eq(caption->role, ROLE_CAPTION);
    ck_assert_int_eq(caption->parent->role, ROLE_TABLE);
    ck_assert_ptr_eq(caption->parent->first, caption);
    ck_assert_int_eq(caption->next->kind, ELEMENT_TABLE);
    ck_assert_int_eq(caption->next->role, ROLE_NONE);
    formed_free(&formed);
}
END_TEST

START_TEST(lists_say_how_they_count)
{
    struct formed formed = formed_by(0);
    static const struct {
        const char *names;
        bool is_ordered;
    } lists[] = {
        {"list topics-list", true},
        {"list questions-list", true},
        {"list participants-list", false},
        {"list source-list", true},
    };
    for (size_t i = 0; i < COUNT(lists); i++) {
        const struct element *list = formed_find(&formed, lists[i].names);
        ck_assert_int_eq(list->is_ordered, lists[i].is_ordered);
        ck_assert(!list->is_bulleted);
    }
    formed_free(&formed);
}
END_TEST

START_TEST(headings_skip_no_level)
{
    struct formed formed = formed_by(_i);
    struct element_list all = formed_elements(&formed);
    int before = 0;
    for (size_t i = 0; i < all.count; i++) {
        enum role role = all.at[i]->role;
        if (role < ROLE_H1 || role > ROLE_H4)
            continue;
        int level = (int)(role - ROLE_H1) + 1;
        ck_assert_int_le(level, before + 1);
        ck_assert_ptr_nonnull(all.at[i]->first);
        before = level;
    }
    ck_assert_int_gt(before, 0);
    formed_free(&formed);
}
END_TEST

START_TEST(the_outline_skips_no_level)
{
    struct formed formed = formed_by(_i);
    struct element_list all = formed_elements(&formed);
    int before = 0;
    for (size_t i = 0; i < all.count; i++) {
        if (all.at[i]->outline_level == 0)
            continue;
        ck_assert_int_le(all.at[i]->outline_level, before + 1);
        ck_assert_uint_gt(all.at[i]->outline_title.size, 0);
        before = all.at[i]->outline_level;
    }
    formed_free(&formed);
}
END_TEST

/* Every name that is given out can be matched by rules without a warning. */
START_TEST(names_are_known_to_style)
{
    struct formed formed = formed_by(_i);
    struct element_list all = formed_elements(&formed);
    for (size_t i = 0; i < all.count; i++) {
        struct str rest = str_from(all.at[i]->names), name;
        while (str_next_word(&rest, &name))
            ck_assert_msg(style_has_name(formed.sheet, name), "%.*s",
                          STR_ARGS(name));
    }
    formed_free(&formed);
}
END_TEST

START_TEST(elements_are_complete)
{
    struct formed formed = formed_by(_i);
    struct element_list all = formed_elements(&formed);
    for (size_t i = 0; i < all.count; i++) {
        const struct element *e = all.at[i];
        ck_assert_ptr_nonnull(e->style);
        ck_assert_ptr_nonnull(e->language);
        ck_assert_ptr_nonnull(e->names);
        ck_assert_int_eq(e->kind == ELEMENT_TEXT, e->text.size > 0);
        if (e->link.size > 0)
            ck_assert(e->role == ROLE_LINK && e->description.size > 0);
        if (e->kind == ELEMENT_CELL)
            ck_assert(e->column_span >= 1 && e->row_span >= 1);
        if (e->role == ROLE_TH)
            ck_assert_int_ne(e->scope, KEYWORD_NONE);
    }
    formed_free(&formed);
}
END_TEST

static uint32_t
row_columns(const struct element *row)
{
    uint32_t columns = 0;
    for (const struct element *cell = row->first; cell != NULL;
         cell = cell->next)
        columns += cell->column_span;
    return columns;
}

START_TEST(rows_of_a_table_are_of_one_length)
{
    struct formed formed = formed_by(_i);
    struct element_list all = formed_elements(&formed);
    for (size_t i = 0; i < all.count; i++) {
        const struct element *table = all.at[i];
        if (table->kind != ELEMENT_TABLE)
            continue;
        bool was_body = false;
        for (const struct element *row = table->first; row != NULL;
             row = row->next) {
            ck_assert_uint_eq(row_columns(row), row_columns(table->first));
            ck_assert(!(was_body && row->is_head));
            was_body = !row->is_head;
        }
    }
    formed_free(&formed);
}
END_TEST

TCase *
structure_case(void)
{
    TCase *tcase = tcase_create("structure");
    tcase_add_loop_test(tcase, roles_stand_where_they_may, 0, SHEETS);
    tcase_add_loop_test(tcase, spans_stand_in_text, 0, SHEETS);
    tcase_add_test(tcase, tables_and_figures_hold_their_captions);
    tcase_add_test(tcase, lists_say_how_they_count);
    tcase_add_loop_test(tcase, headings_skip_no_level, 0, SHEETS);
    tcase_add_loop_test(tcase, the_outline_skips_no_level, 0, SHEETS);
    tcase_add_loop_test(tcase, names_are_known_to_style, 0, SHEETS);
    tcase_add_loop_test(tcase, elements_are_complete, 0, SHEETS);
    tcase_add_loop_test(tcase, rows_of_a_table_are_of_one_length, 0, SHEETS);
    return tcase;
}
