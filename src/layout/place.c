/* Puts a galley's entries onto the page; see place.h. */
#include "layout/place.h"

#include "layout/drawing.h"
#include "layout/slab.h"

static scaled
physical(const struct placer *placer, scaled x, scaled width)
{
    return placer->is_right_to_left ? placer->left + placer->width - x - width
                                    : placer->left + x;
}

/* ---- frames ---- */

enum {
    FRAME_BACKGROUND,
    FRAME_BAR,
    FRAME_PARTS
};

/* What grows with the frame stands before its content on the page; heights are
 * filled in when it ends. */
static void
frame_draw(struct placer *placer, struct open_frame *frame, scaled top)
{
    const struct style *style = frame->style;
    scaled x = physical(placer, frame->x, frame->width);
    scaled bar = style->border_start_width;
    scaled bar_x = physical(placer, frame->x, bar);
    frame->top = top;
    frame->item = placer->canvas->items.count;
    canvas_fill(placer->canvas, x, top, frame->width, 1,
                style->background_color);
    canvas_fill(placer->canvas, bar_x, top, bar, 1, style->border_start_color);
    frame->item_end = placer->canvas->items.count;
}

static void
frame_stretch(struct placer *placer, const struct open_frame *frame,
              scaled bottom)
{
    for (size_t i = frame->item; i < frame->item_end; i++)
        placer->canvas->items.at[i].height = bottom - frame->top;
}

void
place_resume(struct placer *placer, scaled top)
{
    for (size_t i = 0; i < placer->frames.count; i++)
        frame_draw(placer, &placer->frames.at[i], top);
}

void
place_suspend(struct placer *placer, scaled bottom)
{
    for (size_t i = 0; i < placer->frames.count; i++)
        frame_stretch(placer, &placer->frames.at[i], bottom);
}

static void
frame_open(struct placer *placer, const struct entry *entry, scaled top)
{
    struct open_frame *frame = VEC_ADD(placer->arena, &placer->frames);
    *frame = (struct open_frame){
        .style = entry->as.frame.style,
        .x = entry->x,
        .width = entry->width,
    };
    frame_draw(placer, frame, top);
    canvas_fill(placer->canvas, physical(placer, entry->x, entry->width), top,
                entry->width, frame->style->border_top_width,
                frame->style->border_top_color);
}

static void
frame_close(struct placer *placer, const struct entry *entry, scaled bottom)
{
    const struct style *style = entry->as.frame.style;
    scaled rule = style->border_bottom_width;
    if (placer->frames.count > 0)
        frame_stretch(placer, &placer->frames.at[--placer->frames.count],
                      bottom);
    canvas_fill(placer->canvas, physical(placer, entry->x, entry->width),
                bottom - rule, entry->width, rule, style->border_bottom_color);
}

/* ---- tables ---- */

static bool
overlaps(const struct slice *slice, scaled y, scaled height)
{
    return y < slice->to && y + height > slice->from;
}

/* The part of [y, y + height) that is in the slice, below `top`. */
static void
fill_sliced(struct placer *placer, const struct slice *slice, scaled top,
            struct page_item fill)
{
    scaled from = scaled_larger(fill.y, slice->from);
    scaled end = fill.y + fill.height;
    scaled to = scaled_lesser(end, slice->to);
    canvas_fill(placer->canvas, fill.x, top + from - slice->from, fill.width,
                to - from, fill.color);
}

/* Horizontal borders of a row or cell that begin at `y`. */
static void
draw_rules(struct placer *placer, const struct entry *entry, scaled top,
           const struct rule *rules, size_t count, struct page_item line)
{
    for (size_t i = 0; i < count; i++) {
        line.x = physical(placer, entry->x + rules[i].x, rules[i].width);
        line.width = rules[i].width;
        fill_sliced(placer, &entry->as.slice, top, line);
    }
}

/* A row or cell being drawn: where it is, where its upper and lower borders
 * are. */
struct ruled_box {
    const struct style *style;
    struct rule across;
    scaled y, height;
    const struct rule *above, *below;
    size_t above_count, below_count;
};

