/* The cases of this folder, one a file, and what they share. */
#ifndef READOUT_TESTS_SEND_CASES_H
#define READOUT_TESTS_SEND_CASES_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "send/send.h"

#include <check.h>
#include <string.h>

TCase *server_case(void);
TCase *exchange_case(void);
TCase *mailer_case(void);

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
