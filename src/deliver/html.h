/* A styled tree to HTML: what the page and the mail share.  Private to
 * deliver/. */
#ifndef READOUT_DELIVER_HTML_H
#define READOUT_DELIVER_HTML_H

#include "base/buf.h"
#include "base/vec.h"
#include "deliver/markup.h"
#include "deliver/tree.h"
#include "image/image.h"

struct locale;
struct map;

/* What stands around an element, to be taken up again behind it. */
struct html_scope {
    const struct style *style;
    colour ground; /* the nearest background */
    const char *language;
    bool is_right_to_left;
};

/* The page has classes and links; a mail has all on the element, and its
 * links lead to addresses only. */
enum html_medium {
    HTML_PAGE,
    HTML_MAIL,
};

struct html {
    struct arena *arena;
    enum html_medium medium;
    struct buf *out;
    struct image_store *images;
    const struct styled *styled; /* at work */
    const struct style *root;    /* lengths are against its font size */
    struct html_scope scope;
    struct dresser *dresser;
    uint32_t heading;          /* level of the last heading; 0: none yet */
    uint32_t heading_shift;    /* of all but the first H1 */
    const struct map *anchors; /* of all that is written */
    size_t indexed;            /* entries of the index written */
    struct {
        VEC(const struct element *);
    } notes; /* whose marks have been written, but not they */
};

/* Ready to write the first of the document. */
struct html html_of(struct arena *arena, const struct styled *styled,
                    enum html_medium medium, struct buf *out);

/* ---- html_element.c ---- */

/* A block with all that is in it; nothing if it is not shown. */
void html_block(struct html *html, const struct element *element);
void html_blocks(struct html *html, const struct element *first);
/* The inline content of a paragraph or span. */
void html_inline(struct html *html, const struct element *element);
/* The footnotes whose marks have been written since the last call. */
void html_notes(struct html *html);
bool html_is_shown(const struct element *element);

/* "<tag", with class or style, language and anchor: for more attributes and the
 * ">".  html_leave() closes it. */
struct html_scope html_enter(struct html *html, const char *tag,
                             const struct element *element);
void html_leave(struct html *html, struct html_scope around, const char *tag);
/* "<span>text</span>" of a figure, with a class of its own. */
void html_words(struct html *html, const char *tag, const char *name,
                const struct figure_text *text);

/* lang and dir, where they differ from what stands around. */
void html_language(struct html *html, const char *language,
                   bool is_right_to_left);
/* The end of a tag, in the labels' language, and what the label says. */
void html_label(struct html *html, struct locale *locale, const char *key);
/* The hanging number, bullet or word of an element, or nothing. */
void html_marker(struct html *html, const struct element *owner);

/* ---- html_tags.c ---- */

/* The tag for a block by its role; NULL: only what is in it is written. */
const char *html_tag(const struct html *html, const struct element *element);
/* "em", "strong", "sub", "sup" or "span". */
const char *html_inline_tag(const struct element *element);

/* ---- html_dress.c: styles ---- */

struct dresser *dresser_new(struct arena *arena);
/* ` class="..."`, or ` style="..."` in a mail. */
void html_dress(struct html *html, const struct element *element);
/* Whether an element with the style looks other than what it stands in. */
bool html_is_dressed(const struct html *html, const struct element *element);
/* "var(--c1)" or "#12355b": text that can be read on the ground at hand, a line
 * that is as visible there as on paper, or a ground itself. */
enum html_tone {
    TONE_TEXT,
    TONE_LINE,
    TONE_GROUND,
};
struct str html_tone(struct html *html, enum html_tone tone, colour value);
/* The rules of all classes used so far. */
void html_rules(struct html *html, struct buf *css);

/* ---- html_table.c ---- */
void html_table(struct html *html, const struct element *table,
                const struct element *caption);

/* A box of a caption and its table. */
void html_captioned(struct html *html, const struct element *box);

/* ---- html_image.c ---- */
/* The file itself, within the page; nothing if it cannot be shown: reported. */
void html_image(struct html *html, struct str path, struct str description,
                struct where where);

/* ---- html_mail.c: blocks that mail clients can show ---- */
void mail_box(struct html *html, const struct element *element);
void mail_figure(struct html *html, const struct element *element);

/* ---- html_figure.c, html_timeline.c ---- */
void html_figure(struct html *html, const struct element *element);
void html_timeline(struct html *html, const struct timeline_figure *figure);

/* ---- html_data.c: what the brief knows beyond the words ---- */

/* The anchors of the document, as a set. */
const struct map *html_anchors(struct arena *arena,
                               const struct styled *styled);
/* The date in a cell of the next steps, or empty. */
struct str html_cell_date(struct html *html, const struct element *cell);
/* A person with the chapters that name them, for pages have no numbers here. */
void html_index_entry(struct html *html, const struct element *element);

#endif
