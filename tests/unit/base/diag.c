/* Tests of messages: order, form, status. */
#include "base/diag.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/cases.h"

static struct arena *arena;
static struct diag *diag;
static const struct source first = {
    .name = {"first.xml", 9},
    .text = {"one\ntwö three\n", 15},
};
static const struct source second = {
    .name = {"second.xml", 10},
    .text = {"x", 1},
};

static void
set_up(void)
{
    arena = arena_new();
    diag = diag_new(arena);
}

static void
tear_down(void)
{
    arena_free(arena);
}

static void
assert_printed(bool only_errors, const char *expected)
{
    struct buf text = {0};
    diag_print(diag, only_errors, &text);
    assert_str(buf_view(&text), expected);
    buf_release(&text);
}

static void
no_file(const struct source *source, uint32_t offset, const char *name)
{
    DIAG(diag, MESSAGE_NO_FILE, ((struct where){source, offset}),
         str_from(name), STR("why"));
}

START_TEST(nothing_is_clean)
{
    assert_printed(false, "");
    ck_assert_uint_eq(diag_errors(diag), 0);
    ck_assert_int_eq(diag_status(diag, true, true), STATUS_CLEAN);
}
END_TEST

START_TEST(order_of_file_then_place_then_report)
{
    no_file(&first, 9, "c");
    no_file(&second, 0, "e");
    no_file(&first, 0, "a");
    no_file(&first, 4, "b");
    no_file(&second, 0, "d");
    assert_printed(false,
                   "first.xml:1:1: error: cannot open 'a': why [no-file]\n"
                   "first.xml:2:1: error: cannot open 'b': why [no-file]\n"
                   "first.xml:2:5: error: cannot open 'c': why [no-file]\n"
                   "second.xml:1:1: error: cannot open 'e': why [no-file]\n"
                   "second.xml:1:1: error: cannot open 'd': why [no-file]\n");
    ck_assert_uint_eq(diag_errors(diag), 5);
}
END_TEST

/* LF, CR and CR LF end a line: XML 1.0, section 2.11. */
START_TEST(lines_end_as_in_xml)
{
    static const struct source source = {
        .name = {"x", 1},
        .text = {"\ra\r\nb\n\rc\r\r\nd", 12},
    };
    static const uint32_t expected[][2] = {
        {1, 1}, {2, 1}, {2, 2}, {2, 3}, {3, 1}, {3, 2}, {4, 1},
        {5, 1}, {5, 2}, {6, 1}, {6, 2}, {7, 1}, {7, 2},
    };
    for (uint32_t i = 0; i < COUNT(expected); i++) {
        uint32_t line, column;
        where_position((struct where){&source, i}, &line, &column);
        ck_assert_msg(line == expected[i][0] && column == expected[i][1],
                      "%u: %u:%u", i, line, column);
    }
}
END_TEST

START_TEST(same_message_is_kept_once)
{
    no_file(&first, 1, "a");
    no_file(&first, 1, "a");
    no_file(&second, 1, "a");
    no_file(NULL, 0, "a");
    ck_assert_uint_eq(diag_errors(diag), 3);
    assert_printed(false, "first.xml:1:2: error: cannot open 'a': why "
                          "[no-file]\n"
                          "second.xml:1:2: error: cannot open 'a': why "
                          "[no-file]\n"
                          "readout: error: cannot open 'a': why [no-file]\n");
}
END_TEST

static size_t
lines_printed(bool only_errors, const char *last)
{
    struct buf text = {0};
    diag_print(diag, only_errors, &text);
    size_t lines = 0;
    for (size_t i = 0; i < text.size; i++)
        lines += text.at[i] == '\n';
    ck_assert_msg(str_ends_with(buf_view(&text), last), "%.*s",
                  STR_ARGS(buf_view(&text)));
    buf_release(&text);
    return lines;
}

