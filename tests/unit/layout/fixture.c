/* Element trees made by hand; see fixture.h. */
#include "fixture.h"

#include "base/arena.h"
#include "base/diag.h"
#include "font/font.h"
#include "image/image.h"
#include "text/text.h"

#include <check.h>
#include <string.h>

static const struct str family_names[] = {{"Gentium Plus", 12}};
static const struct family_list families = {family_names, 1};
static const struct str files[] = {
    {"truetype/gentiumplus/GentiumPlus-Regular.ttf", 44}};
static const struct font_source sources[] = {
    {{"Gentium Plus", 12}, 400, FONT_STYLE_NORMAL, files, 1, {"", 0}}};

void
fixture_set_up(struct fixture *fixture)
{
    *fixture = (struct fixture){.arena = arena_new()};
    fixture->diag = diag_new(fixture->arena);
    fixture->fonts =
        font_catalog_new(fixture->arena, sources, 1, fixture->diag);
    fixture->engine =
        text_engine_new(fixture->arena, fixture->fonts, fixture->diag);
    fixture->images = image_store_new(fixture->arena, STR("./"), fixture->diag);
    fixture->sheet = (struct sheet){
        .page_width = SCALED_OF(300),
        .page_height = SCALED_OF(400),
        .margin_top = SCALED_OF(50),
        .margin_bottom = SCALED_OF(50),
        .margin_start = SCALED_OF(50),
        .margin_end = SCALED_OF(50),
        .header_offset = SCALED_OF(30),
        .footer_offset = SCALED_OF(30),
    };
    fixture->styled = (struct styled){
        .sheet = &fixture->sheet,
        .language = "en",
        .bands = fixture->bands,
    };
}

void
fixture_tear_down(struct fixture *fixture)
{
    text_engine_free(fixture->engine);
    font_catalog_free(fixture->fonts);
    arena_free(fixture->arena);
}

struct style *
style_new(struct fixture *fixture)
{
    struct style *style = ARENA_NEW(fixture->arena, struct style);
    *style = (struct style){
        .font_family = &families,
        .font_size = SCALED_OF(10),
        .line_height = SCALED_OF(12),
        .font_weight = 400,
        .background_color = COLOUR_NONE,
        .text_align = TEXT_ALIGN_JUSTIFY,
        .widows = 2,
        .orphans = 2,
    };
    return style;
}

struct style *
start_style(struct fixture *fixture)
{
    struct style *style = style_new(fixture);
    style->text_align = TEXT_ALIGN_START;
    return style;
}

static struct element *
region_root(struct fixture *fixture, struct region *region,
            struct styled_region *styled)
{
    struct element *root = ARENA_NEW(fixture->arena, struct element);
    root->kind = ELEMENT_BOX;
    root->style = style_new(fixture);
    root->language = "en";
    root->is_right_to_left = fixture->styled.is_right_to_left;
    styled->region = region;
    styled->root = root;
    return root;
}

static struct styled_region *
band_add(struct fixture *fixture, struct region *regions, size_t count)
{
    ck_assert_uint_lt(fixture->styled.band_count, REGIONS_MOST);
    struct band *band = ARENA_NEW(fixture->arena, struct band);
    band->regions = regions;
    band->count = count;
    band->gap = SCALED_OF(10);
    struct styled_region *styled =
        ARENA_ARRAY(fixture->arena, struct styled_region, count);
    fixture->bands[fixture->styled.band_count++] =
        (struct styled_band){band, styled, count};
    return styled;
}

struct element *
band_new(struct fixture *fixture, uint32_t columns)
{
    struct region *region = ARENA_NEW(fixture->arena, struct region);
    region->columns = columns;
    region->column_gap = SCALED_OF(10);
    return region_root(fixture, region, band_add(fixture, region, 1));
}

struct element *
band_new_pair(struct fixture *fixture, scaled side, struct element **side_root)
{
    struct region *regions = ARENA_ARRAY(fixture->arena, struct region, 2);
    regions[0].columns = regions[1].columns = 1;
    regions[1].width = side;
    struct styled_region *styled = band_add(fixture, regions, 2);
    *side_root = region_root(fixture, &regions[1], &styled[1]);
    return region_root(fixture, &regions[0], &styled[0]);
}

struct element *
element_add(struct fixture *fixture, struct element *parent,
            enum element_kind kind, enum role role, const struct style *style)
{
    struct element *element = ARENA_NEW(fixture->arena, struct element);
    element->kind = kind;
    element->role = role;
    element->style = style;
    element->language = parent->language;
    element->is_right_to_left = parent->is_right_to_left;
    element->parent = parent;
    element->column_span = element->row_span = 1;
    if (parent->last != NULL)
        parent->last->next = element;
    else
        parent->first = element;
    parent->last = element;
    return element;
}

struct element *
text_add(struct fixture *fixture, struct element *parent, const char *text)
{
    struct element *element =
        element_add(fixture, parent, ELEMENT_TEXT, ROLE_NONE, parent->style);
    element->text = str_from(text);
    return element;
}

void
figure_add(struct fixture *fixture, struct figure figure,
           struct str description)
{
    struct element *element =
        element_add(fixture, band_new(fixture, 1), ELEMENT_FIGURE, ROLE_FIGURE,
                    start_style(fixture));
    element->figure = arena_copy(fixture->arena, &figure, sizeof figure);
    element->description = description;
}

