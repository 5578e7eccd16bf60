/* Kits of styles; see kit.h. */
#include "readout/kit.h"

#include "base/arena.h"
#include "base/builtin.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/vec.h"
#include "font/font.h"
#include "locale/locale.h"
#include "style/style.h"
#include "text/text.h"

#include <string.h>

enum {
    KITS_MOST = 8,            /* that are kept for later jobs */
    KIT_SIZE_MOST = 32 << 20, /* bytes, of words most of all */
};

/* A locale with what there was to be said of it. */
struct words {
    const char *language;
    struct locale *locale;
    const struct diag *said;
};

struct kit {
    struct arena *arena;
    const char *style;
    const struct sheet *sheet; /* NULL: it cannot be read */
    const struct diag *said;   /* of the sheet */
    struct {
        VEC(struct words);
    } languages;
    struct font_catalog *fonts; /* NULL until asked for */
    struct text_engine *engine;
    const struct diag *listener; /* of the engine */
    size_t holders;
    bool is_stale; /* to be freed as soon as nobody holds it */
    struct kit *next;
};

struct kits {
    struct kit *first; /* the one used last */
};

struct kits *
kits_new(struct arena *arena)
{
    return ARENA_NEW(arena, struct kits);
}

/* ---- one kit ---- */

static struct kit *
kit_new(const struct bundle *bundle, const char *style)
{
    struct arena *arena = arena_new();
    struct kit *kit = ARENA_NEW(arena, struct kit);
    struct diag *said = diag_new(arena);
    kit->arena = arena;
    kit->style = str_terminated(arena, str_from(style));
    kit->sheet = sheet_read_from(arena, bundle, kit->style, said);
    kit->said = said;
    kit->is_stale = kit->sheet == NULL || bundle != NULL;
    return kit;
}

static void
kit_free(struct kit *kit)
{
    if (kit->engine != NULL)
        text_engine_free(kit->engine);
    if (kit->fonts != NULL)
        font_catalog_free(kit->fonts);
    for (size_t i = 0; i < kit->languages.count; i++)
        locale_free(kit->languages.at[i].locale);
    arena_free(kit->arena);
}

static bool
is_unchanged(struct arena *arena, const struct source *source)
{
    struct str bytes;
    return builtin_holds(source->bytes) ||
           (file_load(arena, source->name.at, source->bytes.size, &bytes) ==
                0 &&
            str_equal(bytes, source->bytes));
}

/* Whether the sheet's files are as they were read, and there is room for
 * more. */
static bool
is_good(const struct kit *kit)
{
    if (kit->is_stale || arena_size(kit->arena) > KIT_SIZE_MOST)
        return false;
    struct arena *arena = arena_new();
    bool is_good = true;
    for (size_t i = 0; is_good && i < kit->sheet->source_count; i++)
        is_good = is_unchanged(arena, kit->sheet->sources[i]);
    arena_free(arena);
    return is_good;
}

/* ---- all of them ---- */

void
kits_free(struct kits *kits)
{
    while (kits->first != NULL) {
        struct kit *kit = kits->first;
        kits->first = kit->next;
        kit_free(kit);
    }
}

/* Frees what nobody holds: stale ones, and of too many those used longest
 * ago. */
static void
sweep(struct kits *kits)
{
    size_t count = 0;
    for (struct kit **at = &kits->first; *at != NULL;) {
        struct kit *kit = *at;
        bool is_kept = !kit->is_stale && ++count <= KITS_MOST;
        if (is_kept || kit->holders > 0) {
            at = &kit->next;
        } else {
            *at = kit->next;
            kit_free(kit);
        }
    }
}

/* Takes the style's kit out of the list; NULL: there is none that is good. */
static struct kit *
take_out(struct kits *kits, const char *style)
{
    for (struct kit **at = &kits->first; *at != NULL; at = &(*at)->next) {
        struct kit *kit = *at;
        if (strcmp(kit->style, style) != 0)
            continue;
        kit->is_stale = !is_good(kit);
        if (kit->is_stale)
            continue;
        *at = kit->next;
        return kit;
    }
    return NULL;
}

struct kit *
kit_hold(struct kits *kits, const struct bundle *bundle, const char *style,
         struct diag *diag)
{
    struct kit *kit = bundle == NULL ? take_out(kits, style) : NULL;
    if (kit == NULL)
        kit = kit_new(bundle, style);
    kit->next = kits->first;
    kits->first = kit;
    kit->holders++;
    sweep(kits);
    diag_take(diag, kit->said);
    return kit;
}

void
kit_release(struct kits *kits, struct kit *kit, const struct diag *diag)
{
    if (kit->listener == diag)
        kit->listener = NULL;
    kit->holders--;
    sweep(kits);
}

/* ---- what a kit has ---- */

const struct sheet *
kit_sheet(const struct kit *kit)
{
    return kit->sheet;
}

/* A style sheet's own words for sections, where they are in the language. */
static void
override_labels(const struct sheet *sheet, struct locale *locale)
{
    for (size_t i = 0; i < sheet->label_count; i++) {
        const struct label_override *label = &sheet->labels[i];
        if (locale_takes(locale, label->language))
            locale_set_label(locale, label->key, label->text, label->where);
    }
}

static void
open_words(struct kit *kit, const char *language, struct words *words)
{
    struct diag *said = diag_new(kit->arena);
    words->language = str_terminated(kit->arena, str_from(language));
    words->locale = locale_new(kit->arena, words->language, said);
    words->said = said;
    override_labels(kit->sheet, words->locale);
}

struct locale *
kit_locale(struct kit *kit, const char *language, struct diag *diag)
{
    size_t i = 0;
    while (i < kit->languages.count &&
           strcmp(kit->languages.at[i].language, language) != 0)
        i++;
    if (i == kit->languages.count)
        open_words(kit, language, VEC_ADD(kit->arena, &kit->languages));
    diag_take(diag, kit->languages.at[i].said);
    return kit->languages.at[i].locale;
}

static void
open_engine(struct kit *kit, struct diag *diag)
{
    kit->fonts = font_catalog_new(kit->arena, kit->sheet->fonts,
                                  kit->sheet->font_count, diag);
    kit->engine = text_engine_new(kit->arena, kit->fonts, diag);
}

struct text_engine *
kit_engine(struct kit *kit, struct diag *diag)
{
    if (kit->engine == NULL)
        open_engine(kit, diag);
    else if (kit->listener != diag)
        text_engine_start(kit->engine, diag);
    kit->listener = diag;
    return kit->engine;
}

struct str
kit_font(const struct kit *kit, size_t i)
{
    return kit->fonts != NULL ? font_catalog_path(kit->fonts, i) : STR("");
}

struct str
kit_dictionary(const struct kit *kit, size_t i)
{
    return kit->engine != NULL ? text_engine_dictionary(kit->engine, i)
                               : STR("");
}
