/* The cases of this folder, one a file. */
#ifndef READOUT_TESTS_DELIVER_CASES_H
#define READOUT_TESTS_DELIVER_CASES_H

#include <check.h>

TCase *css_case(void);
TCase *html_case(void);
TCase *markup_case(void);
TCase *palette_case(void);

#endif
