/* What forms without pages ask of a styled tree.  Private to deliver/. */
#ifndef READOUT_DELIVER_TREE_H
#define READOUT_DELIVER_TREE_H

#include "base/vec.h"
#include "form/form.h"

struct map;

/* What has to be known of a tree before any of it is written. */
struct survey {
    struct arena *arena;
    bool has_annex;        /* the article, and what tells where it is used */
    struct map *addresses; /* address of a link: struct shower */
    struct map *targets;   /* anchor: something leads to it */
    struct {
        VEC(const struct element *); /* the marks, in reading order */
    } notes;
};

/* Looks at all documents that follow each other. */
struct survey survey_new(struct arena *arena, const struct styled *styled,
                         bool has_annex);

/* The first child that is for readers of this form, and the next. */
const struct element *first_shown(const struct survey *survey,
                                  const struct element *parent);
const struct element *next_shown(const struct survey *survey,
                                 const struct element *element);

/* Whether an element is a part that holds the article, or tells where it is
 * used. */
bool is_of_annex(const struct element *element);
/* Whether any of the documents has an article to rest on. */
bool has_source(const struct styled *styled);

bool has_name(const struct element *element, const char *name);
/* 1 to 4 of a heading; 0: none. */
unsigned heading_level(const struct element *element);
bool is_list(const struct element *element);
bool is_item(const struct element *element);
/* Of a link out of the document: its address. */
bool is_outward(const struct element *element);
/* Whether the text of a link is its address, be it without the scheme. */
bool says_address(struct arena *arena, const struct element *link);
/* Whether it is the first link to its address, and no link before it or itself
 * says the address. */
bool shows_address(const struct survey *survey, const struct element *element);
/* What a footnote is called in the whole document: "1", in a dossier "2-1". */
struct str note_label(struct arena *arena, const struct element *mark);
/* Whether the sheet sets the second of two blocks clearly below the first. */
bool stands_apart(const struct element *above, const struct element *below);

/* All text below an element. */
struct str plain_text(struct arena *arena, const struct element *element);
/* What goes around an element's text, where a page tells by size and colour
 * that it is an addition. */
struct enclosure {
    struct str before, after;
};
struct enclosure enclosure_of(const struct element *element);
/* A text of blanks only, which stays outside. */
bool is_blank(const struct element *element);
/* The words of a marker; of a paragraph's number those by which evidence calls
 * it: "¶3". */
struct str marker_text(struct arena *arena, const struct styled *styled,
                       const struct element *owner);
/* The marking of the pages, or nothing. */
struct str marking_of(const struct styled *styled);

#endif
