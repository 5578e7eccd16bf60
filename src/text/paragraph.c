/* Joins a paragraph's runs; see paragraph.h. */
#include "text/paragraph.h"

#include "base/arena.h"
#include "base/buf.h"
#include "text/breaks.h"

/* Text while it is joined. */
struct joining {
    char *text; /* room for all runs */
    uint32_t size;
    struct {
        VEC(uint32_t);
    } soft_hyphens; /* where they stood */
    bool needs_bidi;
};

enum {
    SAME,    /* a byte that is taken as it is */
    SOFT,    /* first of C2 AD, and of C1 controls */
    CONTROL, /* left out */
    WEAVE,   /* may begin a character of a right-to-left script, or a control
                of UAX 9 */
};

static uint8_t
kind_of(unsigned char byte)
{
    if ((byte < ' ' && byte != '\t' && byte != '\n') || byte == 0x7F)
        return CONTROL;
    if (byte == 0xC2)
        return SOFT;
    bool is_weave = (byte >= 0xD6 && byte <= 0xE0) || byte == 0xE2 ||
                    byte == 0xEF || byte == 0xF0;
    return is_weave ? WEAVE : SAME;
}

/* Whether the bytes of a character need UAX 9: scripts written from right to
 * left, from Hebrew (U+0590) to the Arabic presentation forms and beyond, and
 * the controls of UAX 9.  Taking in too much costs time only. */
static bool
is_woven(const unsigned char *at, const unsigned char *end)
{
    unsigned char second = end - at > 1 ? at[1] : 0;
    unsigned char third = end - at > 2 ? at[2] : 0;
    switch (at[0]) {
    case 0xE0: /* U+0800 to U+08FF */
        return second < 0xA4;
    case 0xE2: /* U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069 */
        return (second == 0x80 && (third == 0x8E || third == 0x8F ||
                                   (third >= 0xAA && third <= 0xAE))) ||
               (second == 0x81 && third >= 0xA6 && third <= 0xA9);
    case 0xEF: /* U+FB00 to U+FEFC */
        return second >= 0xAC && second <= 0xBB;
    case 0xF0: /* U+10800 to U+10FFF, U+1E800 to U+1EFFF */
        return second == 0x90 || second == 0x9E;
    default:
        return at[0] >= 0xD6 && at[0] <= 0xDF;
    }
}

/* Leaves out control characters, and soft hyphens after noting their place. */
static void
join(struct arena *arena, struct joining *it, struct str text)
{
    const unsigned char *at = (const unsigned char *)text.at;
    const unsigned char *end = at + text.size;
    while (at < end) {
        uint8_t kind = kind_of(*at);
        bool is_pair = kind == SOFT && end - at > 1;
        if (is_pair && at[1] == 0xAD)
            VEC_PUSH(arena, &it->soft_hyphens, it->size);
        if (is_pair && (at[1] == 0xAD || at[1] < 0xA0)) {
            at += 2;
            continue;
        }
        if (kind == WEAVE && !it->needs_bidi)
            it->needs_bidi = is_woven(at, end);
        if (kind != CONTROL)
            it->text[it->size++] = (char)*at;
        at++;
    }
}

/* Text of a run, in capitals where its style says so. */
static struct str
run_text(struct arena *arena, const struct text_run *run)
{
    if (run->style->text_transform != TEXT_TRANSFORM_UPPERCASE)
        return run->text;
    struct buf buf = {0};
    uppercase_append(&buf, run->text,
                     run->language != NULL ? run->language : "");
    return buf_take(arena, &buf);
}

/* Joins the runs and notes where each ends up. */
static void
join_runs(struct text_engine *engine, struct arena *arena,
          const struct text_run *runs, struct paragraph *it,
          struct joining *joining)
{
    struct str *texts = ARENA_ARRAY(arena, struct str, it->run_count);
    size_t most = 0;
    for (size_t i = 0; i < it->run_count; i++) {
        texts[i] = run_text(arena, &runs[i]);
        most += texts[i].size;
    }
    joining->text = arena_alloc(arena, most + 1);
    for (size_t i = 0; i < it->run_count; i++) {
        it->runs[i] = (struct paragraph_run){
            .run = &runs[i],
            .style = engine_style(engine, runs[i].style, runs[i].language),
            .from = joining->size,
        };
        join(arena, joining, texts[i]);
        it->runs[i].to = joining->size;
    }
    it->text = (struct str){joining->text, joining->size};
}

static void
find_levels(struct arena *arena, struct paragraph *it)
{
    struct {
        VEC(struct isolate);
    } isolates = {0};
    const void *last = NULL;
    for (size_t i = 0; i < it->run_count; i++) {
        const struct paragraph_run *run = &it->runs[i];
        if (run->from == run->to)
            continue;
        if (run->run->isolate != NULL && run->run->isolate == last)
            isolates.at[isolates.count - 1].to = run->to;
        else if (run->run->isolate != NULL)
            VEC_PUSH(arena, &isolates,
                     ((struct isolate){run->from, run->to,
                                       run->run->is_right_to_left}));
        last = run->run->isolate;
    }
    it->levels = bidi_levels(arena, it->text, it->is_right_to_left, isolates.at,
                             isolates.count);
}

struct paragraph
paragraph_new(struct text_engine *engine, struct arena *arena,
              const struct text_paragraph *given)
{
    struct paragraph it = {
        .runs = ARENA_ARRAY(arena, struct paragraph_run, given->count),
        .run_count = given->count,
        .is_right_to_left = given->is_right_to_left,
    };
    struct joining joining = {.needs_bidi = it.is_right_to_left};
    join_runs(engine, arena, given->runs, &it, &joining);
    it.breaks = ARENA_ARRAY(arena, uint8_t, it.text.size + 1);
    if (it.run_count > 0)
        breaks_find(engine->iterators, it.text, it.runs[0].style->language,
                    it.breaks);
    for (size_t i = 0; i < joining.soft_hyphens.count; i++)
        it.breaks[joining.soft_hyphens.at[i]] |= BREAK_SOFT;
    if (joining.needs_bidi)
        find_levels(arena, &it);
    return it;
}

uint8_t
paragraph_level(const struct paragraph *paragraph, uint32_t at)
{
    return paragraph->levels != NULL ? paragraph->levels[at] : 0;
}

struct where
paragraph_where(const struct paragraph_run *run, uint32_t at)
{
    struct where where = run->run->where;
    where.offset += at - run->from;
    return where;
}
