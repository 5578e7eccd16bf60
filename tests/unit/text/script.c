/* Which face shows the words of a script. */
#include "text/cases.h"
#include "text/fixture.h"

#include "base/arena.h"

/* The chunks of a text but spaces, each as "[face|text]". */
static struct buf
faces_of(struct fixture *it, const char *language, const char *text)
{
    struct buf out = {0};
    it->language = language;
    const struct item_list *list = fixture_items(it, text, TEXT_PASS_PLAIN);
    for (size_t i = 0; i < list->chunk_count; i++) {
        const struct chunk *chunk = &list->chunks[i];
        if (chunk->is_space || chunk->glyph_count == 0)
            continue;
        buf_printf(&out, "[%.*s|%.*s]", STR_ARGS(chunk->face->name),
                   STR_ARGS(chunk->text));
    }
    buf_char(&out, '\0');
    return out;
}

static const struct {
    const char *language, *text, *faces;
} texts[] = {
    /* Ideographs by the language, digits as Latin. */
    {"ja", "2月",
     "[GentiumPlus|2]"
     "[NotoSerifCJKjp-Regular|月]"},
    {"zh", "2月",
     "[GentiumPlus|2]"
     "[NotoSerifCJKsc-Regular|月]"},
    {"en", "月", "[NotoSerifCJKsc-Regular|月]"},
    /* Quotation marks and dashes are wide in Chinese, but apostrophes. */
    {"zh", "“A’s”",
     "[NotoSerifCJKsc-Regular|“]"
     "[GentiumPlus|A’s]"
     "[NotoSerifCJKsc-Regular|”]"},
    {"en", "“A’s”", "[GentiumPlus|“A’s”]"},
    /* Marks of a script in its face; numbers in the style's own. */
    {"ar", "ما، 12", "[NotoNaskhArabic-Regular|ما،][GentiumPlus|12]"},
    {"ar", "،", "[NotoNaskhArabic-Regular|،]"},
};

START_TEST(words_are_in_the_face_of_their_script)
{
    struct fixture it = fixture_open(GENTIUM);
    struct buf found = faces_of(&it, texts[_i].language, texts[_i].text);
    ck_assert_str_eq(found.at, texts[_i].faces);
    buf_release(&found);
    fixture_close(&it);
}
END_TEST

TCase *
script_case(void)
{
    TCase *it = tcase_create("script");
    tcase_add_loop_test(it, words_are_in_the_face_of_their_script, 0,
                        COUNT(texts));
    return it;
}
