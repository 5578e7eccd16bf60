/* Content streams: marked content, fills, pictures; see content.h.
 *
 * Coordinates are written absolutely, so that no transformation but a picture's
 * own is needed; y is turned over here. */
#include "render/content.h"

#include "font/font.h"
#include "render/path.h"
#include "render/picture.h"
#include "render/syntax.h"
#include "render/tag.h"
#include "render/vowels.h"

void
content_color(struct content *content, colour color)
{
    if (content->has_color && content->color == color)
        return;
    content->has_color = true;
    content->color = color;
    pdf_color(content->out, color, "g", "rg");
}

static void
end_marked(struct content *content)
{
    glyphs_end(content);
    if (content->is_marked)
        buf_text(content->out, "EMC\n");
    content->is_marked = false;
}

/* Running heads are told from other decoration, so that a reader may hear them
 * where she wants to (ISO 32000-1, 14.8.2.2.2). */
static void
begin_artifact(struct content *content, const struct page_item *item)
{
    if (!content->page->is_furniture) {
        buf_text(content->out, "/Artifact BMC\n");
        return;
    }
    bool is_header = item->y < content->page->height / 2;
    buf_printf(content->out,
               "/Artifact<</Type/Pagination/Subtype/%s/Attached[/%s]>>BDC\n",
               is_header ? "Header" : "Footer", is_header ? "Top" : "Bottom");
}

/* Opens marked content of a tag.  `actual` is what it reads as, or empty; then
 * it is a sequence of its own, since some readers lose count of sequences
 * within others. */
static void
begin_tagged(struct content *content, const struct tag *tag, struct str actual)
{
    end_marked(content);
    content->is_marked = true;
    content->tag = tag;
    buf_char(content->out, '/');
    buf_text(content->out, actual.size > 0 ? "Span" : role_name(tag->role));
    buf_text(content->out, "<</MCID ");
    pdf_integer(content->out,
                tags_content(content->tags, tag, content->page_index));
    if (actual.size > 0) {
        buf_text(content->out, "/ActualText");
        pdf_text(content->out, actual);
    }
    buf_text(content->out, ">>BDC\n");
}

static const struct tag *
tag_of(const struct content *content, const struct page_item *item)
{
    return content->page->is_furniture ? NULL : tag_resolve(item->tag);
}

/* Opens marked content for the item, unless it goes on with the last one's. */
static void
mark(struct content *content, const struct page_item *item)
{
    const struct tag *tag = tag_of(content, item);
    bool goes_on = content->is_marked && content->tag == tag &&
                   !content->page->is_furniture;
    if (tag != NULL)
        tags_cover(content->tags, tag, content->page_index, item);
    if (goes_on)
        return;
    if (tag != NULL) {
        begin_tagged(content, tag, (struct str){NULL, 0});
        return;
    }
    end_marked(content);
    content->is_marked = true;
    content->tag = NULL;
    begin_artifact(content, item);
}

/* ---- text ---- */

/* How the text of the glyphs goes along with them, from the left. */
enum course {
    COURSE_FORWARD,   /* glyph by glyph */
    COURSE_SYLLABLES, /* forward, but characters share several glyphs, or glyphs
                         stand on others, as in the syllables of Indic scripts:
                         readers that go by glyphs miss some of these or part
                         words there */
    COURSE_BACKWARD,  /* from right to left, at least in part */
};

static enum course
course_of(const struct page_item *item)
{
    enum course course = COURSE_FORWARD;
    for (size_t i = 0; i < item->glyph_count; i++) {
        if (i > 0 && item->glyphs[i].text_at < item->glyphs[i - 1].text_at)
            return COURSE_BACKWARD;
        if (item->glyphs[i].text_size == 0 || item->glyphs[i].advance == 0)
            course = COURSE_SYLLABLES;
    }
    return course;
}

static bool
is_space(const struct page_item *item, size_t i)
{
    return item->glyphs[i].text_size == 1 &&
           item->text.at[item->glyphs[i].text_at] == ' ';
}

/* The end of the word, or of the one space, at `from`. */
static size_t
word_end(const struct page_item *item, size_t from)
{
    size_t end = from + 1;
    if (!is_space(item, from))
        while (end < item->glyph_count && !is_space(item, end))
            end++;
    return end;
}

/* Goes over a text word by word. */
struct word_walk {
    const struct page_item *item;
    size_t at;             /* the first glyph of the next word */
    int64_t units;         /* sum of the advances before it */
    struct page_item word; /* at hand, with the text of all */
};

/* False: there is no other. */
static bool
word_next(struct word_walk *walk)
{
    const struct page_item *item = walk->item;
    if (walk->at == item->glyph_count)
        return false;
    size_t from = walk->at, to = word_end(item, from);
    int64_t before =
        scaled_ratio(item->size, walk->units, item->face->units_per_em) +
        (int64_t)item->letter_spacing * (int64_t)from;
    walk->word = *item;
    walk->word.x += (scaled)(before + before * item->expansion / 10000);
    walk->word.glyphs = item->glyphs + from;
    walk->word.glyph_count = to - from;
    for (; walk->at < to; walk->at++)
        walk->units += item->glyphs[walk->at].advance;
    return true;
}

static struct str
text_of(const struct page_item *word)
{
    const struct glyph *first = word->glyphs;
    size_t end = first->text_at;
    for (const struct glyph *g = first; g < first + word->glyph_count; g++)
        if ((size_t)g->text_at + g->text_size > end)
            end = (size_t)g->text_at + g->text_size;
    return str_slice(word->text, first->text_at, end - first->text_at);
}

