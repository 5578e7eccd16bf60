/* The forms that are text to read or to go on with: plain, Markdown, the
 * article. */
#include "base/buf.h"
#include "base/diag.h"
#include "deliver/deliver.h"
#include "readout/forms.h"

bool
make_text(struct making *making)
{
    struct buf text = {0};
    const struct styled *styled = pipeline_unpaged(making->pipeline);
    if (styled == NULL)
        return false;
    text_write(making->pipeline->arena, styled, true, &text);
    making_add_text(making, &text);
    return true;
}

bool
make_markdown(struct making *making)
{
    struct buf text = {0};
    const struct styled *styled = pipeline_unpaged(making->pipeline);
    if (styled == NULL)
        return false;
    markdown_write(making->pipeline->arena, styled, &text);
    making_add_text(making, &text);
    return true;
}

bool
make_article(struct making *making)
{
    struct pipeline *pipeline = making->pipeline;
    struct buf text = {0};
    if (!pipeline_reach(pipeline, REACHED_ARTICLES))
        return false;
    if (pipeline->count > 1) {
        DIAG(pipeline->diag, MESSAGE_FORM_OF_ONE, NOWHERE,
             str_from(making->form->as.name));
        return false;
    }
    article_write(pipeline->arena, pipeline->inputs[0].article, &text);
    making_add_text(making, &text);
    return true;
}
