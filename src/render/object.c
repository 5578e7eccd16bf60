/* The objects of a PDF file, through libharu's object layer; see object.h. */
#include "render/object.h"

#include "base/arena.h"
#include "base/diag.h"
#include "render/syntax.h"

#include <hpdf.h>

#include <assert.h>
#include <stdlib.h>

enum {
    NUMBER_MASK = 0x00FFFFFF, /* of libharu's object ids */
};

/* libharu counts offsets in 32 bits and goes wrong beyond this, in silence. */
#define FILE_MOST INT32_MAX

struct objects {
    struct arena *arena;
    struct diag *diag;
    HPDF_Doc document;
    HPDF_STATUS status;      /* the first failure */
    HPDF_Stream stream;      /* what libharu writes to */
    struct parts *parts;     /* the file so far, */
    struct buf tail;         /* what comes behind them, */
    uint64_t size;           /* and how much it is */
    struct str stream_bytes; /* of the stream at hand: they stay */
    struct buf scratch;      /* entries printed while writing */
    bool is_too_large;
};

/* What an HPDF_Dict's attr points to. */
struct object {
    struct objects *objects;
    object_print *print; /* NULL: `entries` are there */
    union {
        struct str entries;
        const void *context;
    };
    const struct str *bytes; /* of a stream; NULL: none */
};

/* Every call into libharu that can fail goes through here: the object layer
 * only returns its errors and calls no handler. */
#define TRY(objects, call)                                                     \
    ((objects)->status == HPDF_OK ? (objects)->status = (call)                 \
                                  : (objects)->status)

static void *
allocate(HPDF_UINT size)
{
    return memory_resize(NULL, size);
}

struct objects *
objects_new(struct arena *arena, struct diag *diag)
{
    struct objects *objects = ARENA_NEW(arena, struct objects);
    objects->arena = arena;
    objects->diag = diag;
    /* No pool: libharu's own does not align what it hands out. */
    objects->document = HPDF_NewEx(NULL, allocate, free, 0, NULL);
    if (objects->document == NULL)
        objects->status = HPDF_INVALID_DOCUMENT;
    return objects;
}

void
objects_free(struct objects *objects)
{
    if (objects == NULL)
        return;
    HPDF_Free(objects->document);
    objects->document = NULL;
    buf_release(&objects->scratch);
    buf_release(&objects->tail);
}

struct str
objects_version(void)
{
    return str_from(HPDF_GetVersion());
}

static HPDF_STATUS
write_bytes(HPDF_Stream stream, struct str bytes)
{
    if (bytes.size == 0)
        return HPDF_OK;
    if (bytes.size > FILE_MOST)
        return HPDF_FILE_IO_ERROR;
    return HPDF_Stream_Write(stream, (const HPDF_BYTE *)bytes.at,
                             (HPDF_UINT)bytes.size);
}

/* libharu calls this between << and >>. */
static HPDF_STATUS
write_entries(HPDF_Dict dict, HPDF_Stream stream)
{
    struct object *object = dict->attr;
    struct buf *scratch = &object->objects->scratch;
    buf_clear(scratch);
    if (object->print != NULL)
        object->print(object->context, scratch);
    else
        buf_str(scratch, object->entries);
    if (object->bytes != NULL) {
        buf_text(scratch, "/Length ");
        pdf_integer(scratch, (int64_t)object->bytes->size);
    }
    return write_bytes(stream, buf_view(scratch));
}

/* And this behind >>, where a stream's bytes belong. */
static HPDF_STATUS
write_stream(HPDF_Dict dict)
{
    const struct object *object = dict->attr;
    if (object->bytes == NULL)
        return HPDF_OK;
    HPDF_Stream stream = object->objects->stream;
    HPDF_STATUS status = write_bytes(stream, STR("\nstream\n"));
    object->objects->stream_bytes = *object->bytes;
    if (status == HPDF_OK)
        status = write_bytes(stream, *object->bytes);
    if (status == HPDF_OK)
        status = write_bytes(stream, STR("\nendstream"));
    return status;
}

