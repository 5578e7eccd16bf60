/* Tests of messages as records and as GitHub's lines. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/cases.h"
#include "base/diag.h"

static struct arena *arena;
static struct diag *diag;

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
assert_github(const char *expected)
{
    struct buf text = {0};
    for (size_t i = 0; i < diag_count(diag); i++) {
        struct message_record record = diag_record(diag, i);
        message_print_github(&record, &text);
    }
    assert_str(buf_view(&text), expected);
    buf_release(&text);
}

START_TEST(records_tell_all)
{
    static const struct source source = {.name = {"a.xml", 5},
                                         .text = {"1\nt\xC3\xBC!", 6}};
    DIAG(diag, MESSAGE_NO_FILE, ((struct where){&source, 5}), STR("x"),
         STR("why"));
    DIAG(diag, MESSAGE_STEP_WITHOUT_OWNER, NOWHERE, STR("y"));
    ck_assert_uint_eq(diag_count(diag), 2);
    struct message_record first = diag_record(diag, 0);
    struct message_record next = diag_record(diag, 1);
    assert_str(first.file, "a.xml");
    ck_assert_uint_eq(first.line, 2);
    ck_assert_uint_eq(first.column, 3);
    assert_str(first.text, "cannot open 'x': why");
    ck_assert_str_eq(first.id, "no-file");
    struct message_record of_id;
    ck_assert(message_find(STR("no-file"), &of_id));
    ck_assert_str_eq(first.explanation, of_id.explanation);
    ck_assert_int_eq(first.level, LEVEL_ERROR);
    ck_assert_uint_eq(next.file.size + next.line + next.column, 0);
    ck_assert_int_eq(next.level, LEVEL_CONTENT);
}
END_TEST

START_TEST(levels_have_the_runners_names)
{
    DIAG(diag, MESSAGE_FITTED, NOWHERE, STR("1"), STR("2"), STR("3"), STR("4"));
    DIAG(diag, MESSAGE_READ_FAILED, NOWHERE, STR("x"), STR("y"));
    assert_github("::notice title=fitted::set at 1 on 2, space at 3 %25, to "
                  "fit 4\n"
                  "::error title=read-failed::cannot read 'x': y\n");
}
END_TEST

/* A task's article, when there is no line to tell. */
START_TEST(a_file_without_a_line)
{
    struct message_record record = {
        .level = LEVEL_SYSTEM,
        .id = "out-of-memory",
        .file = STR("a.xml"),
        .text = STR("out of memory"),
    };
    struct buf text = {0};
    message_print_github(&record, &text);
    assert_str(buf_view(&text),
               "::error file=a.xml,title=out-of-memory::out of memory\n");
    buf_release(&text);
}
END_TEST

/* Nothing in a name or a text can end its property, its line, or begin a
 * command of its own. */
START_TEST(lines_cannot_be_broken_out_of)
{
    static const struct source source = {.name = {"a,b:c%\r\n::d.xml", 15},
                                         .text = {"x", 1}};
    DIAG(diag, MESSAGE_NO_FILE, ((struct where){&source, 0}),
         STR("%0A\n::error::x\r\u202E"), STR("a,b:c"));
    assert_github("::error file=a%2Cb%3Ac%25%0D%0A%3A%3Ad.xml,line=1,col=1,"
                  "title=no-file::cannot open '%250A<U+000A>::error::x<U+000D>"
                  "<U+202E>': a,b:c\n");
}
END_TEST

TCase *
message_case(void)
{
    TCase *tcase = tcase_create("message");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, records_tell_all);
    tcase_add_test(tcase, levels_have_the_runners_names);
    tcase_add_test(tcase, a_file_without_a_line);
    tcase_add_test(tcase, lines_cannot_be_broken_out_of);
    return tcase;
}
