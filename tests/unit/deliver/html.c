/* Pages and mails of a small brief. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "deliver/cases.h"
#include "deliver/deliver.h"
#include "form/form.h"
#include "locale/locale.h"

#include <string.h>

#define HOSTILE "</script><img src=x onerror=alert(1)>"

struct made {
    struct arena *arena;
    struct diag *diag;
    struct locale *locale;
    char *text;
};

static struct phrase
phrase_of(struct arena *arena, const char *text, const char *href)
{
    const struct span span = {.kind = SPAN_TEXT,
                              .text = str_from(text),
                              .href = str_from(href),
                              .language = "en"};
    return (struct phrase){arena_copy(arena, &span, sizeof span), 1};
}

static const struct brief *
brief_of(struct arena *arena, const char *title)
{
    static const uint32_t numbers[] = {1};
    struct brief *brief = ARENA_NEW(arena, struct brief);
    struct statement *line = ARENA_NEW(arena, struct statement);
    struct question_entry *question = ARENA_NEW(arena, struct question_entry);
    *line = (struct statement){
        phrase_of(arena, "Read on.", "https://example.org/?a&b"), {numbers, 1}};
    question->text = phrase_of(arena, "Who?", "javascript:alert(1)");
    *brief = (struct brief){
        .language = "en",
        .title = phrase_of(arena, title, ""),
        .plain_title = str_from(title),
        .marking = STR("TLP:AMBER"),
        .bottom_line = {line, 1},
        .questions = question,
        .question_count = 1,
        .paragraph_count = 1,
    };
    return brief;
}

static struct made
make(bool is_mail, const char *title)
{
    struct arena *arena = arena_new();
    struct made made = {.arena = arena, .diag = diag_new(arena)};
    made.locale = locale_new(arena, "en", made.diag);
    const struct brief *brief = brief_of(arena, title);
    const struct sheet *sheet = sheet_read(arena, "brief", made.diag);
    const struct styled *styled =
        form_brief(arena, brief, sheet, made.locale, made.diag);
    ck_assert_ptr_nonnull(styled);
    const struct html_page page = {
        .title = brief->plain_title,
        .marking = brief->marking,
        .linked_data = STR("{\"name\":\"" HOSTILE "\"}"),
        .picture_cid = STR("first\"page"),
    };
    struct buf out = {0};
    if (is_mail)
        html_write_mail(arena, styled, &page, &out);
    else
        html_write(arena, styled, NULL, &page, &out);
    made.text = str_terminated(arena, buf_view(&out));
    buf_release(&out);
    return made;
}

static void
made_free(struct made *made)
{
    locale_free(made->locale);
    arena_free(made->arena);
}

static size_t
count(const char *text, const char *what)
{
    size_t found = 0;
    for (; (text = strstr(text, what)) != NULL; text += strlen(what))
        found++;
    return found;
}

START_TEST(test_page_has_its_landmarks)
{
    struct made made = make(false, "Talks");
    static const char *const wanted[] = {
        "<header class", "<nav ", "<main id=\"main\">",  "<footer ",
        "<h1 ",          "</h1>", "<title>Talks</title>"};
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
        ck_assert_msg(count(made.text, wanted[i]) == 1, "%s", wanted[i]);
    ck_assert_uint_eq(count(made.text, ">TLP:AMBER</strong>"), 2);
    ck_assert_uint_eq(count(made.text, "href=\"https://example.org/?a&amp;b\""),
                      1);
    ck_assert_uint_eq(count(made.text, "counter(page) \" / \" counter(pages)"),
                      1);
    made_free(&made);
}
END_TEST

START_TEST(test_hostile_words_stay_words)
{
    struct made made = make(false, HOSTILE);
    ck_assert_uint_eq(count(made.text, "<img"), 0);
    ck_assert_uint_eq(count(made.text, "<script"), 1);
    ck_assert_uint_eq(count(made.text, "</script"), 1);
    ck_assert_uint_eq(count(made.text, "href=\"javascript:"), 0);
    ck_assert_uint_ge(count(made.text, "&lt;/script&gt;&lt;img"), 2);
    made_free(&made);
}
END_TEST

START_TEST(test_mail_needs_nothing)
{
    struct made made = make(true, HOSTILE);
    static const char *const unwanted[] = {"<svg",    "<style", "<link",
                                           "<script", "class=", "href=\"#",
                                           "var(",    "url(",   "javascript:"};
    for (size_t i = 0; i < sizeof unwanted / sizeof unwanted[0]; i++)
        ck_assert_msg(count(made.text, unwanted[i]) == 0, "%s", unwanted[i]);
    ck_assert_uint_eq(count(made.text, "src="),
                      1 + count(made.text, "&lt;img src="));
    ck_assert_uint_eq(count(made.text, "src=\"cid:first&quot;page\""), 1);
    ck_assert_uint_eq(count(made.text, ">TLP:AMBER</span>"), 2);
    ck_assert_uint_eq(count(made.text, "attached PDF"), 1);
    made_free(&made);
}
END_TEST

START_TEST(test_mail_is_well_nested)
{
    struct made made = make(true, "Talks");
    static const char *const tags[] = {"table", "tr", "td", "div", "p", "span"};
    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++) {
        char open[16] = "<", bare[16] = "<", close[16] = "</";
        strcat(strcat(open, tags[i]), " ");
        strcat(strcat(bare, tags[i]), ">");
        strcat(strcat(close, tags[i]), ">");
        ck_assert_msg(count(made.text, open) + count(made.text, bare) ==
                          count(made.text, close),
                      "%s", tags[i]);
    }
    made_free(&made);
}
END_TEST

TCase *
html_case(void)
{
    TCase *test_case = tcase_create("html");
    tcase_add_test(test_case, test_page_has_its_landmarks);
    tcase_add_test(test_case, test_hostile_words_stay_words);
    tcase_add_test(test_case, test_mail_needs_nothing);
    tcase_add_test(test_case, test_mail_is_well_nested);
    return test_case;
}
