/* What a PDF needs of a CFF font program.  Internal to render/. */
#ifndef READOUT_RENDER_CFF_H
#define READOUT_RENDER_CFF_H

#include <hb.h>

#include <stddef.h>
#include <stdint.h>

struct arena;

/* A program of HarfBuzz's making with its glyphs in another order: those of
 * `first`, none of which comes twice, then the others.  CIDs, where it has
 * them, are set to equal their places, so that in a PDF the CID of first[i] is
 * i in any case (ISO 32000-1, 9.7.4.2).  The caller destroys the blob; NULL:
 * the program is damaged. */
hb_blob_t *cff_reorder(hb_blob_t *program, const uint16_t *first, size_t count,
                       struct arena *scratch);

#endif