/* However many warnings come first, errors are told. */
START_TEST(too_many_are_counted)
{
    static const char more[] =
        "readout: warning: no more than 1,000 errors and 1,000 warnings are "
        "shown; there may be others [many-messages]\n";
    for (int i = 0; i < 1500; i++)
        DIAG(diag, MESSAGE_STEP_WITHOUT_OWNER, NOWHERE,
             str_printf(arena, "%d", i));
    no_file(NULL, 0, "0");
    ck_assert_uint_eq(lines_printed(false, more), 1002);
    ck_assert_uint_eq(
        lines_printed(true, "error: cannot open '0': why [no-file]\n"), 1);
    for (int i = 1; i < 999; i++)
        no_file(NULL, 0, str_printf(arena, "%d", i).at);
    ck_assert_uint_eq(lines_printed(true, "[no-file]\n"), 999);
    no_file(NULL, 0, "999");
    ck_assert_uint_eq(lines_printed(true, more), 1001);
    no_file(NULL, 0, "1000");
    ck_assert_uint_eq(lines_printed(true, more), 1001);
    ck_assert_uint_eq(diag_errors(diag), 1001);
}
END_TEST

START_TEST(status_is_that_of_the_worst)
{
    DIAG(diag, MESSAGE_STEP_WITHOUT_OWNER, NOWHERE, STR("x"));
    ck_assert_int_eq(diag_status(diag, false, false), STATUS_CLEAN);
    ck_assert_int_eq(diag_status(diag, true, false), STATUS_FAULTS);
    ck_assert_int_eq(diag_status(diag, false, true), STATUS_FAULTS);
    assert_printed(true, "");
    no_file(NULL, 0, "a");
    ck_assert_int_eq(diag_status(diag, false, false), STATUS_INPUT);
    assert_printed(true, "readout: error: cannot open 'a': why [no-file]\n");
    DIAG(diag, MESSAGE_READ_FAILED, NOWHERE, STR("x"), STR("y"));
    ck_assert_int_eq(diag_status(diag, false, false), STATUS_SYSTEM);
    ck_assert_uint_eq(diag_errors(diag), 2);
}
END_TEST

START_TEST(notes_change_no_status)
{
    DIAG(diag, MESSAGE_FITTED, NOWHERE, STR("9 pt"), STR("12 pt"), STR("80"),
         STR("1 page"));
    assert_printed(false, "readout: note: set at 9 pt on 12 pt, space at 80 %, "
                          "to fit 1 page [fitted]\n");
    assert_printed(true, "");
    ck_assert_int_eq(diag_status(diag, true, true), STATUS_CLEAN);
}
END_TEST

START_TEST(taken_messages_are_as_if_reported_here)
{
    struct arena *passing = arena_new();
    struct diag *from = diag_new(passing);
    no_file(&first, 4, "b");
    DIAG(from, MESSAGE_NO_FILE, ((struct where){&first, 0}), STR("a"),
         STR("why"));
    DIAG(from, MESSAGE_NO_FILE, ((struct where){&first, 4}), STR("b"),
         STR("why"));
    for (int i = 0; i < 1100; i++)
        DIAG(from, MESSAGE_STEP_WITHOUT_OWNER, NOWHERE,
             str_printf(passing, "%d", i));
    diag_take(diag, from);
    arena_free(passing);
    ck_assert_uint_eq(diag_errors(diag), 2);
    assert_printed(true, "first.xml:1:1: error: cannot open 'a': why "
                         "[no-file]\n"
                         "first.xml:2:1: error: cannot open 'b': why "
                         "[no-file]\n");
    ck_assert_int_eq(diag_status(diag, true, false), STATUS_INPUT);
}
END_TEST

START_TEST(ids_are_unique)
{
    for (int i = 0; i < MESSAGE_COUNT; i++) {
        struct str id = str_from(message_id((enum message)i));
        struct message_record record;
        ck_assert_uint_gt(id.size, 0);
        ck_assert(message_find(id, &record));
        ck_assert(str_ends_with(str_from(record.explanation), "."));
        for (int j = 0; j < i; j++)
            ck_assert_str_ne(message_id((enum message)i),
                             message_id((enum message)j));
    }
}
END_TEST

TCase *
diag_case(void)
{
    TCase *tcase = tcase_create("diag");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, nothing_is_clean);
    tcase_add_test(tcase, order_of_file_then_place_then_report);
    tcase_add_test(tcase, lines_end_as_in_xml);
    tcase_add_test(tcase, same_message_is_kept_once);
    tcase_add_test(tcase, too_many_are_counted);
    tcase_add_test(tcase, status_is_that_of_the_worst);
    tcase_add_test(tcase, notes_change_no_status);
    tcase_add_test(tcase, taken_messages_are_as_if_reported_here);
    tcase_add_test(tcase, ids_are_unique);
    return tcase;
}
