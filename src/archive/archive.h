/* Door of archive/: PDFs taken apart and written anew by libqpdf, which is
 * known here only.
 *
 * What is read may be hostile: of its streams those alone are unpacked that are
 * asked for, into the room that they claim, and that is bounded.  libqpdf
 * itself would unpack the streams that cross-reference tables and objects can
 * be packed in, whatever comes out; Readout's files have none, so that others
 * are told apart, and refused, before. */
#ifndef READOUT_ARCHIVE_ARCHIVE_H
#define READOUT_ARCHIVE_ARCHIVE_H

#include "base/export.h"
#include "base/origin.h"
#include "base/str.h"
#include "base/vec.h"

struct arena;
struct diag;

/* A file that is attached. */
struct archive_file {
    struct str name, media_type, bytes; /* the name may be anything */
};

struct archive {
    struct str creator;               /* "Readout 0.1.0" */
    struct str origins[ORIGIN_COUNT]; /* empty: not said */
    struct {
        VEC(struct archive_file);
    } files; /* in the document's order */
    bool is_linearized;
};

/* Reads what a brief says of itself and carries.  `name` is for messages; all
 * is in the arena, or in `pdf`.  False: not one of Readout's, damaged,
 * encrypted, or over a limit; reported. */
EXPORT bool archive_open(struct arena *arena, struct str name, struct str pdf,
                         struct archive *archive, struct diag *diag);

/* What is at a byte of a file of Readout's, in words: "the content of page 2
 * (object 17)".  In the arena; never empty. */
EXPORT struct str archive_place(struct arena *arena, struct str pdf,
                                size_t offset);

struct archive_settings {
    bool is_linearized;        /* to be shown while it is still loading */
    const char *user_password; /* that opens it; NULL: it is not encrypted, else
                                  by AES-256 (ISO 32000-2, 7.6.4); UTF-8 */
    const char *owner_password; /* that changes how it is protected */
};

/* Writes a file of Readout's anew; `out` is in the arena.  Without encryption
 * the same bytes come from the same bytes.  False: reported. */
EXPORT bool archive_rewrite(struct arena *arena, struct str pdf,
                            const struct archive_settings *settings,
                            struct diag *diag, struct str *out);

#endif
