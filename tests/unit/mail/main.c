/* Runs the unit tests of mail/. */
#include "mail/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        addresses_case,
        message_case,
    };
    return suite_run("mail", cases, COUNT(cases));
}
