/* The stages in order, for one article; see pipeline.h.
 *
 *     read -> compose -> form -> layout -> render */
#include "command/pipeline.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/path.h"
#include "compose/compose.h"
#include "form/form.h"
#include "image/image.h"
#include "layout/layout.h"
#include "locale/locale.h"
#include "page/page.h"
#include "read/read.h"
#include "render/render.h"
#include "text/text.h"
#include "xml/xml.h"

#include <inttypes.h>
#include <string.h>

static const char *const stage_names[] = {
    [STAGE_DOC] = "doc", [STAGE_BRIEF] = "brief", [STAGE_STYLE] = "style",
    [STAGE_BOX] = "box", [STAGE_PAGE] = "page",   [STAGE_PDF] = "pdf",
};

bool
stage_parse(const char *name, enum stage *stage)
{
    for (size_t i = 0; i < STAGE_PDF; i++)
        if (strcmp(name, stage_names[i]) == 0) {
            *stage = (enum stage)i;
            return true;
        }
    return false;
}

const char *
stage_name(enum stage stage)
{
    return stage_names[stage];
}

/* A style sheet's own words for sections, where they are in the language of
 * this brief. */
static void
override_labels(struct pipeline *pipeline)
{
    for (size_t i = 0; i < pipeline->sheet->label_count; i++) {
        const struct label_override *label = &pipeline->sheet->labels[i];
        if (locale_takes(pipeline->locale, label->language))
            locale_set_label(pipeline->locale, label->key, label->text,
                             label->where);
    }
}

static bool
open_brief(struct pipeline *pipeline)
{
    const char *language = pipeline->settings.language;
    if (language == NULL)
        language = pipeline->article->root->language;
    pipeline->sheet =
        sheet_read(pipeline->arena, pipeline->settings.style, pipeline->diag);
    if (pipeline->sheet == NULL)
        return false;
    pipeline->locale = locale_new(pipeline->arena, language, pipeline->diag);
    override_labels(pipeline);
    pipeline->brief = brief_compose(pipeline->arena, pipeline->article,
                                    pipeline->locale, pipeline->diag);
    return diag_errors(pipeline->diag) == 0;
}

static bool
open_styled(struct pipeline *pipeline)
{
    pipeline->styled =
        form_brief(pipeline->arena, pipeline->brief, pipeline->sheet,
                   pipeline->locale, pipeline->diag);
    return pipeline->styled != NULL;
}

static void
open_layout(struct pipeline *pipeline)
{
    struct arena *arena = pipeline->arena;
    pipeline->fonts =
        font_catalog_new(arena, pipeline->sheet->fonts,
                         pipeline->sheet->font_count, pipeline->diag);
    pipeline->engine = text_engine_new(arena, pipeline->fonts, pipeline->diag);
    pipeline->images = image_store_new(
        arena, path_folder(pipeline->source->name), pipeline->diag);
}

bool
pipeline_open(struct pipeline *pipeline, const char *path, enum stage stage)
{
    pipeline->source = xml_source_read(pipeline->arena, path, pipeline->diag);
    if (pipeline->source == NULL)
        return false;
    pipeline->article =
        article_read(pipeline->arena, pipeline->source, pipeline->diag);
    if (pipeline->article == NULL)
        return false;
    if (stage >= STAGE_BRIEF && !open_brief(pipeline))
        return false;
    if (stage >= STAGE_STYLE && !open_styled(pipeline))
        return false;
    if (stage >= STAGE_BOX)
        open_layout(pipeline);
    return true;
}

static bool
dump_page(void *context, const struct page *page)
{
    page_dump(page, context);
    return true;
}

static bool
layout(struct pipeline *pipeline, struct page_sink sink)
{
    struct layout_result result =
        layout_pages(pipeline->arena, pipeline->styled, pipeline->engine,
                     pipeline->images, &sink, pipeline->diag);
    return result.is_done && diag_errors(pipeline->diag) == 0;
}

