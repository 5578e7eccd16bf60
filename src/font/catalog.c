/* The faces of a sheet: found by family, style and weight.
 *
 * A catalogue may serve one document after the other.  So an answer depends on
 * the sheet and the question alone, not on what was opened before, and what is
 * to be said of it is kept beside it. */
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
    catalog->fallbacks = map_new(arena);
    return catalog;
}

void
font_catalog_start(struct font_catalog *catalog, struct diag *diag)
{
    catalog->diag = diag;
    catalog->used.count = 0;
}

void
font_use(struct font_catalog *catalog, const struct face *face)
{
    for (size_t i = 0; i < catalog->used.count; i++)
        if (catalog->used.at[i] == face)
            return;
    VEC_PUSH(catalog->arena, &catalog->used, face);
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
open_reported(struct font_catalog *catalog, struct str path, uint32_t index,
              struct diag *said)
{
    enum face_fault fault;
    struct face *face = catalog_open(catalog, path, index, &fault);
    if (face != NULL && face->space_glyph == 0) {
        face = NULL;
        fault = FACE_NO_SPACE;
    }
    if (face == NULL && fault != FACE_NO_FILE)
        DIAG(said, MESSAGE_FONT_UNUSABLE, NOWHERE, path,
             face_fault_text(fault));
    return face;
}

/* A font by its path; behind "#", which of a collection. */
static struct face *
open_path(struct font_catalog *catalog, struct str path, struct diag *said)
{
    const char *mark = memchr(path.at, '#', path.size);
    if (mark == NULL)
        return open_reported(catalog, path, 0, said);
    size_t size = (size_t)(mark - path.at);
    struct str file = str_slice(path, 0, size);
    struct str name = str_slice(path, size + 1, path.size);
    return open_reported(catalog, file, face_index(catalog->arena, file, name),
                         said);
}

/* A file by its full path, or below one of the font folders. */
static struct face *
open_file(struct font_catalog *catalog, struct str file, struct diag *said)
{
    if (str_starts_with(file, "/"))
        return open_path(catalog, file, said);
    struct face *face = NULL;
    for (size_t i = 0; face == NULL && i < COUNT(folders); i++)
        face = open_path(
            catalog,
            str_printf(catalog->arena, "%s%.*s", folders[i], STR_ARGS(file)),
            said);
    return face;
}

struct face *
source_open(struct font_catalog *catalog, struct source_face *it)
{
    if (it->is_tried)
        return it->face;
    it->is_tried = true;
    struct diag *said = diag_new(catalog->arena);
    for (size_t i = 0; it->face == NULL && i < it->source->file_count; i++)
        it->face = open_file(catalog, it->source->files[i], said);
    it->said = said;
    return it->face;
}

/* The same for text. */
static struct face *
source_face(struct font_catalog *catalog, struct source_face *it,
            struct diag *said)
{
    struct face *face = source_open(catalog, it);
    diag_take(said, it->said);
    return face;
}

/* How far a weight is from the one wanted; 0 is equal. */
static uint32_t
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
source_distance(const struct font_source *source, const struct wish *wish)
{
    enum {
        OTHER_STYLE = 10000
    };
    return weight_distance(wish->weight, source->weight) +
           (source->style == wish->style ? 0u : OTHER_STYLE);
}

static bool
is_wished(const struct source_face *it, const struct wish *wish)
{
    return it->script == wish->script &&
           (wish->family.at == NULL ||
            str_equal(it->source->family, wish->family));
}

/* Of two equally near the one that the sheet has first is nearer. */
static bool
is_nearer(const struct source_face *a, const struct source_face *b,
          const struct wish *wish)
{
    uint32_t first = source_distance(a->source, wish);
    uint32_t second = source_distance(b->source, wish);
    return first != second ? first < second : a < b;
}

struct source_face *
source_after(const struct font_catalog *catalog, const struct wish *wish,
             const struct source_face *last)
{
    struct source_face *best = NULL;
    for (size_t i = 0; i < catalog->source_count; i++) {
        struct source_face *it = &catalog->sources[i];
        if (is_wished(it, wish) &&
            (last == NULL || is_nearer(last, it, wish)) &&
            (best == NULL || is_nearer(it, best, wish)))
            best = it;
    }
    return best;
}

/* The nearest of the sheet's faces of one family for a script, or NULL. */
static struct face *
find_source(struct font_catalog *catalog, struct str family, hb_tag_t script,
            const struct style *style, struct diag *said)
{
    const struct wish wish = {family, script, style->font_weight,
                              style->font_style};
    struct source_face *it = source_after(catalog, &wish, NULL);
    while (it != NULL && source_face(catalog, it, said) == NULL)
        it = source_after(catalog, &wish, it);
    return it != NULL ? it->face : NULL;
}

static bool
is_generic(struct str family)
{
    static const char *const names[] = {"serif", "sans-serif", "monospace",
                                        "system-ui"};
    for (size_t i = 0; i < COUNT(names); i++)
        if (str_equals(family, names[i]))
            return true;
    return false;
}

/* What fontconfig gives for a family. */
static struct face *
match(struct font_catalog *catalog, struct str family,
      const struct style *style, bool *is_family, struct diag *said)
{
    struct system_wish wish = {style->font_weight,
                               style->font_style == FONT_STYLE_ITALIC, false};
    struct system_font font;
    if (!system_fonts_match(catalog_system(catalog), family, &wish, &font))
        return NULL;
    *is_family = str_equal(font.family, family) || is_generic(family);
    return open_reported(catalog, font.path, font.index, said);
}

/* Any face: that of the system for the first family, or one of the sheet. */
static struct face *
find_substitute(struct font_catalog *catalog, const struct style *style,
                struct diag *said)
{
    const struct family_list *list = style->font_family;
    struct str family = list->count > 0 ? list->at[0] : STR("serif");
    struct face *face = NULL;
    for (size_t i = 0; face == NULL && i < list->count; i++) {
        bool is_family = false;
        struct face *it = match(catalog, list->at[i], style, &is_family, said);
        if (is_family)
            face = it;
    }
    bool is_substitute = face == NULL, is_family;
    if (face == NULL)
        face = match(catalog, family, style, &is_family, said);
    for (size_t i = 0; face == NULL && i < catalog->source_count; i++)
        face = source_face(catalog, &catalog->sources[i], said);
    if (face == NULL)
        DIAG(said, MESSAGE_NO_FONT, NOWHERE, family);
    else if (is_substitute)
        DIAG(said, MESSAGE_FONT_NOT_FOUND, NOWHERE, family, face->family);
    return face;
}

static struct face *
find(struct font_catalog *catalog, const struct style *style, struct diag *said)
{
    for (size_t i = 0; i < style->font_family->count; i++) {
        struct face *face = find_source(catalog, style->font_family->at[i],
                                        HB_TAG_NONE, style, said);
        if (face != NULL)
            return face;
    }
    return find_substitute(catalog, style, said);
}

static bool
has_script(const struct font_catalog *catalog, hb_tag_t script)
{
    for (size_t i = 0; i < catalog->source_count; i++)
        if (catalog->sources[i].script == script)
            return true;
    return false;
}

/* Of the style's families the first with a face for the script, else that of
 * the kind that its own face is of. */
static const struct face *
find_for_script(struct font_catalog *catalog, const struct style *style,
                hb_tag_t script)
{
    struct face *face = NULL;
    const struct family_list *list = style->font_family;
    for (size_t i = 0; face == NULL && i < list->count; i++)
        face = find_source(catalog, list->at[i], script, style, catalog->diag);
    if (face != NULL)
        return face;
    const struct face *own = font_find(catalog, style);
    bool is_serif = own != NULL && face_has_serifs(own);
    return find_source(catalog, is_serif ? STR("serif") : STR("sans-serif"),
                       script, style, catalog->diag);
}

const struct face *
font_find_script(struct font_catalog *catalog, const struct style *style,
                 hb_tag_t script)
{
    if (!has_script(catalog, script))
        return NULL;
    const struct face *face = find_for_script(catalog, style, script);
    if (face != NULL)
        font_use(catalog, face);
    return face;
}

/* The answer, found now or before. */
static const struct found *
find_answer(struct font_catalog *catalog, const struct style *style)
{
    for (size_t i = 0; i < catalog->found.count; i++) {
        const struct found *it = &catalog->found.at[i];
        if (it->family == style->font_family &&
            it->weight == style->font_weight && it->style == style->font_style)
            return it;
    }
    struct diag *said = diag_new(catalog->arena);
    struct found found = {style->font_family, style->font_weight,
                          style->font_style, find(catalog, style, said), said};
    VEC_PUSH(catalog->arena, &catalog->found, found);
    return &catalog->found.at[catalog->found.count - 1];
}

const struct face *
font_find(struct font_catalog *catalog, const struct style *style)
{
    const struct found *found = find_answer(catalog, style);
    diag_take(catalog->diag, found->said);
    if (found->face != NULL)
        font_use(catalog, found->face);
    return found->face;
}

struct str
font_catalog_path(const struct font_catalog *catalog, size_t i)
{
    return i < catalog->used.count ? catalog->used.at[i]->path : STR("");
}