static void
adopt(struct objects *objects, HPDF_Dict dict)
{
    struct object *object = ARENA_NEW(objects->arena, struct object);
    object->objects = objects;
    dict->attr = object;
    dict->before_write_fn = NULL;
    dict->write_fn = write_entries;
    dict->after_write_fn = write_stream;
    dict->free_fn = NULL;
}

uint32_t
object_new(struct objects *objects)
{
    if (objects->status != HPDF_OK)
        return 0;
    HPDF_List entries = objects->document->xref->entries;
    /* libharu's list grows by so many at a time; doubled, it stays linear. */
    if (entries->count > entries->items_per_block)
        entries->items_per_block = entries->count;
    HPDF_Dict dict = HPDF_Dict_New(objects->document->mmgr);
    if (TRY(objects, HPDF_Xref_Add(objects->document->xref, dict)) != HPDF_OK)
        return 0;
    adopt(objects, dict);
    return dict->header.obj_id & NUMBER_MASK;
}

/* One of libharu's own, without the entries named. */
static uint32_t
own_object(struct objects *objects, HPDF_Dict dict, const char *const *keys)
{
    if (dict == NULL)
        return 0;
    if (dict->write_fn != write_entries) {
        for (; *keys != NULL; keys++)
            TRY(objects, HPDF_Dict_RemoveElement(dict, *keys));
        adopt(objects, dict);
    }
    return dict->header.obj_id & NUMBER_MASK;
}

uint32_t
object_catalog(struct objects *objects)
{
    static const char *const none[] = {NULL};
    return objects->status != HPDF_OK
               ? 0
               : own_object(objects, objects->document->catalog, none);
}

uint32_t
object_page_root(struct objects *objects)
{
    static const char *const keys[] = {"Kids", "Count", NULL};
    return objects->status != HPDF_OK
               ? 0
               : own_object(objects, objects->document->root_pages, keys);
}

uint32_t
object_info(struct objects *objects)
{
    static const char *const keys[] = {"Producer", NULL};
    return objects->status != HPDF_OK
               ? 0
               : own_object(objects, objects->document->info, keys);
}

static struct object *
object_at(const struct objects *objects, uint32_t number)
{
    if (number == 0 || objects->status != HPDF_OK)
        return NULL;
    HPDF_XrefEntry entry = HPDF_Xref_GetEntry(objects->document->xref, number);
    assert(entry != NULL);
    HPDF_Dict dict = entry->obj;
    return dict->attr;
}

void
object_set(struct objects *objects, uint32_t number, struct str entries)
{
    struct object *object = object_at(objects, number);
    if (object != NULL)
        object->entries = (struct str){
            arena_copy(objects->arena, entries.at, entries.size), entries.size};
}

void
object_defer(struct objects *objects, uint32_t number, object_print *print,
             const void *context)
{
    struct object *object = object_at(objects, number);
    if (object != NULL) {
        object->print = print;
        object->context = context;
    }
}

void
object_set_stream(struct objects *objects, uint32_t number, struct str entries,
                  struct str bytes)
{
    object_set(objects, number, entries);
    struct object *object = object_at(objects, number);
    if (object != NULL)
        object->bytes = arena_copy(objects->arena, &bytes, sizeof bytes);
}

