/* Tests of the outline. */
#include "render/cases.h"

#include "base/arena.h"
#include "base/diag.h"
#include "render/fixture.h"
#include "render/object.h"
#include "render/outline.h"
#include "render/pagetable.h"

START_TEST(entries_nest_by_level)
{
    static const uint32_t levels[] = {1, 2, 2, 4, 1, 3};
    struct arena *arena = arena_new();
    struct objects *objects = objects_new(arena, diag_new(arena));
    struct page_record record = {.object = object_new(objects)};
    struct page_table pages = {.at = &record, .count = 1};
    struct outline outline = {0};
    for (size_t i = 0; i < 6; i++)
        VEC_PUSH(arena, &outline,
                 ((struct outline_entry){.title = STR("x"),
                                         .place = {0, (scaled)i},
                                         .level = levels[i]}));
    uint32_t root = outline_write(&outline, &pages, objects);
    const struct outline_entry *at = outline.at;
    ck_assert_uint_eq(at[0].parent, root);
    ck_assert_uint_eq(at[1].parent, at[0].object);
    ck_assert_uint_eq(at[2].parent, at[0].object);
    ck_assert_uint_eq(at[3].parent, at[2].object);
    ck_assert_uint_eq(at[4].parent, root);
    ck_assert_uint_eq(at[5].parent, at[4].object);
    ck_assert_uint_eq(at[0].next, at[4].object);
    ck_assert_uint_eq(at[4].previous, at[0].object);
    ck_assert_uint_eq(at[1].next, at[2].object);
    ck_assert_uint_eq(at[2].next, 0);
    ck_assert_uint_eq(at[0].first, at[1].object);
    ck_assert_uint_eq(at[0].last, at[2].object);
    objects_free(objects);
    arena_free(arena);
}
END_TEST

START_TEST(an_empty_outline_is_none)
{
    struct arena *arena = arena_new();
    struct objects *objects = objects_new(arena, diag_new(arena));
    struct outline outline = {0};
    ck_assert_uint_eq(outline_write(&outline, &(struct page_table){0}, objects),
                      0);
    objects_free(objects);
    arena_free(arena);
}
END_TEST

START_TEST(titles_and_places_are_in_the_file)
{
    struct fixture *fixture = fixture_new();
    struct page_item *entry = put(fixture, PAGE_OUTLINE, NULL, 72, 42, 0, 0);
    entry->text = STR("\xD0\x94\xD0\xB0");
    entry->level = 1;
    end_page(fixture);
    struct str file = finish(fixture, "outline");
    ck_assert(contains(file, "/Title<FEFF04140430>/Parent"));
    ck_assert(contains(file, "/XYZ null 800 null]"));
    ck_assert(contains(file, "/Type/Outlines"));
    fixture_free(fixture);
}
END_TEST

/* A side column is put down before the main one has come to its end. */
START_TEST(entries_stand_in_reading_order)
{
    struct arena *arena = arena_new();
    struct objects *objects = objects_new(arena, diag_new(arena));
    struct page_record records[2] = {{.object = object_new(objects)},
                                     {.object = object_new(objects)}};
    struct page_table pages = {.at = records, .count = 2};
    struct outline outline = {0};
    const struct outline_entry entries[] = {
        {.title = STR("main"), .level = 1, .tag = 2},
        {.title = STR("side"), .level = 1, .tag = 9},
        {.title = STR("lower side"), .level = 1, .tag = 9, .place = {0, 5}},
        {.title = STR("more of main"), .level = 1, .tag = 7, .place = {1, 0}},
    };
    static const char *const order[] = {"main", "more of main", "side",
                                        "lower side"};
    for (size_t i = 0; i < 4; i++)
        VEC_PUSH(arena, &outline, entries[(i + 2) % 4]);
    (void)outline_write(&outline, &pages, objects);
    for (size_t i = 0; i < 4; i++)
        ck_assert(str_equals(outline.at[i].title, order[i]));
    ck_assert_uint_eq(outline.at[0].next, outline.at[1].object);
    ck_assert_uint_eq(outline.at[2].next, outline.at[3].object);
    objects_free(objects);
    arena_free(arena);
}
END_TEST

TCase *
outline_case(void)
{
    TCase *tcase = tcase_create("outline");
    tcase_add_test(tcase, entries_nest_by_level);
    tcase_add_test(tcase, entries_stand_in_reading_order);
    tcase_add_test(tcase, an_empty_outline_is_none);
    tcase_add_test(tcase, titles_and_places_are_in_the_file);
    return tcase;
}
