/* The grid of a table. */
#include "cases.h"
#include "fixture.h"

/* Rows in brief: cells are "." or "WxH", rows end with "/". */
static const struct {
    const char *rows;
    const char *message; /* NULL: fine */
    const char *tree;    /* of the last row, where it matters */
} tables[] = {
    {". . / . .", NULL, NULL},
    {". . / .", "row-short", "tr(td(x)td())"},
    {". / . .", "row-long", NULL},
    {"2x1 / . .", NULL, NULL},
    {"1x2 . / .", NULL, "tr(td(x))"},
    {". 1x2 / . .", "row-long", NULL},
    {". 1x2 . / 2x1 .", "table-overlap", NULL},
    {"1x3 . / .", "rowspan-overrun", NULL},
    {"2x2 . / .", NULL, NULL},
    {". 1x2 . / . .", NULL, "tr(td(x)td(x))"},
    {". 1x2 . / .", "row-short", "tr(td(x)td())"},
    {". . 1x2 / .", "row-short", "tr(td(x)td())"},
    {"100x1", NULL, NULL},
    {"99x1 2x1", "table-too-wide", NULL},
};

static void
append_cell(struct buf *out, struct str word)
{
    if (str_equals(word, "/")) {
        buf_text(out, "</tr><tr>");
    } else if (str_equals(word, ".")) {
        buf_text(out, "<td>x</td>");
    } else {
        size_t by = 0;
        while (word.at[by] != 'x')
            by++;
        buf_printf(out, "<td colspan='%.*s' rowspan='%.*s'>x</td>", (int)by,
                   word.at, (int)(word.size - by - 1), word.at + by + 1);
    }
}

START_TEST(grid_is_checked)
{
    struct buf body = {0};
    buf_text(&body, "<table><tbody><tr>");
    struct str rest = str_from(tables[_i].rows), word;
    while (str_next_word(&rest, &word))
        append_cell(&body, word);
    buf_text(&body, "</tr></tbody></table>");
    struct fixture fixture = fixture_body(body.at);
    if (tables[_i].message != NULL)
        ck_assert_msg(fixture_count(&fixture, tables[_i].message) == 1, "%s",
                      fixture.said.at);
    else
        ck_assert_msg(fixture.said.size == 0, "%s", fixture.said.at);
    if (tables[_i].tree != NULL) {
        const struct node *part =
            node_child(fixture.article->root, NODE_BODY)->first->first;
        ck_assert_str_eq(fixture_tree(&fixture, part->last), tables[_i].tree);
    }
    fixture_release(&fixture);
    buf_release(&body);
}
END_TEST

START_TEST(spans_end_with_their_group)
{
    struct fixture fixture = fixture_body(
        "<table><thead><tr><th rowspan='2'>a</th><th>b</th></tr></thead>"
        "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>");
    ck_assert_uint_eq(fixture_count(&fixture, "rowspan-overrun"), 1);
    ck_assert_uint_eq(fixture_count(&fixture, "table-overlap"), 0);
    fixture_release(&fixture);
}
END_TEST

TCase *
test_table_case(void)
{
    TCase *tcase = tcase_create("table");
    tcase_add_loop_test(tcase, grid_is_checked, 0, COUNT(tables));
    tcase_add_test(tcase, spans_end_with_their_group);
    return tcase;
}
