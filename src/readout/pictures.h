/* Pages as pictures.  Private to readout/. */
#ifndef READOUT_READOUT_PICTURES_H
#define READOUT_READOUT_PICTURES_H

#include "readout/forms.h"

/* Makers of the forms; see forms.h. */
bool make_png(struct making *making);
bool make_svg(struct making *making);

#endif
