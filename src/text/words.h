/* The words of a paragraph; for text/ only. */
#ifndef READOUT_TEXT_WORDS_H
#define READOUT_TEXT_WORDS_H

#include "text/paragraph.h"
#include "text/word.h"

/* What stands between words. */
enum separator {
    SEPARATOR_NONE,
    SEPARATOR_SPACE,
    SEPARATOR_NO_BREAK, /* U+00A0 */
    SEPARATOR_FORCED,   /* "\n", U+2028, U+2029 */
    SEPARATOR_ZERO,     /* U+200B: a place to break, with nothing to see */
};

/* What stands at `at`, and how many bytes of it. */
enum separator separator_at(struct str text, size_t at, uint32_t *size);

/* A word in its place.  What is between two separators is several words where
 * the run, the level or the script changes, or if it is very long. */
struct paragraph_word {
    uint32_t at, end;
    hb_script_t script;
    struct word *word;
};

/* All words of a paragraph in their order, shaped, in `arena`. */
const struct paragraph_word *words_find(struct text_engine *engine,
                                        struct arena *arena,
                                        const struct paragraph *paragraph);

#endif
