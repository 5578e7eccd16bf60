/* Words shaped one by one against whole runs; faces, missing characters. */
#include "text/cases.h"
#include "text/fixture.h"

#include "base/arena.h"

#include <hb.h>
#include <string.h>

/* The glyphs of a text shaped as one run, by HarfBuzz itself. */
struct whole {
    hb_buffer_t *buffer;
    hb_glyph_info_t *infos;
    hb_glyph_position_t *positions;
    unsigned int count;
};

static struct whole
shape_whole(const struct face *face, const char *text, hb_script_t script)
{
    static const char *const shapers[] = {"ot", NULL};
    struct whole it = {.buffer = hb_buffer_create()};
    hb_buffer_set_cluster_level(it.buffer,
                                HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_flags(it.buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_buffer_set_direction(it.buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(it.buffer, script);
    hb_buffer_set_language(it.buffer, hb_language_from_string("en", -1));
    hb_buffer_add_utf8(it.buffer, text, -1, 0, -1);
    hb_shape_full(face->hb_font, it.buffer, NULL, 0, shapers);
    it.infos = hb_buffer_get_glyph_infos(it.buffer, &it.count);
    it.positions = hb_buffer_get_glyph_positions(it.buffer, NULL);
    return it;
}

/* Every glyph and, up to each, the sum of advances must be the same; kerning
 * may stand on either side of a word's end. */
static void
assert_same(struct fixture *it, const char *text, hb_script_t script)
{
    const struct item_list *list = fixture_items(it, text, TEXT_PASS_PLAIN);
    struct whole whole =
        shape_whole(font_find(it->catalog, &it->style), text, script);
    unsigned int n = 0;
    int64_t ours = 0, theirs = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].chunk == CHUNK_NONE ||
            list->items[i].kind == ITEM_PENALTY)
            continue;
        const struct chunk *chunk = &list->chunks[list->items[i].chunk];
        for (uint32_t k = 0; k < chunk->glyph_count; k++, n++) {
            ck_assert_uint_lt(n, whole.count);
            if (chunk->glyphs[k].id != whole.infos[n].codepoint ||
                (!chunk->is_space && k == 0 && ours != theirs))
                ck_abort_msg("glyph %u, '%.*s' in '%.60s'", n,
                             STR_ARGS(chunk->text),
                             text + whole.infos[n].cluster);
            ours += chunk->glyphs[k].advance;
            theirs += whole.positions[n].x_advance;
        }
    }
    ck_assert_uint_eq(n, whole.count);
    ck_assert_int_eq(ours, theirs);
    hb_buffer_destroy(whole.buffer);
}

static const char *const samples[] = {
    "The AVATAR of Type Y To fly: office, affluent, fjord, Tea. We 'Will' T y",
    "To A V AW. \"You\" VA (T) f) T. V, P. 'A A' W A T A Y o",
    "On 4 April 2025, 12 x 10 teams -> met at 10:30; 3 x 4 = 12; A - B (A) a",
    "A x 10 x B 2 x 2 x 2 (x) x: a:b 1:2 A:B ( A ) [x] {T} @ A* B+ C",
};

START_TEST(words_equal_runs)
{
    struct fixture it = fixture_open((enum fixture_face)_i);
    for (size_t i = 0; i < COUNT(samples); i++)
        assert_same(&it, samples[i], HB_SCRIPT_LATIN);
    fixture_close(&it);
}
END_TEST

START_TEST(prose_equals_runs)
{
    struct fixture it = fixture_open((enum fixture_face)_i);
    it.style.hyphens = HYPHENS_NONE;
    static const char *const paths[] = {"input/security-contingents.xml",
                                        "input/long.xml"};
    for (size_t i = 0; i < 2; i++) {
        const char *prose = fixture_prose(&it, paths[i]);
        if (prose == NULL)
            continue;
        /* Only what stands in one script is shaped as one run. */
        char *ascii = arena_copy(it.arena, prose, strlen(prose) + 1);
        for (char *c = ascii; *c != '\0'; c++)
            if ((unsigned char)*c >= 0x80)
                *c = 'n';
        while (*ascii == ' ')
            ascii++;
        for (size_t end = strlen(ascii); end > 0 && ascii[end - 1] == ' ';)
            ascii[--end] = '\0';
        assert_same(&it, ascii, HB_SCRIPT_LATIN);
    }
    fixture_close(&it);
}
END_TEST

