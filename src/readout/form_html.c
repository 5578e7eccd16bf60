/* The form "html": a page for browsers; and HTML for mail programs. */
#include "base/buf.h"
#include "base/diag.h"
#include "compose/compose.h"
#include "deliver/deliver.h"
#include "readout/forms.h"
#include "readout/modules.h"
#include "json/json.h"

/* What the articles state, as JSON-LD; of several as an array. */
static bool
linked_data(struct making *making, struct str *data)
{
    struct pipeline *pipeline = making->pipeline;
    void (*print)(const struct brief *, struct str, struct buf *);
    if (!module_function(making->modules, "json", "json_linked_data", &print,
                         pipeline->diag))
        return false;
    struct buf buf = {0};
    bool are_several = pipeline->dossier != NULL;
    for (size_t i = 0; i < pipeline->count; i++) {
        struct str prefix = {NULL, 0};
        if (are_several) {
            buf_text(&buf, i == 0 ? "[" : ",");
            prefix = str_printf(pipeline->arena, "%zu-", i + 1);
        }
        print(pipeline->inputs[i].brief, prefix, &buf);
    }
    if (are_several)
        buf_char(&buf, ']');
    *data = buf_take(pipeline->arena, &buf);
    return true;
}

static struct html_page
page_of(const struct pipeline *pipeline)
{
    const struct brief *brief = pipeline->inputs[0].brief;
    const struct dossier *dossier = pipeline->dossier;
    struct str creator = STR("Readout " READOUT_VERSION);
    if (dossier != NULL)
        return (struct html_page){
            .title = dossier->title,
            .description = dossier->articles,
            .authors = dossier->authors,
            .author_count = dossier->author_count,
            .creator = creator,
            .marking = dossier->marking,
        };
    return (struct html_page){
        .title = brief->plain_title,
        .description = brief->subject,
        .keywords = brief->keywords,
        .authors = brief->authors,
        .author_count = brief->author_count,
        .creator = creator,
        .marking = brief->marking,
    };
}

bool
make_html(struct making *making)
{
    struct pipeline *pipeline = making->pipeline;
    const struct styled *styled = pipeline_unpaged(pipeline);
    if (styled == NULL)
        return false;
    struct html_page page = page_of(pipeline);
    if (!linked_data(making, &page.linked_data))
        return false;
    struct buf html = {0};
    html_write(pipeline->arena, styled, pipeline_images(pipeline), &page,
               &html);
    making_add_text(making, &html);
    return diag_errors(pipeline->diag) == 0;
}

bool
html_for_mail(struct pipeline *pipeline, struct str picture, struct buf *out)
{
    const struct styled *styled = pipeline_unpaged(pipeline);
    if (styled == NULL)
        return false;
    struct html_page page = page_of(pipeline);
    page.picture_cid = picture;
    html_write_mail(pipeline->arena, styled, &page, out);
    return true;
}
