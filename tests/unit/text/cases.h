/* The test cases of text/. */
#include <check.h>

TCase *shape_case(void);
TCase *script_case(void);
TCase *wide_case(void);
TCase *break_case(void);
TCase *bidi_case(void);
TCase *hyphen_case(void);
TCase *line_case(void);
TCase *document_case(void);
