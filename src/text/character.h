/* What single characters are, for itemising; for text/ only. */
#ifndef READOUT_TEXT_CHARACTER_H
#define READOUT_TEXT_CHARACTER_H

#include "base/str.h"

#include <hb.h>

/* HB_SCRIPT_COMMON and HB_SCRIPT_INHERITED take the script of what is around
 * them (UAX 24, 5.1). */
hb_script_t character_script(uint32_t character);
bool script_is_real(hb_script_t script);

/* The script that the character at `at` has in Chinese and Japanese: all that
 * is written with ideographs counts as Han, with the marks that these share
 * with Latin but draw wide (CLREQ, 3.1; JLREQ, 3.1); digits and narrow marks
 * count as Latin. */
hb_script_t character_wide_script(struct str text, size_t at);

/* Chinese and Japanese writing: its characters stand in squares. */
bool script_is_wide(hb_script_t script);

/* Are words of the script divided by hyphens at line ends? */
bool script_is_hyphenated(hb_script_t script);

/* Never parted from what stands before it: marks, joiners, variation
 * selectors, emoji modifiers. */
bool character_extends(uint32_t character);

/* Shown by HarfBuzz even where the face has no glyph for it: spaces of other
 * widths, and what is not shown at all. */
bool character_is_synthetic(uint32_t character);

/* Han, kana, Hangul and the like, between which lines break anywhere. */
bool character_is_ideographic(uint32_t character);

/* The character that begins at `at`, or that ends there. */
uint32_t character_at(struct str text, size_t at);
uint32_t character_before(struct str text, size_t at);

#endif
