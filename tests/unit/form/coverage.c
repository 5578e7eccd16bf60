/* The coverage strip and the head of the annex. */
#include "form/cases.h"

#include <string.h>

static struct evidence
numbers(struct arena *arena, size_t count)
{
    static const uint32_t all[] = {1, 2, 3};
    return (struct evidence){arena_copy(arena, all, sizeof all), count};
}

/* Two topics that touch so many paragraphs each, from the first on. */
static struct formed
formed_with(size_t first, size_t second, const char *body)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    struct topic_entry *topics = ARENA_ARRAY(arena, struct topic_entry, 2);
    topics[0] = (struct topic_entry){.number = STR("1"),
                                     .name = plain_phrase(arena, "Borders"),
                                     .touches = numbers(arena, first)};
    topics[1] = (struct topic_entry){.number = STR("2"),
                                     .name = plain_phrase(arena, "Ice"),
                                     .touches = numbers(arena, second)};
    brief->topics = topics;
    brief->topic_count = 2;
    return formed_new("brief", body, brief, arena);
}

START_TEST(coverage_is_told_in_words)
{
    struct formed formed = formed_with(1, 3, "");
    const struct element *figure = formed_find(&formed, "coverage-figure");
    ck_assert_int_eq(figure->role, ROLE_FIGURE);
    assert_str(figure->description,
               "Which paragraphs of the source are on which topic. Topic 1, "
               "Borders: paragraph 1; Topic 2, Ice: paragraphs 1, 2, and 3.");
    const struct coverage_figure *coverage = figure->figure->as.coverage;
    ck_assert_uint_eq(coverage->count, 2);
    assert_str(coverage->rows[1].number.text, "2");
    formed_free(&formed);
}
END_TEST

START_TEST(topics_without_paragraphs_have_no_row)
{
    struct formed formed = formed_with(0, 2, "");
    const struct element *figure = formed_find(&formed, "coverage-figure");
    ck_assert_uint_eq(figure->figure->as.coverage->count, 1);
    assert_str(figure->figure->as.coverage->rows[0].name.text, "Ice");
    ck_assert_ptr_null(strstr(figure->description.at, "Borders"));
    formed_free(&formed);
}
END_TEST

/* Both on the first paragraph: that is one. */
START_TEST(one_paragraph_makes_no_strip)
{
    struct formed formed = formed_with(1, _i == 0 ? 0 : 1, "");
    ck_assert_ptr_null(formed_find(&formed, "coverage-figure"));
    ck_assert_ptr_null(formed_find(&formed, "part coverage"));
    formed_free(&formed);
}
END_TEST

START_TEST(head_of_the_source_stands_where_it_is_placed)
{
    struct formed formed = formed_with(
        0, 0,
        _i == 0 ? "<band><region><part name='source-head'/></region>"
                  "<region><part name='source'/></region></band>"
                : "<band><region><part name='source'/></region></band>");
    struct element_list all = formed_elements(&formed);
    size_t heads = 0;
    for (size_t i = 0; i < all.count; i++)
        if (str_equals(all.at[i]->anchor, "source")) {
            ck_assert_str_eq(all.at[i]->names,
                             _i == 0 ? "part source-head" : "part source");
            ck_assert_int_eq(all.at[i]->first->role, ROLE_H2);
            heads++;
        }
    ck_assert_uint_eq(heads, 1);
    ck_assert_ptr_nonnull(formed_find(&formed, "part source"));
    formed_free(&formed);
}
END_TEST

TCase *
coverage_case(void)
{
    TCase *tcase = tcase_create("coverage");
    tcase_add_test(tcase, coverage_is_told_in_words);
    tcase_add_test(tcase, topics_without_paragraphs_have_no_row);
    tcase_add_loop_test(tcase, one_paragraph_makes_no_strip, 0, 2);
    tcase_add_loop_test(tcase, head_of_the_source_stands_where_it_is_placed, 0,
                        2);
    return tcase;
}
