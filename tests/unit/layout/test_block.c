/* Notes, pictures, markers, links, tags and the dump. */
#include "cases.h"
#include "fixture_case.h"

#include "base/arena.h"

#include <string.h>

#define RIGHT  SCALED_OF(250)
#define LEFT   SCALED_OF(50)
#define BOTTOM SCALED_OF(350)

START_TEST(note_stands_at_the_foot_of_its_marks_column)
{
    struct element *root = band_new(&fixture, 1);
    const struct style *style = start_style(&fixture);
    for (int i = 0; i < 22; i++)
        (void)paragraph_add(&fixture, root, style, "Line");
    struct element *marked = paragraph_add(&fixture, root, style, "Marked");
    note_add(&fixture, marked, "Note");
    (void)paragraph_add(&fixture, root, style, "After");
    fixture_run(&fixture);
    const struct seen *note = seen_text(&fixture, "Note");
    ck_assert_uint_eq(seen_text(&fixture, "Marked")->page, note->page);
    ck_assert_int_gt(note->item.y, BOTTOM - SCALED_OF(12));
    ck_assert_int_lt(note->item.y, BOTTOM);
    const struct tag *paragraph = note->item.tag;
    ck_assert_uint_eq(paragraph->parent->role, ROLE_NOTE);
    ck_assert_uint_eq(paragraph->parent->parent->role, ROLE_P);
}
END_TEST

START_TEST(long_note_goes_on_at_the_next_foot)
{
    struct element *root = band_new(&fixture, 1);
    const struct style *style = start_style(&fixture);
    struct element *marked = paragraph_add(&fixture, root, style, "Marked");
    note_add(&fixture, marked, words(&fixture, 250));
    fixture_run(&fixture);
    ck_assert_ptr_nonnull(seen_text(&fixture, "word0"));
    ck_assert_ptr_nonnull(seen_text(&fixture, "word249"));
    ck_assert_uint_gt(seen_text(&fixture, "word249")->page, 1);
    for (size_t i = 0; i < fixture.seen.count; i++)
        ck_assert_int_lt(fixture.seen.at[i].item.y, BOTTOM);
}
END_TEST

START_TEST(missing_picture_leaves_its_description)
{
    struct element *image =
        element_add(&fixture, band_new(&fixture, 1), ELEMENT_IMAGE, ROLE_FIGURE,
                    start_style(&fixture));
    image->image = STR("missing.png");
    image->description = STR("Harbour");
    fixture_run(&fixture);
    const struct seen *seen = seen_text(&fixture, "Harbour");
    ck_assert_ptr_nonnull(seen);
    ck_assert_uint_eq(seen->item.tag->role, ROLE_P);
    ck_assert_uint_eq(seen_count(&fixture, PAGE_IMAGE), 0);
}
END_TEST

static void
marker_add(struct element *element, const char *text)
{
    struct element *marker = ARENA_NEW(fixture.arena, struct element);
    *marker = (struct element){.kind = ELEMENT_PARAGRAPH,
                               .role = ROLE_LBL,
                               .style = start_style(&fixture),
                               .language = "en"};
    (void)text_add(&fixture, marker, text);
    element->marker = marker;
}

/* An item with a marker in a room of 20 pt, a gap of 3 pt behind it. */
static struct element *
item_add(struct element *list, const char *number)
{
    struct style *style = start_style(&fixture);
    style->margin_start = SCALED_OF(20);
    style->marker_width = SCALED_OF(20);
    struct style *marker_style = start_style(&fixture);
    marker_style->padding_end = SCALED_OF(3);
    struct element *item =
        element_add(&fixture, list, ELEMENT_BOX, ROLE_LI, style);
    marker_add(item, number);
    item->marker->style = marker_style;
    struct element *body = element_add(&fixture, item, ELEMENT_BOX, ROLE_LBODY,
                                       start_style(&fixture));
    (void)paragraph_add(&fixture, body, start_style(&fixture), "Body");
    return item;
}

START_TEST(marker_hangs_before_the_first_line)
{
    struct element *list =
        element_add(&fixture, band_new(&fixture, 1), ELEMENT_BOX, ROLE_L,
                    start_style(&fixture));
    (void)item_add(list, "7");
    fixture_run(&fixture);
    const struct seen *label = seen_nth(&fixture, PAGE_GLYPHS, 0);
    const struct seen *text = seen_nth(&fixture, PAGE_GLYPHS, 1);
    ck_assert(str_equals(label->item.text, "7"));
    ck_assert_int_eq(label->item.x, LEFT);
    ck_assert_int_eq(text->item.x, LEFT + SCALED_OF(20));
    ck_assert_int_eq(label->item.y, text->item.y);
    ck_assert_uint_eq(label->item.tag->role, ROLE_LBL);
    ck_assert_uint_eq(label->item.tag->parent->role, ROLE_LI);
    ck_assert_uint_lt(label->item.tag->number, text->item.tag->number);
}
END_TEST

