/* Runs the unit tests of render/. */
#include "render/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        cff_case,    codes_case,   document_case,  filter_case, glyphs_case,
        link_case,   outline_case, pagetable_case, path_case,   picture_case,
        syntax_case, tag_case,     vowels_case,
    };
    return suite_run("render", cases, COUNT(cases));
}
