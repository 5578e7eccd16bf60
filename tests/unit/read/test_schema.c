/* The schema that is built in says what the tables say. */
#include "base/builtin.h"
#include "cases.h"
#include "fixture.h"
#include "read/model.h"

#include <stdio.h>
#include <string.h>

static bool
holds(struct str text, const char *wanted)
{
    size_t size = strlen(wanted);
    for (size_t at = 0; at + size <= text.size; at++)
        if (memcmp(text.at + at, wanted, size) == 0)
            return true;
    return false;
}

static struct str
built_in(const char *ending)
{
    char name[32];
    (void)snprintf(name, sizeof name, "src/read/article.%s", ending);
    return builtin_lookup(str_from(name));
}

START_TEST(schemas_are_built_in)
{
    ck_assert(holds(built_in("rnc"), "start = article"));
    ck_assert(holds(built_in("rng"), "<start>"));
}
END_TEST

START_TEST(every_name_is_in_the_schema)
{
    char wanted[64];
    for (enum node_kind kind = NODE_TEXT + 1; kind < NODE_KIND_COUNT; kind++) {
        (void)snprintf(wanted, sizeof wanted, "<element name=\"%.*s\">",
                       STR_ARGS(node_kind_name(kind)));
        ck_assert_msg(holds(built_in("rng"), wanted), "%s", wanted);
    }
    for (enum rule_name rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
        enum attribute_name name = attribute_rule(rule)->name;
        (void)snprintf(wanted, sizeof wanted, "<attribute name=\"%.*s\">",
                       STR_ARGS(attribute_text_name(name)));
        ck_assert_msg(holds(built_in("rng"), wanted), "%s", wanted);
    }
}
END_TEST

START_TEST(every_keyword_is_in_the_schema)
{
    char wanted[64];
    for (enum rule_name rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
        const struct attribute_rule *r = attribute_rule(rule);
        if (r->form != FORM_KEYWORD)
            continue;
        for (const unsigned char *c = r->choices; *c != 0; c++) {
            (void)snprintf(wanted, sizeof wanted, "<value>%.*s</value>",
                           STR_ARGS(keyword_text((enum keyword) * c)));
            ck_assert_msg(holds(built_in("rng"), wanted), "%s", wanted);
        }
    }
}
END_TEST

TCase *
test_schema_case(void)
{
    TCase *tcase = tcase_create("schema");
    tcase_add_test(tcase, schemas_are_built_in);
    tcase_add_test(tcase, every_name_is_in_the_schema);
    tcase_add_test(tcase, every_keyword_is_in_the_schema);
    return tcase;
}
