/* Running heads and feet; see furniture.h. */
#include "layout/furniture.h"

#include "base/arena.h"
#include "base/diag.h"
#include "layout/emblem.h"
#include "layout/paragraph.h"
#include "layout/running.h"
#include "layout/shorten.h"

enum side_place {
    START,
    CENTRE,
    END,
    SIDES /* of a row, in the order of enum running_place */
};

enum {
    TITLE_LEAST = 8, /* bytes of a title: fewer say nothing */
};

/* How much smaller type is tried where a text finds no room, in hundredths. */
static const int sizes[] = {100, 90, 80, 70, 60, 50};

#define GAP  SCALED_OF(12) /* between two sides */
#define EDGE SCALED_OF(3)  /* of the page, which lines keep away from */

struct side {
    const struct styled_running *running;
    const struct style *style; /* in smaller type where it has to be */
    struct str title;          /* as much as there is room for */
    scaled width;              /* till it is settled: what it needs at least */
    scaled room;               /* of its lines */
    struct emblem emblem;      /* beside them */
};

/* A head or foot: three texts on one base line. */
struct row {
    struct layout *layout;
    struct pages *pages;
    bool is_header; /* further lines stand above the first, else below */
    scaled baseline;
    scaled height; /* for lines, between base line and edge of the page */
    struct side sides[SIDES];
};

static struct text_run
run_of(const struct row *row, const struct side *side, struct numbers numbers)
{
    return (struct text_run){
        .text = running_text(row->layout->scratch, side->running, side->title,
                             numbers),
        .style = side->style,
        .language = row->layout->styled->language,
        .where = NOWHERE,
    };
}

/* Its width on one line, and that of its widest word. */
static scaled
width_of(const struct row *row, const struct side *side, struct numbers numbers,
         scaled *word)
{
    struct text_run run = run_of(row, side, numbers);
    scaled width;
    text_content_widths(row->layout->engine,
                        &(struct text_paragraph){&run, 1, false}, word, &width);
    return width;
}

static struct paragraph
paragraph_of(const struct row *row, const struct side *side,
             const struct text_run *run)
{
    static const enum text_align aligns[SIDES] = {
        TEXT_ALIGN_START, TEXT_ALIGN_CENTER, TEXT_ALIGN_END};
    return (struct paragraph){
        .layout = row->layout,
        .arena = row->layout->scratch,
        .style = side->style,
        .text = {run, 1, row->layout->styled->is_right_to_left},
        .measure = side->room,
        .align = aligns[side - row->sides],
        .where = NOWHERE,
    };
}

/* ---- who gets how much room ---- */

static struct str
whole_title(const struct side *side)
{
    for (size_t i = 0; i < side->running->count; i++)
        if (side->running->pieces[i].kind == RUNNING_TITLE)
            return side->running->pieces[i].text;
    return STR("");
}

/* The row's side with another title. */
struct titled {
    const struct row *row;
    const struct side *side;
    struct numbers numbers;
};

static bool
fits(const void *context, struct str title)
{
    const struct titled *titled = context;
    struct side side = *titled->side;
    scaled word;
    side.title = title;
    return width_of(titled->row, &side, titled->numbers, &word) <= side.room;
}

/* As much of the title as fits, with an ellipsis if not all does. */
static void
fit_title(const struct row *row, struct side *side, struct numbers numbers)
{
    struct arena *scratch = row->layout->scratch;
    struct str title = whole_title(side);
    struct titled titled = {row, side, numbers};
    size_t size = shorten_size(scratch, title, fits, &titled);
    side->title = size < TITLE_LEAST && size < title.size
                      ? STR("")
                      : shortened(scratch, title, size);
}

static void
set_size(const struct row *row, struct side *side, int percent)
{
    const struct style *wanted = side->running->style;
    struct style *style = arena_copy(row->layout->arena, wanted, sizeof *style);
    style->font_size = scaled_ratio(wanted->font_size, percent, 100);
    style->line_height = scaled_ratio(wanted->line_height, percent, 100);
    side->style = style;
}

/* What is not to be shortened goes on more lines, in smaller type if there is
 * no room for these; nothing is left out. */
