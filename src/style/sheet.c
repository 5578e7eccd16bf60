/* A style sheet: what its elements mean, and how sheets extend each other. */
#include "style/sheet_reader.h"

#include "base/arena.h"
#include "base/map.h"

#include <stddef.h>
#include <string.h>

/* ---- values ---- */

struct value_element {
    struct str name;
};

static const struct field value_fields[] = {
    {"name", VALUE_TEXT, offsetof(struct value_element, name), 0, true},
};

static void
value_read(struct sheet_reader *reader, const struct xml_node *node,
           void *context)
{
    (void)context;
    struct value_element value = {{NULL, 0}};
    sheet_reader_fields(reader, node, value_fields, COUNT(value_fields),
                        &value);
    if (value.name.size == 0)
        return;
    size_t errors = diag_errors(reader->diag);
    struct str text = sheet_reader_text(reader, node);
    if (text.size == 0)
        DIAG(reader->diag, MESSAGE_STYLE_EMPTY,
             sheet_reader_where(reader, node), node->name, STR("a value"));
    struct named_value *named = map_lookup(reader->values, value.name);
    if (named == NULL) {
        named = ARENA_NEW(reader->arena, struct named_value);
        VEC_PUSH(reader->arena, &reader->value_list, named);
    }
    named->name = value.name;
    named->text = text;
    named->where = sheet_reader_where(reader, node);
    named->is_reported = diag_errors(reader->diag) > errors;
    (void)map_set(reader->values, value.name, named);
}

static struct str
nearest_used_value(const struct sheet_reader *reader, struct str name)
{
    size_t count = 0;
    struct str *names =
        ARENA_ARRAY(reader->arena, struct str, reader->value_list.count);
    for (size_t i = 0; i < reader->value_list.count; i++)
        if (reader->value_list.at[i]->is_used)
            names[count++] = reader->value_list.at[i]->name;
    return str_nearest(name, names, count);
}

static void
warn_of_unused_values(const struct sheet_reader *reader)
{
    for (size_t i = 0; i < reader->value_list.count; i++) {
        const struct named_value *value = reader->value_list.at[i];
        if (!value->is_used)
            DIAG(reader->diag, MESSAGE_STYLE_UNUSED_VALUE, value->where,
                 value->name,
                 style_hint(reader->arena,
                            nearest_used_value(reader, value->name)));
    }
}

/* ---- fonts ---- */

static const struct field font_fields[] = {
    {"family", VALUE_TEXT, offsetof(struct font_source, family), 0, true},
    {"weight", VALUE_INTEGER, offsetof(struct font_source, weight), 1, false},
    {"style", VALUE_FONT_STYLE, offsetof(struct font_source, style), 0, false},
    {"script", VALUE_SCRIPT, offsetof(struct font_source, script), 0, false},
    {"src", VALUE_WORDS, offsetof(struct font_source, files), 0, true},
};

static void
font_read(struct sheet_reader *reader, const struct xml_node *node,
          void *context)
{
    (void)context;
    struct font_source font = {.weight = 400};
    sheet_reader_fields(reader, node, font_fields, COUNT(font_fields), &font);
    sheet_reader_children(reader, node, NULL, 0, NULL);
    VEC_PUSH(reader->arena, &reader->fonts, font);
}

/* ---- page ---- */

struct page_element {
    struct page_size size;
    scaled top, bottom, start, end, header, footer;
};

enum {
    PAGE_LEAST = 100 * SCALED_PT,
};

static const struct field page_fields[] = {
    {"size", VALUE_PAGE_SIZE, offsetof(struct page_element, size), PAGE_LEAST,
     false},
    {"margin-top", VALUE_LENGTH, offsetof(struct page_element, top), 0, false},
    {"margin-bottom", VALUE_LENGTH, offsetof(struct page_element, bottom), 0,
     false},
    {"margin-inline-start", VALUE_LENGTH, offsetof(struct page_element, start),
     0, false},
    {"margin-inline-end", VALUE_LENGTH, offsetof(struct page_element, end), 0,
     false},
    {"header", VALUE_LENGTH, offsetof(struct page_element, header), 0, false},
    {"footer", VALUE_LENGTH, offsetof(struct page_element, footer), 0, false},
};

