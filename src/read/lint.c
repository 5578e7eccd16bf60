/* What an article leaves open or contradicts, though it is well made: warnings
 * about its content, each a small check of one kind of element. */
#include "read/reader.h"

#include <limits.h>

struct lint {
    struct arena *scratch;
    const struct article *article;
    struct diag *diag;
    unsigned char *marks; /* a bit for each offset: see mark() */
    struct map *names;    /* normal form of a name to where it came first */
    size_t repeats;
};

struct check {
    enum node_kind kind;
    void (*run)(struct lint *, const struct node *);
};

static struct where
where_of(const struct lint *lint, const struct node *node)
{
    return (struct where){lint->article->source, node->offset};
}

static struct str
text_of(const struct lint *lint, const struct node *node)
{
    struct buf buf = {0};
    node_gather_text(node, &buf);
    struct str text = str_copy(lint->scratch, buf_view(&buf));
    buf_release(&buf);
    return text;
}

/* Reports on `node`, quoting the text of `quoted`. */
static void
report(const struct lint *lint, enum message message, const struct node *node,
       const struct node *quoted)
{
    DIAG(lint->diag, message, where_of(lint, node),
         excerpt(lint->scratch, str_trim(text_of(lint, quoted))));
}

static bool
has_pointers(const struct node *node, enum attribute_name name)
{
    return node_pointers(node, name).count > 0;
}

static const struct node *
ancestor(const struct node *node, enum node_kind kind)
{
    while (node != NULL && node->kind != kind)
        node = node->parent;
    return node;
}

/* ---- first walk: what points at what ---- */

/* Marks a node, known by its offset: a participant that is mentioned, a topic
 * that is touched, a paragraph that is pointed into.  False: it was already. */
static bool
mark(struct lint *lint, const struct node *node)
{
    unsigned char bit = (unsigned char)(1u << node->offset % CHAR_BIT);
    unsigned char *byte = &lint->marks[node->offset / CHAR_BIT];
    bool fresh = (*byte & bit) == 0;
    *byte |= bit;
    return fresh;
}

static bool
is_marked(const struct lint *lint, const struct node *node)
{
    return lint->marks[node->offset / CHAR_BIT] >> node->offset % CHAR_BIT & 1;
}

static void
note_mentions(struct lint *lint, const struct node *node,
              enum attribute_name name)
{
    struct node_list list = node_pointers(node, name);
    for (size_t i = 0; i < list.count; i++)
        (void)mark(lint, list.at[i]);
}

/* A paragraph that touches a sub-topic touches the topics around it. */
static void
note_topics(struct lint *lint, const struct node *node)
{
    struct node_list list = node_pointers(node, ATTRIBUTE_ANA);
    if (list.count == 0 || ancestor(node, NODE_BODY) == NULL)
        return;
    for (size_t i = 0; i < list.count; i++) {
        const struct node *topic = list.at[i];
        while (topic->kind == NODE_TOPIC && mark(lint, topic))
            topic = topic->parent;
    }
}

static void
note_passages(struct lint *lint, const struct node *node)
{
    struct node_list list = node_pointers(node, ATTRIBUTE_EVIDENCE);
    for (size_t i = 0; i < list.count; i++) {
        const struct node *paragraph = ancestor(list.at[i], NODE_P);
        if (paragraph != NULL)
            (void)mark(lint, paragraph);
    }
}

static void
note_pointers(struct lint *lint, const struct node *node)
{
    if (node->attributes == NULL)
        return;
    note_mentions(lint, node, ATTRIBUTE_REF);
    note_mentions(lint, node, ATTRIBUTE_WHO);
    note_mentions(lint, node, ATTRIBUTE_OWNER);
    note_topics(lint, node);
    note_passages(lint, node);
}

/* ---- second walk: the checks ---- */

static void
check_step(struct lint *lint, const struct node *step)
{
    if (!has_pointers(step, ATTRIBUTE_OWNER))
        report(lint, MESSAGE_STEP_WITHOUT_OWNER, step, step);
    if (node_date(step, ATTRIBUTE_DUE) == NULL && node_rrule(step) == NULL)
        report(lint, MESSAGE_STEP_WITHOUT_DATE, step, step);
    if (!has_pointers(step, ATTRIBUTE_EVIDENCE))
        report(lint, MESSAGE_STEP_WITHOUT_EVIDENCE, step, step);
}

static void
check_decision(struct lint *lint, const struct node *decision)
{
    if (!has_pointers(decision, ATTRIBUTE_EVIDENCE))
        report(lint, MESSAGE_DECISION_WITHOUT_EVIDENCE, decision, decision);
}

