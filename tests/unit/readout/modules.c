/* Tests of opening modules. */
#include "readout/modules.h"
#include "base/arena.h"
#include "base/diag.h"
#include "readout/cases.h"

START_TEST(missing_module)
{
    struct arena *arena = arena_new();
    struct diag *diag = diag_new(arena);
    struct modules *modules = modules_new(arena, NULL);
    void (*function)(void) = NULL;
    ck_assert(!module_function(modules, "nosuch", "f", &function, diag));
    ck_assert(!module_function(modules, "nosuch", "f", &function, diag));
    ck_assert(function == NULL);
    ck_assert_uint_eq(modules_path(modules, 0).size, 0);
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_str_eq(diag_record(diag, 0).id, message_id(MESSAGE_NO_MODULE));
    arena_free(arena);
}
END_TEST

TCase *
modules_case(void)
{
    TCase *tcase = tcase_create("modules");
    tcase_add_test(tcase, missing_module);
    return tcase;
}
