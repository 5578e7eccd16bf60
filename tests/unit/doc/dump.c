/* Tests of the dump. */
#include "base/arena.h"
#include "base/buf.h"
#include "doc/cases.h"

static void
assert_dump(const struct article *article, const char *expected)
{
    struct buf text = {0};
    article_dump(article, &text);
    assert_str(buf_view(&text), expected);
    buf_release(&text);
}

START_TEST(one_line_a_node)
{
    struct arena *arena = arena_new();
    struct article article = sample(arena);
    struct node *p = article.root->last->last;
    p->language = p->first->language = "uk";
    assert_dump(&article, "article lang=en\n"
                          "  body\n"
                          "    p #p1\n"
                          "      \"One\"\n"
                          "      fn\n"
                          "        \"a note\"\n"
                          "      br\n"
                          "      em\n"
                          "        \"two\"\n"
                          "      \" three\"\n"
                          "    p lang=uk\n"
                          "      \"Four\"\n");
    arena_free(arena);
}
END_TEST

START_TEST(attributes_as_decoded)
{
    static const struct date date = {
        .year = 2025, .month = 4, .day = 4, .has_zone = true, .zone = 180};
    static const struct rrule rule = {.frequency = MONTHLY,
                                      .interval = 2,
                                      .by_day_count = 1,
                                      .by_day = {{-1, 4}}};
    struct arena *arena = arena_new();
    struct node *root = add(arena, NULL, NODE_ACTION);
    root->id = STR("a1");
    const struct node *targets[] = {root, root};
    node_add_attribute(arena, root, ATTRIBUTE_OWNER)->value.pointers =
        (struct node_list){targets, 2};
    node_add_attribute(arena, root, ATTRIBUTE_DUE)->value.date = &date;
    node_add_attribute(arena, root, ATTRIBUTE_RRULE)->value.rrule = &rule;
    node_add_attribute(arena, root, ATTRIBUTE_CERT)->value.keyword =
        KEYWORD_LOW;
    node_add_attribute(arena, root, ATTRIBUTE_PRIORITY)->value.number = 9;
    node_add_attribute(arena, root, ATTRIBUTE_DIRECT)->value.boolean = true;
    node_add_attribute(arena, root, ATTRIBUTE_CLASS)->value.text =
        STR("a \"b\" \\ \x7F\n");
    struct article article = {.root = root};
    assert_dump(&article,
                "action #a1 lang=en owner=#a1,#a1 due=2025-04-04+03:00 "
                "rrule=FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR cert=low priority=9 "
                "direct=true class=\"a \\\"b\\\" \\\\ \\x7F\\x0A\"\n");
    arena_free(arena);
}
END_TEST

TCase *
dump_case(void)
{
    TCase *tcase = tcase_create("dump");
    tcase_add_test(tcase, one_line_a_node);
    tcase_add_test(tcase, attributes_as_decoded);
    return tcase;
}
