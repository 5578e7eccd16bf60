/* JSON read back, and articles made by hand; see support.h. */
#include "json/support.h"

#include <stdlib.h>
#include <string.h>

/* ---- JSON ---- */

json_t *
parsed(struct buf *text)
{
    json_error_t error;
    json_t *root = json_loadb(text->at, text->size,
                              JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    ck_assert_msg(root != NULL, "%s in %.*s", error.text,
                  STR_ARGS(buf_view(text)));
    ck_assert_int_eq(text->at[text->size - 1], '\n');
    buf_release(text);
    return root;
}

json_t *
value_at(json_t *root, const char *path)
{
    while (root != NULL && *path != '\0') {
        char key[32] = {0};
        size_t size = strcspn(path, "/");
        ck_assert_uint_lt(size, sizeof key);
        memcpy(key, path, size);
        root = json_is_array(root)
                   ? json_array_get(root, strtoul(key, NULL, 10))
                   : json_object_get(root, key);
        path += size + (path[size] == '/');
    }
    return root;
}

void
assert_string(json_t *root, const char *path, const char *expected)
{
    const char *found = json_string_value(value_at(root, path));
    ck_assert_msg(found != NULL && strcmp(found, expected) == 0,
                  "%s is '%s', expected '%s'", path, found ? found : "none",
                  expected);
}

void
assert_nothing(json_t *root, const char *path)
{
    ck_assert_msg(value_at(root, path) == NULL, "there is a %s", path);
}

void
assert_integer(json_t *root, const char *path, int expected)
{
    json_t *value = value_at(root, path);
    ck_assert_msg(json_is_integer(value), "no number %s", path);
    ck_assert_int_eq(json_integer_value(value), expected);
}

void
assert_size(json_t *root, const char *path, size_t expected)
{
    json_t *value = value_at(root, path);
    ck_assert_msg(json_is_array(value), "no array %s", path);
    ck_assert_uint_eq(json_array_size(value), expected);
}

/* ---- articles ---- */

struct node *
element(struct arena *arena, struct node *parent, enum node_kind kind,
        const char *text)
{
    struct node *node = node_new(arena, kind);
    node->language = "en";
    if (parent != NULL)
        node_append(parent, node);
    if (text != NULL) {
        struct node *leaf = node_new(arena, NODE_TEXT);
        leaf->language = "en";
        leaf->text = str_from(text);
        node_append(node, leaf);
    }
    return node;
}

void
set_text(struct arena *arena, struct node *node, enum attribute_name name,
         const char *text)
{
    node_add_attribute(arena, node, name)->value.text = str_from(text);
}

void
set_keyword(struct arena *arena, struct node *node, enum attribute_name name,
            enum keyword keyword)
{
    node_add_attribute(arena, node, name)->value.keyword = keyword;
}

void
set_date(struct arena *arena, struct node *node, enum attribute_name name,
         const char *text)
{
    struct date *date = ARENA_NEW(arena, struct date);
    ck_assert_int_eq(date_parse(str_from(text), date), DATE_FINE);
    node_add_attribute(arena, node, name)->value.date = date;
}

void
set_pointer(struct arena *arena, struct node *node, enum attribute_name name,
            const struct node *target)
{
    const struct node **at = arena_copy(arena, &target, sizeof target);
    node_add_attribute(arena, node, name)->value.pointers =
        (struct node_list){at, 1};
}

struct phrase
plain_phrase(struct arena *arena, const char *text)
{
    struct span *span = ARENA_NEW(arena, struct span);
    *span = (struct span){.text = str_from(text), .language = "en"};
    return (struct phrase){span, 1};
}

struct brief *
bare_brief(struct arena *arena, struct node **root)
{
    struct brief *brief = ARENA_NEW(arena, struct brief);
    struct article *article = ARENA_NEW(arena, struct article);
    *root = element(arena, NULL, NODE_ARTICLE, NULL);
    (void)element(arena, *root, NODE_HEAD, NULL);
    article->root = *root;
    brief->article = article;
    brief->language = "en";
    brief->title = plain_phrase(arena, "Title");
    brief->plain_title = STR("Title");
    return brief;
}
