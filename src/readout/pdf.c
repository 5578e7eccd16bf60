/* The PDF as it was asked for; see pdf.h. */
#include "readout/pdf.h"

#include "archive/archive.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/parts.h"
#include "readout/modules.h"

static struct str
join(struct arena *arena, const struct parts *parts)
{
    struct buf all = {0};
    for (size_t i = 0; i < parts->count; i++)
        buf_str(&all, parts->at[i]);
    struct str copy = str_copy(arena, buf_view(&all));
    buf_release(&all);
    return copy;
}

static bool
rewrite(struct pipeline *pipeline, struct modules *modules,
        const struct archive_settings *settings, struct parts *parts)
{
    bool (*write)(struct arena *, struct str, const struct archive_settings *,
                  struct diag *, struct str *);
    struct str pdf;
    if (!module_function(modules, "archive", "archive_rewrite", &write,
                         pipeline->diag) ||
        !write(pipeline->arena, join(pipeline->arena, parts), settings,
               pipeline->diag, &pdf))
        return false;
    *parts = (struct parts){0};
    VEC_PUSH(pipeline->arena, parts, pdf);
    return true;
}

bool
pdf_make(struct pipeline *pipeline, struct modules *modules,
         struct parts *parts)
{
    const struct readout_settings *asked = pipeline->settings;
    struct archive_settings settings = {
        .is_linearized = asked->is_linearized,
        .user_password = asked->password,
        .owner_password = asked->owner_password != NULL ? asked->owner_password
                                                        : asked->password,
    };
    if (!pipeline_render(pipeline, parts))
        return false;
    if (asked->password != NULL)
        DIAG(pipeline->diag, MESSAGE_ENCRYPTED, NOWHERE, STR(""));
    return (!asked->is_linearized && asked->password == NULL) ||
           rewrite(pipeline, modules, &settings, parts);
}
