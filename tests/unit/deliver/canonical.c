/* Tests of the article in its own vocabulary; tests/forms/ reads it again. */
#include "deliver/cases.h"
#include "deliver/deliver.h"
#include "doc/doc.h"

static struct arena *arena;

static struct node *
add(struct node *parent, enum node_kind kind)
{
    struct node *node = node_new(arena, kind);
    node->language = parent != NULL ? parent->language : "en";
    if (parent != NULL)
        node_append(parent, node);
    return node;
}

static struct node *
add_words(struct node *parent, const char *text)
{
    add(parent, NODE_TEXT)->text = str_from(text);
    return parent;
}

static void
set_text(struct node *node, enum attribute_name name, const char *value)
{
    node_add_attribute(arena, node, name)->value.text = str_from(value);
}

static void
assert_written(const struct node *root, const char *expected)
{
    struct article article = {.root = root};
    struct buf out = {0};
    article_write(arena, &article, &out);
    assert_str(buf_view(&out), expected);
    buf_release(&out);
}

#define BEGIN "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ROOT  "<article xmlns=\"urn:x-readout:article:1\" "

START_TEST(attributes_in_order)
{
    struct node *root = add(NULL, NODE_ARTICLE);
    set_text(root, ATTRIBUTE_CLASS, "a\tb\n\"<&>'");
    set_text(root, ATTRIBUTE_MARKING, "TLP:RED");
    set_text(root, ATTRIBUTE_VERSION, "1");
    root->id = STR("top");
    assert_written(root, BEGIN ROOT
                   "xml:id=\"top\" xml:lang=\"en\" version=\"1\" "
                   "marking=\"TLP:RED\" class=\"a&#9;b&#10;&quot;&lt;&amp;"
                   "&gt;'\"/>\n");
}
END_TEST

START_TEST(text_keeps_its_space)
{
    struct node *root = add(NULL, NODE_ARTICLE);
    struct node *body = add(root, NODE_BODY);
    struct node *p = add_words(add(body, NODE_P), "a ");
    add_words(add(p, NODE_EM), "b")->language = "fr";
    add(p, NODE_BR);
    add_words(add(p, NODE_Q), "]]>&");
    struct node *list = add(body, NODE_OL);
    add_words(add(add(list, NODE_LI), NODE_P), "c");
    add(add_words(add(list, NODE_LI), "d"), NODE_UL);
    assert_written(root, BEGIN ROOT "xml:lang=\"en\">\n"
                                    "  <body>\n"
                                    "    <p xml:id=\"p1\">a <em xml:lang=\"fr\""
                                    ">b</em><br/><q direct=\"true\">]]&gt;&amp;"
                                    "</q></p>\n"
                                    "    <ol seqnum=\"1\">\n"
                                    "      <li>\n"
                                    "        <p xml:id=\"p2\">c</p>\n"
                                    "      </li>\n"
                                    "      <li>d<ul/></li>\n"
                                    "    </ol>\n"
                                    "  </body>\n"
                                    "</article>\n");
}
END_TEST

START_TEST(ids_are_new)
{
    struct node *root = add(NULL, NODE_ARTICLE);
    struct node *body = add(root, NODE_BODY);
    add(body, NODE_P);
    add(body, NODE_P)->id = STR("p1");
    add(body, NODE_P)->id = STR("p1-2");
    assert_written(root, BEGIN ROOT "xml:lang=\"en\">\n"
                                    "  <body>\n"
                                    "    <p xml:id=\"p1-3\"/>\n"
                                    "    <p xml:id=\"p1\"/>\n"
                                    "    <p xml:id=\"p1-2\"/>\n"
                                    "  </body>\n"
                                    "</article>\n");
}
END_TEST

static void
open_arena(void)
{
    arena = arena_new();
}

static void
close_arena(void)
{
    arena_free(arena);
}

TCase *
canonical_case(void)
{
    TCase *tests = tcase_create("canonical");
    tcase_add_checked_fixture(tests, open_arena, close_arena);
    tcase_add_test(tests, attributes_in_order);
    tcase_add_test(tests, text_keeps_its_space);
    tcase_add_test(tests, ids_are_new);
    return tests;
}
