/* Tests of lists of addresses. */
#include "mail/cases.h"

static struct arena *arena;
static struct diag *diag;
static struct mailboxes boxes;

static void
open_arena(void)
{
    arena = arena_new();
    diag = diag_new(arena);
    boxes = (struct mailboxes){0};
}

static void
close_arena(void)
{
    arena_free(arena);
}

static bool
read_list(const char *list)
{
    return mail_addresses(arena, STR("--to"), str_from(list), diag, &boxes);
}

/* Lists, and what comes of them: names and addresses on the wire. */
static const struct {
    const char *list, *boxes;
} lists[] = {
    {"a@b.example", "|a@b.example\n"},
    {" Maja Lind <maja@port.example> ,b@y",
     "Maja Lind|maja@port.example\n|b@y\n"},
    {"\"Lind, Maja\" <m@x>", "Lind, Maja|m@x\n"},
    {"\"a \\\"b, c\\\" d\" <m@x>, n@x", "a \"b, c\" d|m@x\n|n@x\n"},
    {"m@x (the port, ice), n@x", "the port, ice|m@x\n|n@x\n"},
    {"Team: m@x, n@x;, o@x", "|m@x\n|n@x\n|o@x\n"},
    {"m@x,,n@x,", "|m@x\n|n@x\n"},
    {"Jürgen <j@häfen.example>", "Jürgen|j@xn--hfen-loa.example\n"},
    {"=?utf-8?q?J=C3=BCrgen?= <j@x>", "Jürgen|j@x\n"},
    {"\"a, b\"@x", "|\"a, b\"@x\n"},
    {"m@[192.0.2.1], n@[IPv6:2001:db8::1], o@x",
     "|m@[192.0.2.1]\n|n@[IPv6:2001:db8::1]\n|o@x\n"},
    {"م@مثال.إختبار", "|م@xn--mgbh0fb.xn--kgbechtv\n"},
};

START_TEST(lists_are_read)
{
    ck_assert(read_list(lists[_i].list));
    struct buf out = {0};
    for (size_t i = 0; i < boxes.count; i++)
        buf_printf(&out, "%.*s|%.*s\n", STR_ARGS(boxes.at[i].name),
                   STR_ARGS(boxes.at[i].wire));
    assert_str(buf_view(&out), lists[_i].boxes);
    buf_release(&out);
}
END_TEST

static const struct {
    const char *list, *said;
} wrong[] = {
    {"", "'' in --to is no address: expected an address"},
    {" , ,", "expected an address"},
    {"nobody:;", "'nobody:;' in --to is no address: expected an address"},
    {"maja", "'maja' in --to is no address: expected NAME@DOMAIN"},
    {"Maja Lind", "'Maja Lind' in --to is no address: expected NAME@DOMAIN"},
    {"a@x, Maja Lind, b@x", "'Maja Lind' in --to"},
    {"Lind, Maja <m@x>", "'Lind' in --to"},
    {"a@x b@x", "'a@x b@x' in --to"},
    {"a@x; b@x", "'a@x; b@x' in --to"},
    {"a@", "'a@' in --to"},
    {"@x", "'@x' in --to"},
    {"<m@x", "'<m@x' in --to"},
    {"m@x>", "'m@x>' in --to"},
    {"m@n@x", "'m@n@x' in --to"},
    {"<>", "'<>' in --to"},
    {"m..n@x", "'m..n@x' in --to"},
    {"m@-x", "expected a domain"},
    {"m@x_y", "expected a domain"},
    {"Team: m@x, n@-x;, o@x", "'Team: m@x, n@-x;' in --to"},
    {"a123456789b123456789c123456789d123456789e123456789f123456789g1234@x",
     "expected 64 bytes at most before the '@'"},
    {"a@x\r\nBcc: b@x", "--to has a line break"},
    {"a@x\nb@x", "--to has a line break"},
    {"a@x\x7F", "--to has a line break"},
    {"a@x\xC2\x85", "--to has a line break"},
    {"a@x\xE2\x80\xA8", "--to has a line break"},
    {"Maja \xFF <m@x>", "--to has a line break"},
    {"=?utf-8?q?M=0D=0ABcc?= <m@x>", "--to has a line break"},
};

START_TEST(what_is_wrong_is_told)
{
    ck_assert(!read_list(wrong[_i].list));
    ck_assert_uint_eq(diag_errors(diag), 1);
    assert_says(diag, wrong[_i].said);
}
END_TEST

START_TEST(each_wrong_one_is_told)
{
    ck_assert(!read_list("a, b@x, c d, e@-x"));
    ck_assert_uint_eq(diag_errors(diag), 3);
    assert_says(diag, "'a' in --to");
    assert_says(diag, "'c d' in --to");
    assert_says(diag, "'e@-x' in --to");
    assert_says(diag, "[mail-address]");
}
END_TEST

START_TEST(a_nul_is_refused)
{
    ck_assert(
        !mail_addresses(arena, STR("--cc"), STR("a@x\0b@y"), diag, &boxes));
    assert_says(diag, "[mail-header]");
}
END_TEST

START_TEST(letters_before_the_at_are_kept_with_a_warning)
{
    ck_assert(read_list("用户@例子.example"));
    assert_str(boxes.at[0].address, "用户@例子.example");
    assert_str(boxes.at[0].wire, "用户@xn--fsqu00a.example");
    assert_said(diag,
                "readout: warning: '用户@例子.example' has letters beyond "
                "ASCII before the '@'; not all servers take that "
                "[mail-local]\n");
}
END_TEST

START_TEST(recipients_are_there_once)
{
    struct mail mail = {0};
    ck_assert(mail_addresses(arena, STR("--to"),
                             STR("a@X.example, B@x.example"), diag, &mail.to));
    ck_assert(mail_addresses(arena, STR("--cc"),
                             STR("A <a@x.EXAMPLE>, c@x, "
                                 "b@x.example"),
                             diag, &mail.cc));
    ck_assert(
        mail_addresses(arena, STR("--bcc"), STR("c@x, d@x"), diag, &mail.bcc));
    mail_recipients(arena, &mail, &boxes);
    ck_assert_uint_eq(boxes.count, 5);
    assert_str(boxes.at[0].wire, "a@X.example");
    assert_str(boxes.at[1].wire, "B@x.example");
    assert_str(boxes.at[2].wire, "c@x");
    assert_str(boxes.at[3].wire, "b@x.example");
    assert_str(boxes.at[4].wire, "d@x");
}
END_TEST

TCase *
addresses_case(void)
{
    TCase *tcase = tcase_create("addresses");
    tcase_add_checked_fixture(tcase, open_arena, close_arena);
    tcase_add_loop_test(tcase, lists_are_read, 0, COUNT(lists));
    tcase_add_loop_test(tcase, what_is_wrong_is_told, 0, COUNT(wrong));
    tcase_add_test(tcase, each_wrong_one_is_told);
    tcase_add_test(tcase, a_nul_is_refused);
    tcase_add_test(tcase, letters_before_the_at_are_kept_with_a_warning);
    tcase_add_test(tcase, recipients_are_there_once);
    return tcase;
}
