/* What the cases of this folder share; see cases.h. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "style/cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static bool is_in_own_folder;

void
write_file(const char *name, const char *text)
{
    static char folder[] = "/tmp/readout-style-XXXXXX";
    if (!is_in_own_folder) {
        ck_assert_ptr_nonnull(mkdtemp(folder));
        ck_assert_int_eq(chdir(folder), 0);
        is_in_own_folder = true;
    }
    FILE *file = fopen(name, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(text, file), 0);
    ck_assert_int_eq(fclose(file), 0);
}

struct reading
read_house(const char *base, const char *body)
{
    struct reading reading = {.arena = arena_new()};
    reading.diag = diag_new(reading.arena);
    struct str text = str_printf(reading.arena,
                                 "<style xmlns='urn:x-readout:style:1' "
                                 "version='1' name='house' extends='%s'>\n"
                                 "%s\n</style>\n",
                                 base, body);
    write_file("house.xml", text.at);
    reading.sheet = sheet_read(reading.arena, "house.xml", reading.diag);
    return reading;
}

struct reading
read_fine(const char *base, const char *body)
{
    struct reading reading = read_house(base, body);
    assert_str(messages(&reading), "");
    ck_assert_ptr_nonnull(reading.sheet);
    return reading;
}

void
reading_free(struct reading *reading)
{
    arena_free(reading->arena);
    *reading = (struct reading){0};
}

struct str
messages(struct reading *reading)
{
    struct buf out = {0};
    diag_print(reading->diag, false, &out);
    struct str text = str_copy(reading->arena, buf_view(&out));
    buf_release(&out);
    return text;
}

const struct style *
style_at(const struct sheet *sheet, const char *const *path)
{
    struct style_context *context = style_root(sheet);
    for (; *path != NULL; path++)
        context = style_below(sheet, context, *path);
    return context->style;
}
