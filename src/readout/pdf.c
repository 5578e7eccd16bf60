/* The PDF as it was asked for; see pdf.h. */
#include "readout/pdf.h"

#include "archive/archive.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/parts.h"
#include "base/utf8.h"
#include "locale/locale.h"
#include "readout/modules.h"

enum {
    PASSWORD_MOST = 127 /* bytes (ISO 32000-2, 7.6.4.3.2) */
};

static struct str
join(struct arena *arena, const struct parts *parts)
{
    struct buf all = {0};
    for (size_t i = 0; i < parts->count; i++)
        buf_str(&all, parts->at[i]);
    return buf_take(arena, &all);
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

static bool
refuse_password(struct pipeline *pipeline, const char *why)
{
    DIAG(pipeline->diag, MESSAGE_NO_PASSWORD, NOWHERE, str_from(why));
    return false;
}

/* A password as readers prepare what is typed into them (ISO 32000-2,
 * 7.6.4.3.2). */
static bool
prepare_password(struct pipeline *pipeline, const char *text,
                 const char **password)
{
    struct str prepared = str_from(text);
    if (text == NULL)
        return true;
    if (utf8_valid_size(prepared) < prepared.size)
        return refuse_password(pipeline, "it is no UTF-8 text");
    if (prepared.size > PASSWORD_MOST)
        return refuse_password(pipeline, "it is longer than 127 bytes");
    bool is_empty = prepared.size == 0;
    if (!locale_password(pipeline->arena, prepared, &prepared) ||
        prepared.size > PASSWORD_MOST || (prepared.size == 0 && !is_empty))
        return refuse_password(pipeline,
                               "it has characters that none may have");
    *password = str_terminated(pipeline->arena, prepared);
    return true;
}

static bool
prepare_passwords(struct pipeline *pipeline, struct archive_settings *settings)
{
    const struct readout_settings *asked = pipeline->settings;
    if (asked->password == NULL && asked->owner_password != NULL)
        return refuse_password(pipeline, "there is only the owner's");
    if (!prepare_password(pipeline, asked->password, &settings->user_password))
        return false;
    settings->owner_password = settings->user_password;
    return prepare_password(pipeline, asked->owner_password,
                            &settings->owner_password);
}

bool
pdf_make(struct pipeline *pipeline, struct modules *modules,
         struct parts *parts)
{
    const struct readout_settings *asked = pipeline->settings;
    struct archive_settings settings = {.is_linearized = asked->is_linearized};
    if (!prepare_passwords(pipeline, &settings) ||
        !pipeline_render(pipeline, parts))
        return false;
    if (asked->password != NULL)
        DIAG(pipeline->diag, MESSAGE_ENCRYPTED, NOWHERE, STR(""));
    return (!asked->is_linearized && asked->password == NULL) ||
           rewrite(pipeline, modules, &settings, parts);
}
