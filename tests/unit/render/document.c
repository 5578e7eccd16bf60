/* Tests of whole documents: what judges want to find in every file. */
#include "render/cases.h"

#include "base/arena.h"
#include "base/diag.h"
#include "image/image.h"
#include "render/fixture.h"

/* A picture of a few pixels, with or without alpha. */
static struct image *
picture(struct fixture *fixture, bool has_alpha)
{
    enum {
        SIDE = 32
    };
    struct image *image = ARENA_NEW(fixture->arena, struct image);
    char *pixels = arena_alloc(fixture->arena, SIDE * SIDE * 3);
    char *alpha = arena_alloc(fixture->arena, SIDE * SIDE);
    for (int i = 0; i < SIDE * SIDE; i++) {
        pixels[3 * i] = (char)(i % SIDE * 8);
        pixels[3 * i + 2] = (char)(i / SIDE * 8);
        alpha[i] = (char)(i % SIDE * 8);
    }
    *image = (struct image){.format = IMAGE_PIXELS,
                            .width = SIDE,
                            .height = SIDE,
                            .channels = 3,
                            .data = {pixels, SIDE * SIDE * 3}};
    if (has_alpha)
        image->alpha = (struct str){alpha, SIDE * SIDE};
    return image;
}

static void
put_heading(struct fixture *fixture, const struct tag *section)
{
    struct tag *heading = tag_add(fixture, ROLE_H1, section);
    put_text(fixture, heading, &fixture->serif, 22, 72, 80,
             "Office affairs: fi fl ffi, kerning AVAT To");
    struct page_item *entry = put(fixture, PAGE_OUTLINE, NULL, 72, 60, 0, 0);
    entry->text = STR("Офіс");
    entry->level = 1;
    put(fixture, PAGE_ANCHOR, NULL, 72, 60, 0, 0)->text = STR("top");
}

static void
put_prose(struct fixture *fixture, const struct tag *section)
{
    struct tag *p = tag_add(fixture, ROLE_P, section);
    put_text(fixture, p, &fixture->serif, 10, 72, 120,
             "Перша думка: naïve café, Ελλάδα, e\xCC\x81"
             "t a\xCC\xA3\xCC\x81.");
    struct tag *quote = tag_add(fixture, ROLE_QUOTE, p);
    quote->language = "uk";
    put_text(fixture, quote, &fixture->serif, 10, 72, 134, "Слава (так)");
    put_text(fixture, p, &fixture->sans, 10, 72, 148,
             "Inter: a hyphen-minus, a\xE2\x80\x90hyphen, soft\xC2\xAD");
    struct tag *link = tag_add(fixture, ROLE_LINK, p);
    link->description = STR("To the second page");
    put_text(fixture, link, &fixture->sans, 8, 72, 162, "¶ 3");
    put(fixture, PAGE_LINK, link, 72, 154, 20, 10)->text = STR("#second");
    struct tag *web = tag_add(fixture, ROLE_LINK, p);
    put_text(fixture, web, &fixture->sans, 8, 172, 162, "example.org");
    put(fixture, PAGE_LINK, web, 172, 154, 60, 10)->text =
        STR("https://example.org/ä?a=(b)");
    struct tag *note = tag_add(fixture, ROLE_NOTE, p);
    put_text(fixture, note, &fixture->sans, 7, 72, 176, "1 A note.");
}

static void
put_row(struct fixture *fixture, const struct tag *part, int y, bool is_head)
{
    struct tag *row = tag_add(fixture, ROLE_TR, part);
    for (int column = 0; column < 3; column++) {
        bool is_th = is_head || column == 0;
        struct tag *cell = tag_add(fixture, is_th ? ROLE_TH : ROLE_TD, row);
        cell->is_column_head = is_head;
        cell->is_row_head = !is_head && is_th;
        struct tag *p = tag_add(fixture, ROLE_P, cell);
        put_text(fixture, p, &fixture->sans, 8, 72 + 100 * column, y,
                 is_th ? "Head" : "Cell");
    }
}

