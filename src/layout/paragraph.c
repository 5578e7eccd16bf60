/* Breaking a paragraph and setting its lines; see paragraph.h. */
#include "layout/paragraph.h"

#include "base/arena.h"
#include "base/diag.h"

/* One try at breaking.  The tolerance is the most that spaces may stretch, as a
 * multiple of their stretch; 1 looks well, 2 passes. */
struct attempt {
    enum text_pass pass;
    double tolerance;
    bool has_emergency_stretch;
};

enum {
    ATTEMPTS = 4,
    EMERGENCY_SHARE = 8, /* of the measure, as emergency stretch */
    LAST_LINE_EMS = 3,   /* what a last line holds at least, */
    LAST_LINE_SHARE = 4, /* but not more than this part of the measure */
    BALANCED_MOST = 8,   /* lines: more look even enough */
};

/* The last of each takes lines however loose, and leaves the loosest ragged: it
 * fails only where a word is wider than the measure. */
#define ANY_LOOSENESS 1e7

static const struct attempt justified[ATTEMPTS] = {
    {TEXT_PASS_PLAIN, 1.1, false},
    {TEXT_PASS_HYPHENS, 2, false},
    {TEXT_PASS_HYPHENS, LOOSEST_RATIO, false},
    {TEXT_PASS_HYPHENS, ANY_LOOSENESS, true},
};
static const struct attempt ragged[ATTEMPTS] = {
    {TEXT_PASS_PLAIN, 4, false},
    {TEXT_PASS_HYPHENS, 4, false},
    {TEXT_PASS_HYPHENS, 8, false},
    {TEXT_PASS_HYPHENS, ANY_LOOSENESS, true},
};
static const struct attempt last_resort = {TEXT_PASS_EMERGENCY, ANY_LOOSENESS,
                                           true};

static bool
may_hyphenate(const struct paragraph *paragraph)
{
    for (size_t i = 0; i < paragraph->text.count; i++)
        if (paragraph->text.runs[i].style->hyphens == HYPHENS_AUTO)
            return true;
    return false;
}

static const struct item_list *
items_of(const struct paragraph *paragraph, struct text_prepared *text,
         enum text_pass pass)
{
    return text_items(paragraph->layout->engine, paragraph->arena,
                      paragraph->layout->scratch, text, pass,
                      paragraph->measure);
}

/* Whether a box is a reference to elsewhere, or stands between two: what ends a
 * statement, but does not make a line. */
static bool
is_reference(const struct paragraph *paragraph, const struct chunk *chunk)
{
    const struct strand *strand = chunk->origin;
    return (strand != NULL && strand->link != NULL) ||
           (paragraph->align == TEXT_ALIGN_JUSTIFY &&
            chunk->style->text_align != TEXT_ALIGN_JUSTIFY);
}

/* Where the rest of the paragraph is less than a line should hold.  References
 * behind it may have a line of their own. */
static void
set_short(const struct paragraph *paragraph, const struct item_list *list,
          struct linebreak_settings *settings)
{
    int64_t rest = (int64_t)paragraph->style->font_size * LAST_LINE_EMS;
    bool is_text = false;
    if (rest > paragraph->measure / LAST_LINE_SHARE)
        rest = paragraph->measure / LAST_LINE_SHARE;
    size_t i = list->count;
    for (; i > 0 && rest > 0; i--) {
        const struct item *item = &list->items[i - 1];
        if (item->kind != ITEM_BOX)
            continue;
        is_text =
            is_text || !is_reference(paragraph, &list->chunks[item->chunk]);
        if (is_text)
            rest -= item->width;
        else
            settings->short_but = i - 1;
    }
    settings->short_from = rest > 0 ? 0 : i + 1;
}

static struct linebreak_settings
settings_of(const struct paragraph *paragraph, const struct item_list *list,
            const struct attempt *attempt)
{
    struct linebreak_settings settings = {
        .measure = paragraph->measure,
        .indent = paragraph->indent,
        .is_ragged = paragraph->align != TEXT_ALIGN_JUSTIFY,
        .tolerance = attempt->tolerance,
        .emergency_stretch = attempt->has_emergency_stretch
                                 ? paragraph->measure / EMERGENCY_SHARE
                                 : 0,
    };
    set_short(paragraph, list, &settings);
    return settings;
}

static size_t
break_optimal(const struct paragraph *paragraph, const struct item_list *list,
              const struct attempt *attempt, struct line **lines)
{
    struct linebreak_settings settings = settings_of(paragraph, list, attempt);
    return linebreak_optimal(paragraph->layout->scratch, list->items,
                             list->count, &settings, lines);
}

/* The smallest measure that keeps the number of lines makes them even (CSS Text
 * 4, 6.3, leaves the way to us). */
static void
balance(const struct paragraph *paragraph, struct paragraph_lines *result)
{
    static const struct attempt any = {TEXT_PASS_PLAIN, ANY_LOOSENESS, true};
    struct paragraph narrow = *paragraph;
    scaled low = paragraph->measure / 2, high = paragraph->measure;
    if (result->count < 2 || result->count > BALANCED_MOST)
        return;
    while (high - low > SCALED_PT) {
        struct line *lines = NULL;
        narrow.measure = low + (high - low) / 2;
        size_t count = break_optimal(&narrow, result->list, &any, &lines);
        if (count == result->count) {
            high = narrow.measure;
            result->lines = lines;
        } else {
            low = narrow.measure;
        }
    }
}

static const struct element *
table_around(const struct element *element)
{
    while (element != NULL && element->kind != ELEMENT_TABLE)
        element = element->parent;
    return element;
}

