/* Tests of the tree: content and places. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "xml/cases.h"

#include <stdlib.h>
#include <unistd.h>

START_TEST(elements_texts_and_places)
{
    assert_tree(STR("<?xml version='1.0'?>\n"
                    "<!-- before -->\n"
                    "<a>one<b/>two <c>x</c>\n"
                    "</a>\n<!-- after -->\n<?and more?>\n"),
                "3:1 <a>\n"
                "3:4 'one'\n"
                "3:7 <b>\n"
                "3:11 'two '\n"
                "3:15 <c>\n"
                "3:18 'x'\n"
                "3:23 '\n'\n");
}
END_TEST

START_TEST(references_and_sections_are_resolved)
{
    assert_tree(STR("<a>R&amp;D &#8364;&#x20AC;</a>"),
                "1:1 <a>\n1:4 'R&D €€'\n");
    assert_tree(STR("<a>x<![CDATA[<&]]>y</a>"), "1:1 <a>\n1:4 'x<&y'\n");
    assert_tree(STR("<a><![CDATA[]x]]></a>"), "1:1 <a>\n1:13 ']x'\n");
    assert_tree(STR("<a><![CDATA[]]>y</a>"), "1:1 <a>\n1:16 'y'\n");
    assert_tree(STR("<a><![CDATA[]]></a>"), "1:1 <a>\n");
}
END_TEST

START_TEST(comments_and_instructions_are_no_nodes)
{
    assert_tree(STR("<a>x<!-- <b> -->y<?p <c> ?>z</a>"),
                "1:1 <a>\n1:4 'xyz'\n");
    assert_tree(STR("<a><!-- > --><?p?>y<b/></a>"),
                "1:1 <a>\n1:19 'y'\n1:20 <b>\n");
    assert_tree(STR("<a><!----></a>"), "1:1 <a>\n");
}
END_TEST

START_TEST(text_that_repeats_around_a_comment)
{
    /* Its second piece is what follows the first in the file, too. */
    assert_tree(STR("<a>x&lt;<!---->!--</a>"), "1:1 <a>\n1:4 'x<!--'\n");
}
END_TEST

START_TEST(line_ends_become_line_feeds)
{
    assert_tree(STR("<a>\r\nx\r\ny<b c='1\r\n2'/>\r\n</a>"),
                "1:1 <a>\n1:4 '\nx\ny'\n3:2 <b c='1 2'>\n4:5 '\n'\n");
}
END_TEST

START_TEST(values_are_normalised)
{
    assert_tree(STR("<a  b = 'x>y'\n\tc=\"&lt;'&#10;\td\"/>"),
                "1:1 <a b='x>y' c='<'\n d'>\n");
    assert_tree(STR("<a b=''/>"), "1:1 <a b=''>\n");
    assert_tree(STR("<a b='x&amp;y&#38;#38;&#x26;'/>"),
                "1:1 <a b='x&y&#38;&'>\n");
}
END_TEST

START_TEST(namespaces)
{
    assert_tree(STR("<a xmlns='u'><p:b xmlns:p='v' p:c='1' d='2'/>"
                    "<e xmlns=''/></a>"),
                "1:1 <{u}a>\n1:14 <{v}b p:c='1' d='2'>\n1:46 <e>\n");
}
END_TEST

START_TEST(attributes_are_found_by_name)
{
    struct str bytes = STR("<a xml:id='i' xml:lang='uk' n='1'\n"
                           "  p:n = '2' xmlns:p='u'/>");
    struct parsed parsed = parse_bytes(bytes);
    const struct xml_node *root = parsed.document->root;
    assert_str(*xml_attribute_value(root, "xml:id"), "i");
    assert_str(*xml_attribute_value(root, "xml:lang"), "uk");
    assert_str(*xml_attribute_value(root, "n"), "1");
    ck_assert_ptr_null(xml_attribute_value(root, "id"));
    ck_assert_ptr_null(xml_attribute_value(root, "xmlns:p"));
    assert_str(root->attributes[3].name, "p:n");
    assert_str(root->attributes[3].space, "u");
    assert_str(root->attributes[2].space, "");
    uint32_t line, column;
    where_position(xml_attribute_where(parsed.source, root->offset, STR("p:n")),
                   &line, &column);
    ck_assert_uint_eq(line, 2);
    ck_assert_uint_eq(column, 3);
    struct where tag = xml_attribute_where(parsed.source, 0, STR("none"));
    ck_assert_uint_eq(tag.offset, 0);
    parsed_free(&parsed);
}
END_TEST

START_TEST(places_beyond_any_line_number)
{
    struct buf text = {0};
    buf_text(&text, "<a>");
    for (int i = 0; i < 70000; i++)
        buf_char(&text, '\n');
    buf_text(&text, "<b/>");
    for (int i = 0; i < 70000; i++)
        buf_text(&text, "é\n");
    buf_text(&text, "<c x='1'>t</c></a>");
    struct parsed parsed = parse_bytes(buf_view(&text));
    const struct xml_node *last = parsed.document->root->last;
    uint32_t line, column;
    where_position((struct where){parsed.source, last->offset}, &line, &column);
    ck_assert_uint_eq(line, 140001);
    ck_assert_uint_eq(column, 1);
    where_position((struct where){parsed.source, last->first->offset}, &line,
                   &column);
    ck_assert_uint_eq(line, 140001);
    ck_assert_uint_eq(column, 10);
    parsed_free(&parsed);
    buf_release(&text);
}
END_TEST

