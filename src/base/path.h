/* Paths taken apart, and files told apart whatever their paths. */
#ifndef READOUT_BASE_PATH_H
#define READOUT_BASE_PATH_H

#include "base/str.h"

/* "in/talks.xml" -> "in/" and "talks.xml"; the folder may be empty. */
struct str path_folder(struct str path);
struct str path_name(struct str path);

/* "-": standard input or output. */
bool path_is_standard(const char *path);

/* Whether a character may be in a name on any disk and terminal: no control, at
 * some of which terminals do as they say, and no backslash. */
bool path_takes(uint32_t character);

/* Whether a folder is there, or a regular file. */
bool path_is_folder(const char *path);
bool path_is_file(const char *path);

/* Without empty steps, "." and what ".." takes back (RFC 3986, 5.2.4):
 * "a/./b/../c" -> "a/c".  Where it climbs out, ".." stays in front. */
struct str path_normal(struct arena *arena, struct str path);

/* The same bytes for all paths that lead to one file, also by links, and also
 * if the file is still to be made; "-" is standard input.  Empty: no regular
 * file is there, or no folder for it. */
struct str path_key(struct arena *arena, const char *path);

#endif
