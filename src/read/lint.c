/* What an article leaves open or contradicts, though it is well made: warnings
 * about its content, each a small check of one kind of element. */
#include "base/utf8.h"
#include "locale/locale.h"
#include "read/reader.h"

#include <limits.h>

struct lint {
    struct arena *scratch;
    const struct article *article;
    struct diag *diag;
    unsigned char *marks;        /* a bit for each offset: see mark() */
    struct map *people, *groups; /* normal form of a name to an entry */
    size_t repeats;
};

struct entry {
    const struct node *name; /* or alias; its parent bears it */
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
    return buf_take(lint->scratch, &buf);
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

/* A touched sub-topic touches the topics around it. */
static void
touch(struct lint *lint, const struct node *target)
{
    if (target->kind != NODE_TOPIC)
        (void)mark(lint, target);
    while (target->kind == NODE_TOPIC && mark(lint, target))
        target = target->parent;
}

/* What the text of the article points at, it speaks of; what is pointed at from
 * elsewhere, such as the owner of a step, may still be missing there. */
static void
note_mentions(struct lint *lint, const struct node *node,
              enum attribute_name name)
{
    struct node_list list = node_pointers(node, name);
    if (list.count == 0 || node_within(node, NODE_BODY) == NULL)
        return;
    for (size_t i = 0; i < list.count; i++)
        touch(lint, list.at[i]);
}

/* A participant or topic may point at its passages instead. */
static void
note_evidence(struct lint *lint, const struct node *node)
{
    bool may = node->kind == NODE_PARTICIPANT || node->kind == NODE_TOPIC;
    if (may && has_pointers(node, ATTRIBUTE_EVIDENCE))
        touch(lint, node);
}

static void
note_passages(struct lint *lint, const struct node *node)
{
    struct node_list list = node_pointers(node, ATTRIBUTE_EVIDENCE);
    for (size_t i = 0; i < list.count; i++) {
        const struct node *paragraph = node_within(list.at[i], NODE_P);
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
    note_mentions(lint, node, ATTRIBUTE_ANA);
    note_evidence(lint, node);
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
    bool within = node_within(quote->parent, NODE_Q) != NULL ||
                  node_within(quote->parent, NODE_BQ) != NULL;
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

/* What may differ in writing a name: kinds of space, hyphen and apostrophe. */
static char
plain_character(uint32_t code_point)
{
    static const struct {
        uint32_t code_point;
        char plain;
    } table[] = {
        {'-', ' '},    {0xA0, ' '},   {0x202F, ' '},  {0x2010, ' '},
        {0x2011, ' '}, {0x2BC, '\''}, {0x2018, '\''}, {0x2019, '\''},
    };
    for (size_t i = 0; i < COUNT(table); i++)
        if (table[i].code_point == code_point)
            return table[i].plain;
    return '\0';
}

static struct str
normal_name(const struct lint *lint, struct str name)
{
    name = locale_fold(lint->scratch, name);
    char *normal = arena_alloc(lint->scratch, name.size + 1);
    size_t size = 0;
    for (size_t at = 0; at < name.size;) {
        size_t from = at;
        char plain = plain_character(utf8_next(name, &at));
        if (plain != '\0')
            normal[size++] = plain;
        for (; plain == '\0' && from < at; from++)
            normal[size++] = name.at[from];
    }
    return (struct str){normal, size};
}

/* Two may share an alias ("the minister"), but what names one may be neither
 * name nor alias of another. */
static bool
names_both(const struct node *name, const struct node *other)
{
    return name->parent != other->parent &&
           (name->kind == NODE_NAME || other->kind == NODE_NAME);
}

static void
report_repeated(struct lint *lint, struct str text, const struct node *bearer,
                const struct node *first)
{
    if (lint->repeats == FAULTS_MOST)
        return; /* each costs a look at the whole source */
    lint->repeats++;
    uint32_t line, column;
    where_position(where_of(lint, first), &line, &column);
    DIAG(lint->diag, MESSAGE_PERSON_REPEATED, where_of(lint, bearer),
         excerpt(lint->scratch, text), node_kind_name(first->kind),
         str_printf(lint->scratch, "%u", (unsigned)line));
}

static void
enter_name(struct lint *lint, struct map *names, const struct node *name)
{
    struct str text = text_of(lint, name);
    struct str normal = normal_name(lint, text);
    struct entry *entry = map_lookup(names, normal);
    if (entry == NULL) {
        entry = ARENA_NEW(lint->scratch, struct entry);
        entry->name = name;
        (void)map_set(names, normal, entry);
        return;
    }
    if (names_both(name, entry->name))
        report_repeated(lint, text, name->parent, entry->name->parent);
    if (name->kind == NODE_NAME && entry->name->kind == NODE_ALIAS)
        entry->name = name;
}

static void
check_names(struct lint *lint, const struct node *bearer)
{
    struct map *names =
        bearer->kind == NODE_DELEGATION ? lint->groups : lint->people;
    for (const struct node *child = bearer->first; child; child = child->next)
        if (child->kind == NODE_NAME || child->kind == NODE_ALIAS)
            enter_name(lint, names, child);
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

static bool
is_running_text(enum node_kind kind)
{
    return kind != NODE_FN && model_holds(model_of(NODE_P, NODE_BODY), kind);
}

/* Whether a reader would see nothing of it.  Blocks and notes within speak for
 * themselves. */
static bool
shows_nothing(const struct node *node)
{
    for (const struct node *child = node->first; child; child = child->next) {
        bool shows = child->kind == NODE_TEXT ? text_shows(child->text)
                                              : !is_running_text(child->kind) ||
                                                    !shows_nothing(child);
        if (shows)
            return false;
    }
    return true;
}

static void
check_filled(struct lint *lint, const struct node *block)
{
    if (shows_nothing(block))
        DIAG(lint->diag, MESSAGE_EMPTY_BLOCK, where_of(lint, block),
             node_kind_name(block->kind));
}

static const struct check checks[] = {
    {NODE_ACTION, check_step},
    {NODE_DECISION, check_decision},
    {NODE_QUESTION, check_question},
    {NODE_Q, check_quote},
    {NODE_BQ, check_quote},
    {NODE_PARTICIPANT, check_mentioned},
    {NODE_PARTICIPANT, check_names},
    {NODE_DELEGATION, check_names},
    {NODE_TOPIC, check_topic},
    {NODE_P, check_paragraph},
    {NODE_P, check_filled},
    {NODE_LI, check_filled},
    {NODE_FN, check_filled},
    {NODE_SUBTITLE, check_filled},
    {NODE_CAPTION, check_filled},
    {NODE_MEDIA, check_filled},
    {NODE_MEDIA_CAPTION, check_filled},
};

static void
run_checks(struct lint *lint, const struct node *node)
{
    for (size_t i = 0; i < COUNT(checks); i++)
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
        .people = map_new(scratch),
        .groups = map_new(scratch),
    };
    each_element(&lint, note_pointers);
    each_element(&lint, run_checks);
}
