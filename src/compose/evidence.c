/* Evidence: pointers into the body to numbers of paragraphs, and back. */
#include "compose/composer.h"

#include <stdlib.h>

static int
compare_numbers(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

void
sort_numbers(struct number_list *numbers)
{
    if (numbers->count > 1)
        qsort(numbers->at, numbers->count, sizeof numbers->at[0],
              compare_numbers);
}

/* A copy of what was gathered, sorted, each number once. */
static struct evidence
take_evidence(struct composer *composer)
{
    struct number_list *list = &composer->evidence;
    size_t count = 0;
    sort_numbers(list);
    for (size_t i = 0; i < list->count; i++)
        if (count == 0 || list->at[count - 1] != list->at[i])
            list->at[count++] = list->at[i];
    if (count == 0)
        return (struct evidence){NULL, 0};
    return (struct evidence){
        arena_copy(composer->arena, list->at, count * sizeof list->at[0]),
        count};
}

struct evidence
evidence_of(struct composer *composer, const struct node *node)
{
    struct node_list pointers = node_pointers(node, ATTRIBUTE_EVIDENCE);
    composer->evidence.count = 0;
    for (size_t i = 0; i < pointers.count; i++) {
        uint32_t number = paragraph_number(composer, pointers.at[i]);
        if (number > 0)
            VEC_PUSH(composer->scratch, &composer->evidence, number);
    }
    return take_evidence(composer);
}

struct evidence
evidence_one(struct composer *composer, uint32_t number)
{
    composer->evidence.count = 0;
    if (number > 0)
        VEC_PUSH(composer->scratch, &composer->evidence, number);
    return take_evidence(composer);
}

struct evidence
evidence_first(struct composer *composer, const struct number_list *numbers,
               size_t most)
{
    size_t count = numbers->count < most ? numbers->count : most;
    if (count == 0)
        return (struct evidence){NULL, 0};
    return (struct evidence){
        arena_copy(composer->arena, numbers->at, count * sizeof numbers->at[0]),
        count};
}

struct evidence
evidence_join(struct composer *composer, const struct evidence *all,
              size_t count)
{
    composer->evidence.count = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < all[i].count; k++)
            VEC_PUSH(composer->scratch, &composer->evidence, all[i].numbers[k]);
    return take_evidence(composer);
}

void
cite(struct composer *composer, const struct evidence *evidence,
     const struct citation *citation)
{
    for (size_t i = 0; i < evidence->count; i++) {
        struct paragraph *paragraph =
            &composer->paragraphs[evidence->numbers[i]];
        size_t count = paragraph->citations.count;
        /* the lines of a part come one after the other */
        if (count > 0 && str_equal(paragraph->citations.at[count - 1].anchor,
                                   citation->anchor))
            continue;
        VEC_PUSH(composer->arena, &paragraph->citations, *citation);
    }
}

struct str
cite_label(struct composer *composer, const char *key, struct str number)
{
    return label_with(
        composer, key, "number",
        locale_numerals(composer->arena, composer->locale, number));
}
