/* Runs the unit tests of send/. */
#include "send/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        server_case,
        exchange_case,
        mailer_case,
    };
    return suite_run("send", cases, COUNT(cases));
}
