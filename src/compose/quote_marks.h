/* Marks around the whole that the article's text has inside of its <q>: the
 * form adds the language's own. */
#ifndef READOUT_COMPOSE_QUOTE_MARKS_H
#define READOUT_COMPOSE_QUOTE_MARKS_H

#include "base/str.h"

/* Takes them off, and a comma before "he said"; `first` and `last` are where
 * `whole` begins and ends, and may be the same. */
void quote_marks_trim(struct str whole, struct str *first, struct str *last);

#endif
