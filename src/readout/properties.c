/* What the PDF says of itself, and the articles that it was made from. */
#include "base/arena.h"
#include "base/map.h"
#include "base/path.h"
#include "compose/compose.h"
#include "form/form.h"
#include "locale/locale.h"
#include "readout/pipeline.h"
#include "render/render.h"
#include "text/text.h"
#include "xml/xml.h"

#include <inttypes.h>

/* What the same document can be built again with. */
static struct str
settings_of(const struct pipeline *pipeline)
{
    const struct sheet *sheet = pipeline->sheet;
    return str_printf(pipeline->arena,
                      "style=%.*s:%08" PRIx32 " labels=%s libxml2=%s %.*s",
                      STR_ARGS(sheet->name), sheet->hash,
                      locale_language(pipeline->inputs[0].locale),
                      xml_version(), STR_ARGS(text_versions(pipeline->arena)));
}

/* ---- attachments ---- */

/* "talks.xml"; another article of that name is "talks-2.xml". */
static struct str
attachment_name(struct arena *arena, struct map *names,
                const struct source *source)
{
    struct str name = str_equals(source->name, "<stdin>")
                          ? STR("article.xml")
                          : path_name(source->name);
    struct str ending = STR(".xml");
    struct str stem = str_ends_with(name, ending.at)
                          ? str_slice(name, 0, name.size - ending.size)
                          : name;
    if (stem.size == name.size)
        ending.size = 0;
    struct str unique = name;
    for (unsigned i = 2; map_lookup(names, unique) != NULL; i++)
        unique = str_printf(arena, "%.*s-%u%.*s", STR_ARGS(stem), i,
                            STR_ARGS(ending));
    (void)map_set(names, unique, names);
    return unique;
}

static const struct attachment *
attachments_of(const struct pipeline *pipeline)
{
    struct arena *arena = pipeline->arena;
    struct map *names = map_new(arena);
    struct attachment *attachments =
        ARENA_ARRAY(arena, struct attachment, pipeline->count);
    for (size_t i = 0; i < pipeline->count; i++) {
        const struct input *input = &pipeline->inputs[i];
        attachments[i] = (struct attachment){
            .name = attachment_name(arena, names, input->source),
            .media_type = STR("text/xml"),
            .description = locale_label(input->locale, "source"),
            .bytes = input->source->bytes,
        };
    }
    return attachments;
}

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
    metadata.settings = settings_of(pipeline);
    metadata.attachments = attachments_of(pipeline);
    metadata.attachment_count = pipeline->count;
    return metadata;
}
