/* Tests of recurrence rules in words (RFC 5545, 3.3.10).  What each language
 * says is a file of its own in recurrence/: a rule, a space, its words. */
#include "locale/cases.h"

#include "base/builtin.h"

#include <stdio.h>
#include <string.h>

#define FOLDER "styles/labels/"

enum {
    LINE_MOST = 512,
    RULES_LEAST = 40,
};

static void
compare_line(struct opened *opened, const char *language, char *line)
{
    struct rrule rule;
    struct rrule_fault fault;
    char *words = strchr(line, ' ');
    ck_assert_msg(words != NULL, "%s: no words: %s", language, line);
    *words++ = '\0';
    words[strcspn(words, "\n")] = '\0';
    ck_assert_msg(rrule_parse(str_from(line), &rule, &fault), "%s", line);
    assert_spaced(opened->arena,
                  locale_recurrence(opened->arena, opened->locale, &rule),
                  words);
}

static void
compare_file(const char *language)
{
    char path[128], line[LINE_MOST];
    (void)snprintf(path, sizeof path, "tests/unit/locale/recurrence/%s.txt",
                   language);
    FILE *file = fopen(path, "r");
    ck_assert_msg(file != NULL, "%s is missing", path);
    /* CLDR changed the digits of Arabic as such, not those of Egypt. */
    bool is_arabic = strcmp(language, "ar") == 0;
    struct opened opened = opened_new(is_arabic ? "ar-EG" : language);
    size_t count = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (line[0] == '#' || line[0] == '\n')
            continue;
        compare_line(&opened, language, line);
        count++;
    }
    ck_assert_uint_ge(count, RULES_LEAST);
    opened_free(&opened);
    (void)fclose(file);
}

START_TEST(rules_are_told_as_people_do)
{
    for (size_t i = 0; builtins[i].name != NULL; i++) {
        const char *name = builtins[i].name;
        char language[16];
        if (strncmp(name, FOLDER, strlen(FOLDER)) != 0)
            continue;
        (void)snprintf(language, sizeof language, "%s", name + strlen(FOLDER));
        *strrchr(language, '.') = '\0';
        compare_file(language);
    }
}
END_TEST

TCase *
recurrence_case(void)
{
    TCase *tcase = tcase_create("recurrence");
    tcase_add_test(tcase, rules_are_told_as_people_do);
    return tcase;
}
