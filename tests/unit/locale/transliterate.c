/* Tests of text of any script in ASCII.  ICU's versions differ in some letters,
 * so only what all of them have is looked at. */
#include "locale/cases.h"

static const struct {
    const char *text, *ascii;
} texts[] = {
    {"", ""},
    {"Harbour talks 7", "Harbour talks 7"},
    {"Çelebi Größe Łódź", "Celebi Grosse Lodz"},
    {"Москва", "Moskva"},
    {"Αθήνα", "Athena"},
    {"北京", "bei jing"},
    {"東京タワー", "dong jingtawa"},
    {"서울", "seoul"},
    {"\xF0\x9F\x98\x80", ""},
};

START_TEST(text_of_any_script_has_an_ascii_form)
{
    struct arena *arena = arena_new();
    assert_str(locale_transliterate(arena, str_from(texts[_i].text)),
               texts[_i].ascii);
    arena_free(arena);
}
END_TEST

START_TEST(a_long_text_has_one_too)
{
    struct arena *arena = arena_new();
    /* one letter that is eighteen when written out */
    static const char wish[] = "\xEF\xB7\xBA";
    char *text = arena_alloc(arena, 3 * 300 + 1);
    for (size_t i = 0; i < 300; i++)
        memcpy(text + 3 * i, wish, 3);
    struct str ascii = locale_transliterate(arena, str_from(text));
    ck_assert_uint_gt(ascii.size, 300 * 10);
    ck_assert_msg(str_starts_with(ascii, "sl"), "found '%.*s'",
                  STR_ARGS(str_slice(ascii, 0, 20)));
    arena_free(arena);
}
END_TEST

TCase *
transliterate_case(void)
{
    TCase *tcase = tcase_create("transliterate");
    tcase_add_loop_test(tcase, text_of_any_script_has_an_ascii_form, 0,
                        COUNT(texts));
    tcase_add_test(tcase, a_long_text_has_one_too);
    return tcase;
}
