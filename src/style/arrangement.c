/* Which parts go where: bands, regions, placements, and whether they fit. */
#include "style/sheet_reader.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"

#include <stddef.h>

enum {
    /* A column must hold a word: 20 mm are three of Inter at 8 pt. */
    COLUMN_LEAST = 58048, /* 20 mm in 1/1024 pt */
};

static const struct field part_fields[] = {
    {"name", VALUE_TEXT, offsetof(struct placement, part), 0, true},
    {"form", VALUE_TEXT, offsetof(struct placement, form), 0, false},
    {"quotes", VALUE_TEXT, offsetof(struct placement, quotes), 0, false},
    {"alternative", VALUE_YES_OR_NO, offsetof(struct placement, is_alternative),
     0, false},
};

static const struct field region_fields[] = {
    {"name", VALUE_TEXT, offsetof(struct region, name), 0, false},
    {"width", VALUE_LENGTH, offsetof(struct region, width), COLUMN_LEAST,
     false},
    {"columns", VALUE_COLUMNS, offsetof(struct region, columns), 1, false},
    {"column-gap", VALUE_LENGTH, offsetof(struct region, column_gap), 0, false},
};

static const struct field band_fields[] = {
    {"gap", VALUE_LENGTH, offsetof(struct band, gap), 0, false},
    {"starts-page", VALUE_PAGE_START, offsetof(struct band, starts_page), 0,
     false},
    {"annex", VALUE_YES_OR_NO, offsetof(struct band, is_annex), 0, false},
};

struct placements {
    VEC(struct placement);
};

static void
part_read(struct sheet_reader *reader, const struct xml_node *node,
          void *context)
{
    struct placement placement = {
        .where = sheet_reader_attribute_where(reader, node, STR("name")),
        .form_where = sheet_reader_attribute_where(reader, node, STR("form")),
        .quotes_where =
            sheet_reader_attribute_where(reader, node, STR("quotes")),
    };
    sheet_reader_fields(reader, node, part_fields, COUNT(part_fields),
                        &placement);
    sheet_reader_children(reader, node, NULL, 0, NULL);
    VEC_PUSH(reader->arena, (struct placements *)context, placement);
}

struct regions {
    VEC(struct region);
};

static void
region_read(struct sheet_reader *reader, const struct xml_node *node,
            void *context)
{
    static const struct element_kind kinds[] = {{"part", part_read}};
    struct region region = {
        .columns = 1,
        .where = sheet_reader_where(reader, node),
    };
    sheet_reader_fields(reader, node, region_fields, COUNT(region_fields),
                        &region);
    struct placements placements = {0};
    sheet_reader_children(reader, node, kinds, COUNT(kinds), &placements);
    region.placements = placements.at;
    region.count = placements.count;
    if (region.name.size > 0)
        rules_add_name(reader->sheet->rules, region.name);
    VEC_PUSH(reader->arena, (struct regions *)context, region);
}

/* Appends a band to the list that is the context. */
static void
list_band(struct sheet_reader *reader, const struct xml_node *node,
          void *context)
{
    static const struct element_kind kinds[] = {{"region", region_read}};
    struct band_list *bands = context;
    struct band band = {0};
    sheet_reader_fields(reader, node, band_fields, COUNT(band_fields), &band);
    struct regions regions = {0};
    sheet_reader_children(reader, node, kinds, COUNT(kinds), &regions);
    band.regions = regions.at;
    band.count = regions.count;
    if (band.count == 0)
        DIAG(reader->diag, MESSAGE_STYLE_CHILD,
             sheet_reader_where(reader, node), node->name, STR("region"));
    else
        VEC_PUSH(reader->arena, bands, band);
}

void
band_read(struct sheet_reader *reader, const struct xml_node *node,
          void *context)
{
    bool *has_bands = context;
    if (!*has_bands)
        reader->bands.count = 0; /* an arrangement of its own replaces all */
    *has_bands = true;
    list_band(reader, node, &reader->bands);
}

/* What stands before or behind the articles of a sheet that collects them; it
 * replaces that of the sheet that this one extends. */
static void
read_around(struct sheet_reader *reader, const struct xml_node *node,
            struct band_list *bands)
{
    static const struct element_kind kinds[] = {{"band", list_band}};
    reader->sheet->collects = true;
    bands->count = 0;
    sheet_reader_children(reader, node, kinds, COUNT(kinds), bands);
}

void
front_read(struct sheet_reader *reader, const struct xml_node *node,
           void *context)
{
    (void)context;
    read_around(reader, node, &reader->front);
}

void
back_read(struct sheet_reader *reader, const struct xml_node *node,
          void *context)
{
    (void)context;
    read_around(reader, node, &reader->back);
}

/* ---- room ---- */

struct str
sheet_reader_points(struct sheet_reader *reader, scaled length)
{
    struct field field = {.type = VALUE_LENGTH};
    struct buf buf = {0};
    value_print(&field, &length, &buf);
    return buf_take(reader->arena, &buf);
}

