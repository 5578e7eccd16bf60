/* Label files; see labels.h.  A file in another language than English is read
 * alone: the English one only when a key is missing or asked about. */
#include "locale/labels.h"

#include "base/arena.h"
#include "base/ascii.h"
#include "base/builtin.h"
#include "base/diag.h"
#include "base/map.h"
#include "locale/pattern.h"
#include "xml/xml.h"

#include <stdio.h>
#include <string.h>
#include <unicode/uloc.h>

struct label {
    struct str text;
    struct str also; /* names that it does not fill, but another may */
    uint32_t offset; /* of its element */
};

struct labels {
    struct arena *arena;
    struct diag *diag;
    const struct source *source;
    struct map *texts; /* key to struct label */
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

/* Whether a text is a pattern; `names` are those that it fills. */
static bool
is_pattern(const struct labels *labels, struct str key, struct str text,
           struct where where, struct pattern_names *names)
{
    struct str fault;
    if (pattern_check(labels->arena, text, names, &fault))
        return true;
    DIAG(labels->diag, MESSAGE_LABEL_PATTERN, where, key, fault);
    return false;
}

static void
read_label(struct labels *labels, const struct xml_node *node, struct str key)
{
    const struct str *also = xml_attribute_value(node, "also");
    struct label *label = ARENA_NEW(labels->arena, struct label);
    struct pattern_names names = {0};
    if (node->first != NULL)
        label->text = node->first->text;
    if (also != NULL)
        label->also = *also;
    label->offset = node->offset;
    if (label->text.size > 0 &&
        memchr(label->text.at, '\n', label->text.size) != NULL)
        label->text = collapse(labels->arena, label->text);
    (void)is_pattern(labels, key, label->text,
                     (struct where){labels->source, node->offset}, &names);
    VEC_PUSH(labels->arena, &labels->keys, key);
    (void)map_set(labels->texts, key, label);
}

static void
read_labels(struct labels *labels, const struct xml_node *root)
{
    for (const struct xml_node *node = root->first; node != NULL;
         node = node->next) {
        const struct str *key = xml_attribute_value(node, "key");
        if (key != NULL)
            read_label(labels, node, *key);
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
    labels->source = source;
    labels->texts = map_new(arena);
    labels->is_english = str_equals(language, "en");
    read_labels(labels, document->root);
    return labels;
}

/* ---- which file a tag asks for ---- */

struct tag {
    char language[12], script[12]; /* the second may be empty */
};

/* The next subtag of at most eight letters, in small ones; true if it has
 * `size` of them. */
static bool
next_subtag(const char **rest, size_t size, char subtag[12])
{
    size_t length = strcspn(*rest, "-");
    (void)snprintf(subtag, 12, "%.*s", (int)length, *rest);
    for (char *c = subtag; *c != '\0'; c++)
        *c = ascii_lower(*c);
    *rest += length + ((*rest)[length] == '-');
    return length == size;
}

/* Language and script; that of Chinese is known by the region, too. */
static struct tag
tag_of(const char *text)
{
    static const char *const traditional[] = {"tw", "hk", "mo"};
    struct tag tag;
    char second[12];
    (void)next_subtag(&text, 0, tag.language);
    tag.script[0] = '\0';
    if (next_subtag(&text, 4, second) && second[0] > '9')
        memcpy(tag.script, second, sizeof second);
    for (size_t i = 0; i < 3; i++)
        if (strcmp(tag.language, "zh") == 0 &&
            strcmp(second, traditional[i]) == 0)
            memcpy(tag.script, "hant", 5);
    if (tag.script[0] != '\0')
        tag.script[0] = (char)(tag.script[0] - 'a' + 'A');
    return tag;
}

/* Whether a language is mostly written in its tag's script. */
static bool
has_usual_script(const struct tag *tag)
{
    char full[ULOC_FULLNAME_CAPACITY];
    UErrorCode error = U_ZERO_ERROR;
    uloc_addLikelySubtags(tag->language, full, sizeof full, &error);
    const char *script = strchr(full, '_');
    return U_SUCCESS(error) && script != NULL &&
           strncmp(script + 1, tag->script, 4) == 0;
}

struct labels *
labels_open(struct arena *arena, const char *language, struct diag *diag)
{
    struct labels *labels = open_file(arena, str_from(language), diag);
    if (labels != NULL)
        return labels;
    struct tag tag = tag_of(language);
    bool is_usual = tag.script[0] == '\0';
    if (!is_usual) {
        labels = open_file(
            arena, str_printf(arena, "%s-%s", tag.language, tag.script), diag);
        is_usual = labels == NULL && has_usual_script(&tag);
    }
    return is_usual ? open_file(arena, str_from(tag.language), diag) : labels;
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
    const struct label *label = map_lookup(labels->texts, key);
    if (label == NULL && !labels->is_english)
        label = map_lookup(english_of(labels)->texts, key);
    return label != NULL ? label->text : (struct str){NULL, 0};
}

/* ---- checking against the English file ---- */

static bool
report_unknown(struct labels *labels, struct str key, struct where where)
{
    const struct labels *english = english_of(labels);
    struct str nearest =
        str_nearest(key, english->keys.at, english->keys.count);
    DIAG(labels->diag, MESSAGE_UNKNOWN_LABEL, where, key,
         nearest.size > 0
             ? str_printf(labels->arena, "the nearest known one is '%.*s'",
                          STR_ARGS(nearest))
             : STR("styles/labels/en.xml lists those there are"));
    return false;
}

/* Whether a text is a pattern of the English file's names. */
static bool
fits(struct labels *labels, struct str key, struct str text, struct where where)
{
    const struct label *english = map_lookup(english_of(labels)->texts, key);
    struct pattern_names known = {0}, names = {0};
    struct str fault;
    if (english == NULL)
        return report_unknown(labels, key, where);
    if (!is_pattern(labels, key, text, where, &names))
        return false;
    (void)pattern_check(labels->arena, english->text, &known, &fault);
    for (size_t i = 0; i < names.count; i++)
        if (!str_is_among(names.at[i], known.at, known.count) &&
            !str_has_word(english->also, names.at[i])) {
            DIAG(labels->diag, MESSAGE_LABEL_NAME, where, key, names.at[i],
                 english->text);
            return false;
        }
    return true;
}

void
labels_override(struct labels *labels, struct str key, struct str text,
                struct where where)
{
    if (!fits(labels, key, text, where))
        return;
    struct label *label = ARENA_NEW(labels->arena, struct label);
    label->text = text;
    (void)map_set(labels->texts, key, label);
}

const struct str *
labels_keys(const struct labels *labels, size_t *count)
{
    *count = labels->keys.count;
    return labels->keys.at;
}
