/* Sheets: what they say, what comes from those that they extend, and what is
 * told of faulty ones.  The messages of single faults are golden cases. */
#include "base/arena.h"
#include "base/bundle.h"
#include "base/diag.h"
#include "style/cases.h"

START_TEST(built_in_sheets_are_without_fault)
{
    static const char *const sheets[] = {"brief", "memo"};
    struct reading r = {.arena = arena_new()};
    r.diag = diag_new(r.arena);
    const struct sheet *sheet = sheet_read(r.arena, sheets[_i], r.diag);
    ck_assert_ptr_nonnull(sheet);
    assert_str(messages(&r), "");
    assert_str(sheet->name, sheets[_i]);
    ck_assert_uint_gt(sheet->title.size, 0);
    ck_assert_uint_gt(sheet->band_count, 1);
    ck_assert_uint_gt(sheet->font_count, 4);
    reading_free(&r);
}
END_TEST

START_TEST(a_house_style_changes_what_it_names)
{
    struct reading r = read_fine(
        "brief", "<value name='accent'>#800000</value>"
                 "<value name='label-font'>Noto Sans</value>"
                 "<running place='footer-start'>House  ·\n  {page}</running>"
                 "<page margin-top='33pt' header='20pt'/>"
                 "<rule match='title' font-size='30pt'/>");
    const struct style *heading =
        STYLE_AT(r.sheet, "part topics", "part-heading");
    ck_assert_uint_eq(heading->color, 0x800000);
    ck_assert_uint_eq(heading->border_top_color, 0x800000);
    assert_str(heading->font_family->at[0], "Noto Sans");
    ck_assert_int_eq(STYLE_AT(r.sheet, "title")->font_size, SCALED_OF(30));
    assert_str(r.sheet->running[FOOTER_START].text, "House  · {page}");
    assert_str(r.sheet->running[FOOTER_START].name, "running footer-start");
    assert_str(r.sheet->running[HEADER_END].text, "{marking}");
    ck_assert_int_eq(r.sheet->margin_top, SCALED_OF(33));
    ck_assert_int_eq(r.sheet->margin_bottom / SCALED_PT, 62); /* 22 mm */
    assert_str(r.sheet->name, "house");
    reading_free(&r);
}
END_TEST

START_TEST(bands_replace_those_of_the_base)
{
    struct reading r = read_fine(
        "brief",
        "<band gap='10pt' starts-page='yes' annex='no'>"
        "<region name='left-one' width='150pt' columns='2' column-gap='3pt'>"
        "<part name='topics' form='sections'/><part name='quotes'/></region>"
        "<region/></band>"
        "<rule match='left-one title' color='#000001'/>");
    ck_assert_uint_eq(r.sheet->band_count, 1);
    const struct band *band = &r.sheet->bands[0];
    ck_assert(band->starts_page && !band->is_annex);
    ck_assert_int_eq(band->gap, SCALED_OF(10));
    ck_assert_uint_eq(band->count, 2);
    const struct region *region = &band->regions[0];
    ck_assert_int_eq(region->width, SCALED_OF(150));
    ck_assert_uint_eq(region->columns, 2);
    ck_assert_uint_eq(region->count, 2);
    assert_str(region->placements[0].part, "topics");
    assert_str(region->placements[0].form, "sections");
    ck_assert_uint_eq(region->placements[1].form.size, 0);
    ck_assert_uint_eq(band->regions[1].columns, 1);
    ck_assert_uint_eq(STYLE_AT(r.sheet, "region left-one", "title")->color, 1);
    ck_assert(style_has_name(r.sheet, STR("left-one")));
    ck_assert(!style_has_name(r.sheet, STR("right-one")));
    reading_free(&r);
}
END_TEST

START_TEST(own_fonts_come_first)
{
    struct reading r =
        read_fine("brief", "<font family='Inter' src='a.otf /b/c.otf'/>"
                           "<font family='House' weight='600' style='italic' "
                           "src='d.otf' script='Arab'/>");
    const struct font_source *fonts = r.sheet->fonts;
    assert_str(fonts[0].family, "Inter");
    ck_assert_uint_eq(fonts[0].weight, 400);
    ck_assert_uint_eq(fonts[0].file_count, 2);
    assert_str(fonts[0].files[1], "/b/c.otf");
    ck_assert_uint_eq(fonts[1].weight, 600);
    ck_assert_int_eq(fonts[1].style, FONT_STYLE_ITALIC);
    assert_str(fonts[1].script, "Arab");
    assert_str(fonts[2].family, "Gentium Plus");
    ck_assert_uint_eq(fonts[2].script.size, 0);
    reading_free(&r);
}
END_TEST

START_TEST(labels_are_of_a_language)
{
    struct reading r =
        read_fine("brief", "<labels xml:lang='uk'><label key='topics'>\n  A\n "
                           " B</label></labels>"
                           "<labels><label key='brief'>X</label></labels>");
    ck_assert_uint_eq(r.sheet->label_count, 2);
    assert_str(r.sheet->labels[0].language, "uk");
    assert_str(r.sheet->labels[0].text, "A B");
    ck_assert_uint_eq(r.sheet->labels[1].language.size, 0);
    reading_free(&r);
}
END_TEST

START_TEST(sheets_extend_each_other_by_path)
{
    write_file("base.xml",
               "<style xmlns='urn:x-readout:style:1' version='1' name='base' "
               "extends='memo'><value name='accent'>#000001</value>"
               "<value name='muted'>#000002</value></style>");
    struct reading r =
        read_fine("base.xml", "<value name='muted'>#000003</value>");
    ck_assert_uint_eq(STYLE_AT(r.sheet, "part-heading")->color, 1);
    ck_assert_uint_eq(STYLE_AT(r.sheet, "subtitle")->color, 3);
    ck_assert_int_eq(r.sheet->page_width, 612 * SCALED_PT);
    reading_free(&r);
}
END_TEST

