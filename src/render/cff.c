/* Puts the glyphs of a CFF font program (Adobe Technical Note 5176) into
 * another order; see cff.h.
 *
 * What glyphs look like takes the same bytes in any order, so it changes places
 * where it stands.  The tables that say something of each glyph are written
 * anew at the end, and the Top DICT is told where. */
#include "render/cff.h"

#include "base/arena.h"
#include "base/buf.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
    OPERATOR_LAST = 21,
    CHARSET = 15, /* operators: where the tables are */
    ENCODING = 16,
    CHAR_STRINGS = 17,
    PRIVATE = 18,
    ESCAPE = 12,
    ROS = 30, /* with an escape: there are CIDs */
    SELECT = 37,
    NUMBER_16 = 28,
    NUMBER_32 = 29,
    ZERO = 139,
    REAL = 30,
    CHARSET_RANGES = 2, /* formats up to this one */
    SELECT_RANGES = 3,  /* the format */
};

/* Objects one behind the other (5). */
struct index {
    size_t count, offset_size, offsets;
    size_t data; /* where offsets count from */
    size_t end;
};

struct program {
    const unsigned char *at;
    size_t size;
    struct index tops;
    /* Of the Top DICT: where operands stand; 0: there is none. */
    size_t charset, encoding, char_strings, private, select;
    bool has_cids;
    bool is_expert;        /* a charset without accented letters */
    size_t count;          /* glyphs */
    const uint16_t *order; /* which glyph comes to a place */
    struct arena *scratch;
};

/* A number of some bytes, 0 beyond the end. */
static uint32_t
number(const struct program *it, size_t at, size_t size)
{
    uint32_t value = 0;
    if (at > it->size || size > it->size - at)
        return 0;
    for (size_t i = 0; i < size; i++)
        value = value << 8 | it->at[at + i];
    return value;
}

static void
put_number(char *at, size_t value, size_t size)
{
    while (size-- > 0) {
        at[size] = (char)(value & 0xFF);
        value >>= 8;
    }
}

static void
append_number(struct buf *out, size_t value, size_t size)
{
    put_number(buf_reserve(out, size), value, size);
    out->size += size;
}

/* ---- reading ---- */

static size_t
offset(const struct program *it, const struct index *index, size_t i)
{
    return index->data + number(it, index->offsets + i * index->offset_size,
                                index->offset_size);
}

static struct index
index_at(const struct program *it, size_t at)
{
    struct index index = {.count = number(it, at, 2),
                          .offset_size = number(it, at + 2, 1),
                          .offsets = at + 3,
                          .end = at + 2};
    if (index.offset_size == 0 || index.offset_size > 4)
        index.count = 0;
    index.data = at + 2 + (index.count + 1) * index.offset_size;
    if (index.count > 0)
        index.end = offset(it, &index, index.count);
    return index;
}

/* Bytes of the operand of a DICT at `at` (4). */
static size_t
operand_size(const struct program *it, size_t at)
{
    unsigned char first = it->at[at];
    size_t size = 1;
    if (first == NUMBER_16)
        return 3;
    if (first == NUMBER_32)
        return 5;
    if (first != REAL)
        return first < 247 ? 1 : 2;
    /* Half bytes, ended by one of four set bits. */
    while (at + size < it->size && (it->at[at + size] & 0x0F) != 0x0F &&
           (it->at[at + size] & 0xF0) != 0xF0)
        size++;
    return size + 1;
}

/* HarfBuzz gives places of tables four bytes each; what has fewer is a charset
 * that is none of the program's own. */
static void
note(size_t *operand, const struct program *it, size_t at)
{
    *operand = it->at[at] == NUMBER_32 ? at : 0;
}

static void
note_table(struct program *it, unsigned char operator, size_t at)
{
    if (operator== CHARSET) {
        note(&it->charset, it, at);
        it->is_expert = it->charset == 0 && it->at[at] != ZERO;
    }
    if (operator== ENCODING)
        note(&it->encoding, it, at);
    if (operator== CHAR_STRINGS)
        note(&it->char_strings, it, at);
    if (operator== PRIVATE)
        note(&it->private, it, at);
}

