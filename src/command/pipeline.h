/* The stages in order, for one article or for those that a style collects.
 * Private to command/. */
#ifndef READOUT_COMMAND_PIPELINE_H
#define READOUT_COMMAND_PIPELINE_H

#include "base/str.h"
#include "base/vec.h"

struct arena;
struct article;
struct brief;
struct buf;
struct chapter;
struct diag;
struct dossier;
struct font_catalog;
struct image_store;
struct locale;
struct parts;
struct sheet;
struct source;
struct styled;
struct text_engine;

struct pipeline_settings {
    const char *style;    /* name or path */
    const char *language; /* of labels; NULL: the article's */
    const char *title;    /* of a dossier; NULL: the word for one */
    int64_t created;      /* for the dates in the PDF; below 0: the article's */
};

/* Stages that can be printed, in their order. */
enum stage {
    STAGE_DOC,
    STAGE_BRIEF,
    STAGE_STYLE,
    STAGE_BOX,
    STAGE_PAGE,
    STAGE_PDF, /* not a dump: all stages */
};

/* False: no such name. */
bool stage_parse(const char *name, enum stage *stage);
/* "doc"; for STAGE_PDF "pdf". */
const char *stage_name(enum stage stage);

struct input {
    const struct source *source;
    const struct article *article;
    struct locale *locale; /* shared by articles in one language */
    const struct brief *brief;
};

struct pipeline {
    struct arena *arena;
    struct diag *diag;
    struct pipeline_settings settings;
    const struct sheet *sheet;
    struct input *inputs; /* one, unless the sheet collects */
    size_t count;
    const struct dossier *dossier; /* NULL unless the sheet collects */
    const struct chapter *chapters;
    const struct styled *styled;
    struct font_catalog *fonts;
    struct text_engine *engine;
    struct image_store *images;
    struct {
        VEC(struct locale *);
    } locales;
};

/* Reads the articles and takes them as far as the stage needs.  False:
 * reported.  pipeline_release() in either case. */
bool pipeline_open(struct pipeline *pipeline, const char *const *paths,
                   size_t count, enum stage stage);
/* Prints a stage: a dump, in `dump`, or the PDF, in the pipeline's arena;
 * `parts` says which.  False: reported. */
bool pipeline_print(struct pipeline *pipeline, enum stage stage,
                    struct buf *dump, struct parts *parts);
/* Whether the file at `path` is a style sheet or an image read so far. */
bool pipeline_reads(const struct pipeline *pipeline, const char *path);
void pipeline_release(struct pipeline *pipeline);

/* ---- settle.c ---- */
/* Forms the document of a dossier again until the numbers of pages that it
 * prints are those that layout gives.  False: reported. */
bool pipeline_settle(struct pipeline *pipeline);

/* ---- properties.c ---- */
struct metadata;
/* What the PDF says of itself, with its sources. */
struct metadata pipeline_metadata(const struct pipeline *pipeline);

#endif
