/* Door of font/: faces, their metrics, and which face shows a character.
 *
 * A face is opened once a run and shared.  HarfBuzz is known here and in text/
 * and render/; fontconfig here only, and asked only when the style's own files
 * do not suffice. */
#ifndef READOUT_FONT_FONT_H
#define READOUT_FONT_FONT_H

#include "base/str.h"
#include "style/style.h"

#include <hb.h>

struct arena;
struct diag;
struct font_catalog;

/* Metrics are in font units, `units_per_em` to the em; y goes up. */
struct face {
    struct str family; /* "Gentium Plus" */
    struct str name;   /* PostScript name, "GentiumPlus-Italic" */
    struct str path;
    uint32_t index;  /* in a collection */
    uint32_t number; /* order of opening, from 0 */
    uint32_t weight;
    bool is_italic, is_cff, is_fixed_pitch;
    hb_face_t *hb_face;
    hb_font_t *hb_font; /* scaled to units_per_em */
    int32_t units_per_em;
    int32_t ascent, descent; /* descent is negative */
    int32_t cap_height, x_height;
    int32_t italic_angle; /* degrees times 1,000 */
    int32_t bounds[4];    /* x min, y min, x max, y max */
    uint32_t space_glyph; /* 0: none, in a fallback only */
};

/* The catalogue of a sheet's faces; `sources` must outlive it.  It may serve
 * several documents. */
struct font_catalog *font_catalog_new(struct arena *arena,
                                      const struct font_source *sources,
                                      size_t count, struct diag *diag);
/* For the next document, which has its own messages. */
void font_catalog_start(struct font_catalog *catalog, struct diag *diag);
void font_catalog_free(struct font_catalog *catalog);

/* The face nearest to what is asked (CSS Fonts 4, 5.2: family in order of the
 * list, then style, then weight); it has a space.  NULL only if the system has
 * no font at all; reported. A family that is nowhere is reported, as a
 * warning. */
const struct face *font_find(struct font_catalog *catalog,
                             const struct style *style);

/* The sheet's face for words in a script (ISO 15924, with Jpan, Kore, Hans and
 * Hant for the languages of ideographs): of the style's families the first with
 * a font for it, else of "serif" or "sans-serif", as the style's own face is.
 * NULL: the sheet has none. */
const struct face *font_find_script(struct font_catalog *catalog,
                                    const struct style *style, hb_tag_t script);

/* A face that has the character, and perhaps no space, as near to `face` as can
 * be: of the sheet's for all scripts, or of the system's.  NULL if none has;
 * the caller reports that.  Answers are remembered. */
const struct face *font_fallback(struct font_catalog *catalog,
                                 const struct face *face, uint32_t character);

/* The path of the file of a face that the document has used so far, in the
 * order of first use; empty behind the last. */
struct str font_catalog_path(const struct font_catalog *catalog, size_t i);

/* Notes that the document uses a face, which it knows from an earlier one. */
void font_use(struct font_catalog *catalog, const struct face *face);

/* 0: the face has no glyph for it. */
uint32_t face_glyph(const struct face *face, uint32_t character);
/* Advance in font units. */
int32_t face_advance(const struct face *face, uint32_t glyph);

/* The glyphs whose shape or place may depend on text beyond a space next to
 * their word, with HarfBuzz's default features and those given.  A word without
 * such glyphs is shaped the same whatever the words next to it are, if it is
 * shaped between two spaces.  The caller destroys the set. */
hb_set_t *face_space_context(const struct face *face,
                             const hb_feature_t *features, size_t count);

#endif
