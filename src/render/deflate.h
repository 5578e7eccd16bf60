/* Compressed streams.  Internal to render/; libdeflate is known here only. */
#ifndef READOUT_RENDER_DEFLATE_H
#define READOUT_RENDER_DEFLATE_H

#include "base/str.h"

struct arena;
struct deflater;
struct objects;

struct deflater *deflater_new(struct arena *arena);
void deflater_free(struct deflater *deflater); /* NULL is allowed */

/* Makes the object a compressed stream of `bytes`, which may go after that;
 * `entries` are all but Filter and Length. */
void deflate_stream(struct deflater *deflater, struct objects *objects,
                    uint32_t number, struct str entries, struct str bytes);

/* "1.14": the library's version. */
const char *deflate_version(void);

#endif
