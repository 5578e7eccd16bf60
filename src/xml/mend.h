/* Faults that leave the structure of a document as it is: references that are
 * none, and attributes that are given twice.  Each is reported and taken out of
 * a copy of the text, byte for byte, so that all places stay and the rest can
 * be read.  Internal to xml/. */
#ifndef READOUT_XML_MEND_H
#define READOUT_XML_MEND_H

#include "base/source.h"

struct arena;
struct diag;
struct scan;

enum {
    MENDS_TOLD = 1000, /* diag keeps no more anyway */
};

struct mending {
    struct arena *arena;
    const struct source *source;
    struct diag *diag;
    char *copy; /* of the source's text; NULL: without a fault so far */
    size_t faults;
};

/* In the text from one offset to another. */
void mend_text(struct mending *mending, uint32_t from, uint32_t to);
/* In a start tag of at most ATTRIBUTES_MOST attributes. */
void mend_tag(struct mending *mending, const struct scan *tag);

/* The source's text with all faults taken out. */
struct str mended_text(const struct mending *mending);

#endif
