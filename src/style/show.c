/* A style explained: what its sheets say, with the one that counts where
 * several say the same, and where that stands. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "style/section.h"
#include "style/sheet_reader.h"

struct show {
    struct arena *arena;
    struct sheet_reader *reader;
    const struct xml_document *file; /* at work */
};

/* ---- where from ---- */

/* As it was named: "brief", "house.xml". */
static struct str
sheet_name(const struct show *show, const struct xml_document *file)
{
    const struct sheet_reader *reader = show->reader;
    size_t i = 0;
    while (reader->files[i] != file)
        i++;
    return reader->chain[reader->file_count - 1 - i];
}

static struct str
place_of(const struct show *show, const struct xml_node *node,
         struct str attribute)
{
    uint32_t line, column;
    where_position(
        xml_attribute_where(show->file->source, node->offset, attribute), &line,
        &column);
    return str_printf(show->arena, "%.*s, line %u",
                      STR_ARGS(sheet_name(show, show->file)), (unsigned)line);
}

static const struct xml_node *
next_named(const struct xml_node *node, const char *name)
{
    while (node != NULL && !str_equals(node->name, name))
        node = node->next;
    return node;
}

static struct str
attribute_of(const struct xml_node *node, const char *name)
{
    const struct str *value = xml_attribute_value(node, name);
    return value != NULL ? *value : STR("");
}

/* ---- values ---- */

/* Words with one space between. */
static struct str
tidied(const struct show *show, struct str words)
{
    struct buf buf = {0};
    struct str word;
    while (str_next_word(&words, &word)) {
        buf_text(&buf, buf.size > 0 ? " " : "");
        buf_str(&buf, word);
    }
    return buf_take(show->arena, &buf);
}

static struct str
text_of(const struct xml_node *node)
{
    for (const struct xml_node *child = node->first; child != NULL;
         child = child->next)
        if (str_trim(child->text).size > 0)
            return str_trim(child->text);
    return STR("");
}

/* "$accent" with what it stands for. */
static struct str
expanded(const struct show *show, struct str text)
{
    const struct sheet_reader *reader = show->reader;
    if (!str_starts_with(text, "$"))
        return text;
    for (size_t i = reader->file_count; i > 0; i--)
        for (const struct xml_node *node =
                 next_named(reader->files[i - 1]->root->first, "value");
             node != NULL; node = next_named(node->next, "value"))
            if (str_equal(attribute_of(node, "name"),
                          str_slice(text, 1, text.size)))
                return str_printf(show->arena, "%.*s (%.*s)",
                                  STR_ARGS(text_of(node)), STR_ARGS(text));
    return text;
}

static void
set_attributes(const struct show *show, struct section *section,
               const struct xml_node *node, const char *but, uint32_t depth)
{
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const struct xml_attribute *attribute = &node->attributes[i];
        if (!str_equals(attribute->name, but))
            section_set(section, (struct setting){
                                     depth, attribute->name,
                                     expanded(show, attribute->value),
                                     place_of(show, node, attribute->name)});
    }
}

/* ---- what a sheet has ---- */

typedef void node_shower(const struct show *show, struct section *section,
                         const struct xml_node *node);

/* All elements of a name, the most basic sheet's first. */
static struct section
gather(struct show *show, const char *name, node_shower *take)
{
    struct section section = section_new(show->arena);
    for (size_t i = 0; i < show->reader->file_count; i++) {
        show->file = show->reader->files[i];
        for (const struct xml_node *node =
                 next_named(show->file->root->first, name);
             node != NULL; node = next_named(node->next, name))
            take(show, &section, node);
    }
    return section;
}

static void
show_attributes(const struct show *show, struct section *section,
                const struct xml_node *node)
{
    set_attributes(show, section, node, "", 0);
}

static void
show_value(const struct show *show, struct section *section,
           const struct xml_node *node)
{
    section_set(section, (struct setting){
                             0,
                             str_printf(show->arena, "$%.*s",
                                        STR_ARGS(attribute_of(node, "name"))),
                             text_of(node), place_of(show, node, STR(""))});
}

static void
show_running(const struct show *show, struct section *section,
             const struct xml_node *node)
{
    const struct xml_node *image = next_named(node->first, "image");
    struct str text = text_of(node);
    if (image != NULL)
        text = str_printf(show->arena, "[%.*s] %.*s",
                          STR_ARGS(attribute_of(image, "src")), STR_ARGS(text));
    if (text.size == 0)
        text = STR("nothing");
    section_set(section, (struct setting){0, attribute_of(node, "place"), text,
                                          place_of(show, node, STR(""))});
}

static void
show_font(const struct show *show, struct section *section,
          const struct xml_node *node)
{
    struct str key = str_printf(show->arena, "%.*s %.*s %.*s",
                                STR_ARGS(attribute_of(node, "family")),
                                STR_ARGS(attribute_of(node, "weight")),
                                STR_ARGS(attribute_of(node, "style")));
    section_set(section, (struct setting){0, tidied(show, key),
                                          attribute_of(node, "src"),
                                          place_of(show, node, STR(""))});
}

static void
show_labels(const struct show *show, struct section *section,
            const struct xml_node *node)
{
    struct str language = attribute_of(node, "xml:lang");
    for (const struct xml_node *label = next_named(node->first, "label");
         label != NULL; label = next_named(label->next, "label"))
        section_set(
            section,
            (struct setting){0,
                             str_trim(str_printf(
                                 show->arena, "%.*s %.*s", STR_ARGS(language),
                                 STR_ARGS(attribute_of(label, "key")))),
                             text_of(label), place_of(show, label, STR(""))});
}

