/* Pages to PDF; see render.h.  What the parts of the file need of one another
 * meets here. */
#include "render/render.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/builtin.h"
#include "base/diag.h"
#include "render/codes.h"
#include "render/content.h"
#include "render/deflate.h"
#include "render/document.h"
#include "render/fontfile.h"
#include "render/link.h"
#include "render/object.h"
#include "render/outline.h"
#include "render/pagetable.h"
#include "render/picture.h"
#include "render/syntax.h"
#include "render/tag.h"

#include <assert.h>
#include <inttypes.h>

struct renderer {
    struct arena *arena;
    struct diag *diag;
    struct metadata metadata;
    struct objects *objects;
    struct deflater *deflater;
    struct fonts fonts;
    struct pictures pictures;
    struct page_table pages;
    struct tags *tags;
    struct links *links;
    struct outline outline;
    struct attachments attachments;
    struct buf stream; /* the content stream being written */
};

static struct metadata
metadata_copy(struct arena *arena, const struct metadata *from)
{
    struct metadata copy = *from;
    copy.title = str_copy(arena, from->title);
    copy.subject = str_copy(arena, from->subject);
    copy.keywords = str_copy(arena, from->keywords);
    copy.creator = str_copy(arena, from->creator);
    for (size_t i = 0; i < ORIGIN_COUNT; i++)
        copy.origins[i] = str_copy(arena, from->origins[i]);
    copy.language = str_terminated(arena, str_from(from->language));
    struct str *authors = ARENA_ARRAY(arena, struct str, from->author_count);
    for (size_t i = 0; i < from->author_count; i++)
        authors[i] = str_copy(arena, from->authors[i]);
    copy.authors = authors;
    return copy;
}

struct renderer *
render_new(struct arena *arena, const struct metadata *metadata,
           struct diag *diag)
{
    struct renderer *renderer = ARENA_NEW(arena, struct renderer);
    renderer->arena = arena;
    renderer->diag = diag;
    renderer->metadata = metadata_copy(arena, metadata);
    renderer->objects = objects_new(arena, diag);
    renderer->deflater = deflater_new(arena);
    renderer->fonts.arena = arena;
    renderer->fonts.objects = renderer->objects;
    renderer->pictures.arena = arena;
    renderer->pictures.objects = renderer->objects;
    renderer->pictures.deflater = renderer->deflater;
    renderer->tags = tags_new(arena, renderer->objects, &renderer->pages);
    renderer->links =
        links_new(arena, renderer->objects, &renderer->pages, renderer->tags);
    return renderer;
}

/* The page's content, compressed; returns the stream's object. */
static uint32_t
write_content(struct renderer *renderer, const struct page *page,
              uint32_t index)
{
    buf_clear(&renderer->stream);
    struct content content = {.out = &renderer->stream,
                              .fonts = &renderer->fonts,
                              .pictures = &renderer->pictures,
                              .tags = renderer->tags,
                              .page = page,
                              .page_index = index};
    content_write(&content);
    uint32_t number = object_new(renderer->objects);
    deflate_stream(renderer->deflater, renderer->objects, number, STR(""),
                   buf_view(&renderer->stream));
    return number;
}

static void
note_items(struct renderer *renderer, const struct page *page, uint32_t index)
{
    for (size_t i = 0; i < page->count; i++) {
        const struct page_item *item = &page->items[i];
        links_note(renderer->links, index, item);
        if (item->kind == PAGE_OUTLINE)
            VEC_PUSH(renderer->arena, &renderer->outline,
                     ((struct outline_entry){
                         .title = str_copy(renderer->arena, item->text),
                         .place = {index, item->y},
                         .tag = item->tag != NULL ? item->tag->number : 0,
                         .level = item->level}));
    }
}

static void
add_page(struct renderer *renderer, const struct page *page)
{
    assert(page->number == renderer->pages.count + 1);
    struct page_record record = {.object = object_new(renderer->objects),
                                 .width = page->width,
                                 .height = page->height};
    VEC_PUSH(renderer->arena, &renderer->pages, record);
    uint32_t index = (uint32_t)renderer->pages.count - 1;
    renderer->pages.at[index].body = write_content(renderer, page, index);
    note_items(renderer, page, index);
}

void
render_page(struct renderer *renderer, const struct page *page)
{
    if (!page->is_furniture) {
        add_page(renderer, page);
        return;
    }
    assert(page->number >= 1 && page->number <= renderer->pages.count);
    struct page_record *record = &renderer->pages.at[page->number - 1];
    assert(record->furniture == 0);
    if (page->count > 0)
        record->furniture = write_content(renderer, page, page->number - 1);
}

void
render_say(struct renderer *renderer, enum origin origin, struct str value)
{
    renderer->metadata.origins[origin] = str_copy(renderer->arena, value);
}

void
render_attach(struct renderer *renderer, const struct attachment *attachment)
{
    struct attachment copy = *attachment;
    copy.name = str_copy(renderer->arena, attachment->name);
    copy.media_type = str_copy(renderer->arena, attachment->media_type);
    copy.description = str_copy(renderer->arena, attachment->description);
    VEC_PUSH(renderer->arena, &renderer->attachments, copy);
}

struct str
render_versions(struct arena *arena)
{
    struct str libharu = objects_version();
    return str_printf(arena, "libharu=%.*s libdeflate=%s icc=%08" PRIx32,
                      STR_ARGS(libharu), deflate_version(),
                      str_hash(builtin_lookup(STR("sRGB.icc"))));
}

static void
print_fonts(const struct fonts *fonts, struct buf *out)
{
    for (size_t i = 0; i < fonts->count; i++) {
        const struct pdf_font *font = fonts->at[i];
        for (uint32_t v = 0; v < font->variants.count; v++) {
            buf_char(out, '/');
            font_name_print(font, v, out);
            pdf_reference(out, font->variants.at[v]);
        }
    }
}

/* All pages share one dictionary: furniture comes when a page's own would be
 * written already. */
static uint32_t
write_resources(struct renderer *renderer)
{
    struct buf out = {0};
    buf_text(&out, "/Font<<");
    print_fonts(&renderer->fonts, &out);
    buf_text(&out, ">>/XObject<<");
    pictures_print(&renderer->pictures, &out);
    buf_text(&out, ">>");
    uint32_t number = object_new(renderer->objects);
    object_set(renderer->objects, number, buf_view(&out));
    buf_release(&out);
    return number;
}

static void
add_font_versions(struct renderer *renderer)
{
    struct buf versions = {0};
    fonts_print_versions(&renderer->fonts, &versions);
    renderer->metadata.origins[ORIGIN_FONTS] =
        str_trim(buf_take(renderer->arena, &versions));
}

bool
render_finish(struct renderer *renderer, struct parts *parts)
{
    struct objects *objects = renderer->objects;
    if (!fonts_write(&renderer->fonts, renderer->deflater, renderer->diag))
        return false;
    add_font_versions(renderer);
    links_write(renderer->links);
    pages_write(&renderer->pages, renderer->arena, objects,
                write_resources(renderer));
    struct document document = {
        .arena = renderer->arena,
        .objects = objects,
        .deflater = renderer->deflater,
        .metadata = &renderer->metadata,
        .attachments = &renderer->attachments,
        .structure = tags_write(renderer->tags),
        .outline = outline_write(&renderer->outline, &renderer->pages, objects),
    };
    document_write(&document);
    return objects_write(objects, parts);
}

void
render_free(struct renderer *renderer)
{
    if (renderer == NULL)
        return;
    objects_free(renderer->objects);
    deflater_free(renderer->deflater);
    buf_release(&renderer->stream);
}
