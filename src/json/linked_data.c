/* The article as schema.org's NewsArticle, with all that it links to. */
#include "base/arena.h"
#include "base/buf.h"
#include "json/json.h"
#include "json/linked.h"
#include "json/parts.h"

static void
put_words(json_t *object, const char *key, const struct phrase *phrase)
{
    struct buf words = {0};
    gather_words(phrase, &words);
    put_if_str(object, key, buf_view(&words));
    buf_release(&words);
}

static void
put_description(json_t *object, const struct brief *brief)
{
    struct buf words = {0};
    for (size_t i = 0; i < brief->bottom_line.count; i++) {
        buf_text(&words, i > 0 ? " " : "");
        gather_words(&brief->bottom_line.at[i].text, &words);
    }
    put_if_str(object, "description", buf_view(&words));
    buf_release(&words);
}

/* Who is marked as a person in the bylines. */
static void
put_authors(json_t *object, const struct node *head)
{
    json_t *authors = value_array();
    for (const struct node *byline = child_of(head, NODE_BYLINE);
         byline != NULL; byline = node_sibling(byline, NODE_BYLINE)) {
        struct walk walk = walk_start(byline);
        while (walk_next(&walk))
            if (walk.entering && walk.node->kind == NODE_PERSON) {
                json_t *author = thing_new("Person");
                put_node_text(author, "name", walk.node);
                add(authors, author);
            }
    }
    put_some(object, "author", authors);
}

static void
put_norm(json_t *object, const char *key, const struct node *date)
{
    if (date != NULL)
        put_if_date(object, key, node_date(date, ATTRIBUTE_NORM));
}

static void
put_rights(json_t *object, const struct node *rights)
{
    if (rights == NULL)
        return;
    const struct date *year = node_date(rights, ATTRIBUTE_YEAR);
    put_str(object, "copyrightNotice", node_text(rights, ATTRIBUTE_HOLDER));
    if (year != NULL)
        put_number(object, "copyrightYear", year->year);
}

static void
put_source(json_t *object, const struct node *source)
{
    if (source == NULL)
        return;
    json_t *work = thing_new("CreativeWork");
    put_node_text(work, "name", source);
    put_if_str(work, "url", node_text(source, ATTRIBUTE_HREF));
    put(object, "isBasedOn", work);
}

static void
put_data(json_t *object, const struct node *data)
{
    const struct node *identifier = child_of(data, NODE_DOC_ID);
    put_norm(object, "datePublished", child_of(data, NODE_DATE_ISSUE));
    put_norm(object, "expires", child_of(data, NODE_DATE_EXPIRE));
    put_rights(object, child_of(data, NODE_DOC_COPYRIGHT));
    put_source(object, child_of(data, NODE_SOURCE));
    if (identifier != NULL)
        put_code(object, node_text(identifier, ATTRIBUTE_ID_STRING),
                 node_text(identifier, ATTRIBUTE_REGSRC));
}

static void
put_distributor(json_t *object, const struct node *distributor)
{
    if (distributor == NULL)
        return;
    json_t *body = thing_new("Organization");
    put_node_text(body, "name", distributor);
    put(object, "sourceOrganization", body);
}

/* The event and the topics. */
static void
put_subjects(json_t *object, struct graph *graph)
{
    json_t *subjects = value_array();
    const struct node *topics = child_of(graph->root, NODE_TOPICS);
    if (child_of(child_of(graph->root, NODE_HEAD), NODE_EVENT) != NULL)
        add(subjects, link_new(thing_id(graph, "event", 0)));
    for (const struct node *topic = child_of(topics, NODE_TOPIC); topic != NULL;
         topic = node_sibling(topic, NODE_TOPIC)) {
        json_t *thing = thing_new("Thing");
        put_node_text(thing, "name", node_child(topic, NODE_NAME));
        put_code(thing, node_text(topic, ATTRIBUTE_VALUE),
                 node_text(topic, ATTRIBUTE_IDSRC));
        add(subjects, thing);
    }
    put_some(object, "about", subjects);
}

static void
put_mentions(json_t *object, struct graph *graph)
{
    json_t *mentions = value_array();
    for (size_t i = 0; i < graph->agents.count; i++)
        add(mentions, link_new(agent_id(graph, graph->agents.at[i]->node)));
    put_some(object, "mentions", mentions);
}

static void
add_article(struct graph *graph, const struct brief *brief)
{
    const struct node *head = child_of(graph->root, NODE_HEAD);
    json_t *object = thing_new("NewsArticle");
    put_str(object, "@id", thing_id(graph, "article", 0));
    put_str(object, "headline", brief->plain_title);
    put_words(object, "alternativeHeadline", &brief->subtitle);
    put_description(object, brief);
    put_text(object, "inLanguage", graph->root->language);
    put_authors(object, head);
    put_node_text(object, "dateline", child_of(head, NODE_DATELINE));
    put_distributor(object, child_of(head, NODE_DISTRIBUTOR));
    put_data(object, child_of(head, NODE_DOCDATA));
    put_subjects(object, graph);
    put_mentions(object, graph);
    add(graph->things, object);
}

void
json_linked_data(const struct brief *brief, struct str prefix, struct buf *out)
{
    struct arena *arena = arena_new();
    struct graph graph = {
        .arena = arena,
        .root = brief->article->root,
        .prefix = prefix,
        .things = value_array(),
    };
    find_agents(&graph);
    add_article(&graph, brief);
    add_event(&graph);
    add_agents(&graph);
    add_actions(&graph);
    json_t *document = value_object();
    put_text(document, "@context", "https://schema.org");
    put(document, "@graph", graph.things);
    document_print_for_script(document, out);
    arena_free(arena);
}
