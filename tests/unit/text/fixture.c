/* See fixture.h. */
#include "text/fixture.h"

#include "base/arena.h"

#include <stdio.h>

#define GENTIUM_FILE "truetype/gentiumplus/GentiumPlus-Regular.ttf"
#define INTER_FILE   "opentype/inter/Inter-Regular.otf"
#define MEDIUM_FILE  "opentype/inter/Inter-Medium.otf"
#define NASKH_FILE   "truetype/noto/NotoNaskhArabic-Regular.ttf"
#define IDEOGRAPHS   "opentype/noto/NotoSerifCJK-Regular.ttc#NotoSerifCJK"

#define JAPANESE_FILE IDEOGRAPHS "jp-Regular"
#define CHINESE_FILE  IDEOGRAPHS "sc-Regular"

static const struct str files[] = {
    {GENTIUM_FILE, sizeof GENTIUM_FILE - 1},
    {INTER_FILE, sizeof INTER_FILE - 1},
    {MEDIUM_FILE, sizeof MEDIUM_FILE - 1},
    {JAPANESE_FILE, sizeof JAPANESE_FILE - 1},
    {CHINESE_FILE, sizeof CHINESE_FILE - 1},
    {NASKH_FILE, sizeof NASKH_FILE - 1},
};

#define SOURCE(family, weight, file, script)                                   \
    {                                                                          \
        {family, sizeof family - 1}, weight, FONT_STYLE_NORMAL, &files[file],  \
            1,                                                                 \
        {                                                                      \
            script, sizeof script - 1                                          \
        }                                                                      \
    }

static const struct font_source sources[] = {
    SOURCE("Gentium Plus", 400, 0, ""), SOURCE("Inter", 400, 1, ""),
    SOURCE("Inter", 500, 2, ""),        SOURCE("serif", 400, 3, "Jpan"),
    SOURCE("serif", 400, 4, "Hans"),    SOURCE("serif", 400, 5, "Arab"),
};

static const struct family_list *
family_of(struct arena *arena, enum fixture_face face)
{
    struct str *name = ARENA_NEW(arena, struct str);
    *name = face == GENTIUM ? STR("Gentium Plus") : STR("Inter");
    struct family_list *list = ARENA_NEW(arena, struct family_list);
    *list = (struct family_list){name, 1};
    return list;
}

struct fixture
fixture_open(enum fixture_face face)
{
    struct fixture it = {.arena = arena_new(), .language = "en"};
    it.diag = diag_new(it.arena);
    it.catalog = font_catalog_new(it.arena, sources, COUNT(sources), it.diag);
    it.engine = text_engine_new(it.arena, it.catalog, it.diag);
    it.style = (struct style){
        .font_family = family_of(it.arena, face),
        .font_size = 10 * SCALED_PT,
        .font_weight = face == MEDIUM ? 500 : 400,
        .text_align = TEXT_ALIGN_JUSTIFY,
        .hyphens = HYPHENS_AUTO,
    };
    return it;
}

void
fixture_close(struct fixture *it)
{
    text_engine_free(it->engine);
    font_catalog_free(it->catalog);
    arena_free(it->arena);
}

struct text_run
fixture_run(const struct fixture *it, const char *text)
{
    return (struct text_run){
        .text = str_from(text),
        .style = arena_copy(it->arena, &it->style, sizeof it->style),
        .language = it->language,
    };
}

const struct item_list *
fixture_items(struct fixture *it, const char *text, enum text_pass pass)
{
    struct text_run run = fixture_run(it, text);
    struct text_paragraph paragraph = {&run, 1, it->is_right_to_left};
    return text_items(it->engine, it->arena, it->arena,
                      text_prepare(it->engine, it->arena, &paragraph), pass,
                      20 * SCALED_PT);
}

static const char *
penalty_sign(const struct item *item)
{
    if (item->penalty >= PENALTY_INFINITE)
        return "~";
    if (item->penalty <= -PENALTY_INFINITE)
        return "!";
    return item->is_flagged && item->width > 0 ? "-" : "|";
}

struct buf
fixture_shorthand(struct fixture *it, const char *text, enum text_pass pass)
{
    const struct item_list *list = fixture_items(it, text, pass);
    struct buf out = {0};
    for (size_t i = 0; i + 3 < list->count; i++) {
        const struct item *item = &list->items[i];
        if (item->kind == ITEM_BOX)
            buf_str(&out, list->chunks[item->chunk].text);
        else
            buf_text(&out, item->kind == ITEM_GLUE ? "_" : penalty_sign(item));
    }
    buf_char(&out, '\0');
    return out;
}

struct buf
fixture_line(struct fixture *it, const struct item_list *list, size_t from,
             size_t to)
{
    struct line_piece *pieces;
    size_t count = text_line(it->arena, list, from, to, &pieces);
    struct buf out = {0};
    for (size_t i = 0; i < count; i++) {
        buf_char(&out, '[');
        buf_str(&out, pieces[i].chunk.text);
        buf_char(&out, ']');
    }
    buf_char(&out, '\0');
    return out;
}

struct buf
fixture_messages(struct fixture *it)
{
    struct buf out = {0};
    diag_print(it->diag, false, &out);
    buf_char(&out, '\0');
    return out;
}

const char *
fixture_prose(struct fixture *it, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return NULL;
    struct buf buf = {0};
    bool is_markup = false, is_blank = true;
    for (int c = fgetc(file); c != EOF; c = fgetc(file)) {
        if (c == '<')
            is_markup = true;
        if (!is_markup && c > ' ')
            buf_char(&buf, (char)c);
        else if (!is_blank)
            buf_char(&buf, ' ');
        is_blank = is_markup || c <= ' ';
        if (c == '>')
            is_markup = false;
    }
    (void)fclose(file);
    buf_char(&buf, '\0');
    const char *prose = arena_copy(it->arena, buf.at, buf.size);
    buf_release(&buf);
    return prose;
}