static void
put_table(struct fixture *fixture, const struct tag *section)
{
    struct tag *table = tag_add(fixture, ROLE_TABLE, section);
    struct tag *head = tag_add(fixture, ROLE_THEAD, table);
    put_row(fixture, head, 220, true);
    struct tag *body = tag_add(fixture, ROLE_TBODY, table);
    put_row(fixture, body, 234, false);
    struct tag *row = tag_add(fixture, ROLE_TR, body);
    struct tag *wide = tag_add(fixture, ROLE_TD, row);
    wide->column_span = 3;
    put_text(fixture, wide, &fixture->sans, 8, 72, 248, "Three columns");
}

static void
put_list(struct fixture *fixture, const struct tag *section)
{
    struct tag *list = tag_add(fixture, ROLE_L, section);
    list->is_ordered = true;
    for (int i = 0; i < 2; i++) {
        struct tag *item = tag_add(fixture, ROLE_LI, list);
        struct tag *label = tag_add(fixture, ROLE_LBL, item);
        struct tag *body = tag_add(fixture, ROLE_LBODY, item);
        put_text(fixture, label, &fixture->serif, 10, 72, 280 + 14 * i,
                 i == 0 ? "1." : "2.");
        put_text(fixture, body, &fixture->serif, 10, 90, 280 + 14 * i,
                 "A point of some weight");
    }
}

static void
put_pictures(struct fixture *fixture, const struct tag *section)
{
    for (int i = 0; i < 2; i++) {
        struct tag *figure = tag_add(fixture, ROLE_FIGURE, section);
        figure->description = STR("A square");
        put(fixture, PAGE_IMAGE, figure, 72 + 120 * i, 400, 100, 100)->image =
            picture(fixture, i == 1);
        struct tag *caption = tag_add(fixture, ROLE_CAPTION, figure);
        put_text(fixture, caption, &fixture->sans, 7, 72 + 120 * i, 512,
                 "Caption");
    }
    put(fixture, PAGE_FILL, NULL, 72, 530, 400, 1)->color = 0xC9CED6;
}

/* A document with one of everything. */
static void
put_everything(struct fixture *fixture)
{
    struct tag *section = tag_add(fixture, ROLE_SECT, &fixture->document);
    put_heading(fixture, section);
    put_prose(fixture, section);
    put_table(fixture, section);
    put_list(fixture, section);
    put_pictures(fixture, section);
    struct tag *long_one = tag_add(fixture, ROLE_P, section);
    put_text(fixture, long_one, &fixture->serif, 10, 72, 600,
             "This paragraph begins here");
    end_page(fixture);
    put_text(fixture, long_one, &fixture->serif, 10, 72, 72, "and ends there.");
    put(fixture, PAGE_ANCHOR, NULL, 72, 72, 0, 0)->text = STR("second");
    end_page(fixture);
    for (uint32_t i = 1; i <= 2; i++) {
        put_text(fixture, NULL, &fixture->sans, 8, 72, 30, "Marking");
        put_text(fixture, NULL, &fixture->sans, 8, 72, 820, "1 / 2");
        end_furniture(fixture, i);
    }
}

