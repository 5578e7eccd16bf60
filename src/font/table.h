/* A table of a font file as big-endian numbers; for font/ only. */
#ifndef READOUT_FONT_TABLE_H
#define READOUT_FONT_TABLE_H

#include <hb.h>

#include <stddef.h>

struct table {
    hb_blob_t *blob;
    const unsigned char *at;
    unsigned int size; /* 0: there is none */
};

/* To be closed, also if there is none. */
struct table table_open(hb_face_t *face, hb_tag_t tag);
void table_close(struct table *table);

/* Numbers of 16 bits; 0 beyond the end. */
int32_t table_i16(const struct table *table, size_t offset);
uint32_t table_u16(const struct table *table, size_t offset);

#endif
