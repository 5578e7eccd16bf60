/* Tests of the structure tree. */
#include "render/cases.h"

#include "render/fixture.h"

#include <stdlib.h>
#include <string.h>

/* The object of the only structure element of a type. */
static unsigned
object_of(struct fixture *fixture, struct str file, const char *type)
{
    for (unsigned i = 1; i < 60; i++) {
        struct str object =
            str_printf(fixture->arena, "\n%u 0 obj\n<<\n/S/%s/", i, type);
        if (contains(file, object.at))
            return i;
    }
    ck_abort_msg("no %s", type);
}

START_TEST(children_stand_in_the_order_of_numbers)
{
    struct fixture *fixture = fixture_new();
    struct tag *section = tag_add(fixture, ROLE_SECT, &fixture->document);
    struct tag *first = tag_add(fixture, ROLE_H1, section);
    struct tag *second = tag_add(fixture, ROLE_P, section);
    struct tag *third = tag_add(fixture, ROLE_BLOCK_QUOTE, section);
    put_text(fixture, second, &fixture->serif, 10, 72, 72, "second");
    put_text(fixture, third, &fixture->serif, 10, 72, 86, "third");
    put_text(fixture, first, &fixture->serif, 10, 72, 100, "first");
    end_page(fixture);
    struct str file = finish(fixture, "order");
    struct str kids = str_printf(fixture->arena, "/K[ %u 0 R %u 0 R %u 0 R]",
                                 object_of(fixture, file, "H1"),
                                 object_of(fixture, file, "P"),
                                 object_of(fixture, file, "BlockQuote"));
    ck_assert(contains(file, kids.at));
    fixture_free(fixture);
}
END_TEST

/* On the first page the note is put down before its paragraph ends. */
START_TEST(notes_are_read_behind_their_paragraph)
{
    struct fixture *fixture = fixture_new();
    struct tag *p = tag_add(fixture, ROLE_P, &fixture->document);
    struct tag *mark = tag_add(fixture, ROLE_LINK, p);
    struct tag *quote = tag_add(fixture, ROLE_QUOTE, p);
    struct tag *note = tag_add(fixture, ROLE_NOTE, p);
    put_text(fixture, p, &fixture->serif, 10, 72, 72, "begins");
    put_text(fixture, mark, &fixture->serif, 10, 92, 72, "1");
    put(fixture, PAGE_LINK, mark, 92, 62, 9, 9)->text = STR("mailto:a@b.org");
    put_text(fixture, note, &fixture->serif, 10, 72, 700, "said aside");
    end_page(fixture);
    put_text(fixture, p, &fixture->serif, 10, 72, 72, "goes on");
    put_text(fixture, quote, &fixture->serif, 10, 92, 72, "to its end");
    end_page(fixture);
    struct str file = finish(fixture, "notes");
    const char *reference = locate(file, "<</Type/MCR/Pg ");
    ck_assert_ptr_nonnull(reference);
    unsigned page =
        (unsigned)strtoul(reference + strlen("<</Type/MCR/Pg "), NULL, 10);
    struct str kids = str_printf(
        fixture->arena,
        "/K[ 0 %u 0 R<</Type/MCR/Pg %u 0 R/MCID 0>> %u 0 R %u 0 R]",
        object_of(fixture, file, "Link"), page,
        object_of(fixture, file, "Quote"), object_of(fixture, file, "Note"));
    ck_assert(contains(file, kids.at));
    fixture_free(fixture);
}
END_TEST

START_TEST(content_on_two_pages_names_them)
{
    struct fixture *fixture = fixture_new();
    struct tag *p = tag_add(fixture, ROLE_P, &fixture->document);
    for (int i = 0; i < 2; i++) {
        put_text(fixture, p, &fixture->serif, 10, 72, 72, "part");
        end_page(fixture);
    }
    struct str file = finish(fixture, "two-pages");
    ck_assert(contains(file, "/K[ 0<</Type/MCR/Pg"));
    ck_assert(contains(file, "/StructParents 1"));
    fixture_free(fixture);
}
END_TEST