static void
fit_lines(const struct row *row, struct side *side, struct numbers numbers)
{
    struct layout *layout = row->layout;
    scaled word, height = 0;
    size_t last = COUNT(sizes) - 1;
    for (size_t i = 0; i <= last; i++) {
        set_size(row, side, sizes[i]);
        side->width = width_of(row, side, numbers, &word);
        if (word > side->room && i < last)
            continue;
        struct text_run run = run_of(row, side, numbers);
        struct paragraph paragraph = paragraph_of(row, side, &run);
        size_t lines = paragraph_break(&paragraph).count;
        height = scaled_ratio(side->style->line_height, (int32_t)lines, 1);
        if (height <= row->height)
            break;
    }
    if (side->width > side->room)
        side->width = side->room;
    if (height > row->height)
        DIAG(layout->diag, MESSAGE_LONG_RUNNING_HEAD, NOWHERE,
             row->is_header ? STR("head") : STR("foot"));
}

/* Of lines and image. */
static scaled
taken_by(const struct side *side)
{
    scaled beside = side->emblem.width;
    return side->width + beside +
           (side->width > 0 && beside > 0 ? EMBLEM_GAP : 0);
}

static scaled
with_gap(scaled width)
{
    return width > 0 ? width + GAP : 0;
}

/* What the others leave of the row.  The end is settled first, and leaves the
 * start no more than two thirds, the centre no more than one. */
static scaled
room_of(const struct row *row, size_t place)
{
    const struct side *sides = row->sides;
    scaled width = row->pages->width, third = width / 3;
    scaled start = taken_by(&sides[START]), centre = taken_by(&sides[CENTRE]);
    scaled end = taken_by(&sides[END]);
    if (place == CENTRE)
        return width - 2 * with_gap(scaled_larger(start, end));
    scaled other = place == START ? end : scaled_lesser(start, 2 * third);
    scaled room = width - with_gap(other);
    if (centre > 0)
        room = scaled_lesser(room,
                             (width - scaled_lesser(centre, third)) / 2 - GAP);
    return room;
}

/* A number of pages in the language's digits. */
static struct str
page_number(const struct layout *layout, uint32_t number)
{
    struct str digits = str_printf(layout->scratch, "%u", (unsigned)number);
    return str_with_digits(layout->scratch, digits, layout->styled->digits);
}

/* As wide as any number of as many digits, about. */
static struct numbers
widest_numbers(const struct layout *layout, uint32_t count)
{
    int size = (int)str_printf(layout->scratch, "%u", (unsigned)count).size;
    struct str zeros = str_with_digits(
        layout->scratch, str_printf(layout->scratch, "%0*u", size, 0U),
        layout->styled->digits);
    return (struct numbers){zeros, zeros};
}

/* Titles give way to all other text, so that these stand on one line if they
 * can. */
static void
settle(struct row *row, uint32_t count)
{
    static const enum side_place order[] = {END, START, CENTRE};
    struct numbers numbers = widest_numbers(row->layout, count);
    scaled word;
    for (size_t i = 0; i < SIDES; i++)
        if (row->sides[i].running->count > 0)
            row->sides[i].width = width_of(row, &row->sides[i], numbers, &word);
    for (size_t i = 0; i < SIDES; i++) {
        struct side *side = &row->sides[order[i]];
        if (side->running->count == 0)
            continue;
        side->room = room_of(row, order[i]) - emblem_room(&side->emblem);
        if (side->width > side->room)
            fit_lines(row, side, numbers);
        else
            fit_title(row, side, numbers);
        if (side->title.size > 0)
            side->width = width_of(row, side, numbers, &word);
    }
}

/* ---- on the page ---- */

/* A rule over the whole width, of the first text's style that asks for one. */
static void
place_rules(const struct row *row, const struct style *style, scaled top,
            scaled bottom)
{
    struct pages *pages = row->pages;
    canvas_fill(&pages->canvas, pages->left,
                top - style->padding_top - style->border_top_width,
                pages->width, style->border_top_width, style->border_top_color);
    canvas_fill(&pages->canvas, pages->left, bottom + style->padding_bottom,
                pages->width, style->border_bottom_width,
                style->border_bottom_color);
}

static bool
is_at_right(const struct row *row, enum side_place place)
{
    return (place == START) == row->pages->is_right_to_left;
}

/* From the page's left margin to the left end of the side's lines. */
static scaled
offset_of(const struct row *row, const struct side *side)
{
    scaled rest = row->pages->width - side->room;
    enum side_place place = (enum side_place)(side - row->sides);
    scaled beside = emblem_room(&side->emblem);
    if (place == CENTRE)
        return (rest + (row->pages->is_right_to_left ? -beside : beside)) / 2;
    return is_at_right(row, place) ? rest - beside : beside;
}

