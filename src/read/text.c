/* Text as the article tree wants it: every run of white space one space, none
 * at the edges of a block, nothing invisible that would mislead a reader. */
#include "base/bidi.h"
#include "base/utf8.h"
#include "read/reader.h"

#include <string.h>

enum {
    NEXT_LINE = 0x85,
    LINE_SEPARATOR = 0x2028,
    PARAGRAPH_SEPARATOR = 0x2029,
    BIDI_DEPTH_MOST = 63,
};

/* Text being cleaned, and where it comes from. */
struct cleaning {
    struct reader *reader;
    struct flow *flow;
    const struct xml_node *xml;
    const struct xml_attribute *attribute; /* NULL: the node's own text */
    struct where place; /* of the attribute, once it was asked for */
    size_t searched;    /* how far the source was searched for characters */
    char *out;
};

/* The place of a character that messages are about.  It is looked for in the
 * source, behind the last one so that the cost stays linear.  There it may
 * stand as a reference: then the text's begin will do, and after many such
 * nothing is looked for any more. */
static struct where
character_where(struct cleaning *cleaning, uint32_t code_point)
{
    struct reader *reader = cleaning->reader;
    if (cleaning->attribute != NULL) {
        if (cleaning->place.source == NULL)
            cleaning->place = attribute_where(reader, cleaning->xml->offset,
                                              cleaning->attribute->name);
        return cleaning->place;
    }
    char bytes[UTF8_MOST];
    size_t size = utf8_encode(code_point, bytes);
    struct str text = reader->source->text;
    size_t at = reader->lost < HINTS_MOST ? cleaning->searched : text.size;
    while (at + size <= text.size && text.at[at] != '<') {
        if (memcmp(text.at + at, bytes, size) == 0) {
            cleaning->searched = at + size;
            return reader_where(reader, (uint32_t)at);
        }
        at++;
    }
    reader->lost++;
    return reader_where(reader, cleaning->xml->offset);
}

static struct str
code_point_name(const struct reader *reader, uint32_t code_point)
{
    return str_printf(reader->scratch, "U+%04X", (unsigned)code_point);
}

static void
enter_bidi(struct cleaning *cleaning, uint32_t code_point)
{
    struct bidi *bidi = &cleaning->flow->bidi;
    if (bidi->depth == BIDI_DEPTH_MOST)
        return;
    if (bidi->depth == 0) {
        bidi->first = code_point;
        bidi->where = character_where(cleaning, code_point);
    }
    uint64_t bit = (uint64_t)1 << bidi->depth++;
    if (code_point >= BIDI_LRI)
        bidi->isolates |= bit;
    else
        bidi->isolates &= ~bit;
}

/* UAX 9, X6a and X7: a PDI also ends the embeddings within its isolate. */
static void
leave_bidi(struct bidi *bidi, uint32_t code_point)
{
    uint64_t open = ((uint64_t)1 << bidi->depth) - 1;
    if (code_point == BIDI_PDI && (bidi->isolates & open) != 0) {
        do
            bidi->depth--;
        while ((bidi->isolates >> bidi->depth & 1) == 0);
    } else if (code_point == BIDI_PDF && bidi->depth > 0 &&
               (bidi->isolates >> (bidi->depth - 1) & 1) == 0) {
        bidi->depth--;
    }
}

/* What is still open turns around words that the author did not mean (Boucher
 * and Anderson, "Trojan Source", 2021). */
static void
end_bidi(struct reader *reader, struct bidi *bidi)
{
    if (bidi->depth > 0)
        DIAG(reader->diag, MESSAGE_BIDI_UNBALANCED, bidi->where,
             code_point_name(reader, bidi->first));
    bidi->depth = 0;
}

static bool
is_control(uint32_t code_point)
{
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

static bool
is_white(uint32_t code_point)
{
    return code_point == ' ' || code_point == '\t' || code_point == '\n' ||
           code_point == '\r' || code_point == NEXT_LINE ||
           code_point == LINE_SEPARATOR || code_point == PARAGRAPH_SEPARATOR;
}

/* Spaces and formats (Unicode 15, general categories Zs and Cf, and variation
 * selectors), which show nothing by themselves. */
static bool
is_blank(uint32_t code_point)
{
    static const uint32_t ranges[][2] = {
        {0x00A0, 0x00A0}, {0x00AD, 0x00AD}, {0x061C, 0x061C},
        {0x1680, 0x1680}, {0x180B, 0x180E}, {0x2000, 0x200F},
        {0x202A, 0x202F}, {0x205F, 0x206F}, {0x3000, 0x3000},
        {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE01EF},
    };
    size_t i = 0;
    while (i < COUNT(ranges) && code_point > ranges[i][1])
        i++;
    return i < COUNT(ranges) && code_point >= ranges[i][0];
}

bool
text_shows(struct str text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t code_point = utf8_next(text, &at);
        if (!is_white(code_point) && !is_blank(code_point))
            return true;
    }
    return false;
}

