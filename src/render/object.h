/* The objects of a PDF file, through libharu's object layer; its headers are
 * included nowhere else.  Internal to render/.
 *
 * An object is a dictionary whose entries we write ourselves, as bytes kept in
 * the arena or as a function that prints them when the file is written; that
 * takes a fifth of the memory that libharu's own entries would.  Objects are
 * known by their number; 0 is what a failure gives, and is ignored. */
#ifndef READOUT_RENDER_OBJECT_H
#define READOUT_RENDER_OBJECT_H

#include "base/buf.h"
#include "base/parts.h"

struct arena;
struct diag;
struct objects;

struct objects *objects_new(struct arena *arena, struct diag *diag);
void objects_free(struct objects *objects); /* NULL is allowed */

/* libharu's own objects of a document. */
uint32_t object_catalog(struct objects *objects);
uint32_t object_page_root(struct objects *objects);
uint32_t object_info(struct objects *objects);

/* A new object, to be filled by one of the following; empty until then. */
uint32_t object_new(struct objects *objects);
/* The entries between << and >>, copied. */
void object_set(struct objects *objects, uint32_t number, struct str entries);
/* Entries that are printed when the file is written; `context` must live until
 * then. */
typedef void object_print(const void *context, struct buf *out);
void object_defer(struct objects *objects, uint32_t number, object_print *print,
                  const void *context);
/* A stream: entries (copied; Length is added) and bytes (which must live until
 * the file is written). */
void object_set_stream(struct objects *objects, uint32_t number,
                       struct str entries, struct str bytes);

/* Puts the file together: the bytes of streams as they are, and what is between
 * them in the arena.  False: reported. */
bool objects_write(struct objects *objects, struct parts *parts);

/* "2.3.0" */
struct str objects_version(void);

#endif
