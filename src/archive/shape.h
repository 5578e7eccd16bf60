/* The outer shape of a PDF file, as Readout writes it: one after the other
 * objects, a cross-reference table, a trailer (ISO 32000-1, 7.5).  Internal to
 * archive/. */
#ifndef READOUT_ARCHIVE_SHAPE_H
#define READOUT_ARCHIVE_SHAPE_H

#include "base/str.h"
#include "base/vec.h"

struct arena;

/* From the keyword xref to the end of the trailer. */
struct section {
    size_t from, to;
};

struct object_place {
    uint32_t number;
    size_t offset;
};

struct shape {
    struct {
        VEC(struct section);
    } sections;
    struct {
        VEC(struct object_place);
    } objects; /* in use, as the tables have them */
};

enum shape_fault {
    SHAPE_FINE,
    SHAPE_NO_PDF,  /* it does not begin like one */
    SHAPE_CUT,     /* it does not end like one */
    SHAPE_FOREIGN, /* it is built in a way that Readout does not use */
};

/* Never reads outside of the bytes, and takes time in proportion to them. */
enum shape_fault shape_read(struct arena *arena, struct str pdf,
                            struct shape *shape);

#endif
