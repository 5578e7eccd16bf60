/* The whole brief: bands, their regions, and the parts in them. */
#include "base/arena.h"
#include "form/links.h"
#include "form/parts.h"
#include "form/running.h"
#include "locale/locale.h"

static bool
region_places(const struct region *region, const char *part)
{
    for (size_t i = 0; i < region->count; i++)
        if (str_equals(region->placements[i].part, part))
            return true;
    return false;
}

static bool
sheet_places(const struct sheet *sheet, const char *part)
{
    for (size_t i = 0; i < sheet->band_count; i++)
        for (size_t j = 0; j < sheet->bands[i].count; j++)
            if (region_places(&sheet->bands[i].regions[j], part))
                return true;
    return false;
}

/* False: a fault, reported. */
static bool
form_region(struct builder *builder, const struct region *region,
            struct styled_region *styled)
{
    const char *names =
        region->name.size > 0
            ? str_printf(builder->arena, "region %.*s", STR_ARGS(region->name))
                  .at
            : "region";
    struct element *root =
        element_new(builder, NULL, ELEMENT_BOX, ROLE_NONE, names);
    bool fine = true;
    for (size_t i = 0; i < region->count; i++)
        fine = form_part(builder, root, &region->placements[i]) && fine;
    *styled = (struct styled_region){region, root};
    VEC_PUSH(builder->arena, &builder->roots, root);
    return fine;
}

static bool
form_band(struct builder *builder, const struct band *band,
          struct styled_band *styled)
{
    struct styled_region *regions =
        ARENA_ARRAY(builder->arena, struct styled_region, band->count);
    bool fine = true;
    for (size_t i = 0; i < band->count; i++)
        fine = form_region(builder, &band->regions[i], &regions[i]) && fine;
    *styled = (struct styled_band){band, regions, band->count};
    return fine;
}

static bool
has_content(const struct styled_band *band)
{
    for (size_t i = 0; i < band->count; i++)
        if (band->regions[i].root->first != NULL)
            return true;
    return false;
}

const struct styled *
form_brief(struct arena *arena, const struct brief *brief,
           const struct sheet *sheet, struct locale *locale, struct diag *diag)
{
    struct builder builder = {
        .arena = arena,
        .brief = brief,
        .sheet = sheet,
        .locale = locale,
        .diag = diag,
        .is_right_to_left = language_is_right_to_left(brief->language),
        .has_source = sheet_places(sheet, "source"),
    };
    struct styled_band *bands =
        ARENA_ARRAY(arena, struct styled_band, sheet->band_count);
    struct styled *styled = ARENA_NEW(arena, struct styled);
    *styled = (struct styled){
        .sheet = sheet,
        .brief = brief,
        .locale = locale,
        .where = phrase_where(&builder, &brief->title),
        .language = brief->language,
        .is_right_to_left = builder.is_right_to_left,
        .digits = locale_digits(locale),
        .bands = bands,
    };
    bool fine = true;
    for (size_t i = 0; i < sheet->band_count; i++) {
        fine =
            form_band(&builder, &sheet->bands[i], &bands[styled->band_count]) &&
            fine;
        styled->band_count += has_content(&bands[styled->band_count]);
    }
    links_settle(arena, builder.roots.at, builder.roots.count);
    for (size_t i = 0; i < RUNNING_PLACES; i++)
        form_running(&builder, (enum running_place)i, &styled->running[i]);
    return fine ? styled : NULL;
}

const struct styled *
form_again(struct arena *arena, const struct styled *styled,
           const struct sheet *sheet, struct diag *diag)
{
    return form_brief(arena, styled->brief, sheet, styled->locale, diag);
}
