/* The QR code to the source. */
#include "form/cases.h"

#include "base/diag.h"

#include <string.h>

static struct formed
formed_with(const char *address, const char *body)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    brief->source_address = str_from(address);
    return formed_new("brief", body, brief, arena);
}

START_TEST(source_with_an_address_has_a_code)
{
    struct formed formed = formed_with("https://example.org/a", "");
    const struct element *row = formed_find(&formed, "title-row");
    ck_assert_int_eq(row->kind, ELEMENT_ROW);
    const struct element *code = formed_find(&formed, "qr-code");
    ck_assert_int_eq(code->figure->kind, FIGURE_CODE);
    ck_assert_int_eq(code->role, ROLE_FIGURE);
    assert_str(code->link, "https://example.org/a");
    assert_str(code->description,
               "QR code of the web address https://example.org/a");
    /* The lines of the title stand beside it, in their order. */
    const struct element *text = row->first;
    ck_assert_int_eq(text->first->role, ROLE_H1);
    ck_assert_str_eq(text->last->names, "source-line");
    /* A finder pattern: seven dark modules, then a light one. */
    const struct code_figure *figure = code->figure->as.code;
    ck_assert_uint_ge(figure->size, 21);
    for (size_t i = 0; i < 8; i++)
        ck_assert(figure->dark[i] == (i < 7));
    formed_free(&formed);
}
END_TEST

START_TEST(there_is_none_without_address_or_room)
{
    static const char *const cases[][2] = {
        {"", ""},
        {"mailto:desk@example.org", ""},
        {"https://example.org/a", "<rule match='qr-code' display='none'/>"},
    };
    struct formed formed = formed_with(cases[_i][0], cases[_i][1]);
    ck_assert_ptr_null(formed_find(&formed, "qr-code"));
    ck_assert_ptr_null(formed_find(&formed, "title-row"));
    assert_str(formed_messages(&formed), "");
    formed_free(&formed);
}
END_TEST

START_TEST(long_address_has_none_and_is_told_of)
{
    struct arena *arena = arena_new();
    char *address = arena_alloc(arena, 400);
    memset(address, 'a', 400);
    memcpy(address, "https://example.org/", 20);
    /* Version 9 holds 180 bytes at level M (ISO/IEC 18004, table 7). */
    address[180] = '\0';
    struct formed formed = formed_with(address, "");
    ck_assert_ptr_nonnull(formed_find(&formed, "qr-code"));
    formed_free(&formed);
    address[180] = 'a';
    address[181] = '\0';
    formed = formed_with(address, "");
    ck_assert_ptr_null(formed_find(&formed, "qr-code"));
    struct str text = formed_messages(&formed);
    ck_assert_ptr_nonnull(
        strstr(str_terminated(formed.arena, text), "[long-code]"));
    formed_free(&formed);
    arena_free(arena);
}
END_TEST

TCase *
code_case(void)
{
    TCase *tcase = tcase_create("code");
    tcase_add_test(tcase, source_with_an_address_has_a_code);
    tcase_add_loop_test(tcase, there_is_none_without_address_or_room, 0, 3);
    tcase_add_test(tcase, long_address_has_none_and_is_told_of);
    return tcase;
}
