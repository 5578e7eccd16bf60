/* Writing to pipes and devices, which may keep the program waiting.  Private to
 * base/. */
#ifndef READOUT_BASE_STREAM_H
#define READOUT_BASE_STREAM_H

#include "base/parts.h"

/* Opens what is at `path`, a pipe as soon as it has a reader; -1 with errno.
 * While this or stream_write() waits a signal that would end the program ends
 * the wait, though it is blocked: EINTR. */
int stream_open(const char *path);

/* 0, or what went wrong, as of errno. */
int stream_write(int descriptor, const struct parts *parts);

#endif
