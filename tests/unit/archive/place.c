/* Tests of the words for what is at a byte. */
#include "archive/archive.h"

#include "archive/cases.h"
#include "archive/fixture.h"
#include "base/arena.h"

#include <string.h>

START_TEST(every_kind_has_words)
{
    static const char *const places[][2] = {
        {"%PDF", "the header"},
        {"/Catalog", "the catalogue (object 1)"},
        {"/Count", "the list of pages (object 2)"},
        {"/MediaBox", "page 1 (object 3)"},
        {"0 0 5 5 re", "the content of page 1 (object 4)"},
        {"rdf:RDF", "the properties (XMP) (object 5)"},
        {"/UF(a.xml)", "the name of an attached file (object 6)"},
        {"/EmbeddedFile", "an attached file (object 7)"},
        {"0000000000 65535", "the table of objects"},
        {"/Size 8", "the table of objects"},
    };
    struct fixture fixture = fixture_new();
    struct str pdf = fixture_pdf(&fixture);
    for (size_t i = 0; i < COUNT(places); i++) {
        size_t at = 0, size = strlen(places[i][0]);
        while (memcmp(pdf.at + at, places[i][0], size) != 0)
            at++;
        struct str words = archive_place(fixture.arena, pdf, at);
        ck_assert_msg(str_equals(words, places[i][1]), "%s: %.*s", places[i][0],
                      STR_ARGS(words));
    }
    ck_assert(str_equals(archive_place(fixture.arena, pdf, pdf.size),
                         "what follows its end"));
    fixture_free(&fixture);
}
END_TEST

TCase *
place_case(void)
{
    TCase *tcase = tcase_create("place");
    tcase_add_test(tcase, every_kind_has_words);
    return tcase;
}
