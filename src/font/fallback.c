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

/* The nearest of the sheet's own faces that has the character; those for one
 * script are for words in it alone. */
static const struct face *
search_sources(struct font_catalog *catalog, const struct face *wanted,
               uint32_t character)
{
    const struct wish wish = {.script = HB_TAG_NONE,
                              .weight = wanted->weight,
                              .style = wanted->is_italic ? FONT_STYLE_ITALIC
                                                         : FONT_STYLE_NORMAL};
    struct source_face *it = NULL;
    while ((it = source_after(catalog, &wish, it)) != NULL) {
        const struct face *face = source_open(catalog, it);
        if (face != NULL && face_glyph(face, character) != 0)
            return face;
    }
    return NULL;
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
