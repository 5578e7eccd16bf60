/* Tests of label files: complete in each language, looked up by tag. */
#include "locale/cases.h"

#include "base/buf.h"
#include "base/builtin.h"
#include "base/map.h"
#include "locale/labels.h"

#include <string.h>

static const char *const languages[] = {"en", "uk", "fr"};

/* A name behind a brace, so that a translation fills what the English label
 * does. */
static bool
has_name(struct str text, const char *name)
{
    size_t size = strlen(name);
    for (size_t i = 0; i + size < text.size; i++)
        if (text.at[i] == '{' && i + size + 1 < text.size &&
            memcmp(text.at + i + 1, name, size) == 0 &&
            (text.at[i + size + 1] == '}' || text.at[i + size + 1] == ','))
            return true;
    return false;
}

START_TEST(each_file_has_every_key_and_no_other)
{
    struct opened opened = opened_new("en");
    struct labels *english = labels_open(opened.arena, "en", opened.diag);
    struct labels *labels =
        labels_open(opened.arena, languages[_i], opened.diag);
    ck_assert_ptr_nonnull(labels);
    size_t count, own_count;
    const struct str *keys = labels_keys(english, &count);
    const struct str *own = labels_keys(labels, &own_count);
    ck_assert_uint_gt(count, 100);
    struct map *seen = map_new(opened.arena);
    for (size_t i = 0; i < own_count; i++) {
        ck_assert_msg(labels_know(labels, own[i]), "unknown key '%.*s'",
                      STR_ARGS(own[i]));
        ck_assert_msg(map_set(seen, own[i], labels) == NULL, "'%.*s' twice",
                      STR_ARGS(own[i]));
        ck_assert_uint_gt(labels_lookup(labels, own[i]).size, 0);
    }
    for (size_t i = 0; i < count; i++)
        ck_assert_msg(map_lookup(seen, keys[i]) != NULL, "lacks '%.*s'",
                      STR_ARGS(keys[i]));
    opened_free(&opened);
}
END_TEST

START_TEST(translations_fill_what_the_english_fills)
{
    static const char *const names[] = {
        "count", "nth",  "day",    "date",   "from",  "to",   "time",
        "days",  "page", "number", "months", "pages", "title"};
    struct opened opened = opened_new("en");
    struct labels *english = labels_open(opened.arena, "en", opened.diag);
    struct labels *labels =
        labels_open(opened.arena, languages[_i], opened.diag);
    size_t count;
    const struct str *keys = labels_keys(english, &count);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < sizeof names / sizeof names[0]; k++)
            ck_assert_msg(
                has_name(labels_lookup(english, keys[i]), names[k]) ==
                    has_name(labels_lookup(labels, keys[i]), names[k]),
                "'%.*s' and {%s}", STR_ARGS(keys[i]), names[k]);
    opened_free(&opened);
}
END_TEST

START_TEST(tag_is_looked_up_by_its_language)
{
    static const struct {
        const char *tag, *language, *label;
    } cases[] = {
        {"en", "en", "Next steps"},
        {"en-GB", "en-GB", "Next steps"},
        {"uk", "uk", "Наступні кроки"},
        {"uk-UA", "uk-UA", "Наступні кроки"},
        {"FR-ca", "FR-ca", "Prochaines étapes"},
        {"de", "en", "Next steps"},
        {"x-none", "en", "Next steps"},
        {"", "en", "Next steps"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct opened opened = opened_new(cases[i].tag);
        ck_assert_str_eq(locale_language(opened.locale), cases[i].language);
        assert_str(locale_label(opened.locale, "next-steps"), cases[i].label);
        struct buf said = {0};
        diag_print(opened.diag, false, &said);
        ck_assert((said.size > 0) ==
                  (strcmp(cases[i].tag, cases[i].language) != 0));
        buf_release(&said);
        opened_free(&opened);
    }
}
END_TEST

START_TEST(style_overrides_known_labels_only)
{
    struct opened opened = opened_new("uk");
    struct str nearest;
    ck_assert(locale_set_label(opened.locale, STR("next-steps"), STR("Дії"),
                               &nearest));
    assert_str(locale_label(opened.locale, "next-steps"), "Дії");
    ck_assert(
        !locale_set_label(opened.locale, STR("next-step"), STR("x"), &nearest));
    assert_str(nearest, "next-steps");
    ck_assert(!locale_set_label(opened.locale, STR("qqqqqqqqqqq"), STR("x"),
                                &nearest));
    ck_assert_uint_eq(nearest.size, 0);
    opened_free(&opened);
}
END_TEST

START_TEST(direction_follows_language_and_script)
{
    static const struct {
        const char *tag;
        bool is_right_to_left;
    } cases[] = {{"ar", true},       {"he-IL", true},      {"az-Arab", true},
                 {"ar-Latn", false}, {"pa-Arab-PK", true}, {"en", false},
                 {"ur", true},       {"uk", false}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct opened opened = opened_new(cases[i].tag);
        ck_assert_msg(locale_is_right_to_left(opened.locale) ==
                          cases[i].is_right_to_left,
                      "%s", cases[i].tag);
        opened_free(&opened);
    }
}
END_TEST

TCase *
labels_case(void)
{
    TCase *tcase = tcase_create("labels");
    tcase_add_loop_test(tcase, each_file_has_every_key_and_no_other, 0, 3);
    tcase_add_loop_test(tcase, translations_fill_what_the_english_fills, 0, 3);
    tcase_add_test(tcase, tag_is_looked_up_by_its_language);
    tcase_add_test(tcase, style_overrides_known_labels_only);
    tcase_add_test(tcase, direction_follows_language_and_script);
    return tcase;
}
