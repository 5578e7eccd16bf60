/* What the PDF carries to be made again from: the articles with their images,
 * and the style sheets that are not built in with theirs.
 *
 * Each has a path that says where it is from the others, and nothing of where
 * they are on the disk.  Articles of one folder are on top, those of several
 * folders in "1/", "2/" ...; sheets are in "style/", below as many more folders
 * as their paths climb out of: "house.xml" that extends "../base.xml" is
 * "style/up/house.xml", and that is "style/base.xml".  A name that is in use is
 * another: "style-2".  Made again from these files, the paths come out the
 * same. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/bundle.h"
#include "base/map.h"
#include "base/path.h"
#include "base/utf8.h"
#include "image/image.h"
#include "locale/locale.h"
#include "readout/pipeline.h"
#include "render/render.h"
#include "style/style.h"

#include <stdlib.h>
#include <string.h>

struct load {
    const struct pipeline *pipeline;
    struct arena *arena;
    struct {
        VEC(struct attachment);
    } files;
    struct map *names;          /* of the files */
    struct map *tops;           /* their first steps */
    const struct str *folders;  /* of the articles, in the PDF */
    struct str style, up, root; /* folders of sheets */
    size_t climb;               /* how many `up` there are */
    struct map *style_tops;     /* first steps of what is in them */
    bool has_root;
};

/* "a" of "a/b". */
static struct str
first_step(struct str path)
{
    const char *slash = memchr(path.at, '/', path.size);
    return slash == NULL ? path : str_slice(path, 0, (size_t)(slash - path.at));
}

/* The name, or if it is taken with a number behind it; taken from then on. */
static struct str
free_name(struct load *it, struct map *taken, struct str stem,
          struct str ending)
{
    struct str name =
        str_printf(it->arena, "%.*s%.*s", STR_ARGS(stem), STR_ARGS(ending));
    for (unsigned i = 2; map_lookup(taken, name) != NULL; i++)
        name = str_printf(it->arena, "%.*s-%u%.*s", STR_ARGS(stem), i,
                          STR_ARGS(ending));
    (void)map_set(taken, name, it);
    return name;
}

/* Puts a file in, unless one is there by that name. */
static void
put(struct load *it, struct attachment file)
{
    if (map_set(it->names, file.name, it) != NULL)
        return;
    (void)map_set(it->tops, first_step(file.name), it);
    VEC_PUSH(it->arena, &it->files, file);
}

/* ---- articles ---- */

/* The same for paths to one folder. */
static struct str
folder_key(struct load *it, const struct source *source)
{
    struct str folder = path_folder(source->name);
    if (it->pipeline->bundle != NULL)
        return folder;
    if (folder.size == 0)
        folder = STR(".");
    char *real = realpath(str_terminated(it->arena, folder), NULL);
    struct str key =
        real != NULL ? str_copy(it->arena, str_from(real)) : folder;
    free(real);
    return key;
}

/* Which folder each article is in, of those that there are. */
static void
name_folders(struct load *it)
{
    size_t count = it->pipeline->count, distinct = 0;
    struct str *keys = ARENA_ARRAY(it->arena, struct str, count);
    size_t *numbers = ARENA_ARRAY(it->arena, size_t, count);
    struct str *folders = ARENA_ARRAY(it->arena, struct str, count);
    for (size_t i = 0; i < count; i++) {
        keys[i] = folder_key(it, it->pipeline->inputs[i].source);
        for (size_t j = 0; j < i && numbers[i] == 0; j++)
            if (str_equal(keys[j], keys[i]))
                numbers[i] = numbers[j];
        if (numbers[i] == 0)
            numbers[i] = ++distinct;
    }
    for (size_t i = 0; distinct > 1 && i < count; i++)
        folders[i] = str_printf(it->arena, "%zu/", numbers[i]);
    it->folders = folders;
}

/* Whether an article came from no file, but from standard input or memory. */
static bool
is_unnamed(struct str path)
{
    return path_name(path).size == 0 || str_equals(path, "<stdin>") ||
           str_equals(path, "-");
}

/* A name that is as good on any disk and terminal: characters that are not, and
 * what is no UTF-8, stand as "_". */
static struct str
safe_name(struct arena *arena, struct str name)
{
    struct buf safe = {0};
    for (size_t at = 0; at < name.size;) {
        uint32_t c = utf8_next(name, &at);
        bool is_good = path_takes(c) && c != UTF8_REPLACEMENT;
        buf_code_point(&safe, is_good ? c : '_');
    }
    return buf_take(arena, &safe);
}

static void
put_articles(struct load *it)
{
    struct map *taken = map_new(it->arena);
    for (size_t i = 0; i < it->pipeline->count; i++) {
        const struct input *input = &it->pipeline->inputs[i];
        struct str name =
            is_unnamed(input->source->name)
                ? STR("article.xml")
                : safe_name(it->arena, path_name(input->source->name));
        struct str stem = str_printf(it->arena, "%.*s%.*s",
                                     STR_ARGS(it->folders[i]), STR_ARGS(name));
        struct str ending = STR("");
        if (str_ends_with(name, ".xml")) {
            ending = STR(".xml");
            stem.size -= ending.size;
        }
        put(it, (struct attachment){
                    .name = free_name(it, taken, stem, ending),
                    .media_type = STR("text/xml"),
                    .description = locale_label(input->locale, "source"),
                    .bytes = input->source->bytes,
                });
    }
}

/* ---- sheets ---- */

static bool
is_absolute(struct str address)
{
    return str_starts_with(address, "/");
}

