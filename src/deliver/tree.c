/* What forms without pages ask of a styled tree; see tree.h. */
#include "deliver/tree.h"

#include "base/buf.h"
#include "base/map.h"
#include "locale/locale.h"

#define EM_DASH "\xE2\x80\x94" /* U+2014 */

bool
has_name(const struct element *element, const char *name)
{
    return str_has_word(str_from(element->names), str_from(name));
}

bool
is_of_annex(const struct element *element)
{
    return has_name(element, "part") &&
           (has_name(element, "source") || has_name(element, "source-head") ||
            has_name(element, "coverage"));
}

bool
has_source(const struct styled *styled)
{
    for (; styled != NULL; styled = styled->next)
        if (styled->brief != NULL && styled->brief->paragraph_count > 0)
            return true;
    return false;
}

/* A dossier's index names pages; so does the line of the contents for it. */
static bool
is_of_index(const struct element *element)
{
    const struct element *line = element->first;
    return (has_name(element, "part") && has_name(element, "index")) ||
           (element->role == ROLE_TOCI && line->first != NULL &&
            str_equals(line->first->link, "#index"));
}

/* Neither decoration, nor a part that stands elsewhere too, nor one that is
 * about pages. */
static bool
is_shown(const struct survey *survey, const struct element *element)
{
    if (element->role == ROLE_ARTIFACT ||
        (element->movable != NULL && element->movable->is_alternative))
        return false;
    return !is_of_index(element) &&
           (survey->has_annex || !is_of_annex(element));
}

static const struct element *
shown_from(const struct survey *survey, const struct element *element)
{
    while (element != NULL && !is_shown(survey, element))
        element = element->next;
    return element;
}

const struct element *
first_shown(const struct survey *survey, const struct element *parent)
{
    return shown_from(survey, parent->first);
}

const struct element *
next_shown(const struct survey *survey, const struct element *element)
{
    return shown_from(survey, element->next);
}

unsigned
heading_level(const struct element *element)
{
    static const unsigned levels[ROLE_COUNT] = {
        [ROLE_H1] = 1, [ROLE_H2] = 2, [ROLE_H3] = 3, [ROLE_H4] = 4};
    return levels[element->role];
}

bool
is_list(const struct element *element)
{
    return element->role == ROLE_L || element->role == ROLE_TOC;
}

bool
is_item(const struct element *element)
{
    return element->role == ROLE_LI || element->role == ROLE_TOCI;
}

bool
is_outward(const struct element *element)
{
    return element->link.size > 0 && element->link.at[0] != '#';
}

/* ---- blocks one below the other ---- */

bool
stands_apart(const struct element *above, const struct element *below)
{
    enum {
        LINE_SHARES = 4 /* less than such a share of a line is no distance */
    };
    scaled space = above->style->margin_bottom + below->style->margin_top;
    if (heading_level(above) > 0)
        return false;
    return heading_level(below) > 0 ||
           space >= above->style->line_height / LINE_SHARES;
}

/* ---- text ---- */

static void
gather(const struct element *element, struct buf *out)
{
    if (element->kind == ELEMENT_TEXT)
        buf_str(out, element->text);
    else if (element->kind == ELEMENT_BREAK)
        buf_char(out, ' ');
    for (const struct element *child = element->first; child != NULL;
         child = child->next)
        gather(child, out);
}

struct str
plain_text(struct arena *arena, const struct element *element)
{
    struct buf buf = {0};
    gather(element, &buf);
    return buf_take(arena, &buf);
}

bool
is_blank(const struct element *element)
{
    return element->kind == ELEMENT_TEXT && str_trim(element->text).size == 0;
}

struct enclosure
enclosure_of(const struct element *element)
{
    static const struct {
        const char *name, *before, *after;
    } additions[] = {
        {"country", "(", ")"},
        {"circumstances", "(", ")"},
        {"speaker", EM_DASH " ", ""},
    };
    for (size_t i = 0; i < COUNT(additions); i++)
        if (has_name(element, additions[i].name))
            return (struct enclosure){str_from(additions[i].before),
                                      str_from(additions[i].after)};
    return (struct enclosure){{NULL, 0}, {NULL, 0}};
}

