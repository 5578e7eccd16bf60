/* A face for a character that the wanted face lacks. */
#include "font/catalog.h"

#include "base/arena.h"
#include "base/map.h"

struct fallback {
    const struct face *face; /* NULL: no font has the character */
};

/* Key of an answer: which face lacks which character. */
struct question {
    uint32_t face, character;
};

static uint32_t
face_distance(const struct face *wanted, const struct face *face)
{
    enum {
        OTHER_STYLE = 10000
    };
    return weight_distance(wanted->weight, face->weight) +
           (wanted->is_italic == face->is_italic ? 0u : OTHER_STYLE);
}

/* The nearest of the sheet's own faces that has the character. */
static const struct face *
search_sources(const struct font_catalog *catalog, const struct face *wanted,
               uint32_t character)
{
    const struct face *best = NULL;
    for (size_t i = 0; i < catalog->source_count; i++) {
        const struct face *face = catalog->sources[i].face;
        if (face != NULL && face_glyph(face, character) != 0 &&
            (best == NULL ||
             face_distance(wanted, face) < face_distance(wanted, best)))
            best = face;
    }
    return best;
}

static const struct face *
search_system(struct font_catalog *catalog, const struct face *wanted,
              uint32_t character)
{
    struct system_wish wish = {wanted->weight, wanted->is_italic,
                               face_has_serifs(wanted)};
    struct system_font *list;
    size_t count =
        system_fonts_with(catalog_system(catalog), character, &wish, &list);
    for (size_t i = 0; i < count; i++) {
        enum face_fault fault;
        const struct face *face =
            catalog_open(catalog, list[i].path, list[i].index, &fault);
        if (face != NULL && face_glyph(face, character) != 0)
            return face;
    }
    return NULL;
}

const struct face *
font_fallback(struct font_catalog *catalog, const struct face *face,
              uint32_t character)
{
    struct question question = {face->number, character};
    struct str key = {(const char *)&question, sizeof question};
    struct fallback *answer = map_lookup(catalog->fallbacks, key);
    if (answer != NULL)
        return answer->face;
    answer = ARENA_NEW(catalog->arena, struct fallback);
    answer->face = search_sources(catalog, face, character);
    if (answer->face == NULL)
        answer->face = search_system(catalog, face, character);
    map_set(catalog->fallbacks, str_copy(catalog->arena, key), answer);
    return answer->face;
}
