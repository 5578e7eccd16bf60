/* A page with all that goes into its picture.  Internal to picture/. */
#ifndef READOUT_PICTURE_LEAF_H
#define READOUT_PICTURE_LEAF_H

#include "page/page.h"

struct leaf {
    const struct page *body, *furniture; /* furniture NULL: none came */
    struct str title;
    const char *language; /* NULL: not known */
    uint32_t dpi;
};

#endif
