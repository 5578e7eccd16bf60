/* Paths as references of the web.  Private to json/. */
#ifndef READOUT_JSON_URI_H
#define READOUT_JSON_URI_H

#include "base/str.h"

struct buf;

/* A relative path as a relative reference (RFC 3986, 4.2), an absolute one as
 * a file URI (RFC 8089); bytes that may not stand there are escaped. */
void uri_print(struct str path, struct buf *out);

#endif
