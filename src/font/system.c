/* Asks fontconfig; the only file that knows it. */
#include "font/system.h"

#include "base/arena.h"

#include <fontconfig/fontconfig.h>
#include <stdlib.h>

struct system_fonts {
    struct arena *arena;
    FcConfig *config;
};

struct system_fonts *
system_fonts_new(struct arena *arena)
{
    struct system_fonts *fonts = ARENA_NEW(arena, struct system_fonts);
    fonts->arena = arena;
    fonts->config = FcInitLoadConfigAndFonts();
    return fonts;
}

/* Never FcFini(), which takes away what other configurations stand on: there
 * may be several catalogues. */
void
system_fonts_free(struct system_fonts *fonts)
{
    if (fonts != NULL && fonts->config != NULL)
        FcConfigDestroy(fonts->config);
}

static const FcChar8 *
pattern_string(const FcPattern *pattern, const char *property)
{
    FcChar8 *value;
    if (FcPatternGetString(pattern, property, 0, &value) != FcResultMatch)
        return (const FcChar8 *)"";
    return value;
}

static struct str
copy(struct arena *arena, const FcChar8 *text)
{
    return str_copy(arena, str_from((const char *)text));
}

static int
pattern_number(const FcPattern *pattern, const char *property, int otherwise)
{
    int value;
    if (FcPatternGetInteger(pattern, property, 0, &value) != FcResultMatch)
        return otherwise;
    return value;
}

static struct system_font
font_of(struct arena *arena, const FcPattern *pattern)
{
    return (struct system_font){
        .path = copy(arena, pattern_string(pattern, FC_FILE)),
        .family = copy(arena, pattern_string(pattern, FC_FAMILY)),
        .index = (uint32_t)pattern_number(pattern, FC_INDEX, 0) & 0x7FFF,
    };
}

bool
system_fonts_match(struct system_fonts *fonts, struct str family,
                   const struct system_wish *wish, struct system_font *font)
{
    if (fonts->config == NULL)
        return false;
    const char *name = str_terminated(fonts->arena, family);
    FcPattern *pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)name);
    FcPatternAddInteger(pattern, FC_WEIGHT,
                        FcWeightFromOpenType((int)wish->weight));
    FcPatternAddInteger(pattern, FC_SLANT,
                        wish->is_italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    FcPatternAddBool(pattern, FC_OUTLINE, FcTrue);
    FcPatternAddBool(pattern, FC_COLOR, FcFalse);
    FcPatternAddString(pattern, FC_FONTFORMAT, (const FcChar8 *)"TrueType");
    FcConfigSubstitute(fonts->config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result;
    FcPattern *match = FcFontMatch(fonts->config, pattern, &result);
    if (match != NULL) {
        *font = font_of(fonts->arena, match);
        FcPatternDestroy(match);
    }
    FcPatternDestroy(pattern);
    return match != NULL;
}

/* How far a font is from what is wished: compared number by number, then by
 * path, so that the order of folders plays no part. */
enum distance {
    DISTANCE_FAMILY, /* Noto has one look over all scripts */
    DISTANCE_WIDTH,
    DISTANCE_SLANT,
    DISTANCE_WEIGHT,
    DISTANCE_NAME, /* "Noto Sans" before "Noto Sans Display" */
    DISTANCES,
};

struct candidate {
    struct system_font font;
    int distance[DISTANCES];
};

static int
family_distance(struct str family, bool is_serif)
{
    bool is_sans = str_starts_with(family, "Noto Sans");
    bool is_book = str_starts_with(family, "Noto Serif") ||
                   str_starts_with(family, "Noto Naskh");
    if (is_serif ? is_book : is_sans)
        return 0;
    if (is_sans || is_book)
        return 1;
    return str_starts_with(family, "Noto ") ? 2 : 3;
}

static struct candidate
candidate_of(struct arena *arena, const FcPattern *pattern,
             const struct system_wish *wish)
{
    struct candidate it = {.font = font_of(arena, pattern)};
    int weight = FcWeightToOpenType(
        pattern_number(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR));
    bool is_italic = pattern_number(pattern, FC_SLANT, 0) != FC_SLANT_ROMAN;
    int width = pattern_number(pattern, FC_WIDTH, FC_WIDTH_NORMAL);
    it.distance[DISTANCE_FAMILY] =
        family_distance(it.font.family, wish->is_serif);
    it.distance[DISTANCE_WIDTH] = abs(width - FC_WIDTH_NORMAL);
    it.distance[DISTANCE_SLANT] = is_italic != wish->is_italic;
    it.distance[DISTANCE_WEIGHT] = abs(weight - (int)wish->weight);
    it.distance[DISTANCE_NAME] = (int)it.font.family.size;
    return it;
}

static int
compare(const void *left, const void *right)
{
    const struct candidate *a = left, *b = right;
    for (int i = 0; i < DISTANCES; i++)
        if (a->distance[i] != b->distance[i])
            return a->distance[i] < b->distance[i] ? -1 : 1;
    int by_path = str_compare(a->font.path, b->font.path);
    if (by_path != 0)
        return by_path;
    return (a->font.index > b->font.index) - (a->font.index < b->font.index);
}

/* What fontconfig lists for a character: scalable, and not in colours only. */
static FcFontSet *
list_with(struct system_fonts *fonts, uint32_t character)
{
    FcPattern *pattern = FcPatternCreate();
    FcCharSet *characters = FcCharSetCreate();
    FcCharSetAddChar(characters, character);
    FcPatternAddCharSet(pattern, FC_CHARSET, characters);
    FcPatternAddBool(pattern, FC_OUTLINE, FcTrue);
    FcPatternAddBool(pattern, FC_COLOR, FcFalse);
    FcObjectSet *wanted =
        FcObjectSetBuild(FC_FILE, FC_INDEX, FC_FAMILY, FC_WEIGHT, FC_SLANT,
                         FC_WIDTH, FC_FONTFORMAT, (char *)NULL);
    FcFontSet *set = FcFontList(fonts->config, pattern, wanted);
    FcObjectSetDestroy(wanted);
    FcCharSetDestroy(characters);
    FcPatternDestroy(pattern);
    return set;
}

static bool
is_open_type(const FcPattern *pattern)
{
    struct str format =
        str_from((const char *)pattern_string(pattern, FC_FONTFORMAT));
    /* Beyond 16 bits an index names an instance of a variable font, which is
     * taken in its default instance only. */
    int index = pattern_number(pattern, FC_INDEX, 0) & 0x7FFFFFFF;
    return (str_equals(format, "TrueType") || str_equals(format, "CFF")) &&
           index <= 0xFFFF;
}

size_t
system_fonts_with(struct system_fonts *fonts, uint32_t character,
                  const struct system_wish *wish, struct system_font **list)
{
    if (fonts->config == NULL)
        return 0;
    FcFontSet *set = list_with(fonts, character);
    size_t most = set != NULL ? (size_t)set->nfont : 0, count = 0;
    struct candidate *candidates =
        ARENA_ARRAY(fonts->arena, struct candidate, most);
    for (size_t i = 0; i < most; i++)
        if (is_open_type(set->fonts[i]))
            candidates[count++] =
                candidate_of(fonts->arena, set->fonts[i], wish);
    if (set != NULL)
        FcFontSetDestroy(set);
    if (count > 0)
        qsort(candidates, count, sizeof *candidates, compare);
    *list = ARENA_ARRAY(fonts->arena, struct system_font, count);
    for (size_t i = 0; i < count; i++)
        (*list)[i] = candidates[i].font;
    return count;
}
