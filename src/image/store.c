/* Images: found, told apart, decoded once; see image.h. */
#include "image/image.h"

#include "base/arena.h"
#include "base/bundle.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/path.h"
#include "base/vec.h"
#include "image/decode.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    FILE_MOST = 64 * 1024 * 1024
};

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

/* The path of an image from where the program runs. */
static const char *
join(const struct image_store *store, struct str folder, struct str path)
{
    const char *slash = str_ends_with(folder, "/") ? "" : "/";
    return str_printf(store->arena, "%.*s%s%.*s", STR_ARGS(folder), slash,
                      STR_ARGS(path))
        .at;
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
image_store_path(const struct image_store *store, size_t i)
{
    if (i >= store->names.count)
        return STR("");
    const struct name *name = &store->names.at[i];
    return str_from(join(store, name->folder, name->path));
}

bool
image_store_has(const struct image_store *store, struct str key)
{
    for (size_t i = 0; key.size > 0 && i < store->names.count; i++) {
        const char *path = image_store_path(store, i).at;
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
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
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

/* What is wrong with a path as it is written, or NULL. */
static const char *
fault_of(struct str path, struct str normal)
{
    if (path.size == 0)
        return "has no name";
    if (path.at[0] == '/')
        return "is named by an absolute path";
    for (size_t i = 0; i + 2 < path.size; i++)
        if (memcmp(path.at + i, "://", 3) == 0)
            return "is an address";
    if (str_equals(normal, "..") || str_starts_with(normal, "../"))
        return "leads out of its folder";
    return NULL;
}

/* Whether `file` is below `folder`, both without links and dots. */
static bool
is_below(const char *file, const char *folder)
{
    size_t size = strlen(folder);
    if (strcmp(folder, "/") == 0)
        return true;
    return strncmp(file, folder, size) == 0 && file[size] == '/';
}

static bool
unread(const struct decoding *decoding, int error)
{
    decoding_report(decoding, MESSAGE_IMAGE_UNREAD, str_from(strerror(error)));
    return false;
}

/* Whether it is a file, and of a size, that may be read; else reports. */
static bool
check_file(const struct decoding *decoding, const char *file)
{
    struct stat status;
    if (stat(file, &status) != 0)
        return unread(decoding, errno);
    if (!S_ISREG(status.st_mode))
        return unread(decoding, S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
    if (status.st_size <= FILE_MOST)
        return true;
    DIAG(decoding->diag, MESSAGE_IMAGE_TOO_LARGE, decoding->where,
         decoding->path,
         str_printf(decoding->arena, "%jd bytes", (intmax_t)status.st_size),
         STR("64 MiB"));
    return false;
}

/* Reads the file at the end of all links. */
static bool
read_resolved(const struct image_store *store, struct decoding *decoding,
              const char *file, const char *folder)
{
    if (file == NULL || folder == NULL)
        return unread(decoding, errno);
    if (!is_below(file, folder)) {
        decoding_report(decoding, MESSAGE_IMAGE_PATH,
                        STR("leads out of its folder"));
        return false;
    }
    if (!check_file(decoding, file))
        return false;
    int error = file_load(store->arena, file, FILE_MOST, &decoding->bytes);
    return error == 0 || unread(decoding, error);
}

static bool
read_disk(const struct image_store *store, struct decoding *decoding,
          struct str from, struct str path)
{
    char *folder = realpath(str_terminated(store->arena, from), NULL);
    char *file = realpath(join(store, from, path), NULL);
    bool is_read = read_resolved(store, decoding, file, folder);
    free(file);
    free(folder);
    return is_read;
}

static bool
read_bundle(const struct image_store *store, struct decoding *decoding,
            struct str from, struct str path)
{
    const struct str *bytes = bundle_find(store->bundle, store->arena,
                                          str_from(join(store, from, path)));
    if (bytes == NULL)
        return unread(decoding, ENOENT);
    decoding->bytes = *bytes;
    return true;
}

/* A path is taken as it is written, as in an address: what ".." takes back need
 * not be there. */
static bool
read_bytes(const struct image_store *store, struct decoding *decoding)
{
    struct str path = path_normal(store->arena, decoding->path);
    const char *fault = fault_of(decoding->path, path);
    if (fault != NULL) {
        decoding_report(decoding, MESSAGE_IMAGE_PATH, str_from(fault));
        return false;
    }
    struct str from = folder_of(store, decoding->where);
    return store->bundle != NULL ? read_bundle(store, decoding, from, path)
                                 : read_disk(store, decoding, from, path);
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
    if (!read_bytes(store, decoding))
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

const struct image *
image_open(struct image_store *store, struct str path, struct where where)
{
    for (size_t i = 0; i < store->names.count; i++)
        if (store->names.at[i].source == where.source &&
            str_equal(store->names.at[i].path, path))
            return store->names.at[i].image;
    struct decoding decoding = {.arena = store->arena,
                                .diag = store->diag,
                                .path = str_copy(store->arena, path),
                                .where = where};
    const struct image *image = load(store, &decoding);
    VEC_PUSH(store->arena, &store->names,
             ((struct name){where.source, folder_of(store, where),
                            decoding.path, image}));
    return image;
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
    if (i >= store->names.count)
        return false;
    const struct name *name = &store->names.at[i];
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