/* Eight bytes as a number, the same on every machine. */
static uint64_t
word_of(const unsigned char *at)
{
    return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 |
           (uint64_t)at[3] << 24 | (uint64_t)at[4] << 32 |
           (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
           (uint64_t)at[7] << 56;
}

/* FNV-1a (Fowler, Noll, Vo) over eight bytes at a time, twice with different
 * beginnings; what is shifted down lets high bits reach low ones. */
static void
hash_word(uint64_t hash[2], uint64_t word)
{
    for (size_t i = 0; i < 2; i++) {
        hash[i] = (hash[i] ^ word) * 0x100000001B3;
        hash[i] ^= hash[i] >> 32;
    }
}

static void
hash_bytes(uint64_t hash[2], struct str bytes)
{
    const unsigned char *at = (const unsigned char *)bytes.at;
    size_t left = bytes.size;
    for (; left >= 8; at += 8, left -= 8)
        hash_word(hash, word_of(at));
    for (; left > 0; at++, left--)
        hash_word(hash, *at);
}

static void
end_tail(struct objects *objects)
{
    struct str tail = buf_view(&objects->tail);
    if (tail.size > 0)
        VEC_PUSH(objects->arena, objects->parts,
                 str_copy(objects->arena, tail));
    buf_clear(&objects->tail);
}

/* Receives all that libharu writes, often a byte or two. */
static HPDF_STATUS
receive(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT size)
{
    struct objects *objects = stream->attr;
    objects->size += size;
    objects->is_too_large = objects->size > FILE_MOST;
    if (objects->is_too_large)
        return HPDF_FILE_IO_ERROR;
    if ((const char *)bytes == objects->stream_bytes.at &&
        size == objects->stream_bytes.size) {
        end_tail(objects);
        VEC_PUSH(objects->arena, objects->parts, objects->stream_bytes);
    } else {
        buf_append(&objects->tail, bytes, size);
    }
    return HPDF_OK;
}

/* The file identifier (ISO 32000-1, 14.4) is made of all bytes before it, so
 * that it is the same for the same document. */
static HPDF_STATUS
write_trailer(HPDF_Dict trailer, HPDF_Stream stream)
{
    struct objects *objects = trailer->attr;
    uint64_t hash[2] = {0xCBF29CE484222325, 0x6C62272E07BB0142};
    end_tail(objects);
    for (size_t i = 0; i < objects->parts->count; i++)
        hash_bytes(hash, objects->parts->at[i]);
    buf_clear(&objects->scratch);
    buf_text(&objects->scratch, "/Root");
    pdf_reference(&objects->scratch, object_catalog(objects));
    buf_text(&objects->scratch, "/Info");
    pdf_reference(&objects->scratch, object_info(objects));
    buf_text(&objects->scratch, "/ID[");
    for (int i = 0; i < 2; i++)
        buf_printf(&objects->scratch, "<%016llX%016llX>",
                   (unsigned long long)hash[0], (unsigned long long)hash[1]);
    buf_char(&objects->scratch, ']');
    return write_bytes(stream, buf_view(&objects->scratch));
}

static void
write_all(struct objects *objects)
{
    HPDF_Doc document = objects->document;
    HPDF_Stream stream =
        HPDF_CallbackWriter_New(document->mmgr, receive, objects);
    if (stream == NULL) {
        objects->status = HPDF_INVALID_STREAM;
        return;
    }
    objects->stream = stream;
    document->xref->trailer->attr = objects;
    document->xref->trailer->write_fn = write_trailer;
    /* Four bytes over 127 tell transfer programs that the file is binary. */
    TRY(objects, write_bytes(stream, STR("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")));
    TRY(objects, HPDF_Xref_WriteToStream(document->xref, stream, NULL));
    HPDF_Stream_Free(stream);
    end_tail(objects);
}

static void
report(const struct objects *objects)
{
    if (objects->is_too_large)
        DIAG(objects->diag, MESSAGE_PDF_TOO_LARGE, NOWHERE, STR("2 GiB"));
    else
        DIAG(objects->diag, MESSAGE_PDF_FAILED, NOWHERE,
             str_printf(objects->arena, "0x%04lX",
                        (unsigned long)objects->status));
}

bool
objects_write(struct objects *objects, struct parts *parts)
{
    objects->parts = parts;
    if (objects->status == HPDF_OK)
        write_all(objects);
    if (objects->status != HPDF_OK)
        report(objects);
    return objects->status == HPDF_OK;
}
