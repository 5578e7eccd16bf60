/* Colours of a style on a screen, light and dark, told apart well enough.
 * Private to deliver/. */
#ifndef READOUT_DELIVER_PALETTE_H
#define READOUT_DELIVER_PALETTE_H

#include "base/unit.h"

#define PAGE_LIGHT ((colour)0xFFFFFF)
#define PAGE_DARK  ((colour)0x14171C)

/* Contrast of two colours in hundredths (WCAG 2.2, contrast ratio): 100 to
 * 2100. */
uint32_t colour_contrast(colour a, colour b);

/* `text`, lighter or darker until it has the contrast, in hundredths, on
 * `ground`. */
colour colour_readable(colour text, colour ground, uint32_t contrast);

/* What stands on a dark page for `text` on `ground`: as much contrast, as far
 * as that does not glare. */
colour colour_dark_text(colour text, colour ground);

/* What stands for a ground of a light page on a dark one. */
colour colour_dark_ground(colour ground);

#endif
