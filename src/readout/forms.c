/* The table of forms; see forms.h. */
#include "readout/forms.h"

#include "base/buf.h"
#include "base/path.h"
#include "readout/letter.h"
#include "readout/pdf.h"
#include "readout/pictures.h"

#include <string.h>

/* The file at the output's own path; parts must live in the pipeline's arena.
 */
static void
add(struct making *making, const struct parts *parts)
{
    VEC_PUSH(making->pipeline->arena, &making->files,
             (struct file_output){making->path, *parts});
}

void
making_add_text(struct making *making, struct buf *text)
{
    struct arena *arena = making->pipeline->arena;
    struct parts parts = {0};
    VEC_PUSH(arena, &parts, buf_take(arena, text));
    add(making, &parts);
}

static bool
make_pdf(struct making *making)
{
    struct parts parts = {0};
    if (!pdf_make(making->pipeline, making->modules, &parts))
        return false;
    add(making, &parts);
    return true;
}

static bool
make_mail(struct making *making)
{
    struct parts parts = {0};
    const struct letter *letter =
        letter_make(making->pipeline, making->modules);
    if (letter == NULL)
        return false;
    VEC_PUSH(making->pipeline->arena, &parts, letter->message);
    add(making, &parts);
    return true;
}

static bool
make_dump(struct making *making)
{
    struct buf dump = {0};
    bool fine = pipeline_dump(making->pipeline, making->form->stage, &dump);
    making_add_text(making, &dump);
    return fine;
}

/* The only list of forms: the endings of outputs, help and completions read
 * it. */
static const struct form forms[] = {
    {{"pdf", false, false}, make_pdf, 0},
    {{"html", true, false}, make_html, 0},
    {{"eml", true, false}, make_mail, 0},
    {{"png", false, false}, make_png, 0},
    {{"svg", true, false}, make_svg, 0},
    {{"ics", true, false}, make_calendar, 0},
    {{"txt", true, false}, make_text, 0},
    {{"md", true, false}, make_markdown, 0},
    {{"xml", true, false}, make_article, 0},
    {{"json", true, false}, make_json, 0},
    {{"doc", true, true}, make_dump, STAGE_DOC},
    {{"brief", true, true}, make_dump, STAGE_BRIEF},
    {{"style", true, true}, make_dump, STAGE_STYLE},
    {{"box", true, true}, make_dump, STAGE_BOX},
    {{"page", true, true}, make_dump, STAGE_PAGE},
};

enum {
    FORMS = COUNT(forms)
};

const struct form *
form_at(size_t i)
{
    return i < FORMS ? &forms[i] : NULL;
}

const struct form *
form_find(const char *name)
{
    for (size_t i = 0; i < FORMS; i++)
        if (strcmp(name, forms[i].as.name) == 0)
            return &forms[i];
    return NULL;
}

const struct form *
form_of_path(const char *path)
{
    const char *ending = strrchr(path_name(str_from(path)).at, '.');
    const struct form *form = ending != NULL ? form_find(ending + 1) : NULL;
    return form != NULL && !form->as.is_dump ? form : NULL;
}
