/* How the program's heap gets its memory from the system; for those that have a
 * main() only. */
#ifndef READOUT_COMMAND_HEAP_H
#define READOUT_COMMAND_HEAP_H

/* Before any memory is taken.  Changes the time that the program takes, and
 * nothing else. */
void heap_prepare(void);

#endif
