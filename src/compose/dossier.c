/* Several briefs as one document: what is said of them all, and who is named in
 * which. */
#include "compose/composer.h"

#include "base/map.h"

#include <stdlib.h>

/* ---- dates ---- */

static void
compose_dates(struct arena *arena, struct locale *locale,
              struct dossier *dossier)
{
    struct date first = {0}, last = {0};
    for (size_t i = 0; i < dossier->count; i++) {
        struct date date = dossier->briefs[i]->date;
        if (date.year == 0)
            continue;
        if (first.year == 0 || date_compare(&date, &first) < 0)
            first = date;
        if (last.year == 0 || date_compare(&date, &last) > 0)
            last = date;
    }
    dossier->date = last;
    if (first.year == 0)
        return;
    first.has_time = last.has_time = false;
    dossier->dates = date_compare(&first, &last) < 0
                         ? locale_date_range(arena, locale, &first, &last)
                         : locale_date(arena, locale, &last, DATE_STYLE_LONG);
}

/* ---- authors ---- */

static void
compose_authors(struct arena *arena, struct dossier *dossier)
{
    struct {
        VEC(struct str);
    } authors = {0};
    struct map *seen = map_new(arena);
    for (size_t i = 0; i < dossier->count; i++)
        for (size_t k = 0; k < dossier->briefs[i]->author_count; k++) {
            struct str author = dossier->briefs[i]->authors[k];
            if (map_set(seen, author, seen) == NULL)
                VEC_PUSH(arena, &authors, author);
        }
    dossier->authors = authors.at;
    dossier->author_count = authors.count;
}

/* ---- people ---- */

struct person {
    struct str name, key; /* key: to sort by */
    size_t order;         /* of the first appearances */
    const char *language;
    struct {
        VEC(struct appearance);
    } appearances;
};

struct gathering {
    struct arena *arena, *scratch;
    struct locale *locale;
    struct map *by_name; /* folded: struct person */
    struct {
        VEC(struct person *);
    } people;
};

static void
add_person(struct gathering *gathering, size_t chapter,
           const struct participant_entry *entry)
{
    struct str name = phrase_string(gathering->arena, &entry->name);
    if (name.size == 0 || entry->is_description)
        return;
    struct str folded = locale_fold(gathering->scratch, name);
    struct person *person = map_lookup(gathering->by_name, folded);
    if (person == NULL) {
        person = ARENA_NEW(gathering->scratch, struct person);
        person->name = name;
        person->order = gathering->people.count;
        person->language = entry->name.spans[0].language;
        person->key =
            locale_sort_key(gathering->scratch, gathering->locale, name);
        (void)map_set(gathering->by_name, folded, person);
        VEC_PUSH(gathering->scratch, &gathering->people, person);
    }
    VEC_PUSH(gathering->arena, &person->appearances,
             ((struct appearance){chapter, entry}));
}

static int
compare_people(const void *a, const void *b)
{
    const struct person *left = *(struct person *const *)a;
    const struct person *right = *(struct person *const *)b;
    int order = str_compare(left->key, right->key);
    return order != 0
               ? order
               : (left->order > right->order) - (left->order < right->order);
}

static void
gather_people(struct gathering *gathering, const struct dossier *dossier)
{
    for (size_t i = 0; i < dossier->count; i++) {
        const struct brief *brief = dossier->briefs[i];
        for (size_t k = 0; k < brief->group_count; k++)
            for (size_t m = 0; m < brief->groups[k].count; m++)
                add_person(gathering, i, &brief->groups[k].entries[m]);
    }
    if (gathering->people.count > 1)
        qsort(gathering->people.at, gathering->people.count,
              sizeof gathering->people.at[0], compare_people);
}

/* The same person under one name in several articles is one. */
static void
compose_people(struct arena *arena, struct locale *locale,
               struct dossier *dossier)
{
    struct arena *scratch = arena_new();
    struct gathering gathering = {.arena = arena,
                                  .scratch = scratch,
                                  .locale = locale,
                                  .by_name = map_new(scratch)};
    gather_people(&gathering, dossier);
    size_t count = gathering.people.count;
    struct indexed_person *people =
        ARENA_ARRAY(arena, struct indexed_person, count + 1);
    for (size_t i = 0; i < count; i++) {
        const struct person *person = gathering.people.at[i];
        people[i] = (struct indexed_person){
            .name = person->name,
            .language = person->language,
            .letter = locale_index_letter(arena, locale, person->name),
            .appearances = person->appearances.at,
            .count = person->appearances.count,
        };
    }
    dossier->people = people;
    dossier->person_count = count;
    arena_free(scratch);
}

const struct dossier *
dossier_compose(struct arena *arena, const struct brief *const *briefs,
                size_t count, struct str title, struct locale *locale)
{
    struct dossier *dossier = ARENA_NEW(arena, struct dossier);
    struct locale_argument argument = {
        .name = "count", .is_number = true, .number = (int32_t)count};
    *dossier = (struct dossier){
        .briefs = briefs,
        .count = count,
        .language = briefs[0]->language,
        .title = title.size > 0 ? title : locale_label(locale, "dossier"),
        .marking = dossier_marking(arena, briefs, count),
        .articles = locale_message(arena, locale, "articles", &argument, 1),
    };
    compose_dates(arena, locale, dossier);
    compose_authors(arena, dossier);
    compose_people(arena, locale, dossier);
    return dossier;
}
