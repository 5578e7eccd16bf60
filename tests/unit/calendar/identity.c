/* Tests of UIDs. */
#include "calendar/writer.h"

#include "base/arena.h"
#include "calendar/cases.h"
#include "calendar/support.h"

#include <string.h>

static void
assert_uid(struct writer *writer, const struct node *node, size_t number,
           const char *wanted)
{
    struct str uid = uid_of(writer, node, number);
    ck_assert_str_eq(str_terminated(writer->arena, uid), wanted);
}

START_TEST(an_element_is_known_by_its_id_or_number)
{
    struct sample sample = sample_new("Accord");
    struct node *action = sample_step(&sample, "Agir.", NULL);
    sample_compose(&sample);
    struct writer writer = {.arena = sample.arena};
    identity_take(&writer, sample.brief);
    assert_uid(&writer, action, 3, "Accord#action/3");
    action->id = STR("plan");
    assert_uid(&writer, action, 3, "Accord#plan");
    sample_free(&sample);
}
END_TEST

START_TEST(namesakes_differ)
{
    struct sample sample = sample_new("Accord");
    struct node *action = sample_step(&sample, "Agir.", NULL);
    sample_compose(&sample);
    struct writer writer = {.arena = sample.arena};
    identity_take(&writer, sample.brief);
    identity_take(&writer, sample.brief);
    assert_uid(&writer, action, 1, "Accord(2)#action/1");
    sample_free(&sample);
}
END_TEST

START_TEST(a_long_name_is_cut_between_characters)
{
    char title[2 * 300 + 1];
    for (size_t i = 0; i < 300; i++)
        memcpy(title + 2 * i, "\xC3\xA9", 2);
    title[600] = '\0';
    struct sample sample = sample_new(title);
    struct node *action = sample_step(&sample, "Agir.", NULL);
    sample_compose(&sample);
    struct writer writer = {.arena = sample.arena};
    identity_take(&writer, sample.brief);
    struct str uid = uid_of(&writer, action, 1);
    ck_assert_uint_lt(uid.size, 255);
    ck_assert_int_eq(uid.at[uid.size - strlen("-12345678#action/1")], '-');
    ck_assert(((unsigned char)uid.at[169] & 0xC0) == 0x80);
    sample_free(&sample);
}
END_TEST

TCase *
identity_case(void)
{
    TCase *tcase = tcase_create("identity");
    tcase_add_test(tcase, an_element_is_known_by_its_id_or_number);
    tcase_add_test(tcase, namesakes_differ);
    tcase_add_test(tcase, a_long_name_is_cut_between_characters);
    return tcase;
}
