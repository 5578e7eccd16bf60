/* Character codes of the fonts in use.  Internal to render/.
 *
 * Text is written as glyphs in their shaped order, with two-byte codes that are
 * CIDs (ISO 32000-1, 9.7.4).  A code stands for one glyph that shows one text,
 * so that text extraction gives back what was shaped.
 *
 * In TrueType fonts a code is made for each such pair as it comes, and a map
 * from CIDs to glyphs is written at the end.  A bare CFF font has no such map:
 * a CID is made for each glyph as it comes, and the glyphs are put into that
 * order.  Where a glyph shows several texts (a hyphen that stands for U+002D,
 * U+2010 and U+00AD; U+FFFD for whatever no font has), each further text takes
 * a further font resource with a ToUnicode map of its own: a `variant`.  An
 * encoding with several codes for one CID would need fewer of them, but there
 * are readers that look texts up by CIDs. */
#ifndef READOUT_RENDER_CODES_H
#define READOUT_RENDER_CODES_H

#include "base/str.h"
#include "base/vec.h"
#include "font/font.h"

struct map;
struct objects;

enum {
    CIDS_MOST = 65535, /* of a variant; CID 0 is .notdef */
};

struct code {
    struct str text; /* empty: shown by a neighbour */
    uint16_t glyph, cid;
    uint32_t variant;
    int32_t advance; /* font units, without kerning */
    int32_t width;   /* as the PDF says it: millionths of an em */
};

/* The first code of a glyph. */
struct glyph_codes {
    struct code *first; /* NULL: none yet */
    uint32_t count;
};

struct pdf_font {
    const struct face *face;
    uint32_t number; /* order of first use */
    struct glyph_codes *glyphs;
    uint32_t glyph_count;
    uint16_t last_cid;   /* CFF: of those made; 0: none */
    struct map *further; /* a glyph's codes after the first: its two bytes and
                            the text -> struct code */
    struct {
        VEC(const struct code *);
    } codes; /* in the order of making */
    struct {
        VEC(uint32_t);
    } variants; /* objects of the Type 0 fonts */
};

/* The fonts of a document in the order of their first use: faces may have been
 * opened for other documents, so their own numbers say nothing here. */
struct fonts {
    struct arena *arena;
    struct objects *objects;
    VEC(struct pdf_font *);
    struct {
        VEC(struct pdf_font *);
    } by_face; /* by face->number; NULL where a face is not used */
};

struct pdf_font *fonts_use(struct fonts *fonts, const struct face *face);

/* The code for a glyph that shows `text`. */
const struct code *font_encode(struct fonts *fonts, struct pdf_font *font,
                               uint16_t glyph, struct str text);

/* The resource name of a variant: "F0", "F0v1". */
void font_name_print(const struct pdf_font *font, uint32_t variant,
                     struct buf *out);

/* " Inter-Regular=3.190": the fonts in use with their revisions. */
void fonts_print_versions(const struct fonts *fonts, struct buf *out);

/* Font units in millionths of an em. */
int64_t font_micro(const struct face *face, int64_t units);

#endif
