/* Images: found, told apart, decoded once; see image.h. */
#include "image/image.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/path.h"
#include "base/vec.h"
#include "image/decode.h"

#include <string.h>

/* A file that was decoded; the same file under another name is not decoded
 * again. */
struct file {
    struct str bytes;
    uint32_t hash;
    const struct image *image;
};

struct name {
    const struct source *source;
    struct str folder, path;
    const struct image *image; /* NULL: it cannot be shown */
    bool is_used;              /* since image_store_begin() */
};

struct image_store {
    struct arena *arena;
    struct diag *diag;
    struct str folder;           /* as given */
    const struct bundle *bundle; /* where files are; NULL: on the disk */
    uint64_t pixels_left;        /* of PIXELS_TOGETHER */
    struct {
        VEC(struct file);
    } files;
    struct {
        VEC(struct name);
    } names;
    struct {
        VEC(size_t);
    } used; /* names, in the order of their use */
};

struct image_store *
image_store_new(struct arena *arena, struct str folder, struct diag *diag)
{
    struct image_store *store = ARENA_NEW(arena, struct image_store);
    store->arena = arena;
    store->diag = diag;
    store->pixels_left = PIXELS_TOGETHER;
    store->folder = str_copy(arena, folder.size > 0 ? folder : STR("."));
    return store;
}

/* Where paths are meant from: the file that they stand in. */
static struct str
folder_of(const struct image_store *store, struct where where)
{
    if (where.source == NULL)
        return store->folder;
    struct str folder = path_folder(where.source->name);
    return folder.size > 0 ? folder : STR(".");
}

struct str
image_store_path(const struct image_store *store, size_t i, struct str *bytes)
{
    *bytes = (struct str){0};
    if (i >= store->names.count)
        return STR("");
    const struct name *name = &store->names.at[i];
    if (name->image != NULL)
        *bytes = name->image->file;
    return str_from(path_below(store->arena, name->folder, name->path));
}

bool
image_store_has(const struct image_store *store, struct str key)
{
    for (size_t i = 0; key.size > 0 && i < store->names.count; i++) {
        struct str bytes;
        const char *path = image_store_path(store, i, &bytes).at;
        if (str_equal(path_key(store->arena, path), key))
            return true;
    }
    return false;
}

void
decoding_report(const struct decoding *decoding, enum message message,
                struct str what)
{
    DIAG(decoding->diag, message, decoding->where, decoding->path, what);
}

static bool
too_large(const struct decoding *decoding, uint64_t width, uint64_t height,
          const char *more, const char *most)
{
    DIAG(decoding->diag, MESSAGE_IMAGE_TOO_LARGE, decoding->where,
         decoding->path,
         str_printf(decoding->arena, "%ju x %ju pixels%s", (uintmax_t)width,
                    (uintmax_t)height, more),
         str_from(most));
    return false;
}

bool
decoding_fits(const struct decoding *decoding, uint64_t width, uint64_t height,
              bool is_kept)
{
    if (width == 0 || height == 0 || width > PIXELS_MOST / height)
        return too_large(decoding, width, height, "", "40 million");
    if (!is_kept && width * height > decoding->pixels_left)
        return too_large(decoding, width, height, " besides other pictures",
                         "200 million in one article");
    return true;
}

/* Formats by their first bytes. */
static const struct format {
    struct {
        unsigned char at, size;
        const char *bytes;
    } magic;
    const char *name; /* for a message; of what can be decoded: media type */
    bool (*decode)(struct decoding *decoding);
} formats[] = {
    {{0, 8, "\x89PNG\r\n\x1A\n"}, "image/png", png_decode},
    {{0, 3, "\xFF\xD8\xFF"}, "image/jpeg", jpeg_decode},
    {{0, 4, "GIF8"}, "a GIF file", NULL},
    {{8, 4, "WEBP"}, "a WebP file", NULL},
    {{0, 4, "II*\0"}, "a TIFF file", NULL},
    {{0, 4, "MM\0*"}, "a TIFF file", NULL},
    {{0, 2, "BM"}, "a BMP file", NULL},
    {{4, 8, "ftypavif"}, "an AVIF file", NULL},
    {{4, 7, "ftyphei"}, "a HEIC file", NULL},
    {{4, 4, "jP  "}, "a JPEG 2000 file", NULL},
    {{0, 4, "%PDF"}, "a PDF file", NULL},
    {{0, 4, "<svg"}, "an SVG file", NULL},
    {{0, 5, "<?xml"}, "an XML file", NULL},
};

