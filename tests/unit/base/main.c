/* Runs the unit tests of base/. */
#include "base/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        address_case,  arena_case,   bidi_case,   buf_case,    bundle_case,
        calendar_case, diag_case,    escape_case, file_case,   filename_case,
        map_case,      message_case, path_case,   ranges_case, rrule_case,
        str_case,      unit_case,    utf8_case,
    };
    return suite_run("base", cases, sizeof cases / sizeof *cases);
}
