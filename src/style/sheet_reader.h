/* Reading style sheets; inside style/ only. */
#ifndef READOUT_STYLE_SHEET_READER_H
#define READOUT_STYLE_SHEET_READER_H

#include "base/diag.h"
#include "base/vec.h"
#include "style/rules.h"
#include "style/words.h"
#include "xml/xml.h"

#define STYLE_NAMESPACE "urn:x-readout:style:1"

enum {
    EXTENDS_MOST = 8, /* sheets that extend each other */
};

/* A <value>, of the last file that gives it. */
struct named_value {
    struct str name, text;
    struct where where;
    bool is_used, is_reported; /* as faulty */
};

struct band_list {
    VEC(struct band);
};

/* The sheet that is being put together from a file and those it extends. */
struct sheet_reader {
    struct arena *arena;
    struct diag *diag;
    const struct bundle *bundle; /* where files are; NULL: on the disk */
    struct sheet *sheet;
    struct map *values; /* by name: struct named_value, of all files */
    struct {
        VEC(struct named_value *);
    } value_list;
    const struct xml_document *files[EXTENDS_MOST]; /* the most basic first */
    size_t file_count;
    struct str chain[EXTENDS_MOST]; /* their names, the most special first */
    const struct source *source;    /* of the file at work */
    struct where page;              /* the <page> that counts */
    struct {
        VEC(const struct source *);
    } sources; /* of the files */
    struct {
        VEC(struct str);
    } addresses; /* of the sources */
    struct band_list bands, front, back;
    struct {
        VEC(struct font_source);
    } fonts;
    struct {
        VEC(struct label_override);
    } labels;
};

/* ---- load.c ---- */
/* Opens a sheet and all that it extends.  False: reported. */
bool sheet_reader_load(struct sheet_reader *reader, const char *name_or_path);

/* ---- attributes.c ---- */
struct where sheet_reader_where(const struct sheet_reader *reader,
                                const struct xml_node *node);
struct where sheet_reader_attribute_where(const struct sheet_reader *reader,
                                          const struct xml_node *node,
                                          struct str attribute);
/* A value of a field; false: reported. */
bool sheet_reader_value(struct sheet_reader *reader,
                        const struct xml_node *node, struct str attribute,
                        const struct field *field, struct str text,
                        struct value *value);
/* All attributes of an element into `target`. */
void sheet_reader_fields(struct sheet_reader *reader,
                         const struct xml_node *node,
                         const struct field *fields, size_t count,
                         void *target);

/* An element that may stand at some place, and what becomes of it. */
struct element_kind {
    const char *name;
    void (*read)(struct sheet_reader *reader, const struct xml_node *node,
                 void *context);
};
/* Reads the children of a node by their kinds; others are reported. */
void sheet_reader_children(struct sheet_reader *reader,
                           const struct xml_node *node,
                           const struct element_kind *kinds, size_t count,
                           void *context);

/* The text of an element that has nothing else, line breaks as spaces. */
struct str sheet_reader_text(struct sheet_reader *reader,
                             const struct xml_node *node);

/* The same where elements of some kinds may stand in it. */
struct str sheet_reader_content(struct sheet_reader *reader,
                                const struct xml_node *node,
                                const struct element_kind *kinds, size_t count,
                                void *context);

/* ---- running.c ---- */
void running_read(struct sheet_reader *reader, const struct xml_node *node,
                  void *context);
/* Whether images have room in the margins. */
void running_check(struct sheet_reader *reader);

/* ---- rule.c ---- */
void rule_read(struct sheet_reader *reader, const struct xml_node *node,
               void *context);

/* ---- fit.c ---- */
void fit_read(struct sheet_reader *reader, const struct xml_node *node,
              void *context);
/* Whether the limits are in order; for a sheet that is read. */
void fit_check(struct sheet_reader *reader);

/* ---- arrangement.c ---- */
/* "12pt", for messages. */
struct str sheet_reader_points(struct sheet_reader *reader, scaled length);
/* The context of all: has the file bands of its own so far? */
void band_read(struct sheet_reader *reader, const struct xml_node *node,
               void *context);
void front_read(struct sheet_reader *reader, const struct xml_node *node,
                void *context);
void back_read(struct sheet_reader *reader, const struct xml_node *node,
               void *context);
/* Whether pages, regions and columns have room, and each part one place. */
void arrangement_check(struct sheet_reader *reader);

#endif
