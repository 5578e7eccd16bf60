/* The forms that a brief leaves the house in.  Private to readout/. */
#ifndef READOUT_READOUT_FORMS_H
#define READOUT_READOUT_FORMS_H

#include "base/file.h"
#include "readout/pipeline.h"

/* What is to be made, and what comes of it. */
struct making {
    const struct form *form;
    struct pipeline *pipeline;
    struct modules *modules;
    const char *path; /* of the output; NULL: into memory */
    bool is_literal;  /* see struct readout_output */
    struct {
        VEC(struct file_output);
    } files; /* mostly one, at `path`; pictures of pages may be several */
};

struct form {
    struct readout_form as;              /* name ... */
    bool (*make)(struct making *making); /* false: reported */
    enum stage stage;                    /* of a dump */
};

/* NULL: no such form, no form with that ending, none behind the last. */
const struct form *form_find(const char *name);
const struct form *form_of_path(const char *path);
const struct form *form_at(size_t i);

/* Adds the file at the output's own path, of text put together, which is copied
 * and released. */
void making_add_text(struct making *making, struct buf *text);

/* ---- form_html.c ---- */
bool make_html(struct making *making);
/* Appends the brief as mail programs show it; `picture` is the Content-ID of
 * one of the first page, or empty.  False: reported. */
bool html_for_mail(struct pipeline *pipeline, struct str picture,
                   struct buf *out);

/* ---- form_text.c ---- */
bool make_text(struct making *making);
bool make_markdown(struct making *making);
bool make_article(struct making *making);

/* ---- form_json.c ---- */
bool make_json(struct making *making);

/* ---- form_calendar.c ---- */
bool make_calendar(struct making *making);
/* Appends the calendar; where nothing has a date, nothing if it may be empty,
 * and else that is reported.  False: reported. */
bool calendar_make(struct pipeline *pipeline, struct modules *modules,
                   bool may_be_empty, struct buf *out);

#endif
