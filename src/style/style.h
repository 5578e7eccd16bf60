/* Door of style/: style sheets to computed styles.
 *
 * A sheet says the page, which part goes into which region and in what form,
 * running heads, faces, labels, and rules.  A rule gives CSS properties to the
 * elements that its selector matches; the cascade is CSS's: specificity, then
 * order; a sheet's rules follow those of the sheet it extends.  Computed styles
 * are interned: equal ones are the same pointer. */
#ifndef READOUT_STYLE_STYLE_H
#define READOUT_STYLE_STYLE_H

#include "base/source.h"
#include "base/str.h"
#include "base/unit.h"

struct arena;
struct buf;
struct bundle;
struct diag;

#define COLOUR_NONE 0xFF000000u

enum font_style {
    FONT_STYLE_NORMAL,
    FONT_STYLE_ITALIC
};
enum text_align {
    TEXT_ALIGN_START,
    TEXT_ALIGN_END,
    TEXT_ALIGN_CENTER,
    TEXT_ALIGN_JUSTIFY,
};
enum text_transform {
    TEXT_TRANSFORM_NONE,
    TEXT_TRANSFORM_UPPERCASE
};
enum hyphens {
    HYPHENS_NONE,
    HYPHENS_MANUAL,
    HYPHENS_AUTO
};
enum margin_kerning {
    MARGIN_KERNING_NONE,
    MARGIN_KERNING_START,
    MARGIN_KERNING_END,
    MARGIN_KERNING_BOTH = MARGIN_KERNING_START | MARGIN_KERNING_END,
};
enum font_expansion {
    FONT_EXPANSION_NONE,
    FONT_EXPANSION_AUTO
};
enum text_wrap {
    TEXT_WRAP_WRAP,
    TEXT_WRAP_BALANCE
};
enum break_between {
    BREAK_BETWEEN_AUTO,
    BREAK_BETWEEN_AVOID,
    BREAK_BETWEEN_COLUMN,
    BREAK_BETWEEN_PAGE,
};
enum break_inside {
    BREAK_INSIDE_AUTO,
    BREAK_INSIDE_AVOID
};
enum display {
    DISPLAY_AUTO,
    DISPLAY_NONE,
    DISPLAY_RUN_IN
};

enum page_start {
    PAGE_START_NO,
    PAGE_START_YES,
    PAGE_START_AUTO, /* unless more than half a page would stay empty */
};

struct family_list { /* in order of preference */
    const struct str *at;
    size_t count;
};

/* Computed values: every length absolute. Fields as in properties.def. */
struct style {
    const struct family_list *font_family; /* interned */
    struct str font_features;              /* "smcp" 1, "tnum" 1 */
    scaled font_size, line_height, letter_spacing, baseline_shift;
    uint32_t font_weight;
    enum font_style font_style;
    colour color, background_color;
    enum text_align text_align;
    enum text_transform text_transform;
    enum hyphens hyphens;
    enum margin_kerning margin_kerning;
    enum font_expansion font_expansion;
    enum text_wrap text_wrap;
    scaled text_indent;
    uint32_t widows, orphans;
    scaled margin_top, margin_bottom, margin_start, margin_end;
    scaled padding_top, padding_bottom, padding_start, padding_end;
    scaled border_top_width, border_bottom_width, border_start_width;
    colour border_top_color, border_bottom_color, border_start_color;
    enum break_between break_before, break_after;
    enum break_inside break_inside;
    scaled marker_width; /* room for a hanging number or bullet */
    scaled width;        /* 0: from content or container */
    scaled max_height;   /* images; 0: none */
    enum display display;
};

/* A font file that the style names, so that no search is needed. */
struct font_source {
    struct str family;
    uint32_t weight;
    enum font_style style;
    const struct str *files; /* candidates below the font folders, in order;
                                "#Name" picks one of a collection */
    size_t file_count;
    struct str script; /* ISO 15924: for words in it only; empty: for all */
};

/* One part of the brief, placed. */
struct placement {
    struct str part;     /* "topics"; checked by form/ */
    struct str form;     /* "list", "table"; empty: the part's default */
    struct str quotes;   /* "pull": how its quotations are set; or empty */
    bool is_alternative; /* the part may stand here instead of in its place */
    struct where where, form_where, quotes_where;
};

/* A column of a band with the parts that flow down it. */
struct region {
    struct str name;  /* an element name for rules of the sheet's own choice */
    scaled width;     /* as in the sheet; 0: what the others leave */
    uint32_t columns; /* text snakes through so many, balanced */
    scaled column_gap;
    const struct placement *placements;
    size_t count;
    struct where where;
};

/* Regions side by side; bands follow each other down the pages. */
struct band {
    const struct region *regions;
    size_t count;
    scaled gap; /* between regions */
    enum page_start starts_page;
    bool is_annex;
};