/* How many steps an address climbs; what is left of it. */
static size_t
climb_of(struct str *address)
{
    size_t steps = 0;
    for (; str_starts_with(*address, "../"); steps++)
        *address = str_slice(*address, 3, address->size);
    return steps;
}

/* Where a sheet, or an image that one names, is among the files. */
static struct str
style_path(const struct load *it, struct str address)
{
    if (is_absolute(address))
        return str_printf(it->arena, "%.*s/%.*s%.*s", STR_ARGS(it->style),
                          STR_ARGS(it->root), STR_ARGS(address));
    struct str path = STR("");
    for (size_t i = climb_of(&address); i < it->climb; i++)
        path = str_printf(it->arena, "%.*s%.*s/", STR_ARGS(path),
                          STR_ARGS(it->up));
    return str_printf(it->arena, "%.*s/%.*s%.*s", STR_ARGS(it->style),
                      STR_ARGS(path), STR_ARGS(address));
}

static void
note_address(struct load *it, struct str address)
{
    if (is_absolute(address)) {
        it->has_root = true;
        return;
    }
    size_t climb = climb_of(&address);
    if (climb > it->climb)
        it->climb = climb;
    (void)map_set(it->style_tops, first_step(address), it);
}

/* ---- images ---- */

/* The address of the sheet that is `source`; empty: it is none, or built in. */
static struct str
sheet_address(const struct load *it, const struct source *source)
{
    const struct sheet *sheet = it->pipeline->sheet;
    for (size_t i = 0; i < sheet->source_count; i++)
        if (sheet->sources[i] == source)
            return sheet->addresses[i];
    return STR("");
}

/* The address of an image that a sheet names, or the empty str. */
static struct str
logo_address(const struct load *it, const struct image_file *image)
{
    struct str sheet = sheet_address(it, image->source);
    if (sheet.size == 0)
        return sheet;
    return path_normal(it->arena, str_printf(it->arena, "%.*s%.*s",
                                             STR_ARGS(path_folder(sheet)),
                                             STR_ARGS(image->path)));
}

static void
put_image(struct load *it, const struct image_file *image, struct str name,
          const struct locale *locale)
{
    put(it, (struct attachment){
                .name = name,
                .media_type = str_from(image->media_type),
                .description = locale_label(locale, "image"),
                .bytes = image->bytes,
                .relation = RELATION_SUPPLEMENT,
            });
}

static void
put_images(struct load *it)
{
    struct image_file image;
    for (size_t i = 0; image_store_at(it->pipeline->images, i, &image); i++)
        for (size_t j = 0; j < it->pipeline->count; j++)
            if (it->pipeline->inputs[j].source == image.source)
                put_image(it, &image,
                          str_printf(it->arena, "%.*s%.*s",
                                     STR_ARGS(it->folders[j]),
                                     STR_ARGS(image.path)),
                          it->pipeline->inputs[j].locale);
}

static void
name_style_folders(struct load *it)
{
    const struct sheet *sheet = it->pipeline->sheet;
    struct image_file image;
    for (size_t i = 0; i < sheet->source_count; i++)
        if (sheet->addresses[i].size > 0)
            note_address(it, sheet->addresses[i]);
    for (size_t i = 0; image_store_at(it->pipeline->images, i, &image); i++) {
        struct str address = logo_address(it, &image);
        if (address.size > 0)
            note_address(it, address);
    }
    it->style = free_name(it, it->tops, STR("style"), STR(""));
    it->up = free_name(it, it->style_tops, STR("up"), STR(""));
    it->root = free_name(it, it->style_tops, STR("root"), STR(""));
}

/* The sheet that was asked for comes first. */
static void
put_sheets(struct load *it)
{
    const struct sheet *sheet = it->pipeline->sheet;
    const struct locale *locale = it->pipeline->inputs[0].locale;
    struct image_file image;
    for (size_t i = sheet->source_count; i-- > 0;)
        if (sheet->addresses[i].size > 0)
            put(it, (struct attachment){
                        .name = style_path(it, sheet->addresses[i]),
                        .media_type = STR("text/xml"),
                        .description = locale_label(locale, "style-sheet"),
                        .bytes = sheet->sources[i]->bytes,
                    });
    for (size_t i = 0; image_store_at(it->pipeline->images, i, &image); i++) {
        struct str address = logo_address(it, &image);
        if (address.size > 0)
            put_image(it, &image, style_path(it, address), locale);
    }
}

/* The style as it is to be asked for again. */
static struct str
style_name(const struct load *it)
{
    const struct sheet *sheet = it->pipeline->sheet;
    struct str address = sheet->addresses[sheet->source_count - 1];
    return address.size > 0 ? style_path(it, address)
                            : str_from(pipeline_style(it->pipeline));
}

void
pipeline_carry(const struct pipeline *pipeline, struct renderer *renderer)
{
    struct arena *arena = pipeline->arena;
    struct load it = {
        .pipeline = pipeline,
        .arena = arena,
        .names = map_new(arena),
        .tops = map_new(arena),
        .style_tops = map_new(arena),
    };
    name_folders(&it);
    put_articles(&it);
    put_images(&it);
    name_style_folders(&it);
    put_sheets(&it);
    for (size_t i = 0; i < it.files.count; i++)
        render_attach(renderer, &it.files.at[i]);
    render_say(renderer, ORIGIN_STYLE, style_name(&it));
    if (it.has_root)
        render_say(renderer, ORIGIN_ROOT,
                   str_printf(arena, "%.*s/%.*s", STR_ARGS(it.style),
                              STR_ARGS(it.root)));
}
