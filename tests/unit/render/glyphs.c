/* Tests of text operators: where the pen is, for whoever follows it. */
#include "render/cases.h"

#include "base/arena.h"
#include "base/diag.h"
#include "render/codes.h"
#include "render/content.h"
#include "render/fixture.h"
#include "render/object.h"
#include "render/pagetable.h"
#include "render/tag.h"

#include <math.h>
#include <stdlib.h>

/* The content of what stands on the fixture's canvas. */
static struct str
content_of(struct fixture *fixture)
{
    static const struct page_table no_pages;
    struct arena *arena = fixture->arena;
    struct objects *objects = objects_new(arena, fixture->diag);
    struct fonts fonts = {.arena = arena, .objects = objects};
    struct page page = {.number = 1,
                        .width = 595 * SCALED_PT,
                        .height = 842 * SCALED_PT,
                        .items = fixture->canvas.at,
                        .count = fixture->canvas.count};
    struct buf out = {0};
    struct content content = {.out = &out,
                              .fonts = &fonts,
                              .tags = tags_new(arena, objects, &no_pages),
                              .page = &page};
    content_write(&content);
    struct str copy = str_copy(arena, buf_view(&out));
    buf_release(&out);
    objects_free(objects);
    return copy;
}

/* Follows a TJ array: the sum of widths and adjustments, in millionths of an
 * em.  Escapes are taken apart; a code is two bytes. */
static int64_t
follow(const struct pdf_font *font, const char *at, const char *end)
{
    int64_t pen = 0;
    unsigned char bytes[2];
    int count = 0;
    bool in_string = false;
    while (at < end) {
        if (!in_string && *at != '(') {
            char *next;
            long number = strtol(at, &next, 10);
            pen -= number * 1000;
            at = next > at ? next : at + 1;
            continue;
        }
        char c = *at++;
        if (c == '(' && !in_string) {
            in_string = true;
        } else if (c == ')') {
            in_string = false;
        } else {
            if (c == '\\')
                c = *at++ == 'r' ? '\r' : at[-1];
            bytes[count++] = (unsigned char)c;
            if (count == 2)
                pen += font->codes.at[bytes[0] * 256 + bytes[1] - 1]->width;
            count %= 2;
        }
    }
    return pen;
}

START_TEST(pen_never_drifts)
{
    struct fixture *fixture = fixture_new();
    const char *text = "AVAST Toy Ty. fi affable (office) \\ naïve WAVE";
    struct page_item *item =
        put_text(fixture, NULL, &fixture->serif, 11, 72, 100, text);
    item->letter_spacing = 37; /* an odd part of a point */
    struct fonts fonts = {.arena = fixture->arena};
    fonts.objects = objects_new(fixture->arena, fixture->diag);
    struct page page = {.items = item, .count = 1, .height = 842 * SCALED_PT};
    struct buf out = {0};
    struct content content = {.out = &out, .fonts = &fonts, .page = &page};
    glyphs_write(&content, item);
    glyphs_end(&content);
    const char *begin = locate(buf_view(&out), "[(");
    const char *end = locate(buf_view(&out), "]TJ");
    int64_t pen = follow(fonts.at[0], begin + 1, end);
    double em = 0;
    for (size_t i = 0; i + 1 < item->glyph_count; i++)
        em += item->glyphs[i].advance / 2048.0 +
              item->letter_spacing / (double)item->size;
    const struct glyph *last = &item->glyphs[item->glyph_count - 1];
    em += hb_font_get_glyph_h_advance(item->face->hb_font, last->id) / 2048.0;
    ck_assert_int_eq(fixture->serif.units_per_em, 2048);
    ck_assert(fabs((double)pen / 1e6 - em) < 0.0006);
    buf_release(&out);
    objects_free(fonts.objects);
    fixture_free(fixture);
}
END_TEST

START_TEST(neighbours_share_an_operator)
{
    struct fixture *fixture = fixture_new();
    struct page_item *a =
        put_text(fixture, NULL, &fixture->serif, 10, 72, 100, "One ");
    scaled end = a->x + a->width;
    struct page_item *b =
        put_text(fixture, NULL, &fixture->serif, 10, 0, 100, "two");
    b->x = end + SCALED_PT; /* a wider space than the font's */
    struct str content = content_of(fixture);
    ck_assert_uint_eq(occurrences(content, "TJ"), 1);
    ck_assert_uint_eq(occurrences(content, "Td"), 1);
    ck_assert(contains(content, ")-100("));
    ck_assert(contains(content, "72 742 Td"));
    fixture_free(fixture);
}
END_TEST

/* Places count from where a line began, in an em as wide as the glyphs. */
START_TEST(wider_glyphs_leave_the_next_in_its_place)
{
    struct fixture *fixture = fixture_new();
    struct page_item *a =
        put_text(fixture, NULL, &fixture->serif, 10, 72, 100, "One ");
    a->expansion = 200;
    a->width = scaled_ratio(a->width, 102, 100);
    scaled end = a->x + a->width;
    struct page_item *b =
        put_text(fixture, NULL, &fixture->serif, 10, 0, 100, "two");
    b->expansion = 200;
    b->x = end + scaled_ratio(SCALED_PT, 102, 100);
    put_text(fixture, NULL, &fixture->serif, 10, 200, 100, "three");
    struct str content = content_of(fixture);
    ck_assert_uint_eq(occurrences(content, "Tz"), 2);
    ck_assert(contains(content, "102 Tz\n72 742 Td"));
    ck_assert(contains(content, ")-100("));
    ck_assert(contains(content, "100 Tz\n128 0 Td"));
    fixture_free(fixture);
}
END_TEST