static void
read_top(struct program *it, size_t at, size_t end)
{
    size_t last = at;
    while (at < end && at < it->size) {
        unsigned char first = it->at[at];
        if (first > OPERATOR_LAST) {
            last = at;
            at += operand_size(it, at);
            continue;
        }
        uint32_t escaped = first == ESCAPE ? number(it, ++at, 1) : 0;
        it->has_cids |= escaped == ROS;
        if (escaped == SELECT)
            note(&it->select, it, last);
        note_table(it, first, last);
        at++;
    }
}

static struct program
program_of(hb_blob_t *blob, struct arena *scratch)
{
    unsigned size;
    const char *data = hb_blob_get_data(blob, &size);
    struct program it = {
        .at = (const unsigned char *)data, .size = size, .scratch = scratch};
    struct index names = index_at(&it, number(&it, 2, 1));
    it.tops = index_at(&it, names.end);
    if (it.tops.count > 0)
        read_top(&it, offset(&it, &it.tops, 0), offset(&it, &it.tops, 1));
    return it;
}

/* Where the table of an operand is. */
static size_t
place(const struct program *it, size_t operand)
{
    return number(it, operand + 1, 4);
}

/* ---- names that are no table ---- */

static void
move_table(const struct program *it, struct buf *out, size_t operand, size_t by)
{
    if (operand > 0)
        put_number(out->at + operand + 1, place(it, operand) + by, 4);
}

/* The names of the first predefined charset (appendix C) are numbers in order.
 * HarfBuzz leaves it as it is where no glyph has another number than in the
 * face; then the Top DICT is given a place to say where a table is.  Empty: the
 * program is damaged. */
static hb_blob_t *
with_charset(const struct program *it)
{
    static const char operator[] = {NUMBER_32, 0, 0, 0, 0, CHARSET};
    const size_t more = sizeof operator;
    const struct index *tops = &it->tops;
    size_t end = offset(it, tops, 1), size = end - tops->data + more;
    if (end > it->size || size >> (8 * tops->offset_size) > 0)
        return hb_blob_get_empty();
    struct buf out = {0};
    buf_append(&out, it->at, end);
    buf_append(&out, operator, more);
    buf_append(&out, it->at + end, it->size - end);
    put_number(out.at + tops->offsets + tops->offset_size, size,
               tops->offset_size);
    move_table(it, &out, it->encoding, more);
    move_table(it, &out, it->char_strings, more);
    move_table(it, &out, it->private, more);
    return hb_blob_create(out.at, (unsigned)out.size, HB_MEMORY_MODE_READONLY,
                          out.at, free);
}

/* ---- order ---- */

static const uint16_t *
order_of(const struct program *it, const uint16_t *first, size_t count)
{
    uint16_t *order = ARENA_ARRAY(it->scratch, uint16_t, it->count);
    bool *is_there = ARENA_ARRAY(it->scratch, bool, it->count);
    for (size_t i = 0; i < count; i++) {
        order[i] = first[i];
        is_there[first[i]] = true;
    }
    for (size_t i = 0; i < it->count; i++)
        if (!is_there[i])
            order[count++] = (uint16_t)i;
    return order;
}

static bool
are_glyphs(const struct program *it, const uint16_t *first, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (first[i] >= it->count)
            return false;
    return count <= it->count;
}

/* ---- writing ---- */

/* False: the INDEX is damaged. */
static bool
reorder_char_strings(const struct program *it, struct buf *out)
{
    struct index index = index_at(it, place(it, it->char_strings));
    size_t end = index.data + 1;
    for (size_t i = 0; i < it->count; i++) {
        size_t from = offset(it, &index, it->order[i]);
        size_t to = offset(it, &index, it->order[i] + 1u);
        if (from > to || to > it->size || to - from > it->size - end)
            return false;
        put_number(out->at + index.offsets + i * index.offset_size,
                   end - index.data, index.offset_size);
        memcpy(out->at + end, it->at + from, to - from);
        end += to - from;
    }
    return end == index.end;
}

