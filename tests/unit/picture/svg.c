/* Tests of SVG: what each item becomes. */
#include "picture/cases.h"

#include "font/font.h"
#include "image/image.h"
#include "picture/fixture.h"

static void
expect(const struct page_item *item, const char *text)
{
    struct fixture fixture = fixture_new(PICTURE_SVG, NULL);
    struct str svg = fixture_draw(&fixture, item, 1);
    ck_assert_msg(contains(svg, text), "%.*s", STR_ARGS(svg));
    fixture_free(&fixture);
}

START_TEST(it_has_a_size_a_title_and_a_language)
{
    struct page_item none = {.kind = PAGE_ANCHOR, .text = STR("p1")};
    expect(&none, " xml:lang=\"en\" lang=\"en\" width=\"60pt\" height=\"40pt\" "
                  "viewBox=\"0 0 60 40\"");
    expect(&none, "<title>Talks &amp; &lt;more&gt;</title>");
    expect(&none, "<rect x=\"0\" y=\"0\" width=\"60\" height=\"40\" "
                  "fill=\"#FFFFFF\"/>\n</svg>\n");
}
END_TEST

START_TEST(lines_have_their_pens)
{
    static const struct path_step steps[] = {
        {PATH_MOVE, 0, 0}, {PATH_LINE, 20 * SCALED_PT, SCALED_PT / 2}};
    struct page_item line = {.kind = PAGE_PATH,
                             .x = SCALED_PT,
                             .y = 2 * SCALED_PT,
                             .color = 0x102030,
                             .steps = steps,
                             .step_count = 2,
                             .pen = {SCALED_PT, 0, 3 * SCALED_PT}};
    expect(&line, "<path transform=\"translate(1 2)\" d=\"m0 0l20 0.5\" "
                  "fill=\"none\" stroke=\"#102030\" stroke-width=\"1\" "
                  "stroke-linecap=\"round\" stroke-dasharray=\"0 3\"/>");
    line.pen.dash = SCALED_PT;
    expect(&line, "stroke-width=\"1\" stroke-dasharray=\"1 3\"/>");
    line.pen.gap = 0;
    expect(&line, "stroke-width=\"1\"/>");
}
END_TEST

START_TEST(addresses_are_links)
{
    struct tag tag = {.role = ROLE_LINK, .description = STR("\"A\" & B")};
    struct page_item link = {.kind = PAGE_LINK,
                             .tag = &tag,
                             .width = SCALED_PT,
                             .height = SCALED_PT,
                             .text = STR("doi:10.1/x?a&b")};
    expect(&link, "<a xlink:href=\"https://doi.org/10.1/x?a&amp;b\">"
                  "<title>&quot;A&quot; &amp; B</title><rect");
    struct fixture fixture = fixture_new(PICTURE_SVG, NULL);
    link.text = STR("#p3");
    ck_assert(!contains(fixture_draw(&fixture, &link, 1), "<a "));
    fixture_free(&fixture);
}
END_TEST

START_TEST(images_are_inside)
{
    /* A segment of Exif between two that stay. */
    struct image image = {
        .format = IMAGE_JPEG,
        .turn = TURN_RIGHT,
        .width = 1,
        .height = 2,
        .data = STR("\xFF\xD8\xFF\xE0\0\x03j\xFF\xE1\0\x04yy\xFF\xDB\0\x03q"
                    "\xFF\xDA\xFF\xE1\0\x04zz"),
    };
    struct page_item item = {.kind = PAGE_IMAGE,
                             .x = SCALED_PT,
                             .y = SCALED_PT,
                             .width = 10 * SCALED_PT,
                             .height = 20 * SCALED_PT,
                             .image = &image};
    expect(&item, "width=\"20\" height=\"10\" transform=\"matrix(0 1 -1 0 11 1)"
                  "\" xlink:href=\"data:image/jpeg;base64,"
                  "/9j/4AADav/bAANx/9r/4QAEeno=\"/>");
    image = (struct image){.format = IMAGE_PIXELS,
                           .turn = TURN_NONE,
                           .width = 1,
                           .height = 1,
                           .channels = 1,
                           .data = STR("\x80"),
                           .alpha = STR("\x40")};
    struct tag tag = {.role = ROLE_FIGURE, .description = STR("A <map>")};
    item.tag = &tag;
    expect(&item, "transform=\"matrix(1 0 0 1 1 1)\" "
                  "xlink:href=\"data:image/png;base64,iVBOR");
    expect(&item, "\"><title>A &lt;map&gt;</title></image>");
}
END_TEST

#define SERIF "/usr/share/fonts/truetype/gentiumplus/GentiumPlus-Regular.ttf"

/* The letter I twice and a space between. */
START_TEST(letters_are_defined_once)
{
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(SERIF);
    ck_assert_msg(blob != NULL, "no font %s", SERIF);
    struct face face = {.number = 7, .hb_face = hb_face_create(blob, 0)};
    face.hb_font = hb_font_create(face.hb_face);
    face.units_per_em = (int32_t)hb_face_get_upem(face.hb_face);
    uint32_t letter, space;
    ck_assert(hb_font_get_nominal_glyph(face.hb_font, 'I', &letter));
    ck_assert(hb_font_get_nominal_glyph(face.hb_font, ' ', &space));
    struct glyph glyphs[] = {{.id = (uint16_t)letter, .advance = 600},
                             {.id = (uint16_t)space, .advance = 500},
                             {.id = (uint16_t)letter,
                              .advance = 600,
                              .x_offset = 10,
                              .y_offset = 20}};
    struct page_item text = {.kind = PAGE_GLYPHS,
                             .x = 5 * SCALED_PT,
                             .y = 9 * SCALED_PT,
                             .color = 0x1A1D21,
                             .face = &face,
                             .size = face.units_per_em * SCALED_PT / 64,
                             .letter_spacing = SCALED_PT / 4,
                             .expansion = 100,
                             .glyphs = glyphs,
                             .glyph_count = 3};
    struct arena *arena = arena_new();
    struct str use =
        str_printf(arena,
                   "<g fill=\"#1A1D21\" transform=\"matrix(0.01578125 0 0 "
                   "0.015625 5 9)\"><use xlink:href=\"#f7g%u\"/><use "
                   "xlink:href=\"#f7g%u\" x=\"1142\" y=\"-20\"/></g>",
                   letter, letter);
    expect(&text, use.at);
    expect(&text,
           str_printf(arena, "<defs>\n<path id=\"f7g%u\" d=\"m", letter).at);
    arena_free(arena);
    hb_font_destroy(face.hb_font);
    hb_face_destroy(face.hb_face);
    hb_blob_destroy(blob);
}
END_TEST

TCase *
svg_case(void)
{
    TCase *tcase = tcase_create("svg");
    tcase_add_test(tcase, it_has_a_size_a_title_and_a_language);
    tcase_add_test(tcase, lines_have_their_pens);
    tcase_add_test(tcase, addresses_are_links);
    tcase_add_test(tcase, images_are_inside);
    tcase_add_test(tcase, letters_are_defined_once);
    return tcase;
}