START_TEST(same_results_again)
{
    struct fixture it = fixture_open(INTER);
    const struct item_list *a =
        fixture_items(&it, samples[2], TEXT_PASS_HYPHENS);
    const struct item_list *b =
        fixture_items(&it, samples[2], TEXT_PASS_HYPHENS);
    ck_assert_uint_eq(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        ck_assert_int_eq(a->items[i].kind, b->items[i].kind);
        ck_assert_int_eq(a->items[i].width, b->items[i].width);
    }
    fixture_close(&it);
}
END_TEST

/* Of one box each. */
static const struct chunk *
only_chunk(struct fixture *it, const char *text)
{
    const struct item_list *list = fixture_items(it, text, TEXT_PASS_PLAIN);
    ck_assert_int_eq(list->items[0].kind, ITEM_BOX);
    return &list->chunks[list->items[0].chunk];
}

START_TEST(widths_are_exact)
{
    struct fixture it = fixture_open(GENTIUM);
    const struct chunk *chunk = only_chunk(&it, "contingents");
    int32_t units = 0;
    for (uint32_t i = 0; i < chunk->glyph_count; i++)
        units += chunk->glyphs[i].advance;
    ck_assert_int_eq(chunk->width,
                     scaled_ratio(units, it.style.font_size, 2048));
    it.style.letter_spacing = 100;
    const struct chunk *spaced = only_chunk(&it, "contingents");
    ck_assert_int_eq(spaced->width,
                     chunk->width + 100 * (int32_t)spaced->glyph_count);
    fixture_close(&it);
}
END_TEST

START_TEST(ligatures_know_their_text)
{
    struct fixture it = fixture_open(GENTIUM);
    it.style.font_features = STR("\"liga\" 1");
    const struct chunk *chunk = only_chunk(&it, "office");
    uint32_t covered = 0;
    for (uint32_t i = 0; i < chunk->glyph_count; i++) {
        ck_assert_uint_eq(chunk->glyphs[i].text_at, covered);
        covered += chunk->glyphs[i].text_size;
    }
    ck_assert_uint_eq(covered, 6);
    ck_assert_uint_lt(chunk->glyph_count, 6);
    /* Spaced letters have none. */
    it.style.letter_spacing = 100;
    ck_assert_uint_eq(only_chunk(&it, "office")->glyph_count, 6);
    fixture_close(&it);
}
END_TEST

START_TEST(features_are_read)
{
    struct fixture it = fixture_open(INTER);
    const struct chunk *plain = only_chunk(&it, "1117");
    it.style.font_features = STR("\"kern\" 0, \"tnum\"");
    const struct chunk *tabular = only_chunk(&it, "1117");
    ck_assert_int_ne(plain->width, tabular->width);
    ck_assert_int_eq(tabular->glyphs[0].advance, tabular->glyphs[3].advance);
    fixture_close(&it);
}
END_TEST

START_TEST(capitals_follow_the_language)
{
    struct fixture it = fixture_open(GENTIUM);
    it.style.text_transform = TEXT_TRANSFORM_UPPERCASE;
    ck_assert(str_equals(only_chunk(&it, "istraße")->text, "ISTRASSE"));
    it.language = "tr";
    ck_assert(str_equals(only_chunk(&it, "istra")->text, "İSTRA"));
    fixture_close(&it);
}
END_TEST

