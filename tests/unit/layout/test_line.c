/* How a line's spaces and glyphs share what it lacks. */
#include "cases.h"
#include "fixture.h"

#include "font/font.h"
#include "text/text.h"

#include <stdlib.h>

#define LEFT  SCALED_OF(50)
#define RIGHT SCALED_OF(250)

/* Behind the last glyphs of each line but the paragraph's last one; in the
 * second turn with glyphs that give way. */
START_TEST(justified_lines_end_exactly_at_the_margin)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    struct element *root = band_new(&fixture, 1);
    struct style *style = style_new(&fixture);
    style->font_expansion = (enum font_expansion)_i;
    (void)paragraph_add(&fixture, root, style, words(&fixture, 60));
    fixture_run(&fixture);
    size_t lines = 0;
    const struct seen *last = seen_nth(&fixture, PAGE_GLYPHS, 0);
    ck_assert_int_eq(last->item.x, LEFT);
    for (size_t i = 1; i < seen_count(&fixture, PAGE_GLYPHS); i++) {
        const struct seen *seen = seen_nth(&fixture, PAGE_GLYPHS, i);
        if (seen->item.y != last->item.y) {
            ck_assert_int_eq(seen->item.y - last->item.y, SCALED_OF(12));
            ck_assert_int_eq(item_end(last), RIGHT);
            ck_assert_int_eq(seen->item.x, LEFT);
            lines++;
        }
        last = seen;
    }
    ck_assert_uint_gt(lines, 5);
    fixture_tear_down(&fixture);
}
END_TEST

static scaled
expanded_width(const struct page_item *item)
{
    int64_t units = 0;
    for (size_t i = 0; i < item->glyph_count; i++)
        units += item->glyphs[i].advance;
    scaled natural = scaled_ratio(item->size, units, item->face->units_per_em);
    return scaled_ratio(natural, EXPANSION_WHOLE + item->expansion,
                        EXPANSION_WHOLE);
}

/* All words of a line alike, and by 2 % at most; not on the last line. */
START_TEST(glyphs_of_justified_lines_give_way)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    struct element *root = band_new(&fixture, 1);
    struct style *style = style_new(&fixture);
    style->font_expansion = FONT_EXPANSION_AUTO;
    (void)paragraph_add(&fixture, root, style, words(&fixture, 60));
    fixture_run(&fixture);
    size_t expanded = 0;
    const struct seen *last = seen_nth(&fixture, PAGE_GLYPHS, 0);
    for (size_t i = 0; i < seen_count(&fixture, PAGE_GLYPHS); i++) {
        const struct seen *seen = seen_nth(&fixture, PAGE_GLYPHS, i);
        ck_assert_int_le(abs(seen->item.expansion), EXPANSION_MOST);
        if (seen->item.y == last->item.y)
            ck_assert_int_eq(seen->item.expansion, last->item.expansion);
        if (!str_equals(seen->item.text, " "))
            ck_assert_int_le(
                abs(seen->item.width - expanded_width(&seen->item)), 1);
        expanded += seen->item.expansion != 0;
        last = seen;
    }
    ck_assert_uint_gt(expanded, 20);
    ck_assert_int_eq(last->item.expansion, 0);
    fixture_tear_down(&fixture);
}
END_TEST

TCase *
line_case(void)
{
    TCase *tcase = tcase_create("line");
    tcase_add_loop_test(tcase, justified_lines_end_exactly_at_the_margin, 0, 2);
    tcase_add_test(tcase, glyphs_of_justified_lines_give_way);
    return tcase;
}