struct str
marker_text(struct arena *arena, const struct styled *styled,
            const struct element *owner)
{
    const struct element *marker = owner->marker;
    struct str text = plain_text(arena, marker);
    if (marker->first == NULL || !has_name(marker->first, "paragraph-number"))
        return text;
    struct locale_argument number = {.name = "number", .text = text};
    return locale_message(arena, styled->locale, "paragraph-mark", &number, 1);
}

struct str
marking_of(const struct styled *styled)
{
    for (size_t i = 0; i < RUNNING_PLACES; i++)
        for (size_t k = 0; k < styled->running[i].count; k++)
            if (styled->running[i].pieces[k].kind == RUNNING_MARKING)
                return styled->running[i].pieces[k].text;
    return (struct str){NULL, 0};
}

/* Anchors of a dossier's brief begin with its number. */
struct str
note_label(struct arena *arena, const struct element *mark)
{
    struct str anchor = mark->note->anchor;
    size_t prefix = 0;
    while (prefix < anchor.size && anchor.at[prefix] != 'n')
        prefix++;
    struct str number = plain_text(arena, mark);
    return str_printf(arena, "%.*s%.*s", (int)prefix, anchor.at,
                      STR_ARGS(number));
}

/* ---- the survey ---- */

struct shower {
    const struct element *element; /* NULL: the text of a link is the address */
};

bool
shows_address(const struct survey *survey, const struct element *element)
{
    if (!is_outward(element))
        return false;
    const struct shower *shower = map_lookup(survey->addresses, element->link);
    return shower != NULL && shower->element == element;
}

bool
says_address(struct arena *arena, const struct element *link)
{
    struct str text = str_trim(plain_text(arena, link));
    struct str address = link->link;
    if (address.size > 0 && address.at[address.size - 1] == '/' &&
        !str_ends_with(text, "/"))
        address.size--;
    if (text.size == 0 || text.size > address.size)
        return false;
    size_t from = address.size - text.size;
    char before = from > 0 ? address.at[from - 1] : '/';
    return str_equal(str_slice(address, from, text.size), text) &&
           (before == '/' || before == ':') && from <= STR("https://").size;
}

static void
note_link(struct survey *survey, const struct element *element)
{
    if (element->link.size == 0)
        return;
    if (!is_outward(element)) {
        struct str anchor = str_slice(element->link, 1, element->link.size);
        (void)map_set(survey->targets, anchor, survey->targets);
    } else if (map_lookup(survey->addresses, element->link) == NULL) {
        struct shower *shower = ARENA_NEW(survey->arena, struct shower);
        if (!says_address(survey->arena, element))
            shower->element = element;
        (void)map_set(survey->addresses, element->link, shower);
    }
}

static void
look_at(struct survey *survey, const struct element *element)
{
    if (!is_shown(survey, element))
        return;
    note_link(survey, element);
    for (const struct element *child = element->first; child != NULL;
         child = child->next)
        look_at(survey, child);
    if (element->note != NULL)
        VEC_PUSH(survey->arena, &survey->notes, element);
}

struct survey
survey_new(struct arena *arena, const struct styled *styled, bool has_annex)
{
    struct survey survey = {
        .arena = arena,
        .has_annex = has_annex,
        .addresses = map_new(arena),
        .targets = map_new(arena),
    };
    for (; styled != NULL; styled = styled->next)
        for (size_t i = 0; i < styled->band_count; i++)
            for (size_t k = 0; k < styled->bands[i].count; k++)
                look_at(&survey, styled->bands[i].regions[k].root);
    for (size_t i = 0; i < survey.notes.count; i++)
        look_at(&survey, survey.notes.at[i]->note);
    return survey;
}
