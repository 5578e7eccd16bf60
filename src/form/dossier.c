/* Several briefs as one document: chapters, between what stands before and
 * behind them all. */
#include "base/arena.h"
#include "form/brief.h"
#include "form/links.h"
#include "form/parts.h"
#include "locale/locale.h"

/* ---- chapters ---- */

/* A band behind all briefs: once, or for each of them. */
static bool
is_of_dossier(const struct band *band)
{
    for (size_t i = 0; i < band->count; i++)
        for (size_t k = 0; k < band->regions[i].count; k++)
            if (part_is_of_dossier(band->regions[i].placements[k].part))
                return true;
    return false;
}

/* The contents lead to where a chapter begins, whatever stands there. */
static void
anchor_chapter(const struct builder *builder)
{
    for (size_t i = 0; i < builder->roots.count; i++)
        if (builder->roots.at[i]->first != NULL) {
            builder->roots.at[i]->anchor = STR("chapter");
            return;
        }
}

struct chapter
form_chapter(struct arena *arena, const struct dossier *dossier, size_t number,
             struct locale *locale, const struct sheet *sheet,
             struct diag *diag)
{
    struct builder builder =
        brief_builder(arena, dossier->briefs[number], sheet, locale, diag);
    builder.dossier = dossier;
    builder.number = number;
    struct chapter chapter = {
        form_bands(&builder, sheet->bands, sheet->band_count),
        ARENA_ARRAY(arena, struct styled *, sheet->back.count + 1)};
    bool fine = chapter.body != NULL;
    for (size_t i = 0; i < sheet->back.count; i++) {
        if (is_of_dossier(&sheet->back.bands[i]))
            continue;
        chapter.back[i] = form_bands(&builder, &sheet->back.bands[i], 1);
        fine = fine && chapter.back[i] != NULL;
    }
    if (!fine)
        return (struct chapter){NULL, NULL};
    chapter.body->role = ROLE_ART;
    anchor_chapter(&builder);
    links_settle(arena, builder.roots.at, builder.roots.count);
    links_prefix(arena, builder.roots.at, builder.roots.count,
                 chapter_prefix(arena, number));
    return chapter;
}

struct str
chapter_prefix(struct arena *arena, size_t number)
{
    return str_printf(arena, "%zu-", number + 1);
}

const struct chapter *
form_chapters(struct arena *arena, const struct dossier *dossier,
              struct locale *const *locales, const struct sheet *sheet,
              struct diag *diag)
{
    struct chapter *chapters =
        ARENA_ARRAY(arena, struct chapter, dossier->count);
    for (size_t i = 0; i < dossier->count; i++) {
        chapters[i] = form_chapter(arena, dossier, i, locales[i], sheet, diag);
        if (chapters[i].body == NULL)
            return NULL;
    }
    return chapters;
}

/* ---- the whole ---- */

struct chain {
    const struct styled *first;
    struct styled *last;
    bool is_fine;
};

static void
append(struct chain *chain, struct styled *styled)
{
    chain->is_fine = chain->is_fine && styled != NULL;
    if (styled == NULL || styled->band_count == 0)
        return;
    styled->next = NULL;
    if (chain->last != NULL)
        chain->last->next = styled;
    else
        chain->first = styled;
    chain->last = styled;
}

/* Bands before all briefs, up to the next that begins a page: what stands on a
 * cover has running heads of its own. */
static void
append_front(struct chain *chain, struct builder *builder)
{
    const struct arrangement *front = &builder->sheet->front;
    for (size_t i = 0, count; i < front->count; i += count) {
        count = 1;
        while (i + count < front->count &&
               front->bands[i + count].starts_page != PAGE_START_YES)
            count++;
        builder->is_cover = bands_place(front->bands + i, count, "cover");
        append(chain, form_bands(builder, front->bands + i, count));
    }
    builder->is_cover = false;
}

static void
append_back(struct chain *chain, struct builder *builder, size_t band,
            const struct chapter *chapters)
{
    const struct band *back = &builder->sheet->back.bands[band];
    if (is_of_dossier(back))
        append(chain, form_bands(builder, back, 1));
    else
        for (size_t i = 0; i < builder->dossier->count; i++)
            append(chain, chapters[i].back[band]);
}

const struct styled *
form_dossier(struct arena *arena, const struct dossier *dossier,
             const struct chapter *chapters, struct locale *locale,
             const struct sheet *sheet, const struct map *places,
             struct diag *diag)
{
    struct builder builder = {
        .arena = arena,
        .dossier = dossier,
        .places = places,
        .sheet = sheet,
        .locale = locale,
        .diag = diag,
        .language = dossier->language,
        .is_right_to_left = language_is_right_to_left(dossier->language),
        .has_index =
            bands_place(sheet->back.bands, sheet->back.count, "index") ||
            bands_place(sheet->front.bands, sheet->front.count, "index"),
    };
    struct chain chain = {.is_fine = true};
    append_front(&chain, &builder);
    for (size_t i = 0; i < dossier->count; i++)
        append(&chain, chapters[i].body);
    for (size_t i = 0; i < sheet->back.count; i++)
        append_back(&chain, &builder, i, chapters);
    return chain.is_fine ? chain.first : NULL;
}