struct element *
paragraph_add(struct fixture *fixture, struct element *parent,
              const struct style *style, const char *text)
{
    struct element *paragraph =
        element_add(fixture, parent, ELEMENT_PARAGRAPH, ROLE_P, style);
    (void)text_add(fixture, paragraph, text);
    return paragraph;
}

void
note_add(struct fixture *fixture, struct element *paragraph, const char *text)
{
    struct element *mark = element_add(fixture, paragraph, ELEMENT_SPAN,
                                       ROLE_SPAN, paragraph->style);
    (void)text_add(fixture, mark, "*");
    struct element *note = ARENA_NEW(fixture->arena, struct element);
    *note = (struct element){.kind = ELEMENT_BOX,
                             .role = ROLE_NOTE,
                             .style = start_style(fixture),
                             .language = "en"};
    (void)paragraph_add(fixture, note, note->style, text);
    mark->note = note;
}

struct element *
row_add(struct fixture *fixture, struct element *table,
        const struct style *style, const char *const *cells, size_t count)
{
    struct element *row =
        element_add(fixture, table, ELEMENT_ROW, ROLE_TR, style);
    for (size_t i = 0; i < count; i++) {
        struct element *cell =
            element_add(fixture, row, ELEMENT_CELL, ROLE_TD, style);
        (void)paragraph_add(fixture, cell, style, cells[i]);
    }
    return row;
}

const char *
words(struct fixture *fixture, size_t count)
{
    struct buf out = {0};
    for (size_t i = 0; i < count; i++)
        buf_printf(&out, "%sword%u", i > 0 ? " " : "", (unsigned)i);
    const char *text = str_terminated(fixture->arena, buf_view(&out));
    buf_release(&out);
    return text;
}

static bool
take(void *context, const struct page *page)
{
    struct fixture *fixture = context;
    if (!page->is_furniture)
        ck_assert_uint_eq(page->number, ++fixture->pages);
    page = page_copy(fixture->arena, page);
    for (size_t i = 0; i < page->count; i++) {
        struct seen *seen = VEC_ADD(fixture->arena, &fixture->seen);
        seen->item = page->items[i];
        seen->page = page->number;
        seen->is_furniture = page->is_furniture;
    }
    return true;
}

void
fixture_run(struct fixture *fixture)
{
    struct page_sink sink = {fixture, take};
    struct layout_result result =
        layout_pages(fixture->arena, &fixture->styled, fixture->engine,
                     fixture->images, &sink, fixture->diag);
    ck_assert(result.is_done);
    ck_assert_uint_eq(result.pages, fixture->pages);
}

size_t
fixture_count_messages(const struct fixture *fixture, const char *id)
{
    struct buf out = {0};
    diag_print(fixture->diag, false, &out);
    buf_char(&out, '\0');
    size_t count = 0;
    for (const char *at = out.at; (at = strstr(at, id)) != NULL; at++)
        count++;
    buf_release(&out);
    return count;
}

bool
fixture_has_message(const struct fixture *fixture, const char *id)
{
    return fixture_count_messages(fixture, id) > 0;
}

const struct seen *
seen_nth(const struct fixture *fixture, enum page_item_kind kind, size_t n)
{
    for (size_t i = 0; i < fixture->seen.count; i++) {
        const struct seen *seen = &fixture->seen.at[i];
        if (!seen->is_furniture && seen->item.kind == kind && n-- == 0)
            return seen;
    }
    return NULL;
}

size_t
seen_count(const struct fixture *fixture, enum page_item_kind kind)
{
    size_t count = 0;
    while (seen_nth(fixture, kind, count) != NULL)
        count++;
    return count;
}

const struct seen *
seen_text(const struct fixture *fixture, const char *text)
{
    for (size_t i = 0; i < fixture->seen.count; i++)
        if (str_equals(fixture->seen.at[i].item.text, text) &&
            fixture->seen.at[i].item.kind == PAGE_GLYPHS)
            return &fixture->seen.at[i];
    return NULL;
}

scaled
item_end(const struct seen *seen)
{
    return seen->item.x + seen->item.width;
}

struct str
seen_all_text(struct fixture *fixture)
{
    struct buf out = {0};
    for (size_t i = 0; i < fixture->seen.count; i++) {
        const struct seen *seen = &fixture->seen.at[i];
        if (seen->item.kind == PAGE_GLYPHS && seen->item.tag != NULL)
            buf_str(&out, seen->item.text);
    }
    struct str text = str_copy(fixture->arena, buf_view(&out));
    buf_release(&out);
    return text;
}

struct ink_box {
    scaled left, top, right, bottom;
};

static struct ink_box
box_of(const struct page_item *item)
{
    struct ink_box box = {item->x, item->y, item->x + item->width,
                          item->y + item->height};
    if (item->kind == PAGE_GLYPHS) {
        box.top = item->y - item->size * 3 / 4;
        box.bottom = item->y + item->size / 5;
    }
    return box;
}

bool
ink_covers(const struct page_item *a, const struct page_item *b)
{
    struct ink_box one = box_of(a), two = box_of(b);
    return one.left + ROUNDING < two.right && two.left + ROUNDING < one.right &&
           one.top + ROUNDING < two.bottom && two.top + ROUNDING < one.bottom;
}

const struct style *
colored(struct fixture *fixture, colour color)
{
    struct style *style = start_style(fixture);
    style->color = color;
    style->background_color = 0xFFFFFF;
    style->border_top_width = SCALED_PT / 2;
    style->border_top_color = color;
    return style;
}

static uint32_t
next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

uint32_t
random_below(uint32_t *state, uint32_t end)
{
    return next_random(state) % end;
}
