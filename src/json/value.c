/* JSON values; see value.h. */
#include "json/value.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

/* jansson returns NULL only when memory has run out. */
static json_t *
checked(json_t *value)
{
    if (value == NULL)
        memory_exhausted();
    return value;
}

json_t *
value_object(void)
{
    return checked(json_object());
}

json_t *
value_array(void)
{
    return checked(json_array());
}

json_t *
value_string(struct str text)
{
    if (utf8_valid_size(text) == text.size)
        return checked(json_stringn(text.size > 0 ? text.at : "", text.size));
    struct buf repaired = {0};
    for (size_t at = 0; at < text.size;)
        buf_code_point(&repaired, utf8_next(text, &at));
    json_t *string = checked(json_stringn(repaired.at, repaired.size));
    buf_release(&repaired);
    return string;
}

json_t *
value_date(const struct date *date)
{
    struct buf text = {0};
    date_print(date, &text);
    json_t *string = value_string(buf_view(&text));
    buf_release(&text);
    return string;
}

void
put(json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, checked(value)) != 0)
        memory_exhausted();
}

void
add(json_t *array, json_t *value)
{
    if (json_array_append_new(array, checked(value)) != 0)
        memory_exhausted();
}

json_t *
put_object(json_t *object, const char *key)
{
    json_t *value = value_object();
    put(object, key, value);
    return value;
}

json_t *
put_array(json_t *object, const char *key)
{
    json_t *value = value_array();
    put(object, key, value);
    return value;
}

json_t *
add_object(json_t *array)
{
    json_t *value = value_object();
    add(array, value);
    return value;
}

void
put_str(json_t *object, const char *key, struct str text)
{
    put(object, key, value_string(text));
}

void
put_text(json_t *object, const char *key, const char *text)
{
    put_str(object, key, str_from(text));
}

void
put_number(json_t *object, const char *key, int64_t number)
{
    put(object, key, json_integer(number));
}

void
put_flag(json_t *object, const char *key, bool flag)
{
    put(object, key, json_boolean(flag));
}

void
put_if_str(json_t *object, const char *key, struct str text)
{
    if (text.size > 0)
        put_str(object, key, text);
}

void
put_if_date(json_t *object, const char *key, const struct date *date)
{
    if (date != NULL && date->year > 0)
        put(object, key, value_date(date));
}

void
put_strings(json_t *object, const char *key, const struct str *texts,
            size_t count)
{
    json_t *array = put_array(object, key);
    for (size_t i = 0; i < count; i++)
        add(array, value_string(texts[i]));
}

/* ---- printing ---- */

static int
append(const char *bytes, size_t size, void *out)
{
    buf_append(out, bytes, size);
    return 0;
}

/* Outside of strings JSON has no "<". */
static int
append_for_script(const char *bytes, size_t size, void *out)
{
    for (size_t i = 0; i < size; i++)
        if (bytes[i] == '<')
            buf_text(out, "\\u003c");
        else
            buf_char(out, bytes[i]);
    return 0;
}

static void
print(json_t *value, json_dump_callback_t callback, size_t flags,
      struct buf *out)
{
    if (json_dump_callback(value, callback, out, flags) != 0)
        memory_exhausted();
    json_decref(value);
    buf_char(out, '\n');
}

void
document_print(json_t *value, struct buf *out)
{
    print(value, append, JSON_INDENT(2), out);
}

void
document_print_for_script(json_t *value, struct buf *out)
{
    print(value, append_for_script, JSON_COMPACT, out);
}
