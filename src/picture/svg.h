/* A page as an SVG file.  Internal to picture/. */
#ifndef READOUT_PICTURE_SVG_H
#define READOUT_PICTURE_SVG_H

struct buf;
struct leaf;
struct outlines;

void svg_write(const struct leaf *leaf, struct outlines *outlines,
               struct buf *out);

#endif
