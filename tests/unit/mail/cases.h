/* The cases of this folder, one a file, and what they share. */
#ifndef READOUT_TESTS_MAIL_CASES_H
#define READOUT_TESTS_MAIL_CASES_H

#include "base/buf.h"
#include "base/diag.h"
#include "expect.h"
#include "mail/mail.h"

#include <check.h>
#include <string.h>

TCase *addresses_case(void);
TCase *message_case(void);

/* What was said, and nothing else. */
static inline void
assert_said(struct diag *diag, const char *expected)
{
    struct buf out = {0};
    diag_print(diag, false, &out);
    assert_str(buf_view(&out), expected);
    buf_release(&out);
}

#endif
