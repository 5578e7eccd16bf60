/* Tests of what is left open at the end of a text. */
#include "base/bidi.h"
#include "base/buf.h"
#include "base/cases.h"

#define RLE "\u202B"
#define PDF "\u202C"
#define RLO "\u202E"
#define FSI "\u2068"
#define PDI "\u2069"

static const struct {
    const char *text, *closed;
} cases[] = {
    {"", ""},
    {"a \u201Cb\u201D", ""},
    {RLO "a", PDF},
    {RLO "a" PDF, ""},
    {PDF PDI "a" PDF, ""},
    {RLO FSI RLE, PDF PDI PDF},
    {RLO FSI RLE PDI, PDF},     /* the isolate's end ends what is within */
    {FSI RLO PDF "a" PDF, PDI}, /* an embedding's end ends no isolate */
    {FSI FSI RLE PDI PDF PDI, ""},
    {RLO PDI "a", PDF}, /* nor the other way round */
    {"a\n" RLE "b\n" RLE "c", PDF PDF},
};

START_TEST(what_is_open_is_closed)
{
    struct buf out = {0};
    buf_text(&out, cases[_i].text);
    bidi_close(buf_view(&out), &out);
    struct str text = str_from(cases[_i].text);
    assert_str(str_slice(buf_view(&out), text.size, out.size),
               cases[_i].closed);
    buf_release(&out);
}
END_TEST

static void
repeat(const char *text, size_t times, struct buf *out)
{
    for (size_t i = 0; i < times; i++)
        buf_text(out, text);
}

/* No depth is too much. */
START_TEST(all_of_very_many_are_closed)
{
    enum {
        MANY = 1000,
        BYTES = 3
    };
    struct buf out = {0};
    repeat(RLO, MANY, &out);
    bidi_close(buf_view(&out), &out);
    ck_assert_uint_eq(out.size, 2 * MANY * BYTES);
    buf_release(&out);
}
END_TEST

/* Ends of isolates that never began look for none: else this takes minutes. */
START_TEST(ends_of_nothing_take_no_time)
{
    enum {
        MANY = 500 * 1000,
        BYTES = 3
    };
    struct buf out = {0};
    repeat(RLO, MANY, &out);
    repeat(PDI, MANY, &out);
    bidi_close(buf_view(&out), &out);
    ck_assert_uint_eq(out.size, 3 * MANY * BYTES);
    buf_release(&out);
}
END_TEST

TCase *
bidi_case(void)
{
    TCase *tcase = tcase_create("bidi");
    tcase_add_loop_test(tcase, what_is_open_is_closed, 0,
                        sizeof cases / sizeof cases[0]);
    tcase_add_test(tcase, all_of_very_many_are_closed);
    tcase_add_test(tcase, ends_of_nothing_take_no_time);
    return tcase;
}