START_TEST(everything_is_said)
{
    struct fixture *fixture = fixture_new();
    put_everything(fixture);
    struct str file = finish(fixture, "everything");
    ck_assert(str_starts_with(file, "%PDF-1.7\n"));
    ck_assert(str_ends_with(file, "%%EOF\n"));
    static const char *const wanted[] = {
        "/Type /Catalog",
        "/MarkInfo<</Marked true>>",
        "/DisplayDocTitle true",
        "/Lang(en)",
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "T\xC3\xADtle &lt;&amp;&gt; of the brief",
        "<readout:style>brief</readout:style>",
        "<readout:fonts>GentiumPlus=",
        "<readout:title>R &amp; D&#13;\n</readout:title>",
        "<pdfaProperty:name>styleHashes</pdfaProperty:name>",
        "/Author(A. Author, B. & C.)",
        "<rdf:li>A. Author</rdf:li><rdf:li>B. &amp; C.</rdf:li>",
        "/CreationDate(D:20250404000000Z)",
        "<xmp:CreateDate>2025-04-04T00:00:00Z</xmp:CreateDate>",
        "/S/GTS_PDFA1",
        "/AFRelationship/Source",
        "/AFRelationship/Supplement",
        "/Subtype/text#2Fxml",
        "/UF<FEFF0069006D0061006700650073002F007000E4",
        "/FontFile2",
        "/FontFile3",
        "/SMask",
        "/Tabs/S",
        "/PageLabels",
    };
    for (size_t i = 0; i < COUNT(wanted); i++)
        ck_assert_msg(contains(file, wanted[i]), "no %s", wanted[i]);
    struct str streams = unpacked(fixture, file);
    ck_assert(contains(streams, "<article/>\n"));
    ck_assert(contains(streams, "<006600660069>")); /* the ligature ffi */
    ck_assert_uint_eq(occurrences(streams, "/Subtype/Header"), 2);
    ck_assert_uint_eq(occurrences(streams, "/Subtype/Footer"), 2);
    fixture_free(fixture);
}
END_TEST

START_TEST(nothing_is_said_that_is_not_known)
{
    struct fixture *fixture = fixture_new();
    render_free(fixture->renderer);
    struct metadata metadata = {.title = STR("Undated"), .language = "en"};
    fixture->renderer = render_new(fixture->arena, &metadata, fixture->diag);
    render_attach(fixture->renderer,
                  &(struct attachment){.name = STR("a.xml"),
                                       .media_type = STR("text/xml")});
    end_page(fixture);
    struct str file = finish(fixture, "undated");
    static const char *const unwanted[] = {
        "/Author",        "/CreationDate",    "dc:creator>", "xmp:CreateDate",
        "xmp:ModifyDate", "xmp:MetadataDate", "<readout:",
    };
    for (size_t i = 0; i < COUNT(unwanted); i++)
        ck_assert_msg(!contains(file, unwanted[i]), "%s", unwanted[i]);
    ck_assert_uint_eq(occurrences(file, "/ModDate(D:19700101000000Z)"), 1);
    fixture_free(fixture);
}
END_TEST

START_TEST(the_same_pages_give_the_same_bytes)
{
    struct str files[2];
    struct fixture *fixtures[2];
    for (int i = 0; i < 2; i++) {
        fixtures[i] = fixture_new();
        put_everything(fixtures[i]);
        files[i] = finish(fixtures[i], "same");
    }
    ck_assert(str_equal(files[0], files[1]));
    fixture_free(fixtures[0]);
    fixture_free(fixtures[1]);
}
END_TEST

START_TEST(a_damaged_font_is_an_error)
{
    struct fixture *fixture = fixture_new();
    struct face broken = fixture->serif;
    broken.is_cff = true; /* but there is no CFF table */
    struct page_item *item =
        put_text(fixture, NULL, &fixture->serif, 10, 72, 72, "x");
    item->face = &broken;
    end_page(fixture);
    struct buf out = {0};
    struct parts parts = {0};
    ck_assert(!render_finish(fixture->renderer, &parts));
    diag_print(fixture->diag, true, &out);
    ck_assert(contains(buf_view(&out), "[pdf-font]"));
    buf_release(&out);
    fixture_free(fixture);
}
END_TEST

TCase *
document_case(void)
{
    TCase *tcase = tcase_create("document");
    tcase_add_test(tcase, everything_is_said);
    tcase_add_test(tcase, nothing_is_said_that_is_not_known);
    tcase_add_test(tcase, the_same_pages_give_the_same_bytes);
    tcase_add_test(tcase, a_damaged_font_is_an_error);
    return tcase;
}
