/* Running heads: a text with what is filled in, and an image beside it. */
#include "style/sheet_reader.h"

#include <stddef.h>

struct running_element {
    enum running_place place;
    struct running_text content;
};

static const struct field running_fields[] = {
    {"place", VALUE_RUNNING_PLACE, offsetof(struct running_element, place), 0,
     true},
};

/* What stands in braces must be known to form/. */
static void
check_placeholders(struct sheet_reader *reader, const struct xml_node *node,
                   struct str text)
{
    static const struct str known[] = {
        {"{title}", 7}, {"{dossier}", 9}, {"{marking}", 9},
        {"{brief}", 7}, {"{page}", 6},    {"{pages}", 7},
    };
    for (size_t from = 0; from < text.size; from++) {
        if (text.at[from] != '{')
            continue;
        size_t to = from;
        while (to < text.size && text.at[to] != '}')
            to++;
        struct str word = str_slice(text, from, to + 1 - from);
        struct str nearest = str_nearest(word, known, COUNT(known));
        if (!str_equal(word, nearest))
            DIAG(reader->diag, MESSAGE_STYLE_PLACEHOLDER,
                 sheet_reader_where(reader, node), word,
                 style_hint(reader->arena, nearest));
    }
}

static const struct field image_fields[] = {
    {"src", VALUE_TEXT, offsetof(struct running_text, image), 0, true},
    {"height", VALUE_LENGTH, offsetof(struct running_text, image_height),
     SCALED_PT, true},
};

static void
image_read(struct sheet_reader *reader, const struct xml_node *node,
           void *context)
{
    struct running_text *content = context;
    sheet_reader_fields(reader, node, image_fields, COUNT(image_fields),
                        content);
    sheet_reader_children(reader, node, NULL, 0, NULL);
    content->image_where =
        sheet_reader_attribute_where(reader, node, STR("src"));
}

void
running_read(struct sheet_reader *reader, const struct xml_node *node,
             void *context)
{
    static const char *const names[RUNNING_PLACES] = {
        [HEADER_START] = "running header-start",
        [HEADER_CENTER] = "running header-center",
        [HEADER_END] = "running header-end",
        [FOOTER_START] = "running footer-start",
        [FOOTER_CENTER] = "running footer-center",
        [FOOTER_END] = "running footer-end",
    };
    static const struct element_kind kinds[] = {{"image", image_read}};
    (void)context;
    struct running_element running = {.place = HEADER_START};
    sheet_reader_fields(reader, node, running_fields, COUNT(running_fields),
                        &running);
    struct running_text *content = &running.content;
    content->text =
        sheet_reader_content(reader, node, kinds, COUNT(kinds), content);
    check_placeholders(reader, node, content->text);
    content->name = str_from(names[running.place]);
    reader->sheet->running[running.place] = *content;
}

/* An image stands on the base line, within the margin. */
void
running_check(struct sheet_reader *reader)
{
    const struct sheet *sheet = reader->sheet;
    scaled foot = sheet->margin_bottom - sheet->footer_offset;
    for (size_t i = 0; i < RUNNING_PLACES; i++) {
        const struct running_text *running = &sheet->running[i];
        scaled room = i < FOOTER_START ? sheet->header_offset : foot;
        if (running->image.size > 0 && running->image_height > room)
            DIAG(reader->diag, MESSAGE_STYLE_RUNNING_IMAGE,
                 running->image_where, running->image,
                 sheet_reader_points(reader, running->image_height),
                 sheet_reader_points(reader, scaled_larger(room, 0)));
    }
}
