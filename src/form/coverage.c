/* Which paragraphs of the source are on which topic, as a strip. */
#include "form/parts.h"

#include "base/arena.h"
#include "base/buf.h"

enum {
    TOUCHED_LEAST = 2, /* one paragraph alone is not worth a figure */
};

/* Does the strip have a row for it? */
static bool
is_shown(const struct topic_entry *topic)
{
    return topic->touches.count > 0;
}

/* Whether the topics together touch as many paragraphs as a figure needs. */
static bool
is_worth_showing(const struct brief *brief)
{
    uint32_t seen = 0;
    for (size_t i = 0; i < brief->topic_count; i++) {
        const struct evidence *touches = &brief->topics[i].touches;
        if (touches->count >= TOUCHED_LEAST)
            return true;
        if (touches->count == 1 && seen > 0 && touches->numbers[0] != seen)
            return true;
        if (touches->count == 1)
            seen = touches->numbers[0];
    }
    return false;
}

/* ---- for who cannot see it ---- */

/* "Topic 1, Winter traffic". */
static struct str
topic_words(struct builder *builder, const struct topic_entry *topic)
{
    struct str number =
        locale_numerals(builder->arena, builder->locale, topic->number);
    return fill_pair(
        builder, "timeline-what",
        (struct locale_argument){
            .name = "label",
            .text = fill_label(builder, "cite-topic", "number", number)},
        (struct locale_argument){
            .name = "text",
            .text = phrase_string(builder->arena, &topic->name)});
}

/* "paragraphs 1, 2 and 8". */
static struct str
paragraph_words(struct builder *builder, const struct evidence *touches)
{
    struct str *numbers =
        ARENA_ARRAY(builder->arena, struct str, touches->count);
    for (size_t i = 0; i < touches->count; i++)
        numbers[i] =
            locale_number(builder->arena, builder->locale, touches->numbers[i]);
    return fill_pair(
        builder, "coverage-paragraphs",
        (struct locale_argument){.name = "count",
                                 .is_number = true,
                                 .number = (int32_t)touches->count},
        (struct locale_argument){.name = "numbers",
                                 .text = locale_list(builder->arena,
                                                     builder->locale, numbers,
                                                     touches->count)});
}

static struct str
description_of(struct builder *builder)
{
    const struct brief *brief = builder->brief;
    struct str semicolon = locale_label(builder->locale, "semicolon");
    struct buf items = {0};
    for (size_t i = 0; i < brief->topic_count; i++) {
        const struct topic_entry *topic = &brief->topics[i];
        if (!is_shown(topic))
            continue;
        if (items.size > 0)
            buf_printf(&items, "%.*s ", STR_ARGS(semicolon));
        buf_str(&items, figure_item(builder, topic_words(builder, topic),
                                    paragraph_words(builder, &topic->touches)));
    }
    struct str text =
        fill_label(builder, "coverage-description", "items", buf_view(&items));
    buf_release(&items);
    return text;
}

/* ---- what is drawn ---- */

static struct coverage_row
row_of(struct builder *builder, const struct element *part,
       const struct topic_entry *topic)
{
    struct coverage_row row = {
        .number = figure_words(
            builder, part, "coverage-mark",
            locale_numerals(builder->arena, builder->locale, topic->number)),
        .name = figure_words(builder, part, "coverage-label",
                             phrase_string(builder->arena, &topic->name)),
        .paragraphs = &topic->touches,
    };
    row.name.language = builder->language;
    row.name.is_right_to_left = builder->is_right_to_left;
    return row;
}

static const struct figure *
figure_of(struct builder *builder, const struct element *part)
{
    const struct brief *brief = builder->brief;
    struct coverage_row *rows =
        ARENA_ARRAY(builder->arena, struct coverage_row, brief->topic_count);
    size_t count = 0;
    for (size_t i = 0; i < brief->topic_count; i++)
        if (is_shown(&brief->topics[i]))
            rows[count++] = row_of(builder, part, &brief->topics[i]);
    struct coverage_figure *figure =
        ARENA_NEW(builder->arena, struct coverage_figure);
    *figure = (struct coverage_figure){
        .heading = figure_words(builder, part, "coverage-heading",
                                locale_label(builder->locale, "coverage")),
        .rows = rows,
        .count = count,
        .paragraph_count = brief->paragraph_count,
        .label = style_within(builder, part, "coverage-label"),
        .number = style_within(builder, part, "coverage-number"),
        .cell = style_within(builder, part, "coverage-cell"),
        .mark = style_within(builder, part, "coverage-mark"),
    };
    return arena_copy(builder->arena,
                      &(struct figure){FIGURE_COVERAGE, {.coverage = figure}},
                      sizeof(struct figure));
}

void
form_coverage(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    if (!is_worth_showing(builder->brief))
        return;
    struct element *part =
        add_part(builder, region, "part coverage", NULL, "coverage");
    (void)add_figure(builder, part, "coverage-figure", figure_of(builder, part),
                     description_of(builder));
}
