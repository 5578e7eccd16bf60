/* Next steps that have a date: a VTODO each, of recurring meetings a VEVENT. */
#include "calendar/writer.h"

#include "base/buf.h"
#include "locale/locale.h"

/* A step with what it comes to in a calendar. */
struct task {
    const struct step_entry *step;
    struct recurrence recurrence;
    bool recurs, is_meeting;
};

/* Its text marks an event. */
static bool
is_meeting(const struct node *action)
{
    struct walk walk = walk_start(action);
    while (walk_next(&walk))
        if (walk.entering && walk.node->kind == NODE_EVENT)
            return true;
    return false;
}

/* ---- when ---- */

/* RFC 5545, section 3.8.2.3: the same kind of value for both, and due later
 * than begun; else the beginning stands in the description alone. */
static void
add_dates(struct writer *writer, icalcomponent *component,
          const struct step_entry *step)
{
    enum clock clock = clock_of(step->start, step->due_date, false);
    struct date start, due;
    if (step->start != NULL)
        start = first_day(step->start);
    if (step->due_date != NULL)
        due = last_day(step->due_date);
    if (step->start != NULL &&
        (step->due_date == NULL ||
         (clock == CLOCK_DAY ? date_day_number(&start) < date_day_number(&due)
                             : date_compare(&start, &due) < 0)))
        property_moment(writer, component, ICAL_DTSTART_PROPERTY, &start,
                        clock);
    if (step->due_date != NULL)
        property_moment(writer, component, ICAL_DUE_PROPERTY, &due, clock);
}

static void
add_recurrence(struct writer *writer, icalcomponent *component,
               const struct recurrence *recurrence)
{
    enum clock clock = clock_of(&recurrence->first, NULL, true);
    property_moment(writer, component, ICAL_DTSTART_PROPERTY,
                    &recurrence->first, clock);
    property_rule(writer, component, recurrence, clock);
}

/* ---- what and who ---- */

static void
add_description(struct writer *writer, icalcomponent *component,
                const struct task *task)
{
    const struct step_entry *step = task->step;
    struct buf lines = {0};
    const struct description description = {writer, &lines};
    description_fact(&description, "owner",
                     phrase_string(writer->arena, &step->owner));
    description_fact(&description, "due",
                     phrase_string(writer->arena, &step->due));
    if (is_inexact(step->start))
        description_remark(&description, "calendar-first-day");
    if (is_inexact(step->due_date))
        description_remark(&description, "calendar-last-day");
    if (task->recurs && task->recurrence.is_counted)
        description_fact(&description, "calendar-counted",
                         locale_date(writer->arena, writer->locale,
                                     &writer->brief->counted_from,
                                     DATE_STYLE_LONG));
    description_fact(&description, "status", step->status_word);
    if (first_event_date(writer->brief) > 0)
        description_fact(
            &description, "event",
            phrase_string(writer->arena, &writer->brief->event->name));
    description_basis(&description, &step->evidence);
    description_source(&description);
    property_text(writer, component, ICAL_DESCRIPTION_PROPERTY,
                  buf_view(&lines), locale_language(writer->locale));
    buf_release(&lines);
}

static struct str
topic_name(const struct writer *writer, const struct node *topic)
{
    struct buf buf = {0};
    node_gather_text(node_child(topic, NODE_NAME), &buf);
    return str_trim(buf_take(writer->arena, &buf));
}

static void
add_categories(struct writer *writer, icalcomponent *component,
               const struct node *action)
{
    struct node_list topics = node_pointers(action, ATTRIBUTE_ANA);
    for (size_t i = 0; i < topics.count; i++)
        (void)property_bare(writer, component, ICAL_CATEGORIES_PROPERTY,
                            topic_name(writer, topics.at[i]));
}

/* ---- how far and how sure ---- */

static void
add_task_status(icalcomponent *component, const struct task *task)
{
    static const enum icalproperty_status statuses[KEYWORD_COUNT] = {
        [KEYWORD_NEEDS_ACTION] = ICAL_STATUS_NEEDSACTION,
        [KEYWORD_IN_PROCESS] = ICAL_STATUS_INPROCESS,
        [KEYWORD_COMPLETED] = ICAL_STATUS_COMPLETED,
        [KEYWORD_CANCELLED] = ICAL_STATUS_CANCELLED,
    };
    if (task->step->status != KEYWORD_NONE)
        icalcomponent_add_property(
            component, icalproperty_new_status(statuses[task->step->status]));
}

static bool
is_doubtful(enum keyword certainty)
{
    return certainty != KEYWORD_NONE && certainty != KEYWORD_HIGH;
}

static void
add_meeting_status(icalcomponent *component, const struct task *task)
{
    enum icalproperty_status status =
        task->step->status == KEYWORD_CANCELLED ? ICAL_STATUS_CANCELLED
        : is_doubtful(task->step->certainty) || !task->recurrence.is_day_stated
            ? ICAL_STATUS_TENTATIVE
            : ICAL_STATUS_CONFIRMED;
    icalcomponent_add_property(component, icalproperty_new_status(status));
    icalcomponent_add_property(
        component, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
}

/* ---- the whole ---- */

static void
write_task(struct writer *writer, const struct task *task, size_t number)
{
    const struct node *action = task->step->node;
    uint32_t priority = node_number(action, ATTRIBUTE_PRIORITY);
    size_t event = first_event_date(writer->brief);
    icalcomponent *component = component_add(
        writer, task->is_meeting ? ICAL_VEVENT_COMPONENT : ICAL_VTODO_COMPONENT,
        uid_of(writer, action, action->id.size > 0 ? 1 : number));
    if (task->recurs)
        add_recurrence(writer, component, &task->recurrence);
    else
        add_dates(writer, component, task->step);
    property_text(writer, component, ICAL_SUMMARY_PROPERTY,
                  phrase_string(writer->arena, &task->step->action),
                  action->language);
    add_description(writer, component, task);
    add_categories(writer, component, action);
    if (priority > 0)
        icalcomponent_add_property(component,
                                   icalproperty_new_priority((int)priority));
    if (task->is_meeting)
        add_meeting_status(component, task);
    else
        add_task_status(component, task);
    if (event > 0)
        property_text(writer, component, ICAL_RELATEDTO_PROPERTY,
                      event_uid(writer, event), NULL);
}

void
write_tasks(struct writer *writer)
{
    for (size_t i = 0; i < writer->brief->step_count; i++) {
        const struct step_entry *step = &writer->brief->steps[i];
        struct task task = {.step = step};
        task.recurs = recurrence_of(writer, step, &task.recurrence);
        task.is_meeting = task.recurs && is_meeting(step->node);
        if (task.recurs || has_moment(step->start, step->due_date))
            write_task(writer, &task, i + 1);
        else
            report_late(writer, step->node, &step->action, step->start,
                        step->due_date);
    }
}
