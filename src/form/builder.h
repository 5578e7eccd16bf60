/* Making elements, one below the other.  Private to form/. */
#ifndef READOUT_FORM_BUILDER_H
#define READOUT_FORM_BUILDER_H

#include "base/vec.h"
#include "form/form.h"
#include "locale/locale.h"

struct builder {
    struct arena *arena;
    const struct brief *brief;     /* NULL: of none of the articles */
    const struct dossier *dossier; /* that it goes into, or NULL */
    size_t number;                 /* of the brief in that, from 0 */
    const struct map *places; /* uint32_t: the page of an anchor; or NULL */
    const struct sheet *sheet;
    struct locale *locale;
    struct diag *diag;
    const char *language;
    bool is_right_to_left; /* the article's language is written so */
    bool is_cover;         /* at work: heads say neither its title nor pages */
    bool has_index;        /* the sheet places one */
    bool has_source; /* the sheet places the annex: evidence can lead there */
    bool has_source_head; /* ... and the annex's heading apart from it */
    bool pulls_quotes;    /* of the part at hand: pull quotes */
    struct {
        VEC(struct element *);
    } roots; /* one a region */
};

/* A new last child of `parent` with its computed style.  `names` must live as
 * long as the tree. */
struct element *element_new(struct builder *builder, struct element *parent,
                            enum element_kind kind, enum role role,
                            const char *names);
/* The same, but not a child: a marker or a footnote of `owner`. */
struct element *element_beside(struct builder *builder, struct element *owner,
                               enum element_kind kind, enum role role,
                               const char *names);

struct element *add_box(struct builder *builder, struct element *parent,
                        enum role role, const char *names);
struct element *add_paragraph(struct builder *builder, struct element *parent,
                              enum role role, const char *names);
struct element *add_span(struct builder *builder, struct element *parent,
                         enum role role, const char *names);
/* A leaf in its parent's style; empty text adds nothing. */
void add_text(struct builder *builder, struct element *parent, struct str text);
/* Of all that is in it from then on. */
void set_language(struct element *element, const char *language);
/* Text in the language of the labels, which the article's may not be. */
void add_words(struct builder *builder, struct element *parent,
               struct str text);
void add_label(struct builder *builder, struct element *parent,
               const char *key);

/* A figure of role Figure; its description says in words what it shows. */
struct element *add_figure(struct builder *builder, struct element *parent,
                           const char *names, const struct figure *figure,
                           struct str description);
/* The style of what stands in an element without being one. */
const struct style *style_within(struct builder *builder,
                                 const struct element *owner,
                                 const char *names);
/* Text of a figure in such a style and in the labels' language. */
struct figure_text figure_words(struct builder *builder,
                                const struct element *owner, const char *names,
                                struct str text);

/* A label of two texts. */
struct str fill_pair(struct builder *builder, const char *key,
                     struct locale_argument first,
                     struct locale_argument second);
/* "what: when", in the description of a figure. */
struct str figure_item(struct builder *builder, struct str what,
                       struct str when);

/* " · " between two facts: never at a line's start. */
void add_separator(struct builder *builder, struct element *parent);

/* A part: a section with its heading (NULL: none) and an anchor. */
struct element *add_part(struct builder *builder, struct element *parent,
                         const char *names, const char *label,
                         const char *anchor);
/* A hanging paragraph with a number or a bullet. */
struct element *set_marker(struct builder *builder, struct element *owner,
                           enum role role, struct str text);
/* An item of a list, and the box for its content. */
struct element *add_item(struct builder *builder, struct element *list,
                         const char *names, struct str marker);

/* The same with a label for its marker. */
struct element *add_labelled(struct builder *builder, struct element *list,
                             const char *names, const char *label);

/* A row of cells. */
struct element *add_row(struct builder *builder, struct element *table,
                        bool is_head);
struct element *add_cell(struct builder *builder, struct element *row,
                         const char *names);
/* A cell that heads its row. */
struct element *add_row_head(struct builder *builder, struct element *row,
                             const char *names);
/* The paragraph in a new cell. */
struct element *add_cell_text(struct builder *builder, struct element *row,
                              const char *names);

/* To be called when a row is filled: a cell without text gets a no-break space,
 * for a table's rows must all have their cells in the tag tree (ISO 14289-1,
 * 7.5). */
void finish_row(struct builder *builder, struct element *row);

/* A label with one argument filled. */
struct str fill_label(struct builder *builder, const char *key,
                      const char *name, struct str value);

/* "2-": what anchors of a dossier's brief begin with; numbers from 0. */
struct str chapter_prefix(struct arena *arena, size_t number);

/* ---- inline.c ---- */
void add_phrase(struct builder *builder, struct element *parent,
                const struct phrase *phrase);
/* "¶3 ¶7", each a link, kept to what goes before. */
void add_evidence(struct builder *builder, struct element *parent,
                  const struct evidence *evidence);
/* A block quotation: the speaker behind it or, of a pull quote, below. */
void add_quote_block(struct builder *builder, struct element *parent,
                     const struct quote_entry *quote);
/* Where in the article it begins; nowhere if its words are not from there. */
struct where phrase_where(const struct builder *builder,
                          const struct phrase *phrase);
bool phrase_is_empty(const struct phrase *phrase);

#endif