static const struct format *
format_of(struct str bytes)
{
    for (size_t i = 0; i < COUNT(formats); i++) {
        const struct format *format = &formats[i];
        size_t at = format->magic.at, size = format->magic.size;
        if (bytes.size >= at + size &&
            memcmp(bytes.at + at, format->magic.bytes, size) == 0)
            return format;
    }
    return NULL;
}

static bool
decode(struct decoding *decoding)
{
    const struct format *format = format_of(decoding->bytes);
    if (format != NULL && format->decode != NULL)
        return format->decode(decoding);
    const char *name = "of no kind that is known";
    if (decoding->bytes.size == 0)
        name = "empty";
    else if (format != NULL)
        name = format->name;
    decoding_report(decoding, MESSAGE_IMAGE_FORMAT, str_from(name));
    return false;
}

static const struct image *
same_file(const struct image_store *store, struct str bytes, uint32_t hash)
{
    for (size_t i = 0; i < store->files.count; i++) {
        const struct file *file = &store->files.at[i];
        if (file->hash == hash && str_equal(file->bytes, bytes))
            return file->image;
    }
    return NULL;
}

static const struct image *
load(struct image_store *store, struct decoding *decoding)
{
    struct str folder = folder_of(store, decoding->where);
    if (!decoding_read(decoding, store->bundle, folder))
        return NULL;
    uint32_t hash = str_hash(decoding->bytes);
    const struct image *same = same_file(store, decoding->bytes, hash);
    if (same != NULL)
        return same;
    decoding->image = ARENA_NEW(store->arena, struct image);
    decoding->image->path = decoding->path;
    decoding->image->file = decoding->bytes;
    decoding->image->number = (uint32_t)store->files.count;
    decoding->pixels_left = store->pixels_left;
    if (!decode(decoding))
        return NULL;
    if (decoding->image->format == IMAGE_PIXELS)
        store->pixels_left -=
            (uint64_t)decoding->image->width * decoding->image->height;
    VEC_PUSH(store->arena, &store->files,
             ((struct file){decoding->bytes, hash, decoding->image}));
    return decoding->image;
}

static const struct image *
use(struct image_store *store, size_t i)
{
    struct name *name = &store->names.at[i];
    if (!name->is_used)
        VEC_PUSH(store->arena, &store->used, i);
    name->is_used = true;
    return name->image;
}

const struct image *
image_open(struct image_store *store, struct str path, struct where where)
{
    for (size_t i = 0; i < store->names.count; i++)
        if (store->names.at[i].source == where.source &&
            str_equal(store->names.at[i].path, path))
            return use(store, i);
    struct decoding decoding = {.arena = store->arena,
                                .diag = store->diag,
                                .path = str_copy(store->arena, path),
                                .where = where};
    const struct image *image = load(store, &decoding);
    VEC_PUSH(store->arena, &store->names,
             ((struct name){where.source, folder_of(store, where),
                            decoding.path, image, false}));
    return use(store, store->names.count - 1);
}

void
image_store_begin(struct image_store *store)
{
    for (size_t i = 0; i < store->used.count; i++)
        store->names.at[store->used.at[i]].is_used = false;
    store->used.count = 0;
}

void
image_store_use(struct image_store *store, const struct bundle *bundle)
{
    store->bundle = bundle;
}

static struct str
bytes_of(const struct image_store *store, const struct image *image)
{
    for (size_t i = 0; i < store->files.count; i++)
        if (store->files.at[i].image == image)
            return store->files.at[i].bytes;
    return STR("");
}

bool
image_store_at(const struct image_store *store, size_t i,
               struct image_file *file)
{
    if (i >= store->used.count)
        return false;
    const struct name *name = &store->names.at[store->used.at[i]];
    struct str bytes = bytes_of(store, name->image);
    const struct format *format = format_of(bytes);
    *file = (struct image_file){
        .source = name->source,
        .path = path_normal(store->arena, name->path),
        .bytes = bytes,
        .media_type = format != NULL ? format->name : NULL,
    };
    return true;
}
