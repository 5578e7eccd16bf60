/* Label files; see labels.h.  A file in another language than English is read
 * alone: the English one only when a key is missing or asked about. */
#include "locale/labels.h"

#include "base/arena.h"
#include "base/builtin.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/vec.h"
#include "xml/xml.h"

#include <string.h>

struct labels {
    struct arena *arena;
    struct diag *diag;
    struct map *texts; /* key to struct str */
    struct {
        VEC(struct str);
    } keys;
    bool is_english;
    struct labels *english; /* NULL until needed */
};

/* Text with each run of white space as one space, for files break lines. */
static struct str
collapse(struct arena *arena, struct str text)
{
    char *bytes = arena_alloc(arena, text.size + 1);
    size_t size = 0;
    struct str word;
    while (str_next_word(&text, &word)) {
        if (size > 0)
            bytes[size++] = ' ';
        memcpy(bytes + size, word.at, word.size);
        size += word.size;
    }
    return (struct str){bytes, size};
}

void
labels_set(struct labels *labels, struct str key, struct str text)
{
    struct str *value = ARENA_NEW(labels->arena, struct str);
    *value = text;
    (void)map_set(labels->texts, key, value);
}

static void
read_labels(struct labels *labels, const struct xml_node *root)
{
    for (const struct xml_node *node = root->first; node != NULL;
         node = node->next) {
        const struct str *key = xml_attribute_value(node, "key");
        if (key == NULL)
            continue;
        struct str text =
            node->first != NULL ? node->first->text : (struct str){NULL, 0};
        if (text.size > 0 && memchr(text.at, '\n', text.size) != NULL)
            text = collapse(labels->arena, text);
        VEC_PUSH(labels->arena, &labels->keys, *key);
        labels_set(labels, *key, text);
    }
}

static struct labels *
open_file(struct arena *arena, struct str language, struct diag *diag)
{
    struct str name =
        str_printf(arena, "styles/labels/%.*s.xml", STR_ARGS(language));
    struct str bytes = builtin_lookup(name);
    if (bytes.size == 0)
        return NULL;
    const struct source *source = xml_source_of(arena, name, bytes, diag);
    const struct xml_document *document =
        source != NULL ? xml_parse(arena, source, diag) : NULL;
    if (document == NULL)
        return NULL;
    struct labels *labels = ARENA_NEW(arena, struct labels);
    labels->arena = arena;
    labels->diag = diag;
    labels->texts = map_new(arena);
    labels->is_english = str_equals(language, "en");
    read_labels(labels, document->root);
    return labels;
}

struct labels *
labels_open(struct arena *arena, const char *language, struct diag *diag)
{
    struct labels *labels = open_file(arena, str_from(language), diag);
    char *name = str_terminated(arena, str_from(language));
    size_t size = strcspn(name, "-");
    for (size_t i = 0; i < size; i++) /* tags mean the same in any case */
        if (name[i] >= 'A' && name[i] <= 'Z')
            name[i] = (char)(name[i] - 'A' + 'a');
    if (labels == NULL)
        labels = open_file(arena, (struct str){name, size}, diag);
    return labels;
}

static struct labels *
english_of(struct labels *labels)
{
    if (labels->is_english)
        return labels;
    if (labels->english == NULL)
        labels->english = open_file(labels->arena, STR("en"), labels->diag);
    return labels->english;
}

struct str
labels_lookup(struct labels *labels, struct str key)
{
    const struct str *text = map_lookup(labels->texts, key);
    if (text == NULL && !labels->is_english)
        text = map_lookup(english_of(labels)->texts, key);
    return text != NULL ? *text : (struct str){NULL, 0};
}

bool
labels_know(struct labels *labels, struct str key)
{
    return map_lookup(english_of(labels)->texts, key) != NULL;
}

struct str
labels_nearest(struct labels *labels, struct str key)
{
    const struct labels *english = english_of(labels);
    return str_nearest(key, english->keys.at, english->keys.count);
}

const struct str *
labels_keys(const struct labels *labels, size_t *count)
{
    *count = labels->keys.count;
    return labels->keys.at;
}