/* Writes a random document and, beside it, the tree that it must give. */
struct writer {
    struct buf text, tree;
    unsigned depth;
};

static unsigned
dice(unsigned sides)
{
    return (unsigned)rand() % sides;
}

static void
write_noise(struct writer *writer)
{
    static const char *const noise[] = {
        "<!-- <x> ' \" -->",
        "<?p '<'?>",
        "<![CDATA[]]>",
        "<!---->",
    };
    if (dice(3) == 0)
        buf_text(&writer->text, noise[dice(4)]);
}

static void
write_text(struct writer *writer)
{
    static const char *const pieces[][2] = {
        {"t", "t"},
        {"&lt;", "<"},
        {"]", "]"},
        {"é ", "é "},
        {"<![CDATA[<]>]]>", "<]>"},
        {">", ">"},
    };
    write_noise(writer);
    unsigned first = dice(6);
    unsigned offset = (unsigned)writer->text.size + (first == 4 ? 9 : 0);
    buf_printf(&writer->tree, "%u '", offset);
    for (unsigned i = 0, count = 1 + dice(3); i < count; i++) {
        unsigned piece = i == 0 ? first : dice(6);
        buf_text(&writer->text, pieces[piece][0]);
        buf_text(&writer->tree, pieces[piece][1]);
        write_noise(writer);
    }
    buf_text(&writer->tree, "'\n");
}

static void
write_element(struct writer *writer)
{
    static const char *const attributes[] = {"", " b='>'", " c = \"'/>\"",
                                             "\n d='&lt;' "};
    buf_printf(&writer->tree, "%u <a>\n", (unsigned)writer->text.size);
    buf_printf(&writer->text, "<a%s", attributes[dice(4)]);
    if (dice(3) == 0) {
        buf_text(&writer->text, "/>");
        return;
    }
    buf_char(&writer->text, '>');
    writer->depth++;
    for (unsigned i = 0, count = dice(4); i < count; i++) {
        if (writer->depth < 6 && dice(2) == 0)
            write_text(writer);
        write_noise(writer);
        if (writer->depth < 6)
            write_element(writer);
    }
    writer->depth--;
    write_noise(writer);
    buf_text(&writer->text, dice(2) == 0 ? "</a>" : "</a\n >");
}

static void
print_offsets(const struct xml_node *node, struct buf *out)
{
    if (node->name.size == 0)
        buf_printf(out, "%u '%.*s'\n", (unsigned)node->offset,
                   STR_ARGS(node->text));
    else
        buf_printf(out, "%u <%.*s>\n", (unsigned)node->offset,
                   STR_ARGS(node->name));
    for (const struct xml_node *child = node->first; child != NULL;
         child = child->next)
        print_offsets(child, out);
}

START_TEST(random_documents)
{
    srand((unsigned)_i);
    struct writer writer = {{0}, {0}, 0};
    write_element(&writer);
    struct parsed parsed = parse_bytes(buf_view(&writer.text));
    ck_assert_msg(parsed.document != NULL, "%s", writer.text.at);
    struct buf found = {0};
    print_offsets(parsed.document->root, &found);
    ck_assert_msg(str_equal(buf_view(&found), buf_view(&writer.tree)),
                  "%s\nfound:\n%s\nexpected:\n%s", writer.text.at, found.at,
                  writer.tree.at);
    buf_release(&found);
    buf_release(&writer.text);
    buf_release(&writer.tree);
    parsed_free(&parsed);
}
END_TEST

START_TEST(files_are_read)
{
    char path[] = "/tmp/readout-test-XXXXXX";
    int file = mkstemp(path);
    ck_assert_int_eq(write(file, "<a/>", 4), 4);
    struct arena *arena = arena_new();
    struct diag *diag = diag_new(arena);
    const struct source *source = xml_source_read(arena, path, diag);
    assert_str(source->name, path);
    assert_str(source->text, "<a/>");
    ck_assert_ptr_null(xml_source_read(arena, "/tmp", diag));
    ck_assert_ptr_null(xml_source_read(arena, "/tmp/no such", diag));
    ck_assert_uint_eq(diag_errors(diag), 2);
    arena_free(arena);
    (void)close(file);
    (void)unlink(path);
}
END_TEST

TCase *
tree_case(void)
{
    TCase *tcase = tcase_create("tree");
    tcase_add_test(tcase, elements_texts_and_places);
    tcase_add_test(tcase, references_and_sections_are_resolved);
    tcase_add_test(tcase, comments_and_instructions_are_no_nodes);
    tcase_add_test(tcase, text_that_repeats_around_a_comment);
    tcase_add_test(tcase, line_ends_become_line_feeds);
    tcase_add_test(tcase, values_are_normalised);
    tcase_add_test(tcase, namespaces);
    tcase_add_test(tcase, attributes_are_found_by_name);
    tcase_add_test(tcase, places_beyond_any_line_number);
    tcase_add_loop_test(tcase, random_documents, 0, 200);
    tcase_add_test(tcase, files_are_read);
    return tcase;
}
