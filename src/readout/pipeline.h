/* The stages in order, for one article or for those that a style collects.
 * Private to readout/. */
#ifndef READOUT_READOUT_PIPELINE_H
#define READOUT_READOUT_PIPELINE_H

#include "base/str.h"
#include "base/vec.h"
#include "page/page.h"
#include "readout/readout.h"

struct arena;
struct article;
struct brief;
struct buf;
struct bundle;
struct chapter;
struct diag;
struct dossier;
struct image_store;
struct kit;
struct kits;
struct letter;
struct locale;
struct parts;
struct sheet;
struct source;
struct styled;

/* Stages that can be printed, in their order. */
enum stage {
    STAGE_DOC,
    STAGE_BRIEF,
    STAGE_STYLE,
    STAGE_BOX,
    STAGE_PAGE,
    STAGE_COUNT,
};

struct input {
    const struct source *source;
    const struct article *article;
    struct locale *locale; /* shared by articles in one language */
    const struct brief *brief;
};

/* How far the articles have been taken: each step is taken once, when a form
 * first needs it. */
enum reached {
    REACHED_NOTHING,
    REACHED_ARTICLES,
    REACHED_BRIEFS,
    REACHED_STYLED,
    REACHED_LAYOUT, /* what layout works with is open */
};

struct pipeline {
    struct arena *arena;
    struct diag *diag;
    const struct readout_settings *settings;
    const struct readout_input *sources;
    enum reached reached;
    bool has_failed;             /* on the way: reported */
    const struct bundle *bundle; /* where files are; NULL: on the disk */
    struct kits *kits;
    struct kit *kit;           /* NULL until a style is asked for */
    const struct sheet *sheet; /* the kit's */
    struct input *inputs;      /* one, unless the sheet collects */
    size_t count;
    const struct dossier *dossier; /* NULL unless the sheet collects */
    const struct chapter *chapters;
    const struct styled *styled;  /* for pages: with their numbers, once laid
                                     out */
    const struct styled *unpaged; /* of a dossier: see pipeline_unpaged() */
    struct image_store *images;
    struct {
        VEC(struct str);
    } files; /* paths of the files used so far; they may be there twice */
    const struct letter *letter; /* the mail, once it is made */
};

/* Takes the articles so far, from where they are.  False: reported, now or
 * before.  pipeline_release() in either case. */
bool pipeline_reach(struct pipeline *pipeline, enum reached reached);

/* The styled tree for forms without pages: a dossier's has no page numbers,
 * whatever other forms have been made before.  NULL: reported. */
const struct styled *pipeline_unpaged(struct pipeline *pipeline);

/* The images of the articles and of the style. */
struct image_store *pipeline_images(struct pipeline *pipeline);

/* Hands the pages to a sink.  False: reported. */
bool pipeline_layout(struct pipeline *pipeline, struct page_sink sink);
/* The PDF, in the pipeline's arena.  False: reported. */
bool pipeline_render(struct pipeline *pipeline, struct parts *parts);
/* A stage as text.  False: reported. */
bool pipeline_dump(struct pipeline *pipeline, enum stage stage,
                   struct buf *out);

/* The style that the settings ask for. */
const char *pipeline_style(const struct pipeline *pipeline);
/* Whether the file at `path` is an article, a style sheet or an image read so
 * far. */
bool pipeline_reads(const struct pipeline *pipeline, const char *path);
void pipeline_release(struct pipeline *pipeline);

/* ---- settle.c ---- */
/* Forms the document of a dossier again until the numbers of pages that it
 * prints are those that layout gives.  False: reported. */
bool pipeline_settle(struct pipeline *pipeline);

/* ---- properties.c ---- */
struct metadata;
struct renderer;
/* What the PDF says of itself. */
struct metadata pipeline_metadata(const struct pipeline *pipeline);
/* Has the PDF say how it was made, and carry what that takes; after all has
 * been laid out. */
void pipeline_say_origin(const struct pipeline *pipeline,
                         struct renderer *renderer);

/* ---- carry.c ---- */
/* Attaches what the PDF is made from, and says which style that has. */
void pipeline_carry(const struct pipeline *pipeline, struct renderer *renderer);

#endif
