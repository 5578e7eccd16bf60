/* The stages in order, for one article.  Private to command/. */
#ifndef READOUT_COMMAND_PIPELINE_H
#define READOUT_COMMAND_PIPELINE_H

#include "base/str.h"

struct arena;
struct article;
struct brief;
struct buf;
struct parts;
struct diag;
struct font_catalog;
struct image_store;
struct locale;
struct sheet;
struct source;
struct styled;
struct text_engine;

struct pipeline_settings {
    const char *style;    /* name or path */
    const char *language; /* of labels; NULL: the article's */
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

struct pipeline {
    struct arena *arena;
    struct diag *diag;
    struct pipeline_settings settings;
    const struct source *source;
    const struct article *article;
    const struct sheet *sheet;
    struct locale *locale;
    const struct brief *brief;
    const struct styled *styled;
    struct font_catalog *fonts;
    struct text_engine *engine;
    struct image_store *images;
};

/* Reads the article at `path` and takes it as far as the stage needs.  False:
 * reported.  pipeline_release() in either case. */
bool pipeline_open(struct pipeline *pipeline, const char *path,
                   enum stage stage);
/* Prints a stage: a dump, in `dump`, or the PDF, in the pipeline's arena;
 * `parts` says which.  False: reported. */
bool pipeline_print(struct pipeline *pipeline, enum stage stage,
                    struct buf *dump, struct parts *parts);
/* Whether the file at `path` is a style sheet or an image read so far. */
bool pipeline_reads(const struct pipeline *pipeline, const char *path);
void pipeline_release(struct pipeline *pipeline);

#endif
