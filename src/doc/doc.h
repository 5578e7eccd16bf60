/* Door of doc/: the article tree.
 *
 * The tree mirrors the vocabulary (kinds.def), element for element, with
 * attributes decoded and pointers resolved.  read/ builds and checks it; every
 * later stage takes it const and trusts it:
 *
 *   - children are of the kinds, and in the order, that the schema allows;
 *   - a required attribute is there, and decoded values are valid;
 *   - a pointer leads to a node of a kind that it may point at;
 *   - in text, every run of white space is one space, and a block neither
 *     begins nor ends with one;
 *   - `language` is set on every node. */
#ifndef READOUT_DOC_DOC_H
#define READOUT_DOC_DOC_H

#include "base/calendar.h"
#include "base/source.h"
#include "base/str.h"

struct arena;
struct buf;

enum node_kind {
    NODE_TEXT, /* character data */
#define X(name, element) NODE_##name,
#include "doc/kinds.def"
#undef X
    NODE_KIND_COUNT,
};

enum attribute_name {
#define X(name, attribute, type) ATTRIBUTE_##name,
#include "doc/attributes.def"
#undef X
    ATTRIBUTE_COUNT,
};

/* How an attribute's value is decoded (the third column of attributes.def). */
enum attribute_type {
    ATTRIBUTE_TYPE_TEXT,
    ATTRIBUTE_TYPE_POINTERS,
    ATTRIBUTE_TYPE_DATE,
    ATTRIBUTE_TYPE_RRULE,
    ATTRIBUTE_TYPE_NUMBER,
    ATTRIBUTE_TYPE_KEYWORD,
    ATTRIBUTE_TYPE_BOOLEAN,
};

enum keyword {
    KEYWORD_NONE, /* the attribute is not there */
#define X(name, word) KEYWORD_##name,
#include "doc/keywords.def"
#undef X
    KEYWORD_COUNT,
};

struct node;

struct node_list {
    const struct node *const *at;
    size_t count;
};

struct attribute {
    enum attribute_name name;
    struct attribute *next;
    union {
        struct str text;
        struct node_list pointers;
        const struct date *date;
        const struct rrule *rrule;
        enum keyword keyword;
        uint32_t number;
        bool boolean;
    } value;
};

struct node {
    enum node_kind kind;
    uint32_t offset; /* place in the article's source */
    struct node *parent, *first, *last, *next;
    struct attribute *attributes;
    struct str text;      /* NODE_TEXT only */
    struct str id;        /* xml:id, or empty */
    const char *language; /* BCP 47 tag in force, e.g. "uk"; shared string */
};

struct article {
    const struct source *source;
    const struct node *root; /* NODE_ARTICLE */
};

/* ---- building (read/ and tests) ---- */
struct node *node_new(struct arena *arena, enum node_kind kind);
void node_append(struct node *parent, struct node *child);
/* A new attribute, at the end of the node's; the caller sets its value. */
struct attribute *node_add_attribute(struct arena *arena, struct node *node,
                                     enum attribute_name name);

/* ---- reading ---- */
/* The first child of a kind, or NULL; and the next of the same kind. */
const struct node *node_child(const struct node *node, enum node_kind kind);
const struct node *node_sibling(const struct node *node, enum node_kind kind);
/* The node itself, or the nearest around it, of a kind; or NULL, also for
 * NULL. */
const struct node *node_within(const struct node *node, enum node_kind kind);

/* What an attribute says, or nothing: the empty str, NULL, KEYWORD_NONE, 0, an
 * empty list, `otherwise`.  The type must be the attribute's own. */
struct str node_text(const struct node *node, enum attribute_name name);
const struct date *node_date(const struct node *node, enum attribute_name name);
const struct rrule *node_rrule(const struct node *node);
enum keyword node_keyword(const struct node *node, enum attribute_name name);
uint32_t node_number(const struct node *node, enum attribute_name name);
bool node_boolean(const struct node *node, enum attribute_name name,
                  bool otherwise);
struct node_list node_pointers(const struct node *node,
                               enum attribute_name name);

/* Appends a value as an article has it, but not escaped; `between` stands
 * between two pointers. */
void attribute_print(const struct attribute *attribute, char between,
                     struct buf *out);

/* All text below a node, in order, footnotes left out; a <br/> counts as a
 * space. */
void node_gather_text(const struct node *node, struct buf *out);

/* ---- walking ---- */
/* Depth first: `walk.node` is entered or left.
 *
 *     struct walk walk = walk_start(root);
 *     while (walk_next(&walk)) if (walk.entering) ... walk.node ... */
struct walk {
    const struct node *root, *node;
    bool entering;
};
struct walk walk_start(const struct node *root);
bool walk_next(struct walk *walk);

/* ---- names ---- */
struct str node_kind_name(enum node_kind kind);
struct str attribute_text_name(enum attribute_name name);
enum attribute_type attribute_type(enum attribute_name name);
struct str keyword_text(enum keyword keyword);

/* Asserts the links of the whole tree. */
void article_check(const struct article *article);

/* The tree as text, for --dump=doc. */
void article_dump(const struct article *article, struct buf *out);

#endif
