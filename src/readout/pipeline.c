/* The stages in order; see pipeline.h.
 *
 *     read -> compose -> form -> layout -> render */
#include "readout/pipeline.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/path.h"
#include "base/utf8.h"
#include "compose/compose.h"
#include "form/form.h"
#include "image/image.h"
#include "layout/layout.h"
#include "page/page.h"
#include "read/read.h"
#include "readout/kit.h"
#include "render/render.h"
#include "text/text.h"
#include "xml/xml.h"

const char *
pipeline_style(const struct pipeline *pipeline)
{
    const char *style = pipeline->settings->style;
    return style != NULL ? style : "brief";
}

static const char *
label_language(const struct pipeline *pipeline, size_t i)
{
    return pipeline->settings->language != NULL
               ? pipeline->settings->language
               : pipeline->inputs[i].article->root->language;
}

static void
open_dossier(struct pipeline *pipeline)
{
    const struct brief **briefs =
        ARENA_ARRAY(pipeline->arena, const struct brief *, pipeline->count);
    for (size_t i = 0; i < pipeline->count; i++)
        briefs[i] = pipeline->inputs[i].brief;
    const char *title = pipeline->settings->title;
    pipeline->dossier = dossier_compose(
        pipeline->arena, briefs, pipeline->count,
        title != NULL ? str_from(title) : STR(""), pipeline->inputs[0].locale);
}

/* A title goes into the document's properties, which are XML, in one line. */
static bool
check_title(struct pipeline *pipeline)
{
    struct str title = str_from(pipeline->settings->title);
    bool is_fine = utf8_valid_size(title) == title.size;
    for (size_t at = 0; at < title.size && is_fine;) {
        uint32_t c = utf8_next(title, &at);
        is_fine =
            c >= 0x20 && (c < 0x7F || c > 0x9F) && c != 0xFFFE && c != 0xFFFF;
    }
    if (!is_fine)
        DIAG(pipeline->diag, MESSAGE_BAD_TITLE, NOWHERE, title);
    return is_fine;
}

static bool
open_briefs(struct pipeline *pipeline)
{
    if (!check_title(pipeline))
        return false;
    pipeline->kit = kit_hold(pipeline->kits, pipeline->bundle,
                             pipeline_style(pipeline), pipeline->diag);
    pipeline->sheet = kit_sheet(pipeline->kit);
    if (pipeline->sheet == NULL)
        return false;
    if (pipeline->count > 1 && !pipeline->sheet->collects) {
        DIAG(pipeline->diag, MESSAGE_STYLE_COLLECTS_NOT, NOWHERE,
             str_from(pipeline_style(pipeline)));
        return false;
    }
    for (size_t i = 0; i < pipeline->count; i++) {
        struct input *input = &pipeline->inputs[i];
        input->locale = kit_locale(pipeline->kit, label_language(pipeline, i),
                                   pipeline->diag);
        input->brief = brief_compose(pipeline->arena, input->article,
                                     input->locale, pipeline->diag);
    }
    if (pipeline->sheet->collects)
        open_dossier(pipeline);
    return diag_errors(pipeline->diag) == 0;
}

struct image_store *
pipeline_images(struct pipeline *pipeline)
{
    if (pipeline->images != NULL)
        return pipeline->images;
    pipeline->images =
        image_store_new(pipeline->arena, STR("."), pipeline->diag);
    image_store_use(pipeline->images, pipeline->bundle);
    return pipeline->images;
}

static bool
open_layout(struct pipeline *pipeline)
{
    (void)pipeline_images(pipeline);
    return pipeline->dossier == NULL || pipeline_settle(pipeline);
}

static const struct chapter *
chapters_of(struct pipeline *pipeline)
{
    struct locale **locales =
        ARENA_ARRAY(pipeline->arena, struct locale *, pipeline->count);
    for (size_t i = 0; i < pipeline->count; i++)
        locales[i] = pipeline->inputs[i].locale;
    return form_chapters(pipeline->arena, pipeline->dossier, locales,
                         pipeline->sheet, pipeline->diag);
}

static bool
open_styled(struct pipeline *pipeline)
{
    if (pipeline->dossier != NULL) {
        pipeline->chapters = chapters_of(pipeline);
        return pipeline->chapters != NULL;
    }
    pipeline->styled =
        form_brief(pipeline->arena, pipeline->inputs[0].brief, pipeline->sheet,
                   pipeline->inputs[0].locale, pipeline->diag);
    return pipeline->styled != NULL;
}

const struct styled *
pipeline_unpaged(struct pipeline *pipeline)
{
    if (!pipeline_reach(pipeline, REACHED_BRIEFS))
        return NULL;
    if (pipeline->dossier == NULL)
        return pipeline_reach(pipeline, REACHED_STYLED) ? pipeline->styled
                                                        : NULL;
    if (pipeline->unpaged == NULL) {
        const struct chapter *chapters = chapters_of(pipeline);
        if (chapters != NULL)
            pipeline->unpaged =
                form_dossier(pipeline->arena, pipeline->dossier, chapters,
                             pipeline->inputs[0].locale, pipeline->sheet, NULL,
                             pipeline->diag);
    }
    return pipeline->unpaged;
}

static const struct source *
read_source(struct pipeline *pipeline, const struct readout_input *input)
{
    if (input->bytes == NULL)
        return xml_source_read(pipeline->arena, input->path, pipeline->diag);
    return xml_source_of(pipeline->arena, str_from(input->path),
                         (struct str){input->bytes, input->size},
                         pipeline->diag);
}

