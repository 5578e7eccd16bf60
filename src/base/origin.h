/* What can be said of how a document was made, so that it can be made again. */
#ifndef READOUT_BASE_ORIGIN_H
#define READOUT_BASE_ORIGIN_H

/* The namespace of its properties in the XMP. */
#define ORIGIN_NAMESPACE "urn:x-readout:pdf:1"

enum origin {
#define X(name, property, type, description) ORIGIN_##name,
#include "base/origin.def"
#undef X
    ORIGIN_COUNT,
};

#endif
