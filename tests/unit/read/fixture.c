/* Reading articles from text; see fixture.h. */
#include "fixture.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

struct fixture
fixture_read(struct str text)
{
    struct fixture fixture = {.arena = arena_new()};
    fixture.diag = diag_new(fixture.arena);
    const struct source *source =
        xml_source_of(fixture.arena, STR("test.xml"), text, fixture.diag);
    if (source != NULL)
        fixture.article = article_read(fixture.arena, source, fixture.diag);
    buf_text(&fixture.said, "");
    diag_print(fixture.diag, false, &fixture.said);
    /* NULL means reported, and an article means no error */
    ck_assert((fixture.article == NULL) == (diag_errors(fixture.diag) > 0));
    return fixture;
}

struct fixture
fixture_parts(const char *before, const char *body, const char *after)
{
    struct buf text = {0};
    buf_text(&text, "<article xmlns='urn:x-readout:article:1' version='1' "
                    "xml:lang='en'><head><title>T</title></head>");
    buf_text(&text, before);
    buf_text(&text, "<body>");
    buf_text(&text, body);
    buf_text(&text, "</body>");
    buf_text(&text, after);
    buf_text(&text, "</article>");
    struct fixture fixture = fixture_read(buf_view(&text));
    /* shows whether the tree borrows from the text, which it may not */
    memset(text.at, '?', text.size);
    buf_release(&text);
    return fixture;
}

struct fixture
fixture_body(const char *body)
{
    return fixture_parts("", body, "");
}

void
fixture_release(struct fixture *fixture)
{
    buf_release(&fixture->said);
    arena_free(fixture->arena);
}

unsigned
fixture_count(const struct fixture *fixture, const char *id)
{
    unsigned count = 0;
    char mark[64];
    ck_assert_int_lt(snprintf(mark, sizeof mark, "[%s]\n", id), 64);
    const char *at = fixture->said.at;
    while (at != NULL && (at = strstr(at, mark)) != NULL) {
        at += strlen(mark);
        count++;
    }
    return count;
}

const struct node *
fixture_node(const struct fixture *fixture, const char *id)
{
    ck_assert_msg(fixture->article != NULL, "%s", fixture->said.at);
    struct walk walk = walk_start(fixture->article->root);
    while (walk_next(&walk))
        if (walk.entering && str_equals(walk.node->id, id))
            return walk.node;
    return NULL;
}

const char *
fixture_tree(struct fixture *fixture, const struct node *node)
{
    struct buf buf = {0};
    struct walk walk = walk_start(node);
    while (walk_next(&walk)) {
        if (walk.node->kind == NODE_TEXT) {
            if (walk.entering)
                buf_str(&buf, walk.node->text);
        } else if (walk.entering) {
            buf_str(&buf, node_kind_name(walk.node->kind));
            buf_char(&buf, '(');
        } else {
            buf_char(&buf, ')');
        }
    }
    const char *tree = str_terminated(fixture->arena, buf_view(&buf));
    buf_release(&buf);
    return tree;
}