static void
check_columns(struct sheet_reader *reader, const struct region *region,
              scaled width)
{
    scaled gaps = (scaled)(region->columns - 1) * region->column_gap;
    scaled column = (width - gaps) / (scaled)region->columns;
    if (column < COLUMN_LEAST)
        DIAG(reader->diag, MESSAGE_STYLE_COLUMN, region->where,
             sheet_reader_points(reader, scaled_larger(column, 0)));
}

static void
check_band(struct sheet_reader *reader, const struct band *band, scaled width)
{
    scaled rest = width - (scaled)(band->count - 1) * band->gap;
    scaled open = 0;
    for (size_t i = 0; i < band->count; i++) {
        rest -= band->regions[i].width;
        open += band->regions[i].width == 0;
    }
    if (rest < open * COLUMN_LEAST) {
        DIAG(reader->diag, MESSAGE_STYLE_REGIONS, band->regions[0].where,
             sheet_reader_points(reader, width));
        return;
    }
    scaled each = open > 0 ? rest / open : 0;
    for (size_t i = 0; i < band->count; i++)
        check_columns(reader, &band->regions[i],
                      band->regions[i].width > 0 ? band->regions[i].width
                                                 : each);
}

static void
check_running(struct sheet_reader *reader, struct str which, scaled offset,
              scaled margin)
{
    if (offset >= margin && margin > 0)
        DIAG(reader->diag, MESSAGE_STYLE_RUNNING, reader->page, which,
             sheet_reader_points(reader, offset),
             sheet_reader_points(reader, margin));
}

static void
check_placement(struct sheet_reader *reader, struct map *seen,
                const struct placement *placement)
{
    struct placement *copy =
        arena_copy(reader->arena, placement, sizeof *placement);
    const struct placement *first = map_set(seen, placement->part, copy);
    if (first == NULL)
        return;
    uint32_t line, column;
    where_position(first->where, &line, &column);
    DIAG(reader->diag, MESSAGE_STYLE_PART_REPEATED, placement->where,
         placement->part, str_printf(reader->arena, "%u", (unsigned)line));
}

static void
check_alternative(struct sheet_reader *reader, const struct map *seen,
                  const struct placement *placement)
{
    if (map_lookup(seen, placement->part) == NULL)
        DIAG(reader->diag, MESSAGE_STYLE_ALTERNATIVE, placement->where,
             placement->part);
}

/* Each part has one place, and alternatives only beside that. */
static void
check_parts(struct sheet_reader *reader, struct map *seen,
            const struct band *band, bool is_alternative)
{
    for (size_t i = 0; i < band->count; i++)
        for (size_t k = 0; k < band->regions[i].count; k++) {
            const struct placement *placement = &band->regions[i].placements[k];
            if (placement->is_alternative != is_alternative)
                continue;
            if (is_alternative)
                check_alternative(reader, seen, placement);
            else
                check_placement(reader, seen, placement);
        }
}

static void
check_bands(struct sheet_reader *reader, scaled width)
{
    const struct band_list *const lists[] = {&reader->front, &reader->bands,
                                             &reader->back};
    struct map *seen = map_new(reader->arena);
    for (size_t i = 0; i < COUNT(lists); i++)
        for (size_t k = 0; k < lists[i]->count; k++) {
            check_parts(reader, seen, &lists[i]->at[k], false);
            check_band(reader, &lists[i]->at[k], width);
        }
    for (size_t i = 0; i < COUNT(lists); i++)
        for (size_t k = 0; k < lists[i]->count; k++)
            check_parts(reader, seen, &lists[i]->at[k], true);
}

void
arrangement_check(struct sheet_reader *reader)
{
    const struct sheet *sheet = reader->sheet;
    scaled width = sheet->page_width - sheet->margin_start - sheet->margin_end;
    scaled height =
        sheet->page_height - sheet->margin_top - sheet->margin_bottom;
    const struct xml_document *file = reader->files[reader->file_count - 1];
    struct where root = {file->source, file->root->offset};
    if (reader->page.source == NULL) {
        DIAG(reader->diag, MESSAGE_STYLE_CHILD, root, STR("style"),
             STR("page"));
        return;
    }
    if (width < COLUMN_LEAST || height < COLUMN_LEAST) {
        DIAG(reader->diag, MESSAGE_STYLE_MARGINS, reader->page,
             sheet_reader_points(reader, width),
             sheet_reader_points(reader, height));
        return;
    }
    check_running(reader, STR("header"), sheet->header_offset,
                  sheet->margin_top);
    check_running(reader, STR("footer"), sheet->footer_offset,
                  sheet->margin_bottom);
    running_check(reader);
    if (reader->bands.count == 0)
        DIAG(reader->diag, MESSAGE_STYLE_CHILD, root, STR("style"),
             STR("band"));
    check_bands(reader, width);
}
