/* Tests of the text form of a page. */
#include "page/cases.h"

#include "base/arena.h"
#include "base/buf.h"
#include "font/font.h"
#include "image/image.h"
#include "page/page.h"

static void
expect(const struct page_item *items, size_t count, const char *text)
{
    struct page page = {.number = 3,
                        .width = SCALED_OF(595.28),
                        .height = SCALED_OF(841.89),
                        .items = items,
                        .count = count};
    struct buf out = {0};
    page_dump(&page, &out);
    ck_assert_str_eq(out.at, text);
    buf_release(&out);
}

START_TEST(neighbouring_glyphs_are_one_line)
{
    struct face face = {.name = STR("GentiumPlus")};
    struct tag sect = {.role = ROLE_SECT, .number = 2};
    struct tag p = {
        .role = ROLE_P, .number = 5, .parent = &sect, .language = "uk"};
    struct page_item one = {.kind = PAGE_GLYPHS,
                            .tag = &p,
                            .x = 72 * SCALED_PT,
                            .y = SCALED_OF(100.5),
                            .width = 20 * SCALED_PT,
                            .face = &face,
                            .size = 10 * SCALED_PT,
                            .color = 0x1A1D21,
                            .text = STR("One")};
    struct page_item two = one;
    two.x = 95 * SCALED_PT;
    two.text = STR(" two");
    struct page_item bold = two;
    bold.color = 0xFF0000;
    bold.letter_spacing = SCALED_OF(.25);
    const struct page_item items[] = {one, two, bold};
    expect(items, 3,
           "page 3 595.28x841.89\n"
           "P5@uk<Sect2 72,100.5 +43 GentiumPlus 10 #1A1D21: One two\n"
           "P5@uk<Sect2 95,100.5 +20 GentiumPlus 10 #FF0000 ~0.25:  two\n");
}
END_TEST

START_TEST(each_kind_has_its_line)
{
    struct image image = {.path = STR("a.png")};
    struct tag figure = {
        .role = ROLE_FIGURE, .number = 9, .description = STR("A boat")};
    struct tag head = {.role = ROLE_TH,
                       .number = 10,
                       .is_column_head = true,
                       .column_span = 2};
    struct tag list = {.role = ROLE_L, .number = 11, .is_bulleted = true};
    struct tag span = {
        .role = ROLE_SPAN, .number = 12, .baseline_shift = -SCALED_PT};
    const struct page_item items[] = {
        {.kind = PAGE_FILL,
         .x = -SCALED_PT / 2,
         .y = 1,
         .width = SCALED_PT,
         .height = SCALED_OF(.01),
         .color = 0xABC},
        {.kind = PAGE_IMAGE, .tag = &figure, .image = &image},
        {.kind = PAGE_LINK, .tag = &head, .text = STR("#p3")},
        {.kind = PAGE_LINK, .tag = &list, .text = STR("#p4")},
        {.kind = PAGE_LINK, .tag = &span, .text = STR("#p5")},
        {.kind = PAGE_ANCHOR, .text = STR("p3")},
        {.kind = PAGE_OUTLINE, .level = 2, .text = STR("Two\nlines")},
    };
    expect(items, 7,
           "page 3 595.28x841.89\n"
           "- -0.5,0 1x0.01 fill #000ABC\n"
           "Figure9\"A boat\" 0,0 0x0 image a.png\n"
           "TH10|(2,1) 0,0 0x0 link #p3\n"
           "L11* 0,0 0x0 link #p4\n"
           "Span12^-1 0,0 0x0 link #p5\n"
           "- 0,0 anchor p3\n"
           "- 0,0 outline 2: Two\\nlines\n");
}
END_TEST

START_TEST(a_path_is_told_step_by_step)
{
    const struct path_step steps[] = {
        {PATH_MOVE, 0, 0},
        {PATH_LINE, 20 * SCALED_PT, 0},
        {PATH_CURVE, 0, SCALED_OF(1.5)},
        {PATH_CLOSE, 0, 0},
    };
    struct page_item filled = {.kind = PAGE_PATH,
                               .x = SCALED_PT,
                               .width = 20 * SCALED_PT,
                               .color = 0x12345F,
                               .steps = steps,
                               .step_count = 4};
    struct page_item dashed = filled;
    dashed.pen = (struct path_pen){SCALED_PT / 2, 2 * SCALED_PT, SCALED_PT};
    dashed.step_count = 2;
    const struct page_item items[] = {filled, dashed};
    expect(items, 2,
           "page 3 595.28x841.89\n"
           "- 1,0 20x0 path #12345F: M0,0 L20,0 C0,1.5 Z\n"
           "- 1,0 20x0 path 0.5(2,1) #12345F: M0,0 L20,0\n");
}
END_TEST

START_TEST(a_copy_stands_alone)
{
    struct arena *arena = arena_new();
    struct glyph glyphs[] = {{.id = 7, .advance = 500}};
    char text[] = "One";
    struct page_item item = {.kind = PAGE_GLYPHS,
                             .glyphs = glyphs,
                             .glyph_count = 1,
                             .text = {text, 3}};
    struct page page = {.number = 3, .items = &item, .count = 1};
    const struct page *copy = page_copy(arena, &page);
    glyphs[0].id = 8;
    text[0] = 'X';
    page.number = 4;
    item.kind = PAGE_FILL;
    ck_assert_uint_eq(copy->number, 3);
    ck_assert_uint_eq(copy->count, 1);
    ck_assert_int_eq(copy->items[0].kind, PAGE_GLYPHS);
    ck_assert_uint_eq(copy->items[0].glyphs[0].id, 7);
    ck_assert(str_equals(copy->items[0].text, "One"));
    arena_free(arena);
}
END_TEST

TCase *
dump_case(void)
{
    TCase *tcase = tcase_create("dump");
    tcase_add_test(tcase, neighbouring_glyphs_are_one_line);
    tcase_add_test(tcase, each_kind_has_its_line);
    tcase_add_test(tcase, a_path_is_told_step_by_step);
    tcase_add_test(tcase, a_copy_stands_alone);
    return tcase;
}
