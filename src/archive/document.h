/* A PDF opened by libqpdf.  Internal to archive/.
 *
 * libqpdf's C API keeps errors until they are asked for, gives null objects for
 * what is not there, and prints nothing once it is told so. */
#ifndef READOUT_ARCHIVE_DOCUMENT_H
#define READOUT_ARCHIVE_DOCUMENT_H

#include "base/str.h"

#include <qpdf/qpdf-c.h>

struct arena;

struct document {
    qpdf_data qpdf; /* NULL: closed */
    struct arena *arena;
};

/* Opens a file of the shape that shape_read() finds fine; what is damaged is
 * not mended.  False: document_fault() says why; to be closed all the same. */
bool document_open(struct document *document, struct arena *arena,
                   struct str pdf);
void document_close(struct document *document);

/* Whether opening failed, or would have, for want of a password. */
bool document_is_encrypted(const struct document *document);

/* The last thing that went wrong, in libqpdf's words, in the arena; empty:
 * nothing did. */
struct str document_fault(const struct document *document);

/* Values of dictionaries' keys ("/Type"); 0, the empty str: not there. */
qpdf_oh document_key(const struct document *document, qpdf_oh dictionary,
                     const char *key);
struct str document_text(const struct document *document, qpdf_oh dictionary,
                         const char *key);
struct str document_name(const struct document *document, qpdf_oh dictionary,
                         const char *key);
/* Below 0: not there. */
long long document_number(const struct document *document, qpdf_oh dictionary,
                          const char *key);

/* A stream's bytes as they are in the file, in the arena.  False: none, or
 * more than `most`. */
bool document_stream(const struct document *document, qpdf_oh stream,
                     size_t most, struct str *bytes);

#endif
