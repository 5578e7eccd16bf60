/* Coverage strips of random sizes: every mark is there once, with its number,
 * and nothing covers anything else. */
#include "cases.h"
#include "fixture.h"

#include "base/arena.h"

enum {
    CASES = 60,
    TOPICS_MOST = 18,
    INK = 0x000000,
    MARK = 0x111111,
    CELL = 0xEEEEEE,
    ON_MARK = 0xFFFFFF,
};

static struct figure_text
text_of(const struct style *style, struct str text)
{
    return (struct figure_text){text, style, "en", false};
}

static struct evidence *
random_paragraphs(struct fixture *fixture, uint32_t *state, uint32_t count)
{
    uint32_t *numbers = ARENA_ARRAY(fixture->arena, uint32_t, count);
    struct evidence *evidence = ARENA_NEW(fixture->arena, struct evidence);
    uint32_t one_in = 1 + random_below(state, 6);
    size_t used = 0;
    for (uint32_t i = 1; i <= count; i++)
        if (i == count || random_below(state, one_in) == 0)
            numbers[used++] = i;
    *evidence = (struct evidence){numbers, used};
    return evidence;
}

static const struct style *
mark_style(struct fixture *fixture)
{
    struct style *style = start_style(fixture);
    style->font_size = SCALED_OF(8);
    style->color = ON_MARK;
    style->background_color = MARK;
    return style;
}

static struct coverage_figure *
random_coverage(struct fixture *fixture, uint32_t *state, size_t topics,
                uint32_t paragraphs)
{
    const struct style *ink = colored(fixture, INK);
    const struct style *mark = mark_style(fixture);
    struct style *cell = start_style(fixture);
    cell->background_color = CELL;
    struct coverage_row *rows =
        ARENA_ARRAY(fixture->arena, struct coverage_row, topics);
    uint32_t words_most = 1 + random_below(state, 8);
    for (size_t i = 0; i < topics; i++)
        rows[i] = (struct coverage_row){
            .number = text_of(mark, str_printf(fixture->arena, "%zu", i + 1)),
            .name = text_of(
                ink,
                str_from(words(fixture, 1 + random_below(state, words_most)))),
            .paragraphs = random_paragraphs(fixture, state, paragraphs),
        };
    struct coverage_figure *figure =
        ARENA_NEW(fixture->arena, struct coverage_figure);
    *figure = (struct coverage_figure){
        .heading = text_of(ink, STR("By paragraph")),
        .rows = rows,
        .count = topics,
        .paragraph_count = paragraphs,
        .label = ink,
        .number = ink,
        .cell = cell,
        .mark = mark,
    };
    return figure;
}

static void
coverage_add(struct fixture *fixture, const struct coverage_figure *coverage)
{
    figure_add(fixture,
               (struct figure){FIGURE_COVERAGE, {.coverage = coverage}},
               STR("Coverage"));
}

static size_t
mark_count(const struct fixture *fixture)
{
    size_t count = 0;
    for (size_t i = 0; i < fixture->seen.count; i++)
        count += fixture->seen.at[i].item.kind == PAGE_FILL &&
                 fixture->seen.at[i].item.color == MARK;
    return count;
}

static bool
lies_on(const struct page_item *number, const struct page_item *mark)
{
    return mark->kind == PAGE_FILL && mark->color == MARK &&
           number->x >= mark->x && number->y > mark->y &&
           number->x + number->width <= mark->x + mark->width &&
           number->y <= mark->y + mark->height;
}

/* Numbers of topics are on marks, all other text on nothing but cells. */
static void
assert_legible(const struct fixture *fixture)
{
    scaled left = SCALED_OF(50) - ROUNDING;
    scaled right = fixture->sheet.page_width - left;
    size_t on_marks = 0;
    for (size_t i = 0; i < fixture->seen.count; i++) {
        const struct page_item *item = &fixture->seen.at[i].item;
        ck_assert_uint_eq(fixture->seen.at[i].page, 1);
        ck_assert_int_ge(item->x, left);
        ck_assert_int_le(item->x + item->width, right);
        if (item->kind != PAGE_GLYPHS || item->width == 0)
            continue;
        size_t marks = 0;
        for (size_t k = 0; k < fixture->seen.count; k++) {
            const struct page_item *other = &fixture->seen.at[k].item;
            if (k == i || other->kind == PAGE_PATH)
                continue;
            bool is_below = item->color == ON_MARK && lies_on(item, other);
            marks += is_below;
            ck_assert_msg(is_below || !ink_covers(item, other),
                          "\"%.*s\" is on something", STR_ARGS(item->text));
        }
        ck_assert_uint_eq(marks, item->color == ON_MARK);
        on_marks += marks;
    }
    ck_assert_uint_eq(on_marks, mark_count(fixture));
}

