/* Opening one face; for font/ only. */
#ifndef READOUT_FONT_FACE_H
#define READOUT_FONT_FACE_H

#include "font/font.h"

enum face_fault {
    FACE_FINE,
    FACE_NO_FILE,      /* nothing there that can be read */
    FACE_NO_FONT,      /* not an OpenType font */
    FACE_NO_OUTLINES,  /* neither glyf nor CFF: bitmaps, Type 1, CFF2 */
    FACE_NO_SPACE,     /* nothing to stand between words */
    FACE_NO_EMBEDDING, /* OS/2 fsType does not let it be put into a document */
};

/* The face in the file at `path`, or NULL and why. */
struct face *face_open(struct arena *arena, struct str path, uint32_t index,
                       enum face_fault *fault);
void face_close(struct face *face);

/* Which font of a collection has the PostScript name; a number beyond all of
 * them if none has. */
uint32_t face_index(struct arena *arena, struct str path, struct str name);

/* Whether its letters have serifs, as far as that can be told. */
bool face_has_serifs(const struct face *face);

/* For messages: "is not an OpenType font". */
struct str face_fault_text(enum face_fault fault);

#endif
