/* What a message holds: the brief as text and as HTML, with a picture of its
 * first page, the PDF, and the calendar. */
#include "readout/enclose.h"

#include "base/buf.h"
#include "base/filename.h"
#include "base/parts.h"
#include "deliver/deliver.h"
#include "locale/locale.h"
#include "readout/forms.h"
#include "readout/pdf.h"

static struct mail_file
file_of(struct arena *arena, struct str title, const char *ending,
        struct str bytes)
{
    return (struct mail_file){
        .name =
            filename_plain(arena, locale_transliterate(arena, title), ending),
        .title = filename_titled(arena, title, ending),
        .bytes = bytes,
    };
}

static bool
add_pdf(struct pipeline *pipeline, struct modules *modules, struct str title,
        struct mail *mail)
{
    struct parts parts = {0};
    struct buf all = {0};
    if (!pdf_make(pipeline, modules, &parts))
        return false;
    for (size_t i = 0; i < parts.count; i++)
        buf_str(&all, parts.at[i]);
    mail->pdf = file_of(pipeline->arena, title, ".pdf",
                        buf_take(pipeline->arena, &all));
    return true;
}

/* The first page; what is shown where it is not is in the HTML. */
static bool
add_picture(struct pipeline *pipeline, struct modules *modules,
            struct mail *mail)
{
    struct making making = {
        .form = form_find("png"),
        .pipeline = pipeline,
        .modules = modules,
    };
    if (!making.form->make(&making))
        return false;
    struct str png = making.files.at[0].parts.at[0];
    mail->picture = (struct mail_file){
        .name = str_printf(pipeline->arena, "page-1.%08x@readout.invalid",
                           (unsigned)str_hash(png)),
        .bytes = png,
    };
    return true;
}

static bool
add_html(struct pipeline *pipeline, struct modules *modules, bool has_picture,
         struct mail *mail)
{
    struct buf html = {0};
    bool fine = (!has_picture || add_picture(pipeline, modules, mail)) &&
                html_for_mail(pipeline, mail->picture.name, &html);
    mail->html = buf_take(pipeline->arena, &html);
    return fine;
}

/* The source is in the PDF, and too long to read here. */
static bool
add_text(struct pipeline *pipeline, struct mail *mail)
{
    struct buf text = {0};
    const struct styled *styled = pipeline_unpaged(pipeline);
    if (styled == NULL)
        return false;
    text_write(pipeline->arena, styled, false, &text);
    mail->text = buf_take(pipeline->arena, &text);
    return true;
}

static bool
add_calendar(struct pipeline *pipeline, struct modules *modules,
             struct str title, struct mail *mail)
{
    struct buf text = {0};
    bool fine = calendar_make(pipeline, modules, true, &text);
    mail->calendar = file_of(pipeline->arena, title, ".ics",
                             buf_take(pipeline->arena, &text));
    return fine;
}

bool
enclose(struct pipeline *pipeline, struct modules *modules,
        const struct readout_mail *asked, struct str title, struct mail *mail)
{
    return (asked->body == READOUT_BODY_HTML || add_text(pipeline, mail)) &&
           (asked->body == READOUT_BODY_TEXT ||
            add_html(pipeline, modules, asked->has_picture, mail)) &&
           (asked->no_calendar ||
            add_calendar(pipeline, modules, title, mail)) &&
           add_pdf(pipeline, modules, title, mail);
}
