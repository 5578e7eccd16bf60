/* Running heads: the style's text as pieces, so that layout can shorten a title
 * and count pages without taking the words of an article for its own. */
#include "form/running.h"

#include "base/vec.h"
#include "locale/locale.h"

#include <assert.h>

struct pieces {
    VEC(struct running_piece);
};

/* What a name in braces stands for. */
struct blank {
    const char *name;
    struct running_piece piece;
};

/* The blank whose name `rest` begins with, or NULL. */
static const struct blank *
find(const struct blank *blanks, size_t count, struct str rest)
{
    for (size_t i = 0; i < count; i++)
        if (str_starts_with(rest, blanks[i].name))
            return &blanks[i];
    return NULL;
}

static bool
is_counted(const struct running_piece *piece)
{
    return piece->kind == RUNNING_PAGE || piece->kind == RUNNING_PAGES;
}

static void
add_piece(struct builder *builder, struct pieces *pieces,
          struct running_piece piece)
{
    /* What parts an empty title from others goes with it, in layout. */
    if (piece.text.size > 0 || is_counted(&piece) ||
        piece.kind == RUNNING_TITLE)
        VEC_PUSH(builder->arena, pieces, piece);
}

static struct pieces
take_apart(struct builder *builder, struct str pattern)
{
    const struct brief *brief = builder->brief;
    const struct dossier *dossier = builder->dossier;
    assert(brief != NULL || dossier != NULL);
    struct str none = {NULL, 0};
    struct str whole =
        dossier != NULL && !builder->is_cover ? dossier->title : none;
    const struct blank blanks[] = {
        {"{title}", {RUNNING_TITLE, brief != NULL ? brief->plain_title : none}},
        {"{dossier}", {RUNNING_TEXT, whole}},
        {"{marking}",
         {RUNNING_MARKING, brief != NULL ? brief->marking : dossier->marking}},
        {"{brief}", {RUNNING_TEXT, locale_label(builder->locale, "brief")}},
        {"{page}", {RUNNING_PAGE, {NULL, 0}}},
        {"{pages}", {RUNNING_PAGES, {NULL, 0}}},
    };
    struct pieces pieces = {0};
    size_t from = 0, at = 0;
    while (at < pattern.size) {
        const struct blank *blank = find(
            blanks, COUNT(blanks), str_slice(pattern, at, pattern.size - at));
        if (blank == NULL) {
            at++;
            continue;
        }
        add_piece(builder, &pieces,
                  (struct running_piece){
                      .text = str_slice(pattern, from, at - from)});
        add_piece(builder, &pieces, blank->piece);
        from = at += str_from(blank->name).size;
    }
    add_piece(
        builder, &pieces,
        (struct running_piece){.text = str_slice(pattern, from, at - from)});
    return pieces;
}

/* Spaces around blanks that nothing fills print nothing.  A cover has no
 * number. */
static bool
has_content(const struct pieces *pieces, bool is_cover)
{
    for (size_t i = 0; is_cover && i < pieces->count; i++)
        if (is_counted(&pieces->at[i]))
            return false;
    for (size_t i = 0; i < pieces->count; i++)
        if (is_counted(&pieces->at[i]) || str_trim(pieces->at[i].text).size > 0)
            return true;
    return false;
}

void
form_running(struct builder *builder, enum running_place place,
             struct styled_running *running)
{
    const struct running_text *text = &builder->sheet->running[place];
    struct pieces pieces = take_apart(builder, text->text);
    const char *names = text->name.size > 0 ? text->name.at : "running-head";
    *running = (struct styled_running){
        .pieces = pieces.at,
        .count = has_content(&pieces, builder->is_cover) ? pieces.count : 0,
        .style = style_below(builder->sheet, style_root(builder->sheet), names)
                     ->style,
        .image = text->image,
        .image_height = text->image_height,
        .image_where = text->image_where,
    };
}
