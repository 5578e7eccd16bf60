/* Passwords of PDFs.  Private to command/. */
#ifndef READOUT_COMMAND_PASSWORD_H
#define READOUT_COMMAND_PASSWORD_H

#include "command/commands.h"
#include "readout/readout.h"

/* Finds the passwords that the options ask for: the first line of a file opens
 * the PDF, the second, if there is one, changes how it is protected; else they
 * are in the environment, READOUT_PASSWORD and READOUT_OWNER_PASSWORD.  Never
 * on the command line, which others can see.  False: reported. */
bool password_find(struct run *run, struct readout_settings *settings);

#endif
