/* Cards side by side. */
#include "cases.h"
#include "fixture_case.h"

#include <stdio.h>

#define LEFT SCALED_OF(50)

/* `count` cards, at least 60 wide and 10 apart; the second is the longest. */
static void
cards_add(struct element *root, size_t count)
{
    struct style *card = start_style(&fixture);
    card->width = SCALED_OF(60);
    card->margin_end = card->margin_bottom = SCALED_OF(10);
    card->background_color = 0xEEEEEE;
    struct element *list =
        element_add(&fixture, root, ELEMENT_BOX, ROLE_L, start_style(&fixture));
    struct style *row = start_style(&fixture);
    row->break_inside = BREAK_INSIDE_AVOID;
    struct element *grid =
        element_add(&fixture, list, ELEMENT_GRID, ROLE_NONE, row);
    for (size_t i = 0; i < count; i++) {
        struct element *cell =
            element_add(&fixture, grid, ELEMENT_CELL, ROLE_LI, card);
        const char *name = str_printf(fixture.arena, "card%zu", i).at;
        (void)paragraph_add(&fixture, cell, start_style(&fixture), name);
        if (i == 1)
            (void)paragraph_add(&fixture, cell, start_style(&fixture), "more");
    }
}

static const struct page_item *
card_at(size_t i)
{
    char name[16];
    snprintf(name, sizeof name, "card%zu", i);
    const struct seen *seen = seen_text(&fixture, name);
    ck_assert_msg(seen != NULL, "%s", name);
    return &seen->item;
}

/* Of 200 points, three take 60 and two gaps 10; four cards stand two by two
 * rather than three and one, and one does not stretch over all. */
START_TEST(as_many_columns_as_fit_and_are_filled)
{
    static const struct {
        size_t count, columns;
    } cases[] = {{1, 2}, {2, 2}, {3, 3}, {4, 2}, {5, 3}, {9, 3}};
    size_t columns = cases[_i].columns;
    cards_add(band_new(&fixture, 1), cases[_i].count);
    fixture_run(&fixture);
    scaled pitch = SCALED_OF(210) / (scaled)columns;
    for (size_t i = 0; i < cases[_i].count; i++) {
        const struct page_item *item = card_at(i);
        ck_assert_int_eq(item->x, LEFT + (scaled)(i % columns) * pitch);
        ck_assert_int_eq(item->y, card_at(i / columns * columns)->y);
        const struct seen *fill = seen_nth(&fixture, PAGE_FILL, i);
        ck_assert_int_eq(fill->item.width, pitch - SCALED_OF(10));
        ck_assert_int_eq(
            fill->item.height,
            SCALED_OF(i < columns && cases[_i].count > 1 ? 24 : 12));
    }
}
END_TEST

START_TEST(cards_are_read_in_order_and_kept_whole)
{
    cards_add(band_new(&fixture, 1), 60);
    fixture_run(&fixture);
    ck_assert_uint_gt(fixture.pages, 1);
    for (size_t i = 1; i < 60; i++) {
        const struct tag *before = card_at(i - 1)->tag;
        const struct tag *tag = card_at(i)->tag;
        ck_assert_uint_lt(before->number, tag->number);
        ck_assert_int_eq(tag->parent->role, ROLE_LI);
        ck_assert_int_eq(tag->parent->parent->role, ROLE_L);
    }
    ck_assert_uint_eq(seen_text(&fixture, "more")->page, 1);
}
END_TEST

START_TEST(cards_are_mirrored)
{
    fixture.styled.is_right_to_left = true;
    cards_add(band_new(&fixture, 1), 3);
    fixture_run(&fixture);
    const struct seen *first = seen_nth(&fixture, PAGE_FILL, 0);
    const struct seen *last = seen_nth(&fixture, PAGE_FILL, 2);
    ck_assert_int_eq(first->item.x, SCALED_OF(190));
    ck_assert_int_eq(last->item.x, LEFT);
}
END_TEST

/* A card is no wider than its column, however wide it is asked to be. */
START_TEST(a_narrow_column_takes_one_card)
{
    struct element *side;
    (void)paragraph_add(&fixture, band_new_pair(&fixture, SCALED_OF(40), &side),
                        start_style(&fixture), "beside");
    cards_add(side, 2);
    fixture_run(&fixture);
    ck_assert_int_eq(seen_nth(&fixture, PAGE_FILL, 0)->item.width,
                     SCALED_OF(40));
    ck_assert_int_lt(card_at(0)->y, card_at(1)->y);
}
END_TEST

TCase *
grid_case(void)
{
    TCase *tcase = fixture_case("grid");
    tcase_add_loop_test(tcase, as_many_columns_as_fit_and_are_filled, 0, 6);
    tcase_add_test(tcase, cards_are_read_in_order_and_kept_whole);
    tcase_add_test(tcase, cards_are_mirrored);
    tcase_add_test(tcase, a_narrow_column_takes_one_card);
    return tcase;
}
