/* The faces of a sheet: found by family, style and weight. */
#include "font/catalog.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"

#include <string.h>

/* Where the files that a style names are looked for. */
static const char *const folders[] = {
    "/usr/share/fonts/",
    "/usr/local/share/fonts/",
};

struct font_catalog *
font_catalog_new(struct arena *arena, const struct font_source *sources,
                 size_t count, struct diag *diag)
{
    struct font_catalog *catalog = ARENA_NEW(arena, struct font_catalog);
    catalog->arena = arena;
    catalog->diag = diag;
    catalog->sources = ARENA_ARRAY(arena, struct source_face, count);
    catalog->source_count = count;
    for (size_t i = 0; i < count; i++) {
        catalog->sources[i].source = &sources[i];
        if (sources[i].script.size > 0)
            catalog->sources[i].script = hb_tag_from_string(
                sources[i].script.at, (int)sources[i].script.size);
    }
    catalog->by_path = map_new(arena);
    catalog->families = map_new(arena);
    catalog->fallbacks = map_new(arena);
    return catalog;
}

void
font_catalog_free(struct font_catalog *catalog)
{
    if (catalog == NULL)
        return;
    for (size_t i = 0; i < catalog->faces.count; i++)
        face_close(catalog->faces.at[i]);
    system_fonts_free(catalog->system);
}

struct system_fonts *
catalog_system(struct font_catalog *catalog)
{
    if (catalog->system == NULL)
        catalog->system = system_fonts_new(catalog->arena);
    return catalog->system;
}

struct face *
catalog_open(struct font_catalog *catalog, struct str path, uint32_t index,
             enum face_fault *fault)
{
    struct str key = str_printf(catalog->arena, "%.*s#%u", STR_ARGS(path),
                                (unsigned int)index);
    struct face *face = map_lookup(catalog->by_path, key);
    *fault = FACE_FINE;
    if (face != NULL)
        return face;
    face = face_open(catalog->arena, path, index, fault);
    if (face == NULL)
        return NULL;
    face->number = (uint32_t)catalog->faces.count;
    VEC_PUSH(catalog->arena, &catalog->faces, face);
    map_set(catalog->by_path, key, face);
    return face;
}

/* A face for text.  A file that is there but no use is worth a word; one that
 * is not is not. */
static struct face *
open_reported(struct font_catalog *catalog, struct str path, uint32_t index)
{
    enum face_fault fault;
    struct face *face = catalog_open(catalog, path, index, &fault);
    if (face != NULL && face->space_glyph == 0) {
        face = NULL;
        fault = FACE_NO_SPACE;
    }
    if (face == NULL && fault != FACE_NO_FILE)
        DIAG(catalog->diag, MESSAGE_FONT_UNUSABLE, NOWHERE, path,
             face_fault_text(fault));
    return face;
}

/* A font by its path; behind "#", which of a collection. */
static struct face *
open_path(struct font_catalog *catalog, struct str path)
{
    const char *mark = memchr(path.at, '#', path.size);
    if (mark == NULL)
        return open_reported(catalog, path, 0);
    size_t size = (size_t)(mark - path.at);
    struct str file = str_slice(path, 0, size);
    struct str name = str_slice(path, size + 1, path.size);
    return open_reported(catalog, file, face_index(catalog->arena, file, name));
}

/* A file by its full path, or below one of the font folders. */
static struct face *
open_file(struct font_catalog *catalog, struct str file)
{
    if (str_starts_with(file, "/"))
        return open_path(catalog, file);
    struct face *face = NULL;
    for (size_t i = 0; face == NULL && i < sizeof folders / sizeof *folders;
         i++)
        face = open_path(catalog, str_printf(catalog->arena, "%s%.*s",
                                             folders[i], STR_ARGS(file)));
    return face;
}

/* The first of the source's candidates that opens. */
static struct face *
open_source(struct font_catalog *catalog, const struct font_source *source)
{
    struct face *face = NULL;
    for (size_t i = 0; face == NULL && i < source->file_count; i++)
        face = open_file(catalog, source->files[i]);
    return face;
}

/* The face of a source, opened the first time it is asked for; NULL once it is
 * known to be nowhere. */
static struct face *
source_face(struct font_catalog *catalog, struct source_face *it)
{
    if (!it->is_tried) {
        it->is_tried = true;
        it->face = open_source(catalog, it->source);
        if (it->face != NULL) {
            it->face->weight = it->source->weight;
            it->face->is_italic = it->source->style == FONT_STYLE_ITALIC;
        }
    }
    return it->face;
}

uint32_t
weight_distance(uint32_t wanted, uint32_t weight)
{
    /* CSS Fonts 4, 5.2, step 4: for 400 to 500 first up to 500, then lighter,
     * then heavier; else in the direction of the wish first. */
    enum {
        OTHER_WAY = 1000,
        LAST = 2000,
    };
    bool is_middle = wanted >= 400 && wanted <= 500;
    if (weight >= wanted) {
        if (is_middle)
            return weight - wanted + (weight <= 500 ? 0u : LAST);
        return weight - wanted + (wanted > 500 ? 0u : OTHER_WAY);
    }
    return wanted - weight + (is_middle || wanted > 500 ? OTHER_WAY : 0u);
}

