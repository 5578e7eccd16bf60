/* What the PDF says of itself, and of how it was made. */
#include "base/buf.h"
#include "base/path.h"
#include "compose/compose.h"
#include "form/form.h"
#include "locale/locale.h"
#include "readout/kit.h"
#include "readout/pipeline.h"
#include "render/render.h"
#include "style/style.h"
#include "text/text.h"
#include "xml/xml.h"

#include <inttypes.h>

/* ---- properties ---- */

static struct metadata
brief_metadata(const struct brief *brief)
{
    return (struct metadata){
        .title = brief->plain_title,
        .authors = brief->authors,
        .author_count = brief->author_count,
        .subject = brief->subject,
        .keywords = brief->keywords,
    };
}

/* Its articles' subjects and keywords would say too little of all. */
static struct metadata
dossier_metadata(const struct dossier *dossier)
{
    return (struct metadata){
        .title = dossier->title,
        .authors = dossier->authors,
        .author_count = dossier->author_count,
        .subject = dossier->articles,
    };
}

struct metadata
pipeline_metadata(const struct pipeline *pipeline)
{
    const struct dossier *dossier = pipeline->dossier;
    const struct brief *brief = pipeline->inputs[0].brief;
    struct metadata metadata =
        dossier != NULL ? dossier_metadata(dossier) : brief_metadata(brief);
    const struct date *date = dossier != NULL ? &dossier->date : &brief->date;
    const struct readout_settings *asked = pipeline->settings;
    metadata.is_dated = asked->has_time || date->year > 0;
    if (metadata.is_dated)
        metadata.created = asked->has_time ? asked->time : date_unix_time(date);
    metadata.creator = STR("Readout " READOUT_VERSION);
    metadata.language = brief->language;
    metadata.is_right_to_left = pipeline->styled->is_right_to_left;
    return metadata;
}

/* ---- origin ---- */

/* Sheets that are built in, each with a hash. */
static void
print_hashes(const struct sheet *sheet, struct buf *out)
{
    for (size_t i = sheet->source_count; i-- > 0;) {
        if (sheet->addresses[i].size > 0)
            continue;
        struct str name = path_name(sheet->sources[i]->name);
        buf_printf(out, "%s%.*s=%08" PRIx32, out->size > 0 ? " " : "",
                   (int)(name.size - (sizeof ".xml" - 1)), name.at,
                   str_hash(sheet->sources[i]->bytes));
    }
}

static void
print_libraries(const struct pipeline *pipeline, struct buf *out)
{
    buf_printf(out, "libxml2=%s %.*s %.*s", xml_version(),
               STR_ARGS(text_versions(pipeline->arena)),
               STR_ARGS(render_versions(pipeline->arena)));
    text_print_dictionaries(kit_engine(pipeline->kit, pipeline->diag), out);
}

static void
say(struct renderer *renderer, enum origin origin, struct buf *text)
{
    render_say(renderer, origin, buf_view(text));
    buf_clear(text);
}

void
pipeline_say_origin(const struct pipeline *pipeline, struct renderer *renderer)
{
    const struct readout_settings *settings = pipeline->settings;
    struct buf text = {0};
    print_hashes(pipeline->sheet, &text);
    say(renderer, ORIGIN_STYLE_HASHES, &text);
    print_libraries(pipeline, &text);
    say(renderer, ORIGIN_LIBRARIES, &text);
    buf_printf(&text, "%zu", pipeline->count);
    say(renderer, ORIGIN_ARTICLES, &text);
    if (settings->has_time)
        buf_printf(&text, "%jd", (intmax_t)settings->time);
    say(renderer, ORIGIN_TIME, &text);
    buf_release(&text);
    render_say(renderer, ORIGIN_LANGUAGE, str_from(settings->language));
    render_say(renderer, ORIGIN_TITLE, str_from(settings->title));
    pipeline_carry(pipeline, renderer);
}