START_TEST(attributes_are_said)
{
    struct fixture *fixture = fixture_new();
    struct tag *table = tag_add(fixture, ROLE_TABLE, &fixture->document);
    struct tag *row = tag_add(fixture, ROLE_TR, table);
    struct tag *corner = tag_add(fixture, ROLE_TH, row);
    corner->is_column_head = corner->is_row_head = true;
    struct tag *wide = tag_add(fixture, ROLE_TD, row);
    wide->column_span = 2;
    wide->row_span = 3;
    struct tag *list = tag_add(fixture, ROLE_L, &fixture->document);
    list->language = "uk";
    list->is_bulleted = true;
    struct tag *questions = tag_add(fixture, ROLE_L, &fixture->document);
    struct tag *power = tag_add(fixture, ROLE_SPAN, &fixture->document);
    power->baseline_shift = SCALED_OF(2.5);
    struct tag *note = tag_add(fixture, ROLE_NOTE, &fixture->document);
    note->language = "en"; /* as around it: not said again */
    put_text(fixture, corner, &fixture->serif, 10, 72, 72, "x");
    put_text(fixture, wide, &fixture->serif, 10, 92, 72, "x");
    put_text(fixture, list, &fixture->serif, 10, 72, 86, "x");
    put_text(fixture, questions, &fixture->serif, 10, 72, 90, "x");
    put_text(fixture, power, &fixture->serif, 10, 72, 95, "x");
    put_text(fixture, note, &fixture->serif, 10, 72, 100, "x");
    end_page(fixture);
    struct str file = finish(fixture, "attributes");
    ck_assert(contains(file, "/A<</O/Table/Scope/Both>>"));
    ck_assert(contains(file, "/A<</O/Table/ColSpan 2/RowSpan 3>>"));
    ck_assert(contains(file, "/Lang(uk)/A<</O/List/ListNumbering/Disc>>"));
    ck_assert(contains(file, "/A<</O/List/ListNumbering/None>>"));
    ck_assert(contains(file, "/A<</O/Layout/BaselineShift 2.5>>"));
    ck_assert(contains(file, "/ID(n0000000009)"));
    ck_assert(contains(file, "/IDTree"));
    ck_assert_uint_eq(occurrences(file, "/Lang(en)"), 2); /* catalogue, root */
    fixture_free(fixture);
}
END_TEST

START_TEST(content_without_a_document_gets_one)
{
    struct fixture *fixture = fixture_new();
    struct tag *p = tag_add(fixture, ROLE_P, NULL);
    put_text(fixture, p, &fixture->serif, 10, 72, 72, "x");
    end_page(fixture);
    struct str file = finish(fixture, "no-document");
    ck_assert(contains(file, "/S/Document/P"));
    fixture_free(fixture);
}
END_TEST

START_TEST(figures_without_description_are_decoration)
{
    struct fixture *fixture = fixture_new();
    struct tag *figure = tag_add(fixture, ROLE_FIGURE, &fixture->document);
    struct tag *caption = tag_add(fixture, ROLE_CAPTION, figure);
    put(fixture, PAGE_FILL, figure, 72, 72, 10, 10);
    put_text(fixture, caption, &fixture->serif, 10, 72, 100, "x");
    end_page(fixture);
    struct str file = finish(fixture, "no-description");
    ck_assert(!contains(file, "/S/Figure"));
    ck_assert(contains(file, "/S/Div"));
    ck_assert(contains(file, "/S/Caption"));
    fixture_free(fixture);
}
END_TEST

TCase *
tag_case(void)
{
    TCase *tcase = tcase_create("tag");
    tcase_add_test(tcase, children_stand_in_the_order_of_numbers);
    tcase_add_test(tcase, notes_are_read_behind_their_paragraph);
    tcase_add_test(tcase, content_on_two_pages_names_them);
    tcase_add_test(tcase, attributes_are_said);
    tcase_add_test(tcase, content_without_a_document_gets_one);
    tcase_add_test(tcase, figures_without_description_are_decoration);
    return tcase;
}
