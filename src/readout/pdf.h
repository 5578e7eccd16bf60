/* The PDF as it was asked for.  Private to readout/. */
#ifndef READOUT_READOUT_PDF_H
#define READOUT_READOUT_PDF_H

#include "readout/pipeline.h"

struct modules;

/* The brief as a PDF, linearized or encrypted if the settings say so: whatever
 * leaves the house has to come from here.  In the pipeline's arena.  False:
 * reported. */
bool pdf_make(struct pipeline *pipeline, struct modules *modules,
              struct parts *parts);

#endif
