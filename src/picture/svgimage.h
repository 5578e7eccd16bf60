/* Images in SVG files.  Internal to picture/. */
#ifndef READOUT_PICTURE_SVGIMAGE_H
#define READOUT_PICTURE_SVGIMAGE_H

struct buf;
struct image;

/* The image as it is stored, as an address with the data in it (RFC 2397).  A
 * JPEG file goes without what its camera said of it: who shows SVG does not
 * agree on whether that turns the picture. */
void svg_image_address(struct buf *out, const struct image *image);

#endif
