/* Opening a style sheet and those that it extends. */
#include "style/sheet_reader.h"

#include "base/builtin.h"
#include "base/bundle.h"
#include "base/path.h"

#include <string.h>

#define FOLDER "styles/"
#define ENDING ".xml"

static bool
is_path(struct str name)
{
    return str_ends_with(name, ENDING) ||
           (name.size > 0 && memchr(name.at, '/', name.size) != NULL);
}

/* "styles/brief.xml" -> "brief"; false for what is not a style. */
static bool
builtin_style_name(const struct builtin *file, struct str *name)
{
    *name = str_from(file->name);
    if (!str_starts_with(*name, FOLDER) || !str_ends_with(*name, ENDING))
        return false;
    size_t folder = sizeof FOLDER - 1, ending = sizeof ENDING - 1;
    *name = str_slice(*name, folder, name->size - folder - ending);
    return memchr(name->at, '/', name->size) == NULL;
}

static void
report_unknown(const struct sheet_reader *reader, struct where where,
               struct str name)
{
    struct {
        VEC(struct str);
    } names = {0};
    for (const struct builtin *file = builtins; file->name != NULL; file++) {
        struct str style;
        if (builtin_style_name(file, &style))
            VEC_PUSH(reader->arena, &names, style);
    }
    struct str nearest = str_nearest(name, names.at, names.count);
    VEC_PUSH(reader->arena, &names, STR("the path of a style sheet"));
    DIAG(reader->diag, MESSAGE_UNKNOWN_STYLE, where, name,
         style_alternatives(reader->arena, names.at, names.count),
         style_hint(reader->arena, nearest));
}

static const struct source *
open_file(struct sheet_reader *reader, struct str path)
{
    if (reader->bundle == NULL)
        return xml_source_read(
            reader->arena, str_terminated(reader->arena, path), reader->diag);
    const struct str *bytes = bundle_find(reader->bundle, reader->arena, path);
    if (bytes != NULL)
        return xml_source_of(reader->arena, path, *bytes, reader->diag);
    DIAG(reader->diag, MESSAGE_NO_FILE, NOWHERE, path, STR("it is not there"));
    return NULL;
}

static const struct source *
open_source(struct sheet_reader *reader, struct where where, struct str name)
{
    if (is_path(name))
        return open_file(reader, name);
    struct str file =
        str_printf(reader->arena, FOLDER "%.*s" ENDING, STR_ARGS(name));
    struct str bytes = builtin_lookup(file);
    if (bytes.size > 0)
        return xml_source_of(reader->arena, file, bytes, reader->diag);
    report_unknown(reader, where, name);
    return NULL;
}

/* A path in a sheet is meant from the folder that the sheet is in. */
static struct str
beside(struct sheet_reader *reader, struct str sheet, struct str name)
{
    if (!is_path(name) || name.at[0] == '/')
        return name;
    return str_printf(reader->arena, "%.*s%.*s", STR_ARGS(path_folder(sheet)),
                      STR_ARGS(name));
}

/* What a sheet is called by the one at `address`, or by the user where that is
 * empty. */
static struct str
address_of(struct sheet_reader *reader, struct str address, struct str name)
{
    if (!is_path(name))
        return STR("");
    return path_normal(reader->arena, beside(reader, address, name));
}

static bool
is_sheet(const struct sheet_reader *reader, const struct xml_document *document)
{
    const struct xml_node *root = document->root;
    if (str_equals(root->name, "style") &&
        str_equals(root->space, STYLE_NAMESPACE))
        return true;
    DIAG(reader->diag, MESSAGE_STYLE_ROOT,
         ((struct where){document->source, root->offset}), root->name,
         STR(STYLE_NAMESPACE));
    return false;
}

/* A sheet extends one that stands before it in the chain. */
static bool
is_cycle(const struct sheet_reader *reader, struct where where, struct str name,
         size_t depth)
{
    for (size_t i = 0; i < depth; i++) {
        if (!str_equal(reader->chain[i], name))
            continue;
        bool is_direct = i + 1 == depth;
        DIAG(reader->diag, MESSAGE_STYLE_CYCLE, where, name,
             is_direct ? STR("")
                       : str_printf(reader->arena, " by way of '%.*s'",
                                    STR_ARGS(reader->chain[depth - 1])));
        return true;
    }
    return false;
}

static bool
load(struct sheet_reader *reader, struct where where, struct str name,
     struct str address, size_t depth)
{
    if (depth == EXTENDS_MOST) {
        DIAG(reader->diag, MESSAGE_STYLE_DEPTH, where, name,
             str_printf(reader->arena, "%d", EXTENDS_MOST));
        return false;
    }
    if (is_cycle(reader, where, name, depth))
        return false;
    reader->chain[depth] = name;
    const struct source *source = open_source(reader, where, name);
    const struct xml_document *document =
        source != NULL ? xml_parse(reader->arena, source, reader->diag) : NULL;
    if (document == NULL || !is_sheet(reader, document))
        return false;
    const struct str *extends = xml_attribute_value(document->root, "extends");
    if (extends != NULL &&
        !load(
            reader,
            xml_attribute_where(source, document->root->offset, STR("extends")),
            beside(reader, source->name, *extends),
            address_of(reader, address, *extends), depth + 1))
        return false;
    reader->files[reader->file_count++] = document;
    reader->sheet->hash = reader->sheet->hash * 31 + str_hash(source->bytes);
    VEC_PUSH(reader->arena, &reader->sources, source);
    VEC_PUSH(reader->arena, &reader->addresses, address);
    return true;
}

bool
sheet_reader_load(struct sheet_reader *reader, const char *name_or_path)
{
    struct str name = str_from(name_or_path);
    return load(reader, NOWHERE, name,
                address_of(reader, STR(""), path_name(name)), 0);
}
