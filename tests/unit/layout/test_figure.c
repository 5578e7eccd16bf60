/* Figures: what is drawn, for whom, on which side. */
#include "cases.h"
#include "fixture.h"

#include "base/arena.h"

#include <string.h>

#define LEFT  SCALED_OF(50)
#define RIGHT SCALED_OF(250)

static struct figure_text
text_of(struct fixture *fixture, const char *text)
{
    return (struct figure_text){str_from(text), start_style(fixture), "en",
                                false};
}

/* Two bars, the second half as long as the first. */
static struct element *
bars_add(struct fixture *fixture, const char *name)
{
    struct figure_bar *bars = ARENA_ARRAY(fixture->arena, struct figure_bar, 2);
    bars[0] =
        (struct figure_bar){text_of(fixture, name), text_of(fixture, "80"),
                            start_style(fixture), SHARE_WHOLE};
    bars[1] =
        (struct figure_bar){text_of(fixture, "Other"), text_of(fixture, "40"),
                            start_style(fixture), SHARE_WHOLE / 2};
    struct bar_figure *both = ARENA_NEW(fixture->arena, struct bar_figure);
    *both = (struct bar_figure){bars, 2};
    struct figure *figure = ARENA_NEW(fixture->arena, struct figure);
    *figure = (struct figure){FIGURE_BARS, {.bars = both}};
    struct element *element =
        element_add(fixture, band_new(fixture, 1), ELEMENT_FIGURE, ROLE_FIGURE,
                    start_style(fixture));
    element->figure = figure;
    element->description = STR("Two bars");
    return element;
}

START_TEST(all_marks_of_a_figure_are_its_own)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    (void)bars_add(&fixture, "One");
    fixture_run(&fixture);
    ck_assert_uint_eq(seen_count(&fixture, PAGE_FILL), 2);
    ck_assert_ptr_nonnull(seen_text(&fixture, "40"));
    const struct tag *tag = seen_nth(&fixture, PAGE_FILL, 0)->item.tag;
    ck_assert_uint_eq(tag->role, ROLE_FIGURE);
    ck_assert_str_eq(tag->description.at, "Two bars");
    for (size_t i = 0; i < fixture.seen.count; i++)
        ck_assert_ptr_eq(fixture.seen.at[i].item.tag, tag);
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(bars_are_as_long_as_their_shares)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    (void)bars_add(&fixture, "One");
    fixture_run(&fixture);
    const struct page_item *first = &seen_nth(&fixture, PAGE_FILL, 0)->item;
    const struct page_item *second = &seen_nth(&fixture, PAGE_FILL, 1)->item;
    ck_assert_int_eq(first->x, second->x);
    ck_assert_int_eq(first->width / 2, second->width);
    const struct seen *value = seen_text(&fixture, "80");
    ck_assert_int_gt(value->item.x, first->x + first->width);
    ck_assert_int_le(item_end(value), RIGHT);
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(right_to_left_pages_mirror_figures)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    (void)bars_add(&fixture, "One");
    fixture_run(&fixture);
    const struct page_item bar = seen_nth(&fixture, PAGE_FILL, 1)->item;
    const struct page_item text = seen_text(&fixture, "40")->item;
    fixture_tear_down(&fixture);

    fixture_set_up(&fixture);
    fixture.styled.is_right_to_left = true;
    (void)bars_add(&fixture, "One");
    fixture_run(&fixture);
    const struct page_item *mirrored = &seen_nth(&fixture, PAGE_FILL, 1)->item;
    ck_assert_int_eq(mirrored->x, LEFT + RIGHT - bar.x - bar.width);
    ck_assert_int_eq(seen_text(&fixture, "40")->item.x,
                     LEFT + RIGHT - text.x - text.width);
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(long_names_are_cut_between_words)
{
    static const char name[] = "The permanent representative of the harbours "
                               "at the council of northern ports";
    struct fixture fixture;
    fixture_set_up(&fixture);
    (void)bars_add(&fixture, name);
    fixture_run(&fixture);
    struct str all =
        str_printf(fixture.arena, "%.*s", STR_ARGS(seen_all_text(&fixture)));
    const char *ellipsis = strstr(all.at, "\xE2\x80\xA6");
    ck_assert_ptr_nonnull(ellipsis);
    size_t kept = (size_t)(ellipsis - all.at);
    ck_assert_mem_eq(all.at, name, kept);
    ck_assert_int_eq(name[kept], ' ');
    for (size_t i = 0; i < fixture.seen.count; i++)
        ck_assert_int_le(item_end(&fixture.seen.at[i]), RIGHT);
    fixture_tear_down(&fixture);
}
END_TEST

TCase *
figure_case(void)
{
    TCase *tcase = tcase_create("figure");
    tcase_add_test(tcase, all_marks_of_a_figure_are_its_own);
    tcase_add_test(tcase, bars_are_as_long_as_their_shares);
    tcase_add_test(tcase, right_to_left_pages_mirror_figures);
    tcase_add_test(tcase, long_names_are_cut_between_words);
    return tcase;
}
