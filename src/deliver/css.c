/* Computed styles as CSS; see css.h. */
#include "deliver/css.h"

#include "base/ascii.h"

enum {
    PIXELS = 16,      /* a plain root font size */
    SIZE_LEAST = 720, /* thousandths of the root's: what a screen can show */
    THOUSAND = 1000,
    LARGE = 3, /* ems: larger spaces are those of a cover */
};

void
css_ratio(struct buf *out, int64_t value, int64_t whole)
{
    bool is_negative = value < 0;
    int64_t size = is_negative ? -value : value;
    int64_t all = (size * THOUSAND + whole / 2) / whole;
    buf_printf(out, "%s%lld", is_negative && all > 0 ? "-" : "",
               (long long)(all / THOUSAND));
    if (all % THOUSAND == 0)
        return;
    char digits[4] = {(char)('0' + all % THOUSAND / 100),
                      (char)('0' + all % 100 / 10), (char)('0' + all % 10), 0};
    for (size_t i = 2; i > 0 && digits[i] == '0'; i--)
        digits[i] = '\0';
    buf_printf(out, ".%s", digits);
}

/* ---- fonts ---- */

/* Marks in the names of families without serifs. */
static const char *const sans_words[] = {
    "Sans",    "Inter",  "Arial",   "Helvetica", "Roboto", "Lato",
    "Grotesk", "Gothic", "Verdana", "Calibri",   "Segoe",  "Symbols",
};

/* What systems have. */
static const char *const serif[] = {"Charter", "Iowan Old Style",
                                    "Palatino Linotype", "Georgia", NULL};
static const char *const sans[] = {"Segoe UI", "Roboto", "Helvetica Neue",
                                   "Arial", NULL};

static bool
is_sans(const struct family_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        for (size_t k = 0; k < COUNT(sans_words); k++)
            if (str_find(list->at[i], sans_words[k]) < list->at[i].size)
                return true;
    return false;
}

void
css_string(struct buf *out, struct str text, char quote)
{
    buf_char(out, quote);
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.at[i];
        bool is_plain =
            ascii_is_word(c) || c == ' ' || c == '-' || c == '.' || c >= 0x80;
        if (is_plain)
            buf_char(out, (char)c);
        else
            buf_printf(out, "\\%x ", c);
    }
    buf_char(out, quote);
}

void
css_families(struct buf *out, const struct family_list *list, char quote)
{
    bool has_serifs = !is_sans(list);
    for (size_t i = 0; i < list->count; i++) {
        css_string(out, list->at[i], quote);
        buf_char(out, ',');
    }
    const char *const *more = has_serifs ? serif : sans;
    for (size_t i = 0; more[i] != NULL; i++) {
        css_string(out, str_from(more[i]), quote);
        buf_char(out, ',');
    }
    buf_text(out, has_serifs ? "serif" : "system-ui,sans-serif");
}

/* ---- values ---- */

static void
print_length(const struct css_writer *writer, scaled length)
{
    int64_t whole = writer->root->font_size;
    if (length == 0) {
        buf_char(writer->out, '0');
    } else if (writer->is_plain) {
        css_ratio(writer->out, (int64_t)length * PIXELS, whole);
        buf_text(writer->out, "px");
    } else {
        css_ratio(writer->out, length, whole);
        buf_text(writer->out, "rem");
    }
}

/* Screens want more air between blocks than paper, but no empty pages. */
static void
print_space(const struct css_writer *writer, scaled length)
{
    bool is_large = length > LARGE * writer->root->font_size;
    if (length == 0 || writer->is_plain) {
        print_length(writer, length);
        return;
    }
    buf_text(writer->out, is_large ? "min(var(--most)," : "calc(var(--air)*");
    print_length(writer, length);
    buf_char(writer->out, ')');
}

static void
print_pair(const struct css_writer *writer, const char *name, scaled from,
           scaled to, void (*print)(const struct css_writer *, scaled))
{
    if (from == 0 && to == 0)
        return;
    buf_printf(writer->out, "%s:", name);
    print(writer, from);
    if (from != to) {
        buf_char(writer->out, ' ');
        print(writer, to);
    }
    buf_char(writer->out, ';');
}