/* From the page's left margin to the image, which is the outermost of its side
 * or, in the centre, stands before the line. */
static scaled
emblem_offset(const struct row *row, const struct side *side)
{
    enum side_place place = (enum side_place)(side - row->sides);
    scaled rest = row->pages->width - side->emblem.width;
    if (place != CENTRE)
        return is_at_right(row, place) ? rest : 0;
    scaled taken = taken_by(side);
    scaled before = (row->pages->width - taken) / 2;
    return row->pages->is_right_to_left ? rest - before : before;
}

static void
place_emblem(const struct row *row, const struct side *side)
{
    const struct emblem *emblem = &side->emblem;
    if (emblem->image == NULL)
        return;
    struct page_item *item = canvas_add(&row->pages->canvas, PAGE_IMAGE, NULL);
    item->x = row->pages->left + emblem_offset(row, side);
    item->y = row->baseline - emblem->height;
    item->width = emblem->width;
    item->height = emblem->height;
    item->image = emblem->image;
}

static void
place_side(const struct row *row, const struct side *side,
           struct placer *placer, struct numbers numbers, bool *has_rules)
{
    const struct style *style = side->style;
    struct text_run run = run_of(row, side, numbers);
    if (run.text.size == 0)
        return;
    struct paragraph paragraph = paragraph_of(row, side, &run);
    struct paragraph_lines lines = paragraph_break(&paragraph);
    struct strut strut = paragraph_strut(&paragraph, lines.list);
    scaled height = strut.height * (scaled)lines.count;
    scaled top = row->baseline - strut.baseline -
                 (row->is_header ? height - strut.height : 0);
    if (!*has_rules)
        place_rules(row, style, top, top + height);
    *has_rules =
        *has_rules || style->border_top_width + style->border_bottom_width > 0;
    for (size_t i = 0; i < lines.count; i++)
        place_line(placer, paragraph_line(&paragraph, &lines, i, strut),
                   placer->left + offset_of(row, side),
                   top + strut.height * (scaled)i);
}

static void
place_row(const struct row *row, struct numbers numbers)
{
    struct placer placer = {
        .canvas = &row->pages->canvas,
        .is_right_to_left = row->pages->is_right_to_left,
        .is_repeat = true,
        .left = row->pages->left,
        .width = row->pages->width,
    };
    bool has_rules = false;
    for (size_t i = 0; i < SIDES; i++) {
        place_emblem(row, &row->sides[i]);
        if (row->sides[i].running->count > 0)
            place_side(row, &row->sides[i], &placer, numbers, &has_rules);
    }
}

static struct row
row_new(struct layout *layout, struct pages *pages, bool is_header,
        uint32_t count)
{
    const struct sheet *sheet = layout->styled->sheet;
    scaled offset = is_header ? sheet->header_offset : sheet->footer_offset;
    struct row row = {
        .layout = layout,
        .pages = pages,
        .is_header = is_header,
        .baseline = is_header ? offset : sheet->page_height - offset,
        .height = offset - EDGE,
    };
    size_t first = is_header ? HEADER_START : FOOTER_START;
    for (size_t i = 0; i < SIDES; i++) {
        row.sides[i].running = &layout->styled->running[first + i];
        row.sides[i].style = row.sides[i].running->style;
        row.sides[i].emblem =
            emblem_open(layout, row.sides[i].running, pages->width);
    }
    settle(&row, count);
    return row;
}

void
furniture_place(struct layout *layout, struct pages *pages, uint32_t first,
                uint32_t last, uint32_t count)
{
    struct canvas *canvas = &pages->canvas;
    struct arena *scratch = layout->scratch;
    struct arena_mark outer = arena_mark(scratch);
    struct row header = row_new(layout, pages, true, count);
    struct row footer = row_new(layout, pages, false, count);
    canvas->is_furniture = true;
    for (canvas->number = first;
         canvas->number <= last && !canvas->is_stopped;) {
        struct arena_mark mark = arena_mark(scratch);
        struct numbers numbers = {page_number(layout, canvas->number),
                                  page_number(layout, count)};
        place_row(&header, numbers);
        place_row(&footer, numbers);
        canvas_finish(canvas);
        arena_reset(scratch, mark);
    }
    arena_reset(scratch, outer);
}
