/* Text as it stands in columns of equal width: how wide it is, where its lines
 * may break. */
#include "locale/state.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

/* ---- width ---- */

static size_t
character_columns(uint32_t code_point)
{
    UChar32 c = (UChar32)code_point;
    if (code_point < 0x7F)
        return 1;
    if (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK))
        return 0;
    int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

size_t
plain_columns(struct str text)
{
    size_t columns = 0;
    for (size_t at = 0; at < text.size;)
        columns += character_columns(utf8_next(text, &at));
    return columns;
}

enum plain_class
plain_class(uint32_t code_point)
{
    UChar32 c = (UChar32)code_point;
    uint32_t category = U_GET_GC_MASK(c);
    if (u_isUWhiteSpace(c))
        return PLAIN_SPACE;
    if (category & U_GC_P_MASK)
        return PLAIN_PUNCTUATION;
    return category & U_GC_S_MASK ? PLAIN_SIGN : PLAIN_OTHER;
}

/* ---- normalisation ---- */

static struct str
composed(struct arena *arena, const UNormalizer2 *form, struct str text)
{
    int32_t most =
        (int32_t)text.size; /* units of UTF-16 are fewer than bytes */
    UErrorCode error = U_ZERO_ERROR;
    UChar *wide = ARENA_ARRAY(arena, UChar, text.size);
    int32_t size = 0;
    (void)u_strFromUTF8(wide, most, &size, text.at, most, &error);
    /* No character becomes more than three by form C (UAX 15, 13). */
    UChar *made = ARENA_ARRAY(arena, UChar, 3 * text.size);
    int32_t made_size =
        unorm2_normalize(form, wide, size, made, 3 * most, &error);
    char *bytes = arena_alloc(arena, 9 * text.size);
    int32_t bytes_size = 0;
    (void)u_strToUTF8(bytes, 9 * most, &bytes_size, made, made_size, &error);
    return U_SUCCESS(error) ? (struct str){bytes, (size_t)bytes_size} : text;
}

struct str
plain_composed(struct arena *arena, struct str text)
{
    bool is_ascii = true;
    for (size_t i = 0; i < text.size; i++)
        is_ascii = is_ascii && (unsigned char)text.at[i] < 0x80;
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *form = is_ascii ? NULL : unorm2_getNFCInstance(&error);
    return form != NULL && U_SUCCESS(error) ? composed(arena, form, text)
                                            : text;
}

/* ---- breaks ---- */

static UBreakIterator *
open_breaks(UBreakIteratorType type, const char *language)
{
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *breaks = ubrk_open(type, language, NULL, 0, &error);
    return U_FAILURE(error) ? NULL : breaks;
}

/* Without ICU's data lines still break, after spaces. */
static void
break_at_spaces(struct str text, bool *breaks)
{
    for (size_t i = 1; i < text.size; i++)
        breaks[i] = text.at[i - 1] == ' ' && text.at[i] != ' ';
}

void
locale_line_breaks(struct locale *locale, struct str text, bool *breaks)
{
    if (locale->line_breaks == NULL)
        locale->line_breaks = open_breaks(UBRK_LINE, locale->language);
    if (locale->clusters == NULL)
        locale->clusters = open_breaks(UBRK_CHARACTER, locale->language);
    UErrorCode error = U_ZERO_ERROR;
    UText units = UTEXT_INITIALIZER;
    utext_openUTF8(&units, text.at, (int64_t)text.size, &error);
    UBreakIterator *lines = locale->line_breaks, *clusters = locale->clusters;
    if (text.size == 0 || lines == NULL || clusters == NULL) {
        break_at_spaces(text, breaks);
    } else {
        ubrk_setUText(lines, &units, &error);
        ubrk_setUText(clusters, &units, &error);
        (void)ubrk_first(lines);
        for (int32_t at; (at = ubrk_next(lines)) != UBRK_DONE;)
            breaks[at] = ubrk_isBoundary(clusters, at);
    }
    utext_close(&units);
}

void
line_breaks_close(struct locale *locale)
{
    if (locale->line_breaks != NULL)
        ubrk_close(locale->line_breaks);
    if (locale->clusters != NULL)
        ubrk_close(locale->clusters);
}
