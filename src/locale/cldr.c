/* CLDR's data through ICU's resource bundles; see cldr.h. */
#include "locale/cldr.h"

#include "base/arena.h"
#include "locale/state.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

enum {
    LEVELS_MOST = 6, /* zh_Hant_HK, zh_Hant, root; en_AT, en_150, en_001 ... */
    KEY_MOST = 64,
};

struct cldr {
    struct arena *arena;
    char name[ULOC_FULLNAME_CAPACITY]; /* of the next bundle to open */
    UResourceBundle *levels[LEVELS_MOST];
    size_t count; /* opened so far, the language itself first */
    bool has_root;
};

static struct cldr *
cldr_open(struct arena *arena, const char *language)
{
    struct cldr *cldr = ARENA_NEW(arena, struct cldr);
    cldr->arena = arena;
    UErrorCode error = U_ZERO_ERROR;
    uloc_forLanguageTag(language, cldr->name, sizeof cldr->name, NULL, &error);
    if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING)
        cldr->name[0] = '\0';
    cldr->name[strcspn(cldr->name, "@")] = '\0';
    return cldr;
}

void
cldr_close(struct cldr *cldr)
{
    for (size_t i = 0; i < cldr->count; i++)
        ures_close(cldr->levels[i]);
}

/* ---- one bundle ---- */

static struct str
copy_text(struct arena *arena, const UResourceBundle *bundle, int32_t index)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t length = 0;
    const UChar *text =
        index >= 0 ? ures_getStringByIndex(bundle, index, &length, &error)
                   : ures_getString(bundle, &length, &error);
    if (U_FAILURE(error))
        return (struct str){NULL, 0};
    int32_t size = 0;
    char *bytes = arena_alloc(arena, (size_t)length * 3 + 1);
    u_strToUTF8(bytes, length * 3 + 1, &size, text, length, &error);
    return U_SUCCESS(error) ? (struct str){bytes, (size_t)size}
                            : (struct str){NULL, 0};
}

/* An element of a list may itself be a list of the text and how to write its
 * numbers. */
static struct str
element_text(struct arena *arena, const UResourceBundle *list, int32_t index)
{
    struct str text = copy_text(arena, list, index);
    UErrorCode error = U_ZERO_ERROR;
    if (text.at == NULL && index < ures_getSize(list)) {
        UResourceBundle *inner = ures_getByIndex(list, index, NULL, &error);
        if (U_SUCCESS(error) && ures_getType(inner) == URES_ARRAY)
            text = copy_text(arena, inner, 0);
        ures_close(inner);
    }
    return text;
}

/* Moves `key` over the next name of the path; false at its end. */
static bool
next_key(const char **path, char key[KEY_MOST])
{
    size_t size = strcspn(*path, "/");
    if (size == 0 || size >= KEY_MOST)
        return false;
    memcpy(key, *path, size);
    key[size] = '\0';
    *path += size + ((*path)[size] == '/');
    return true;
}

static struct str
bundle_text(struct arena *arena, const UResourceBundle *bundle,
            const char *path, int32_t index)
{
    UErrorCode error = U_ZERO_ERROR;
    UResourceBundle *at = NULL;
    char key[KEY_MOST];
    while (next_key(&path, key) && U_SUCCESS(error))
        at = ures_getByKey(at != NULL ? at : bundle, key, at, &error);
    struct str text = {NULL, 0};
    if (U_SUCCESS(error) && at != NULL)
        text = index >= 0 ? element_text(arena, at, index)
                          : copy_text(arena, at, -1);
    ures_close(at);
    return text;
}

struct str
cldr_common_text(struct arena *arena, const char *bundle, const char *path)
{
    UErrorCode error = U_ZERO_ERROR;
    UResourceBundle *opened = ures_openDirect(NULL, bundle, &error);
    struct str text = {NULL, 0};
    if (U_SUCCESS(error))
        text = bundle_text(arena, opened, path, -1);
    ures_close(opened);
    return text;
}

/* ---- a language and its parents ---- */

