/* JSON values put together by jansson, which is known here and in the files
 * that include this only.  Private to json/. */
#ifndef READOUT_JSON_VALUE_H
#define READOUT_JSON_VALUE_H

#include "base/calendar.h"
#include "base/str.h"

#include <jansson.h>

struct buf;

json_t *value_object(void);
json_t *value_array(void);
/* A string; ill-formed bytes become U+FFFD. */
json_t *value_string(struct str text);
json_t *value_date(const struct date *date); /* ISO 8601, as exact as it is */

/* Adds a value, which then is the object's or the array's. */
void put(json_t *object, const char *key, json_t *value);
void add(json_t *array, json_t *value);
/* Adds an empty one, to be filled. */
json_t *put_object(json_t *object, const char *key);
json_t *put_array(json_t *object, const char *key);
json_t *add_object(json_t *array);

void put_str(json_t *object, const char *key, struct str text);
void put_text(json_t *object, const char *key, const char *text);
void put_number(json_t *object, const char *key, int64_t number);
void put_flag(json_t *object, const char *key, bool flag);

/* Only if something is said: the text is not empty, there is a date. */
void put_if_str(json_t *object, const char *key, struct str text);
void put_if_date(json_t *object, const char *key, const struct date *date);

void put_strings(json_t *object, const char *key, const struct str *texts,
                 size_t count);

/* Two spaces deep, with a newline at the end; and on one line, without "<",
 * which may end a <script> or begin a comment in it.  The value is released. */
void document_print(json_t *value, struct buf *out);
void document_print_for_script(json_t *value, struct buf *out);

#endif
