/* Compressed streams; see deflate.h. */
#include "render/deflate.h"

#include "base/arena.h"
#include "base/buf.h"
#include "render/object.h"

#include <libdeflate.h>

enum {
    /* Higher levels take twice the time of all else that the pages of a long
     * article need, to make its file a fourteenth smaller. */
    LEVEL = 1,
};

struct deflater {
    struct arena *arena;
    struct libdeflate_compressor *compressor; /* made when first wanted */
    struct buf room, entries;
};

struct deflater *
deflater_new(struct arena *arena)
{
    struct deflater *deflater = ARENA_NEW(arena, struct deflater);
    deflater->arena = arena;
    return deflater;
}

void
deflater_free(struct deflater *deflater)
{
    if (deflater == NULL)
        return;
    libdeflate_free_compressor(deflater->compressor);
    deflater->compressor = NULL;
    buf_release(&deflater->room);
    buf_release(&deflater->entries);
}

/* The bytes compressed, in the arena. */
static struct str
compress(struct deflater *deflater, struct str bytes)
{
    if (deflater->compressor == NULL)
        deflater->compressor = libdeflate_alloc_compressor(LEVEL);
    if (deflater->compressor == NULL)
        memory_exhausted();
    size_t most =
        libdeflate_zlib_compress_bound(deflater->compressor, bytes.size);
    buf_clear(&deflater->room);
    char *room = buf_reserve(&deflater->room, most);
    size_t size = libdeflate_zlib_compress(deflater->compressor, bytes.at,
                                           bytes.size, room, most);
    return (struct str){arena_copy(deflater->arena, room, size), size};
}

void
deflate_stream(struct deflater *deflater, struct objects *objects,
               uint32_t number, struct str entries, struct str bytes)
{
    buf_clear(&deflater->entries);
    buf_str(&deflater->entries, entries);
    buf_text(&deflater->entries, "/Filter/FlateDecode");
    object_set_stream(objects, number, buf_view(&deflater->entries),
                      compress(deflater, bytes));
}

const char *
deflate_version(void)
{
    return LIBDEFLATE_VERSION_STRING;
}