static void
draw_box(struct placer *placer, const struct entry *entry, scaled top,
         const struct ruled_box *box)
{
    const struct style *style = box->style;
    struct page_item fill = {.y = box->y, .height = box->height};
    fill.color = style->background_color;
    draw_rules(placer, entry, top, &box->across, 1, fill);
    fill.color = style->border_top_color;
    fill.height = style->border_top_width;
    draw_rules(placer, entry, top, box->above, box->above_count, fill);
    fill.color = style->border_bottom_color;
    fill.height = style->border_bottom_width;
    fill.y = box->y + box->height - fill.height;
    draw_rules(placer, entry, top, box->below, box->below_count, fill);
}

static void
draw_row(struct placer *placer, const struct entry *entry, scaled top,
         const struct slab_row *row)
{
    const struct slab *slab = entry->as.slice.slab;
    struct ruled_box box = {
        .style = row->element->style,
        .across = {0, slab->width},
        .y = row->y,
        .height = row->height,
        .above = &box.across,
        .above_count = 1,
        .below = row->rules,
        .below_count = row->rule_count,
    };
    if (row > slab->rows) {
        box.above = row[-1].rules;
        box.above_count = row[-1].rule_count;
    }
    draw_box(placer, entry, top, &box);
}

static void
draw_cell(struct placer *placer, const struct entry *entry, scaled top,
          const struct slab_cell *cell)
{
    const struct style *style = cell->style;
    struct ruled_box box = {
        .style = style,
        .across = {cell->x, cell->width},
        .y = cell->y,
        .height = cell->height,
        .above = &box.across,
        .above_count = 1,
        .below = &box.across,
        .below_count = 1,
    };
    draw_box(placer, entry, top, &box);
    struct rule bar = {cell->x, style->border_start_width};
    struct page_item fill = {.y = cell->y, .height = cell->height};
    fill.color = style->border_start_color;
    draw_rules(placer, entry, top, &bar, 1, fill);
}

static void
draw_slab(struct placer *placer, const struct entry *entry, scaled top)
{
    const struct slice *slice = &entry->as.slice;
    const struct slab *slab = slice->slab;
    for (size_t i = 0; i < slab->row_count; i++)
        if (overlaps(slice, slab->rows[i].y, slab->rows[i].height))
            draw_row(placer, entry, top, &slab->rows[i]);
    for (size_t i = 0; i < slab->cell_count; i++)
        if (overlaps(slice, slab->cells[i].y, slab->cells[i].height))
            draw_cell(placer, entry, top, &slab->cells[i]);
}

/* The content of a cell that begins within the slice. */
static void
place_cell(struct placer *placer, const struct entry *entry,
           const struct slab_cell *cell, scaled top)
{
    const struct slice *slice = &entry->as.slice;
    const struct stack *stack = cell->content;
    scaled y = cell->y + cell->content_y;
    size_t from = 0;
    for (; from < stack->count && y < slice->from; from++)
        if (stack->verticals[from].kind != VERTICAL_BREAK)
            y += stack->verticals[from].height;
    scaled first = y;
    size_t to = from;
    for (; to < stack->count && y < slice->to; to++)
        if (stack->verticals[to].kind != VERTICAL_BREAK)
            y += stack->verticals[to].height;
    if (slice->to == slice->slab->height)
        to = stack->count;
    struct placer inner = *placer;
    inner.frames.at = NULL;
    inner.frames.count = inner.frames.capacity = 0;
    inner.left =
        physical(placer, entry->x + cell->content_x, cell->content_width);
    inner.width = cell->content_width;
    scaled end =
        place_entries(&inner, stack->verticals + from, stack->entries + from,
                      to - from, top + first - slice->from);
    place_suspend(&inner, end);
}

static void
place_slab(struct placer *placer, const struct entry *entry, scaled top)
{
    const struct slab *slab = entry->as.slice.slab;
    draw_slab(placer, entry, top);
    for (size_t i = 0; i < slab->cell_count; i++)
        if (overlaps(&entry->as.slice, slab->cells[i].y, slab->cells[i].height))
            place_cell(placer, entry, &slab->cells[i], top);
}

/* ---- entries ---- */

