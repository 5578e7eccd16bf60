/* Door of command/: the command line, one file a command. */
#ifndef READOUT_COMMAND_COMMAND_H
#define READOUT_COMMAND_COMMAND_H

/* Runs the program: parses the arguments, carries out the command, prints
 * messages to standard error.  Returns the exit status (base/status.h). */
int command_run(int argc, char *const argv[]);

#endif
