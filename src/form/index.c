/* The index of a dossier: who is named on which pages. */
#include "form/parts.h"
#include "form/reference.h"
#include "locale/locale.h"

#include <stdlib.h>

#define LEFT_TO_RIGHT_MARK "\xE2\x80\x8E"
#define RIGHT_TO_LEFT_MARK "\xE2\x80\x8F"

enum {
    RANGE_LEAST = 3 /* pages in a row that are printed as a range */
};

struct place {
    uint32_t page;
    size_t order; /* among the person's places */
    struct str anchor;
};

struct places {
    VEC(struct place);
};

static void
add_place(struct builder *builder, struct places *places, size_t chapter,
          struct str anchor)
{
    struct str full = str_printf(
        builder->arena, "%.*s%.*s",
        STR_ARGS(chapter_prefix(builder->arena, chapter)), STR_ARGS(anchor));
    struct place place = {page_of(builder, full), places->count, full};
    if (place.page > 0 || builder->places == NULL)
        VEC_PUSH(builder->arena, places, place);
}

static int
compare_places(const void *a, const void *b)
{
    const struct place *left = a, *right = b;
    if (left->page != right->page)
        return left->page < right->page ? -1 : 1;
    return (left->order > right->order) - (left->order < right->order);
}

/* Each page once, ascending. */
static struct places
places_of(struct builder *builder, const struct indexed_person *person)
{
    struct places places = {0};
    for (size_t i = 0; i < person->count; i++) {
        const struct appearance *appearance = &person->appearances[i];
        const struct evidence *mentions = &appearance->entry->mentions;
        add_place(builder, &places, appearance->chapter,
                  appearance->entry->anchor);
        for (size_t k = 0; k < mentions->count; k++)
            add_place(builder, &places, appearance->chapter,
                      str_printf(builder->arena, "p-%u",
                                 (unsigned)mentions->numbers[k]));
    }
    if (places.count > 1)
        qsort(places.at, places.count, sizeof places.at[0], compare_places);
    size_t count = 0;
    for (size_t i = 0; i < places.count; i++)
        if (count == 0 || places.at[count - 1].page != places.at[i].page)
            places.at[count++] = places.at[i];
    places.count = count;
    return places;
}

static void
add_page(struct builder *builder, struct element *line,
         const struct place *place)
{
    add_text(
        builder,
        add_reference(builder, line, "index-page", place->anchor, place->page),
        page_number(builder, place->page));
}

/* "3, 5–8, 12": each number a link. */
static void
add_pages(struct builder *builder, struct element *line,
          const struct places *places)
{
    for (size_t i = 0, run; i < places->count; i += run) {
        const struct place *from = &places->at[i];
        run = 1;
        while (i + run < places->count &&
               from[run].page == from->page + (uint32_t)run)
            run++;
        if (run < RANGE_LEAST)
            run = 1;
        add_text(builder, line, locale_label(builder->locale, "comma"));
        add_page(builder, line, from);
        if (run == 1)
            continue;
        add_text(builder, line, STR("\xE2\x80\x93"));
        add_page(builder, line, &from[run - 1]);
    }
}

static void
add_indexed(struct builder *builder, struct element *list,
            const struct indexed_person *person)
{
    struct element *body =
        add_item(builder, list, "index-item", (struct str){NULL, 0});
    struct element *line = add_paragraph(builder, body, ROLE_P, "index-entry");
    struct element *name = add_span(builder, line, ROLE_NONE, "index-name");
    set_language(name, person->language);
    add_text(builder, name, person->name);
    struct places places = places_of(builder, person);
    /* Numbers behind a name of the other direction would be read with it. */
    if (name->is_right_to_left != line->is_right_to_left)
        add_text(builder, line,
                 line->is_right_to_left ? STR(RIGHT_TO_LEFT_MARK)
                                        : STR(LEFT_TO_RIGHT_MARK));
    add_pages(builder, line, &places);
}

/* Of one letter; returns how many there are. */
static size_t
add_group(struct builder *builder, struct element *part,
          const struct indexed_person *people, size_t count)
{
    struct element *group = add_box(builder, part, ROLE_SECT, "index-group");
    if (people->letter.size > 0)
        add_text(builder,
                 add_paragraph(builder, group, ROLE_H2, "index-letter"),
                 people->letter);
    struct element *list = add_box(builder, group, ROLE_L, "list index-list");
    size_t i = 0;
    for (; i < count && str_equal(people[i].letter, people->letter); i++)
        add_indexed(builder, list, &people[i]);
    return i;
}

void
form_index(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    const struct dossier *dossier = builder->dossier;
    if (dossier->person_count == 0)
        return;
    struct element *part =
        add_front_part(builder, region, "part index", "index", "index");
    for (size_t i = 0; i < dossier->person_count;)
        i += add_group(builder, part, &dossier->people[i],
                       dossier->person_count - i);
}