/* ---- text: what is inherited ---- */

static void
declare_size(const struct css_writer *writer, const struct style *style)
{
    scaled least = scaled_ratio(writer->root->font_size, SIZE_LEAST, THOUSAND);
    scaled size = style->font_size;
    if (style->baseline_shift == 0 && size < least)
        size = least;
    buf_text(writer->out, "font-size:");
    print_length(writer, size);
    buf_char(writer->out, ';');
}

static void
declare_leading(const struct css_writer *writer, const struct style *style,
                const struct style *above)
{
    if (style->baseline_shift != 0 ||
        (above != NULL && (int64_t)style->line_height * above->font_size ==
                              (int64_t)above->line_height * style->font_size))
        return;
    buf_text(writer->out, writer->is_plain
                              ? "line-height:"
                              : "line-height:calc(var(--leading)*");
    css_ratio(writer->out, style->line_height, style->font_size);
    buf_text(writer->out, writer->is_plain ? ";" : ");");
}

static void
declare_font(const struct css_writer *writer, const struct style *style,
             const struct style *above)
{
    struct buf *out = writer->out;
    if (above == NULL || style->font_family != above->font_family)
        buf_printf(
            out, "font-family:%.*s;",
            STR_ARGS(writer->families(writer->context, style->font_family)));
    if (above == NULL || style->font_size != above->font_size)
        declare_size(writer, style);
    declare_leading(writer, style, above);
    if (above == NULL || writer->is_block ||
        style->font_weight != above->font_weight)
        buf_printf(out, "font-weight:%u;", (unsigned)style->font_weight);
    if (above == NULL || style->font_style != above->font_style)
        buf_printf(out, "font-style:%s;",
                   style->font_style == FONT_STYLE_ITALIC ? "italic"
                                                          : "normal");
    if (!writer->is_plain &&
        (above == NULL ||
         !str_equal(style->font_features, above->font_features)))
        buf_printf(out, "font-feature-settings:%.*s;",
                   STR_ARGS(style->font_features.size > 0 ? style->font_features
                                                          : STR("normal")));
}

/* "start" in words that all mail clients know. */
static const char *
align_word(const struct css_writer *writer, enum text_align align)
{
    static const char *const words[] = {
        [TEXT_ALIGN_START] = "start",
        [TEXT_ALIGN_END] = "end",
        [TEXT_ALIGN_CENTER] = "center",
        [TEXT_ALIGN_JUSTIFY] = "var(--justify)",
    };
    if (!writer->is_plain || align == TEXT_ALIGN_CENTER)
        return words[align];
    bool is_end = align == TEXT_ALIGN_END;
    return is_end == writer->is_right_to_left ? "left" : "right";
}

static void
declare_prose(const struct css_writer *writer, const struct style *style,
              const struct style *above)
{
    static const char *const hyphens[] = {[HYPHENS_NONE] = "none",
                                          [HYPHENS_MANUAL] = "manual",
                                          [HYPHENS_AUTO] = "auto"};
    struct buf *out = writer->out;
    if (above == NULL || writer->is_block ||
        style->text_align != above->text_align)
        buf_printf(out, "text-align:%s;",
                   align_word(writer, style->text_align));
    if (above == NULL || style->text_transform != above->text_transform)
        buf_printf(out, "text-transform:%s;",
                   style->text_transform == TEXT_TRANSFORM_UPPERCASE
                       ? "uppercase"
                       : "none");
    if (above == NULL || style->letter_spacing != above->letter_spacing) {
        buf_text(out, "letter-spacing:");
        print_length(writer, style->letter_spacing);
        buf_char(out, ';');
    }
    if (writer->is_plain)
        return;
    if (above == NULL || style->hyphens != above->hyphens)
        buf_printf(out, "hyphens:%s;", hyphens[style->hyphens]);
    if (above == NULL || style->text_wrap != above->text_wrap)
        buf_printf(out, "text-wrap:%s;",
                   style->text_wrap == TEXT_WRAP_BALANCE ? "balance" : "wrap");
}

