/* The cases of this folder, one a file. */
#ifndef READOUT_TESTS_FORM_CASES_H
#define READOUT_TESTS_FORM_CASES_H

#include "form/support.h"

TCase *code_case(void);
TCase *coverage_case(void);
TCase *dossier_case(void);
TCase *forms_case(void);
TCase *inline_case(void);
TCase *links_case(void);
TCase *parts_case(void);
TCase *running_case(void);
TCase *structure_case(void);
TCase *timeline_case(void);

#endif