START_TEST(other_faces_help_out)
{
    struct fixture it = fixture_open(GENTIUM);
    const struct item_list *list =
        fixture_items(&it, "a\xD7\xA9\xD7\x9C", TEXT_PASS_PLAIN);
    ck_assert_uint_eq(list->chunk_count, 2);
    ck_assert(str_equals(list->chunks[0].face->family, "Gentium Plus"));
    ck_assert(str_equals(list->chunks[1].face->family, "Noto Serif Hebrew"));
    ck_assert_uint_eq(list->chunks[1].level, 1);
    ck_assert(list->is_reordered);
    /* A mark stays with its base. */
    list = fixture_items(&it, "\xD7\xA9\xD7\x81", TEXT_PASS_PLAIN);
    ck_assert_uint_eq(list->chunk_count, 1);
    struct buf messages = fixture_messages(&it);
    ck_assert_str_eq(messages.at, "");
    buf_release(&messages);
    fixture_close(&it);
}
END_TEST

START_TEST(missing_characters_are_reported_once_and_shown)
{
    struct fixture it = fixture_open(GENTIUM);
    for (int i = 0; i < 2; i++) {
        const struct chunk *chunk =
            only_chunk(&it, i == 0 ? "\xF4\x8F\xBF\xBD" : "x\xF4\x8F\xBF\xBD");
        uint32_t last = chunk->glyph_count - 1;
        ck_assert_uint_ne(chunk->glyphs[last].id, 0);
        ck_assert_uint_eq(chunk->glyphs[last].text_size, 4);
        ck_assert_int_gt(chunk->glyphs[last].advance, 0);
    }
    struct buf messages = fixture_messages(&it);
    const char *first = strstr(messages.at, "U+10FFFD");
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_null(strstr(first + 1, "U+10FFFD"));
    buf_release(&messages);
    fixture_close(&it);
}
END_TEST

/* U+2060 word joiner, U+200D joiner, U+200C non-joiner, U+FEFF, U+FE0F. */
START_TEST(invisible_characters_have_no_glyphs)
{
    struct fixture it = fixture_open(INTER);
    const struct chunk *plain = only_chunk(&it, "ab");
    const struct chunk *chunk = only_chunk(
        &it, "a\xE2\x81\xA0\xE2\x80\x8D\xE2\x80\x8C\xEF\xBB\xBF\xEF\xB8\x8F"
             "b\x01\x7F\xC2\x85");
    ck_assert_uint_eq(chunk->glyph_count, 2);
    ck_assert_int_eq(chunk->width, plain->width);
    ck_assert_uint_eq(chunk->glyphs[0].text_size, 16);
    struct buf messages = fixture_messages(&it);
    ck_assert_str_eq(messages.at, "");
    buf_release(&messages);
    fixture_close(&it);
}
END_TEST

/* Kerning of a letter with a space is the space's, so that a line that ends
 * there is as wide as it looks. */
START_TEST(kerning_with_spaces_is_the_spaces)
{
    struct fixture it = fixture_open(MEDIUM);
    const struct chunk *alone = only_chunk(&it, "n,");
    const struct item_list *list =
        fixture_items(&it, "n, n, n n", TEXT_PASS_PLAIN);
    ck_assert_int_eq(list->items[0].width, alone->width);
    ck_assert_int_eq(list->items[1].kind, ITEM_GLUE);
    ck_assert_int_lt(list->items[1].width, list->items[5].width);
    fixture_close(&it);
}
END_TEST

TCase *
shape_case(void)
{
    TCase *it = tcase_create("shape");
    tcase_add_loop_test(it, words_equal_runs, GENTIUM, MEDIUM + 1);
    tcase_add_loop_test(it, prose_equals_runs, GENTIUM, MEDIUM + 1);
    tcase_add_test(it, same_results_again);
    tcase_add_test(it, widths_are_exact);
    tcase_add_test(it, ligatures_know_their_text);
    tcase_add_test(it, features_are_read);
    tcase_add_test(it, capitals_follow_the_language);
    tcase_add_test(it, other_faces_help_out);
    tcase_add_test(it, missing_characters_are_reported_once_and_shown);
    tcase_add_test(it, invisible_characters_have_no_glyphs);
    tcase_add_test(it, kerning_with_spaces_is_the_spaces);
    return it;
}
