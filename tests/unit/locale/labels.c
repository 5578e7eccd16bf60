/* Tests of label files: complete in each language, of the English file's keys
 * and names, looked up by tag. */
#include "locale/cases.h"

#include "base/buf.h"
#include "base/builtin.h"
#include "base/map.h"
#include "locale/labels.h"
#include "locale/pattern.h"
#include "locale/state.h"

#include <stdio.h>
#include <string.h>

#define FOLDER "styles/labels/"

/* The languages of all label files that are built in. */
static struct str
next_language(size_t *at)
{
    struct str name;
    do
        name = str_from(builtins[(*at)++].name);
    while (name.size > 0 && !str_starts_with(name, FOLDER));
    return name.size == 0
               ? name
               : str_slice(name, sizeof FOLDER - 1,
                           name.size - (sizeof FOLDER - 1) - strlen(".xml"));
}

static bool
has_name(const struct pattern_names *names, struct str wanted)
{
    for (size_t i = 0; i < names->count; i++)
        if (str_equal(names->at[i], wanted))
            return true;
    return false;
}

/* What a language may fill for a name, or leave out as it likes. */
static bool
has_instead(const struct pattern_names *names, struct str wanted)
{
    if (str_equals(wanted, "date"))
        return has_name(names, STR("genitive")) || has_name(names, STR("in"));
    if (str_equals(wanted, "nth"))
        return has_name(names, STR("nth-feminine"));
    return str_equals(wanted, "month");
}

/* Not a date, an owner or a number is lost on the way to another language. */
static void
assert_fills(struct arena *arena, struct str key, struct str text,
             struct str english)
{
    struct pattern_names names = {0}, wanted = {0};
    struct str fault;
    bool is_free = str_equals(key, "nth-feminine") ||
                   str_equals(key, "on-monday-to-friday");
    ck_assert(pattern_check(arena, text, &names, &fault));
    ck_assert(pattern_check(arena, english, &wanted, &fault));
    for (size_t i = 0; i < wanted.count; i++)
        ck_assert_msg(is_free || has_name(&names, wanted.at[i]) ||
                          has_instead(&names, wanted.at[i]),
                      "'%.*s' does not fill {%.*s}", STR_ARGS(key),
                      STR_ARGS(wanted.at[i]));
}

enum {
    NUMBERS = 120 /* that a plural is tried with */
};

/* The branches of a plural have one for each number, unless they say no number
 * but only whether it is one. */
static void
assert_plural_whole(struct locale *locale, struct str key, struct str branches)
{
    struct str name, text, other = {NULL, 0};
    for (struct str rest = branches; pattern_branch(&rest, &name, &text);)
        if (str_equals(name, PLURAL_OTHER))
            other = text;
    bool is_counted = memchr(other.at, '#', other.size) != NULL;
    for (int32_t number = 1; is_counted && number <= NUMBERS; number++) {
        char exactly[sizeof "=-2147483648"];
        bool is_found = false;
        const char *category = locale_plural(locale, PLURAL_CARDINAL, number);
        (void)snprintf(exactly, sizeof exactly, "=%d", (int)number);
        for (struct str rest = branches; pattern_branch(&rest, &name, &text);)
            is_found |= str_equals(name, exactly) || str_equals(name, category);
        ck_assert_msg(is_found, "'%.*s' has nothing for %d, which is '%s'",
                      STR_ARGS(key), (int)number, category);
    }
}

/* In all plurals of a pattern, each number has the form that it takes. */
static void
assert_plurals_whole(struct locale *locale, struct str key, struct str text)
{
    for (size_t i = 0, size; i < text.size; i += size) {
        size = 1;
        if (text.at[i] != '{')
            continue;
        struct str rest = str_slice(text, i, text.size), name, inner;
        size = pattern_braces(rest);
        struct pattern_argument argument =
            pattern_argument(str_slice(rest, 1, size - 2));
        if (str_equals(argument.type, PATTERN_PLURAL))
            assert_plural_whole(locale, key, argument.branches);
        while (pattern_branch(&argument.branches, &name, &inner))
            assert_plurals_whole(locale, key, inner);
    }
}

/* Each key once, and none that the English file would not let be set. */
static void
assert_complete(struct locale *locale, struct labels *labels,
                struct labels *english)
{
    struct arena *arena = locale->arena;
    size_t count, own_count;
    const struct str *keys = labels_keys(english, &count);
    const struct str *own = labels_keys(labels, &own_count);
    struct map *seen = map_new(arena);
    ck_assert_uint_gt(count, 100);
    for (size_t i = 0; i < own_count; i++) {
        ck_assert_msg(map_set(seen, own[i], labels) == NULL, "'%.*s' twice",
                      STR_ARGS(own[i]));
        labels_override(labels, own[i], labels_lookup(labels, own[i]), NOWHERE);
    }
    for (size_t i = 0; i < count; i++) {
        struct str text = labels_lookup(labels, keys[i]);
        ck_assert_msg(map_lookup(seen, keys[i]) != NULL, "lacks '%.*s'",
                      STR_ARGS(keys[i]));
        ck_assert_msg(text.size > 0, "'%.*s' is empty", STR_ARGS(keys[i]));
        assert_fills(arena, keys[i], text, labels_lookup(english, keys[i]));
        assert_plurals_whole(locale, keys[i], text);
    }
}