/* What the same brief can be built again with. */
static struct str
settings_of(const struct pipeline *pipeline)
{
    const struct sheet *sheet = pipeline->sheet;
    return str_printf(
        pipeline->arena, "style=%.*s:%08" PRIx32 " labels=%s libxml2=%s %.*s",
        STR_ARGS(sheet->name), sheet->hash, locale_language(pipeline->locale),
        xml_version(), STR_ARGS(text_versions(pipeline->arena)));
}

static struct metadata
metadata_of(const struct pipeline *pipeline, const struct attachment *source)
{
    const struct brief *brief = pipeline->brief;
    bool is_asked = pipeline->settings.created >= 0;
    bool is_dated = is_asked || brief->date.year > 0;
    int64_t created = 0;
    if (is_dated)
        created = is_asked ? pipeline->settings.created
                           : date_unix_time(&brief->date);
    return (struct metadata){
        .title = brief->plain_title,
        .authors = brief->authors,
        .author_count = brief->author_count,
        .subject = brief->subject,
        .keywords = brief->keywords,
        .creator = STR("Readout " READOUT_VERSION),
        .language = pipeline->styled->language,
        .is_right_to_left = pipeline->styled->is_right_to_left,
        .is_dated = is_dated,
        .created = created,
        .settings = settings_of(pipeline),
        .attachments = source,
        .attachment_count = 1,
    };
}

static bool
take_page(void *context, const struct page *page)
{
    render_page(context, page);
    return true;
}

static bool
render(struct pipeline *pipeline, struct parts *parts)
{
    struct str name = pipeline->source->name;
    struct attachment source = {
        .name =
            str_equals(name, "<stdin>") ? STR("article.xml") : path_name(name),
        .media_type = STR("text/xml"),
        .description = locale_label(pipeline->locale, "source"),
        .bytes = pipeline->source->bytes,
    };
    struct metadata metadata = metadata_of(pipeline, &source);
    struct renderer *renderer =
        render_new(pipeline->arena, &metadata, pipeline->diag);
    bool done = layout(pipeline, (struct page_sink){renderer, take_page}) &&
                render_finish(renderer, parts);
    render_free(renderer);
    return done;
}

static bool
dump(struct pipeline *pipeline, enum stage stage, struct buf *out)
{
    switch (stage) {
    case STAGE_DOC:
        article_dump(pipeline->article, out);
        break;
    case STAGE_BRIEF:
        brief_dump(pipeline->brief, out);
        break;
    case STAGE_STYLE:
        styled_dump(pipeline->styled, out);
        break;
    case STAGE_BOX:
        layout_dump(pipeline->arena, pipeline->styled, pipeline->engine,
                    pipeline->images, pipeline->diag, out);
        break;
    case STAGE_PAGE:
        return layout(pipeline, (struct page_sink){out, dump_page});
    case STAGE_PDF:
        return false;
    }
    return diag_errors(pipeline->diag) == 0;
}

bool
pipeline_print(struct pipeline *pipeline, enum stage stage,
               struct buf *dump_text, struct parts *parts)
{
    if (stage == STAGE_PDF)
        return render(pipeline, parts);
    if (!dump(pipeline, stage, dump_text))
        return false;
    VEC_PUSH(pipeline->arena, parts, buf_view(dump_text));
    return true;
}

bool
pipeline_reads(const struct pipeline *pipeline, const char *path)
{
    struct str key = path_key(pipeline->arena, path);
    const struct sheet *sheet = pipeline->sheet;
    for (size_t i = 0; sheet != NULL && i < sheet->source_count; i++)
        if (str_equal(path_key(pipeline->arena, sheet->sources[i]->name.at),
                      key))
            return key.size > 0;
    return pipeline->images != NULL && image_store_has(pipeline->images, key);
}

void
pipeline_release(struct pipeline *pipeline)
{
    if (pipeline->engine != NULL)
        text_engine_free(pipeline->engine);
    if (pipeline->fonts != NULL)
        font_catalog_free(pipeline->fonts);
    if (pipeline->locale != NULL)
        locale_free(pipeline->locale);
}
