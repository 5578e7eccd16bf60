/* The cases of this folder, one a file, and what they share. */
#ifndef READOUT_TESTS_MAIL_CASES_H
#define READOUT_TESTS_MAIL_CASES_H

#include "base/buf.h"
#include "base/diag.h"
#include "mail/mail.h"

#include <check.h>
#include <string.h>

TCase *addresses_case(void);
TCase *message_case(void);

static inline void
assert_str(struct str found, const char *expected)
{
    ck_assert_msg(str_equals(found, expected), "found '%.*s', expected '%s'",
                  STR_ARGS(found), expected);
}

/* What was said, and nothing else. */
static inline void
assert_said(struct diag *diag, const char *expected)
{
    struct buf out = {0};
    diag_print(diag, false, &out);
    assert_str(buf_view(&out), expected);
    buf_release(&out);
}

/* Whether a part of it is in what was said. */
static inline void
assert_says(struct diag *diag, const char *part)
{
    struct buf out = {0};
    diag_print(diag, false, &out);
    ck_assert_msg(out.size > 0 && strstr(out.at, part) != NULL,
                  "found '%.*s', expected '%s'", STR_ARGS(buf_view(&out)),
                  part);
    buf_release(&out);
}

#endif