/* Puts a sheet that extends another into a bundle. */
static void
add(struct arena *arena, struct bundle *bundle, struct str path,
    const char *extends)
{
    struct str sheet =
        str_printf(arena,
                   "<style xmlns='urn:x-readout:style:1' version='1' name='x' "
                   "extends='%s'/>",
                   extends);
    VEC_PUSH(arena, bundle, ((struct bundle_file){path, sheet}));
}

START_TEST(sheets_are_read_from_memory)
{
    struct arena *arena = arena_new();
    struct diag *diag = diag_new(arena);
    struct bundle bundle = {0};
    add(arena, &bundle, STR("a/up/house.xml"), "../base.xml");
    add(arena, &bundle, STR("a/base.xml"), "/etc/corp.xml");
    add(arena, &bundle, STR("/etc/corp.xml"), "./dir/../last.xml");
    add(arena, &bundle, STR("/etc/last.xml"), "memo");
    add(arena, &bundle, STR("lost.xml"), "missing.xml");
    const struct sheet *sheet =
        sheet_read_from(arena, &bundle, "a/up/house.xml", diag);
    ck_assert_ptr_nonnull(sheet);
    static const char *const addresses[] = {
        "", "", "/etc/last.xml", "/etc/corp.xml", "../base.xml", "house.xml"};
    ck_assert_uint_eq(sheet->source_count, 6);
    for (size_t i = 0; i < 6; i++)
        assert_str(sheet->addresses[i], addresses[i]);
    ck_assert_ptr_null(sheet_read_from(arena, &bundle, "lost.xml", diag));
    ck_assert_uint_eq(diag_errors(diag), 1);
    arena_free(arena);
}
END_TEST

START_TEST(all_faults_are_told)
{
    struct reading r =
        read_house("brief", "<value name='acent'>#000</value>\n"
                            "<rule match='title' colour='#000' margin-top='3'/>"
                            "\n<pag size='A4'/>\n"
                            "<rule match='titel' color='$x'/>");
    ck_assert_ptr_null(r.sheet);
    assert_str(
        messages(&r),
        "house.xml:2:1: warning: nothing uses the value 'acent'; did you mean "
        "'accent'? [style-unused-value]\n"
        "house.xml:3:21: error: there is no property 'colour'; did you mean "
        "'color'? [style-property]\n"
        "house.xml:3:35: error: '3' is no value of margin-top; expected a "
        "length such as 12pt, 4.5mm or 1.5em, not less than "
        "-72pt [style-value]\n"
        "house.xml:4:1: error: <pag> may not stand in <style>; expected "
        "<value>, <font>, <page>, <running>, <band>, <labels>, <rule>, "
        "<front>, "
        "<back> or <fit>; did you mean 'page'? [style-element]\n"
        "house.xml:5:7: warning: no element is named 'titel'; the rule never "
        "applies; did you mean 'title'? [style-selector]\n"
        "house.xml:5:21: error: no <value> is named 'x', here or in a sheet "
        "that this one extends [style-no-value]\n");
    reading_free(&r);
}
END_TEST

START_TEST(a_sheet_that_warns_is_read)
{
    struct reading r =
        read_house("brief", "<rule match='titel' color='#000'/>");
    ck_assert_ptr_nonnull(r.sheet);
    ck_assert_uint_eq(diag_errors(r.diag), 0);
    reading_free(&r);
}
END_TEST

START_TEST(hostile_sheets_end)
{
    struct arena *arena = arena_new();
    struct str rules = STR("");
    for (int i = 0; i < 9; i++)
        rules = str_printf(arena, "%.*s%.*s<rule match='name' color='#00%d'/>",
                           STR_ARGS(rules), STR_ARGS(rules), i);
    struct reading r = read_fine("brief", rules.at);
    ck_assert_uint_eq(STYLE_AT(r.sheet, "name")->color, 0x000088);
    reading_free(&r);
    arena_free(arena);
}
END_TEST

START_TEST(the_hash_tells_what_a_sheet_says)
{
    static const char *const bodies[] = {"<rule match='row' color='#010101'/>",
                                         "<rule match='row' color='#010102'/>"};
    uint32_t hashes[2];
    for (int i = 0; i < 2; i++) {
        struct reading first = read_fine("brief", bodies[i]);
        hashes[i] = first.sheet->hash;
        reading_free(&first);
        struct reading again = read_fine("brief", bodies[i]);
        ck_assert_uint_eq(again.sheet->hash, hashes[i]);
        reading_free(&again);
    }
    ck_assert_uint_ne(hashes[0], hashes[1]);
}
END_TEST

TCase *
sheet_case(void)
{
    TCase *tcase = tcase_create("sheet");
    tcase_add_test(tcase, the_hash_tells_what_a_sheet_says);
    tcase_add_loop_test(tcase, built_in_sheets_are_without_fault, 0, 2);
    tcase_add_test(tcase, a_house_style_changes_what_it_names);
    tcase_add_test(tcase, bands_replace_those_of_the_base);
    tcase_add_test(tcase, own_fonts_come_first);
    tcase_add_test(tcase, labels_are_of_a_language);
    tcase_add_test(tcase, sheets_extend_each_other_by_path);
    tcase_add_test(tcase, sheets_are_read_from_memory);
    tcase_add_test(tcase, all_faults_are_told);
    tcase_add_test(tcase, a_sheet_that_warns_is_read);
    tcase_add_test(tcase, hostile_sheets_end);
    return tcase;
}
