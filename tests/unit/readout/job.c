/* Tests of jobs: one reading for all that is asked for, messages, memory. */
#include "readout/cases.h"
#include "readout/readout.h"

#include <string.h>

#define HEAD                                                                   \
    "<article xmlns='urn:x-readout:article:1' version='1' xml:lang='en'>"      \
    "<head><title>T</title></head>"

static const char good[] = HEAD "<body><p>One.</p></body></article>";
static const char bad[] = HEAD "<body><p>One.</q></body></article>";

static struct readout_input
input_of(const char *text)
{
    return (struct readout_input){"memory.xml", text, strlen(text)};
}

static struct readout *readout;

static void
set_up(void)
{
    readout = readout_new();
}

static void
tear_down(void)
{
    readout_free(readout);
}

/* One at a time. */
static struct readout_job *
open_text(const char *text)
{
    static struct readout_input input; /* as long as the job */
    input = input_of(text);
    return readout_open(readout, NULL, &input, 1);
}

START_TEST(from_memory)
{
    struct readout_job *job = open_text(good);
    struct readout_bytes pdf, again, dump;
    ck_assert(readout_check(job));
    ck_assert(readout_make(job, "pdf", &pdf));
    ck_assert(readout_make(job, "brief", &dump));
    ck_assert(readout_make(job, "pdf", &again));
    ck_assert_uint_eq(pdf.size, again.size);
    ck_assert_mem_eq(pdf.at, again.at, pdf.size);
    ck_assert_mem_eq(pdf.at, "%PDF-", 5);
    ck_assert_uint_eq(readout_message_count(job), 0);
    readout_close(job);
}
END_TEST

START_TEST(messages_have_places)
{
    struct readout_job *job = open_text(bad);
    struct readout_bytes pdf;
    ck_assert(!readout_make(job, "pdf", &pdf));
    ck_assert(!readout_make(job, "brief", &pdf));
    ck_assert_uint_eq(readout_message_count(job), 1);
    struct readout_message message = readout_message_at(job, 0);
    ck_assert_int_eq(message.level, READOUT_ERROR);
    ck_assert_str_eq(message.file, "memory.xml");
    ck_assert_uint_eq(message.line, 1);
    ck_assert_uint_gt(message.column, 90);
    ck_assert_uint_gt(strlen(message.explanation), 10);
    readout_close(job);
}
END_TEST

START_TEST(unknown_form)
{
    struct readout_job *job = open_text(good);
    struct readout_bytes made;
    ck_assert(!readout_make(job, "docx", &made));
    ck_assert_str_eq(readout_message_at(job, 0).id, "unknown-output-form");
    readout_close(job);
    readout_close(NULL);
    readout_free(NULL);
}
END_TEST

START_TEST(nothing_to_send_it_by)
{
    struct readout_input input = input_of(good);
    struct readout_mail mail = {.has_date = false};
    struct readout_settings settings[] = {{.mail = NULL}, {.mail = &mail}};
    for (size_t i = 0; i < 2; i++) {
        struct readout_job *job =
            readout_open(readout, &settings[i], &input, 1);
        ck_assert(!readout_send(job));
        ck_assert_str_eq(readout_message_at(job, 0).id, "mail-nobody");
        readout_close(job);
    }
    mail.route.mailer = "/bin/true";
    struct readout_job *job = readout_open(readout, &settings[1], NULL, 0);
    ck_assert(!readout_send(job));
    ck_assert_str_eq(readout_message_at(job, 0).id, "no-input");
    readout_close(job);
}
END_TEST

START_TEST(input_that_is_none)
{
    struct readout_input inputs[] = {input_of(good), {0}};
    struct readout_job *job = readout_open(readout, NULL, inputs, 2);
    struct readout_bytes made;
    ck_assert(!readout_check(job));
    ck_assert(!readout_make(job, "pdf", &made));
    ck_assert_str_eq(readout_message_at(job, 0).id, "no-input");
    readout_close(job);
}
END_TEST

START_TEST(input_without_a_name)
{
    struct readout_input input = {.bytes = good, .size = strlen(good)};
    struct readout_job *job = readout_open(readout, NULL, &input, 1);
    struct readout_bytes made;
    ck_assert(readout_make(job, "pdf", &made));
    readout_close(job);
}
END_TEST

/* Who gives only the owner's means the PDF to be protected. */
START_TEST(password_of_the_owner_alone)
{
    struct readout_input input = input_of(good);
    struct readout_settings settings = {.owner_password = "mine"};
    struct readout_job *job = readout_open(readout, &settings, &input, 1);
    struct readout_bytes made;
    ck_assert(!readout_make(job, "pdf", &made));
    ck_assert_str_eq(readout_message_at(job, 0).id, "no-password");
    readout_close(job);
}
END_TEST

START_TEST(files_are_those_read)
{
    struct readout_job *job = open_text(good);
    ck_assert(readout_check(job));
    struct readout_file_read file;
    ck_assert(!readout_file_at(job, 0, &file));
    readout_close(job);
}
END_TEST

START_TEST(forms_by_ending)
{
    struct readout_form form;
    ck_assert(readout_form_of("a/b.c/x.pdf", &form));
    ck_assert_str_eq(form.name, "pdf");
    ck_assert(!form.is_text && !form.is_dump);
    ck_assert(!readout_form_of("a.pdf/x", &form));
    ck_assert(!readout_form_of("x.brief", &form));
    ck_assert(!readout_form_of(".", &form));
    ck_assert(readout_form_find("brief", &form) && form.is_dump);
    size_t count = 0;
    while (readout_form_at(count, &form))
        count++;
    ck_assert_uint_gt(count, 5);
}
END_TEST

START_TEST(several_inputs)
{
    struct readout_input inputs[] = {input_of(good), input_of(good)};
    struct readout_settings dossier = {.style = "dossier"};
    struct readout_job *job = readout_open(readout, &dossier, inputs, 2);
    struct readout_bytes made;
    ck_assert(readout_make(job, "brief", &made));
    readout_close(job);
    job = readout_open(readout, NULL, inputs, 2);
    ck_assert(!readout_make(job, "brief", &made));
    ck_assert_str_eq(readout_message_at(job, 0).id, "style-collects-not");
    readout_close(job);
}
END_TEST

TCase *
job_case(void)
{
    TCase *tcase = tcase_create("job");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, from_memory);
    tcase_add_test(tcase, messages_have_places);
    tcase_add_test(tcase, unknown_form);
    tcase_add_test(tcase, nothing_to_send_it_by);
    tcase_add_test(tcase, input_that_is_none);
    tcase_add_test(tcase, input_without_a_name);
    tcase_add_test(tcase, password_of_the_owner_alone);
    tcase_add_test(tcase, files_are_those_read);
    tcase_add_test(tcase, forms_by_ending);
    tcase_add_test(tcase, several_inputs);
    return tcase;
}
