/* Fonts as they stand in the file.  Internal to render/. */
#ifndef READOUT_RENDER_FONTFILE_H
#define READOUT_RENDER_FONTFILE_H

#include <stdbool.h>

struct deflater;
struct diag;
struct fonts;

/* Subsets and writes every font in use.  False: reported. */
bool fonts_write(struct fonts *fonts, struct deflater *deflater,
                 struct diag *diag);

#endif
