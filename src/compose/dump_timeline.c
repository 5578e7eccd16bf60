/* The timeline as text; see dump.h. */
#include "compose/dump.h"

#include "base/buf.h"
#include "compose/compose.h"

/* "2025-04-04" or, by the hour, "2025-04-04T10:30". */
static void
dump_moment(const struct timeline *timeline, moment at, struct buf *out)
{
    struct date date = date_of_unix_time(at * 60);
    buf_printf(out, "%04d-%02d-%02d", date.year, date.month, date.day);
    if (timeline->has_hours)
        buf_printf(out, "T%02d:%02d", date.hour, date.minute);
}

static void
dump_place(const struct timeline *timeline, const struct timeline_item *item,
           struct buf *out)
{
    buf_text(out, "    at ");
    if (item->opens_before)
        buf_text(out, "... ");
    dump_moment(timeline, item->from, out);
    if (item->to != item->from) {
        buf_text(out, item->is_within ? " within " : " to ");
        dump_moment(timeline, item->to, out);
    }
    if (item->opens_after)
        buf_text(out, " ...");
    if (item->occurrence_count > 0)
        buf_printf(out, ", %zu times", item->occurrence_count);
    if (item->is_doubtful)
        buf_text(out, ", doubtful");
    buf_char(out, '\n');
}

void
dump_timeline(const struct brief *brief, struct buf *out)
{
    static const char *const kinds[] = {
        [TIMELINE_EVENT] = "event",
        [TIMELINE_DECISION] = "decision",
        [TIMELINE_STEP] = "step",
    };
    const struct timeline *timeline = &brief->timeline;
    if (timeline->count == 0)
        return;
    buf_text(out, "timeline ");
    dump_moment(timeline, timeline->from, out);
    buf_text(out, " to ");
    dump_moment(timeline, timeline->to, out);
    buf_printf(out, "%s%.*s%s (%zu)\n", timeline->zone.size > 0 ? " " : "",
               STR_ARGS(timeline->zone),
               timeline->is_yearless ? ", year not stated" : "",
               timeline->count);
    for (size_t i = 0; i < timeline->count; i++) {
        const struct timeline_item *item = &timeline->items[i];
        buf_printf(out, "  %s: %.*s%s%.*s: %.*s\n", kinds[item->kind],
                   STR_ARGS(item->label), item->label.size > 0 ? ", " : "",
                   STR_ARGS(item->text), STR_ARGS(item->when));
        dump_place(timeline, item, out);
    }
    if (timeline->undated.size > 0)
        buf_printf(out, "  undated: %.*s\n", STR_ARGS(timeline->undated));
}