static void
place_anchor(struct placer *placer, const struct entry *entry, scaled top)
{
    const struct element *element = entry->as.anchor.element;
    if (placer->is_repeat)
        return;
    if (element->anchor.size > 0) {
        struct page_item *item =
            canvas_add(placer->canvas, PAGE_ANCHOR, entry->as.anchor.tag);
        item->x = placer->left;
        item->y = top;
        item->text = element->anchor;
    }
    if (element->outline_level > 0) {
        struct page_item *item =
            canvas_add(placer->canvas, PAGE_OUTLINE, entry->as.anchor.tag);
        item->x = placer->left;
        item->y = top;
        item->text = element->outline_title;
        item->level = element->outline_level;
    }
}

static void
place_picture(struct placer *placer, const struct entry *entry, scaled top)
{
    const struct picture *picture = &entry->as.picture;
    struct page_item *item = canvas_add(
        placer->canvas, PAGE_IMAGE, placer->is_repeat ? NULL : picture->tag);
    item->x = physical(placer, entry->x, entry->width);
    item->y = top;
    item->width = entry->width;
    item->height = picture->height;
    item->image = picture->image;
}

static void
place_figure(struct placer *placer, const struct entry *entry, scaled top)
{
    const struct drawing *drawing = entry->as.drawing;
    scaled left = physical(placer, entry->x, entry->width);
    for (size_t i = 0; i < drawing->canvas.items.count; i++) {
        const struct page_item *mark = &drawing->canvas.items.at[i];
        struct page_item *item =
            canvas_add(placer->canvas, mark->kind, mark->tag);
        *item = *mark;
        if (placer->is_repeat)
            item->tag = NULL;
        item->x += left;
        item->y += top;
    }
}

static void
place_line_entry(struct placer *placer, const struct entry *entry, scaled top)
{
    place_line(placer, entry->as.line, physical(placer, entry->x, entry->width),
               top);
}

static void
place_entry(struct placer *placer, const struct entry *entry, scaled top,
            scaled height)
{
    typedef void entry_placer(struct placer *, const struct entry *, scaled);
    static entry_placer *const placers[] = {
        [ENTRY_NONE] = NULL,
        [ENTRY_BREAK] = NULL,
        [ENTRY_LINE] = place_line_entry,
        [ENTRY_PICTURE] = place_picture,
        [ENTRY_FIGURE] = place_figure,
        [ENTRY_OPEN] = frame_open,
        [ENTRY_CLOSE] = frame_close,
        [ENTRY_SLAB] = place_slab,
        [ENTRY_ANCHOR] = place_anchor,
    };
    if (entry->kind == ENTRY_CLOSE)
        top += height;
    if (placers[entry->kind] != NULL)
        placers[entry->kind](placer, entry, top);
}

/* How many entries from here are slices of one slab that follow each other
 * without a gap, so that they are drawn in one; `slice` is all of them. */
static size_t
join_slices(const struct entry *entries, size_t count, struct slice *slice)
{
    size_t joined = 1;
    *slice = entries[0].as.slice;
    for (size_t i = 1; i < count; i++) {
        if (entries[i].kind == ENTRY_BREAK)
            continue;
        if (entries[i].kind != ENTRY_SLAB ||
            entries[i].as.slice.slab != slice->slab ||
            entries[i].as.slice.from != slice->to)
            break;
        slice->to = entries[i].as.slice.to;
        joined = i + 1;
    }
    return joined;
}

scaled
place_entries(struct placer *placer, const struct vertical *verticals,
              const struct entry *entries, size_t count, scaled top)
{
    scaled y = top;
    for (size_t i = 0; i < count; i++) {
        if (verticals[i].kind == VERTICAL_BREAK)
            continue;
        if (entries[i].kind == ENTRY_SLAB) {
            struct entry joined = entries[i];
            i += join_slices(entries + i, count - i, &joined.as.slice) - 1;
            place_slab(placer, &joined, y);
            y += joined.as.slice.to - joined.as.slice.from;
            continue;
        }
        place_entry(placer, &entries[i], y, verticals[i].height);
        y += verticals[i].height;
    }
    return y;
}

scaled
place_stack(struct placer *placer, const struct stack *stack, scaled top)
{
    return place_entries(placer, stack->verticals, stack->entries, stack->count,
                         top);
}