static void
page_read(struct sheet_reader *reader, const struct xml_node *node,
          void *context)
{
    (void)context;
    struct sheet *sheet = reader->sheet;
    struct page_element page = {
        {sheet->page_width, sheet->page_height},
        sheet->margin_top,
        sheet->margin_bottom,
        sheet->margin_start,
        sheet->margin_end,
        sheet->header_offset,
        sheet->footer_offset,
    };
    sheet_reader_fields(reader, node, page_fields, COUNT(page_fields), &page);
    sheet_reader_children(reader, node, NULL, 0, NULL);
    reader->page = sheet_reader_where(reader, node);
    sheet->page_width = page.size.width;
    sheet->page_height = page.size.height;
    sheet->margin_top = page.top;
    sheet->margin_bottom = page.bottom;
    sheet->margin_start = page.start;
    sheet->margin_end = page.end;
    sheet->header_offset = page.header;
    sheet->footer_offset = page.footer;
}

/* ---- labels ---- */

struct labels_element {
    struct str language;
};

static const struct field labels_fields[] = {
    {"xml:lang", VALUE_TEXT, offsetof(struct labels_element, language), 0,
     false},
};

static const struct field label_fields[] = {
    {"key", VALUE_TEXT, offsetof(struct label_override, key), 0, true},
};

static void
label_read(struct sheet_reader *reader, const struct xml_node *node,
           void *context)
{
    const struct labels_element *labels = context;
    struct label_override label = {
        .language = labels->language,
        .text = sheet_reader_text(reader, node),
        .where = sheet_reader_attribute_where(reader, node, STR("key")),
    };
    sheet_reader_fields(reader, node, label_fields, COUNT(label_fields),
                        &label);
    if (label.text.size == 0)
        DIAG(reader->diag, MESSAGE_STYLE_EMPTY,
             sheet_reader_where(reader, node), node->name, STR("a text"));
    VEC_PUSH(reader->arena, &reader->labels, label);
}

static void
labels_read(struct sheet_reader *reader, const struct xml_node *node,
            void *context)
{
    static const struct element_kind kinds[] = {{"label", label_read}};
    (void)context;
    struct labels_element labels = {{NULL, 0}};
    sheet_reader_fields(reader, node, labels_fields, COUNT(labels_fields),
                        &labels);
    sheet_reader_children(reader, node, kinds, COUNT(kinds), &labels);
}

/* ---- the sheet ---- */

struct root_element {
    struct str version, name, title, extends;
};

static const struct field root_fields[] = {
    {"version", VALUE_TEXT, offsetof(struct root_element, version), 0, true},
    {"name", VALUE_TEXT, offsetof(struct root_element, name), 0, true},
    {"title", VALUE_TEXT, offsetof(struct root_element, title), 0, false},
    {"extends", VALUE_TEXT, offsetof(struct root_element, extends), 0, false},
};

static void
skip(struct sheet_reader *reader, const struct xml_node *node, void *context)
{
    (void)reader, (void)node, (void)context;
}

/* Values come first, of all files, for a sheet that extends another may give
 * them anew; only then is read what uses them. */
static void
read_values(struct sheet_reader *reader, const struct xml_document *file)
{
    reader->source = file->source;
    for (const struct xml_node *node = file->root->first; node != NULL;
         node = node->next)
        if (str_equals(node->name, "value"))
            value_read(reader, node, NULL);
}