/* The rarer characters; false if the character is to be left out. */
static bool
is_kept(struct cleaning *cleaning, uint32_t code_point)
{
    if (is_control(code_point)) {
        DIAG(cleaning->reader->diag, MESSAGE_CONTROL_CHARACTER,
             character_where(cleaning, code_point),
             code_point_name(cleaning->reader, code_point));
        return false;
    }
    if (code_point == BIDI_PDF || code_point == BIDI_PDI)
        leave_bidi(&cleaning->flow->bidi, code_point);
    else if ((code_point >= BIDI_LRE && code_point <= BIDI_RLO) ||
             (code_point >= BIDI_LRI && code_point <= BIDI_FSI))
        enter_bidi(cleaning, code_point);
    return true;
}

/* Writes the clean text, never longer than `text`, to cleaning->out. */
static void
clean(struct cleaning *cleaning, struct str text)
{
    for (size_t at = 0; at < text.size;) {
        size_t from = at;
        unsigned char lead = (unsigned char)text.at[at];
        uint32_t code_point = lead < 0x80 ? (at++, lead) : utf8_next(text, &at);
        if (is_white(code_point)) {
            if (!cleaning->flow->spaced)
                *cleaning->out++ = ' ';
            cleaning->flow->spaced = true;
        } else if ((code_point > ' ' && code_point < 0x7F) ||
                   is_kept(cleaning, code_point)) {
            memcpy(cleaning->out, text.at + from, at - from);
            cleaning->out += at - from;
            cleaning->flow->spaced = false;
            if (code_point < 0x7F || !is_blank(code_point))
                cleaning->reader->visible += at - from;
        }
    }
}

static struct str
cleaned(struct cleaning *cleaning, struct str text)
{
    struct buf *buf = &cleaning->reader->text;
    buf_clear(buf);
    const char *begin = cleaning->out = buf_reserve(buf, text.size);
    clean(cleaning, text);
    return (struct str){begin, (size_t)(cleaning->out - begin)};
}

void
text_read(struct reader *reader, struct node *parent,
          const struct xml_node *xml)
{
    struct flow *flow = &reader->flow;
    struct cleaning cleaning = {
        .reader = reader, .flow = flow, .xml = xml, .searched = xml->offset};
    struct str text = cleaned(&cleaning, xml->text);
    if (text.size == 0)
        return;
    struct node *node = node_new(reader->arena, NODE_TEXT);
    node->offset = xml->offset;
    node->language = parent->language;
    node->text = str_copy(reader->arena, text);
    flow->trailing = flow->spaced ? node : NULL;
    flow->before = parent->last;
    node_append(parent, node);
}

static void
unlink_after(struct node *node, struct node *before)
{
    struct node *parent = node->parent;
    if (before != NULL)
        before->next = node->next;
    else
        parent->first = node->next;
    if (parent->last == node)
        parent->last = before;
}

void
flow_break(struct reader *reader)
{
    struct flow *flow = &reader->flow;
    if (flow->trailing != NULL && --flow->trailing->text.size == 0)
        unlink_after(flow->trailing, flow->before);
    flow->trailing = NULL;
    flow->spaced = true;
}

void
flow_edge(struct reader *reader)
{
    flow_break(reader);
    end_bidi(reader, &reader->flow.bidi);
}

struct str
text_of_attribute(struct reader *reader, const struct xml_node *xml,
                  const struct xml_attribute *attribute)
{
    size_t visible = reader->visible;
    struct flow flow = {.spaced = true};
    struct cleaning cleaning = {
        .reader = reader, .flow = &flow, .xml = xml, .attribute = attribute};
    struct str text = str_trim(cleaned(&cleaning, attribute->value));
    end_bidi(reader, &flow.bidi);
    reader->visible = visible; /* counts the elements' text only */
    return str_copy(reader->arena, text);
}
