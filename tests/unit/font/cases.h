/* The test cases of font/. */
#include <check.h>

TCase *face_case(void);
TCase *catalog_case(void);
