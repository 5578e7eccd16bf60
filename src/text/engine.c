/* The text engine: its parts, and styles with what follows from them. */
#include "text/engine.h"

#include "base/arena.h"
#include "base/buf.h"
#include "text/breaks.h"
#include "text/word.h"
#include "text/writing.h"

#include <unicode/uversion.h>

#include <string.h>

struct str
text_versions(struct arena *arena)
{
    UVersionInfo numbers;
    char icu[U_MAX_VERSION_STRING_LENGTH];
    u_getVersion(numbers);
    u_versionToString(numbers, icu);
    return str_printf(arena, "harfbuzz=%s icu=%s", hb_version_string(), icu);
}

struct text_engine *
text_engine_new(struct arena *arena, struct font_catalog *catalog,
                struct diag *diag)
{
    struct text_engine *engine = ARENA_NEW(arena, struct text_engine);
    engine->arena = arena;
    engine->scratch = arena_new();
    engine->measured = arena_new();
    engine->catalog = catalog;
    engine->diag = diag;
    engine->document = 1;
    engine->styles = map_new(arena);
    engine->unit = ARENA_NEW(arena, struct buf);
    engine->buffer = hb_buffer_create();
    hb_buffer_set_cluster_level(engine->buffer,
                                HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    engine->missing = map_new(arena);
    engine->iterators = break_iterators_new(arena);
    return engine;
}

void
text_engine_start(struct text_engine *engine, struct diag *diag)
{
    engine->diag = diag;
    engine->document++;
    font_catalog_start(engine->catalog, diag);
}

void
text_engine_free(struct text_engine *engine)
{
    if (engine == NULL)
        return;
    for (size_t i = 0; i < engine->shapers.count; i++)
        hb_set_destroy(engine->shapers.at[i]->space_context);
    hb_buffer_destroy(engine->buffer);
    break_iterators_free(engine->iterators);
    word_table_release(&engine->words);
    buf_release(engine->unit);
    arena_free(engine->scratch);
    arena_free(engine->measured);
}

/* "smcp" 1, "tnum": HarfBuzz reads CSS's form, but one feature at a time. */
static void
parse_features(struct arena *arena, struct shaper *shaper)
{
    struct {
        VEC(hb_feature_t);
    } features = {0};
    struct str rest = shaper->feature_text;
    while (rest.size > 0) {
        const char *comma = memchr(rest.at, ',', rest.size);
        size_t size = comma != NULL ? (size_t)(comma - rest.at) : rest.size;
        struct str text = str_trim(str_slice(rest, 0, size));
        hb_feature_t feature;
        if (hb_feature_from_string(text.at, (int)text.size, &feature))
            VEC_PUSH(arena, &features, feature);
        rest = str_slice(rest, size + 1, rest.size);
    }
    /* CSS Text 3, 8.2: spaced letters form no optional ligatures. */
    static const char *const optional[] = {"-liga", "-clig"};
    for (size_t i = 0; shaper->is_spaced && i < 2; i++) {
        hb_feature_t *feature = VEC_ADD(arena, &features);
        hb_feature_from_string(optional[i], -1, feature);
    }
    shaper->features = features.at;
    shaper->feature_count = (uint32_t)features.count;
}

static struct shaper *
shaper_new(struct text_engine *engine, const struct shaper *key)
{
    struct shaper *shaper = arena_copy(engine->arena, key, sizeof *shaper);
    const struct face *face = key->face;
    shaper->number = (uint32_t)engine->shapers.count;
    parse_features(engine->arena, shaper);
    shaper->space_context =
        face_space_context(face, shaper->features, shaper->feature_count);
    shaper->space = face->space_glyph != 0
                        ? face_advance(face, face->space_glyph)
                        : face->units_per_em / 4;
    shaper->hyphen = face_glyph(face, 0x2010) != 0 ? 0x2010 : '-';
    VEC_PUSH(engine->arena, &engine->shapers, shaper);
    return shaper;
}

/* The shaper for a style with one of its faces. */
static struct shaper *
find_shaper(struct text_engine *engine, const struct style *style,
            const char *language, const struct face *face)
{
    struct shaper key = {
        .face = face,
        .general = font_find(engine->catalog, style),
        .feature_text = style->font_features,
        .is_spaced = style->letter_spacing != 0,
        .tag = language,
        .language = hb_language_from_string(language, -1),
    };
    if (key.face == NULL)
        return NULL;
    for (size_t i = 0; i < engine->shapers.count; i++) {
        struct shaper *it = engine->shapers.at[i];
        if (it->face == key.face && it->general == key.general &&
            it->is_spaced == key.is_spaced && strcmp(it->tag, key.tag) == 0 &&
            str_equal(it->feature_text, key.feature_text))
            return it;
    }
    return shaper_new(engine, &key);
}

static struct text_style *
text_style_new(struct text_engine *engine, const struct style *style,
               const char *language)
{
    struct text_style *it = ARENA_NEW(engine->arena, struct text_style);
    struct str key = {(const char *)&it->style, sizeof(struct style *)};
    it->style = style;
    it->language = str_terminated(engine->arena, str_from(language));
    it->is_ideographic = language_has_ideographs(language);
    it->next = map_set(engine->styles, key, it);
    return it;
}

static struct text_style *
find_style(struct text_engine *engine, const struct style *style,
           const char *language)
{
    struct str key = {(const char *)&style, sizeof(struct style *)};
    struct text_style *it = map_lookup(engine->styles, key);
    while (it != NULL && strcmp(it->language, language) != 0)
        it = it->next;
    return it != NULL ? it : text_style_new(engine, style, language);
}

/* A document's first use asks for the font even if that is known, for the sake
 * of what there is to be said of it. */
struct text_style *
engine_style(struct text_engine *engine, const struct style *style,
             const char *language)
{
    struct text_style *it =
        find_style(engine, style, language != NULL ? language : "");
    if (it->document == engine->document)
        return it;
    const struct face *face = font_find(engine->catalog, style);
    if (it->document == 0)
        it->shaper = find_shaper(engine, style, it->language, face);
    it->document = engine->document;
    return it;
}

static struct script_shaper *
find_script(const struct text_engine *engine, struct text_style *style,
            hb_script_t script)
{
    for (size_t i = 0; i < style->scripts.count; i++)
        if (style->scripts.at[i].script == script)
            return &style->scripts.at[i];
    struct script_shaper *it = VEC_ADD(engine->arena, &style->scripts);
    it->script = script;
    return it;
}

const struct shaper *
engine_shaper(struct text_engine *engine, struct text_style *style,
              hb_script_t script)
{
    if (script == HB_SCRIPT_LATIN)
        return style->shaper;
    struct script_shaper *it = find_script(engine, style, script);
    if (it->document == engine->document)
        return it->shaper;
    const struct face *face = font_find_script(
        engine->catalog, style->style, written_script(script, style->language));
    if (it->document == 0)
        it->shaper = face != NULL ? find_shaper(engine, style->style,
                                                style->language, face)
                                  : style->shaper;
    it->document = engine->document;
    return it->shaper;
}

scaled
units_width(int32_t units, const struct face *face, const struct style *style)
{
    return scaled_ratio(units, style->font_size, face->units_per_em);
}
