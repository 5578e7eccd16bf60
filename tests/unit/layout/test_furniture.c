/* Running heads: who gives way to whom. */
#include "layout/cases.h"
#include "layout/fixture_case.h"

#include "base/arena.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define LEFT  SCALED_OF(50)
#define RIGHT SCALED_OF(250)

static const struct running_piece numbers[] = {{RUNNING_PAGE, {NULL, 0}},
                                               {RUNNING_TEXT, {"/", 1}},
                                               {RUNNING_PAGES, {NULL, 0}}};

static void
running_set(enum running_place place, const struct style *style,
            const struct running_piece *pieces, size_t count)
{
    fixture.styled.running[place] = (struct styled_running){
        .pieces = pieces, .count = count, .style = style};
}

/* The title, a mark between, the numbers. */
static void
set_titled(enum running_place place, const char *title)
{
    struct running_piece *pieces =
        ARENA_ARRAY(fixture.arena, struct running_piece, 5);
    pieces[0] = (struct running_piece){RUNNING_TITLE, str_from(title)};
    pieces[1] = (struct running_piece){RUNNING_TEXT, STR(" | ")};
    memcpy(&pieces[2], numbers, sizeof numbers);
    running_set(place, start_style(&fixture), pieces, 5);
}

static void
set_marking(enum running_place place, const char *marking)
{
    struct running_piece *piece =
        ARENA_NEW(fixture.arena, struct running_piece);
    *piece = (struct running_piece){RUNNING_MARKING, str_from(marking)};
    running_set(place, start_style(&fixture), piece, 1);
}

/* What the furniture shows, from start to end, lines after each other; no item
 * may leave the margins or lie on another. */
static struct str
furniture_text(void)
{
    struct buf out = {0};
    scaled end = LEFT;
    for (size_t i = 0; i < fixture.seen.count; i++) {
        const struct seen *seen = &fixture.seen.at[i];
        if (!seen->is_furniture || seen->item.kind != PAGE_GLYPHS)
            continue;
        buf_str(&out, seen->item.text);
        if (seen->item.y == fixture.seen.at[i - 1].item.y)
            ck_assert_int_ge(seen->item.x, end);
        end = item_end(seen);
        ck_assert_int_ge(seen->item.x, LEFT);
        ck_assert_int_le(item_end(seen), RIGHT);
        ck_assert_int_ge(seen->item.y, 0);
        ck_assert_int_le(seen->item.y, SCALED_OF(400));
    }
    struct str text = str_copy(fixture.arena, buf_view(&out));
    buf_release(&out);
    return text;
}

static struct str
run_page(void)
{
    (void)paragraph_add(&fixture, band_new(&fixture, 1), start_style(&fixture),
                        "Text");
    fixture_run(&fixture);
    return furniture_text();
}

static bool
has_part(struct str text, const char *part)
{
    return strstr(str_terminated(fixture.arena, text), part) != NULL;
}

START_TEST(furniture_follows_the_pages)
{
    struct style *style = style_new(&fixture);
    style->text_align = TEXT_ALIGN_START;
    running_set(FOOTER_END, style, numbers, 3);
    struct element *root = band_new(&fixture, 1);
    (void)paragraph_add(&fixture, root, style, words(&fixture, 300));
    fixture_run(&fixture);
    ck_assert_uint_ge(fixture.pages, 2);
    char last[32];
    (void)snprintf(last, sizeof last, "%u/%u", fixture.pages, fixture.pages);
    const struct seen *seen = seen_text(&fixture, last);
    ck_assert_ptr_nonnull(seen);
    ck_assert(seen->is_furniture);
    ck_assert_uint_eq(seen->page, fixture.pages);
    ck_assert_ptr_null(seen->item.tag);
    ck_assert_int_eq(item_end(seen), RIGHT);
    ck_assert_int_eq(seen->item.y, SCALED_OF(370));
}
END_TEST

START_TEST(long_title_gives_way_to_the_numbers)
{
    set_titled(FOOTER_START, words(&fixture, 30));
    struct str text = run_page();
    ck_assert(str_starts_with(text, "word0 word1"));
    ck_assert(str_ends_with(text, "\xE2\x80\xA6 | 1/1"));
}
END_TEST

START_TEST(words_of_a_title_are_no_blanks)
{
    set_titled(FOOTER_START, "Why {pages} fail");
    set_marking(FOOTER_END, "DRAFT {page}");
    struct str text = run_page();
    ck_assert(has_part(text, "Why {pages} fail | 1/1"));
    ck_assert(has_part(text, "DRAFT {page}"));
}
END_TEST

START_TEST(title_gives_way_to_the_marking)
{
    set_titled(FOOTER_START, words(&fixture, 30));
    set_marking(FOOTER_END, "FOR MEMBERS");
    struct str text = run_page();
    ck_assert(str_ends_with(text, "FOR MEMBERS"));
    ck_assert(has_part(text, "| 1/1"));
}
END_TEST

/* With no room for a word of the title, the mark behind it goes too. */
START_TEST(title_without_room_is_left_out)
{
    set_titled(FOOTER_START, words(&fixture, 30));
    set_marking(FOOTER_END, "FOR MEMBERS OF THE GROUP ON ICE");
    struct str text = run_page();
    ck_assert(str_starts_with(text, "1/1"));
    ck_assert(str_ends_with(text, "FOR MEMBERS OF THE GROUP ON ICE"));
}
END_TEST

