/* Tests of the timeline's figure: scales of its axis, and what it is in words.
 */
#include "form/cases.h"

#include "base/buf.h"

static moment
moment_of(const char *text)
{
    struct date date;
    ck_assert_int_eq(date_parse(str_from(text), &date), DATE_FINE);
    return date_unix_time(&date) / 60;
}

static struct timeline_item *
item_at(struct arena *arena, const char *text)
{
    struct timeline_item *item = ARENA_NEW(arena, struct timeline_item);
    item->text = str_from(text);
    item->when = STR("some day");
    item->language = "en";
    return item;
}

/* A brief of nothing but a timeline. */
static struct formed
timeline_formed(struct arena *arena, struct timeline timeline)
{
    struct brief *full = full_brief(arena);
    struct brief *brief = ARENA_NEW(arena, struct brief);
    brief->article = full->article;
    brief->language = "en";
    timeline.items = item_at(arena, "Talks");
    timeline.count = 1;
    brief->timeline = timeline;
    return formed_new("brief",
                      "<band><region><part name='timeline'/></region></band>",
                      brief, arena);
}

static void
print_scale(const struct axis_scale *scale, struct buf *out)
{
    for (size_t i = 0; i < scale->tick_count && i < 4; i++)
        buf_printf(out, "%s%.*s", i > 0 ? " " : "",
                   STR_ARGS(scale->ticks[i].label.text));
    if (scale->tick_count > 4)
        buf_printf(out, " (%zu)", scale->tick_count);
    for (size_t i = 0; i < scale->band_count && i < 2; i++)
        buf_printf(out, " | %.*s", STR_ARGS(scale->bands[i].label.text));
    buf_char(out, '\n');
}

static void
assert_scales(struct timeline timeline, const char *from, const char *to,
              const char *expected)
{
    struct arena *arena = arena_new();
    struct buf out = {0};
    timeline.from = moment_of(from);
    timeline.to = moment_of(to);
    struct formed formed = timeline_formed(arena, timeline);
    const struct element *figure = formed_find(&formed, "timeline-figure");
    ck_assert_ptr_nonnull(figure);
    const struct timeline_figure *found = figure->figure->as.timeline;
    for (size_t i = 0; i < found->scale_count; i++)
        print_scale(&found->scales[i], &out);
    buf_char(&out, '\0');
    ck_assert_str_eq(out.at, expected);
    buf_release(&out);
    formed_free(&formed);
}

START_TEST(scales_go_from_fine_to_coarse)
{
    struct timeline plain = {0},
                    hours = {.has_hours = true, .zone = STR("UTC")};
    struct timeline yearless = {.is_yearless = true};
    assert_scales(plain, "2025-04-04", "2025-04-30",
                  "4 5 6 7 (27) | April 2025\n"
                  "4 11 18 25 | April 2025\n");
    assert_scales(yearless, "2025-04-04", "2025-06-01",
                  "4 5 6 7 (59) | April | May\n"
                  "4 11 18 25 (9) | April | May\n"
                  "May Jun\n");
    assert_scales(plain, "2025-11-15", "2026-08-01",
                  "15 22 29 6 (38) | November 2025 | December 2025\n"
                  "Dec Jan Feb Mar (9) | 2025 | 2026\n"
                  "Jan Apr Jul | 2025 | 2026\n"
                  "Jan Jul | 2025 | 2026\n");
    assert_scales(plain, "2003-06-01", "2023-06-01",
                  "Jul Jan Jul Jan (40) | 2003 | 2004\n"
                  "2004 2005 2006 2007 (20)\n"
                  "2004 2006 2008 2010 (10)\n"
                  "2005 2010 2015 2020\n"
                  "2010 2020\n");
    assert_scales(hours, "2025-04-04T09:00:00Z", "2025-04-04T13:30:00Z",
                  "9:00 AM 10:00 AM 11:00 AM 12:00 PM (5) "
                  "| April 4, 2025, UTC\n"
                  "10:00 AM 12:00 PM | April 4, 2025, UTC\n"
                  "9:00 AM 12:00 PM | April 4, 2025, UTC\n");
    assert_scales(plain, "0001-01-01", "9999-12-31",
                  "1 200 400 600 (50)\n"
                  "1 500 1000 1500 (20)\n"
                  "1 1000 2000 3000 (10)\n");
}
END_TEST

START_TEST(a_timeline_is_told_in_words)
{
    struct arena *arena = arena_new();
    struct timeline timeline = {.from = moment_of("2025-04-04"),
                                .to = moment_of("2025-05-09"),
                                .undated = STR("Step 2")};
    struct formed formed = timeline_formed(arena, timeline);
    const struct element *figure = formed_find(&formed, "timeline-figure");
    ck_assert_int_eq(figure->role, ROLE_FIGURE);
    struct str description = figure->description;
    ck_assert(str_starts_with(description, "Timeline, April 4"));
    ck_assert(str_ends_with(description, ", 2025. Talks: some day; Step 2: no "
                                         "date given."));
    formed_free(&formed);
}
END_TEST

/* An article of one paragraph with a quotation, or an empty one. */
static struct article *
article_of(struct arena *arena, struct str quotation)
{
    struct node *root = node_new(arena, NODE_ARTICLE);
    struct node *body = node_new(arena, NODE_BODY);
    root->language = body->language = "en";
    node_append(root, body);
    if (quotation.size > 0) {
        struct node *paragraph = node_new(arena, NODE_P);
        struct node *quote = node_new(arena, NODE_Q);
        struct node *text = node_new(arena, NODE_TEXT);
        paragraph->language = quote->language = text->language = "en";
        text->text = quotation;
        node_append(body, paragraph);
        node_append(paragraph, quote);
        node_append(quote, text);
    }
    struct article *article = ARENA_NEW(arena, struct article);
    *article = *full_brief(arena)->article;
    article->root = root;
    return article;
}

static struct formed
speakers_formed(struct arena *arena, struct str quotation)
{
    struct brief *brief = full_brief(arena);
    brief->article = article_of(arena, quotation);
    return formed_new("brief",
                      "<band><region><part name='speakers'/>"
                      "<part name='title'/></region></band>",
                      brief, arena);
}

START_TEST(who_speaks_is_shown_by_bars)
{
    struct formed formed = speakers_formed(arena_new(), STR("One, two"));
    const struct element *figure = formed_find(&formed, "speakers-figure");
    ck_assert_ptr_nonnull(figure);
    assert_str(figure->description, "Bars of the quoted words by speaker. "
                                    "unattributed: 2 words, 100%.");
    const struct bar_figure *bars = figure->figure->as.bars;
    ck_assert_uint_eq(bars->count, 1);
    ck_assert_int_eq(bars->bars[0].share, SHARE_WHOLE);
    formed_free(&formed);
}
END_TEST

START_TEST(where_nobody_speaks_is_no_figure)
{
    struct formed formed = speakers_formed(arena_new(), STR(""));
    ck_assert_ptr_null(formed_find(&formed, "speakers-figure"));
    formed_free(&formed);
}
END_TEST

TCase *
timeline_case(void)
{
    TCase *tcase = tcase_create("timeline");
    tcase_add_test(tcase, scales_go_from_fine_to_coarse);
    tcase_add_test(tcase, a_timeline_is_told_in_words);
    tcase_add_test(tcase, who_speaks_is_shown_by_bars);
    tcase_add_test(tcase, where_nobody_speaks_is_no_figure);
    return tcase;
}
