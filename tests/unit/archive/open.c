/* Tests of what is read from briefs, and from what pretends to be one. */
#include "archive/archive.h"

#include "archive/cases.h"
#include "archive/fixture.h"
#include "base/arena.h"
#include "base/diag.h"

#include <string.h>

/* Opens what the fixture describes, and expects what is said of it. */
static void
expect(struct fixture *fixture, const char *message)
{
    struct archive archive;
    fixture->diag = diag_new(fixture->arena);
    bool is_open = archive_open(fixture->arena, STR("b.pdf"),
                                fixture_pdf(fixture), &archive, fixture->diag);
    struct str said = fixture_messages(fixture);
    ck_assert_msg(strstr(str_terminated(fixture->arena, said), message),
                  "said: %.*s", STR_ARGS(said));
    ck_assert_int_eq(is_open, *message == '\0');
}

START_TEST(a_brief_is_read)
{
    struct fixture fixture = fixture_new();
    struct archive archive;
    fixture_attach(&fixture, STR("<FEFF00690070002FD83DDE00>"), 0,
                   fixture_pack(&fixture, STR("")));
    ck_assert(archive_open(fixture.arena, STR("b.pdf"), fixture_pdf(&fixture),
                           &archive, fixture.diag));
    ck_assert(str_equals(archive.creator, "Readout 1.2"));
    ck_assert(str_equals(archive.origins[ORIGIN_STYLE], "brief"));
    ck_assert(str_equals(archive.origins[ORIGIN_TITLE], "R & D\r"));
    ck_assert_uint_eq(archive.origins[ORIGIN_TIME].size, 0);
    ck_assert(!archive.is_linearized);
    ck_assert_uint_eq(archive.files.count, 2);
    ck_assert(str_equals(archive.files.at[0].name, "a.xml"));
    ck_assert(str_equals(archive.files.at[0].media_type, "text/xml"));
    ck_assert(str_equals(archive.files.at[0].bytes, "<a/>"));
    ck_assert(str_equals(archive.files.at[1].name, "ip/\xF0\x9F\x98\x80"));
    ck_assert_uint_eq(archive.files.at[1].bytes.size, 0);
    fixture_free(&fixture);
}
END_TEST

START_TEST(others_are_told)
{
    static const char *const packets[] = {
        "",
        "<x/>",
        "<a:b/>",
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
        "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        "<rdf:Description xmlns:xmp='http://ns.adobe.com/xap/1.0/'>"
        "<xmp:CreatorTool>Readout 1.2</xmp:CreatorTool>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>",
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
        "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        "<rdf:Description xmlns:xmp='http://ns.adobe.com/xap/1.0/' "
        "xmlns:r='urn:x-readout:pdf:1'><r:style>a</r:style><r:style>b</r:style>"
        "<xmp:CreatorTool>Readout 1.2</xmp:CreatorTool>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>",
    };
    struct fixture fixture = fixture_new();
    for (size_t i = 0; i < COUNT(packets); i++) {
        fixture.packet = packets[i];
        expect(&fixture, "do not say how Readout made it [no-brief]");
    }
    fixture.trailer = "/XRefStm 9";
    expect(&fixture, "not built as Readout builds a PDF [no-brief]");
    fixture_free(&fixture);
}
END_TEST

START_TEST(claims_are_not_believed)
{
    struct fixture fixture = fixture_new();
    struct str none = fixture_pack(&fixture, STR(""));
    struct fixture other = fixture;
    fixture_attach(&other, STR("(x)"), 10000000000, none);
    expect(&other, "larger attached files than any brief [brief-limit]");
    other = fixture;
    for (int i = 0; i < 4; i++)
        fixture_attach(&other, STR("(x)"), 256 << 20, none);
    expect(&other, "cannot be unpacked [brief-damaged]");
    other = fixture;
    fixture_attach(&other, STR("(x)"), 5, none);
    expect(&other, "cannot be unpacked [brief-damaged]");
    other = fixture;
    fixture_attach(&other, STR("(x)"), 4, STR("no deflate"));
    expect(&other, "cannot be unpacked [brief-damaged]");
    fixture_free(&fixture);
}
END_TEST

START_TEST(a_bomb_gets_the_room_that_it_claims)
{
    enum {
        SIZE = 100 << 20
    };
    struct fixture fixture = fixture_new();
    char *zeros = arena_alloc(fixture.arena, SIZE);
    struct str bomb = fixture_pack(&fixture, (struct str){zeros, SIZE});
    fixture_attach(&fixture, STR("(x)"), 1000, bomb);
    expect(&fixture, "cannot be unpacked [brief-damaged]");
    fixture_free(&fixture);
}
END_TEST

START_TEST(lists_lead_nowhere)
{
    static const char *const lists[] = {
        "99 0 R",
        "1 0 R",
        "null",
        "[[1 0 R]]",
        "(a)",
        "<</EF<</UF 1 0 R>>>>",
        "<</EF<</UF 4 0 R>>>>",
    };
    struct fixture fixture = fixture_new();
    for (size_t i = 0; i < COUNT(lists); i++) {
        fixture.files = str_from(lists[i]);
        expect(&fixture, "[brief-damaged]");
    }
    struct str many = STR(" 6 0 R");
    for (int i = 0; i < 13; i++)
        many = str_printf(fixture.arena, "%.*s%.*s", STR_ARGS(many),
                          STR_ARGS(many));
    fixture.files = many;
    expect(&fixture, "more attached files than any brief [brief-limit]");
    fixture_free(&fixture);
}
END_TEST

/* 500 is how deep libqpdf itself goes. */
START_TEST(nesting_ends)
{
    enum {
        DEPTH = 200000
    };
    struct fixture fixture = fixture_new();
    char *deep = arena_alloc(fixture.arena, DEPTH + 1);
    memset(deep, '[', DEPTH);
    fixture.files = (struct str){deep, DEPTH};
    expect(&fixture, "[");
    fixture_free(&fixture);
}
END_TEST

/* A brief that is changed at one byte is read or refused; what it says may be
 * another. */
START_TEST(changed_briefs_do_no_harm)
{
    struct fixture fixture = fixture_new();
    struct str pdf = fixture_pdf(&fixture);
    char *copy = arena_copy(fixture.arena, pdf.at, pdf.size);
    for (size_t i = 0; i < pdf.size; i++) {
        struct archive archive;
        copy[i] = (char)(copy[i] ^ 0x11);
        struct arena *arena = arena_new();
        struct diag *diag = diag_new(arena);
        bool is_open = archive_open(
            arena, STR("b.pdf"), (struct str){copy, pdf.size}, &archive, diag);
        ck_assert_int_eq(is_open, diag_errors(diag) == 0);
        arena_free(arena);
        copy[i] = (char)(copy[i] ^ 0x11);
    }
    fixture_free(&fixture);
}
END_TEST

TCase *
open_case(void)
{
    TCase *tcase = tcase_create("open");
    tcase_add_test(tcase, a_brief_is_read);
    tcase_add_test(tcase, others_are_told);
    tcase_add_test(tcase, claims_are_not_believed);
    tcase_add_test(tcase, a_bomb_gets_the_room_that_it_claims);
    tcase_add_test(tcase, lists_lead_nowhere);
    tcase_add_test(tcase, nesting_ends);
    tcase_add_test(tcase, changed_briefs_do_no_harm);
    return tcase;
}
