/* The test cases of image/, one a file. */
#ifndef TESTS_IMAGE_CASES_H
#define TESTS_IMAGE_CASES_H

#include <check.h>

TCase *exif_case(void);
TCase *jpeg_case(void);
TCase *png_case(void);
TCase *profile_case(void);
TCase *store_case(void);

#endif
