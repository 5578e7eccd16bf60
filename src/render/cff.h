/* What a PDF has to know of a CFF font program.  Internal to render/. */
#ifndef READOUT_RENDER_CFF_H
#define READOUT_RENDER_CFF_H

#include <hb.h>

#include <stdbool.h>

/* Are its glyphs known by CIDs that equal their numbers in the face?  Then a
 * subset may number them anew, since its charset keeps the CIDs (ISO 32000-1,
 * 9.7.4.2). */
bool cff_has_cids(hb_face_t *face);

#endif
