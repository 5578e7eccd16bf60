/* Names for files that are made of words, such as a title, and that any system
 * takes: no characters, names (CON, NUL ...) and lengths that some system
 * refuses, none that a reader would not see. */
#ifndef READOUT_BASE_FILENAME_H
#define READOUT_BASE_FILENAME_H

#include "base/str.h"

struct arena;

/* Letters and digits of ASCII, words joined by "-": "Harbour-talks.pdf".  Cut
 * behind a word to some sixty characters; without a word there "brief.pdf". */
struct str filename_plain(struct arena *arena, struct str words,
                          const char *ending);

/* In the words' own script, with spaces: "Переговоры в порту.pdf".  Cut and
 * replaced as above. */
struct str filename_titled(struct arena *arena, struct str words,
                           const char *ending);

#endif