/* All items of a list make room for its widest marker. */
START_TEST(wide_markers_push_the_list_in)
{
    struct element *list =
        element_add(&fixture, band_new(&fixture, 1), ELEMENT_BOX, ROLE_L,
                    start_style(&fixture));
    (void)item_add(list, "9");
    list->widest = item_add(list, "99999999")->marker;
    fixture_run(&fixture);
    const struct seen *wide = seen_text(&fixture, "99999999");
    ck_assert_int_eq(seen_text(&fixture, "9")->item.x, LEFT);
    ck_assert_int_eq(wide->item.x, LEFT);
    const struct seen *first = seen_nth(&fixture, PAGE_GLYPHS, 1);
    const struct seen *second = seen_nth(&fixture, PAGE_GLYPHS, 3);
    ck_assert_int_eq(first->item.x, second->item.x);
    ck_assert_int_ge(first->item.x, item_end(wide) + SCALED_OF(3));
    ck_assert_int_gt(first->item.x, LEFT + SCALED_OF(20));
}
END_TEST

START_TEST(wide_markers_widen_their_column)
{
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {"", words(&fixture, 60)};
    struct element *row = row_add(&fixture, table, style, cells, 2);
    struct element *list =
        element_add(&fixture, row->first, ELEMENT_BOX, ROLE_L, style);
    list->widest = item_add(list, "99999999")->marker;
    fixture_run(&fixture);
    ck_assert_ptr_nonnull(seen_text(&fixture, "Body"));
    ck_assert(!fixture_has_message(&fixture, "[wide-word]"));
}
END_TEST

/* In a document from left to right, the number of a paragraph from right to
 * left stands at the left of its room as all others do. */
START_TEST(markers_keep_to_the_documents_direction)
{
    struct element *list =
        element_add(&fixture, band_new(&fixture, 1), ELEMENT_BOX, ROLE_L,
                    start_style(&fixture));
    struct element *item = item_add(list, "7");
    item->marker->is_right_to_left = true;
    item->first->first->is_right_to_left = true;
    fixture_run(&fixture);
    ck_assert_int_eq(seen_text(&fixture, "7")->item.x, LEFT);
    ck_assert_int_eq(item_end(seen_text(&fixture, "Body")), RIGHT);
}
END_TEST

START_TEST(link_is_one_area_a_line)
{
    const struct style *style = start_style(&fixture);
    struct element *paragraph =
        paragraph_add(&fixture, band_new(&fixture, 1), style, "Before ");
    struct element *span =
        element_add(&fixture, paragraph, ELEMENT_SPAN, ROLE_LINK, style);
    span->link = STR("#there");
    span->description = STR("To there");
    (void)text_add(&fixture, span, "a link of some words");
    (void)text_add(&fixture, paragraph, " after");
    fixture_run(&fixture);
    ck_assert_uint_eq(seen_count(&fixture, PAGE_LINK), 1);
    const struct seen *link = seen_nth(&fixture, PAGE_LINK, 0);
    ck_assert(str_equals(link->item.text, "#there"));
    ck_assert_int_eq(link->item.x, seen_text(&fixture, "a")->item.x);
    const struct seen *last = seen_text(&fixture, "words");
    ck_assert_int_eq(link->item.x + link->item.width,
                     last->item.x + last->item.width);
    ck_assert_ptr_eq(link->item.tag, last->item.tag);
    ck_assert_uint_eq(link->item.tag->role, ROLE_LINK);
    ck_assert(str_equals(link->item.tag->description, "To there"));
}
END_TEST

START_TEST(paragraph_over_two_pages_keeps_one_tag)
{
    struct element *paragraph =
        paragraph_add(&fixture, band_new(&fixture, 1), start_style(&fixture),
                      words(&fixture, 300));
    paragraph->anchor = STR("here");
    paragraph->outline_level = 1;
    paragraph->outline_title = STR("Title");
    fixture_run(&fixture);
    const struct seen *first = seen_text(&fixture, "word0");
    const struct seen *last = seen_text(&fixture, "word299");
    ck_assert_uint_lt(first->page, last->page);
    ck_assert_ptr_eq(first->item.tag, last->item.tag);
    const struct seen *anchor = seen_nth(&fixture, PAGE_ANCHOR, 0);
    ck_assert(str_equals(anchor->item.text, "here"));
    ck_assert_int_eq(anchor->item.y, SCALED_OF(50));
    const struct seen *outline = seen_nth(&fixture, PAGE_OUTLINE, 0);
    ck_assert(str_equals(outline->item.text, "Title"));
    ck_assert_uint_eq(seen_count(&fixture, PAGE_ANCHOR), 1);
}
END_TEST

START_TEST(other_languages_are_tagged)
{
    const struct style *style = start_style(&fixture);
    struct element *paragraph =
        paragraph_add(&fixture, band_new(&fixture, 1), style, "English ");
    struct element *span =
        element_add(&fixture, paragraph, ELEMENT_SPAN, ROLE_NONE, style);
    span->language = "fr";
    text_add(&fixture, span, "bonjour")->language = "fr";
    fixture_run(&fixture);
    const struct tag *tag = seen_text(&fixture, "bonjour")->item.tag;
    ck_assert_uint_eq(tag->role, ROLE_SPAN);
    ck_assert_str_eq(tag->language, "fr");
    ck_assert_ptr_null(seen_text(&fixture, "English")->item.tag->language);
}
END_TEST

