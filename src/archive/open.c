/* Reading what a brief says of itself and carries; see archive.h. */
#include "archive/archive.h"

#include "archive/document.h"
#include "archive/properties.h"
#include "archive/shape.h"
#include "base/arena.h"
#include "base/diag.h"

#include <libdeflate.h>

enum {
    PACKET_MOST = 1024 * 1024,          /* bytes of the XMP */
    FILES_MOST = 4096,                  /* attached */
    FILE_MOST = 256 * 1024 * 1024,      /* bytes of one, as read/ has it */
    TOGETHER_MOST = 1024 * 1024 * 1024, /* bytes, packed and unpacked */
};

struct reading {
    struct arena *arena;
    struct str name;
    struct document document;
    struct archive *archive;
    struct diag *diag;
    size_t left; /* of TOGETHER_MOST */
};

static bool
fail(const struct reading *it, enum message message, struct str why)
{
    DIAG(it->diag, message, NOWHERE, it->name, why);
    return false;
}

static bool
fail_damaged(const struct reading *it, struct str what)
{
    struct str fault = document_fault(&it->document);
    return fail(it, MESSAGE_BRIEF_DAMAGED, fault.size > 0 ? fault : what);
}

/* Unpacks exactly as many bytes as there shall be. */
static bool
unpack(struct arena *arena, struct str packed, size_t size, struct str *bytes)
{
    struct libdeflate_decompressor *unpacker = libdeflate_alloc_decompressor();
    if (unpacker == NULL)
        memory_exhausted();
    char *room = arena_alloc(arena, size + 1);
    bool is_done =
        libdeflate_zlib_decompress(unpacker, packed.at, packed.size, room, size,
                                   NULL) == LIBDEFLATE_SUCCESS;
    libdeflate_free_decompressor(unpacker);
    *bytes = (struct str){room, size};
    return is_done;
}

static bool
take_room(struct reading *it, size_t size)
{
    if (size > it->left)
        return false;
    it->left -= size;
    return true;
}

static bool
read_bytes(struct reading *it, qpdf_oh stream, struct archive_file *file)
{
    const struct document *document = &it->document;
    if (stream == 0 || !qpdf_oh_is_stream(document->qpdf, stream))
        return fail_damaged(it, STR("an attached file is missing"));
    qpdf_oh dictionary = qpdf_oh_get_dict(document->qpdf, stream);
    qpdf_oh params = document_key(document, dictionary, "/Params");
    long long size = document_number(document, params, "/Size");
    long long packed_size = document_number(document, dictionary, "/Length");
    if (size > FILE_MOST || packed_size > FILE_MOST ||
        (size >= 0 && packed_size >= 0 &&
         !take_room(it, (size_t)size + (size_t)packed_size)))
        return fail(it, MESSAGE_BRIEF_LIMIT,
                    STR("larger attached files than any brief"));
    file->media_type = document_name(document, dictionary, "/Subtype");
    struct str packed;
    bool is_packed = str_equals(document_name(document, dictionary, "/Filter"),
                                "FlateDecode");
    if (size < 0 || !is_packed ||
        !document_stream(document, stream, FILE_MOST, &packed) ||
        !unpack(it->arena, packed, (size_t)size, &file->bytes))
        return fail_damaged(it, STR("an attached file cannot be unpacked"));
    return true;
}

static bool
read_file(struct reading *it, qpdf_oh specification)
{
    const struct document *document = &it->document;
    struct archive_file file = {
        .name = document_text(document, specification, "/UF")};
    qpdf_oh streams = document_key(document, specification, "/EF");
    if (!read_bytes(it, document_key(document, streams, "/UF"), &file))
        return false;
    VEC_PUSH(it->arena, &it->archive->files, file);
    return true;
}

/* The catalogue lists the files in their order; the tree of their names, in
 * which a file could lead anywhere, is not needed. */
static bool
read_files(struct reading *it, qpdf_oh catalog)
{
    qpdf_data qpdf = it->document.qpdf;
    qpdf_oh list = document_key(&it->document, catalog, "/AF");
    if (list == 0 || !qpdf_oh_is_array(qpdf, list))
        return fail_damaged(it, STR("the article is missing"));
    int count = qpdf_oh_get_array_n_items(qpdf, list);
    if (count > FILES_MOST)
        return fail(it, MESSAGE_BRIEF_LIMIT,
                    STR("more attached files than any brief"));
    for (int i = 0; i < count; i++)
        if (!read_file(it, qpdf_oh_get_array_item(qpdf, list, i)))
            return false;
    return true;
}

static bool
read_all(struct reading *it)
{
    const struct document *document = &it->document;
    qpdf_oh catalog = qpdf_get_root(document->qpdf);
    struct str packet;
    if (!document_stream(document, document_key(document, catalog, "/Metadata"),
                         PACKET_MOST, &packet) ||
        !properties_read(it->arena, packet, it->archive))
        return fail(it, MESSAGE_NO_BRIEF,
                    STR("its properties do not say how Readout made it"));
    it->archive->is_linearized = qpdf_is_linearized(document->qpdf);
    return read_files(it, catalog);
}

static bool
read_opened(struct reading *it, struct str pdf)
{
    bool is_open = document_open(&it->document, it->arena, pdf);
    if (document_is_encrypted(&it->document))
        return fail(it, MESSAGE_BRIEF_ENCRYPTED, STR(""));
    if (!is_open)
        return fail_damaged(it, STR("it cannot be read"));
    return read_all(it);
}

static bool
check_shape(const struct reading *it, struct str pdf)
{
    struct shape shape;
    switch (shape_read(it->arena, pdf, &shape)) {
    case SHAPE_NO_PDF:
        return fail(it, MESSAGE_NO_BRIEF, STR("it is no PDF"));
    case SHAPE_CUT:
        return fail(it, MESSAGE_BRIEF_DAMAGED, STR("its end is missing"));
    case SHAPE_FOREIGN:
        return fail(it, MESSAGE_NO_BRIEF,
                    STR("it is not built as Readout builds a PDF"));
    case SHAPE_FINE:
        break;
    }
    return true;
}

bool
archive_open(struct arena *arena, struct str name, struct str pdf,
             struct archive *archive, struct diag *diag)
{
    *archive = (struct archive){0};
    struct reading it = {.arena = arena,
                         .name = name,
                         .archive = archive,
                         .diag = diag,
                         .left = TOGETHER_MOST};
    bool is_read = check_shape(&it, pdf) && read_opened(&it, pdf);
    document_close(&it.document);
    return is_read;
}
