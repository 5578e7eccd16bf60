/* The stages in order; see pipeline.h.
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
override_labels(struct pipeline *pipeline, struct locale *locale)
{
    for (size_t i = 0; i < pipeline->sheet->label_count; i++) {
        const struct label_override *label = &pipeline->sheet->labels[i];
        if (locale_takes(locale, label->language))
            locale_set_label(locale, label->key, label->text, label->where);
    }
}

static const char *
label_language(const struct pipeline *pipeline, size_t i)
{
    return pipeline->settings.language != NULL
               ? pipeline->settings.language
               : pipeline->inputs[i].article->root->language;
}

/* Articles in one language share a locale; so what a language lacks is reported
 * once. */
static struct locale *
open_locale(struct pipeline *pipeline, size_t input)
{
    const char *language = label_language(pipeline, input);
    for (size_t i = 0; i < input; i++)
        if (strcmp(label_language(pipeline, i), language) == 0)
            return pipeline->inputs[i].locale;
    struct locale *locale =
        locale_new(pipeline->arena, language, pipeline->diag);
    VEC_PUSH(pipeline->arena, &pipeline->locales, locale);
    override_labels(pipeline, locale);
    return locale;
}

static void
open_dossier(struct pipeline *pipeline)
{
    const struct brief **briefs =
        ARENA_ARRAY(pipeline->arena, const struct brief *, pipeline->count);
    for (size_t i = 0; i < pipeline->count; i++)
        briefs[i] = pipeline->inputs[i].brief;
    const char *title = pipeline->settings.title;
    pipeline->dossier = dossier_compose(
        pipeline->arena, briefs, pipeline->count,
        title != NULL ? str_from(title) : STR(""), pipeline->inputs[0].locale);
}

static bool
open_briefs(struct pipeline *pipeline)
{
    pipeline->sheet =
        sheet_read(pipeline->arena, pipeline->settings.style, pipeline->diag);
    if (pipeline->sheet == NULL)
        return false;
    for (size_t i = 0; i < pipeline->count; i++) {
        struct input *input = &pipeline->inputs[i];
        input->locale = open_locale(pipeline, i);
        input->brief = brief_compose(pipeline->arena, input->article,
                                     input->locale, pipeline->diag);
    }
    if (pipeline->sheet->collects)
        open_dossier(pipeline);
    return diag_errors(pipeline->diag) == 0;
}

static void
open_layout(struct pipeline *pipeline)
{
    struct arena *arena = pipeline->arena;
    pipeline->fonts =
        font_catalog_new(arena, pipeline->sheet->fonts,
                         pipeline->sheet->font_count, pipeline->diag);
    pipeline->engine = text_engine_new(arena, pipeline->fonts, pipeline->diag);
    pipeline->images = image_store_new(arena, STR("."), pipeline->diag);
}

static bool
open_chapters(struct pipeline *pipeline)
{
    struct locale **locales =
        ARENA_ARRAY(pipeline->arena, struct locale *, pipeline->count);
    for (size_t i = 0; i < pipeline->count; i++)
        locales[i] = pipeline->inputs[i].locale;
    pipeline->chapters =
        form_chapters(pipeline->arena, pipeline->dossier, locales,
                      pipeline->sheet, pipeline->diag);
    if (pipeline->chapters == NULL)
        return false;
    open_layout(pipeline);
    return pipeline_settle(pipeline);
}

static bool
open_styled(struct pipeline *pipeline, enum stage stage)
{
    if (pipeline->dossier != NULL)
        return open_chapters(pipeline);
    pipeline->styled =
        form_brief(pipeline->arena, pipeline->inputs[0].brief, pipeline->sheet,
                   pipeline->inputs[0].locale, pipeline->diag);
    if (pipeline->styled == NULL)
        return false;
    if (stage >= STAGE_BOX)
        open_layout(pipeline);
    return true;
}

/* All are read, so that the faults of all are told. */
static bool
read_articles(struct pipeline *pipeline, const char *const *paths)
{
    pipeline->inputs =
        ARENA_ARRAY(pipeline->arena, struct input, pipeline->count);
    bool fine = true;
    for (size_t i = 0; i < pipeline->count; i++) {
        struct input *input = &pipeline->inputs[i];
        *input = (struct input){0};
        input->source =
            xml_source_read(pipeline->arena, paths[i], pipeline->diag);
        if (input->source != NULL)
            input->article =
                article_read(pipeline->arena, input->source, pipeline->diag);
        fine = fine && input->article != NULL;
    }
    return fine;
}

bool
pipeline_open(struct pipeline *pipeline, const char *const *paths, size_t count,
              enum stage stage)
{
    pipeline->count = count;
    if (!read_articles(pipeline, paths))
        return false;
    if (stage >= STAGE_BRIEF && !open_briefs(pipeline))
        return false;
    return stage < STAGE_STYLE || open_styled(pipeline, stage);
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

static bool
take_page(void *context, const struct page *page)
{
    render_page(context, page);
    return true;
}

static bool
render(struct pipeline *pipeline, struct parts *parts)
{
    struct metadata metadata = pipeline_metadata(pipeline);
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
        for (size_t i = 0; i < pipeline->count; i++)
            article_dump(pipeline->inputs[i].article, out);
        break;
    case STAGE_BRIEF:
        for (size_t i = 0; i < pipeline->count; i++)
            brief_dump(pipeline->inputs[i].brief, out);
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
    for (size_t i = 0; i < pipeline->locales.count; i++)
        locale_free(pipeline->locales.at[i]);
}