/* Whether a list of supplementalData's parentLocales names `name`. */
static bool
lists_name(const UResourceBundle *children, const char *name)
{
    UChar wanted[ULOC_FULLNAME_CAPACITY];
    u_uastrcpy(wanted, name);
    UErrorCode error = U_ZERO_ERROR;
    int32_t count = ures_getSize(children);
    for (int32_t i = 0; i < count; i++) {
        int32_t length = 0;
        const UChar *child =
            ures_getStringByIndex(children, i, &length, &error);
        if (U_SUCCESS(error) && u_strcmp(child, wanted) == 0)
            return true;
    }
    return false;
}

/* The parent where it is not the name cut short: en_001 of en_GB. */
static bool
listed_parent(const char *name, char parent[ULOC_FULLNAME_CAPACITY])
{
    UErrorCode error = U_ZERO_ERROR;
    UResourceBundle *data = ures_openDirect(NULL, "supplementalData", &error);
    UResourceBundle *parents =
        ures_getByKey(data, "parentLocales", NULL, &error);
    bool found = false;
    while (U_SUCCESS(error) && !found && ures_hasNext(parents)) {
        UResourceBundle *children = ures_getNextResource(parents, NULL, &error);
        found = U_SUCCESS(error) && lists_name(children, name);
        if (found)
            memcpy(parent, ures_getKey(children),
                   strlen(ures_getKey(children)) + 1);
        ures_close(children);
    }
    ures_close(parents);
    ures_close(data);
    return found;
}

static void
cut_name(char *name)
{
    char *last = strrchr(name, '_');
    *(last != NULL ? last : name) = '\0';
}

/* From an opened bundle to its parent's name; aliases (zh_TW) are followed by
 * ICU, so the bundle's own name counts. */
static void
move_to_parent(struct cldr *cldr, const UResourceBundle *bundle)
{
    UErrorCode error = U_ZERO_ERROR;
    const char *actual =
        ures_getLocaleByType(bundle, ULOC_ACTUAL_LOCALE, &error);
    char name[ULOC_FULLNAME_CAPACITY];
    memcpy(name, cldr->name, sizeof name);
    if (U_SUCCESS(error) && strlen(actual) < sizeof name)
        memcpy(name, actual, strlen(actual) + 1);
    struct str given = bundle_text(cldr->arena, bundle, "%%Parent", -1);
    if (given.size > 0 && given.size < sizeof cldr->name) {
        memcpy(cldr->name, given.at, given.size);
        cldr->name[given.size] = '\0';
    } else if (strchr(name, '_') == NULL || !listed_parent(name, cldr->name)) {
        memcpy(cldr->name, name, sizeof name);
        cut_name(cldr->name);
    }
    if (strcmp(cldr->name, "root") == 0)
        cldr->name[0] = '\0';
}

/* Opens the next bundle up, past names that have none; false beyond root. */
static bool
open_next(struct cldr *cldr)
{
    while (!cldr->has_root && cldr->count < LEVELS_MOST) {
        bool is_root = cldr->name[0] == '\0';
        UErrorCode error = U_ZERO_ERROR;
        UResourceBundle *bundle =
            ures_openDirect(NULL, is_root ? "root" : cldr->name, &error);
        cldr->has_root = is_root;
        if (U_FAILURE(error)) {
            cut_name(cldr->name);
            continue;
        }
        cldr->levels[cldr->count++] = bundle;
        if (!is_root)
            move_to_parent(cldr, bundle);
        return true;
    }
    return false;
}

static struct str
find_text(struct cldr *cldr, const char *path, int32_t index, bool with_root)
{
    struct str text = {NULL, 0};
    for (size_t i = 0; text.at == NULL; i++) {
        if (i == cldr->count && !open_next(cldr))
            break;
        if (cldr->has_root && i == cldr->count - 1 && !with_root)
            break;
        text = bundle_text(cldr->arena, cldr->levels[i], path, index);
    }
    return text;
}

struct str
cldr_text(struct cldr *cldr, const char *path, int32_t index)
{
    return find_text(cldr, path, index, true);
}

struct str
cldr_own_text(struct cldr *cldr, const char *path, int32_t index)
{
    return find_text(cldr, path, index, false);
}

struct cldr *
locale_cldr(struct locale *locale)
{
    if (locale->cldr == NULL)
        locale->cldr = cldr_open(locale->arena, locale->language);
    return locale->cldr;
}
