/* Regions put together of their parts; see parts.h. */
#include "layout/parts.h"

#include "base/arena.h"
#include "layout/block.h"

bool
parts_may_move(const struct element *root)
{
    for (const struct element *e = root->first; e != NULL; e = e->next)
        if (e->movable != NULL)
            return true;
    return false;
}

/* Empties the galley, for the column that `of` is for. */
static void
begin(struct galley *galley, const struct galley *of)
{
    scaled most_height = of->most_height;
    galley_init(galley, of->layout, of->arena, of->lists, of->width);
    galley->most_height = most_height;
}

/* Opens the region's own box, and gives the room within. */
static struct room
open_root(struct galley *galley, const struct element *root)
{
    struct room whole = {0, galley->width, KEYWORD_NONE};
    return block_begin(galley, root, whole, tag_root(galley->layout));
}

struct region_parts
parts_build(const struct galley *galley, const struct element *root)
{
    struct galley outer;
    begin(&outer, galley);
    struct room room = open_root(&outer, root);
    struct region_parts parts = {.root = root};
    size_t count = 0;
    for (const struct element *e = root->first; e != NULL; e = e->next)
        count++;
    parts.at = ARENA_ARRAY(galley->lists, struct region_part, count);
    for (const struct element *e = root->first; e != NULL; e = e->next) {
        struct region_part *part = &parts.at[parts.count++];
        part->element = e;
        begin(&part->galley, galley);
        block_build(&part->galley, e, room, tag_root(galley->layout));
        galley_end(&part->galley);
    }
    return parts;
}

void
parts_join(const struct region_parts *parts, struct galley *galley)
{
    begin(galley, galley);
    struct room whole = {0, galley->width, KEYWORD_NONE};
    (void)open_root(galley, parts->root);
    for (size_t i = 0; i < parts->count; i++)
        if (!parts->at[i].is_left_out)
            galley_append(galley, &parts->at[i].galley);
    block_end(galley, parts->root, whole);
    galley_end(galley);
}
