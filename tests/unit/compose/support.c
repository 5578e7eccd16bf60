/* Briefs of small articles; see support.h. */
#include "compose/support.h"

#include "base/diag.h"
#include "base/map.h"
#include "xml/xml.h"

#include <string.h>

struct reader {
    struct arena *arena;
    struct map *ids;
    const char *language;
};

static enum node_kind
kind_of(struct str name)
{
    for (int i = NODE_TEXT + 1; i < NODE_KIND_COUNT; i++)
        if (str_equal(node_kind_name((enum node_kind)i), name))
            return (enum node_kind)i;
    ck_abort_msg("<%.*s>", STR_ARGS(name));
    return NODE_TEXT;
}

/* The tree alone; ids are known before attributes point at them. */
static struct node *
read_tree(struct reader *reader, const struct xml_node *xml)
{
    struct node *node = node_new(
        reader->arena, xml->name.size > 0 ? kind_of(xml->name) : NODE_TEXT);
    node->offset = xml->offset;
    node->text = xml->text;
    node->language = reader->language;
    const struct str *id =
        xml->name.size > 0 ? xml_attribute_value(xml, "xml:id") : NULL;
    if (id != NULL) {
        node->id = *id;
        (void)map_set(reader->ids, *id, node);
    }
    for (const struct xml_node *child = xml->first; child != NULL;
         child = child->next)
        node_append(node, read_tree(reader, child));
    return node;
}

static struct node_list
pointers_of(struct reader *reader, struct str value)
{
    const struct node **at =
        ARENA_ARRAY(reader->arena, const struct node *, value.size);
    size_t count = 0;
    struct str word;
    while (str_next_word(&value, &word)) {
        at[count] = map_lookup(reader->ids, str_slice(word, 1, word.size));
        ck_assert_ptr_nonnull(at[count++]);
    }
    return (struct node_list){at, count};
}

static enum keyword
keyword_of(struct str value)
{
    for (int i = KEYWORD_NONE + 1; i < KEYWORD_COUNT; i++)
        if (str_equal(keyword_text((enum keyword)i), value))
            return (enum keyword)i;
    ck_abort_msg("'%.*s'", STR_ARGS(value));
    return KEYWORD_NONE;
}

static void
set_value(struct reader *reader, struct attribute *attribute, struct str value)
{
    struct date *date = ARENA_NEW(reader->arena, struct date);
    struct rrule *rule = ARENA_NEW(reader->arena, struct rrule);
    struct rrule_fault fault;
    switch (attribute_type(attribute->name)) {
    case ATTRIBUTE_TYPE_TEXT:
        attribute->value.text = value;
        break;
    case ATTRIBUTE_TYPE_POINTERS:
        attribute->value.pointers = pointers_of(reader, value);
        break;
    case ATTRIBUTE_TYPE_DATE:
        ck_assert_int_eq(date_parse(value, date), DATE_FINE);
        attribute->value.date = date;
        break;
    case ATTRIBUTE_TYPE_RRULE:
        ck_assert(rrule_parse(value, rule, &fault));
        attribute->value.rrule = rule;
        break;
    case ATTRIBUTE_TYPE_NUMBER:
        ck_assert(str_to_uint(value, &attribute->value.number));
        break;
    case ATTRIBUTE_TYPE_KEYWORD:
        attribute->value.keyword = keyword_of(value);
        break;
    case ATTRIBUTE_TYPE_BOOLEAN:
        attribute->value.boolean = str_equals(value, "true");
        break;
    }
}

static void
read_attributes(struct reader *reader, struct node *node,
                const struct xml_node *xml)
{
    for (uint32_t i = 0; i < xml->attribute_count; i++)
        for (int name = 0; name < ATTRIBUTE_COUNT; name++)
            if (str_equal(attribute_text_name((enum attribute_name)name),
                          xml->attributes[i].name))
                set_value(reader,
                          node_add_attribute(reader->arena, node,
                                             (enum attribute_name)name),
                          xml->attributes[i].value);
    struct node *child = node->first;
    for (const struct xml_node *inner = xml->first; inner != NULL;
         inner = inner->next, child = child->next)
        read_attributes(reader, child, inner);
}

struct composed
composed_new(const char *language, const char *head, const char *parts)
{
    struct composed composed = {.arena = arena_new()};
    struct diag *diag = diag_new(composed.arena);
    struct str text = str_printf(
        composed.arena,
        "<article marking='TLP:AMBER'><head><title>Title</title>%s</head>"
        "%s</article>",
        head, parts);
    const struct xml_document *document =
        xml_parse(composed.arena,
                  xml_source_of(composed.arena, STR("test"), text, diag), diag);
    ck_assert_ptr_nonnull(document);
    struct reader reader = {composed.arena, map_new(composed.arena), language};
    struct node *root = read_tree(&reader, document->root);
    read_attributes(&reader, root, document->root);
    struct article *article = ARENA_NEW(composed.arena, struct article);
    *article = (struct article){document->source, root};
    article_check(article);
    composed.locale = locale_new(composed.arena, language, diag);
    composed.brief =
        brief_compose(composed.arena, article, composed.locale, diag);
    buf_char(&composed.dump, '\n');
    brief_dump(composed.brief, &composed.dump);
    return composed;
}

void
composed_free(struct composed *composed)
{
    buf_release(&composed->dump);
    locale_free(composed->locale);
    arena_free(composed->arena);
}

/* The size of a space at the beginning of the text, or 0. */
static size_t
space_size(struct str text)
{
    static const char *const spaces[] = {" ", "\u00A0", "\u2009", "\u202F"};
    for (size_t i = 0; i < COUNT(spaces); i++)
        if (str_starts_with(text, spaces[i]))
            return strlen(spaces[i]);
    return 0;
}

/* All spaces as plain ones, and none around the dash of a range, where CLDR has
 * changed its mind. */
static struct str
unbound(struct arena *arena, struct str text)
{
    char *bytes = arena_alloc(arena, text.size + 1);
    size_t size = 0;
    for (size_t i = 0; i < text.size;) {
        struct str rest = str_slice(text, i, text.size);
        size_t space = space_size(rest);
        bool is_at_dash =
            str_starts_with(str_slice(rest, space, rest.size), "\u2013") ||
            str_ends_with((struct str){bytes, size}, "\u2013");
        if (space == 0)
            bytes[size++] = text.at[i++];
        else if (!is_at_dash)
            bytes[size++] = ' ';
        i += space;
    }
    return (struct str){bytes, size};
}

static bool
has_line(struct str text, struct str wanted)
{
    while (text.size > 0) {
        const char *end = memchr(text.at, '\n', text.size);
        size_t size = (size_t)(end - text.at);
        if (str_equal(str_trim(str_slice(text, 0, size)), wanted))
            return true;
        text = str_slice(text, size + 1, text.size);
    }
    return false;
}

static bool
has_line_unbound(const struct composed *composed, const char *line)
{
    return has_line(unbound(composed->arena, buf_view(&composed->dump)),
                    unbound(composed->arena, str_from(line)));
}

void
assert_exact_line(const struct composed *composed, const char *line)
{
    ck_assert_msg(has_line(buf_view(&composed->dump), str_from(line)),
                  "no line '%s' in%s", line, composed->dump.at);
}

void
assert_line(const struct composed *composed, const char *line)
{
    ck_assert_msg(has_line_unbound(composed, line), "no line '%s' in%s", line,
                  composed->dump.at);
}

void
assert_no_line(const struct composed *composed, const char *line)
{
    ck_assert_msg(!has_line_unbound(composed, line), "a line '%s' in%s", line,
                  composed->dump.at);
}