START_TEST(jumps_begin_anew)
{
    struct fixture *fixture = fixture_new();
    put_text(fixture, NULL, &fixture->serif, 10, 72, 100, "One");
    put_text(fixture, NULL, &fixture->serif, 10, 300, 100, "two");
    put_text(fixture, NULL, &fixture->serif, 10, 72, 112, "three");
    struct str content = content_of(fixture);
    ck_assert_uint_eq(occurrences(content, "BT"), 1);
    ck_assert(contains(content, "72 742 Td"));
    ck_assert(contains(content, "228 0 Td"));
    ck_assert(contains(content, "-228 -12 Td"));
    ck_assert_uint_eq(occurrences(content, "Tf"), 1);
    ck_assert_uint_eq(occurrences(content, " rg"), 1);
    fixture_free(fixture);
}
END_TEST

START_TEST(marks_rise_and_fall_back)
{
    struct fixture *fixture = fixture_new();
    struct page_item *item =
        put_text(fixture, NULL, &fixture->serif, 10, 72, 100, "ab");
    struct glyph *glyphs =
        arena_copy(fixture->arena, item->glyphs, 2 * sizeof *glyphs);
    glyphs[0].y_offset = 1024;
    item->glyphs = glyphs;
    struct str content = content_of(fixture);
    ck_assert(contains(content, "5 Ts\n[("));
    ck_assert(contains(content, "0 Ts\n[("));
    fixture_free(fixture);
}
END_TEST

START_TEST(artifacts_and_tags_are_told_apart)
{
    struct fixture *fixture = fixture_new();
    struct tag *p = tag_add(fixture, ROLE_P, &fixture->document);
    struct tag *none = tag_add(fixture, ROLE_NONE, p);
    put(fixture, PAGE_FILL, NULL, 72, 90, 100, 20)->color = 0xF2F5F9;
    put_text(fixture, p, &fixture->serif, 10, 72, 100, "One");
    put_text(fixture, none, &fixture->serif, 10, 72, 112, "and the same");
    put(fixture, PAGE_FILL, NULL, 72, 120, 100, 1);
    struct str content = content_of(fixture);
    ck_assert(str_starts_with(content, "/Artifact BMC\n"
                                       ".949 .961 .976 rg\n"
                                       "72 732 100 20 re f\n"
                                       "EMC\n"
                                       "/P<</MCID 0>>BDC\n"
                                       "BT\n"));
    ck_assert_uint_eq(occurrences(content, "BDC"), 1);
    ck_assert(str_ends_with(content, "ET\nEMC\n/Artifact BMC\n0 g\n"
                                     "72 721 100 1 re f\nEMC\n"));
    fixture_free(fixture);
}
END_TEST

/* Two glyphs of one character, and one that stands on another: the words that
 * have them say what they read as, in sequences of their own. */
START_TEST(words_of_syllables_say_what_they_read_as)
{
    struct fixture *fixture = fixture_new();
    struct tag *tag = tag_add(fixture, ROLE_P, &fixture->document);
    struct page_item *item =
        put_text(fixture, tag, &fixture->serif, 10, 50, 50, "ab cd ef");
    struct glyph *glyphs =
        arena_copy(fixture->arena, item->glyphs, 8 * sizeof *glyphs);
    glyphs[0].text_size = 2;
    glyphs[1].text_at = 0;
    glyphs[1].text_size = 0;
    glyphs[7].advance = 0;
    item->glyphs = glyphs;
    struct str content = content_of(fixture);
    ck_assert_uint_eq(occurrences(content, "/ActualText"), 2);
    ck_assert(contains(content, "/Span<</MCID 0/ActualText(ab)>>BDC"));
    ck_assert(contains(content, "/P<</MCID 1>>BDC"));
    ck_assert(contains(content, "/Span<</MCID 2/ActualText(ef)>>BDC"));
    ck_assert_uint_eq(occurrences(content, "BDC"), 3);
    ck_assert_uint_eq(occurrences(content, "EMC"), 3);
    fixture_free(fixture);
}
END_TEST

TCase *
glyphs_case(void)
{
    TCase *tcase = tcase_create("glyphs");
    tcase_add_test(tcase, pen_never_drifts);
    tcase_add_test(tcase, neighbours_share_an_operator);
    tcase_add_test(tcase, wider_glyphs_leave_the_next_in_its_place);
    tcase_add_test(tcase, jumps_begin_anew);
    tcase_add_test(tcase, marks_rise_and_fall_back);
    tcase_add_test(tcase, artifacts_and_tags_are_told_apart);
    tcase_add_test(tcase, words_of_syllables_say_what_they_read_as);
    return tcase;
}
