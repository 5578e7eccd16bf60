/* Tests of links and what they lead to. */
#include "render/cases.h"

#include "render/fixture.h"

static void
put_link(struct fixture *fixture, int y, const char *target)
{
    struct tag *p = tag_add(fixture, ROLE_P, &fixture->document);
    struct tag *link = tag_add(fixture, ROLE_LINK, p);
    put_text(fixture, link, &fixture->serif, 10, 72, y, "here");
    put(fixture, PAGE_LINK, link, 72, y - 10, 20, 12)->text = str_from(target);
}

START_TEST(links_lead_on_to_later_pages)
{
    struct fixture *fixture = fixture_new();
    put_link(fixture, 72, "#later");
    end_page(fixture);
    put(fixture, PAGE_ANCHOR, NULL, 72, 142, 0, 0)->text = STR("later");
    put(fixture, PAGE_ANCHOR, NULL, 72, 242, 0, 0)->text = STR("later");
    end_page(fixture);
    struct str file = finish(fixture, "later");
    ck_assert(contains(file, "/F 4/Border[0 0 0]/Rect[72 768 92 780]"
                             "/Contents(#later)/Dest["));
    ck_assert(contains(file, "/XYZ null 700 null]/StructParent 2"));
    ck_assert(contains(file, "<</Type/OBJR/Obj"));
    fixture_free(fixture);
}
END_TEST

START_TEST(only_known_addresses_are_links)
{
    static const char *const targets[] = {
        "https://example.org/ab\xC3\xA9(c)",
        "MailTo:a@example.org",
        "tel:+44-1",
        "ftp://example.org/f",
        "urn:isbn:0451450523",
        "DOI:10.1000/182",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "httpx://example.org",
    };
    enum {
        KNOWN = 6,
        UNKNOWN = 3
    };
    struct fixture *fixture = fixture_new();
    for (int i = 0; i < KNOWN + UNKNOWN; i++)
        put_link(fixture, 72 + 20 * i, targets[i]);
    end_page(fixture);
    struct str file = finish(fixture, "web");
    ck_assert_uint_eq(occurrences(file, "/Subtype/Link"), KNOWN);
    ck_assert(contains(file, "/URI(https://example.org/ab%C3%A9\\(c\\))"));
    ck_assert(contains(file, "/URI(MailTo:a@example.org)"));
    ck_assert(contains(file, "/URI(tel:+44-1)"));
    ck_assert(contains(file, "/URI(urn:isbn:0451450523)"));
    ck_assert(contains(file, "/URI(https://doi.org/10.1000/182)"));
    ck_assert_uint_eq(occurrences(file, "/S/Link"), KNOWN);
    ck_assert_uint_eq(occurrences(file, "/S/Span"), UNKNOWN);
    fixture_free(fixture);
}
END_TEST

START_TEST(links_outside_a_link_element_are_dropped)
{
    struct fixture *fixture = fixture_new();
    put(fixture, PAGE_LINK, NULL, 72, 72, 20, 12)->text =
        STR("https://example.org");
    end_page(fixture);
    struct str file = finish(fixture, "untagged");
    ck_assert(!contains(file, "/Annots"));
    fixture_free(fixture);
}
END_TEST

START_TEST(links_to_what_has_no_place_are_dropped)
{
    struct fixture *fixture = fixture_new();
    put_link(fixture, 72, "#nowhere");
    end_page(fixture);
    struct str file = finish(fixture, "nowhere");
    ck_assert(!contains(file, "/Annots"));
    ck_assert(!contains(file, "/S/Link"));
    fixture_free(fixture);
}
END_TEST

TCase *
link_case(void)
{
    TCase *tcase = tcase_create("link");
    tcase_add_test(tcase, links_lead_on_to_later_pages);
    tcase_add_test(tcase, only_known_addresses_are_links);
    tcase_add_test(tcase, links_to_what_has_no_place_are_dropped);
    tcase_add_test(tcase, links_outside_a_link_element_are_dropped);
    return tcase;
}