/* All are read, so that the faults of all are told. */
static bool
open_articles(struct pipeline *pipeline)
{
    pipeline->inputs =
        ARENA_ARRAY(pipeline->arena, struct input, pipeline->count);
    bool fine = true;
    for (size_t i = 0; i < pipeline->count; i++) {
        struct input *input = &pipeline->inputs[i];
        *input = (struct input){0};
        input->source = read_source(pipeline, &pipeline->sources[i]);
        if (input->source != NULL)
            input->article =
                article_read(pipeline->arena, input->source, pipeline->diag);
        fine = fine && input->article != NULL;
    }
    return fine;
}

bool
pipeline_reach(struct pipeline *pipeline, enum reached reached)
{
    static bool (*const steps[])(struct pipeline * pipeline) = {
        [REACHED_ARTICLES] = open_articles,
        [REACHED_BRIEFS] = open_briefs,
        [REACHED_STYLED] = open_styled,
        [REACHED_LAYOUT] = open_layout,
    };
    while (!pipeline->has_failed && pipeline->reached < reached) {
        enum reached next = (enum reached)(pipeline->reached + 1);
        pipeline->has_failed = !steps[next](pipeline);
        pipeline->reached = next;
    }
    return !pipeline->has_failed;
}

static bool
dump_page(void *context, const struct page *page)
{
    page_dump(page, context);
    return true;
}

/* Another job may have the engine before this one is asked for its files. */
static void
note_files(struct pipeline *pipeline)
{
    struct str path;
    for (size_t i = 0; (path = kit_font(pipeline->kit, i)).size > 0; i++)
        VEC_PUSH(pipeline->arena, &pipeline->files, path);
    for (size_t i = 0; (path = kit_dictionary(pipeline->kit, i)).size > 0; i++)
        VEC_PUSH(pipeline->arena, &pipeline->files, path);
}

bool
pipeline_layout(struct pipeline *pipeline, struct page_sink sink)
{
    if (!pipeline_reach(pipeline, REACHED_LAYOUT))
        return false;
    struct layout_result result =
        layout_pages(pipeline->arena, pipeline->styled,
                     kit_engine(pipeline->kit, pipeline->diag),
                     pipeline->images, &sink, pipeline->diag);
    note_files(pipeline);
    return result.is_done && diag_errors(pipeline->diag) == 0;
}

static bool
take_page(void *context, const struct page *page)
{
    render_page(context, page);
    return true;
}

bool
pipeline_render(struct pipeline *pipeline, struct parts *parts)
{
    if (!pipeline_reach(pipeline, REACHED_LAYOUT))
        return false;
    struct metadata metadata = pipeline_metadata(pipeline);
    image_store_begin(pipeline->images);
    struct renderer *renderer =
        render_new(pipeline->arena, &metadata, pipeline->diag);
    bool done =
        pipeline_layout(pipeline, (struct page_sink){renderer, take_page});
    if (done)
        pipeline_say_origin(pipeline, renderer);
    done = done && render_finish(renderer, parts);
    render_free(renderer);
    return done;
}

/* ---- dumps ---- */

static bool
dump_doc(struct pipeline *pipeline, struct buf *out)
{
    for (size_t i = 0; i < pipeline->count; i++)
        article_dump(pipeline->inputs[i].article, out);
    return true;
}

static bool
dump_brief(struct pipeline *pipeline, struct buf *out)
{
    for (size_t i = 0; i < pipeline->count; i++)
        brief_dump(pipeline->inputs[i].brief, out);
    return true;
}

static bool
dump_style(struct pipeline *pipeline, struct buf *out)
{
    styled_dump(pipeline->styled, out);
    return true;
}

static bool
dump_box(struct pipeline *pipeline, struct buf *out)
{
    layout_dump(pipeline->arena, pipeline->styled,
                kit_engine(pipeline->kit, pipeline->diag), pipeline->images,
                pipeline->diag, out);
    note_files(pipeline);
    return true;
}

static bool
dump_pages(struct pipeline *pipeline, struct buf *out)
{
    return pipeline_layout(pipeline, (struct page_sink){out, dump_page});
}

bool
pipeline_dump(struct pipeline *pipeline, enum stage stage, struct buf *out)
{
    static const struct {
        enum reached needs;
        bool (*dump)(struct pipeline *pipeline, struct buf *out);
    } stages[STAGE_COUNT] = {
        [STAGE_DOC] = {REACHED_ARTICLES, dump_doc},
        [STAGE_BRIEF] = {REACHED_BRIEFS, dump_brief},
        [STAGE_STYLE] = {REACHED_LAYOUT, dump_style},
        [STAGE_BOX] = {REACHED_LAYOUT, dump_box},
        [STAGE_PAGE] = {REACHED_LAYOUT, dump_pages},
    };
    return pipeline_reach(pipeline, stages[stage].needs) &&
           stages[stage].dump(pipeline, out) &&
           diag_errors(pipeline->diag) == 0;
}

static bool
is_file(const struct pipeline *pipeline, const char *path, struct str key)
{
    return key.size > 0 && str_equal(path_key(pipeline->arena, path), key);
}

bool
pipeline_reads(const struct pipeline *pipeline, const char *path)
{
    struct str key = path_key(pipeline->arena, path);
    const struct sheet *sheet = pipeline->sheet;
    for (size_t i = 0; i < pipeline->count; i++)
        if (pipeline->sources[i].bytes == NULL &&
            is_file(pipeline, pipeline->sources[i].path, key))
            return true;
    for (size_t i = 0; sheet != NULL && i < sheet->source_count; i++)
        if (is_file(pipeline, sheet->sources[i]->name.at, key))
            return true;
    return pipeline->images != NULL && image_store_has(pipeline->images, key);
}

void
pipeline_release(struct pipeline *pipeline)
{
    if (pipeline->kit != NULL)
        kit_release(pipeline->kits, pipeline->kit, pipeline->diag);
}
