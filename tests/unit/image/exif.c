/* Tests of how a camera says its picture is to be turned. */
#include "image/cases.h"

#include "image/decode.h"

START_TEST(orientation_is_read_in_both_orders)
{
    ck_assert_int_eq(exif_turn(STR("II*\0\x08\0\0\0\x02\0"
                                   "\x0F\x01\x02\0\x01\0\0\0\0\0\0\0"
                                   "\x12\x01\x03\0\x01\0\0\0\x08\0\0\0")),
                     TURN_LEFT);
    ck_assert_int_eq(exif_turn(STR("MM\0*\0\0\0\x08\0\x01"
                                   "\x01\x12\0\x03\0\0\0\x01\0\x03\0\0")),
                     TURN_HALF);
}
END_TEST

START_TEST(nonsense_turns_nothing)
{
    static const char text[] = "MM\0*\0\0\0\x08\0\x01"
                               "\x01\x12\0\x03\0\0\0\x01\0\x03\0\0";
    for (size_t size = 0; size < 20; size++)
        ck_assert_int_eq(exif_turn((struct str){text, size}), TURN_NONE);
    ck_assert_int_eq(exif_turn(STR("MM\0*\xFF\xFF\xFF\xFF\0\x01")), TURN_NONE);
    ck_assert_int_eq(exif_turn(STR("MM\0*\0\0\0\x08\xFF\xFF")), TURN_NONE);
    ck_assert_int_eq(exif_turn(STR("MM\0*\0\0\0\x08\0\x01"
                                   "\x01\x12\0\x03\0\0\0\x01\0\x09\0\0")),
                     TURN_NONE);
}
END_TEST

TCase *
exif_case(void)
{
    TCase *tcase = tcase_create("exif");
    tcase_add_test(tcase, orientation_is_read_in_both_orders);
    tcase_add_test(tcase, nonsense_turns_nothing);
    return tcase;
}
