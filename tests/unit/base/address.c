/* Tests of addresses. */
#include "base/address.h"
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

TCase *
address_case(void)
{
    TCase *tcase = tcase_create("address");
    tcase_add_test(tcase, known_addresses);
    return tcase;
}
