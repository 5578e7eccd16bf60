/* What every part of layout/ works with. */
#ifndef READOUT_LAYOUT_CONTEXT_H
#define READOUT_LAYOUT_CONTEXT_H

#include "form/form.h"
#include "image/image.h"
#include "text/text.h"

struct arena;
struct diag;

struct layout {
    struct arena *arena;   /* the document's: tags.  Others allocate from it at
                              the same time, so it is never reset here. */
    struct arena *heads;   /* heads of tables, which repeat on later pages */
    struct arena *scratch; /* between mark and reset, within one function */
    const struct styled *styled; /* whose pages are being made */
    const char *language;        /* of the document */
    const struct tag *tag;       /* around all of `styled`, or NULL */
    struct text_engine *engine;
    struct image_store *images;
    struct diag *diag;
    uint32_t tag_count;
    const struct element *wide_table; /* whose wide words were reported last */
};

#endif