/* Only what parts the title from them goes with it. */
START_TEST(words_beside_a_title_stay)
{
    struct running_piece *pieces =
        ARENA_ARRAY(fixture.arena, struct running_piece, 3);
    pieces[0] =
        (struct running_piece){RUNNING_TITLE, str_from(words(&fixture, 30))};
    pieces[1] = (struct running_piece){RUNNING_TEXT,
                                       STR(" \u00B7 Pier 4 \u2013 page ")};
    pieces[2] = (struct running_piece){RUNNING_PAGE, STR("")};
    running_set(FOOTER_START, start_style(&fixture), pieces, 3);
    set_marking(FOOTER_END, "FOR MEMBERS OF THE GROUP ON ICE");
    ck_assert(has_part(run_page(), "Pier 4 \u2013 page 1"));
}
END_TEST

START_TEST(long_marking_goes_on_more_lines)
{
    static const enum running_place places[] = {HEADER_END, FOOTER_END};
    set_marking(places[_i], words(&fixture, 12));
    struct str text = run_page();
    ck_assert(str_starts_with(text, "word0 word1"));
    ck_assert(str_ends_with(text, "word11"));
    scaled base = places[_i] == HEADER_END ? SCALED_OF(30) : SCALED_OF(370);
    const struct seen *first = seen_text(&fixture, "word0");
    const struct seen *last = seen_text(&fixture, "word11");
    ck_assert_int_eq(first->item.size, SCALED_OF(10));
    ck_assert_int_eq(last->item.y - first->item.y, SCALED_OF(12));
    ck_assert_int_eq(places[_i] == HEADER_END ? last->item.y : first->item.y,
                     base);
    ck_assert(!fixture_has_message(&fixture, "[long-running-head]"));
}
END_TEST

START_TEST(one_wide_word_is_set_in_smaller_type)
{
    set_titled(HEADER_START, "A title of words");
    set_marking(HEADER_END, "MMMMMMMMMMMMMMMMMMMMMMMMMM");
    struct str text = run_page();
    ck_assert(str_equals(text, "1/1MMMMMMMMMMMMMMMMMMMMMMMMMM"));
    const struct seen *seen = seen_text(&fixture, "MMMMMMMMMMMMMMMMMMMMMMMMMM");
    ck_assert_int_lt(seen->item.size, SCALED_OF(10));
    ck_assert_int_ge(seen->item.size, SCALED_OF(5));
}
END_TEST

START_TEST(marking_beyond_all_room_is_reported)
{
    set_marking(FOOTER_END, words(&fixture, 400));
    (void)paragraph_add(&fixture, band_new(&fixture, 1), start_style(&fixture),
                        "Text");
    fixture_run(&fixture);
    ck_assert(fixture_has_message(&fixture, "[long-running-head]"));
}
END_TEST

/* The picture is 120 by 80 pixels. */
START_TEST(images_stand_outside_their_text_on_its_line)
{
    static const struct {
        bool is_right_to_left, is_at_right;
        enum running_place place;
    } cases[] = {{false, false, HEADER_START},
                 {true, true, HEADER_START},
                 {false, true, HEADER_END},
                 {false, true, FOOTER_END},
                 {true, false, FOOTER_END}};
    fixture.styled.is_right_to_left = cases[_i].is_right_to_left;
    fixture.sheet.header_offset = fixture.sheet.footer_offset = SCALED_OF(25);
    set_marking(cases[_i].place, "House");
    struct styled_running *running = &fixture.styled.running[cases[_i].place];
    running->image = STR("tests/golden/cases/images/buoy.png");
    running->image_height = SCALED_OF(20);
    (void)run_page();
    const struct page_item *image = NULL, *text = NULL;
    for (size_t i = 0; i < fixture.seen.count; i++) {
        const struct seen *seen = &fixture.seen.at[i];
        if (seen->is_furniture && seen->item.kind == PAGE_IMAGE)
            image = &seen->item;
        else if (seen->is_furniture && seen->item.kind == PAGE_GLYPHS)
            text = &seen->item;
    }
    ck_assert_ptr_nonnull(image);
    ck_assert_ptr_null(image->tag);
    ck_assert_int_eq(image->width, SCALED_OF(30));
    ck_assert_int_eq(image->y + image->height, text->y);
    if (cases[_i].is_at_right) {
        ck_assert_int_eq(image->x + image->width, RIGHT);
        ck_assert_int_le(text->x + text->width, image->x - SCALED_OF(6));
    } else {
        ck_assert_int_eq(image->x, LEFT);
        ck_assert_int_eq(text->x, image->x + image->width + SCALED_OF(6));
    }
}
END_TEST

TCase *
furniture_case(void)
{
    TCase *tcase = fixture_case("furniture");
    tcase_add_test(tcase, furniture_follows_the_pages);
    tcase_add_test(tcase, long_title_gives_way_to_the_numbers);
    tcase_add_test(tcase, words_of_a_title_are_no_blanks);
    tcase_add_test(tcase, title_gives_way_to_the_marking);
    tcase_add_test(tcase, title_without_room_is_left_out);
    tcase_add_test(tcase, words_beside_a_title_stay);
    tcase_add_loop_test(tcase, long_marking_goes_on_more_lines, 0, 2);
    tcase_add_test(tcase, one_wide_word_is_set_in_smaller_type);
    tcase_add_test(tcase, marking_beyond_all_room_is_reported);
    tcase_add_loop_test(tcase, images_stand_outside_their_text_on_its_line, 0,
                        5);
    return tcase;
}
