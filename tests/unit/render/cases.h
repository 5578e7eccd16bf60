/* The test cases of render/, one a file. */
#ifndef TESTS_RENDER_CASES_H
#define TESTS_RENDER_CASES_H

#include <check.h>

TCase *cff_case(void);
TCase *codes_case(void);
TCase *document_case(void);
TCase *filter_case(void);
TCase *glyphs_case(void);
TCase *link_case(void);
TCase *outline_case(void);
TCase *pagetable_case(void);
TCase *path_case(void);
TCase *picture_case(void);
TCase *syntax_case(void);
TCase *tag_case(void);
TCase *vowels_case(void);

#endif
