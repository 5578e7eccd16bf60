/* What the language of a text says about its writing; for text/ only. */
#ifndef READOUT_TEXT_WRITING_H
#define READOUT_TEXT_WRITING_H

#include <hb.h>

#include <stdbool.h>

/* Chinese and Japanese, by their tags in BCP 47. */
bool language_has_ideographs(const char *tag);

/* The script as fonts are made for it: ideographs differ with the language (ISO
 * 15924: Hans, Hant, Jpan, Kore). */
hb_tag_t written_script(hb_script_t script, const char *tag);

#endif
