/* The timeline as a figure. */
#include "form/parts.h"

#include "base/arena.h"
#include "base/buf.h"
#include "form/axis.h"
#include "locale/locale.h"

/* ---- for who cannot see it ---- */

static struct str
what_words(struct builder *builder, const struct timeline_item *item)
{
    if (item->label.size == 0)
        return item->text;
    return fill_pair(
        builder, "timeline-what",
        (struct locale_argument){.name = "label", .text = item->label},
        (struct locale_argument){.name = "text", .text = item->text});
}

static void
print_items(struct builder *builder, struct buf *out)
{
    const struct timeline *timeline = &builder->brief->timeline;
    struct str semicolon = locale_label(builder->locale, "semicolon");
    for (size_t i = 0; i < timeline->count; i++) {
        const struct timeline_item *item = &timeline->items[i];
        if (i > 0)
            buf_printf(out, "%.*s ", STR_ARGS(semicolon));
        buf_str(out,
                figure_item(builder, what_words(builder, item), item->when));
    }
    if (timeline->undated.size > 0)
        buf_printf(
            out, "%.*s %.*s", STR_ARGS(semicolon),
            STR_ARGS(figure_item(builder, timeline->undated,
                                 locale_label(builder->locale, "no-date"))));
}

/* The days that the axis begins and ends with. */
static struct str
range_words(struct builder *builder)
{
    const struct timeline *timeline = &builder->brief->timeline;
    struct date from = date_of_unix_time(timeline->from * 60);
    struct date to = date_of_unix_time(timeline->to * 60);
    from.has_time = to.has_time = from.has_zone = to.has_zone = false;
    if (!timeline->is_yearless)
        return locale_date_range(builder->arena, builder->locale, &from, &to);
    return fill_pair(builder, "date-span",
                     (struct locale_argument){
                         .name = "from",
                         .text = locale_date(builder->arena, builder->locale,
                                             &from, DATE_STYLE_NO_YEAR)},
                     (struct locale_argument){
                         .name = "to",
                         .text = locale_date(builder->arena, builder->locale,
                                             &to, DATE_STYLE_NO_YEAR)});
}

static struct str
description_of(struct builder *builder)
{
    struct buf items = {0};
    print_items(builder, &items);
    struct str text = fill_pair(
        builder, "timeline-description",
        (struct locale_argument){.name = "range", .text = range_words(builder)},
        (struct locale_argument){.name = "items", .text = buf_view(&items)});
    buf_release(&items);
    return text;
}

/* ---- what is drawn ---- */

/* What it is, in short; the event has no number. */
static struct str
label_of(const struct builder *builder, const struct timeline_item *item)
{
    return item->kind == TIMELINE_EVENT ? locale_label(builder->locale, "event")
                                        : item->label;
}

static const struct timeline_row *
rows_of(struct builder *builder, const struct element *part)
{
    const struct timeline *timeline = &builder->brief->timeline;
    struct timeline_row *rows =
        ARENA_ARRAY(builder->arena, struct timeline_row, timeline->count);
    for (size_t i = 0; i < timeline->count; i++) {
        const struct timeline_item *item = &timeline->items[i];
        rows[i] = (struct timeline_row){
            .item = item,
            .label = figure_words(builder, part, "timeline-label",
                                  label_of(builder, item)),
            .text = figure_words(builder, part, "timeline-text", item->text),
            .when = figure_words(builder, part, "timeline-when", item->when),
        };
        rows[i].text.language = item->language;
        rows[i].text.is_right_to_left =
            language_is_right_to_left(item->language);
    }
    return rows;
}

static struct timeline_figure *
figure_of(struct builder *builder, const struct element *part)
{
    const struct timeline *timeline = &builder->brief->timeline;
    struct timeline_figure *figure =
        ARENA_NEW(builder->arena, struct timeline_figure);
    *figure = (struct timeline_figure){
        .from = timeline->from,
        .to = timeline->to,
        .rows = rows_of(builder, part),
        .count = timeline->count,
        .undated =
            figure_words(builder, part, "timeline-label", timeline->undated),
        .no_date = figure_words(builder, part, "timeline-when",
                                locale_label(builder->locale, "no-date")),
        .mark = style_within(builder, part, "timeline-mark"),
        .axis = style_within(builder, part, "timeline-axis"),
        .grid = style_within(builder, part, "timeline-grid"),
    };
    figure->scale_count = axis_scales(builder, timeline, part, &figure->scales);
    return figure;
}

void
form_timeline(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    if (builder->brief->timeline.count == 0)
        return;
    struct element *part =
        add_part(builder, region, "part timeline", "timeline", "timeline");
    struct figure *figure = ARENA_NEW(builder->arena, struct figure);
    *figure = (struct figure){FIGURE_TIMELINE,
                              {.timeline = figure_of(builder, part)}};
    (void)add_figure(builder, part, "timeline-figure", figure,
                     description_of(builder));
}
