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
    const struct diag *said; /* of the files that are no use; once tried */
};

/* An answer of font_find(), with what there was to be said of it. */
struct found {
    const struct family_list *family;
    uint32_t weight;
    enum font_style style;
    const struct face *face;
    const struct diag *said;
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
        VEC(const struct face *);
    } used; /* by the document at hand */
    struct {
        VEC(struct found);
    } found;
    struct map *by_path;         /* "path#index" to struct face */
    struct map *fallbacks;       /* face and character to struct fallback */
    struct system_fonts *system; /* NULL: not asked yet */
};

/* The face in a file, opened once; NULL and why. */
struct face *catalog_open(struct font_catalog *catalog, struct str path,
                          uint32_t index, enum face_fault *fault);
struct system_fonts *catalog_system(struct font_catalog *catalog);

/* Which of a sheet's faces are asked for. */
struct wish {
    struct str family; /* at NULL: any */
    hb_tag_t script;   /* HB_TAG_NONE: those for all scripts */
    uint32_t weight;
    enum font_style style;
};

/* The nearest of the sheet's faces that is farther than `last`, or the first if
 * that is NULL; NULL at the end. */
struct source_face *source_after(const struct font_catalog *catalog,
                                 const struct wish *wish,
                                 const struct source_face *last);
/* The face of a source, opened the first time it is asked for; NULL once it is
 * known to be nowhere. */
struct face *source_open(struct font_catalog *catalog, struct source_face *it);

#endif
