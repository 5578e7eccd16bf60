/* A table of a font file as big-endian numbers; see table.h. */
#include "font/table.h"

struct table
table_open(hb_face_t *face, hb_tag_t tag)
{
    struct table table = {.blob = hb_face_reference_table(face, tag)};
    table.at = (const unsigned char *)hb_blob_get_data(table.blob, &table.size);
    return table;
}

void
table_close(struct table *table)
{
    hb_blob_destroy(table->blob);
}

uint32_t
table_u16(const struct table *table, size_t offset)
{
    if (offset + 2 > table->size)
        return 0;
    return (uint32_t)(table->at[offset] << 8 | table->at[offset + 1]);
}

int32_t
table_i16(const struct table *table, size_t offset)
{
    int32_t value = (int32_t)table_u16(table, offset);
    return value - ((value & 0x8000) << 1);
}
