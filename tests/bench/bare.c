/* The stages from an article to its PDF and nothing else: what the plain path
 * would cost if there were no other forms, no library and no options.
 *
 *     bare ARTICLE OUT */
#include "base/arena.h"
#include "base/calendar.h"
#include "base/diag.h"
#include "base/file.h"
#include "command/heap.h"
#include "compose/compose.h"
#include "form/form.h"
#include "image/image.h"
#include "layout/layout.h"
#include "locale/locale.h"
#include "read/read.h"
#include "render/render.h"
#include "text/text.h"
#include "xml/xml.h"

static bool
take_page(void *context, const struct page *page)
{
    render_page(context, page);
    return true;
}

static struct metadata
metadata_of(const struct brief *brief)
{
    return (struct metadata){
        .title = brief->plain_title,
        .subject = brief->subject,
        .keywords = brief->keywords,
        .authors = brief->authors,
        .author_count = brief->author_count,
        .creator = STR("bare"),
        .language = brief->language,
        .is_dated = true,
        .created = date_unix_time(&brief->date),
    };
}

int
main(int argc, char *argv[])
{
    heap_prepare();
    struct arena *arena = arena_new();
    struct diag *diag = diag_new(arena);
    const struct source *source =
        argc == 3 ? xml_source_read(arena, argv[1], diag) : NULL;
    const struct article *article =
        source != NULL ? article_read(arena, source, diag) : NULL;
    if (article == NULL)
        return STATUS_INPUT;
    const struct sheet *sheet = sheet_read(arena, "brief", diag);
    struct locale *locale = locale_new(arena, article->root->language, diag);
    const struct brief *brief = brief_compose(arena, article, locale, diag);
    const struct styled *styled = form_brief(arena, brief, sheet, locale, diag);
    struct font_catalog *fonts =
        font_catalog_new(arena, sheet->fonts, sheet->font_count, diag);
    struct text_engine *engine = text_engine_new(arena, fonts, diag);
    struct image_store *images = image_store_new(arena, STR("."), diag);
    struct metadata metadata = metadata_of(brief);
    struct renderer *renderer = render_new(arena, &metadata, diag);
    render_attach(renderer, &(struct attachment){
                                .name = STR("article.xml"),
                                .media_type = STR("text/xml"),
                                .description = STR("source"),
                                .bytes = source->bytes,
                            });
    struct page_sink sink = {renderer, take_page};
    struct parts parts = {0};
    bool is_made =
        layout_pages(arena, styled, engine, images, &sink, diag).is_done &&
        render_finish(renderer, &parts) && file_write(argv[2], &parts, diag);
    render_free(renderer);
    text_engine_free(engine);
    font_catalog_free(fonts);
    locale_free(locale);
    arena_free(arena);
    return is_made ? STATUS_CLEAN : STATUS_SYSTEM;
}
