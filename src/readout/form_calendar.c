/* The calendar of all articles, by the module of that name. */
#include "calendar/calendar.h"

#include "base/arena.h"
#include "base/buf.h"
#include "readout/forms.h"
#include "readout/modules.h"

bool
calendar_make(struct pipeline *pipeline, struct modules *modules,
              bool may_be_empty, struct buf *out)
{
    const struct readout_settings *settings = pipeline->settings;
    bool (*write)(struct arena * arena, const struct calendar_order *order,
                  struct diag *diag, struct buf *out);
    if (!pipeline_reach(pipeline, REACHED_BRIEFS) ||
        !module_function(modules, "calendar", "calendar_write", &write,
                         pipeline->diag))
        return false;
    const struct brief **briefs =
        ARENA_ARRAY(pipeline->arena, const struct brief *, pipeline->count);
    struct locale **locales =
        ARENA_ARRAY(pipeline->arena, struct locale *, pipeline->count);
    for (size_t i = 0; i < pipeline->count; i++) {
        briefs[i] = pipeline->inputs[i].brief;
        locales[i] = pipeline->inputs[i].locale;
    }
    const struct calendar_order order = {
        .briefs = briefs,
        .locales = locales,
        .count = pipeline->count,
        .name = str_from(settings->title),
        .created = settings->has_time ? settings->time : -1,
        .may_be_empty = may_be_empty,
    };
    return write(pipeline->arena, &order, pipeline->diag, out);
}

bool
make_calendar(struct making *making)
{
    struct buf text = {0};
    bool is_made =
        calendar_make(making->pipeline, making->modules, false, &text);
    making_add_text(making, &text);
    return is_made;
}
