/* Tests of what ends a paragraph's last line: numbers of pages, and dots. */
#include "cases.h"
#include "fixture.h"

#include "base/arena.h"

/* Of no parent's children. */
static struct element *
beside(struct fixture *fixture, const struct style *style, const char *text)
{
    struct element *holder = ARENA_NEW(fixture->arena, struct element);
    holder->language = "en";
    holder->style = style;
    struct element *element =
        element_add(fixture, holder, ELEMENT_PARAGRAPH, ROLE_NONE, style);
    (void)text_add(fixture, element, text);
    return element;
}

/* Numbers end where the column does, dots of all lines stand in one grid, and
 * neither meets the text. */
START_TEST(trailers_stand_at_the_end_behind_dots)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    struct style *line = start_style(&fixture);
    line->padding_end = SCALED_OF(30);
    struct element *root = band_new(&fixture, 1);
    const char *const texts[] = {"Short", "Somewhatlonger"};
    const char *const numbers[] = {"7", "112"};
    for (int i = 0; i < 2; i++) {
        struct element *entry = paragraph_add(&fixture, root, line, texts[i]);
        entry->trailer = beside(&fixture, start_style(&fixture), numbers[i]);
        entry->leader = beside(&fixture, start_style(&fixture), ".");
        entry->leader->role = ROLE_ARTIFACT;
    }
    fixture_run(&fixture);
    const struct page_item *dots[2];
    for (int i = 0; i < 2; i++) {
        const struct page_item *text = &seen_text(&fixture, texts[i])->item;
        const struct page_item *number = &seen_text(&fixture, numbers[i])->item;
        dots[i] = &seen_nth(&fixture, PAGE_GLYPHS, (size_t)i * 3)->item;
        ck_assert_int_eq(number->x + number->width, SCALED_OF(250));
        ck_assert_int_eq(number->y, text->y);
        ck_assert_ptr_null(dots[i]->tag);
        ck_assert_ptr_nonnull(number->tag);
        ck_assert_int_ge(dots[i]->x, text->x + text->width);
        ck_assert_int_le(dots[i]->x + dots[i]->width, number->x);
    }
    scaled pitch = dots[0]->width / (scaled)dots[0]->glyph_count;
    ck_assert_int_eq((dots[0]->x - dots[1]->x) % pitch, 0);
    fixture_tear_down(&fixture);
}
END_TEST

TCase *
trailer_case(void)
{
    TCase *tcase = tcase_create("trailer");
    tcase_add_test(tcase, trailers_stand_at_the_end_behind_dots);
    return tcase;
}
