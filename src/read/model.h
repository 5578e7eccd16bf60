/* What the vocabulary allows, as tables: content, attributes and pointers of
 * each element.  The schema (article.rnc) says the same for other programs. */
#ifndef READOUT_READ_MODEL_H
#define READOUT_READ_MODEL_H

#include "doc/doc.h"

/* One element has one model, named like its kind, but for two whose content
 * depends on where they stand. */
enum model_name {
    MODEL_EVENT_MENTION = NODE_KIND_COUNT, /* event outside the head */
    MODEL_PARAGRAPH_Q,                     /* q that may hold sentences */
    MODEL_COUNT,
};

enum {
    SLOTS_MOST = 10, /* places in a content model */
    COLUMNS_MOST = 100,
    ROWSPAN_MOST = 1000,
};

/* A place in a content model: which elements may stand there. */
struct slot {
    const unsigned char *kinds; /* enum node_kind, ends with 0 */
    bool required, many;
    bool alike; /* all of the kind that the first has */
};

struct model {
    const struct slot *slots; /* in order, ends with one without kinds */
    bool has_text;   /* text and the elements of its slots may be mixed */
    bool needs_text; /* empty is an error */
    const unsigned char *required;   /* enum rule_name, ends with 0 */
    const unsigned char *attributes; /* further ones, the same way */
};

enum form {
    FORM_TEXT, /* for readers: white space is normalised */
    FORM_RAW,  /* for programs: kept as it is */
    FORM_VERSION,
    FORM_ADDRESS,
    FORM_COUNTRY,
    FORM_DECIMAL,
    FORM_NUMBER,
    FORM_BOOLEAN,
    FORM_KEYWORD,
    FORM_DATE,
    FORM_YEAR,
    FORM_RRULE,
    FORM_POINTERS,
    FORM_COUNT,
};

/* What the value of an attribute may be, on the elements that name the rule. */
struct attribute_rule {
    enum attribute_name name;
    enum form form;
    uint32_t least, most;         /* numbers: value; text: characters */
    const unsigned char *choices; /* enum keyword, or for pointers models that
                                     may be pointed at; ends with 0 */
};

enum rule_name {
    RULE_NONE,
#define X(rule, ...) RULE_##rule,
#include "read/rules.def"
#undef X
    RULE_COUNT,
};

const struct model *model_of(enum node_kind kind, enum node_kind parent);
enum model_name model_name_of(enum node_kind kind, enum node_kind parent);
bool slot_holds(const struct slot *slot, enum node_kind kind);
/* The place for an element, or one past the last; and whether there is one. */
size_t model_slot(const struct model *model, enum node_kind kind);
bool model_holds(const struct model *model, enum node_kind kind);
const struct attribute_rule *attribute_rule(enum rule_name rule);

/* Attributes that exclude each other, and ranges that run forwards. */
struct attribute_pair {
    enum attribute_name first, second;
};
struct attribute_pairs {
    const struct attribute_pair *at;
    size_t count;
};
struct attribute_pairs exclusive_attributes(void);
struct attribute_pairs range_attributes(void);

#endif
