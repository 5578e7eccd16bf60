/* The catalogue's inside; for font/ only. */
#ifndef READOUT_FONT_CATALOG_H
#define READOUT_FONT_CATALOG_H

#include "base/vec.h"
#include "font/face.h"
#include "font/system.h"

struct source_face {
    const struct font_source *source;
    hb_tag_t script; /* HB_TAG_NONE: all */
    bool is_tried;
    struct face *face;
};

/* An answer of font_find(). */
struct found {
    const struct family_list *family;
    uint32_t weight;
    enum font_style style;
    const struct face *face;
};

struct font_catalog {
    struct arena *arena;
    struct diag *diag;
    struct source_face *sources;
    size_t source_count;
    struct {
        VEC(struct face *);
    } faces; /* as opened */
    struct {
        VEC(struct found);
    } found;
    struct map *by_path;         /* "path#index" to struct face */
    struct map *families;        /* those reported as missing */
    struct map *fallbacks;       /* face and character to struct fallback */
    struct system_fonts *system; /* NULL: not asked yet */
};

/* The face in a file, opened once; NULL and why. */
struct face *catalog_open(struct font_catalog *catalog, struct str path,
                          uint32_t index, enum face_fault *fault);
struct system_fonts *catalog_system(struct font_catalog *catalog);

/* How far a weight is from the one wanted; 0 is equal. */
uint32_t weight_distance(uint32_t wanted, uint32_t weight);

#endif
