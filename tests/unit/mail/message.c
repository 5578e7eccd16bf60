/* Tests of messages, whole.  What mail programs make of them is looked at in
 * tests/mail. */
#include "mail/cases.h"

static struct arena *arena;
static struct diag *diag;
static struct mail mail;
static struct buf out;

static void
open_mail(void)
{
    arena = arena_new();
    diag = diag_new(arena);
    out = (struct buf){0};
    mail = (struct mail){
        .subject = STR("Harbour talks"),
        .date = 1700000000,
        .language = STR("en"),
        .text = STR("Ice.\n"),
        .html = STR("<p>Ice.</p>\n"),
        .pdf = {STR("ice.pdf"), STR("Ice.pdf"), STR("%PDF-1.7\n")},
    };
    ck_assert(mail_addresses(arena, STR("--from"), STR("M <m@port.example>"),
                             diag, &mail.from));
    ck_assert(
        mail_addresses(arena, STR("--to"), STR("a@x.example"), diag, &mail.to));
}

static void
close_mail(void)
{
    buf_release(&out);
    arena_free(arena);
}

/* What the message has between two places. */
static void
assert_has(const char *part)
{
    ck_assert_msg(strstr(out.at, part) != NULL, "'%s' is not in\n%s", part,
                  out.at);
}

static void
assert_has_not(const char *part)
{
    ck_assert_msg(strstr(out.at, part) == NULL, "'%s' is in\n%s", part, out.at);
}

START_TEST(a_message_has_its_headers_and_parts)
{
    ck_assert(mail_write(arena, &mail, diag, &out));
    assert_has("Date: Tue, 14 Nov 2023 22:13:20 +0000\r\n");
    assert_has("From: M <m@port.example>\r\n");
    assert_has("To: a@x.example\r\n");
    assert_has("Subject: Harbour talks\r\n");
    assert_has("Content-Language: en\r\n");
    assert_has("@port.example>\r\n");
    assert_has("MIME-Version: 1.0\r\n");
    assert_has("multipart/mixed; boundary=\"=_");
    assert_has("multipart/alternative; boundary=\"=_");
    assert_has("\r\n\r\nIce.\r\n");
    assert_has("filename=\"Ice.pdf\"\r\n");
    assert_has_not("X-Unsent");
    assert_said(diag, "readout: note: a message of 1 kB with 3 parts "
                      "[mail-size]\n");
}
END_TEST

START_TEST(parts_are_left_out)
{
    mail.html = mail.pdf.bytes = STR("");
    ck_assert(mail_write(arena, &mail, diag, &out));
    assert_has_not("multipart");
    assert_has("Content-Type: text/plain; charset=utf-8\r\n");
    assert_has("\r\n\r\nIce.\r\n");
}
END_TEST

START_TEST(a_picture_stands_beside_the_html)
{
    mail.picture = (struct mail_file){.name = STR("page-1@readout"),
                                      .bytes = STR("\x89PNG\r\n\x1a\n")};
    ck_assert(mail_write(arena, &mail, diag, &out));
    assert_has("Content-Type: multipart/related; ");
    assert_has("type=\"text/html\"");
    assert_has("Content-Id: <page-1@readout>\r\n");
    assert_has("Content-Disposition: inline\r\n");
}
END_TEST

START_TEST(a_calendar_is_attached)
{
    mail.calendar = (struct mail_file){
        .name = STR("ice.ics"), .bytes = STR("BEGIN:VCALENDAR\r\nX:ö\r\n")};
    ck_assert(mail_write(arena, &mail, diag, &out));
    assert_has("text/calendar; charset=utf-8; name=ice.ics");
    assert_has("BEGIN:VCALENDAR\r\nX:=C3=B6\r\n");
}
END_TEST

START_TEST(the_same_mail_gives_the_same_bytes)
{
    struct buf again = {0};
    ck_assert(mail_write(arena, &mail, diag, &out));
    ck_assert(mail_write(arena, &mail, diag, &again));
    ck_assert(str_equal(buf_view(&out), buf_view(&again)));
    buf_release(&again);
}
END_TEST

/* The message's own name. */
static struct str
name_of_message(void)
{
    buf_clear(&out);
    ck_assert(mail_write(arena, &mail, diag, &out));
    const char *from = strstr(out.at, "Message-ID: ");
    ck_assert_ptr_nonnull(from);
    return str_copy(arena, (struct str){from, strcspn(from, "\r")});
}

START_TEST(another_mail_has_another_name)
{
    struct str names[5] = {name_of_message()};
    mail.text = STR("Ice!\n");
    names[1] = name_of_message();
    mail.date++;
    names[2] = name_of_message();
    mail.pdf.bytes = STR("%PDF-1.6\n");
    names[3] = name_of_message();
    mail.to.at[0].wire = STR("b@x.example");
    names[4] = name_of_message();
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < i; j++)
            ck_assert(!str_equal(names[i], names[j]));
}
END_TEST

