/* Tests of borrowed strings. */
#include "base/str.h"
#include "base/arena.h"
#include "base/cases.h"

START_TEST(compares_by_bytes)
{
    ck_assert(str_equal(STR("a"), STR("a")));
    ck_assert(str_equal((struct str){NULL, 0}, STR("")));
    ck_assert(!str_equal(STR("a"), STR("ab")));
    ck_assert_int_lt(str_compare(STR("a"), STR("b")), 0);
    ck_assert_int_gt(str_compare(STR("ab"), STR("a")), 0);
    ck_assert_int_eq(str_compare(STR("x"), STR("x")), 0);
    ck_assert_int_lt(str_compare(STR("z"), STR("é")), 0);
    ck_assert(str_starts_with(STR("title"), "tit"));
    ck_assert(!str_starts_with(STR("ti"), "tit"));
    ck_assert(str_ends_with(STR("a.xml"), ".xml"));
    ck_assert(!str_ends_with(STR("xml"), ".xml"));
    assert_str(str_from(NULL), "");
}
END_TEST

START_TEST(cuts)
{
    assert_str(str_trim(STR(" \t\r\nx y\n")), "x y");
    assert_str(str_trim(STR("  ")), "");
    assert_str(str_slice(STR("abcdef"), 2, 3), "cde");
    assert_str(str_slice(STR("abc"), 2, SIZE_MAX), "c");
    assert_str(str_slice(STR("abc"), 9, 1), "");
}
END_TEST

START_TEST(walks_words)
{
    struct str rest = STR("  one two\n"), word;
    ck_assert(str_next_word(&rest, &word));
    assert_str(word, "one");
    ck_assert(str_next_word(&rest, &word));
    assert_str(word, "two");
    ck_assert(!str_next_word(&rest, &word));
    ck_assert(!str_next_word(&rest, &word));
    ck_assert(str_has_word(STR("one two"), STR("two")));
    ck_assert(!str_has_word(STR("one two"), STR("tw")));
    ck_assert(!str_has_word(STR(""), STR("")));
}
END_TEST

START_TEST(reads_numbers)
{
    uint32_t number = 7;
    ck_assert(str_to_uint(STR("0"), &number) && number == 0);
    ck_assert(str_to_uint(STR("999999999"), &number) && number == 999999999);
    static const char *const wrong[] = {"",   "1234567890", "-1", "+1",
                                        "1 ", "1.0",        "x",  "٣"};
    for (size_t i = 0; i < COUNT(wrong); i++)
        ck_assert_msg(!str_to_uint(str_from(wrong[i]), &number), "%s",
                      wrong[i]);
}
END_TEST

START_TEST(copies)
{
    struct arena *arena = arena_new();
    struct str made = str_printf(arena, "%d %s", 12, "monkeys");
    assert_str(made, "12 monkeys");
    ck_assert_int_eq(made.at[made.size], '\0');
    ck_assert_str_eq(str_terminated(arena, str_slice(made, 3, 4)), "monk");
    struct str copy = str_copy(arena, made);
    assert_str(copy, "12 monkeys");
    ck_assert_ptr_ne(copy.at, made.at);
    arena_free(arena);
}
END_TEST

static struct str
nearest(const char *name)
{
    static const struct str names[] = {
        {"participant", 11}, {"participants", 12}, {"person", 6}, {"p", 1},
        {"topic", 5},        {"title", 5},         {"host", 4},
    };
    return str_nearest(str_from(name), names, COUNT(names));
}

START_TEST(finds_the_nearest_name)
{
    assert_str(nearest("particpant"), "participant");
    assert_str(nearest("participent"), "participant");
    assert_str(nearest("participantes"), "participants");
    assert_str(nearest("preson"), "person");
    assert_str(nearest("tpoic"), "topic");
    assert_str(nearest("titel"), "title");
    assert_str(nearest("Title"), "title");
    assert_str(nearest("TITEL"), "title");
    assert_str(nearest("P"), "p");
    assert_str(nearest("hots"), "host");
    assert_str(nearest("b"), "");
    assert_str(nearest("time"), "");
    assert_str(nearest("boss"), "");
    assert_str(nearest("xyz"), "");
    assert_str(nearest(""), "");
    assert_str(nearest("headline"), "");
}
END_TEST

START_TEST(names_without_end_cost_nothing)
{
    char name[1000];
    for (size_t i = 0; i < sizeof name; i++)
        name[i] = 'p';
    struct str names[] = {STR("p"), {name, sizeof name}};
    assert_str(str_nearest(names[1], names, 2), "");
    assert_str(str_nearest(STR("pp"), names, 2), "");
}
END_TEST

START_TEST(finds_parts)
{
    ck_assert_uint_eq(str_find(STR("abcabd"), "abd"), 3);
    ck_assert_uint_eq(str_find(STR("abcabd"), "a"), 0);
    ck_assert_uint_eq(str_find(STR("abcab"), "abd"), 5);
    ck_assert_uint_eq(str_find(STR(""), "a"), 0);
}
END_TEST

START_TEST(finds_among_others)
{
    const struct str list[] = {STR("one"), STR("two")};
    ck_assert(str_is_among(STR("two"), list, 2));
    ck_assert(!str_is_among(STR("two"), list, 1));
    ck_assert(!str_is_among(STR("tw"), list, 2));
}
END_TEST

TCase *
str_case(void)
{
    TCase *tcase = tcase_create("str");
    tcase_add_test(tcase, compares_by_bytes);
    tcase_add_test(tcase, cuts);
    tcase_add_test(tcase, walks_words);
    tcase_add_test(tcase, reads_numbers);
    tcase_add_test(tcase, copies);
    tcase_add_test(tcase, finds_the_nearest_name);
    tcase_add_test(tcase, names_without_end_cost_nothing);
    tcase_add_test(tcase, finds_parts);
    tcase_add_test(tcase, finds_among_others);
    return tcase;
}
