/* Galleys as text, for --dump=box; see layout.h. */
#include "base/arena.h"
#include "base/buf.h"
#include "layout/band.h"
#include "layout/block.h"
#include "layout/layout.h"
#include "layout/slab.h"

#include <math.h>

struct dump {
    struct buf *out;
    int indent;
};

static void
begin_line(const struct dump *dump, const char *word)
{
    buf_printf(dump->out, "%*s%s", dump->indent, "", word);
}

/* A length in points with two decimals, without floats. */
static void
length(const struct dump *dump, const char *name, scaled value)
{
    int64_t size = value < 0 ? -(int64_t)value : value;
    int64_t hundredths = (size * 100 + SCALED_PT / 2) / SCALED_PT;
    buf_printf(dump->out, " %s=%s%lld.%02lld", name,
               value < 0 && hundredths > 0 ? "-" : "",
               (long long)(hundredths / 100), (long long)(hundredths % 100));
}

static void
dump_line(const struct dump *dump, const struct entry *entry)
{
    const struct line_box *line = entry->as.line;
    length(dump, "baseline", line->baseline);
    length(dump, "left", line->count > 0 ? line->at[0] : 0);
    length(dump, "right", line_end(line));
    long ratio = lround(line->ratio * 100);
    buf_printf(dump->out, " ratio=%ld \"", ratio);
    for (size_t i = 0; i < line->count; i++) {
        size_t at = line->order != NULL ? line->order[i] : i;
        buf_str(dump->out, line->pieces[at].chunk.text);
    }
    buf_char(dump->out, '"');
}

static void dump_stack(struct dump dump, const struct stack *stack);

static void
dump_slab(struct dump dump, const struct entry *entry)
{
    const struct slice *slice = &entry->as.slice;
    buf_char(dump.out, '\n');
    for (size_t i = 0; i < slice->slab->cell_count; i++) {
        const struct slab_cell *cell = &slice->slab->cells[i];
        if (cell->y < slice->from || cell->y >= slice->to)
            continue;
        dump.indent += 2;
        begin_line(&dump, "cell");
        length(&dump, "x", cell->x);
        length(&dump, "y", cell->y - slice->from);
        length(&dump, "width", cell->width);
        length(&dump, "height", cell->height);
        buf_char(dump.out, '\n');
        dump.indent += 2;
        dump_stack(dump, cell->content);
        dump.indent -= 4;
    }
}

static void
dump_entry(struct dump dump, const struct entry *entry, scaled y,
           const struct vertical *vertical)
{
    static const char *const names[] = {
        [ENTRY_NONE] = "space",    [ENTRY_BREAK] = "break",
        [ENTRY_LINE] = "line",     [ENTRY_PICTURE] = "picture",
        [ENTRY_FIGURE] = "figure", [ENTRY_OPEN] = "open",
        [ENTRY_CLOSE] = "close",   [ENTRY_SLAB] = "rows",
        [ENTRY_ANCHOR] = "anchor",
    };
    begin_line(&dump, names[entry->kind]);
    length(&dump, "x", entry->x);
    length(&dump, "y", y);
    length(&dump, "width", entry->width);
    length(&dump, "height", vertical->height);
    if (entry->kind == ENTRY_LINE)
        dump_line(&dump, entry);
    if (entry->kind == ENTRY_SLAB)
        dump_slab(dump, entry);
    else
        buf_char(dump.out, '\n');
    dump.indent += 2;
    for (const struct stack *s = entry->notes; s != NULL; s = s->next) {
        begin_line(&dump, "note\n");
        dump_stack(dump, s);
    }
}

static void
dump_break(const struct dump *dump, const struct vertical *vertical)
{
    if (vertical->cost == 0)
        return;
    begin_line(dump, "break");
    if (vertical->cost == BREAK_NEVER)
        buf_text(dump->out, " never");
    else if (vertical->cost == BREAK_FORCED)
        buf_text(dump->out, vertical->to_page ? " page" : " column");
    else
        buf_printf(dump->out, " cost=%d", (int)vertical->cost);
    buf_char(dump->out, '\n');
}

static void
dump_anchor(const struct dump *dump, const struct element *element)
{
    begin_line(dump, "anchor ");
    buf_str(dump->out, element->anchor);
    if (element->outline_level > 0) {
        buf_printf(dump->out, " outline %d \"", (int)element->outline_level);
        buf_str(dump->out, element->outline_title);
        buf_char(dump->out, '"');
    }
    buf_char(dump->out, '\n');
}

static void
dump_stack(struct dump dump, const struct stack *stack)
{
    scaled y = 0;
    dump.indent += 2;
    for (size_t i = 0; i < stack->count; i++) {
        const struct vertical *vertical = &stack->verticals[i];
        const struct entry *entry = &stack->entries[i];
        if (vertical->kind == VERTICAL_BREAK)
            dump_break(&dump, vertical);
        else if (entry->kind == ENTRY_ANCHOR)
            dump_anchor(&dump, entry->as.anchor.element);
        else if (vertical->kind == VERTICAL_BOX)
            dump_entry(dump, entry, y, vertical);
        if (vertical->kind != VERTICAL_BREAK)
            y += vertical->height;
    }
}

static void
dump_region(struct dump dump, struct layout *layout,
            const struct region_room *room)
{
    scaled gaps = (scaled)(room->columns - 1) * room->column_gap;
    scaled column = (room->width - gaps) / (scaled)room->columns;
    const struct sheet *sheet = layout->styled->sheet;
    struct arena *arena = arena_new();
    struct galley galley;
    galley_init(&galley, layout, arena, arena, column);
    galley.most_height =
        sheet->page_height - sheet->margin_top - sheet->margin_bottom;
    begin_line(&dump, "region");
    length(&dump, "width", room->width);
    buf_printf(dump.out, " columns=%u\n", (unsigned)room->columns);
    block_build(&galley, room->root, (struct room){0, column, KEYWORD_NONE},
                tag_root(layout));
    galley_end(&galley);
    dump_stack(dump, galley_stack(&galley));
    arena_free(arena);
}

static void
dump_band(struct layout *layout, const struct styled_band *band,
          struct buf *out)
{
    const struct sheet *sheet = layout->styled->sheet;
    scaled width = sheet->page_width - sheet->margin_start - sheet->margin_end;
    struct region_room *rooms = NULL;
    size_t count = band_share(layout->arena, band, width, &rooms);
    buf_text(out, band->band->is_annex ? "band annex\n" : "band\n");
    for (size_t k = 0; k < count; k++)
        dump_region((struct dump){out, 2}, layout, &rooms[k]);
}

void
layout_dump(struct arena *arena, const struct styled *styled,
            struct text_engine *engine, struct image_store *images,
            struct diag *diag, struct buf *out)
{
    struct layout layout = {.arena = arena,
                            .heads = arena_new(),
                            .scratch = arena_new(),
                            .language = styled->language,
                            .engine = engine,
                            .images = images,
                            .diag = diag};
    for (; styled != NULL; styled = styled->next) {
        tag_begin(&layout, styled);
        for (size_t i = 0; i < styled->band_count; i++)
            dump_band(&layout, &styled->bands[i], out);
    }
    arena_free(layout.heads);
    arena_free(layout.scratch);
}
