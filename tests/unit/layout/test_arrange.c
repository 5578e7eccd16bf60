/* Parts that may stand in one place or another; columns that end together. */
#include "cases.h"
#include "fixture.h"

static const struct placement at_home = {.part = {"notes", 5}};
static const struct placement elsewhere = {.part = {"notes", 5},
                                           .is_alternative = true};

/* A part of so many lines. */
static struct element *
part_add(struct fixture *fixture, struct element *region, const char *text,
         int lines)
{
    const struct style *style = start_style(fixture);
    struct element *part =
        element_add(fixture, region, ELEMENT_BOX, ROLE_SECT, style);
    for (int i = 0; i < lines; i++)
        (void)paragraph_add(fixture, part, style, text);
    return part;
}

/* "main" lines beside 10 of the side; two more may stand below "main" or across
 * the page below both. */
static void
run_with_choice(struct fixture *fixture, int lines)
{
    fixture_set_up(fixture);
    struct element *side = NULL;
    struct element *main = band_new_pair(fixture, SCALED_OF(60), &side);
    struct element *below = band_new(fixture, 1);
    (void)part_add(fixture, main, "Main", lines);
    part_add(fixture, main, "Note", 2)->movable = &at_home;
    (void)part_add(fixture, side, "Side", 10);
    part_add(fixture, below, "Note", 2)->movable = &elsewhere;
    (void)part_add(fixture, below, "Below", 1);
    fixture_run(fixture);
}

/* How many lines show this text? */
static size_t
count_of(const struct fixture *fixture, const char *text)
{
    size_t count = 0;
    for (size_t i = 0; i < fixture->seen.count; i++)
        count += str_equals(fixture->seen.at[i].item.text, text);
    return count;
}

START_TEST(part_stays_where_it_fills_its_region)
{
    struct fixture fixture;
    run_with_choice(&fixture, 8);
    ck_assert_uint_eq(count_of(&fixture, "Note"), 2);
    ck_assert_int_lt(seen_text(&fixture, "Note")->item.y,
                     seen_text(&fixture, "Side")->item.y + SCALED_OF(10 * 12));
    fixture_tear_down(&fixture);
}
END_TEST

/* It is read out there, too: behind the side. */
START_TEST(part_moves_where_its_region_would_be_too_long)
{
    struct fixture fixture;
    run_with_choice(&fixture, 14);
    ck_assert_uint_eq(count_of(&fixture, "Note"), 2);
    ck_assert_uint_gt(seen_text(&fixture, "Note")->item.tag->number,
                      seen_text(&fixture, "Side")->item.tag->number);
    ck_assert_int_eq(seen_text(&fixture, "Below")->item.y -
                         seen_text(&fixture, "Note")->item.y,
                     SCALED_OF(2 * 12));
    fixture_tear_down(&fixture);
}
END_TEST

TCase *
arrange_case(void)
{
    TCase *tcase = tcase_create("arrange");
    tcase_add_test(tcase, part_stays_where_it_fills_its_region);
    tcase_add_test(tcase, part_moves_where_its_region_would_be_too_long);
    return tcase;
}
