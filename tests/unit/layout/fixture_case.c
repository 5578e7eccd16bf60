/* Cases with a fixture; see fixture_case.h. */
#include "fixture_case.h"

struct fixture fixture;

static void
set_up(void)
{
    fixture_set_up(&fixture);
}

static void
tear_down(void)
{
    fixture_tear_down(&fixture);
}

TCase *
fixture_case(const char *name)
{
    TCase *tcase = tcase_create(name);
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    return tcase;
}
