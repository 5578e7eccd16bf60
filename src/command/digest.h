/* Contents told apart by their digests (XXH3, 128 bits).  Private to command/.
 */
#ifndef READOUT_COMMAND_DIGEST_H
#define READOUT_COMMAND_DIGEST_H

#include "base/str.h"

struct arena;
struct digests;

/* Remembers the digests of files, each read once. */
struct digests *digests_new(struct arena *arena);

/* The digest of a file's content as 32 letters; "-" if it cannot be read. */
struct str digest_file(struct digests *digests, const char *path);
/* The same, read now and not remembered: the file may change in this run. */
struct str digest_output(struct digests *digests, const char *path);
struct str digest_bytes(struct arena *arena, struct str bytes);

#endif
