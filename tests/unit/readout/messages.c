/* Tests of messages in forms that need no module. */
#include "readout/cases.h"
#include "readout/readout.h"

#include <string.h>

static const struct readout_message messages[] = {
    {READOUT_FAULT, "thin", "a.xml", 2, 5, "It is thin.", "Why."},
    {READOUT_SYSTEM, "gone", NULL, 0, 0, "It is gone.", "How."},
    {READOUT_NOTE, "whole", "b.xml", 0, 0, "All of it.", "What."},
};

static void
assert_text(const char *form, const char *expected)
{
    struct readout *readout = readout_new();
    struct readout_job *job = readout_open(readout, NULL, NULL, 0);
    struct readout_bytes text;
    ck_assert(readout_message_form(form));
    ck_assert(readout_message_text(job, form, messages, 3, 3, &text));
    ck_assert_uint_eq(text.size, strlen(expected));
    ck_assert_mem_eq(text.at, expected, text.size);
    readout_close(job);
    readout_free(readout);
}

START_TEST(messages_as_lines)
{
    assert_text("text", "a.xml:2:5: warning: It is thin. [thin]\n"
                        "readout: error: It is gone. [gone]\n"
                        "b.xml: note: All of it. [whole]\n");
    assert_text("github",
                "::warning file=a.xml,line=2,col=5,title=thin::It is thin.\n"
                "::error title=gone::It is gone.\n"
                "::notice file=b.xml,title=whole::All of it.\n");
}
END_TEST

START_TEST(no_such_form)
{
    struct readout *readout = readout_new();
    struct readout_job *job = readout_open(readout, NULL, NULL, 0);
    struct readout_bytes text;
    ck_assert(!readout_message_form("xml"));
    ck_assert(!readout_message_text(job, "xml", messages, 3, 3, &text));
    ck_assert_str_eq(readout_message_at(job, 0).id, "unknown-message-form");
    readout_close(job);
    readout_free(readout);
}
END_TEST

START_TEST(schemas_by_their_subject)
{
    static const char *const subjects[] = {"article", "style", "brief",
                                           "messages"};
    struct readout_bytes schema, compact;
    for (size_t i = 0; i < sizeof subjects / sizeof subjects[0]; i++) {
        ck_assert(readout_schema(subjects[i], false, &schema));
        ck_assert(readout_schema(subjects[i], true, &compact));
        ck_assert_uint_gt(schema.size, 100);
        ck_assert_int_eq(schema.at[0], i < 2 ? '<' : '{');
        ck_assert((schema.at == compact.at) == (i >= 2));
    }
    ck_assert(!readout_schema("breif", false, &schema));
}
END_TEST

TCase *
messages_case(void)
{
    TCase *tcase = tcase_create("messages");
    tcase_add_test(tcase, messages_as_lines);
    tcase_add_test(tcase, no_such_form);
    tcase_add_test(tcase, schemas_by_their_subject);
    return tcase;
}
