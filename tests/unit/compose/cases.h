/* The cases of this folder, one a file. */
#ifndef READOUT_TESTS_COMPOSE_CASES_H
#define READOUT_TESTS_COMPOSE_CASES_H

#include "compose/support.h"

TCase *dates_case(void);
TCase *dossier_case(void);
TCase *head_case(void);
TCase *participants_case(void);
TCase *quotes_case(void);
TCase *source_case(void);
TCase *speakers_case(void);
TCase *steps_case(void);
TCase *timeline_case(void);
TCase *typography_case(void);

#endif