START_TEST(a_message_to_nobody_is_a_draft)
{
    mail.to.count = 0;
    mail.from.count = 0;
    mail.date = -1;
    ck_assert(mail_write(arena, &mail, diag, &out));
    assert_has("X-Unsent: 1\r\n");
    assert_has("@readout.invalid>\r\n");
    assert_has_not("Date:");
    assert_has_not("From:");
}
END_TEST

START_TEST(blind_copies_are_not_named)
{
    mail.to.count = 0;
    ck_assert(mail_addresses(arena, STR("--bcc"), STR("secret@x.example"), diag,
                             &mail.bcc));
    ck_assert(mail_write(arena, &mail, diag, &out));
    assert_has("To: undisclosed-recipients:");
    assert_has_not("secret");
    assert_has_not("X-Unsent");
}
END_TEST

/* Texts that come to stand in headers. */
static struct str *const texts[] = {
    &mail.subject,   &mail.language,      &mail.pdf.name,
    &mail.pdf.title, &mail.calendar.name, &mail.picture.name,
};

START_TEST(no_text_begins_another_header)
{
    *texts[_i] = STR("x\r\nBcc: b@x.example");
    ck_assert(!mail_write(arena, &mail, diag, &out));
    ck_assert_uint_eq(out.size, 0);
    assert_says(diag, "<U+000D><U+000A>Bcc: b@x.example' [mail-header]");
}
END_TEST

START_TEST(no_address_begins_another_header)
{
    mail.to.at[0].wire = STR("a@x\nBcc: b@x");
    ck_assert(!mail_write(arena, &mail, diag, &out));
    mail.to.at[0].wire = STR("a@x");
    mail.from.at[0].name = STR("a\nBcc: b@x");
    ck_assert(!mail_write(arena, &mail, diag, &out));
    ck_assert_uint_eq(diag_errors(diag), 2);
}
END_TEST

START_TEST(a_large_message_is_warned_of)
{
    char *bytes = arena_alloc(arena, 8 * 1000 * 1000);
    mail.pdf.bytes = (struct str){bytes, 8 * 1000 * 1000};
    ck_assert(mail_write(arena, &mail, diag, &out));
    assert_says(diag, "note: a message of 10.9 MB with 3 parts [mail-size]");
    assert_says(diag, "warning: the message has 10.9 MB; many servers refuse "
                      "more than 10 MB [mail-large]");
}
END_TEST

/* Every line, without its end. */
static void
assert_lines(size_t most)
{
    for (size_t from = 0; from < out.size;) {
        const char *end = strstr(out.at + from, "\r\n");
        size_t size =
            end != NULL ? (size_t)(end - out.at) - from : out.size - from;
        ck_assert_uint_le(size, most);
        ck_assert_ptr_null(memchr(out.at + from, '\n', size));
        ck_assert_ptr_null(memchr(out.at + from, '\r', size));
        from += size + 2;
    }
}

START_TEST(lines_are_short_and_end_as_on_the_wire)
{
    char line[3001];
    memset(line, 'x', sizeof line - 1);
    memset(line, 'y', 3000);
    line[3000] = '\0';
    struct str text = str_printf(arena, "a\n\nb\r\nc\rd %s", line);
    mail.text = mail.html = mail.subject = text;
    mail.subject = (struct str){line, 3000};
    mail.calendar.bytes = text;
    mail.calendar.name = STR("x.ics");
    ck_assert(mail_write(arena, &mail, diag, &out));
    assert_lines(998);
}
END_TEST

START_TEST(text_in_base64_has_the_line_ends_of_mail)
{
    mail.text = STR("Я\nЯ\n");
    mail.html = STR("");
    ck_assert(mail_write(arena, &mail, diag, &out));
    assert_has("Content-Transfer-Encoding: base64\r\n\r\n0K8NCtCvDQo=\r\n");
}
END_TEST

TCase *
message_case(void)
{
    TCase *tcase = tcase_create("message");
    tcase_add_checked_fixture(tcase, open_mail, close_mail);
    tcase_add_test(tcase, a_message_has_its_headers_and_parts);
    tcase_add_test(tcase, parts_are_left_out);
    tcase_add_test(tcase, a_picture_stands_beside_the_html);
    tcase_add_test(tcase, a_calendar_is_attached);
    tcase_add_test(tcase, the_same_mail_gives_the_same_bytes);
    tcase_add_test(tcase, another_mail_has_another_name);
    tcase_add_test(tcase, a_message_to_nobody_is_a_draft);
    tcase_add_test(tcase, blind_copies_are_not_named);
    tcase_add_loop_test(tcase, no_text_begins_another_header, 0, COUNT(texts));
    tcase_add_test(tcase, no_address_begins_another_header);
    tcase_add_test(tcase, a_large_message_is_warned_of);
    tcase_add_test(tcase, lines_are_short_and_end_as_on_the_wire);
    tcase_add_test(tcase, text_in_base64_has_the_line_ends_of_mail);
    return tcase;
}