/* One of the six places of a running head: header and footer, each start,
 * centre, end.  Text with {title}, {dossier}, {marking}, {brief}, {page},
 * {pages}. */
struct running_text {
    struct str text;
    struct str image; /* beside the text: a file, from the sheet's folder */
    scaled image_height;
    struct where image_where;
    struct str name; /* element names for rules, "running header-end"; ends in
                        NUL */
};

enum running_place {
    HEADER_START,
    HEADER_CENTER,
    HEADER_END,
    FOOTER_START,
    FOOTER_CENTER,
    FOOTER_END,
    RUNNING_PLACES,
};

/* A limit of copy-fitting: a share of what the sheet itself says, a multiple of
 * the font size (both in 1/1024), or a length. */
enum limit_unit {
    LIMIT_SHARE,
    LIMIT_EM,
    LIMIT_LENGTH
};
struct limits {
    struct {
        enum limit_unit unit;
        int32_t number;
    } least, most;
    struct where where;
};

/* Copy-fitting: what is wanted, and how far a sheet may be set tighter or
 * looser for it. */
struct fit {
    uint32_t pages;      /* that the brief may have, without annex; 0: any */
    uint32_t last_lines; /* that its last page has at least */
    struct limits font_size, line_height, spacing;
    scaled least_font_size; /* of any element, unless the sheet says less */
};

/* A way to set a sheet.  Sizes in em and rem follow the font size; leading and
 * spacing are in 1/1024 of the sheet's own. */
struct fit_setting {
    scaled font_size;
    int32_t leading, spacing;
};

enum {
    SETTINGS = 64, /* from the loosest to the tightest that the limits allow */
};

struct label_override {
    struct str language, key, text;
    struct where where;
};

struct arrangement { /* bands in their order */
    const struct band *bands;
    size_t count;
};

struct sheet {
    struct str name, title;
    uint32_t hash; /* of the bytes of the sheet and of all that it extends */
    scaled page_width, page_height;
    scaled margin_top, margin_bottom, margin_start, margin_end;
    scaled header_offset, footer_offset; /* baseline from the page's edge */
    const struct band *bands;
    size_t band_count;
    bool collects; /* several articles go into one document, between what
                      stands before and behind them all */
    struct arrangement front, back;
    struct running_text running[RUNNING_PLACES];
    struct fit fit;
    const struct font_source *fonts;
    size_t font_count;
    const struct label_override *labels;
    size_t label_count;
    const struct source *const *sources; /* of it and those it extends, it last
                                          */
    const struct str *addresses; /* theirs, from its own folder: "../base.xml";
                                    empty: built in */
    size_t source_count;
    struct sheet_rules *rules; /* and the contexts met; private to style/ */
};

/* Opens a sheet: a built-in name ("brief") or the path of a file (with '/' or
 * ending in ".xml"), with all that it extends.  NULL: reported. */
const struct sheet *sheet_read(struct arena *arena, const char *name_or_path,
                               struct diag *diag);
/* The same with the files of a bundle instead of those on the disk. */
const struct sheet *sheet_read_from(struct arena *arena,
                                    const struct bundle *bundle,
                                    const char *name_or_path,
                                    struct diag *diag);

/* The sheet's n-th setting from the loosest on. */
struct fit_setting sheet_setting(const struct sheet *sheet, uint32_t n);
/* The sheet set so, the same for the same setting; the sheet itself if that is
 * its own. */
const struct sheet *sheet_set(const struct sheet *sheet,
                              const struct fit_setting *setting);

/* An element as the cascade sees it: its names (as classes) below those of its
 * ancestors.  Equal elements share one, so that each style is computed once,
 * however long the document. */
struct style_context {
    struct style_context *parent;       /* NULL: the root */
    struct style_context *first, *next; /* what was asked for below; sibling */
    const char *names;                  /* separated by spaces: "cell action" */
    const struct style *style; /* computed; equal styles are the same pointer */
};

/* The root, named "brief". */
struct style_context *style_root(const struct sheet *sheet);
/* An element named `names` in `parent`. */
struct style_context *style_below(const struct sheet *sheet,
                                  struct style_context *parent,
                                  const char *names);

/* Is it one of names.def or the name of a region? */
bool style_has_name(const struct sheet *sheet, struct str name);

/* Built-in names and titles, for `readout styles`. */
void style_list(struct buf *out);

/* A style explained, for `readout styles --show`: all that its sheets say, with
 * what counts where several say the same, and where that stands.  False:
 * reported. */
bool style_show(struct arena *arena, const char *name_or_path,
                struct diag *diag, struct buf *out);

/* A style's values that differ from `base` (NULL: the initial ones), on one
 * line. */
void style_dump(const struct style *style, const struct style *base,
                struct buf *out);

#endif
