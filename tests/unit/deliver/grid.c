/* Tests of a table's columns. */
#include "deliver/grid.h"

#include "deliver/cases.h"

enum {
    ROWS = 3,
    CELLS = 3,
};

/* A table whose cells span columns and rows as the two digits say: "12" is one
 * column wide and two rows high. */
struct table {
    struct element table, rows[ROWS], cells[ROWS][CELLS];
};

static void
append(struct element *parent, struct element *child)
{
    *(parent->first == NULL ? &parent->first : &parent->last->next) = child;
    parent->last = child;
}

static void
table_fill(struct table *table, const char *spans[ROWS][CELLS])
{
    *table = (struct table){.table.kind = ELEMENT_TABLE};
    for (size_t i = 0; i < ROWS; i++) {
        append(&table->table, &table->rows[i]);
        for (size_t k = 0; k < CELLS && spans[i][k] != NULL; k++) {
            struct element *cell = &table->cells[i][k];
            cell->column_span = (uint32_t)(spans[i][k][0] - '0');
            cell->row_span = (uint32_t)(spans[i][k][1] - '0');
            append(&table->rows[i], cell);
        }
    }
    table->rows[0].is_head = true;
}

START_TEST(spans)
{
    static const char *layout[ROWS][CELLS] = {
        {"11", "21"}, {"12", "11", "11"}, {"21"}};
    struct arena *arena = arena_new();
    struct table table;
    table_fill(&table, layout);
    struct grid grid = grid_new(arena, &table.table);
    ck_assert_uint_eq(grid.count, 3);
    ck_assert_uint_eq(grid.columns, 3);
    ck_assert_uint_eq(grid.rows[0].at[1].column, 1);
    ck_assert_uint_eq(grid.rows[0].at[1].span, 2);
    ck_assert_uint_eq(grid.rows[1].at[2].column, 2);
    ck_assert_uint_eq(grid.rows[2].count, 2);
    ck_assert(grid.rows[2].at[0].is_continued);
    ck_assert_uint_eq(grid.rows[2].at[1].column, 1);
    ck_assert_uint_eq(grid.heads, 1);
    ck_assert_ptr_eq(grid_at(&grid, 0, 2)->element, &table.cells[0][1]);
    ck_assert_ptr_eq(grid_at(&grid, 2, 0)->element, &table.cells[1][0]);
    arena_free(arena);
}
END_TEST

START_TEST(short_rows)
{
    static const char *layout[ROWS][CELLS] = {{"11", "12"}, {"11"}, {"11"}};
    struct arena *arena = arena_new();
    struct table table;
    table_fill(&table, layout);
    struct grid grid = grid_new(arena, &table.table);
    ck_assert_uint_eq(grid.rows[1].count, 2);
    ck_assert(grid_at(&grid, 1, 1)->is_continued);
    ck_assert_ptr_null(grid_at(&grid, 2, 1));
    arena_free(arena);
}
END_TEST

START_TEST(labels_join_what_heads_say)
{
    static const char *layout[ROWS][CELLS] = {{"21", "12"}, {"11", "11"}};
    struct arena *arena = arena_new();
    struct element texts[] = {
        {.kind = ELEMENT_TEXT, .text = STR("Faults")},
        {.kind = ELEMENT_BREAK},
        {.kind = ELEMENT_TEXT, .text = STR("in all")},
        {.kind = ELEMENT_TEXT, .text = STR("here ")},
        {.kind = ELEMENT_TEXT, .text = STR("Length")},
    };
    struct table table;
    table_fill(&table, layout);
    table.rows[1].is_head = true;
    for (size_t i = 0; i < 3; i++)
        append(&table.cells[0][0], &texts[i]);
    append(&table.cells[1][0], &texts[3]);
    append(&table.cells[0][1], &texts[4]);
    struct grid grid = grid_new(arena, &table.table);
    const struct str *labels = grid_labels(arena, &grid);
    ck_assert(str_equals(labels[0], "Faults in all \xC2\xB7 here"));
    ck_assert(str_equals(labels[1], "Faults in all"));
    ck_assert(str_equals(labels[2], "Length"));
    arena_free(arena);
}
END_TEST

TCase *
grid_case(void)
{
    TCase *tests = tcase_create("grid");
    tcase_add_test(tests, spans);
    tcase_add_test(tests, short_rows);
    tcase_add_test(tests, labels_join_what_heads_say);
    return tests;
}
