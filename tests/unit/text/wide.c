/* Ideographs, their marks and the white between them. */
#include "text/cases.h"
#include "text/fixture.h"

#include "base/arena.h"

/* The items of a text in one line but its end: boxes as text and width, glue as
 * "(width+stretch-shrink)", all in tenths of a point; the em is 100.  "~" is a
 * forbidden break, "|" one with a price. */
static struct buf
items_of(struct fixture *it, const char *text)
{
    struct buf out = {0};
    const struct item_list *list = fixture_items(it, text, TEXT_PASS_PLAIN);
    for (size_t i = 0; i + 3 < list->count; i++) {
        const struct item *item = &list->items[i];
        int tenth = SCALED_PT / 10;
        if (item->kind == ITEM_BOX)
            buf_printf(&out, "%.*s%d", STR_ARGS(list->chunks[item->chunk].text),
                       item->width / tenth);
        else if (item->kind == ITEM_GLUE)
            buf_printf(&out, "(%d+%d-%d)", item->width / tenth,
                       item->stretch / tenth, item->shrink / tenth);
        else
            buf_char(&out, item->penalty >= PENALTY_INFINITE ? '~' : '|');
    }
    buf_char(&out, '\0');
    return out;
}

static const struct {
    const char *language, *text, *items;
} texts[] = {
    {"ja", "水氷", "水100(0+12-0)氷100"},
    /* Brackets keep half of their squares; the other half is white that may
     * go, and does at the ends of lines. */
    {"ja", "水「氷」水", "水100(50+12-25)「50氷100」50(50+12-25)水100"},
    /* Marks side by side share it. */
    {"ja", "」、「", "」50、50(50+0-0)「50"},
    {"ja", "。」", "。50」50"},
    {"ja", "水・氷", "水100~(25+12-12)・50(25+12-12)氷100"},
    /* Quotation marks are wide in Chinese. */
    {"zh", "水“氷”水", "水100(50+12-25)“50氷100”50(50+12-25)水100"},
    /* A quarter of an em beside Latin letters and digits, none beside marks. */
    {"zh", "水A", "水100(25+12-12)A59"},
    {"zh", "2水", "247|(25+12-12)水100"},
    {"zh", "（A）", "（50A59）50"},
    {"zh", "水2、", "水100(25+12-12)247、50"},
    /* No line begins with a small kana or a lengthening mark. */
    {"ja", "ッー", "ッ100~(0+12-0)ー100"},
};

START_TEST(white_is_glue)
{
    struct fixture it = fixture_open(GENTIUM);
    it.language = texts[_i].language;
    struct buf found = items_of(&it, texts[_i].text);
    ck_assert_str_eq(found.at, texts[_i].items);
    buf_release(&found);
    fixture_close(&it);
}
END_TEST

TCase *
wide_case(void)
{
    TCase *it = tcase_create("wide");
    tcase_add_loop_test(it, white_is_glue, 0, COUNT(texts));
    return it;
}
