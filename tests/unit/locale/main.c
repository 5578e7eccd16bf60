/* Runs the unit tests of locale/. */
#include "locale/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        labels_case, dates_case,     words_case,    recurrence_case,
        icu_case,    collation_case, password_case, transliterate_case,
    };
    return suite_run("locale", cases, COUNT(cases));
}
