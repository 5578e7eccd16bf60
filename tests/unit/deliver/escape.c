/* Tests of text in Markdown: what has to be escaped, and where. */
#include "deliver/cases.h"
#include "deliver/markdown.h"

struct sample {
    const char *text, *escaped;
};

/* At a line's begin, but for what `before` has put there. */
static void
assert_escaped(const char *before, const struct sample *sample,
               bool is_in_table)
{
    struct buf out = {0};
    buf_text(&out, before);
    escape_append(&out, str_from(sample->text), is_in_table);
    assert_str(str_slice(buf_view(&out), strlen(before), out.size),
               sample->escaped);
    buf_release(&out);
}

static const struct sample anywhere[] = {
    {"a*b*c __d__", "a\\*b\\*c \\_\\_d\\_\\_"},
    {"`x` \\ [y](z)", "\\`x\\` \\\\ \\[y\\](z)"},
    {"<b> x > y", "\\<b> x > y"},
    {"C# ~~x~~ $x$ x^2^ {#id} @me", "C\\# \\~\\~x\\~\\~ \\$x\\$ x\\^2\\^ "
                                    "\\{\\#id} \\@me"},
    {"R&D & AT&T; &amp; &#35;", "R\\&D & AT\\&T; \\&amp; \\&\\#35;"},
    {"http://x.org www.x.org a.org", "http\\://x.org www\\.x.org a.org"},
    {"so! ![x] so!", "so! \\!\\[x\\] so\\!"},
    {"x + y - z = 1. A (b) | c: d % e", "x + y - z = 1. A (b) | c: d % e"},
};

START_TEST(marks_within_a_line)
{
    assert_escaped("x ", &anywhere[_i], false);
}
END_TEST

static const struct sample at_begin[] = {
    {"+ x", "\\+ x"},
    {"- x", "\\- x"},
    {"---", "\\---"},
    {"===", "\\==="},
    {"> x", "\\> x"},
    {"# x", "\\# x"},
    {": x", "\\: x"},
    {"% x", "\\% x"},
    {"| --- |", "\\| --- |"},
    {"(1) x", "\\(1) x"},
    {"1986. A year", "1986\\. A year"},
    {"12) x", "12\\) x"},
    {"12.", "12\\."},
    {"1.5 metres", "1.5 metres"},
    {"a. x", "a. x"},
    {"***", "\\*\\*\\*"},
};

START_TEST(marks_that_begin_a_line)
{
    assert_escaped("", &at_begin[_i], false);
    assert_escaped("x\\\n", &at_begin[_i], false);
}
END_TEST

START_TEST(numbers_over_two_pieces)
{
    struct sample dot = {". A year", "\\. A year"};
    assert_escaped("1986", &dot, false);
    struct sample within = {". A year", ". A year"};
    assert_escaped("of 1986", &within, false);
}
END_TEST

START_TEST(cells)
{
    struct sample bar = {"a|b\\|", "a\\|b\\\\\\|"};
    assert_escaped("| ", &bar, true);
}
END_TEST

START_TEST(destinations)
{
    static const struct sample samples[] = {
        {"https://x.org/a?b=1&c=2&copy=3#d",
         "https://x.org/a?b=1&amp;c=2&amp;copy=3#d"},
        {"https://x.org/a_(b)", "<https://x.org/a\\_(b)>"},
        {"a file.png", "<a file.png>"},
        {"https://x.org/<b>|", "<https://x.org/\\<b\\>\\|>"},
    };
    for (size_t i = 0; i < COUNT(samples); i++) {
        struct buf out = {0};
        destination_append(&out, str_from(samples[i].text), true);
        assert_str(buf_view(&out), samples[i].escaped);
        buf_release(&out);
    }
}
END_TEST

TCase *
escape_case(void)
{
    TCase *tests = tcase_create("escape");
    tcase_add_loop_test(tests, marks_within_a_line, 0, COUNT(anywhere));
    tcase_add_loop_test(tests, marks_that_begin_a_line, 0, COUNT(at_begin));
    tcase_add_test(tests, numbers_over_two_pieces);
    tcase_add_test(tests, cells);
    tcase_add_test(tests, destinations);
    return tests;
}
