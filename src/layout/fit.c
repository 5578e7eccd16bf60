/* Copy-fitting; see fit.h. */
#include "layout/fit.h"

#include "base/diag.h"

#include <string.h>

enum {
    PAGES_KEPT = 24, /* a brief of more is given away as it is made */
};

struct fitting {
    const struct document *document;
    const struct styled *styled;
    const struct fit *fit;
    uint32_t pages; /* that are wanted */
    bool is_must;   /* the style asks for them; else fewer are but better */
    bool is_plain;  /* the style says nothing of all that */
    struct draft *tried;
    struct draft *best; /* the loosest that fits, or NULL */
};

static struct draft *
make(const struct fitting *it, uint32_t n, struct patience patience)
{
    struct draft *draft = draft_new(it->document);
    const struct sheet *own = it->styled->sheet;
    const struct styled *styled = it->styled;
    if (!it->is_plain) {
        struct fit_setting setting = sheet_setting(own, n);
        const struct sheet *sheet = sheet_set(own, &setting);
        if (sheet != own)
            styled = form_again(draft->lasting, styled, sheet, draft->diag);
    }
    draft_brief(draft, styled, patience);
    return draft;
}

uint32_t
fit_search(uint32_t count, bool (*fits)(void *context, uint32_t n),
           void *context)
{
    uint32_t over = 0, fitting = count;
    while (fitting - over > 1) {
        uint32_t middle = over + (fitting - over) / 2;
        if (fits(context, middle))
            fitting = middle;
        else
            over = middle;
    }
    return fitting;
}

/* Is the draft of the n-th setting good enough?  It is kept till the next. */
static bool
fits(void *context, uint32_t n)
{
    struct fitting *it = context;
    bool is_final = it->is_must && n == SETTINGS - 1;
    draft_drop(it->tried);
    it->tried = make(it, n, (struct patience){it->pages, is_final});
    if (draft_pages(it->tried) > it->pages)
        return false;
    draft_drop(it->best);
    it->best = it->tried;
    it->tried = NULL;
    return true;
}

/* ---- messages ---- */

static struct str
in_points(struct arena *arena, scaled length)
{
    int hundredths = (int)scaled_ratio(length, 100, SCALED_PT);
    return str_printf(arena, "%d.%02d pt", hundredths / 100, hundredths % 100);
}

static struct str
counted(struct arena *arena, int64_t count, const char *noun)
{
    return str_printf(arena, "%lld %s%s", (long long)count, noun,
                      count == 1 ? "" : "s");
}

static const struct style *
root_style(const struct draft *draft)
{
    return style_root(draft->layout.styled->sheet)->style;
}

/* What is too much, in lines of text. */
static int64_t
lines_over(const struct draft *draft, uint32_t pages)
{
    const struct pages *page = &draft->pages;
    int64_t more = (int64_t)draft_pages(draft) - pages - 1;
    int64_t height =
        more * (page->bottom - page->top) + draft_last_height(draft);
    scaled line = root_style(draft)->line_height;
    return (height + line - 1) / line;
}

static void
report(const struct fitting *it, const struct draft *draft, uint32_t n)
{
    const struct style *style = root_style(draft);
    struct fit_setting setting = sheet_setting(it->styled->sheet, n);
    struct arena *arena = draft->arena;
    struct str size = in_points(arena, style->font_size);
    struct str line = in_points(arena, style->line_height);
    struct str space = str_printf(
        arena, "%d", (int)scaled_ratio(setting.spacing, 100, SCALED_PT));
    struct str pages = counted(arena, it->pages, "page");
    if (draft_pages(draft) <= it->pages)
        DIAG(it->document->diag, MESSAGE_FITTED, it->styled->where, size, line,
             space, pages);
    else
        DIAG(it->document->diag, MESSAGE_UNFITTED, it->styled->where,
             counted(arena, lines_over(draft, it->pages), "line"), pages, size,
             line, space);
}

/* ---- the choice ---- */

/* A last page with few lines. */
static bool
is_short(const struct fitting *it, const struct draft *draft)
{
    int64_t least =
        (int64_t)it->fit->last_lines * root_style(draft)->line_height;
    return it->fit->last_lines > 1 && !draft->is_given &&
           draft_pages(draft) > 1 && draft_last_height(draft) < least;
}

/* The loosest is not good enough. */
static struct draft *
search(struct fitting *it, struct draft *loosest)
{
    uint32_t n = fit_search(SETTINGS, fits, it);
    struct draft *draft = it->best;
    if (draft == NULL && it->is_must) {
        draft = it->tried;
        it->tried = NULL;
        n = SETTINGS - 1;
    }
    draft_drop(it->tried);
    if (draft == NULL)
        return loosest;
    draft_drop(loosest);
    report(it, draft, n);
    return draft;
}

static bool
has_room(const struct sheet *sheet)
{
    struct fit_setting most = sheet_setting(sheet, 0);
    struct fit_setting least = sheet_setting(sheet, SETTINGS - 1);
    return memcmp(&most, &least, sizeof most) != 0;
}

/* Whether there are fewer pages to be wanted than the loosest draft has. */
static bool
is_wanting(struct fitting *it, const struct draft *loosest)
{
    uint32_t pages = draft_pages(loosest);
    if (it->is_must && pages > it->pages)
        return true;
    if (!is_short(it, loosest))
        return false;
    it->is_must = false;
    it->pages = pages - 1;
    return true;
}

struct draft *
fit_brief(const struct document *document, const struct styled *styled)
{
    static const struct fit none;
    bool is_brief = styled->brief != NULL || styled->dossier == NULL;
    const struct fit *fit = is_brief ? &styled->sheet->fit : &none;
    struct fitting it = {
        .document = document,
        .styled = styled,
        .fit = fit,
        .pages = fit->pages > 0 ? fit->pages : PAGES_KEPT,
        .is_must = fit->pages > 0,
        .is_plain = fit->pages == 0 && fit->last_lines <= 1,
    };
    bool has_choice = !it.is_plain && has_room(styled->sheet);
    bool is_final = !it.is_must || !has_choice;
    struct draft *loosest = make(&it, 0, (struct patience){it.pages, is_final});
    if (has_choice && is_wanting(&it, loosest))
        return search(&it, loosest);
    if (it.is_must)
        report(&it, loosest, 0);
    return loosest;
}
