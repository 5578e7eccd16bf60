/* Several briefs in one document: what stands around them, pages that are
 * printed, anchors of chapters. */
#include "form/cases.h"

#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "locale/locale.h"

#include <string.h>

struct formed_dossier {
    struct arena *arena;
    struct diag *diag;
    struct locale *locale;
    const struct dossier *dossier;
    const struct styled *styled; /* NULL: refused */
};

/* The full brief twice; page n of anchors is `pages`. */
static struct formed_dossier
dossier_new(const char *body, const struct map *places)
{
    struct formed one = formed_new("dossier", body, NULL, NULL);
    struct formed_dossier formed = {one.arena, one.diag, one.locale, NULL,
                                    NULL};
    const struct brief **briefs =
        ARENA_ARRAY(formed.arena, const struct brief *, 2);
    briefs[0] = full_brief(formed.arena);
    briefs[1] = full_brief(formed.arena);
    formed.dossier =
        dossier_compose(formed.arena, briefs, 2, STR("Both"), one.locale);
    struct locale *locales[] = {one.locale, one.locale};
    const struct chapter *chapters = form_chapters(
        formed.arena, formed.dossier, locales, one.sheet, formed.diag);
    if (chapters != NULL)
        formed.styled =
            form_dossier(formed.arena, formed.dossier, chapters, one.locale,
                         one.sheet, places, formed.diag);
    return formed;
}

static void
dossier_free(struct formed_dossier *formed)
{
    locale_free(formed->locale);
    arena_free(formed->arena);
}

static const struct element *
find_below(const struct element *element, const char *names)
{
    if (element == NULL || strcmp(element->names, names) == 0)
        return element;
    const struct element *found = find_below(element->trailer, names);
    for (const struct element *e = element->first; e != NULL && found == NULL;
         e = e->next)
        found = find_below(e, names);
    return found;
}

/* The first element of the names among the pages from `styled` on. */
static const struct element *
find(const struct styled *styled, const char *names)
{
    for (; styled != NULL; styled = styled->next)
        for (size_t i = 0; i < styled->band_count; i++)
            for (size_t k = 0; k < styled->bands[i].count; k++) {
                const struct element *found =
                    find_below(styled->bands[i].regions[k].root, names);
                if (found != NULL)
                    return found;
            }
    return NULL;
}

START_TEST(chapters_stand_between_front_and_back)
{
    struct formed_dossier formed = dossier_new("", NULL);
    const struct styled *cover = formed.styled, *contents = cover->next;
    const struct styled *first = contents->next, *second = first->next;
    const struct styled *index = second->next;
    ck_assert_ptr_nonnull(find(cover, "dossier-title"));
    ck_assert_int_eq(first->role, ROLE_ART);
    ck_assert_int_eq(second->role, ROLE_ART);
    ck_assert_int_eq(index->role, ROLE_NONE);
    ck_assert_ptr_null(index->next);
    ck_assert_uint_eq(cover->running[HEADER_START].count, 0);
    ck_assert_uint_eq(cover->running[FOOTER_START].count, 0);
    ck_assert_uint_gt(contents->running[FOOTER_START].count, 0);
    assert_str(contents->running[HEADER_START].pieces[0].text, "Both");
    assert_str(first->running[HEADER_START].pieces[0].text, "Both");
    dossier_free(&formed);
}
END_TEST

START_TEST(anchors_are_of_their_chapter)
{
    struct formed_dossier formed = dossier_new("", NULL);
    const struct styled *first = formed.styled->next->next;
    for (size_t i = 1; i <= 2; i++, first = first->next) {
        struct str link = str_printf(formed.arena, "#%zu-p-1", i);
        struct str chapter = str_printf(formed.arena, "%zu-chapter", i);
        assert_str(find(first, "evidence")->link, link.at);
        assert_str(first->bands[0].regions[0].root->anchor, chapter.at);
    }
    dossier_free(&formed);
}
END_TEST

START_TEST(pages_are_printed_once_they_are_known)
{
    struct arena *arena = arena_new();
    struct map *places = map_new(arena);
    uint32_t pages[] = {7, 8, 9, 12};
    (void)map_set(places, STR("1-chapter"), &pages[0]);
    (void)map_set(places, STR("1-person-1"), &pages[0]);
    (void)map_set(places, STR("1-p-1"), &pages[1]);
    (void)map_set(places, STR("2-person-1"), &pages[2]);
    (void)map_set(places, STR("2-p-1"), &pages[3]);
    struct formed_dossier before = dossier_new("", NULL);
    assert_str(element_text(before.arena, find(before.styled, "contents-page")),
               "0");
    struct formed_dossier after = dossier_new("", places);
    const struct element *number = find(after.styled, "contents-page");
    assert_str(element_text(after.arena, number), "7");
    assert_str(number->first->link, "#1-chapter");
    assert_str(number->first->description, "page 7");
    dossier_free(&before);
    dossier_free(&after);
    arena_free(arena);
}
END_TEST

START_TEST(parts_have_their_place)
{
    static const char *const bodies[] = {
        "<front><band><region><part name='topics'/></region></band></front>"
        "<band><region><part name='title'/></region></band>",
        "<band><region><part name='contents'/></region></band><front/>",
    };
    struct formed_dossier formed = dossier_new(bodies[_i], NULL);
    ck_assert_ptr_null(formed.styled);
    struct buf out = {0};
    diag_print(formed.diag, false, &out);
    buf_char(&out, '\0');
    ck_assert_ptr_nonnull(strstr(out.at, "[part-place]"));
    buf_release(&out);
    dossier_free(&formed);
}
END_TEST

START_TEST(annexes_may_stand_together_behind_all)
{
    struct formed_dossier formed = dossier_new(
        "<band><region><part name='title'/><part "
        "name='topics'/></region></band>"
        "<back><band annex='yes'><region><part name='source'/></region></band>"
        "<band><region><part name='index'/></region></band></back>",
        NULL);
    const struct styled *second = formed.styled->next->next->next;
    const struct styled *annex = second->next;
    ck_assert_ptr_null(
        find_below(second->bands[0].regions[0].root, "annex-note"));
    ck_assert_ptr_nonnull(
        find_below(annex->bands[0].regions[0].root, "annex-note"));
    ck_assert_ptr_nonnull(
        find_below(annex->next->bands[0].regions[0].root, "annex-note"));
    assert_str(find(second, "evidence")->link, "#2-p-1");
    dossier_free(&formed);
}
END_TEST

TCase *
dossier_case(void)
{
    TCase *tcase = tcase_create("dossier");
    tcase_add_test(tcase, chapters_stand_between_front_and_back);
    tcase_add_test(tcase, anchors_are_of_their_chapter);
    tcase_add_test(tcase, pages_are_printed_once_they_are_known);
    tcase_add_loop_test(tcase, parts_have_their_place, 0, 2);
    tcase_add_test(tcase, annexes_may_stand_together_behind_all);
    return tcase;
}
