/* Lines of a listing; see section.h. */
#include "style/section.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/utf8.h"

enum {
    COLUMN_MOST = 60, /* what is wider sticks out */
};

struct section
section_new(struct arena *arena)
{
    return (struct section){.arena = arena, .by_key = map_new(arena)};
}

void
section_add(struct section *section, struct setting setting)
{
    VEC_PUSH(section->arena, &section->list,
             arena_copy(section->arena, &setting, sizeof setting));
}

void
section_set(struct section *section, struct setting setting)
{
    struct setting *known = map_lookup(section->by_key, setting.key);
    if (known != NULL) {
        *known = setting;
        return;
    }
    section_add(section, setting);
    (void)map_set(section->by_key, setting.key,
                  section->list.at[section->list.count - 1]);
}

static void
print_padded(struct str text, size_t width, struct buf *out)
{
    buf_str(out, text);
    for (size_t size = utf8_count(text); size < width; size++)
        buf_char(out, ' ');
}

static size_t
wider(size_t width, size_t other)
{
    return other > width && other <= COLUMN_MOST ? other : width;
}

/* A heading. */
static bool
is_bare(const struct setting *setting)
{
    return setting->value.size == 0 && setting->from.size == 0;
}

static void
print_setting(const struct setting *setting, size_t keys, size_t values,
              struct buf *out)
{
    size_t indent = 2 * (size_t)setting->depth;
    bool is_last = setting->from.size == 0;
    buf_printf(out, "  %*s", (int)indent, "");
    print_padded(setting->key, is_bare(setting) ? 0 : keys - indent, out);
    if (!is_bare(setting)) {
        buf_text(out, "  ");
        print_padded(setting->value, is_last ? 0 : values, out);
    }
    if (!is_last)
        buf_printf(out, "  %.*s", STR_ARGS(setting->from));
    buf_char(out, '\n');
}

void
section_print(const struct section *section, const char *title, struct buf *out)
{
    size_t keys = 0, values = 0;
    if (section->list.count == 0)
        return;
    for (size_t i = 0; i < section->list.count; i++) {
        const struct setting *setting = section->list.at[i];
        if (!is_bare(setting))
            keys = wider(keys, utf8_count(setting->key) + 2 * setting->depth);
        values = wider(values, utf8_count(setting->value));
    }
    buf_printf(out, "%s%s\n", out->size > 0 ? "\n" : "", title);
    for (size_t i = 0; i < section->list.count; i++)
        print_setting(section->list.at[i], keys, values, out);
}
