/* Several briefs together: marking, dates, who is named where. */
#include "compose/cases.h"

#include <string.h>

static struct brief
marked(const char *marking)
{
    return (struct brief){.marking = str_from(marking)};
}

static void
check_marking(const char *a, const char *b, const char *c, const char *expected)
{
    struct arena *arena = arena_new();
    struct brief briefs[] = {marked(a), marked(b), marked(c)};
    const struct brief *const list[] = {&briefs[0], &briefs[1], &briefs[2]};
    struct str found = dossier_marking(arena, list, 3);
    ck_assert_msg(str_equals(found, expected), "'%.*s', not '%s'",
                  STR_ARGS(found), expected);
    arena_free(arena);
}

START_TEST(strictest_marking_is_of_all)
{
    check_marking("TLP:CLEAR", "TLP:GREEN", "", "TLP:GREEN");
    check_marking("TLP:AMBER", "TLP:AMBER+STRICT", "TLP:GREEN",
                  "TLP:AMBER+STRICT");
    check_marking("TLP:GREEN", "TLP:CLEAR", "TLP:RED", "TLP:RED");
    check_marking("", "", "", "");
}
END_TEST

START_TEST(other_markings_are_all_told)
{
    check_marking("Draft", "TLP:CLEAR", "Internal",
                  "TLP:CLEAR \xC2\xB7 Draft \xC2\xB7 Internal");
    check_marking("Draft", "", "Draft", "Draft");
}
END_TEST

#define ISSUED(date) "<docdata><date.issue norm='" date "'/></docdata>"
#define PEOPLE(more)                                                           \
    "<participants><participant xml:id='l'><name>Maja Lind</name>"             \
    "</participant>" more "</participants><body><p>A <person ref='#l'>Lind"    \
    "</person></p><p>B</p><p><person ref='#l'>Lind</person>, <person>Ewa "     \
    "Nowak</person></p></body>"

static const struct dossier *
put_together(struct composed *one, struct composed *other, struct str title)
{
    const struct brief **briefs =
        ARENA_ARRAY(one->arena, const struct brief *, 2);
    briefs[0] = one->brief;
    briefs[1] = other->brief;
    return dossier_compose(one->arena, briefs, 2, title, one->locale);
}

START_TEST(says_what_is_in_it)
{
    struct composed one = composed_new("en", ISSUED("2025-06-02"), PEOPLE(""));
    struct composed other =
        composed_new("en", ISSUED("2025-04-30"), PEOPLE(""));
    const struct dossier *dossier = put_together(&one, &other, STR(""));
    ck_assert(str_equals(dossier->title, "Dossier"));
    ck_assert(str_equals(dossier->articles, "2 articles"));
    ck_assert_int_eq(dossier->date.month, 6);
    char *dates = str_terminated(one.arena, dossier->dates);
    ck_assert_ptr_nonnull(strstr(dates, "April 30"));
    ck_assert_ptr_nonnull(strstr(dates, "June 2, 2025"));
    dossier = put_together(&one, &other, STR("Harbours"));
    ck_assert(str_equals(dossier->title, "Harbours"));
    composed_free(&one);
    composed_free(&other);
}
END_TEST

START_TEST(one_person_of_two_articles_is_one)
{
    struct composed one = composed_new("en", "", PEOPLE(""));
    struct composed other = composed_new(
        "en", "",
        PEOPLE("<participant><name>\xC3\x85sa Berg</name></participant>"));
    const struct dossier *dossier = put_together(&one, &other, STR(""));
    ck_assert_uint_eq(dossier->person_count, 3);
    const struct indexed_person *people = dossier->people;
    ck_assert(str_equals(people[0].name, "\xC3\x85sa Berg"));
    ck_assert(str_equals(people[0].letter, "A"));
    ck_assert_uint_eq(people[0].count, 1);
    ck_assert_uint_eq(people[0].appearances[0].chapter, 1);
    ck_assert(str_equals(people[1].name, "Ewa Nowak"));
    ck_assert(str_equals(people[2].name, "Maja Lind"));
    ck_assert_uint_eq(people[2].count, 2);
    const struct participant_entry *entry = people[2].appearances[0].entry;
    ck_assert_uint_eq(entry->mentions.count, 2);
    ck_assert_uint_eq(entry->mentions.numbers[1], 3);
    composed_free(&one);
    composed_free(&other);
}
END_TEST

TCase *
dossier_case(void)
{
    TCase *tcase = tcase_create("dossier");
    tcase_add_test(tcase, strictest_marking_is_of_all);
    tcase_add_test(tcase, other_markings_are_all_told);
    tcase_add_test(tcase, says_what_is_in_it);
    tcase_add_test(tcase, one_person_of_two_articles_is_one);
    return tcase;
}
