/* Letters before their marks; see vowels.h. */
#include "render/vowels.h"

#include "base/utf8.h"

#include <hb.h>
#include <string.h>

/* A non-spacing mark whose text follows that of a glyph to its right.  Having
 * no advance does not make a mark: one half of lam-alef has none. */
static bool
is_mark(struct str text, const struct glyph *glyph, const struct glyph *right)
{
    if (glyph->advance != 0 || glyph->text_size == 0 ||
        right->text_at + right->text_size != glyph->text_at)
        return false;
    size_t at = glyph->text_at;
    return hb_unicode_general_category(hb_unicode_funcs_get_default(),
                                       utf8_next(text, &at)) ==
           HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK;
}

static bool
has_marks(const struct page_item *word)
{
    for (size_t i = 0; i + 1 < word->glyph_count; i++)
        if (is_mark(word->text, &word->glyphs[i], &word->glyphs[i + 1]))
            return true;
    return false;
}

/* A mark behind the word's end, at its own place; false: too far off. */
static bool
put_behind(struct glyph *mark, int32_t from_end)
{
    int32_t offset = mark->x_offset - from_end;
    mark->text_size = 0;
    mark->x_offset = (int16_t)offset;
    return offset >= INT16_MIN;
}

bool
vowels_reorder(struct page_item *word, struct glyph *glyphs)
{
    struct glyph marks[VOWELS_MOST];
    size_t count = word->glyph_count, mark_count = 0, letter_count = 0;
    if (count > VOWELS_MOST || word->letter_spacing != 0 || !has_marks(word))
        return false;
    /* From the right, in the order of the text. */
    int32_t from_end = 0;
    for (size_t i = count; i-- > 0;) {
        struct glyph glyph = word->glyphs[i];
        struct glyph *letter = &glyphs[count - letter_count];
        from_end += glyph.advance;
        if (letter_count == 0 || !is_mark(word->text, &glyph, letter)) {
            glyphs[count - ++letter_count] = glyph;
            continue;
        }
        letter->text_size = (uint16_t)(letter->text_size + glyph.text_size);
        if (!put_behind(&glyph, from_end))
            return false;
        marks[mark_count++] = glyph;
    }
    memmove(glyphs, &glyphs[mark_count], letter_count * sizeof *glyphs);
    memcpy(&glyphs[letter_count], marks, mark_count * sizeof *marks);
    word->glyphs = glyphs;
    return true;
}
