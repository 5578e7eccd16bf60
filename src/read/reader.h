/* What the files of read/ share while one article is read. */
#ifndef READOUT_READ_READER_H
#define READOUT_READ_READER_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/vec.h"
#include "doc/doc.h"
#include "read/model.h"
#include "xml/xml.h"

#define ARTICLE_NAMESPACE "urn:x-readout:article:1"

enum {
    FAULTS_MOST = 1000, /* then reading ends; diag keeps no more anyway */
    HINTS_MOST = 100,   /* searches for a nearest name in one article */
};

/* What an id belongs to. */
struct target {
    struct str id;
    const struct node *node; /* NULL: in a part that is left out */
    uint32_t offset;
    size_t stamp;        /* the last pointer attribute that named it */
    struct target *next; /* in document order */
};

/* A pointer attribute, resolved once all ids are known. */
struct pending {
    const struct node *node;
    struct attribute *attribute;
    const struct attribute_rule *rule;
    struct str value;
};

/* Directional controls that are open (UAX 9, BD8 to BD13). */
struct bidi {
    uint64_t isolates; /* bit i: the i-th open one is an isolate */
    unsigned depth;
    uint32_t first; /* the outermost open one, and where it stands */
    struct where where;
};

/* Running text, from one block edge to the next. */
struct flow {
    bool spaced; /* white space is dropped: at an edge or after a space */
    struct node *trailing; /* the last text, if it ends with a space */
    struct node *before;   /* its previous sibling, or NULL */
    struct bidi bidi;
};

struct reader {
    struct arena *arena;   /* the article's */
    struct arena *scratch; /* given back when the article is read */
    const struct source *source;
    struct diag *diag;
    size_t errors_before;
    struct str space;  /* the namespace taken for the vocabulary's */
    struct map *kinds; /* element name to an enum node_kind */
    struct map *ids;   /* id to struct target */
    struct target *first_target, *last_target;
    struct {
        VEC(struct pending);
    } pointers;
    struct map *languages; /* tag to the shared char string */
    struct flow flow;
    size_t visible; /* bytes of text so far that leave ink */
    struct buf text;
    unsigned hints; /* searches done for names */
    size_t lost;    /* searches for characters that found nothing */
};

/* ---- places and words of messages (words.c) ---- */
struct where reader_where(const struct reader *reader, uint32_t offset);
struct where attribute_where(const struct reader *reader, uint32_t tag,
                             struct str name);
bool reader_is_full(const struct reader *reader);
bool reader_has_faults(const struct reader *reader);

struct phrase {
    VEC(struct str);
};
void phrase_add(struct reader *reader, struct phrase *phrase, struct str word);
/* "a", "a or b", "a, b or c". */
struct str words_join(struct reader *reader, const struct phrase *phrase);
/* "<p>" and so on of a list that ends with 0. */
void phrase_add_elements(struct reader *reader, struct phrase *phrase,
                         const unsigned char *kinds);
/* "<p>, <hl2> or <fn>". */
struct str phrase_elements(struct reader *reader, const unsigned char *kinds);
/* "; did you mean 'x'?" or nothing. */
struct str hint(struct reader *reader, struct str nearest);
/* str_nearest(), as long as the article has not asked too often. */
struct str nearest_of(struct reader *reader, struct str name,
                      const struct phrase *candidates);
/* The beginning of a text, for messages. */
struct str excerpt(struct arena *arena, struct str text);
/* `to` for `from`, and any other as it is. */
char char_replaced(char c, char from, char to);
struct str line_number(struct reader *reader, uint32_t offset);
/* "no namespace" or "the namespace 'x'". */
struct str namespace_phrase(struct reader *reader, struct str space);
struct str number_text(struct reader *reader, uint32_t number);

/* ---- names (suggest.c) ---- */
/* What `name` was probably meant to be, or the empty str: an element that may
 * stand in `model`, also by a name from another vocabulary; else any. */
struct str nearest_element(struct reader *reader, const struct model *model,
                           struct str name);
/* The same of an attribute, where the names in `allowed` are. */
struct str nearest_attribute(struct reader *reader,
                             const struct phrase *allowed, struct str name);

/* ---- text (text.c) ---- */
void flow_edge(struct reader *reader);  /* a block begins or ends here */
void flow_break(struct reader *reader); /* a <br/> */
void text_read(struct reader *reader, struct node *parent,
               const struct xml_node *xml);
/* Whether any character of a text leaves ink. */
bool text_shows(struct str text);
/* The value of an attribute that people read, in the article's arena. */
struct str text_of_attribute(struct reader *reader, const struct xml_node *xml,
                             const struct xml_attribute *attribute);

/* ---- elements (element.c, table.c) ---- */
/* The kind of an element by its name; NODE_TEXT: not of the vocabulary. */
enum node_kind kind_of(const struct reader *reader, struct str name);
/* Whether an element that is read as this kind has another name. */
bool kind_is_guess(const struct xml_node *xml, enum node_kind kind);
struct node *article_element_read(struct reader *reader,
                                  const struct xml_node *root);
/* Finds spans that collide and fills rows that are short. */
void table_check(struct reader *reader, struct node *table);

/* ---- attributes (attribute.c, value.c) ---- */
void attributes_read(struct reader *reader, struct node *node,
                     const struct xml_node *xml);

struct value {
    struct reader *reader;
    const struct xml_node *xml;
    const struct xml_attribute *attribute;
    const struct attribute_rule *rule;
    const struct node *node;
    struct attribute *result;
};
void value_read(const struct value *value);
bool language_is_valid(struct str tag);

/* ---- ids and pointers (pointer.c) ---- */
bool name_is_valid(struct str name); /* an NCName */
void id_read(struct reader *reader, struct node *node,
             const struct xml_node *xml, struct str id);
/* Ids in a part that is left out are known, but lead nowhere. */
void ids_skip(struct reader *reader, const struct xml_node *xml);
void pointers_resolve(struct reader *reader);

/* ---- content (lint.c) ---- */
void article_lint(struct arena *scratch, const struct article *article,
                  struct diag *diag);

#endif
