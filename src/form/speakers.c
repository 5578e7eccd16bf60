/* Who speaks, as bars. */
#include "form/parts.h"

#include "base/arena.h"
#include "base/buf.h"

static struct str
name_of(const struct builder *builder, const struct speaker_share *speaker)
{
    return speaker->name.size > 0
               ? speaker->name
               : locale_label(builder->locale, "unattributed");
}

static struct str
value_of(struct builder *builder, const struct speaker_share *speaker)
{
    return fill_pair(
        builder, "speaker-share",
        (struct locale_argument){.name = "count",
                                 .is_number = true,
                                 .number = (int32_t)speaker->words},
        (struct locale_argument){.name = "percent",
                                 .text = locale_number(builder->arena,
                                                       builder->locale,
                                                       speaker->percent)});
}

static struct str
description_of(struct builder *builder, const struct speakers *speakers)
{
    struct buf items = {0};
    struct str semicolon = locale_label(builder->locale, "semicolon");
    for (size_t i = 0; i < speakers->count; i++) {
        const struct speaker_share *speaker = &speakers->at[i];
        if (i > 0)
            buf_printf(&items, "%.*s ", STR_ARGS(semicolon));
        buf_str(&items, figure_item(builder, name_of(builder, speaker),
                                    value_of(builder, speaker)));
    }
    struct str text =
        fill_label(builder, "speakers-description", "items", buf_view(&items));
    buf_release(&items);
    return text;
}

static const struct figure *
figure_of(struct builder *builder, const struct element *part,
          const struct speakers *speakers)
{
    uint32_t most = 1;
    for (size_t i = 0; i < speakers->count; i++)
        if (speakers->at[i].words > most)
            most = speakers->at[i].words;
    struct figure_bar *bars =
        ARENA_ARRAY(builder->arena, struct figure_bar, speakers->count);
    for (size_t i = 0; i < speakers->count; i++) {
        const struct speaker_share *speaker = &speakers->at[i];
        bars[i] = (struct figure_bar){
            .name = figure_words(builder, part, "bar-name",
                                 name_of(builder, speaker)),
            .value = figure_words(builder, part, "bar-value",
                                  value_of(builder, speaker)),
            .style = style_within(builder, part, "bar"),
            .share = (int32_t)((uint64_t)SHARE_WHOLE * speaker->words / most),
        };
    }
    struct bar_figure *figure = ARENA_NEW(builder->arena, struct bar_figure);
    *figure = (struct bar_figure){bars, speakers->count};
    return arena_copy(builder->arena,
                      &(struct figure){FIGURE_BARS, {.bars = figure}},
                      sizeof(struct figure));
}

void
form_speakers(struct builder *builder, struct element *region, size_t form)
{
    (void)form;
    struct speakers speakers =
        brief_speakers(builder->arena, builder->brief, builder->locale);
    if (speakers.count == 0)
        return;
    struct element *part =
        add_part(builder, region, "part speakers", "speakers", "speakers");
    (void)add_figure(builder, part, "speakers-figure",
                     figure_of(builder, part, &speakers),
                     description_of(builder, &speakers));
}