START_TEST(each_file_is_whole)
{
    struct opened opened = opened_new("en");
    struct labels *english = labels_open(opened.arena, "en", opened.diag);
    size_t at = 0, count = 0;
    struct str language;
    for (; (language = next_language(&at)).size > 0; count++) {
        const char *tag = str_terminated(opened.arena, language);
        struct labels *labels = labels_open(opened.arena, tag, opened.diag);
        ck_assert_ptr_nonnull(labels);
        locale_free(opened.locale);
        opened.locale = locale_new(opened.arena, tag, opened.diag);
        assert_complete(opened.locale, labels, english);
    }
    struct buf said = {0};
    diag_print(opened.diag, false, &said);
    ck_assert_msg(said.size == 0, "%s", said.at);
    ck_assert_uint_ge(count, 14);
    opened_free(&opened);
}
END_TEST

START_TEST(faulty_labels_are_reported)
{
    static const struct {
        const char *key, *text, *message; /* NULL: none */
    } cases[] = {
        {"from-day", "since {date}", NULL},
        {"from-day", "{dat}", "label-name"},
        {"on-monday", "{count, plural, other {Mondays}}", NULL},
        {"on-monday", "{nth}", "label-name"},
        {"times", "{count, plural, one {once} other {# times}}", NULL},
        {"times", "{count, plural, one {once}}", "label-pattern"},
        {"times", "{count, plural, one {once} other {# times}",
         "label-pattern"},
        {"times", "{count, plural, once {once} other {#}}", "label-pattern"},
        {"times", "{count, select, one {once} other {#}}", "label-pattern"},
        {"times", "{count, plural, =x {once} other {#}}", "label-pattern"},
        {"times", "{count, plural, other {{number}}}", "label-name"},
        {"times", "{count, plural, other {#} x}", "label-pattern"},
        {"times", "{count}}", "label-pattern"},
        {"times", "{}", "label-pattern"},
        {"time", "x", "unknown-label"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct opened opened = opened_new("uk");
        locale_set_label(opened.locale, str_from(cases[i].key),
                         str_from(cases[i].text), NOWHERE);
        struct buf said = {0};
        diag_print(opened.diag, false, &said);
        ck_assert_msg((said.size == 0) == (cases[i].message == NULL), "%s",
                      cases[i].text);
        ck_assert_msg(said.size == 0 ||
                          strstr(said.at, cases[i].message) != NULL,
                      "%s: %s", cases[i].text, said.at);
        if (strcmp(cases[i].key, "time") != 0) /* the one without a label */
            ck_assert(str_equals(locale_label(opened.locale, cases[i].key),
                                 cases[i].text) == (said.size == 0));
        buf_release(&said);
        opened_free(&opened);
    }
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
        {"de-AT", "de-AT", "Nächste Schritte"},
        {"da", "en", "Next steps"},
        {"zh", "zh", "后续行动"},
        {"zh-SG", "zh-SG", "后续行动"},
        {"zh-Hans-HK", "zh-Hans-HK", "后续行动"},
        {"zh-TW", "zh-TW", "後續行動"},
        {"zh-hant-mo", "zh-hant-mo", "後續行動"},
        {"pt-BR", "pt-BR", "Próximos passos"},
        {"uk-Latn", "en", "Next steps"},
        {"en-Latn-GB", "en-Latn-GB", "Next steps"},
        {"de-1996", "de-1996", "Nächste Schritte"},
        {"x-none", "en", "Next steps"},
        {"", "en", "Next steps"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
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
    locale_set_label(opened.locale, STR("next-steps"), STR("Дії"), NOWHERE);
    assert_str(locale_label(opened.locale, "next-steps"), "Дії");
    locale_set_label(opened.locale, STR("next-step"), STR("x"), NOWHERE);
    locale_set_label(opened.locale, STR("qqqqqqqqqqq"), STR("x"), NOWHERE);
    struct buf said = {0};
    diag_print(opened.diag, false, &said);
    ck_assert_ptr_nonnull(strstr(said.at, "the nearest known one is "
                                          "'next-steps' [unknown-label]"));
    ck_assert_ptr_nonnull(strstr(said.at, "'qqqqqqqqqqq'; styles/labels/"));
    buf_release(&said);
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
                 {"ur", true},       {"uk", false},        {"iw", true},
                 {"ar-LY", true}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        ck_assert_msg(language_is_right_to_left(cases[i].tag) ==
                          cases[i].is_right_to_left,
                      "%s", cases[i].tag);
    }
}
END_TEST

TCase *
labels_case(void)
{
    TCase *tcase = tcase_create("labels");
    tcase_add_test(tcase, each_file_is_whole);
    tcase_add_test(tcase, faulty_labels_are_reported);
    tcase_add_test(tcase, tag_is_looked_up_by_its_language);
    tcase_add_test(tcase, style_overrides_known_labels_only);
    tcase_add_test(tcase, direction_follows_language_and_script);
    return tcase;
}
