/* Tests of words with marks from right to left. */
#include "render/cases.h"

#include "render/vowels.h"

#include <string.h>

/* Seen, dal with shadda and fatha, alef: from the left, as they are shaped. */
static const struct glyph word_glyphs[] = {
    {.id = 5, .text_at = 8, .text_size = 2, .advance = 200},
    {.id = 4, .text_at = 6, .text_size = 2, .x_offset = 30, .y_offset = 90},
    {.id = 3, .text_at = 4, .text_size = 2, .x_offset = 20, .y_offset = 50},
    {.id = 2, .text_at = 2, .text_size = 2, .advance = 400},
    {.id = 1, .text_at = 0, .text_size = 2, .advance = 600},
};
static const char word_text[] = "\xD8\xB3\xD8\xAF\xD9\x91\xD9\x8E\xD8\xA7";

START_TEST(marks_follow_the_letters)
{
    struct glyph glyphs[VOWELS_MOST];
    struct page_item word = {
        .text = {word_text, sizeof word_text - 1},
        .glyphs = word_glyphs,
        .glyph_count = 5,
    };
    ck_assert(vowels_reorder(&word, glyphs));
    static const uint16_t ids[] = {5, 2, 1, 3, 4}, sizes[] = {2, 6, 2, 0, 0};
    static const int16_t offsets[] = {0, 0, 0, 20 - 1000, 30 - 1000};
    for (size_t i = 0; i < 5; i++) {
        ck_assert_uint_eq(word.glyphs[i].id, ids[i]);
        ck_assert_uint_eq(word.glyphs[i].text_size, sizes[i]);
        ck_assert_int_eq(word.glyphs[i].x_offset, offsets[i]);
    }
    ck_assert_int_eq(word.glyphs[3].y_offset, 50);
}
END_TEST

/* Without marks, or with letters of no width, a word is left as it is. */
START_TEST(words_without_marks_stay)
{
    struct glyph glyphs[VOWELS_MOST], letters[3];
    static const char text[] = "\xD9\x84\xD8\xA7\xD8\xA7";
    memcpy(letters, word_glyphs, sizeof letters);
    for (uint16_t i = 0; i < 3; i++)
        letters[i].text_at = (uint16_t)(4 - 2 * i);
    struct page_item word = {
        .text = {text, sizeof text - 1},
        .glyphs = letters,
        .glyph_count = 3,
    };
    ck_assert(!vowels_reorder(&word, glyphs));
    ck_assert_ptr_eq(word.glyphs, letters);
}
END_TEST

TCase *
vowels_case(void)
{
    TCase *it = tcase_create("vowels");
    tcase_add_test(it, marks_follow_the_letters);
    tcase_add_test(it, words_without_marks_stay);
    return it;
}
