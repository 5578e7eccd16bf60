/* Running text: what encloses what. */
#include "form/cases.h"

#include "base/buf.h"

/* The tree below an element: "Quote{one Link{two}}", "{...}" without role. */
static void
print_tree(const struct element *element, struct buf *out)
{
    for (const struct element *e = element->first; e != NULL; e = e->next) {
        if (e->kind == ELEMENT_TEXT) {
            buf_str(out, e->text);
        } else if (e->kind == ELEMENT_BREAK) {
            buf_char(out, '/');
        } else {
            buf_text(out, e->role != ROLE_NONE ? role_name(e->role) : "");
            buf_char(out, '{');
            print_tree(e, out);
            buf_char(out, '}');
        }
    }
}

static void
expect(const struct span *spans, size_t count, const char *tree)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    brief->title = (struct phrase){spans, count};
    struct formed formed = formed_new("brief", "", brief, arena);
    struct buf out = {0};
    print_tree(formed_find(&formed, "title"), &out);
    ck_assert_str_eq(out.at, tree);
    buf_release(&out);
    formed_free(&formed);
}

#define TEXT(words, ...)                                                       \
    {                                                                          \
        .text = STR(words), .language = "en", __VA_ARGS__                      \
    }
#define A .href = STR("https://a.org")
#define B .href = STR("https://b.org")
#define Q .marks = SPAN_QUOTE

START_TEST(links_stand_in_quotations)
{
    const struct span spans[] = {
        TEXT("one ", Q),
        TEXT("two", Q, A),
        TEXT(" ", Q),
        TEXT("three", .marks = SPAN_QUOTE | SPAN_EMPHASIS),
        {.kind = SPAN_BREAK, .language = "en", Q},
        {.text = STR("vier"), .language = "de", Q},
        TEXT(" five", .marks = 0),
    };
    expect(spans, 7, "Quote{one Link{two} {three}/Span{vier}} five");
}
END_TEST

START_TEST(quotations_stand_in_links)
{
    const struct span spans[] = {
        TEXT("a ", A),   TEXT("b", A, .marks = SPAN_EMPHASIS),
        TEXT(" c ", A),  TEXT("d", A, Q),
        TEXT("e", B, Q), TEXT("f", B),
    };
    expect(spans, 6, "Link{a {b} c Quote{d}}Link{Quote{e}f}");
}
END_TEST

START_TEST(all_of_a_link_may_be_a_quotation)
{
    const struct span spans[] = {TEXT("a", A, Q)};
    expect(spans, 1, "Quote{Link{a}}");
}
END_TEST

START_TEST(the_mark_of_a_note_is_in_no_other_link)
{
    const struct span spans[] = {
        TEXT("a", A),
        {.kind = SPAN_NOTE, .language = "en", .note = 1, A},
        TEXT("b", A),
    };
    expect(spans, 3, "Link{a}Link{1}Link{b}");
}
END_TEST

START_TEST(raised_and_lowered_text_has_a_tag)
{
    const struct span spans[] = {
        TEXT("10", .marks = 0),
        TEXT("15", .marks = SPAN_SUPERSCRIPT),
        TEXT(" H", .marks = SPAN_EMPHASIS),
        TEXT("2", .marks = SPAN_EMPHASIS | SPAN_SUBSCRIPT),
    };
    expect(spans, 4, "10Span{15}{ H}Span{2}");
}
END_TEST

START_TEST(an_enclosure_is_in_the_language_of_all_its_text)
{
    const struct span spans[] = {
        {.text = STR("un "), .language = "fr", Q},
        {.text = STR("deux"), .language = "fr", Q, A},
    };
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    brief->title = (struct phrase){spans, 2};
    struct formed formed = formed_new("brief", "", brief, arena);
    const struct element *quote = formed_find(&formed, "title")->first;
    ck_assert_str_eq(quote->language, "fr");
    ck_assert_str_eq(quote->first->next->language, "fr");
    ck_assert_ptr_null(quote->first->next->next);
    assert_str(quote->first->next->link, "https://a.org");
    formed_free(&formed);
}
END_TEST

TCase *
inline_case(void)
{
    TCase *tcase = tcase_create("inline");
    tcase_add_test(tcase, links_stand_in_quotations);
    tcase_add_test(tcase, quotations_stand_in_links);
    tcase_add_test(tcase, all_of_a_link_may_be_a_quotation);
    tcase_add_test(tcase, the_mark_of_a_note_is_in_no_other_link);
    tcase_add_test(tcase, raised_and_lowered_text_has_a_tag);
    tcase_add_test(tcase, an_enclosure_is_in_the_language_of_all_its_text);
    return tcase;
}