START_TEST(dump_is_stable_and_tells_lines)
{
    (void)paragraph_add(&fixture, band_new(&fixture, 1), style_new(&fixture),
                        words(&fixture, 30));
    struct buf dumps[2] = {{0}, {0}};
    for (int i = 0; i < 2; i++)
        layout_dump(fixture.arena, &fixture.styled, fixture.engine,
                    fixture.images, fixture.diag, &dumps[i]);
    ck_assert(str_equal(buf_view(&dumps[0]), buf_view(&dumps[1])));
    buf_char(&dumps[0], '\0');
    ck_assert_ptr_nonnull(strstr(dumps[0].at, "\"word0 word1"));
    buf_release(&dumps[0]);
    buf_release(&dumps[1]);
}
END_TEST

/* Line, note and the rule between them are a little too much for the page. */
START_TEST(rule_above_notes_is_reckoned_with)
{
    struct element *above = band_new(&fixture, 1);
    for (int i = 0; i < 22; i++)
        (void)paragraph_add(&fixture, above, start_style(&fixture), "Line");
    struct style *spaced = start_style(&fixture);
    spaced->margin_top = SCALED_OF(8);
    struct element *marked =
        paragraph_add(&fixture, band_new(&fixture, 1), spaced, "Marked");
    note_add(&fixture, marked, "Note");
    fixture_run(&fixture);
    ck_assert_uint_eq(seen_text(&fixture, "Marked")->page, 2);
}
END_TEST

START_TEST(marker_of_nothing_has_a_line_of_its_own)
{
    struct style *numbered = start_style(&fixture);
    numbered->margin_start = numbered->marker_width = SCALED_OF(20);
    struct element *root = band_new(&fixture, 1);
    struct element *empty =
        element_add(&fixture, root, ELEMENT_PARAGRAPH, ROLE_P, numbered);
    marker_add(empty, "8");
    struct element *full = paragraph_add(&fixture, root, numbered, "Text");
    marker_add(full, "9");
    fixture_run(&fixture);
    scaled nine = seen_text(&fixture, "9")->item.y;
    ck_assert_int_eq(nine, seen_text(&fixture, "Text")->item.y);
    ck_assert_int_eq(nine - seen_text(&fixture, "8")->item.y, SCALED_OF(12));
}
END_TEST

/* 25 lines to the page: `above` of them, then a list of items of one line. */
static void
list_run(int above, int items)
{
    const struct style *style = start_style(&fixture);
    struct element *root = band_new(&fixture, 1);
    for (int i = 0; i < above; i++)
        (void)paragraph_add(&fixture, root, style, "Line");
    struct element *list =
        element_add(&fixture, root, ELEMENT_BOX, ROLE_L, style);
    for (int i = 0; i < items; i++)
        (void)paragraph_add(&fixture, list, style,
                            i == 0           ? "First"
                            : i == items - 1 ? "Last"
                            : i == items - 2 ? "Next"
                                             : "Item");
    fixture_run(&fixture);
}

START_TEST(last_item_does_not_stand_alone)
{
    list_run(20, 6);
    ck_assert_uint_eq(seen_text(&fixture, "Last")->page, 2);
    ck_assert_uint_eq(seen_text(&fixture, "Next")->page, 2);
}
END_TEST

START_TEST(first_item_does_not_stand_alone)
{
    list_run(24, 4);
    ck_assert_uint_eq(seen_text(&fixture, "Line")->page, 1);
    ck_assert_uint_eq(seen_text(&fixture, "First")->page, 2);
}
END_TEST

TCase *
block_case(void)
{
    TCase *tcase = fixture_case("block");
    tcase_add_test(tcase, note_stands_at_the_foot_of_its_marks_column);
    tcase_add_test(tcase, long_note_goes_on_at_the_next_foot);
    tcase_add_test(tcase, missing_picture_leaves_its_description);
    tcase_add_test(tcase, marker_hangs_before_the_first_line);
    tcase_add_test(tcase, wide_markers_push_the_list_in);
    tcase_add_test(tcase, wide_markers_widen_their_column);
    tcase_add_test(tcase, markers_keep_to_the_documents_direction);
    tcase_add_test(tcase, link_is_one_area_a_line);
    tcase_add_test(tcase, paragraph_over_two_pages_keeps_one_tag);
    tcase_add_test(tcase, other_languages_are_tagged);
    tcase_add_test(tcase, dump_is_stable_and_tells_lines);
    tcase_add_test(tcase, rule_above_notes_is_reckoned_with);
    tcase_add_test(tcase, marker_of_nothing_has_a_line_of_its_own);
    tcase_add_test(tcase, last_item_does_not_stand_alone);
    tcase_add_test(tcase, first_item_does_not_stand_alone);
    return tcase;
}