static uint32_t
source_distance(const struct font_source *source, const struct style *style)
{
    enum {
        OTHER_STYLE = 10000
    };
    return weight_distance(style->font_weight, source->weight) +
           (source->style == style->font_style ? 0u : OTHER_STYLE);
}

/* The nearest of the sheet's faces of one family for a script, or NULL. */
static struct face *
find_source(struct font_catalog *catalog, struct str family, hb_tag_t script,
            const struct style *style)
{
    for (;;) {
        struct source_face *best = NULL;
        for (size_t i = 0; i < catalog->source_count; i++) {
            struct source_face *it = &catalog->sources[i];
            if (it->script != script ||
                !str_equal(it->source->family, family) ||
                (it->is_tried && it->face == NULL))
                continue;
            if (best == NULL || source_distance(it->source, style) <
                                    source_distance(best->source, style))
                best = it;
        }
        if (best == NULL || source_face(catalog, best) != NULL)
            return best != NULL ? best->face : NULL;
    }
}

static bool
is_generic(struct str family)
{
    static const char *const names[] = {"serif", "sans-serif", "monospace",
                                        "system-ui"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_equals(family, names[i]))
            return true;
    return false;
}

/* What fontconfig gives for a family. */
static struct face *
match(struct font_catalog *catalog, struct str family,
      const struct style *style, bool *is_family)
{
    struct system_wish wish = {style->font_weight,
                               style->font_style == FONT_STYLE_ITALIC, false};
    struct system_font font;
    if (!system_fonts_match(catalog_system(catalog), family, &wish, &font))
        return NULL;
    *is_family = str_equal(font.family, family) || is_generic(family);
    return open_reported(catalog, font.path, font.index);
}

static void
report_missing(struct font_catalog *catalog, struct str family,
               const struct face *face)
{
    if (map_set(catalog->families, family, catalog) == NULL)
        DIAG(catalog->diag, MESSAGE_FONT_NOT_FOUND, NOWHERE, family,
             face->family);
}

/* Any face: that of the system for the first family, or one of the sheet. */
static struct face *
find_substitute(struct font_catalog *catalog, const struct style *style)
{
    const struct family_list *list = style->font_family;
    struct str family = list->count > 0 ? list->at[0] : STR("serif");
    struct face *face = NULL;
    for (size_t i = 0; face == NULL && i < list->count; i++) {
        bool is_family = false;
        struct face *it = match(catalog, list->at[i], style, &is_family);
        if (is_family)
            face = it;
    }
    bool is_substitute = face == NULL, is_family;
    if (face == NULL)
        face = match(catalog, family, style, &is_family);
    for (size_t i = 0; face == NULL && i < catalog->source_count; i++)
        face = source_face(catalog, &catalog->sources[i]);
    if (face == NULL)
        DIAG(catalog->diag, MESSAGE_NO_FONT, NOWHERE, family);
    else if (is_substitute)
        report_missing(catalog, family, face);
    return face;
}

static struct face *
find(struct font_catalog *catalog, const struct style *style)
{
    for (size_t i = 0; i < style->font_family->count; i++) {
        struct face *face =
            find_source(catalog, style->font_family->at[i], HB_TAG_NONE, style);
        if (face != NULL)
            return face;
    }
    return find_substitute(catalog, style);
}

static bool
has_script(const struct font_catalog *catalog, hb_tag_t script)
{
    for (size_t i = 0; i < catalog->source_count; i++)
        if (catalog->sources[i].script == script)
            return true;
    return false;
}

const struct face *
font_find_script(struct font_catalog *catalog, const struct style *style,
                 hb_tag_t script)
{
    if (!has_script(catalog, script))
        return NULL;
    struct face *face = NULL;
    const struct family_list *list = style->font_family;
    for (size_t i = 0; face == NULL && i < list->count; i++)
        face = find_source(catalog, list->at[i], script, style);
    if (face != NULL)
        return face;
    const struct face *own = font_find(catalog, style);
    bool is_serif = own != NULL && face_has_serifs(own);
    return find_source(catalog, is_serif ? STR("serif") : STR("sans-serif"),
                       script, style);
}

const struct face *
font_find(struct font_catalog *catalog, const struct style *style)
{
    for (size_t i = 0; i < catalog->found.count; i++) {
        const struct found *it = &catalog->found.at[i];
        if (it->family == style->font_family &&
            it->weight == style->font_weight && it->style == style->font_style)
            return it->face;
    }
    struct found found = {style->font_family, style->font_weight,
                          style->font_style, find(catalog, style)};
    VEC_PUSH(catalog->arena, &catalog->found, found);
    return found.face;
}

struct str
font_catalog_names(const struct font_catalog *catalog, struct arena *arena)
{
    struct str names = STR("");
    for (size_t i = 0; i < catalog->faces.count; i++)
        names =
            str_printf(arena, "%.*s%s%.*s", STR_ARGS(names), i > 0 ? ", " : "",
                       STR_ARGS(catalog->faces.at[i]->name));
    return names;
}

struct str
font_catalog_path(const struct font_catalog *catalog, size_t i)
{
    return i < catalog->faces.count ? catalog->faces.at[i]->path : STR("");
}