/* ---- arrangement ---- */

static void
show_band(const struct show *show, struct section *section,
          const struct xml_node *node, uint32_t depth)
{
    struct buf value = {0};
    for (uint32_t i = 0; i < node->attribute_count; i++)
        if (!str_equals(node->attributes[i].name, "name") ||
            !str_equals(node->name, "part"))
            buf_printf(&value, "%s%.*s %.*s", value.size > 0 ? ", " : "",
                       STR_ARGS(node->attributes[i].name),
                       STR_ARGS(node->attributes[i].value));
    struct str key = str_equals(node->name, "part") ? attribute_of(node, "name")
                                                    : node->name;
    section_add(section,
                (struct setting){depth, key, buf_take(show->arena, &value),
                                 place_of(show, node, STR(""))});
    for (const struct xml_node *child = node->first; child != NULL;
         child = child->next)
        if (child->name.size > 0)
            show_band(show, section, child, depth + 1);
}

/* Of the last sheet that has any. */
static struct section
arrangement(struct show *show, const char *name)
{
    struct section section = section_new(show->arena);
    size_t i = show->reader->file_count;
    while (i > 0 &&
           next_named(show->reader->files[i - 1]->root->first, name) == NULL)
        i--;
    if (i == 0)
        return section;
    show->file = show->reader->files[i - 1];
    for (const struct xml_node *node =
             next_named(show->file->root->first, name);
         node != NULL; node = next_named(node->next, name))
        show_band(show, &section, node, 0);
    return section;
}

/* ---- rules ---- */

struct rule_group {
    struct str selector;
    struct section section;
};

struct rule_groups {
    struct map *by_selector;
    struct {
        VEC(struct rule_group *);
    } list;
};

static struct rule_group *
group_of(const struct show *show, struct rule_groups *groups,
         struct str selector)
{
    struct rule_group *group = map_lookup(groups->by_selector, selector);
    if (group != NULL)
        return group;
    group = ARENA_NEW(show->arena, struct rule_group);
    *group = (struct rule_group){selector, section_new(show->arena)};
    (void)map_set(groups->by_selector, selector, group);
    VEC_PUSH(show->arena, &groups->list, group);
    return group;
}

static void
take_rule(const struct show *show, struct rule_groups *groups,
          const struct xml_node *node)
{
    struct str rest = attribute_of(node, "match");
    while (rest.size > 0) {
        size_t end = 0;
        while (end < rest.size && rest.at[end] != ',')
            end++;
        struct rule_group *group =
            group_of(show, groups, tidied(show, str_slice(rest, 0, end)));
        set_attributes(show, &group->section, node, "match", 1);
        rest = str_slice(rest, end + (end < rest.size), rest.size);
    }
}

/* Selector by selector, as they are first met; of a property that several rules
 * give to one selector the last counts. */
static struct section
rules(struct show *show)
{
    struct rule_groups groups = {.by_selector = map_new(show->arena)};
    for (size_t i = 0; i < show->reader->file_count; i++) {
        show->file = show->reader->files[i];
        for (const struct xml_node *node =
                 next_named(show->file->root->first, "rule");
             node != NULL; node = next_named(node->next, "rule"))
            take_rule(show, &groups, node);
    }
    struct section section = section_new(show->arena);
    for (size_t i = 0; i < groups.list.count; i++) {
        const struct rule_group *group = groups.list.at[i];
        section_add(&section, (struct setting){.key = group->selector});
        for (size_t k = 0; k < group->section.list.count; k++)
            section_add(&section, *group->section.list.at[k]);
    }
    return section;
}

/* ---- the whole ---- */

/* The most special sheet first. */
static struct section
sheets(const struct show *show)
{
    const struct sheet_reader *reader = show->reader;
    struct section section = section_new(show->arena);
    for (size_t i = reader->file_count; i > 0; i--)
        section_add(&section, (struct setting){
                                  .key = sheet_name(show, reader->files[i - 1]),
                                  .value = attribute_of(
                                      reader->files[i - 1]->root, "title"),
                              });
    return section;
}

static void
print_all(struct show *show, struct buf *out)
{
    const struct {
        const char *title;
        struct section section;
    } sections[] = {
        {"sheets, each changing the next", sheets(show)},
        {"page", gather(show, "page", show_attributes)},
        {"copy-fitting", gather(show, "fit", show_attributes)},
        {"running heads", gather(show, "running", show_running)},
        {"before all articles", arrangement(show, "front")},
        {"arrangement", arrangement(show, "band")},
        {"behind all articles", arrangement(show, "back")},
        {"values", gather(show, "value", show_value)},
        {"fonts", gather(show, "font", show_font)},
        {"labels", gather(show, "labels", show_labels)},
        {"rules", rules(show)},
    };
    for (size_t i = 0; i < COUNT(sections); i++)
        section_print(&sections[i].section, sections[i].title, out);
}

bool
style_show(struct arena *arena, const char *name_or_path, struct diag *diag,
           struct buf *out)
{
    if (sheet_read(arena, name_or_path, diag) == NULL)
        return false;
    struct sheet *sheet = ARENA_NEW(arena, struct sheet);
    struct sheet_reader reader = {.arena = arena, .diag = diag, .sheet = sheet};
    struct show show = {arena, &reader, NULL};
    if (!sheet_reader_load(&reader, name_or_path))
        return false;
    print_all(&show, out);
    return true;
}
