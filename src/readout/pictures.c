/* Pages as pictures, one a file.  Of several the number stands in the file's
 * name, where the output's has "%d" or, padded with zeros, "%03d". */
#include "readout/pictures.h"

#include "base/ascii.h"
#include "base/diag.h"
#include "picture/picture.h"
#include "readout/modules.h"
#include "render/render.h"

#include <string.h>

/* ---- names ---- */

struct pattern {
    struct str before, behind;
    int width; /* of the number at least */
    bool is_there;
};

static struct pattern
pattern_of(const struct making *making)
{
    struct pattern none = {.is_there = false};
    const char *path = making->is_literal ? NULL : making->path;
    const char *percent = path != NULL ? strchr(path, '%') : NULL;
    if (percent == NULL)
        return none;
    const char *at = percent + 1;
    int width = 0;
    if (at[0] == '0' && at[1] != '0' && ascii_is_digit(at[1])) {
        width = at[1] - '0';
        at += 2;
    }
    if (*at != 'd')
        return none;
    struct str before = {path, (size_t)(percent - path)};
    return (struct pattern){before, str_from(at + 1), width, true};
}

static const char *
name_of(struct arena *arena, const struct pattern *pattern, uint32_t page)
{
    return str_printf(arena, "%.*s%0*u%.*s", STR_ARGS(pattern->before),
                      pattern->width, page, STR_ARGS(pattern->behind))
        .at;
}

/* ---- settings ---- */

static bool
read_dpi(const struct making *making, uint32_t *dpi)
{
    const struct pipeline *pipeline = making->pipeline;
    *dpi = pipeline->settings->dpi;
    bool fine =
        *dpi == 0 || (*dpi >= PICTURE_DPI_LEAST && *dpi <= PICTURE_DPI_MOST);
    if (!fine)
        DIAG(pipeline->diag, MESSAGE_BAD_DPI, NOWHERE,
             str_printf(pipeline->arena, "%u", *dpi));
    return fine;
}

/* All pages where their numbers go into the name, else the first. */
static bool
read_pages(const struct making *making, const struct pattern *pattern,
           struct ranges *wanted)
{
    const struct pipeline *pipeline = making->pipeline;
    const char *pages = pipeline->settings->pages;
    if (pages == NULL && pattern->is_there)
        return true;
    struct str text = pages != NULL ? str_from(pages) : STR("1");
    if (!ranges_parse(pipeline->arena, text, wanted)) {
        DIAG(pipeline->diag, MESSAGE_BAD_PAGES, NOWHERE, text);
        return false;
    }
    if (ranges_are_one(wanted) || pattern->is_there)
        return true;
    DIAG(pipeline->diag, MESSAGE_PAGES_AND_FILE, NOWHERE, text,
         str_from(making->form->as.name));
    return false;
}

/* ---- the module ---- */

struct door {
    struct picture *(*open)(struct arena *, const struct picture_settings *,
                            struct diag *);
    void (*page)(struct picture *, const struct page *);
    bool (*finish)(struct picture *, struct picture_files *);
    void (*release)(struct picture *);
    struct picture *picture;
};

static bool
open_door(const struct making *making, struct door *door)
{
    const struct {
        const char *name;
        void *function;
    } functions[] = {
        {"picture_new", &door->open},
        {"picture_page", &door->page},
        {"picture_finish", &door->finish},
        {"picture_free", &door->release},
    };
    for (size_t i = 0; i < COUNT(functions); i++)
        if (!module_function(making->modules, "picture", functions[i].name,
                             functions[i].function, making->pipeline->diag))
            return false;
    return true;
}

static bool
take_page(void *context, const struct page *page)
{
    struct door *door = context;
    door->page(door->picture, page);
    return true;
}

static bool
draw(struct making *making, const struct picture_settings *settings,
     struct picture_files *files)
{
    struct pipeline *pipeline = making->pipeline;
    struct door door = {0};
    if (!open_door(making, &door))
        return false;
    door.picture = door.open(pipeline->arena, settings, pipeline->diag);
    bool done =
        pipeline_layout(pipeline, (struct page_sink){&door, take_page}) &&
        door.finish(door.picture, files);
    door.release(door.picture);
    return done;
}

static void
add_file(struct making *making, const struct pattern *pattern,
         const struct picture_file *file)
{
    struct arena *arena = making->pipeline->arena;
    const char *path = making->path;
    struct parts parts = {0};
    VEC_PUSH(arena, &parts, file->bytes);
    if (pattern->is_there)
        path = name_of(arena, pattern, file->page);
    VEC_PUSH(arena, &making->files, (struct file_output){path, parts});
}

static bool
make(struct making *making, enum picture_format format)
{
    struct pattern pattern = pattern_of(making);
    struct picture_settings settings = {.format = format};
    struct picture_files files = {0};
    if (!read_dpi(making, &settings.dpi) ||
        !read_pages(making, &pattern, &settings.wanted) ||
        !pipeline_reach(making->pipeline, REACHED_LAYOUT))
        return false;
    struct metadata metadata = pipeline_metadata(making->pipeline);
    settings.title = metadata.title;
    settings.language = metadata.language;
    if (!draw(making, &settings, &files))
        return false;
    for (size_t i = 0; i < files.count; i++)
        add_file(making, &pattern, &files.at[i]);
    return true;
}

bool
make_png(struct making *making)
{
    return make(making, PICTURE_PNG);
}

bool
make_svg(struct making *making)
{
    return make(making, PICTURE_SVG);
}
