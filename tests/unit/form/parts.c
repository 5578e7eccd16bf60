/* Which parts come, and which do not. */
#include "form/cases.h"

#include "base/buf.h"
#include "base/diag.h"

#include <string.h>

START_TEST(parts_without_content_do_not_appear)
{
    struct arena *arena = arena_new();
    struct brief *full = full_brief(arena);
    struct brief *bare = ARENA_NEW(arena, struct brief);
    bare->article = full->article;
    bare->language = "en";
    bare->title = full->title;
    bare->plain_title = full->plain_title;
    struct formed formed =
        formed_new(_i == 0 ? "brief" : "memo", "", bare, arena);
    ck_assert_uint_eq(formed.styled->band_count, 1);
    struct element_list all = formed_elements(&formed);
    size_t headings = 0;
    for (size_t i = 0; i < all.count; i++)
        headings += all.at[i]->role >= ROLE_H1 && all.at[i]->role <= ROLE_H4;
    ck_assert_uint_eq(headings, 1);
    formed_free(&formed);
}
END_TEST

START_TEST(parts_come_in_the_sheets_order)
{
    struct formed formed = formed_new(
        "brief",
        "<band><region><part name='questions'/><part name='decisions'/>"
        "</region><region><part name='glance'/></region></band>",
        NULL, NULL);
    static const char *const order[] = {"questions", "decisions", "glance"};
    struct element_list all = formed_elements(&formed);
    size_t found = 0;
    for (size_t i = 0; i < all.count; i++)
        if (str_starts_with(str_from(all.at[i]->names), "part ")) {
            ck_assert_uint_lt(found, 3);
            assert_str(all.at[i]->anchor, order[found++]);
        }
    ck_assert_uint_eq(found, 3);
    formed_free(&formed);
}
END_TEST

START_TEST(regions_that_are_not_displayed_are_empty)
{
    struct formed formed =
        formed_new("brief", "<rule match='side' display='none'/>", NULL, NULL);
    ck_assert_ptr_null(formed_find(&formed, "part glance"));
    ck_assert_ptr_nonnull(formed_find(&formed, "part topics"));
    formed_free(&formed);
}
END_TEST

START_TEST(unknown_parts_and_forms_are_refused)
{
    static const struct {
        const char *part, *id;
    } cases[] = {
        {"<part name='topic'/>", "[unknown-part]"},
        {"<part name='topics' form='tabel'/>", "[unknown-form]"},
        {"<part name='title' form='table'/>", "[unknown-form]"},
        {"<part name='topics' quotes='pul'/>", "[unknown-quotes]"},
        {"<part name='quotes' quotes='pull'/>", "[unknown-quotes]"},
    };
    struct arena *arena = arena_new();
    struct str body =
        str_printf(arena, "<band><region>%s</region></band>", cases[_i].part);
    struct formed formed = formed_new("brief", body.at, NULL, NULL);
    ck_assert_ptr_null(formed.styled);
    ck_assert_uint_eq(diag_errors(formed.diag), 1);
    struct str text = formed_messages(&formed);
    ck_assert_ptr_nonnull(
        strstr(str_terminated(formed.arena, text), cases[_i].id));
    formed_free(&formed);
    arena_free(arena);
}
END_TEST

START_TEST(the_dump_shows_the_tree)
{
    struct formed formed =
        formed_new("brief",
                   "<band><region name='all'><part name='questions'/>"
                   "<part name='source'/></region></band>",
                   NULL, NULL);
    struct buf out = {0};
    styled_dump(formed.styled, &out);
    static const char *const wanted[] = {
        "region all", "part-heading", "\"Open questions\"",
        "\"Why?\"",   "#p-1",         "font-weight: ",
        "Link",       "LBody",
    };
    for (size_t i = 0; i < COUNT(wanted); i++)
        ck_assert_msg(strstr(out.at, wanted[i]) != NULL, "%s in\n%s", wanted[i],
                      out.at);
    buf_release(&out);
    formed_free(&formed);
}
END_TEST

TCase *
parts_case(void)
{
    TCase *tcase = tcase_create("parts");
    tcase_add_loop_test(tcase, parts_without_content_do_not_appear, 0, 2);
    tcase_add_test(tcase, parts_come_in_the_sheets_order);
    tcase_add_test(tcase, regions_that_are_not_displayed_are_empty);
    tcase_add_loop_test(tcase, unknown_parts_and_forms_are_refused, 0, 5);
    tcase_add_test(tcase, the_dump_shows_the_tree);
    return tcase;
}