/* Once in a table: one that is squeezed has such words everywhere.  Not in a
 * figure, which has the words that it has room for. */
static void
report_wide_word(const struct paragraph *paragraph)
{
    struct layout *layout = paragraph->layout;
    const struct element *table = table_around(paragraph->element);
    if (paragraph->element == NULL ||
        (table != NULL && table == layout->wide_table))
        return;
    layout->wide_table = table;
    struct str measure = str_printf(layout->scratch, "%d",
                                    (int)(paragraph->measure / SCALED_PT));
    DIAG(layout->diag, MESSAGE_WIDE_WORD, paragraph->where, measure);
}

/* Within words; if not even that fits, however it comes out. */
static struct paragraph_lines
break_emergency(const struct paragraph *paragraph, struct text_prepared *text)
{
    struct paragraph_lines result = {
        .list = items_of(paragraph, text, last_resort.pass)};
    struct line *lines = NULL;
    struct layout *layout = paragraph->layout;
    report_wide_word(paragraph);
    result.count = break_optimal(paragraph, result.list, &last_resort, &lines);
    if (result.count == 0) {
        struct linebreak_settings settings =
            settings_of(paragraph, result.list, &last_resort);
        result.count = linebreak_greedy(layout->scratch, result.list->items,
                                        result.list->count, &settings, &lines);
    }
    result.lines = lines;
    return result;
}

/* Then hyphens may help. */
static bool
ends_short(const struct paragraph *paragraph,
           const struct paragraph_lines *lines)
{
    struct linebreak_settings settings =
        settings_of(paragraph, lines->list, &justified[0]);
    for (size_t i = 0; i < lines->count; i++)
        if (line_is_short(&settings, lines->lines[i].from))
            return true;
    return false;
}

struct paragraph_lines
paragraph_break(const struct paragraph *paragraph)
{
    const struct attempt *attempts =
        paragraph->align == TEXT_ALIGN_JUSTIFY ? justified : ragged;
    bool hyphenates = may_hyphenate(paragraph);
    struct arena *scratch = paragraph->layout->scratch;
    struct text_prepared *text =
        text_prepare(paragraph->layout->engine, scratch, &paragraph->text);
    struct arena_mark mark = arena_mark(paragraph->arena),
                      scratch_mark = arena_mark(scratch);
    struct paragraph_lines result = {0};
    enum text_pass made = TEXT_PASS_PLAIN;
    for (size_t i = 0; i < ATTEMPTS; i++) {
        enum text_pass pass = hyphenates ? attempts[i].pass : TEXT_PASS_PLAIN;
        if (result.list == NULL || pass != made) {
            arena_reset(paragraph->arena, mark);
            arena_reset(scratch, scratch_mark);
            result.list = items_of(paragraph, text, pass);
            made = pass;
        }
        struct line *lines = NULL;
        result.count =
            break_optimal(paragraph, result.list, &attempts[i], &lines);
        result.lines = lines;
        if (result.count == 0 ||
            (hyphenates && i == 0 && ends_short(paragraph, &result)))
            continue;
        if (paragraph->style->text_wrap == TEXT_WRAP_BALANCE &&
            paragraph->align != TEXT_ALIGN_JUSTIFY)
            balance(paragraph, &result);
        return result;
    }
    arena_reset(paragraph->arena, mark);
    arena_reset(scratch, scratch_mark);
    return break_emergency(paragraph, text);
}

/* A style's line box in a face: half of the leading above, half below (CSS 2.1,
 * 10.8.1). */
static struct strut
strut_of(const struct style *style, const struct face *face)
{
    scaled ascent =
        scaled_ratio(style->font_size, face->ascent, face->units_per_em);
    scaled descent =
        scaled_ratio(style->font_size, -face->descent, face->units_per_em);
    scaled leading = style->line_height - ascent - descent;
    return (struct strut){style->line_height, leading / 2 + ascent};
}

struct strut
paragraph_strut(const struct paragraph *paragraph, const struct item_list *list)
{
    const struct style *style = paragraph->style;
    for (size_t i = 0; i < list->chunk_count; i++)
        if (list->chunks[i].face != NULL && list->chunks[i].style == style)
            return strut_of(style, list->chunks[i].face);
    for (size_t i = 0; i < list->chunk_count; i++)
        if (list->chunks[i].face != NULL)
            return strut_of(style, list->chunks[i].face);
    return (struct strut){style->line_height, style->font_size};
}

/* A piece in larger type than the paragraph's makes its line higher; all others
 * keep to the rhythm of the base lines. */
static void
grow(struct strut *strut, const struct style *base, const struct chunk *chunk)
{
    if (chunk->face == NULL || chunk->style == base ||
        chunk->style->font_size <= base->font_size + base->font_size / 10)
        return;
    struct strut own = strut_of(chunk->style, chunk->face);
    scaled below = strut->height - strut->baseline;
    scaled own_below = own.height - own.baseline;
    strut->baseline = scaled_larger(strut->baseline, own.baseline);
    strut->height = strut->baseline + scaled_larger(below, own_below);
}

struct line_box *
paragraph_line(const struct paragraph *paragraph,
               const struct paragraph_lines *lines, size_t i,
               struct strut strut)
{
    struct line_room room = {
        .width = paragraph->measure,
        .indent = i == 0 ? paragraph->indent : 0,
        .align = paragraph->align,
    };
    struct line_box *box =
        line_set(paragraph->arena, lines->list, &lines->lines[i], &room);
    for (size_t k = 0; k < box->count; k++)
        grow(&strut, paragraph->style, &box->pieces[k].chunk);
    box->height = strut.height;
    box->baseline = strut.baseline;
    return box;
}
