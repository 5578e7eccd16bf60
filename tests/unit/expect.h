/* Assertions on texts and on what was reported. */
#ifndef READOUT_TESTS_EXPECT_H
#define READOUT_TESTS_EXPECT_H

#include "base/buf.h"
#include "base/diag.h"

#include <check.h>

static inline void
assert_str(struct str found, const char *expected)
{
    ck_assert_msg(str_equals(found, expected), "found '%.*s', expected '%s'",
                  STR_ARGS(found), expected);
}

/* Whether a part of it is in what was said. */
static inline void
assert_says(struct diag *diag, const char *part)
{
    struct buf out = {0};
    diag_print(diag, false, &out);
    struct str said = buf_view(&out);
    ck_assert_msg(str_find(said, part) < said.size,
                  "found '%.*s', expected '%s'", STR_ARGS(said), part);
    buf_release(&out);
}

#endif
