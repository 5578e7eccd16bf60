/* Running heads: {title}, {marking} and {part} are filled here; {page} and
 * {pages} are left to layout, which knows them. */
#include "form/running.h"

#include "base/arena.h"
#include "base/buf.h"
#include "locale/locale.h"

struct filler {
    const char *name;
    struct str text;
};

/* The filler whose "{name}" begins at `rest`, or NULL. */
static const struct filler *
find(const struct filler *fillers, size_t count, struct str rest)
{
    for (size_t i = 0; i < count; i++) {
        struct str name = str_from(fillers[i].name);
        if (rest.size >= name.size &&
            str_equal(str_slice(rest, 0, name.size), name))
            return &fillers[i];
    }
    return NULL;
}

static struct str
fill(struct builder *builder, struct str pattern, bool *has_content)
{
    const struct brief *brief = builder->brief;
    const struct filler fillers[] = {
        {"{title}", brief->plain_title},
        {"{marking}", brief->marking},
        {"{brief}", locale_label(builder->locale, "brief")},
        {"{page}", STR("{page}")},
        {"{pages}", STR("{pages}")},
    };
    struct buf buf = {0};
    for (size_t i = 0; i < pattern.size;) {
        const struct filler *filler =
            find(fillers, sizeof fillers / sizeof fillers[0],
                 str_slice(pattern, i, pattern.size));
        if (filler == NULL) {
            *has_content = *has_content || pattern.at[i] != ' ';
            buf_char(&buf, pattern.at[i++]);
        } else {
            *has_content = *has_content || filler->text.size > 0;
            buf_str(&buf, filler->text);
            i += str_from(filler->name).size;
        }
    }
    struct str filled = str_copy(builder->arena, buf_view(&buf));
    buf_release(&buf);
    return filled;
}

void
form_running(struct builder *builder, enum running_place place,
             struct styled_running *running)
{
    const struct running_text *text = &builder->sheet->running[place];
    bool has_content = false;
    running->text = fill(builder, text->text, &has_content);
    if (!has_content)
        running->text = (struct str){NULL, 0};
    const char *names = text->name.size > 0 ? text->name.at : "running-head";
    running->style =
        style_below(builder->sheet, style_root(builder->sheet), names)->style;
}