/* ---- boxes ---- */

static void
declare_border(const struct css_writer *writer, const char *side, scaled width,
               colour of, colour ground)
{
    if (width == 0)
        return;
    buf_printf(writer->out, "border-%s:", side);
    print_length(writer, scaled_larger(width, SCALED_PT));
    buf_printf(writer->out, " solid %.*s;",
               STR_ARGS(writer->line(writer->context, of, ground)));
}

static void
declare_box(const struct css_writer *writer, const struct style *style,
            colour ground)
{
    const char *start = !writer->is_plain          ? "inline-start"
                        : writer->is_right_to_left ? "right"
                                                   : "left";
    bool is_plain = writer->is_plain;
    declare_border(writer, is_plain ? "top" : "block-start",
                   style->border_top_width, style->border_top_color, ground);
    declare_border(writer, is_plain ? "bottom" : "block-end",
                   style->border_bottom_width, style->border_bottom_color,
                   ground);
    declare_border(writer, start, style->border_start_width,
                   style->border_start_color, ground);
    if (style->background_color != COLOUR_NONE)
        buf_printf(
            writer->out, "background-color:%.*s;",
            STR_ARGS(writer->ground(writer->context, style->background_color)));
}

/* The four sides, as mail clients know them; a screen has no empty pages. */
static void
declare_sides(const struct css_writer *writer, const char *name, scaled top,
              scaled start, scaled bottom, scaled end)
{
    const scaled sides[] = {top, writer->is_right_to_left ? start : end, bottom,
                            writer->is_right_to_left ? end : start};
    scaled most = LARGE * writer->root->font_size;
    buf_printf(writer->out, "%s:", name);
    for (size_t i = 0; i < 4; i++) {
        if (i > 0)
            buf_char(writer->out, ' ');
        print_length(writer, scaled_lesser(sides[i], most));
    }
    buf_char(writer->out, ';');
}

static void
declare_plain_spaces(const struct css_writer *writer, const struct style *style)
{
    bool has_margin = style->margin_top != 0 || style->margin_bottom != 0 ||
                      style->margin_start != 0 || style->margin_end != 0;
    bool has_padding = style->padding_top != 0 || style->padding_bottom != 0 ||
                       style->padding_start != 0 || style->padding_end != 0;
    if (has_margin || writer->is_block)
        declare_sides(writer, "margin", style->margin_top, style->margin_start,
                      style->margin_bottom, style->margin_end);
    if (has_padding)
        declare_sides(writer, "padding", style->padding_top,
                      style->padding_start, style->padding_bottom,
                      style->padding_end);
}

static void
declare_spaces(const struct css_writer *writer, const struct style *style)
{
    if (writer->is_plain) {
        declare_plain_spaces(writer, style);
        return;
    }
    print_pair(writer, "margin-block", style->margin_top, style->margin_bottom,
               print_space);
    print_pair(writer, "margin-inline", style->margin_start, style->margin_end,
               print_length);
    print_pair(writer, "padding-block", style->padding_top,
               style->padding_bottom, print_space);
    print_pair(writer, "padding-inline", style->padding_start,
               style->padding_end, print_length);
}

void
css_declare(const struct css_writer *writer, const struct style *style,
            const struct style *above, colour ground)
{
    colour own = style->background_color != COLOUR_NONE
                     ? style->background_color
                     : ground;
    declare_font(writer, style, above);
    if (above == NULL || writer->is_link || style->color != above->color ||
        own != ground)
        buf_printf(writer->out, "color:%.*s;",
                   STR_ARGS(writer->text(writer->context, style->color, own)));
    declare_prose(writer, style, above);
    declare_spaces(writer, style);
    declare_box(writer, style, ground);
    if (style->baseline_shift == 0)
        return;
    buf_text(writer->out, "line-height:0;vertical-align:");
    print_length(writer, style->baseline_shift);
    buf_char(writer->out, ';');
}
