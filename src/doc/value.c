/* Values of attributes in the words of articles. */
#include "doc/doc.h"

#include "base/buf.h"

static void
print_text(const struct attribute *attribute, struct buf *out)
{
    buf_str(out, attribute->value.text);
}

static void
print_date(const struct attribute *attribute, struct buf *out)
{
    date_print(attribute->value.date, out);
}

static void
print_rrule(const struct attribute *attribute, struct buf *out)
{
    rrule_print(attribute->value.rrule, out);
}

static void
print_number(const struct attribute *attribute, struct buf *out)
{
    buf_printf(out, "%u", (unsigned)attribute->value.number);
}

static void
print_keyword(const struct attribute *attribute, struct buf *out)
{
    buf_str(out, keyword_text(attribute->value.keyword));
}

static void
print_boolean(const struct attribute *attribute, struct buf *out)
{
    buf_text(out, attribute->value.boolean ? "true" : "false");
}

static void (*const printers[])(const struct attribute *, struct buf *) = {
    [ATTRIBUTE_TYPE_TEXT] = print_text,
    [ATTRIBUTE_TYPE_DATE] = print_date,
    [ATTRIBUTE_TYPE_RRULE] = print_rrule,
    [ATTRIBUTE_TYPE_NUMBER] = print_number,
    [ATTRIBUTE_TYPE_KEYWORD] = print_keyword,
    [ATTRIBUTE_TYPE_BOOLEAN] = print_boolean,
};

static void
print_pointers(struct node_list list, char between, struct buf *out)
{
    for (size_t i = 0; i < list.count; i++) {
        if (i > 0)
            buf_char(out, between);
        buf_char(out, '#');
        buf_str(out, list.at[i]->id);
    }
}

void
attribute_print(const struct attribute *attribute, char between,
                struct buf *out)
{
    enum attribute_type type = attribute_type(attribute->name);
    if (type == ATTRIBUTE_TYPE_POINTERS)
        print_pointers(attribute->value.pointers, between, out);
    else
        printers[type](attribute, out);
}
