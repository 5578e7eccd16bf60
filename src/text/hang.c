/* Margin kerning by a table of characters; see hang.h.  The idea is Thanh's
 * ("Micro-typographic extensions to the TeX typesetting system", 2000): marks
 * and slanting letters reach into the margin so that it looks straight. */
#include "text/hang.h"

#include "page/page.h"
#include "text/character.h"
#include "text/engine.h"

/* Parts of a hundred of the glyph's advance. */
struct hanging_share {
    uint32_t character;
    uint8_t start, end;
};

static const struct hanging_share table[] = {
    {'"', 60, 60},    {'\'', 70, 70},   {'(', 10, 0},     {')', 0, 10},
    {'*', 20, 20},    {',', 0, 80},     {'-', 0, 65},     {'.', 0, 80},
    {'/', 10, 10},    {':', 0, 45},     {';', 0, 45},     {'A', 4, 4},
    {'C', 2, 0},      {'D', 0, 2},      {'J', 4, 0},      {'K', 0, 4},
    {'L', 0, 4},      {'O', 2, 2},      {'Q', 2, 2},      {'R', 0, 4},
    {'T', 5, 5},      {'V', 5, 5},      {'W', 4, 4},      {'X', 4, 4},
    {'Y', 6, 6},      {'[', 5, 0},      {']', 0, 5},      {'c', 2, 0},
    {'f', 0, 4},      {'j', 4, 0},      {'k', 0, 4},      {'o', 2, 2},
    {'r', 0, 5},      {'t', 0, 4},      {'v', 4, 4},      {'w', 3, 3},
    {'x', 4, 4},      {'y', 4, 5},      {0xAB, 45, 20},   {0xAD, 0, 65},
    {0xB7, 40, 40},   {0xBB, 20, 45},   {0x2010, 0, 65},  {0x2013, 0, 35},
    {0x2014, 0, 25},  {0x2018, 70, 60}, {0x2019, 60, 70}, {0x201A, 60, 0},
    {0x201C, 60, 50}, {0x201D, 50, 60}, {0x201E, 50, 0},  {0x2026, 0, 25},
    {0x2039, 40, 20}, {0x203A, 20, 40}, {0x3001, 0, 50},  {0x3002, 0, 50},
};

enum {
    ENTRIES = COUNT(table)
};

static const struct hanging_share *
find(uint32_t character)
{
    size_t from = 0, to = ENTRIES;
    while (from < to) {
        size_t middle = (from + to) / 2;
        if (table[middle].character < character)
            from = middle + 1;
        else
            to = middle;
    }
    static const struct hanging_share none = {0};
    return from < ENTRIES && table[from].character == character ? &table[from]
                                                                : &none;
}

/* A share of the advance of the glyph at one of the chunk's ends. */
static scaled
share(const struct chunk *chunk, bool is_last, uint8_t part)
{
    if (part == 0 || chunk->glyph_count == 0)
        return 0;
    bool is_right = is_last != ((chunk->level & 1) != 0);
    const struct glyph *glyph =
        &chunk->glyphs[is_right ? chunk->glyph_count - 1 : 0];
    return scaled_ratio(units_width(glyph->advance, chunk->face, chunk->style),
                        part, 100);
}

scaled
hang_start(const struct chunk *chunk)
{
    if ((chunk->style->margin_kerning & MARGIN_KERNING_START) == 0)
        return 0;
    return share(chunk, false, find(character_at(chunk->text, 0))->start);
}

scaled
hang_end(const struct chunk *chunk)
{
    if ((chunk->style->margin_kerning & MARGIN_KERNING_END) == 0)
        return 0;
    uint32_t last = character_before(chunk->text, chunk->text.size);
    return share(chunk, true, find(last)->end);
}