static bool
touches(const struct evidence *evidence, uint32_t first, uint32_t last)
{
    for (size_t i = 0; i < evidence->count; i++)
        if (evidence->numbers[i] >= first && evidence->numbers[i] <= last)
            return true;
    return false;
}

/* Marks with so many paragraphs a cell. */
static size_t
expected_marks(const struct coverage_figure *figure, uint32_t span)
{
    size_t count = 0;
    for (size_t i = 0; i < figure->count; i++)
        for (uint32_t k = 1; k <= figure->paragraph_count; k += span)
            count += touches(figure->rows[i].paragraphs, k, k + span - 1);
    return count;
}

static bool
is_expected(const struct coverage_figure *figure, size_t marks)
{
    static const uint32_t spans[] = {1, 2, 5, 10, 20, 50, 100, 200};
    for (size_t i = 0; i < COUNT(spans); i++)
        if (marks == expected_marks(figure, spans[i]))
            return true;
    return false;
}

static void
set_page(struct fixture *fixture, int i)
{
    static const int widths[] = {142, 240, 320, 482};
    fixture_set_up(fixture);
    fixture->sheet.page_width = SCALED_OF(100 + widths[i % 4]);
    fixture->sheet.page_height = SCALED_OF(850);
    fixture->styled.is_right_to_left = i % 3 == 0;
}

START_TEST(strips_of_any_size_are_legible)
{
    uint32_t state = 100 + (uint32_t)_i;
    struct fixture fixture;
    set_page(&fixture, _i);
    size_t topics = 1 + random_below(&state, TOPICS_MOST);
    uint32_t paragraphs = 2 + random_below(&state, 1 + (uint32_t)_i * 6);
    const struct coverage_figure *coverage =
        random_coverage(&fixture, &state, topics, paragraphs);
    coverage_add(&fixture, coverage);
    fixture_run(&fixture);
    ck_assert_uint_gt(mark_count(&fixture), 0);
    ck_assert(is_expected(coverage, mark_count(&fixture)));
    assert_legible(&fixture);
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(a_paragraph_has_a_cell_where_there_is_room)
{
    uint32_t state = 7;
    struct fixture fixture;
    set_page(&fixture, 3);
    const struct coverage_figure *coverage =
        random_coverage(&fixture, &state, 4, 60);
    coverage_add(&fixture, coverage);
    fixture_run(&fixture);
    ck_assert_uint_eq(mark_count(&fixture), expected_marks(coverage, 1));
    ck_assert_ptr_nonnull(seen_text(&fixture, "60"));
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(right_to_left_strips_are_mirrored)
{
    scaled first[2], width[2], page = 0;
    for (int i = 0; i < 2; i++) {
        uint32_t state = 9;
        struct fixture fixture;
        set_page(&fixture, 1);
        page = fixture.sheet.page_width;
        fixture.styled.is_right_to_left = i == 1;
        coverage_add(&fixture, random_coverage(&fixture, &state, 3, 12));
        fixture_run(&fixture);
        const struct page_item *mark = &seen_nth(&fixture, PAGE_FILL, 0)->item;
        first[i] = mark->x;
        width[i] = mark->width;
        fixture_tear_down(&fixture);
    }
    ck_assert_int_eq(width[0], width[1]);
    ck_assert_int_eq(first[1], page - first[0] - width[0]);
}
END_TEST

START_TEST(what_no_column_holds_is_left_out)
{
    uint32_t state = 11;
    struct fixture fixture;
    set_page(&fixture, 3);
    coverage_add(&fixture, random_coverage(&fixture, &state, 200, 20));
    fixture_run(&fixture);
    ck_assert_uint_eq(fixture.seen.count, 0);
    fixture_tear_down(&fixture);
}
END_TEST

TCase *
coverage_case(void)
{
    TCase *tcase = tcase_create("coverage");
    tcase_add_loop_test(tcase, strips_of_any_size_are_legible, 0, CASES);
    tcase_add_test(tcase, a_paragraph_has_a_cell_where_there_is_room);
    tcase_add_test(tcase, right_to_left_strips_are_mirrored);
    tcase_add_test(tcase, what_no_column_holds_is_left_out);
    return tcase;
}
