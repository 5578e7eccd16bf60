/* Styles on elements: classes in a page, attributes in a mail; see html.h.
 *
 * Equal styles in equal surroundings are one class.  Colours and lists of fonts
 * are variables, so that a dark page only changes these. */
#include "deliver/html.h"

#include "base/arena.h"
#include "base/map.h"
#include "base/utf8.h"
#include "deliver/css.h"
#include "deliver/palette.h"

enum {
    READABLE = 450, /* contrast of text (WCAG 2.2, 1.4.3), in hundredths */
};

struct tone {
    colour light, dark;
};

struct outfit { /* a class, and the variables of its declarations */
    const struct style *style, *above;
    colour ground;
};

struct dresser {
    struct arena *arena;
    struct map *classes; /* outfit's bytes: its number, from 1 */
    struct {
        VEC(struct str);
    } rules;
    struct {
        VEC(struct tone);
    } tones;
    struct {
        VEC(const struct family_list *);
    } fonts;
};

struct dresser *
dresser_new(struct arena *arena)
{
    struct dresser *dresser = ARENA_NEW(arena, struct dresser);
    dresser->arena = arena;
    dresser->classes = map_new(arena);
    return dresser;
}

/* ---- variables ---- */

static struct str
tone_variable(struct dresser *dresser, struct tone tone)
{
    size_t i = 0;
    while (i < dresser->tones.count &&
           (dresser->tones.at[i].light != tone.light ||
            dresser->tones.at[i].dark != tone.dark))
        i++;
    if (i == dresser->tones.count)
        VEC_PUSH(dresser->arena, &dresser->tones, tone);
    return str_printf(dresser->arena, "var(--c%zu)", i + 1);
}

static struct str
text_variable(void *context, colour text, colour ground)
{
    text = colour_readable(text, ground, READABLE);
    return tone_variable(context,
                         (struct tone){text, colour_dark_text(text, ground)});
}

/* Lines are as visible as they are on paper. */
static struct str
line_variable(void *context, colour line, colour ground)
{
    return tone_variable(context,
                         (struct tone){line, colour_dark_text(line, ground)});
}

static struct str
ground_variable(void *context, colour ground)
{
    return tone_variable(context,
                         (struct tone){ground, colour_dark_ground(ground)});
}

static struct str
font_variable(void *context, const struct family_list *list)
{
    struct dresser *dresser = context;
    size_t i = 0;
    while (i < dresser->fonts.count && dresser->fonts.at[i] != list)
        i++;
    if (i == dresser->fonts.count)
        VEC_PUSH(dresser->arena, &dresser->fonts, list);
    return str_printf(dresser->arena, "var(--f%zu)", i + 1);
}

/* ---- plain values, for mails ---- */

static struct str
text_value(void *context, colour text, colour ground)
{
    struct dresser *dresser = context;
    return str_printf(dresser->arena, "#%06x",
                      (unsigned)colour_readable(text, ground, READABLE));
}

static struct str
line_value(void *context, colour line, colour ground)
{
    struct dresser *dresser = context;
    (void)ground;
    return str_printf(dresser->arena, "#%06x", (unsigned)line);
}

static struct str
ground_value(void *context, colour ground)
{
    return line_value(context, ground, ground);
}

static struct str
font_value(void *context, const struct family_list *list)
{
    struct dresser *dresser = context;
    struct buf buf = {0};
    css_families(&buf, list, '\'');
    return buf_take(dresser->arena, &buf);
}

static struct css_writer
writer_of(const struct html *html, struct buf *out)
{
    bool is_mail = html->medium == HTML_MAIL;
    return (struct css_writer){
        .out = out,
        .root = html->root,
        .is_right_to_left = html->scope.is_right_to_left,
        .is_plain = is_mail,
        .context = html->dresser,
        .text = is_mail ? text_value : text_variable,
        .line = is_mail ? line_value : line_variable,
        .ground = is_mail ? ground_value : ground_variable,
        .families = is_mail ? font_value : font_variable,
    };
}

/* ---- classes ---- */

static struct str
declarations(const struct html *html, const struct style *style)
{
    struct buf buf = {0};
    struct css_writer writer = writer_of(html, &buf);
    css_declare(&writer, style, html->scope.style, html->scope.ground);
    return buf_take(html->arena, &buf);
}

/* The number of the class, from 1; 0: it would change nothing. */
static size_t
class_of(const struct html *html, const struct style *style)
{
    struct dresser *dresser = html->dresser;
    struct outfit outfit = {style, html->scope.style, html->scope.ground};
    struct str key =
        str_printf(dresser->arena, "%p %p %x", (const void *)outfit.style,
                   (const void *)outfit.above, (unsigned)outfit.ground);
    size_t *known = map_lookup(dresser->classes, key);
    if (known != NULL)
        return *known;
    struct str rule = declarations(html, style);
    size_t number = 0;
    while (number < dresser->rules.count &&
           !str_equal(dresser->rules.at[number], rule))
        number++;
    if (number == dresser->rules.count && rule.size > 0)
        VEC_PUSH(dresser->arena, &dresser->rules, rule);
    number = rule.size > 0 ? number + 1 : 0;
    (void)map_set(dresser->classes, key,
                  arena_copy(dresser->arena, &number, sizeof number));
    return number;
}

bool
html_is_dressed(const struct html *html, const struct element *element)
{
    return declarations(html, element->style).size > 0;
}

