/* See fixture.h. */
#include "font/fixture.h"

#include "base/arena.h"

#define GENTIUM     "truetype/gentiumplus/GentiumPlus-"
#define INTER       "opentype/inter/Inter-"
#define NASKH       "truetype/noto/NotoNaskhArabic-Regular.ttf"
#define SANS_ARABIC "truetype/noto/NotoSansArabic-Regular.ttf"
#define SANS_CHINESE                                                           \
    "opentype/noto/NotoSansCJK-Regular.ttc#NotoSansCJKsc-Regular"

static const struct str files[] = {
    {GENTIUM "Regular.ttf", sizeof GENTIUM "Regular.ttf" - 1},
    {GENTIUM "Italic.ttf", sizeof GENTIUM "Italic.ttf" - 1},
    {GENTIUM "Bold.ttf", sizeof GENTIUM "Bold.ttf" - 1},
    {INTER "Regular.otf", sizeof INTER "Regular.otf" - 1},
    {INTER "Medium.otf", sizeof INTER "Medium.otf" - 1},
    {"none/such.ttf", 13},
    {"/etc/passwd", 11},
    {NASKH, sizeof NASKH - 1},
    {SANS_CHINESE, sizeof SANS_CHINESE - 1},
    {SANS_ARABIC, sizeof SANS_ARABIC - 1},
};

#define SCRIPT_SOURCE(name, weight, style, file, script)                       \
    {                                                                          \
        {"" name, sizeof(name) - 1}, weight, FONT_STYLE_##style, &files[file], \
            1,                                                                 \
        {                                                                      \
            script, sizeof(script) - 1                                         \
        }                                                                      \
    }
#define SOURCE(name, weight, style, file)                                      \
    SCRIPT_SOURCE(name, weight, style, file, "")

static const struct font_source sources[] = {
    SOURCE("Gentium Plus", 400, NORMAL, 0),
    SOURCE("Gentium Plus", 400, ITALIC, 1),
    SOURCE("Gentium Plus", 700, NORMAL, 2),
    SOURCE("Inter", 400, NORMAL, 3),
    SOURCE("Inter", 500, NORMAL, 4),
    SOURCE("Nowhere Serif", 400, NORMAL, 5),
    SOURCE("Not A Font", 400, NORMAL, 6),
    SCRIPT_SOURCE("serif", 400, NORMAL, 7, "Arab"),
    SCRIPT_SOURCE("sans-serif", 400, NORMAL, 8, "Hans"),
    SCRIPT_SOURCE("sans-serif", 400, NORMAL, 9, "Arab"),
};

struct fixture
fixture_open(void)
{
    struct fixture it = {.arena = arena_new()};
    it.diag = diag_new(it.arena);
    it.catalog = font_catalog_new(it.arena, sources, COUNT(sources), it.diag);
    return it;
}

void
fixture_close(struct fixture *it)
{
    font_catalog_free(it->catalog);
    arena_free(it->arena);
}

const struct style *
fixture_style(struct fixture *it, const char *family, uint32_t weight,
              enum font_style style)
{
    struct str *name = ARENA_NEW(it->arena, struct str);
    *name = str_from(family);
    struct family_list *list = ARENA_NEW(it->arena, struct family_list);
    *list = (struct family_list){name, 1};
    struct style *wish = ARENA_NEW(it->arena, struct style);
    wish->font_family = list;
    wish->font_weight = weight;
    wish->font_style = style;
    return wish;
}

const struct face *
fixture_face(struct fixture *it, const char *family, uint32_t weight,
             enum font_style style)
{
    return font_find(it->catalog, fixture_style(it, family, weight, style));
}

struct buf
fixture_messages(struct fixture *it)
{
    struct buf out = {0};
    diag_print(it->diag, false, &out);
    buf_char(&out, '\0');
    return out;
}
