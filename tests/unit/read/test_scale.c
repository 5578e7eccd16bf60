/* Large and hostile articles: cost grows with their size and no faster. */
#include "cases.h"
#include "fixture.h"

#include <time.h>

static const char open_article[] =
    "<article xmlns='urn:x-readout:article:1' version='1' xml:lang='en'>"
    "<head><title>T</title></head>";

/* Processor seconds that reading takes. */
static double
seconds_for(const struct buf *text, struct fixture *fixture)
{
    clock_t begin = clock();
    *fixture = fixture_read(buf_view(text));
    return (double)(clock() - begin) / CLOCKS_PER_SEC;
}

static void
write_large(struct buf *text, unsigned people, unsigned paragraphs)
{
    buf_text(text, open_article);
    buf_text(text, "<participants>");
    for (unsigned i = 0; i < people; i++)
        buf_printf(text,
                   "<participant xml:id='a%u'><name>Person %u</name>"
                   "</participant>\n",
                   i, i);
    buf_text(text, "</participants><topics><topic xml:id='t'><name>T</name>"
                   "</topic></topics><body>");
    for (unsigned i = 0; i < paragraphs; i++)
        buf_printf(text,
                   "<p xml:id='p%u' ana='#t'><s xml:id='s%u'>Then <person "
                   "ref='#a%u'>somebody</person>\n    came.</s></p>\n",
                   i, i, i % people);
    buf_text(text, "</body><nextsteps>");
    for (unsigned i = 0; i < people; i++)
        buf_printf(text,
                   "<action owner='#a%u' due='2025' evidence='#s%u'>Go"
                   "</action>\n",
                   i, i);
    buf_text(text, "</nextsteps></article>");
}

START_TEST(large_article_is_read_quickly)
{
    struct buf text = {0};
    struct fixture fixture;
    write_large(&text, 5000, 50000);
    double seconds = seconds_for(&text, &fixture);
    ck_assert_msg(fixture.article != NULL && fixture.said.size == 0, "%.500s",
                  fixture.said.at);
    /* about 0.1 s in a release build; sanitizers take ten times as long */
    ck_assert_msg(seconds < 3, "%.2f s", seconds);
    fixture_release(&fixture);
    buf_release(&text);
}
END_TEST

/* Texts that are bad over and over, each in its own way. */
static const struct {
    const char *head, *each, *tail;
} floods[] = {
    {"<body>", "<wobble/>", "</body>"},
    {"<body>", "<p xml:id='p'>x</p>", "</body>"},
    {"<body>", "<p evidence='#nowhere'>x</p>", "</body>"},
    {"<body>", "<p colour='x' when='y'>x</p>", "</body>"},
    {"<body>", "<x xmlns='urn:x'/>", "<p>x</p></body>"},
    {"<body>", "<p>&#x202E;&#x92;x</p>", "</body>"},
    {"<body><p xml:id='p' evidence='", "#p ", "'>x</p></body>"},
    {"<body><p evidence='", "#q ", "'>x</p></body>"},
    {"<body><p>", "<br/> ", "</p></body>"},
    {"<body><p>", "\xC2\x92\xC2\x93", "</p></body>"},
    {"<body><p>", "\xC2\x92&#x93;", "</p></body>"},
    {"<body><p>", "&#x202A;&#x202C;", "</p></body>"},
    {"<body><table><tr>", "<td colspan='100'/></tr><tr>",
     "<td colspan='100'/></tr></table></body>"},
    {"<participants>", "<participant><name>Same</name></participant>",
     "</participants><body><p>x</p></body>"},
    {"<body><p>x</p></body><nextsteps>", "<action>Go</action>", "</nextsteps>"},
    {"", "<body><p>x</p></body>", ""},
};

START_TEST(floods_of_faults_cost_little)
{
    struct buf text = {0};
    struct fixture fixture;
    buf_text(&text, open_article);
    buf_text(&text, floods[_i].head);
    for (unsigned i = 0; i < 30000; i++)
        buf_text(&text, floods[_i].each);
    buf_text(&text, floods[_i].tail);
    buf_text(&text, "</article>");
    double seconds = seconds_for(&text, &fixture);
    ck_assert_msg(seconds < 5, "%.2f s", seconds);
    fixture_release(&fixture);
    buf_release(&text);
}
END_TEST

START_TEST(deep_nesting_is_refused)
{
    struct buf text = {0};
    struct fixture fixture;
    buf_text(&text, open_article);
    buf_text(&text, "<body><p>");
    for (unsigned i = 0; i < 100000; i++)
        buf_text(&text, "<em>");
    double seconds = seconds_for(&text, &fixture);
    ck_assert_ptr_null(fixture.article);
    ck_assert_uint_ge(fixture_count(&fixture, "xml-limit"), 1);
    ck_assert_msg(seconds < 1, "%.2f s", seconds);
    fixture_release(&fixture);
    buf_release(&text);
}
END_TEST

TCase *
test_scale_case(void)
{
    TCase *tcase = tcase_create("scale");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, large_article_is_read_quickly);
    tcase_add_loop_test(tcase, floods_of_faults_cost_little, 0, COUNT(floods));
    tcase_add_test(tcase, deep_nesting_is_refused);
    return tcase;
}