/* A sheet's own fonts are looked at before those of the one it extends. */
static void
put_first(struct sheet_reader *reader, size_t inherited)
{
    size_t own = reader->fonts.count - inherited;
    if (own == 0 || inherited == 0)
        return;
    struct font_source *fonts =
        ARENA_ARRAY(reader->arena, struct font_source, reader->fonts.count);
    memcpy(fonts, reader->fonts.at + inherited, own * sizeof *fonts);
    memcpy(fonts + own, reader->fonts.at, inherited * sizeof *fonts);
    memcpy(reader->fonts.at, fonts, reader->fonts.count * sizeof *fonts);
}

static void
read_file(struct sheet_reader *reader, const struct xml_document *file)
{
    static const struct element_kind kinds[] = {
        {"value", skip},     {"font", font_read},
        {"page", page_read}, {"running", running_read},
        {"band", band_read}, {"labels", labels_read},
        {"rule", rule_read}, {"front", front_read},
        {"back", back_read}, {"fit", fit_read},
    };
    reader->source = file->source;
    struct root_element root = {{NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}};
    sheet_reader_fields(reader, file->root, root_fields, COUNT(root_fields),
                        &root);
    if (root.version.size > 0 && !str_equals(root.version, "1"))
        DIAG(reader->diag, MESSAGE_STYLE_VALUE,
             sheet_reader_attribute_where(reader, file->root, STR("version")),
             root.version, STR("version"), STR("1"), STR(""));
    reader->sheet->name = root.name;
    reader->sheet->title = root.title;
    bool has_bands = false;
    size_t inherited = reader->fonts.count;
    sheet_reader_children(reader, file->root, kinds, COUNT(kinds), &has_bands);
    put_first(reader, inherited);
}

/* Region names are known before the first rule that may use them. */
static void
add_region_names(struct sheet_reader *reader, const struct xml_node *node)
{
    const struct str *name = xml_attribute_value(node, "name");
    if (str_equals(node->name, "region") && name != NULL)
        rules_add_name(reader->sheet->rules, *name);
    for (const struct xml_node *child = node->first; child != NULL;
         child = child->next)
        if (str_equals(child->name, "band") ||
            str_equals(child->name, "region") ||
            str_equals(child->name, "front") || str_equals(child->name, "back"))
            add_region_names(reader, child);
}

const struct sheet *
sheet_read(struct arena *arena, const char *name_or_path, struct diag *diag)
{
    return sheet_read_from(arena, NULL, name_or_path, diag);
}

const struct sheet *
sheet_read_from(struct arena *arena, const struct bundle *bundle,
                const char *name_or_path, struct diag *diag)
{
    struct sheet_reader reader = {
        .arena = arena,
        .diag = diag,
        .bundle = bundle,
        .sheet = ARENA_NEW(arena, struct sheet),
        .values = map_new(arena),
    };
    size_t errors = diag_errors(diag);
    reader.sheet->rules = rules_new(arena);
    if (!sheet_reader_load(&reader, name_or_path))
        return NULL;
    for (size_t i = 0; i < reader.file_count; i++) {
        read_values(&reader, reader.files[i]);
        add_region_names(&reader, reader.files[i]->root);
    }
    for (size_t i = 0; i < reader.file_count; i++)
        read_file(&reader, reader.files[i]);
    warn_of_unused_values(&reader);
    if (diag_errors(diag) == errors) {
        arrangement_check(&reader);
        fit_check(&reader);
    }
    reader.sheet->bands = reader.bands.at;
    reader.sheet->band_count = reader.bands.count;
    reader.sheet->front =
        (struct arrangement){reader.front.at, reader.front.count};
    reader.sheet->back =
        (struct arrangement){reader.back.at, reader.back.count};
    reader.sheet->fonts = reader.fonts.at;
    reader.sheet->font_count = reader.fonts.count;
    reader.sheet->labels = reader.labels.at;
    reader.sheet->label_count = reader.labels.count;
    reader.sheet->sources = reader.sources.at;
    reader.sheet->addresses = reader.addresses.at;
    reader.sheet->source_count = reader.sources.count;
    return diag_errors(diag) == errors ? reader.sheet : NULL;
}
