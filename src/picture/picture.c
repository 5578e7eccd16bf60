/* Pages kept until their furniture has come, then drawn; see picture.h. */
#include "picture/picture.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "picture/leaf.h"
#include "picture/outline.h"
#include "picture/raster.h"
#include "picture/svg.h"

#include <assert.h>

struct picture {
    struct arena *arena;
    struct diag *diag;
    struct picture_settings settings;
    struct outlines outlines;
    uint32_t page_count;
    struct {
        VEC(struct leaf);
    } leaves;
    size_t furnished; /* the leaf that the last furniture was for */
};

struct picture *
picture_new(struct arena *arena, const struct picture_settings *settings,
            struct diag *diag)
{
    struct picture *picture = ARENA_NEW(arena, struct picture);
    picture->arena = arena;
    picture->diag = diag;
    picture->settings = *settings;
    if (settings->dpi == 0)
        picture->settings.dpi = PICTURE_DPI;
    outlines_init(&picture->outlines, arena);
    return picture;
}

static void
add_furniture(struct picture *picture, const struct page *page)
{
    while (picture->leaves.at[picture->furnished].body->number < page->number)
        picture->furnished++;
    struct leaf *leaf = &picture->leaves.at[picture->furnished];
    assert(leaf->body->number == page->number && leaf->furniture == NULL);
    leaf->furniture = page;
}

void
picture_page(struct picture *picture, const struct page *page)
{
    if (!page->is_furniture)
        picture->page_count = page->number;
    if (!ranges_have(&picture->settings.wanted, page->number))
        return;
    const struct page *copy = page_copy(picture->arena, page);
    if (page->is_furniture)
        add_furniture(picture, copy);
    else
        VEC_PUSH(picture->arena, &picture->leaves,
                 (struct leaf){.body = copy,
                               .language = picture->settings.language,
                               .dpi = picture->settings.dpi});
}

/* "Talks", or of several pages "Talks, 2/3". */
static struct str
title_of(const struct picture *picture, const struct leaf *leaf)
{
    struct str title = picture->settings.title;
    if (picture->page_count == 1)
        return title;
    return str_printf(picture->arena, "%.*s%s%u/%u", STR_ARGS(title),
                      title.size > 0 ? ", " : "", leaf->body->number,
                      picture->page_count);
}

static bool
draw(struct picture *picture, const struct leaf *leaf, struct buf *out)
{
    if (picture->settings.format == PICTURE_PNG)
        return raster_write(leaf, &picture->outlines, picture->diag, out);
    svg_write(leaf, &picture->outlines, out);
    return true;
}

static struct str
number_text(struct arena *arena, uint32_t number)
{
    return str_printf(arena, "%u", number);
}

static bool
check_wanted(const struct picture *picture)
{
    uint32_t beyond =
        ranges_beyond(&picture->settings.wanted, picture->page_count);
    if (beyond != 0)
        DIAG(picture->diag, MESSAGE_NO_SUCH_PAGE, NOWHERE,
             number_text(picture->arena, beyond),
             number_text(picture->arena, picture->page_count));
    return beyond == 0;
}

bool
picture_finish(struct picture *picture, struct picture_files *files)
{
    bool fine = check_wanted(picture);
    for (size_t i = 0; fine && i < picture->leaves.count; i++) {
        struct leaf *leaf = &picture->leaves.at[i];
        leaf->title = title_of(picture, leaf);
        struct buf out = {0};
        fine = draw(picture, leaf, &out);
        struct str bytes = buf_take(picture->arena, &out);
        VEC_PUSH(picture->arena, files,
                 (struct picture_file){leaf->body->number, bytes});
    }
    return fine;
}

void
picture_free(struct picture *picture)
{
    if (picture != NULL)
        outlines_release(&picture->outlines);
}
