/* Links and what they lead to (ISO 32000-1, 12.3.2 and 12.5.6.5); see
 * link.h. */
#include "render/link.h"

#include "base/address.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "render/object.h"
#include "render/pagetable.h"
#include "render/place.h"
#include "render/syntax.h"
#include "render/tag.h"

struct link {
    const struct tag *tag; /* a Link */
    struct str target;
    struct area area;
};

struct links {
    struct arena *arena;
    struct objects *objects;
    struct page_table *pages;
    struct tags *tags;
    struct map *anchors; /* name -> struct place */
    struct {
        VEC(struct link);
    } list;
};

struct links *
links_new(struct arena *arena, struct objects *objects,
          struct page_table *pages, struct tags *tags)
{
    struct links *links = ARENA_NEW(arena, struct links);
    *links = (struct links){.arena = arena,
                            .objects = objects,
                            .pages = pages,
                            .tags = tags,
                            .anchors = map_new(arena)};
    return links;
}

static bool
is_internal(struct str target)
{
    return target.size > 1 && target.at[0] == '#';
}

/* PDF/UA (7.18.5): a link stands in a Link element. */
static const struct tag *
link_tag(const struct tag *tag)
{
    if (tag_resolve(tag) == NULL)
        return NULL;
    while (tag != NULL && tag->role != ROLE_LINK)
        tag = tag->parent;
    return tag;
}

static void
note_link(struct links *links, uint32_t page, const struct page_item *item)
{
    const struct tag *tag = link_tag(item->tag);
    if (tag == NULL ||
        (!is_internal(item->text) && !address_is_known(item->text)))
        return;
    struct link link = {tag, str_copy(links->arena, item->text),
                        area_of(item, page)};
    VEC_PUSH(links->arena, &links->list, link);
}

static void
note_anchor(struct links *links, uint32_t page, const struct page_item *item)
{
    struct place place = {page, item->y};
    if (map_lookup(links->anchors, item->text) == NULL)
        (void)map_set(links->anchors, str_copy(links->arena, item->text),
                      arena_copy(links->arena, &place, sizeof place));
}

void
links_note(struct links *links, uint32_t page, const struct page_item *item)
{
    if (item->kind == PAGE_LINK)
        note_link(links, page, item);
    else if (item->kind == PAGE_ANCHOR)
        note_anchor(links, page, item);
}

static void
print_uri(struct str target, struct buf *out)
{
    struct buf uri = {0};
    address_print(target, &uri);
    buf_text(out, "/A<</S/URI/URI");
    pdf_string(out, buf_view(&uri));
    buf_text(out, ">>");
    buf_release(&uri);
}

static void
print_annotation(const struct links *links, const struct link *link,
                 const struct place *place, struct buf *out)
{
    buf_text(out, "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect");
    area_print(&link->area, links->pages, out);
    buf_text(out, "/Contents");
    struct str contents = link->tag->description;
    pdf_text(out, contents.size > 0 ? contents : link->target);
    if (place != NULL) {
        buf_text(out, "/Dest");
        place_print(place, links->pages, out);
    } else {
        print_uri(link->target, out);
    }
}

static void
write_link(struct links *links, const struct link *link, struct buf *out)
{
    const struct place *place = NULL;
    if (is_internal(link->target)) {
        place = map_lookup(links->anchors,
                           str_slice(link->target, 1, link->target.size));
        if (place == NULL) /* layout found nothing to place there */
            return;
    }
    uint32_t object = object_new(links->objects);
    uint32_t annotation =
        tags_annotation(links->tags, link->tag, link->area.page, object);
    buf_clear(out);
    print_annotation(links, link, place, out);
    buf_text(out, "/StructParent ");
    pdf_integer(out, tags_annotation_key(links->tags, annotation));
    object_set(links->objects, object, buf_view(out));
    VEC_PUSH(links->arena, &links->pages->at[link->area.page].annotations,
             object);
}

void
links_write(struct links *links)
{
    struct buf out = {0};
    for (size_t i = 0; i < links->list.count; i++)
        write_link(links, &links->list.at[i], &out);
    buf_release(&out);
}