/* The names of glyphs, or their CIDs (13). */
static const uint16_t *
read_charset(const struct program *it)
{
    uint16_t *names = ARENA_ARRAY(it->scratch, uint16_t, it->count);
    size_t at = place(it, it->charset), glyph = 1;
    uint32_t format = number(it, at++, 1);
    for (size_t i = 0; at == 1 && i < it->count; i++)
        names[i] = (uint16_t)i;
    while (at > 1 && glyph < it->count && format <= CHARSET_RANGES) {
        uint32_t name = number(it, at, 2), more = number(it, at + 2, format);
        for (uint32_t i = 0; i <= more && glyph < it->count; i++)
            names[glyph++] = (uint16_t)(name + i);
        at += 2 + format;
    }
    return names;
}

/* Which of several Private DICTs glyphs have (19). */
static const unsigned char *
read_select(const struct program *it)
{
    unsigned char *dicts = ARENA_ARRAY(it->scratch, unsigned char, it->count);
    size_t at = place(it, it->select) + 1;
    bool has_ranges = number(it, at - 1, 1) == SELECT_RANGES;
    for (size_t i = 0; i < it->count && !has_ranges; i++)
        dicts[i] = (unsigned char)number(it, at + i, 1);
    uint32_t ranges = has_ranges ? number(it, at, 2) : 0;
    for (at += 2; ranges > 0; ranges--, at += 3)
        for (size_t i = number(it, at, 2);
             i < number(it, at + 3, 2) && i < it->count; i++)
            dicts[i] = (unsigned char)number(it, at + 2, 1);
    return dicts;
}

/* Names go with their glyphs: an accented letter may be made of two others by
 * name.  HarfBuzz takes a charset for damaged where a name more would not fit
 * behind it. */
static void
append_charset(const struct program *it, struct buf *out)
{
    const uint16_t *names = read_charset(it);
    put_number(out->at + it->charset + 1, out->size, 4);
    buf_char(out, 0);
    for (size_t i = 1; i < it->count; i++)
        append_number(out, it->has_cids ? i : names[it->order[i]], 2);
    append_number(out, 0, 2);
}

static void
append_select(const struct program *it, struct buf *out)
{
    const unsigned char *dicts = read_select(it);
    put_number(out->at + it->select + 1, out->size, 4);
    buf_char(out, 0);
    for (size_t i = 0; i < it->count; i++)
        buf_char(out, (char)dicts[it->order[i]]);
}

static hb_blob_t *
reorder(struct program *it, const uint16_t *first, size_t count)
{
    it->count = index_at(it, place(it, it->char_strings)).count;
    if (!are_glyphs(it, first, count))
        return NULL;
    it->order = order_of(it, first, count);
    struct buf out = {0};
    buf_append(&out, it->at, it->size);
    if (!reorder_char_strings(it, &out)) {
        buf_release(&out);
        return NULL;
    }
    if (it->charset > 0)
        append_charset(it, &out);
    if (it->select > 0)
        append_select(it, &out);
    return hb_blob_create(out.at, (unsigned)out.size, HB_MEMORY_MODE_READONLY,
                          out.at, free);
}

hb_blob_t *
cff_reorder(hb_blob_t *program, const uint16_t *first, size_t count,
            struct arena *scratch)
{
    struct program it = program_of(program, scratch);
    if (it.char_strings == 0)
        return NULL;
    if (it.charset > 0 || it.has_cids || it.is_expert)
        return reorder(&it, first, count);
    hb_blob_t *wider = with_charset(&it);
    it = program_of(wider, scratch);
    hb_blob_t *reordered = it.charset > 0 ? reorder(&it, first, count) : NULL;
    hb_blob_destroy(wider);
    return reordered;
}