static void
check_question(struct lint *lint, const struct node *question)
{
    if (!has_pointers(question, ATTRIBUTE_EVIDENCE))
        report(lint, MESSAGE_QUESTION_WITHOUT_EVIDENCE, question, question);
}

/* Of quotations within a quotation only the outer one needs a speaker. */
static void
check_quote(struct lint *lint, const struct node *quote)
{
    bool within = ancestor(quote->parent, NODE_Q) != NULL ||
                  ancestor(quote->parent, NODE_BQ) != NULL;
    bool credited = node_child(quote, NODE_CREDIT) != NULL;
    if (!within && !credited && !has_pointers(quote, ATTRIBUTE_WHO) &&
        node_text(quote, ATTRIBUTE_QUOTE_SOURCE).size == 0)
        report(lint, MESSAGE_QUOTE_WITHOUT_SPEAKER, quote, quote);
}

static void
check_mentioned(struct lint *lint, const struct node *participant)
{
    if (!is_marked(lint, participant))
        report(lint, MESSAGE_PARTICIPANT_NOT_MENTIONED, participant,
               node_child(participant, NODE_NAME));
}

/* A name without what may differ in writing: case (of ASCII), hyphens and
 * kinds of space. */
static struct str
normal_name(const struct lint *lint, const struct node *participant)
{
    struct str name = text_of(lint, node_child(participant, NODE_NAME));
    char *normal = arena_alloc(lint->scratch, name.size + 1);
    size_t size = 0;
    for (size_t i = 0; i < name.size; i++) {
        char c = name.at[i];
        bool no_break =
            c == '\xC2' && i + 1 < name.size && name.at[i + 1] == '\xA0';
        i += no_break;
        if (no_break || c == '-')
            c = ' ';
        if (c >= 'A' && c <= 'Z')
            c = (char)(c | 0x20);
        normal[size++] = c;
    }
    return (struct str){normal, size};
}

static void
check_person(struct lint *lint, const struct node *participant)
{
    struct str normal = normal_name(lint, participant);
    struct where *first = map_lookup(lint->names, normal);
    if (first == NULL) {
        first = ARENA_NEW(lint->scratch, struct where);
        *first = where_of(lint, participant);
        (void)map_set(lint->names, normal, first);
        return;
    }
    if (lint->repeats == FAULTS_MOST)
        return; /* each costs a look at the whole source */
    lint->repeats++;
    uint32_t line, column;
    where_position(*first, &line, &column);
    const struct node *name = node_child(participant, NODE_NAME);
    DIAG(lint->diag, MESSAGE_PERSON_REPEATED, where_of(lint, participant),
         excerpt(lint->scratch, text_of(lint, name)),
         str_printf(lint->scratch, "%u", (unsigned)line));
}

static void
check_topic(struct lint *lint, const struct node *topic)
{
    if (!is_marked(lint, topic))
        report(lint, MESSAGE_TOPIC_UNTOUCHED, topic,
               node_child(topic, NODE_NAME));
}

static void
check_paragraph(struct lint *lint, const struct node *paragraph)
{
    if (paragraph->id.size == 0 && is_marked(lint, paragraph))
        DIAG(lint->diag, MESSAGE_PARAGRAPH_WITHOUT_ID,
             where_of(lint, paragraph), STR(""));
}

static const struct check checks[] = {
    {NODE_ACTION, check_step},        {NODE_DECISION, check_decision},
    {NODE_QUESTION, check_question},  {NODE_Q, check_quote},
    {NODE_BQ, check_quote},           {NODE_PARTICIPANT, check_mentioned},
    {NODE_PARTICIPANT, check_person}, {NODE_TOPIC, check_topic},
    {NODE_P, check_paragraph},
};

static void
run_checks(struct lint *lint, const struct node *node)
{
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        if (checks[i].kind == node->kind)
            checks[i].run(lint, node);
}

static void
each_element(struct lint *lint,
             void (*visit)(struct lint *, const struct node *))
{
    struct walk walk = walk_start(lint->article->root);
    while (walk_next(&walk))
        if (walk.entering && walk.node->kind != NODE_TEXT)
            visit(lint, walk.node);
}

void
article_lint(struct arena *scratch, const struct article *article,
             struct diag *diag)
{
    size_t offsets = article->source->text.size + 1;
    struct lint lint = {
        .scratch = scratch,
        .article = article,
        .diag = diag,
        .marks = arena_alloc(scratch, offsets / CHAR_BIT + 1),
        .names = map_new(scratch),
    };
    each_element(&lint, note_pointers);
    each_element(&lint, run_checks);
}
