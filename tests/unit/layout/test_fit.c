/* Copy-fitting: the search, and drafts that are kept or dropped. */
#include "layout/fit.h"

#include "base/arena.h"
#include "cases.h"
#include "fixture.h"

/* ---- the search ---- */

struct search {
    uint32_t first, asked, last;
};

static bool
is_fitting(void *context, uint32_t n)
{
    struct search *search = context;
    search->asked++;
    search->last = n;
    return n >= search->first;
}

START_TEST(finds_the_first_that_fits_in_seven_questions)
{
    for (uint32_t first = 1; first <= SETTINGS; first++) {
        struct search search = {first, 0, 0};
        ck_assert_uint_eq(fit_search(SETTINGS, is_fitting, &search), first);
        ck_assert_uint_le(search.asked, 7);
        if (first == SETTINGS)
            ck_assert_uint_eq(search.last, SETTINGS - 1);
    }
}
END_TEST

/* ---- drafts ---- */

struct taken {
    uint32_t pages, most;
};

static bool
take(void *context, const struct page *page)
{
    struct taken *taken = context;
    if (!page->is_furniture)
        taken->pages++;
    return taken->pages < taken->most;
}

static struct fixture it;
static struct taken taken;
static struct page_sink sink;
static struct document document;

static void
set_up(void)
{
    fixture_set_up(&it);
    taken = (struct taken){0, 1000};
    sink = (struct page_sink){&taken, take};
    document = (struct document){.arena = it.arena,
                                 .engine = it.engine,
                                 .images = it.images,
                                 .sink = &sink,
                                 .diag = it.diag,
                                 .language = "en"};
}

static void
tear_down(void)
{
    fixture_tear_down(&it);
}

/* Bands of a page each, the last of them the annex. */
static struct draft *
draft_of(uint32_t pages, struct patience patience)
{
    static const struct band annex = {.is_annex = true, .starts_page = true};
    struct style *style = start_style(&it);
    style->break_before = BREAK_BETWEEN_PAGE;
    struct element *root = band_new(&it, 1);
    for (uint32_t i = 0; i < pages; i++)
        (void)paragraph_add(&it, root, style, "A page.");
    (void)paragraph_add(&it, band_new(&it, 1), start_style(&it), "Annex.");
    it.bands[1].band = &annex;
    struct draft *draft = draft_new(&document);
    draft_brief(draft, &it.styled, patience);
    return draft;
}

START_TEST(a_draft_is_kept_back)
{
    struct draft *draft = draft_of(3, (struct patience){5, false});
    ck_assert_uint_eq(draft_pages(draft), 3);
    ck_assert_int_eq(draft_last_height(draft), 12 * SCALED_PT);
    ck_assert_uint_eq(taken.pages, 0);
    struct laid laid = draft_finish(draft);
    ck_assert(laid.is_done);
    ck_assert_uint_eq(laid.last, 4);
    ck_assert_uint_eq(taken.pages, 4);
}
END_TEST

START_TEST(as_many_pages_as_its_patience_are_fine)
{
    struct draft *draft = draft_of(3, (struct patience){3, false});
    ck_assert_uint_eq(draft_pages(draft), 3);
    ck_assert_uint_eq(draft_finish(draft).last, 4);
    ck_assert_uint_eq(taken.pages, 4);
}
END_TEST

START_TEST(a_draft_of_too_many_pages_ends)
{
    struct draft *draft = draft_of(8, (struct patience){3, false});
    ck_assert_uint_gt(draft_pages(draft), 3);
    draft_drop(draft);
    ck_assert_uint_eq(taken.pages, 0);
}
END_TEST

START_TEST(a_final_draft_of_many_pages_is_given_away_early)
{
    struct draft *draft = draft_of(8, (struct patience){3, true});
    ck_assert_uint_eq(draft_pages(draft), 8);
    ck_assert_uint_eq(taken.pages, 7);
    ck_assert_uint_eq(draft_finish(draft).last, 9);
    ck_assert_uint_eq(taken.pages, 9);
}
END_TEST

START_TEST(a_sink_that_has_enough_stops_it)
{
    taken.most = 2;
    struct draft *draft = draft_of(8, (struct patience){20, false});
    ck_assert(!draft_finish(draft).is_done);
    ck_assert_uint_eq(taken.pages, 2);
}
END_TEST

START_TEST(messages_come_with_the_draft_that_stays)
{
    struct style *style = style_new(&it);
    (void)paragraph_add(&it, band_new(&it, 1), style,
                        "Incomprehensibilitiesandinternationalisationsofthem");
    struct draft *draft = draft_new(&document);
    draft_brief(draft, &it.styled, (struct patience){3, false});
    ck_assert(!fixture_has_message(&it, "[wide-word]"));
    draft_drop(draft);
    ck_assert(!fixture_has_message(&it, "[wide-word]"));
    draft = draft_new(&document);
    draft_brief(draft, &it.styled, (struct patience){3, false});
    ck_assert(draft_finish(draft).is_done);
    ck_assert_uint_eq(fixture_count_messages(&it, "[wide-word]"), 1);
}
END_TEST

TCase *
fit_case(void)
{
    TCase *tcase = tcase_create("fit");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, finds_the_first_that_fits_in_seven_questions);
    tcase_add_test(tcase, a_draft_is_kept_back);
    tcase_add_test(tcase, as_many_pages_as_its_patience_are_fine);
    tcase_add_test(tcase, a_draft_of_too_many_pages_ends);
    tcase_add_test(tcase, a_final_draft_of_many_pages_is_given_away_early);
    tcase_add_test(tcase, a_sink_that_has_enough_stops_it);
    tcase_add_test(tcase, messages_come_with_the_draft_that_stays);
    return tcase;
}
