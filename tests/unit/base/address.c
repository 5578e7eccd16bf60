/* Tests of addresses. */
#include "base/address.h"
#include "base/buf.h"
#include "base/cases.h"

START_TEST(known_addresses)
{
    static const char *const known[] = {
        "http://a.org", "https://a.org", "HTTPS://a.org", "mailto:a@b.org",
        "tel:+1",       "ftp://a.org",   "doi:10.1/2",    "urn:isbn:1",
    };
    static const char *const unknown[] = {
        "",        "http:",           "a.org",        "https",
        "file:/a", "javascript:a(1)", "https://a .b", "httpx://a.org",
        "#a",      "https://a\n",
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        ck_assert_msg(address_is_known(str_from(known[i])), "%s", known[i]);
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        ck_assert_msg(!address_is_known(str_from(unknown[i])), "%s",
                      unknown[i]);
}
END_TEST

START_TEST(addresses_are_told_as_programs_follow_them)
{
    static const struct {
        const char *address, *printed;
    } cases[] = {
        {"https://a.example/b?c=d&e", "https://a.example/b?c=d&e"},
        {"https://a.example/caf\xC3\xA9", "https://a.example/caf%C3%A9"},
        {"DOI:10.1/x", "https://doi.org/10.1/x"},
        {"doi:10.1/<a>2;b", "https://doi.org/10.1/%3Ca%3E2;b"},
        {"https://a.example/b|c#d#e", "https://a.example/b%7Cc#d%23e"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf out = {0};
        address_print(str_from(cases[i].address), &out);
        ck_assert_str_eq(out.at, cases[i].printed);
        buf_release(&out);
    }
}
END_TEST

TCase *
address_case(void)
{
    TCase *tcase = tcase_create("address");
    tcase_add_test(tcase, known_addresses);
    tcase_add_test(tcase, addresses_are_told_as_programs_follow_them);
    return tcase;
}
