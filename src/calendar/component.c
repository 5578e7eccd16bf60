/* Components and their properties of text.
 *
 * libical writes text as RFC 5545, section 3.3.11, asks, but leaves commas and
 * semicolons bare where it takes them for separators.  There they are handed
 * over as characters that no XML document has, and escaped afterwards; lines
 * become shorter by that, so their folds stay right. */
#include "calendar/writer.h"

#include "base/address.h"
#include "base/bidi.h"
#include "base/buf.h"

#include <stdlib.h>

enum {
    MARK_BYTES = 3,
};

static const struct mark {
    char separator;
    const char *stand_in, *escaped;
} marks[] = {
    {',', "\xEF\xBF\xBF", "\\,"}, /* U+FFFF */
    {';', "\xEF\xBF\xBE", "\\;"}, /* U+FFFE */
};

enum {
    MARKS = COUNT(marks)
};

static const struct mark *
mark_of(char separator)
{
    for (size_t i = 0; i < MARKS; i++)
        if (marks[i].separator == separator)
            return &marks[i];
    return NULL;
}

static const struct mark *
mark_at(struct str text)
{
    for (size_t i = 0; i < MARKS; i++)
        if (str_starts_with(text, marks[i].stand_in))
            return &marks[i];
    return NULL;
}

static struct str
with_marks(struct arena *arena, struct str text)
{
    struct buf buf = {0};
    for (size_t i = 0; i < text.size; i++) {
        const struct mark *mark = mark_of(text.at[i]);
        if (mark != NULL)
            buf_text(&buf, mark->stand_in);
        else
            buf_char(&buf, text.at[i]);
    }
    return buf_take(arena, &buf);
}

void
component_print(icalcomponent *component, struct buf *out)
{
    char *printed = icalcomponent_as_ical_string_r(component);
    struct str text = str_from(printed);
    while (text.size > 0) {
        const struct mark *mark = mark_at(text);
        if (mark != NULL)
            buf_text(out, mark->escaped);
        else
            buf_char(out, text.at[0]);
        text = str_slice(text, mark != NULL ? MARK_BYTES : 1, text.size);
    }
    free(printed);
}

static icalproperty *
add_property(struct writer *writer, icalcomponent *component,
             icalproperty_kind kind, struct str text)
{
    icalproperty *property = icalproperty_new(kind);
    struct buf value = {0};
    buf_str(&value, text);
    bidi_close(text, &value); /* a list of dates shows several in a line */
    icalproperty_set_value(property, icalvalue_new_text(str_terminated(
                                         writer->arena, buf_view(&value))));
    buf_release(&value);
    icalcomponent_add_property(component, property);
    return property;
}

void
property_text(struct writer *writer, icalcomponent *component,
              icalproperty_kind kind, struct str text, const char *language)
{
    if (text.size == 0)
        return;
    icalproperty *property = add_property(writer, component, kind, text);
    if (language != NULL)
        icalproperty_add_parameter(property,
                                   icalparameter_new_language(language));
}

icalproperty *
property_bare(struct writer *writer, icalcomponent *component,
              icalproperty_kind kind, struct str text)
{
    return add_property(writer, component, kind,
                        with_marks(writer->arena, text));
}

/* ---- what all components have ---- */

/* By the Traffic Light Protocol; of other markings nobody knows what they
 * mean. */
static void
add_class(struct writer *writer, icalcomponent *component)
{
    static const struct {
        const char *marking;
        enum icalproperty_class class;
    } classes[] = {
        {"TLP:CLEAR", ICAL_CLASS_PUBLIC},
        {"TLP:GREEN", ICAL_CLASS_CONFIDENTIAL},
        {"TLP:AMBER", ICAL_CLASS_CONFIDENTIAL},
        {"TLP:AMBER+STRICT", ICAL_CLASS_CONFIDENTIAL},
        {"TLP:RED", ICAL_CLASS_PRIVATE},
    };
    for (size_t i = 0; i < COUNT(classes); i++)
        if (str_equals(writer->brief->marking, classes[i].marking))
            icalcomponent_add_property(
                component, icalproperty_new_class(classes[i].class));
}

/* Where the article is. */
static void
add_address(struct writer *writer, icalcomponent *component)
{
    struct buf address = {0};
    if (writer->brief->source_address.size == 0)
        return;
    address_print(writer->brief->source_address, &address);
    icalcomponent_add_property(
        component, icalproperty_new_url(
                       str_terminated(writer->arena, buf_view(&address))));
    buf_release(&address);
}

icalcomponent *
component_add(struct writer *writer, icalcomponent_kind kind, struct str uid)
{
    icalcomponent *component = icalcomponent_new(kind);
    struct date stamp = date_of_unix_time(writer->created);
    if (!has_moment(&stamp, NULL))
        stamp = date_of_unix_time(0);
    VEC_PUSH(writer->arena, &writer->components, component);
    property_text(writer, component, ICAL_UID_PROPERTY, uid, NULL);
    property_moment(writer, component, ICAL_DTSTAMP_PROPERTY, &stamp,
                    CLOCK_UTC);
    icalcomponent_add_property(component, icalproperty_new_sequence(0));
    add_class(writer, component);
    add_address(writer, component);
    return component;
}
