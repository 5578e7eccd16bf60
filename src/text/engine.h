/* What the parts of text/ share: the engine, shapers, words. */
#ifndef READOUT_TEXT_ENGINE_H
#define READOUT_TEXT_ENGINE_H

#include "base/map.h"
#include "base/vec.h"
#include "page/page.h"
#include "text/text.h"

struct break_iterators;
struct hyphenator;
struct word;

/* A face with features and a language: all that shaping needs beside the text,
 * its script and direction. */
struct shaper {
    const struct face *face;
    struct str feature_text;
    bool is_spaced;  /* letters are spaced out: no optional ligatures */
    const char *tag; /* of the language, as given */
    hb_language_t language;
    const struct face *general; /* the style's own: asked first for what the
                                   face of a script lacks */
    uint32_t number;            /* order of making */
    const hb_feature_t *features;
    uint32_t feature_count;
    hb_set_t *space_context; /* see face_space_context() */
    int32_t space;           /* advance of the space, in font units */
    uint32_t hyphen;         /* U+2010 or, where the face has none, U+002D */
};

/* A script, and the shaper for words in it: the style's own where the sheet has
 * no font of the script. */
struct script_shaper {
    hb_script_t script;
    const struct shaper *shaper;
    uint32_t document; /* the last that used it */
};

/* A style in a language, with what follows from it. */
struct text_style {
    const struct style *style;
    const char *language;
    struct shaper *shaper; /* NULL: there is no font at all; reported */
    struct {
        VEC(struct script_shaper);
    } scripts;                     /* met so far, but Latin */
    bool is_ideographic;           /* Chinese or Japanese */
    struct hyphenator *hyphenator; /* NULL: not asked for yet */
    uint32_t document;             /* the last that used it */
    struct text_style *next;       /* the same in another language */
};

struct word_slot {
    uint32_t hash;
    struct word *word; /* NULL: free */
};

/* Words by their keys: open addressing. */
struct word_table {
    struct word_slot *slots;
    size_t capacity, count;
};

struct text_engine {
    struct arena *arena;
    struct arena *scratch;  /* of the call at hand */
    struct arena *measured; /* items that are only measured */
    struct font_catalog *catalog;
    struct diag *diag;
    uint32_t document; /* the one at hand, by number: what was reported to an
                          earlier one is reported anew */
    hb_buffer_t *buffer;
    struct buf *unit; /* the text being shaped */
    struct {
        VEC(struct shaper *);
    } shapers;
    struct map *styles; /* by their addresses: struct text_style */
    struct word_table words;
    struct break_iterators *iterators;
    struct {
        VEC(struct hyphenator *);
    } hyphenators;
    struct map *missing; /* characters: the last document told of them */
};

/* The style in the language; lives as long as the engine. */
struct text_style *engine_style(struct text_engine *engine,
                                const struct style *style,
                                const char *language);

/* The shaper for words in a script. */
const struct shaper *engine_shaper(struct text_engine *engine,
                                   struct text_style *style,
                                   hb_script_t script);

/* Font units at a size. */
scaled units_width(int32_t units, const struct face *face,
                   const struct style *style);

#endif
