/* The words of the vocabulary, from the .def files. */
#include "doc/doc.h"

#include <assert.h>

static const struct str kind_names[NODE_KIND_COUNT] = {
    [NODE_TEXT] = {"#text", 5},
#define X(name, element) [NODE_##name] = {(element), sizeof(element) - 1},
#include "doc/kinds.def"
#undef X
};

static const struct {
    struct str name;
    enum attribute_type type;
} attributes[ATTRIBUTE_COUNT] = {
#define X(name, attribute, type)                                               \
    [ATTRIBUTE_##                                                              \
        name] = {{(attribute), sizeof(attribute) - 1}, ATTRIBUTE_TYPE_##type},
#include "doc/attributes.def"
#undef X
};

static const struct str keywords[KEYWORD_COUNT] = {
    [KEYWORD_NONE] = {"", 0},
#define X(name, word) [KEYWORD_##name] = {(word), sizeof(word) - 1},
#include "doc/keywords.def"
#undef X
};

struct str
node_kind_name(enum node_kind kind)
{
    assert(kind < NODE_KIND_COUNT);
    return kind_names[kind];
}

struct str
attribute_text_name(enum attribute_name name)
{
    assert(name < ATTRIBUTE_COUNT);
    return attributes[name].name;
}

enum attribute_type
attribute_type(enum attribute_name name)
{
    assert(name < ATTRIBUTE_COUNT);
    return attributes[name].type;
}

struct str
keyword_text(enum keyword keyword)
{
    assert(keyword < KEYWORD_COUNT);
    return keywords[keyword];
}