/* Word by word; what a word of syllables reads as is said beside it (ISO
 * 32000-1, 14.9.4). */
static void
write_words(struct content *content, const struct page_item *item)
{
    const struct tag *tag = tag_of(content, item);
    struct word_walk walk = {.item = item};
    while (word_next(&walk)) {
        bool is_told = course_of(&walk.word) == COURSE_SYLLABLES;
        if (is_told)
            begin_tagged(content, tag, text_of(&walk.word));
        else
            mark(content, &walk.word);
        glyphs_write(content, &walk.word);
        if (is_told)
            end_marked(content);
    }
    tags_cover(content->tags, tag, content->page_index, item);
}

/* Word by word, marks behind the letters. */
static void
write_back(struct content *content, const struct page_item *item)
{
    struct glyph glyphs[VOWELS_MOST];
    struct word_walk walk = {.item = item};
    while (word_next(&walk)) {
        vowels_reorder(&walk.word, glyphs);
        glyphs_write(content, &walk.word);
    }
}

static void
write_text(struct content *content, const struct page_item *item)
{
    if (item->glyph_count == 0)
        return;
    enum course course = course_of(item);
    if (course == COURSE_SYLLABLES && tag_of(content, item) != NULL) {
        write_words(content, item);
        return;
    }
    mark(content, item);
    if (course == COURSE_BACKWARD)
        write_back(content, item);
    else
        glyphs_write(content, item);
}

/* ---- white that no character stands for ---- */

/* Goes the text of an item on in the next one, on the same line and without a
 * space? */
static bool
goes_on(const struct page_item *item, const struct page_item *next)
{
    return next->kind == PAGE_GLYPHS && next->tag == item->tag &&
           next->y == item->y && item->text.size > 0 && next->text.size > 0 &&
           item->text.at[item->text.size - 1] != ' ' && next->text.at[0] != ' ';
}

/* The end of the text that goes on from the item at `from`.  It is loose if
 * there is white in it that a reader might take for a space, as between
 * ideographs and numbers and in justified lines of these. */
static size_t
run_end(const struct content *content, size_t from, bool *is_loose)
{
    enum {
        WHITE_SHARE = 16 /* of an em: less is no space to anyone */
    };
    const struct page_item *items = content->page->items;
    size_t end = from + 1;
    for (; end < content->page->count; end++) {
        const struct page_item *last = &items[end - 1];
        if (!goes_on(last, &items[end]))
            break;
        scaled white = items[end].x - last->x - last->width;
        *is_loose = *is_loose || white > last->size / WHITE_SHARE;
    }
    return end;
}

/* Writes the items [from, to) as one that reads as the text of all. */
static void
write_joined(struct content *content, size_t from, size_t to)
{
    const struct page_item *items = content->page->items;
    const struct tag *tag = tag_of(content, &items[from]);
    buf_clear(&content->joined);
    for (size_t i = from; i < to; i++)
        buf_str(&content->joined, items[i].text);
    begin_tagged(content, tag, buf_view(&content->joined));
    for (size_t i = from; i < to; i++) {
        glyphs_write(content, &items[i]);
        tags_cover(content->tags, tag, content->page_index, &items[i]);
    }
    end_marked(content);
}

/* ---- shapes ---- */

/* Sizes are differences of rounded edges, so that neighbouring boxes meet. */
static struct box
box_of(const struct content *content, const struct page_item *item)
{
    scaled up = content->page->height - item->y;
    int64_t left = milli_of(item->x), bottom = milli_of(up - item->height);
    return (struct box){left, bottom, milli_of(item->x + item->width) - left,
                        milli_of(up) - bottom};
}

static void
write_fill(struct content *content, const struct page_item *item)
{
    struct box box = box_of(content, item);
    struct buf *out = content->out;
    glyphs_end(content);
    content_color(content, item->color);
    pdf_operand(out, box.left);
    pdf_operand(out, box.bottom);
    pdf_operand(out, box.width);
    pdf_operand(out, box.height);
    buf_text(out, "re f\n");
}

static void
write_path(struct content *content, const struct page_item *item)
{
    glyphs_end(content);
    if (item->pen.width == 0)
        content_color(content, item->color);
    path_write(item, content->page->height, content->out);
}

static void
write_image(struct content *content, const struct page_item *item)
{
    struct box box = box_of(content, item);
    glyphs_end(content);
    picture_place(content->pictures, item->image, &box, content->out);
}

static void
write_item(struct content *content, const struct page_item *item)
{
    switch (item->kind) {
    case PAGE_GLYPHS:
        write_text(content, item);
        return;
    case PAGE_FILL:
        mark(content, item);
        write_fill(content, item);
        return;
    case PAGE_PATH:
        mark(content, item);
        write_path(content, item);
        return;
    case PAGE_IMAGE:
        mark(content, item);
        write_image(content, item);
        return;
    case PAGE_LINK:
    case PAGE_ANCHOR:
    case PAGE_OUTLINE:
        return;
    }
}

void
content_write(struct content *content)
{
    const struct page_item *items = content->page->items;
    for (size_t i = 0, end; i < content->page->count; i = end) {
        bool is_loose = false, is_text = items[i].kind == PAGE_GLYPHS &&
                                         tag_of(content, &items[i]) != NULL;
        end = is_text ? run_end(content, i, &is_loose) : i + 1;
        if (is_loose)
            write_joined(content, i, end);
        for (size_t k = i; k < end && !is_loose; k++)
            write_item(content, &items[k]);
    }
    end_marked(content);
    buf_release(&content->joined);
}