/* Names that say nothing beyond the tag. */
static bool
is_telling(struct str name)
{
    static const char *const others[] = {
        "part",     "list",   "row",       "cell",      "span",
        "head",     "table",  "item-body", "cell-text", "region",
        "emphasis", "strong", "captioned"};
    for (size_t i = 0; i < COUNT(others); i++)
        if (str_equals(name, others[i]))
            return false;
    return true;
}

/* At least that of the widest marker in the list: its letters are about half
 * as wide as high. */
static struct str
marker_width(const struct html *html, const struct element *element)
{
    const struct element *list = element->parent;
    scaled width = element->style->marker_width;
    if (list != NULL && list->widest != NULL && list->widest->first != NULL) {
        const struct element *widest = list->widest;
        int64_t letters = (int64_t)utf8_count(widest->first->text) + 1;
        width = scaled_larger(
            width, scaled_ratio(widest->style->font_size, letters * 56, 100));
    }
    struct buf buf = {0};
    css_ratio(&buf, width, html->root->font_size);
    return buf_take(html->arena, &buf);
}

static void
dress_by_class(struct html *html, const struct element *element)
{
    struct str rest = str_from(element->names), name;
    size_t number = class_of(html, element->style);
    size_t count = 0;
    while (str_next_word(&rest, &name))
        if (is_telling(name))
            buf_printf(html->out, "%s%.*s", count++ == 0 ? " class=\"" : " ",
                       STR_ARGS(name));
    if (element->style->display == DISPLAY_RUN_IN)
        buf_printf(html->out, "%srun-in", count++ == 0 ? " class=\"" : " ");
    if (number > 0)
        buf_printf(html->out, "%ss%zu", count++ == 0 ? " class=\"" : " ",
                   number);
    if (count > 0)
        buf_char(html->out, '"');
    if (element->marker != NULL)
        buf_printf(html->out, " style=\"--marker:%.*srem\"",
                   STR_ARGS(marker_width(html, element)));
}

/* Of those that mail clients set in a way of their own. */
static bool
is_block(const struct element *element)
{
    return element->kind == ELEMENT_PARAGRAPH || element->role == ROLE_TH ||
           element->role == ROLE_BLOCK_QUOTE;
}

/* The lines of a row are its cells': not all mail clients draw those of rows.
 */
static struct style
plain_style(const struct element *element)
{
    struct style style = *element->style;
    const struct element *row = element->parent;
    if (element->kind == ELEMENT_ROW)
        style.border_top_width = style.border_bottom_width = 0;
    if (element->kind != ELEMENT_CELL || row == NULL ||
        row->kind != ELEMENT_ROW)
        return style;
    if (style.border_top_width == 0) {
        style.border_top_width = row->style->border_top_width;
        style.border_top_color = row->style->border_top_color;
    }
    if (style.border_bottom_width == 0) {
        style.border_bottom_width = row->style->border_bottom_width;
        style.border_bottom_color = row->style->border_bottom_color;
    }
    return style;
}

static void
dress_by_attribute(struct html *html, const struct element *element)
{
    struct buf css = {0};
    struct css_writer writer = writer_of(html, &css);
    struct style style = plain_style(element);
    writer.is_block = is_block(element);
    writer.is_link = element->link.size > 0;
    css_declare(&writer, &style, html->scope.style, html->scope.ground);
    markup_attribute(html->out, "style", buf_view(&css));
    buf_release(&css);
}

void
html_dress(struct html *html, const struct element *element)
{
    if (html->medium == HTML_PAGE)
        dress_by_class(html, element);
    else
        dress_by_attribute(html, element);
}

struct str
html_tone(struct html *html, enum html_tone tone, colour value)
{
    struct css_writer writer = writer_of(html, NULL);
    return tone == TONE_GROUND ? writer.ground(writer.context, value)
           : tone == TONE_TEXT
               ? writer.text(writer.context, value, html->scope.ground)
               : writer.line(writer.context, value, html->scope.ground);
}

/* ---- rules ---- */

static void
print_tones(const struct dresser *dresser, bool are_dark, struct buf *css)
{
    for (size_t i = 0; i < dresser->tones.count; i++)
        buf_printf(css, "--c%zu:#%06x;", i + 1,
                   (unsigned)(are_dark ? dresser->tones.at[i].dark
                                       : dresser->tones.at[i].light));
}

void
html_rules(struct html *html, struct buf *css)
{
    struct dresser *dresser = html->dresser;
    struct css_writer writer = writer_of(html, css);
    buf_text(css, "body{");
    css_declare(&writer, html->root, NULL, PAGE_LIGHT);
    buf_text(css, "}\n");
    for (size_t i = 0; i < dresser->rules.count; i++)
        buf_printf(css, ".s%zu{%.*s}\n", i + 1, STR_ARGS(dresser->rules.at[i]));
    buf_text(css, ":root{");
    for (size_t i = 0; i < dresser->fonts.count; i++) {
        buf_printf(css, "--f%zu:", i + 1);
        css_families(css, dresser->fonts.at[i], '"');
        buf_char(css, ';');
    }
    print_tones(dresser, false, css);
    buf_text(css, "}\n@media screen and (prefers-color-scheme:dark){:root{");
    print_tones(dresser, true, css);
    buf_text(css, "}}\n");
}
