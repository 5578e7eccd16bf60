/* The fonts that the system knows; for font/ only. */
#ifndef READOUT_FONT_SYSTEM_H
#define READOUT_FONT_SYSTEM_H

#include "base/str.h"

struct arena;

struct system_font {
    struct str path, family;
    uint32_t index;
};

struct system_wish {
    uint32_t weight; /* as in CSS */
    bool is_italic, is_serif;
};

/* Reads fontconfig's configuration and caches: costs milliseconds, so only made
 * when a question comes up. */
struct system_fonts *system_fonts_new(struct arena *arena);
void system_fonts_free(struct system_fonts *fonts); /* NULL is allowed */

/* The font that stands for `family`, which may be of another one; false if
 * there is none at all. */
bool system_fonts_match(struct system_fonts *fonts, struct str family,
                        const struct system_wish *wish,
                        struct system_font *font);

/* All fonts with the character, best first, in an order that depends only on
 * the fonts. */
size_t system_fonts_with(struct system_fonts *fonts, uint32_t character,
                         const struct system_wish *wish,
                         struct system_font **list);

#endif
