/* The cases of this folder, one a file, and what they share. */
#ifndef READOUT_TESTS_SEND_CASES_H
#define READOUT_TESTS_SEND_CASES_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "expect.h"
#include "send/send.h"

#include <check.h>
#include <string.h>

TCase *server_case(void);
TCase *exchange_case(void);
TCase *mailer_case(void);

#endif
