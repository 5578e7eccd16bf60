/* Door of json/: what other programs read, as JSON (RFC 8259) in UTF-8.
 *
 * A module: the functions are looked up by their names.  The order of members
 * is fixed, so that the same input gives the same bytes.  None of them can
 * fail: running out of memory ends the program (base/arena.h). */
#ifndef READOUT_JSON_JSON_H
#define READOUT_JSON_JSON_H

#include "base/diag.h"
#include "base/export.h"
#include "compose/compose.h"

struct buf;

/* A brief, and several of them as a dossier, as brief.schema.json describes
 * both. */
EXPORT void json_brief(const struct brief *brief, struct buf *out);
EXPORT void json_dossier(const struct dossier *dossier, struct buf *out);

/* What the article states, in the words of schema.org, as JSON-LD 1.1 on one
 * line, for the <script> of a page: no "<" is in it.  Names of things begin
 * with `prefix`, so that several articles can stand in one page. */
EXPORT void json_linked_data(const struct brief *brief, struct str prefix,
                             struct buf *out);

/* The messages of a run that ends with `status`, as messages.schema.json
 * describes them. */
EXPORT void json_messages(const struct message_record *records, size_t count,
                          enum status status, struct buf *out);

/* The same in the Static Analysis Results Interchange Format (SARIF), 2.1.0,
 * OASIS Standard.  Messages about no file become notifications. */
EXPORT void json_sarif(const struct message_record *records, size_t count,
                       enum status status, struct buf *out);

#endif
