/* Articles as the command line names them.  Private to command/. */
#ifndef READOUT_COMMAND_ARTICLES_H
#define READOUT_COMMAND_ARTICLES_H

#include "command/commands.h"

/* The files that are named, and in place of a folder those in it that end in
 * ".xml", by name; without folders below and hidden files.  False: reported. */
bool articles_find(struct run *run, struct words *articles);

#endif
