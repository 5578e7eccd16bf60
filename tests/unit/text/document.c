/* Tests of one engine for several documents: each gets what it would alone. */
#include "text/cases.h"

#include "text/fixture.h"

#include <string.h>

static const char *const texts[] = {
    "The delegation left.",
    "A private sign: \xF4\x8F\xBF\xBD, and \xF4\x8F\xBF\xBD again.",
    "Signs: \xF4\x8F\xBF\xBC and \xF4\x8F\xBF\xBD.",
    "\u05E9\u05DC\u05D5\u05DD \u21B6",
};

static const char *const languages[] = {"en", "xx", "en-GB", "en-gb"};

enum {
    TEXTS = COUNT(texts),
    LANGUAGES = COUNT(languages),
};

/* What becomes of a text, and what is said of it. */
static struct buf
result(struct fixture *it, const char *text, const char *language)
{
    it->language = language;
    struct buf out = fixture_shorthand(it, text, TEXT_PASS_HYPHENS);
    struct buf messages = fixture_messages(it);
    buf_text(&out, messages.at);
    buf_release(&messages);
    return out;
}

static struct buf
result_alone(const char *text, const char *language)
{
    struct fixture it = fixture_open(GENTIUM);
    struct buf out = result(&it, text, language);
    fixture_close(&it);
    return out;
}

START_TEST(documents_do_not_depend_on_those_before)
{
    struct fixture it = fixture_open(GENTIUM);
    for (size_t n = 0; n < 3 * TEXTS * LANGUAGES; n++) {
        const char *text = texts[n * 7 % TEXTS];
        const char *language = languages[(n / TEXTS + n) % LANGUAGES];
        it.diag = diag_new(it.arena);
        text_engine_start(it.engine, it.diag);
        struct buf found = result(&it, text, language);
        struct buf expected = result_alone(text, language);
        ck_assert_int_eq((int)found.size, (int)expected.size);
        ck_assert_int_eq(memcmp(found.at, expected.at, found.size), 0);
        buf_release(&found);
        buf_release(&expected);
    }
    fixture_close(&it);
}
END_TEST

START_TEST(a_document_is_told_of_each_character_once)
{
    struct fixture it = fixture_open(GENTIUM);
    struct buf out = {0};
    for (int document = 0; document < 2; document++) {
        it.diag = diag_new(it.arena);
        text_engine_start(it.engine, it.diag);
        struct buf items = fixture_shorthand(&it, texts[1], TEXT_PASS_PLAIN);
        buf_release(&items);
        out = fixture_messages(&it);
        const char *first = strstr(out.at, "[missing-glyph]");
        ck_assert_ptr_nonnull(first);
        ck_assert_ptr_null(strstr(first + 1, "[missing-glyph]"));
        buf_release(&out);
    }
    fixture_close(&it);
}
END_TEST

TCase *
document_case(void)
{
    TCase *it = tcase_create("document");
    tcase_add_test(it, documents_do_not_depend_on_those_before);
    tcase_add_test(it, a_document_is_told_of_each_character_once);
    return it;
}
