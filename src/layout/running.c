/* The text of a running head or foot; see running.h. */
#include "layout/running.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "base/utf8.h"

/* Spaces and signs that only part a text from the next: ASCII's, Latin-1's and
 * General Punctuation. */
static bool
is_separator(uint32_t c)
{
    return (c < 0x80 && !ascii_is_word((int)c)) || (c >= 0xA0 && c <= 0xBF) ||
           (c >= 0x2000 && c <= 0x206F);
}

/* A text without the separators at its start or end. */
static struct str
without_separators(struct str text, bool at_start)
{
    size_t begin = 0, end = 0;
    bool is_found = false;
    for (size_t at = 0; at < text.size;) {
        size_t before = at;
        if (is_separator(utf8_next(text, &at)))
            continue;
        begin = is_found ? begin : before;
        end = at;
        is_found = true;
    }
    if (!is_found)
        return (struct str){text.at, 0};
    return at_start ? str_slice(text, begin, text.size)
                    : str_slice(text, 0, end);
}

/* Where the title is left out, what parted it from others is too. */
static struct str
text_beside(const struct styled_running *running, size_t i)
{
    const struct running_piece *pieces = running->pieces;
    struct str text = pieces[i].text;
    if (pieces[i].kind != RUNNING_TEXT)
        return text;
    if (i > 0 && pieces[i - 1].kind == RUNNING_TITLE)
        return without_separators(text, true);
    if (i + 2 == running->count && pieces[i + 1].kind == RUNNING_TITLE)
        return without_separators(text, false);
    return text;
}

struct str
running_text(struct arena *arena, const struct styled_running *running,
             struct str title, struct numbers numbers)
{
    struct buf out = {0};
    for (size_t i = 0; i < running->count; i++) {
        const struct running_piece *piece = &running->pieces[i];
        if (piece->kind == RUNNING_PAGE)
            buf_str(&out, numbers.page);
        else if (piece->kind == RUNNING_PAGES)
            buf_str(&out, numbers.pages);
        else if (piece->kind == RUNNING_TITLE)
            buf_str(&out, title);
        else
            buf_str(&out,
                    title.size > 0 ? piece->text : text_beside(running, i));
    }
    return buf_take(arena, &out);
}
