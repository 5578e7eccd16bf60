/* The whole brief: bands, their regions, and the parts in them. */
#include "form/brief.h"
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

bool
bands_place(const struct band *bands, size_t count, const char *part)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < bands[i].count; j++)
            if (region_places(&bands[i].regions[j], part))
                return true;
    return false;
}

static bool
has_alternative(const struct region *region, struct str part)
{
    for (size_t i = 0; i < region->count; i++)
        if (region->placements[i].is_alternative &&
            str_equal(region->placements[i].part, part))
            return true;
    return false;
}

static bool
sheet_places(const struct sheet *sheet, const char *part)
{
    return bands_place(sheet->bands, sheet->band_count, part) ||
           bands_place(sheet->back.bands, sheet->back.count, part);
}

static bool
is_movable(const struct builder *builder, const struct placement *placement)
{
    const struct sheet *sheet = builder->sheet;
    if (placement->is_alternative)
        return true;
    for (size_t i = 0; i < sheet->band_count; i++)
        for (size_t j = 0; j < sheet->bands[i].count; j++)
            if (has_alternative(&sheet->bands[i].regions[j], placement->part))
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
    for (size_t i = 0; i < region->count; i++) {
        struct element *before = root->last;
        fine = form_part(builder, root, &region->placements[i]) && fine;
        if (root->last != before && is_movable(builder, &region->placements[i]))
            root->last->movable = &region->placements[i];
    }
    if (root->style->display == DISPLAY_NONE)
        root->first = root->last = NULL;
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

struct styled *
form_bands(struct builder *builder, const struct band *bands, size_t count)
{
    struct styled_band *styled_bands =
        ARENA_ARRAY(builder->arena, struct styled_band, count);
    struct styled *styled = ARENA_NEW(builder->arena, struct styled);
    *styled = (struct styled){
        .sheet = builder->sheet,
        .brief = builder->brief,
        .dossier = builder->dossier,
        .number = builder->number,
        .locale = builder->locale,
        .where = builder->brief != NULL
                     ? phrase_where(builder, &builder->brief->title)
                     : NOWHERE,
        .language = builder->language,
        .is_right_to_left = builder->is_right_to_left,
        .digits = locale_digits(builder->locale),
        .bands = styled_bands,
    };
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        struct styled_band *band = &styled_bands[styled->band_count];
        fine = form_band(builder, &bands[i], band) && fine;
        styled->band_count += has_content(band);
    }
    for (size_t i = 0; i < RUNNING_PLACES; i++)
        form_running(builder, (enum running_place)i, &styled->running[i]);
    return fine ? styled : NULL;
}

struct builder
brief_builder(struct arena *arena, const struct brief *brief,
              const struct sheet *sheet, struct locale *locale,
              struct diag *diag)
{
    return (struct builder){
        .arena = arena,
        .brief = brief,
        .sheet = sheet,
        .locale = locale,
        .diag = diag,
        .language = brief->language,
        .is_right_to_left = language_is_right_to_left(brief->language),
        .has_source = sheet_places(sheet, "source"),
        .has_source_head = sheet_places(sheet, "source-head"),
    };
}

const struct styled *
form_brief(struct arena *arena, const struct brief *brief,
           const struct sheet *sheet, struct locale *locale, struct diag *diag)
{
    struct builder builder = brief_builder(arena, brief, sheet, locale, diag);
    struct styled *styled =
        form_bands(&builder, sheet->bands, sheet->band_count);
    links_settle(arena, builder.roots.at, builder.roots.count);
    return styled;
}

const struct styled *
form_again(struct arena *arena, const struct styled *styled,
           const struct sheet *sheet, struct diag *diag)
{
    if (styled->brief == NULL)
        return styled;
    if (styled->dossier != NULL)
        return form_chapter(arena, styled->dossier, styled->number,
                            styled->locale, sheet, diag)
            .body;
    return form_brief(arena, styled->brief, sheet, styled->locale, diag);
}
