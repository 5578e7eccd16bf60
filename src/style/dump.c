/* Styles as text: their values, and which are built in. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/builtin.h"
#include "base/diag.h"
#include "style/property.h"

void
style_dump(const struct style *style, const struct style *base, struct buf *out)
{
    struct arena *arena = NULL;
    struct style initial;
    if (base == NULL) {
        arena = arena_new();
        struct value_pool pool = value_pool_new(arena);
        style_set_initial(&pool, &initial);
        base = &initial;
    }
    bool is_first = true;
    for (size_t i = 0; i < PROPERTY_COUNT; i++) {
        const struct field *field = &properties[i].field;
        if (value_equal(field, style, base))
            continue;
        buf_printf(out, "%s%s: ", is_first ? "" : "; ", field->name);
        value_print(field, style, out);
        is_first = false;
    }
    arena_free(arena);
}

/* Name and title of a built-in file, if it is a style. */
static void
list_style(struct str file, struct buf *out)
{
    if (!str_starts_with(file, "styles/") || !str_ends_with(file, ".xml"))
        return;
    struct str name = str_slice(file, 7, file.size - 11);
    for (size_t i = 0; i < name.size; i++)
        if (name.at[i] == '/')
            return;
    struct arena *arena = arena_new();
    const struct sheet *sheet =
        sheet_read(arena, str_terminated(arena, name), diag_new(arena));
    if (sheet != NULL)
        buf_printf(out, "%-12.*s %.*s\n", STR_ARGS(sheet->name),
                   STR_ARGS(sheet->title));
    arena_free(arena);
}

void
style_list(struct buf *out)
{
    for (const struct builtin *file = builtins; file->name != NULL; file++)
        list_style(str_from(file->name), out);
}
