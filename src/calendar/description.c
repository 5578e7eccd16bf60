/* DESCRIPTION: what iCalendar has no property for, in words, line by line. */
#include "calendar/writer.h"

#include "base/arena.h"
#include "base/buf.h"
#include "locale/locale.h"

static void
add_line(struct buf *lines, struct str text)
{
    buf_text(lines, lines->size > 0 ? "\n" : "");
    buf_str(lines, text);
}

void
description_fact(const struct description *description, const char *label,
                 struct str text)
{
    struct writer *writer = description->writer;
    struct locale_argument arguments[] = {
        {.name = "what", .text = locale_label(writer->locale, label)},
        {.name = "when", .text = text}};
    if (text.size > 0)
        add_line(description->lines,
                 locale_message(writer->arena, writer->locale, "figure-item",
                                arguments, 2));
}

void
description_remark(const struct description *description, const char *label)
{
    add_line(description->lines,
             locale_label(description->writer->locale, label));
}

/* "Basis: paragraphs 1 and 3". */
void
description_basis(const struct description *description,
                  const struct evidence *evidence)
{
    struct writer *writer = description->writer;
    if (evidence->count == 0)
        return;
    struct str *numbers =
        ARENA_ARRAY(writer->arena, struct str, evidence->count);
    for (size_t i = 0; i < evidence->count; i++)
        numbers[i] =
            locale_number(writer->arena, writer->locale, evidence->numbers[i]);
    struct locale_argument arguments[] = {
        {.name = "count",
         .is_number = true,
         .number = (int32_t)evidence->count},
        {.name = "numbers",
         .text = locale_list(writer->arena, writer->locale, numbers,
                             evidence->count)}};
    description_fact(description, "basis",
                     locale_message(writer->arena, writer->locale,
                                    "coverage-paragraphs", arguments, 2));
}

void
description_source(const struct description *description)
{
    const struct brief *brief = description->writer->brief;
    struct str source =
        phrase_string(description->writer->arena, &brief->source);
    description_fact(description, "origin", source);
    if (brief->source_address.size > 0 &&
        !str_equal(source, brief->source_address))
        add_line(description->lines, brief->source_address);
    description_fact(description, "marking", brief->marking);
}
