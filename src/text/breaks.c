/* Line breaks, bidi levels and capitals, by ICU; see breaks.h. */
#include "text/breaks.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/ucasemap.h>
#include <unicode/utext.h>

/* Languages with rules of their own; all others share one iterator, since each
 * costs as much to open as a page to break.  Where ideographs are written, no
 * line begins with a small kana or a lengthening mark (UTS 35, "lb"). */
static const char *const tailored[] = {
    "", "fi", "he", "ja@lb=strict", "ko@lb=strict", "sv", "zh@lb=strict",
};

enum {
    TAILORED = COUNT(tailored)
};

struct break_iterators {
    UBreakIterator *at[TAILORED]; /* NULL: not opened */
    UText text;
};

struct break_iterators *
break_iterators_new(struct arena *arena)
{
    static const UText closed = UTEXT_INITIALIZER;
    struct break_iterators *iterators =
        ARENA_NEW(arena, struct break_iterators);
    iterators->text = closed;
    return iterators;
}

void
break_iterators_free(struct break_iterators *iterators)
{
    for (size_t i = 0; i < TAILORED; i++)
        if (iterators->at[i] != NULL)
            ubrk_close(iterators->at[i]);
    utext_close(&iterators->text);
}

static UBreakIterator *
iterator_for(struct break_iterators *iterators, const char *language)
{
    size_t which = 0;
    size_t size = strcspn(language, "-_");
    for (size_t i = 1; i < TAILORED; i++)
        if (size == 2 && strncmp(language, tailored[i], 2) == 0)
            which = i;
    if (iterators->at[which] == NULL) {
        UErrorCode error = U_ZERO_ERROR;
        iterators->at[which] =
            ubrk_open(UBRK_LINE, tailored[which], NULL, 0, &error);
    }
    return iterators->at[which];
}

/* Without ICU's data lines still break, after spaces. */
static void
break_at_spaces(struct str text, uint8_t *breaks)
{
    for (size_t i = 1; i < text.size; i++)
        if (text.at[i - 1] == ' ' && text.at[i] != ' ')
            breaks[i] |= BREAK_LINE;
}

void
breaks_find(struct break_iterators *iterators, struct str text,
            const char *language, uint8_t *breaks)
{
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *iterator = iterator_for(iterators, language);
    if (text.size == 0)
        return;
    utext_openUTF8(&iterators->text, text.at, (int64_t)text.size, &error);
    if (iterator != NULL)
        ubrk_setUText(iterator, &iterators->text, &error);
    if (iterator == NULL || U_FAILURE(error)) {
        break_at_spaces(text, breaks);
        return;
    }
    (void)ubrk_first(iterator);
    for (int32_t at; (at = ubrk_next(iterator)) != UBRK_DONE;)
        breaks[at] |= BREAK_LINE;
}

/* The text in UTF-16, and for each of its units the byte it comes from; what
 * goes round an isolate comes from the byte behind it. */
struct wide {
    UChar *text;
    uint32_t *bytes;
    int32_t size;
};

static void
add_unit(struct wide *wide, uint32_t byte, uint32_t unit)
{
    wide->bytes[wide->size] = byte;
    wide->text[wide->size++] = (UChar)unit;
}

static void
add_character(struct wide *wide, uint32_t byte, uint32_t character)
{
    if (character >= 0x10000) {
        add_unit(wide, byte, 0xD7C0 + (character >> 10));
        character = 0xDC00 | (character & 0x3FF);
    }
    add_unit(wide, byte, character);
}

static struct wide
widen(struct arena *arena, struct str text, const struct isolate *isolates,
      size_t isolate_count)
{
    enum {
        LEFT_TO_RIGHT_ISOLATE = 0x2066,
        RIGHT_TO_LEFT_ISOLATE = 0x2067,
        POP_ISOLATE = 0x2069,
    };
    size_t most = text.size + 2 * isolate_count + 1;
    struct wide wide = {ARENA_ARRAY(arena, UChar, most),
                        ARENA_ARRAY(arena, uint32_t, most), 0};
    const struct isolate *next = isolates, *end = isolates + isolate_count;
    for (size_t at = 0; at < text.size;) {
        uint32_t byte = (uint32_t)at;
        if (next > isolates && next[-1].to == byte)
            add_unit(&wide, byte, POP_ISOLATE);
        if (next < end && next->from == byte)
            add_unit(&wide, byte,
                     next++->is_right_to_left ? RIGHT_TO_LEFT_ISOLATE
                                              : LEFT_TO_RIGHT_ISOLATE);
        add_character(&wide, byte, utf8_next(text, &at));
    }
    return wide;
}

uint8_t *
bidi_levels(struct arena *arena, struct str text, bool is_right_to_left,
            const struct isolate *isolates, size_t isolate_count)
{
    uint8_t base = is_right_to_left ? 1 : 0;
    uint8_t *levels = ARENA_ARRAY(arena, uint8_t, text.size + 1);
    memset(levels, base, text.size + 1);
    struct wide wide = widen(arena, text, isolates, isolate_count);
    UErrorCode error = U_ZERO_ERROR;
    UBiDi *bidi = ubidi_open();
    ubidi_setPara(bidi, wide.text, wide.size, base, NULL, &error);
    const UBiDiLevel *found = ubidi_getLevels(bidi, &error);
    if (U_SUCCESS(error))
        for (int32_t i = 0; i < wide.size; i++) {
            size_t end = i + 1 < wide.size ? wide.bytes[i + 1] : text.size;
            for (size_t byte = wide.bytes[i]; byte < end; byte++)
                levels[byte] = found[i];
        }
    ubidi_close(bidi);
    return levels;
}

void
uppercase_append(struct buf *out, struct str text, const char *language)
{
    UErrorCode error = U_ZERO_ERROR;
    UCaseMap *map = ucasemap_open(language, 0, &error);
    if (U_FAILURE(error)) {
        buf_str(out, text);
        return;
    }
    int32_t size =
        ucasemap_utf8ToUpper(map, NULL, 0, text.at, (int32_t)text.size, &error);
    error = U_ZERO_ERROR;
    char *room = buf_reserve(out, (size_t)size + 1);
    size = ucasemap_utf8ToUpper(map, room, size + 1, text.at,
                                (int32_t)text.size, &error);
    if (U_SUCCESS(error))
        out->size += (size_t)size;
    ucasemap_close(map);
}
