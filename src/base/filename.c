/* Names for files that are made of words; see filename.h. */
#include "base/filename.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>
#include <strings.h>

enum {
    LENGTH_MOST = 60 /* characters; with four bytes each below NAME_MAX, 255 */
};

enum place {
    PLACE_KEPT,
    PLACE_DROPPED, /* as if it were not there */
    PLACE_BETWEEN, /* stands between words */
};

static enum place
plain_place(uint32_t c)
{
    if (ascii_is_word((int)c))
        return PLACE_KEPT;
    return c == '\'' || c == '`' ? PLACE_DROPPED : PLACE_BETWEEN;
}

/* Characters that some file system refuses are between words; those that do not
 * show, and could turn an ending round, are dropped (UTS 39, section 5.4). */
static enum place
titled_place(uint32_t c)
{
    static const uint32_t unseen[][2] = {
        {0x00AD, 0x00AD}, {0x061C, 0x061C},    {0x180E, 0x180E},
        {0x200B, 0x200B}, {0x200E, 0x200F},    {0x202A, 0x202E},
        {0x2060, 0x206F}, {0xD800, 0xF8FF},    {0xFEFF, 0xFEFF},
        {0xFFF0, 0xFFFF}, {0xE0000, 0x10FFFF},
    };
    for (size_t i = 0; i < COUNT(unseen); i++)
        if (c >= unseen[i][0] && c <= unseen[i][1])
            return PLACE_DROPPED;
    bool is_between = c <= ' ' || (c >= 0x7F && c <= 0xA0) ||
                      (c >= 0x2028 && c <= 0x202F) || c == 0x3000 ||
                      (c < 0x80 && strchr("\"*/:<>?\\|", (int)c) != NULL);
    return is_between ? PLACE_BETWEEN : PLACE_KEPT;
}

/* Names of devices, which Windows has in every folder. */
static bool
is_reserved(struct str name)
{
    static const char *const devices[] = {"CON", "PRN", "AUX", "NUL"};
    static const char *const ports[] = {"COM", "LPT"};
    for (size_t i = 0; i < COUNT(devices); i++)
        if (name.size == 3 && strncasecmp(name.at, devices[i], 3) == 0)
            return true;
    for (size_t i = 0; i < COUNT(ports); i++)
        if (name.size == 4 && strncasecmp(name.at, ports[i], 3) == 0)
            return ascii_is_digit(name.at[3]);
    return false;
}

struct naming {
    enum place (*place)(uint32_t c);
    const char *separator;
};

/* The next word at `*at`, cut to `most` characters, without what may not stand
 * in it; empty at the end. */
static struct str
next_word(struct arena *arena, struct str words, size_t *at, size_t most,
          const struct naming *naming)
{
    struct buf word = {0};
    size_t count = 0;
    while (*at < words.size) {
        uint32_t c = utf8_next(words, at);
        enum place place = naming->place(c);
        if (place == PLACE_BETWEEN && count > 0)
            break;
        if (place == PLACE_KEPT && count++ < most)
            buf_code_point(&word, c);
    }
    return buf_take(arena, &word);
}

static void
join_words(struct arena *arena, struct str words, const struct naming *naming,
           struct buf *name)
{
    size_t at = 0, length = 0;
    for (;;) {
        struct str word = next_word(arena, words, &at, LENGTH_MOST, naming);
        size_t count = utf8_count(word) + (length > 0);
        if (word.size == 0 || length + count > LENGTH_MOST)
            return;
        buf_text(name, length > 0 ? naming->separator : "");
        buf_str(name, word);
        length += count;
    }
}

/* Files that begin with a dot are hidden, and Windows drops one at the end. */
static struct str
without_dots(struct str name)
{
    while (name.size > 0 && name.at[0] == '.')
        name = str_slice(name, 1, name.size);
    while (name.size > 0 && strchr(". -", name.at[name.size - 1]) != NULL)
        name.size--;
    return str_trim(name);
}

static struct str
name_of(struct arena *arena, struct str words, const struct naming *naming,
        const char *ending)
{
    struct buf buf = {0};
    join_words(arena, words, naming, &buf);
    struct str name = without_dots(buf_view(&buf));
    if (name.size == 0)
        name = STR("brief");
    name = str_printf(arena, "%.*s%s%s", STR_ARGS(name),
                      is_reserved(name) ? "_" : "", ending);
    buf_release(&buf);
    return name;
}

struct str
filename_plain(struct arena *arena, struct str words, const char *ending)
{
    return name_of(arena, words, &(struct naming){plain_place, "-"}, ending);
}

struct str
filename_titled(struct arena *arena, struct str words, const char *ending)
{
    return name_of(arena, words, &(struct naming){titled_place, " "}, ending);
}
