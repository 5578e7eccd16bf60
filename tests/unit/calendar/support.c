/* A small article made by hand; see support.h. */
#include "calendar/support.h"

#include "base/arena.h"
#include "base/diag.h"
#include "locale/locale.h"

static struct node *
add(struct sample *sample, struct node *parent, enum node_kind kind)
{
    struct node *node = node_new(sample->arena, kind);
    node->language = "fr";
    if (parent != NULL)
        node_append(parent, node);
    return node;
}

static void
add_words(struct sample *sample, struct node *parent, const char *text)
{
    add(sample, parent, NODE_TEXT)->text = str_from(text);
}

struct sample
sample_new(const char *title)
{
    struct sample sample = {.arena = arena_new()};
    sample.diag = diag_new(sample.arena);
    sample.locale = locale_new(sample.arena, "fr", sample.diag);
    struct node *root = add(&sample, NULL, NODE_ARTICLE);
    sample.head = add(&sample, root, NODE_HEAD);
    add_words(&sample, add(&sample, sample.head, NODE_TITLE), title);
    add_words(&sample, add(&sample, add(&sample, root, NODE_BODY), NODE_P),
              "Texte.");
    sample.steps = add(&sample, root, NODE_NEXTSTEPS);
    return sample;
}

struct node *
sample_step(struct sample *sample, const char *text, const struct date *due)
{
    struct node *action = add(sample, sample->steps, NODE_ACTION);
    add_words(sample, action, text);
    if (due != NULL)
        node_add_attribute(sample->arena, action, ATTRIBUTE_DUE)->value.date =
            due;
    return action;
}

void
sample_event(struct sample *sample, const char *name, const struct date *when)
{
    struct node *event = add(sample, sample->head, NODE_EVENT);
    add_words(sample, add(sample, event, NODE_NAME), name);
    node_add_attribute(sample->arena, add(sample, event, NODE_DATE),
                       ATTRIBUTE_WHEN)
        ->value.date = when;
}

struct node *
sample_data(struct sample *sample, enum node_kind kind)
{
    struct node *last = sample->head->last;
    if (last->kind != NODE_DOCDATA)
        last = add(sample, sample->head, NODE_DOCDATA);
    return add(sample, last, kind);
}

void
sample_compose(struct sample *sample)
{
    struct source *source = ARENA_NEW(sample->arena, struct source);
    struct article *article = ARENA_NEW(sample->arena, struct article);
    *source = (struct source){.name = STR("a.xml")};
    *article = (struct article){source, sample->head->parent};
    sample->brief =
        brief_compose(sample->arena, article, sample->locale, sample->diag);
}

void
sample_free(struct sample *sample)
{
    locale_free(sample->locale);
    arena_free(sample->arena);
}
