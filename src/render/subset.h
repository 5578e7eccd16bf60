/* Font programs with only the glyphs in use.  Internal to render/. */
#ifndef READOUT_RENDER_SUBSET_H
#define READOUT_RENDER_SUBSET_H

#include "render/codes.h"

struct subset {
    hb_blob_t *program; /* a TrueType file, or a bare CFF table whose
                           glyphs are at the places that are their CIDs */
    hb_map_t *glyphs;   /* TrueType: from the face's glyphs to its own */
};

/* False: the font cannot be subset.  The arena is as full afterwards as it was
 * before. */
bool subset_make(const struct pdf_font *font, struct subset *subset,
                 struct arena *arena);
void subset_release(struct subset *subset);
struct str subset_bytes(const struct subset *subset);

#endif
