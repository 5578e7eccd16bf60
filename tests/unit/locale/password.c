/* Tests of passwords, however they were typed. */
#include "locale/cases.h"

static const struct {
    const char *text, *password;
} texts[] = {
    {"", ""},
    {" a  b ", " a  b "},
    {"u\xCC\x88"
     "ber",
     "\xC3\xBC"
     "ber"},
    {"o\xEF\xAC\x83z", "offiz"},
    {"a\xC2\xA0"
     "b\xC2\xAD",
     "a b"},
    {"\xD7\xA1\xD7\x95\xD7\x93", "\xD7\xA1\xD7\x95\xD7\x93"},
    {"\xD7\xA1\xD7\x95\xD7\x93"
     "7",
     "\xD7\xA1\xD7\x95\xD7\x93"
     "7"},
    {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
};

START_TEST(password_is_as_it_is)
{
    struct arena *arena = arena_new();
    struct str password;
    ck_assert(locale_password(arena, str_from(texts[_i].text), &password));
    assert_str(password, texts[_i].password);
    arena_free(arena);
}
END_TEST

START_TEST(control_is_in_no_password)
{
    struct arena *arena = arena_new();
    struct str password;
    ck_assert(!locale_password(arena, STR("a\ab"), &password));
    ck_assert(!locale_password(arena, STR("a\xEE\x80\x80"), &password));
    arena_free(arena);
}
END_TEST

TCase *
password_case(void)
{
    TCase *tcase = tcase_create("password");
    tcase_add_loop_test(tcase, password_is_as_it_is, 0,
                        sizeof texts / sizeof texts[0]);
    tcase_add_test(tcase, control_is_in_no_password);
    return tcase;
}
