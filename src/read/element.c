/* Elements and their content: which may stand where, in what order, how
 * often. */
#include "read/reader.h"

/* The content of one element while its children are read. */
struct content {
    struct reader *reader;
    const struct model *model;
    struct node *node;
    const struct xml_node *xml;
    size_t slot; /* the last one that has been filled */
    uint32_t counts[SLOTS_MOST];
    const struct xml_node *first[SLOTS_MOST];
};

static struct node *node_read(struct reader *reader,
                              const struct content *parent,
                              const struct xml_node *xml, enum node_kind kind);

enum node_kind
kind_of(const struct reader *reader, struct str name)
{
    const enum node_kind *kind = map_lookup(reader->kinds, name);
    return kind != NULL ? *kind : NODE_TEXT;
}

bool
kind_is_guess(const struct xml_node *xml, enum node_kind kind)
{
    return !str_equal(xml->name, node_kind_name(kind));
}

/* The element is not of the vocabulary, and its kind a guess.  Then what it
 * lacks, and what may stand in it, is nothing to complain of. */
static bool
is_guess(const struct content *content)
{
    return kind_is_guess(content->xml, content->node->kind);
}

/* What may stand in an element, in words. */
static struct str
expected_content(struct reader *reader, const struct model *model)
{
    if (model->has_text)
        return model->slots[0].kinds == NULL ? STR("text only")
               : model_holds(model, NODE_P)
                   ? STR("text, elements within text, paragraphs and the like")
                   : STR("text and elements within text");
    struct phrase phrase = {0};
    for (const struct slot *slot = model->slots; slot->kinds; slot++)
        phrase_add_elements(reader, &phrase, slot->kinds);
    return phrase.count > 0 ? words_join(reader, &phrase) : STR("nothing");
}

static struct str
name_of(const struct content *content)
{
    return content->xml->name;
}

static void
report_misplaced(const struct content *content, const struct xml_node *xml)
{
    struct reader *reader = content->reader;
    DIAG(reader->diag, MESSAGE_MISPLACED_ELEMENT,
         reader_where(reader, xml->offset), xml->name, name_of(content),
         expected_content(reader, content->model));
}

/* An element that stands behind one that it should precede. */
static void
report_order(const struct content *content, const struct xml_node *xml,
             size_t slot)
{
    struct reader *reader = content->reader;
    while (content->first[++slot] == NULL)
        continue;
    DIAG(reader->diag, MESSAGE_ELEMENT_ORDER, reader_where(reader, xml->offset),
         xml->name, name_of(content), content->first[slot]->name,
         line_number(reader, content->first[slot]->offset));
}

/* Enters a child into the content, complaining where it does not fit.  A guess
 * may fill its place, but not stand there wrongly. */
static void
admit(struct content *content, const struct xml_node *xml, enum node_kind kind)
{
    struct reader *reader = content->reader;
    if (is_guess(content))
        return;
    size_t slot = model_slot(content->model, kind);
    const struct slot *place = &content->model->slots[slot];
    if (place->kinds == NULL) {
        report_misplaced(content, xml);
        return;
    }
    if (kind_is_guess(xml, kind)) {
        content->counts[slot]++;
        return;
    }
    const struct xml_node *first = content->first[slot];
    if (first != NULL && !place->many)
        DIAG(reader->diag, MESSAGE_ELEMENT_REPEATED,
             reader_where(reader, xml->offset), xml->name, name_of(content),
             line_number(reader, first->offset));
    else if (first != NULL && place->alike &&
             !str_equal(first->name, xml->name))
        DIAG(reader->diag, MESSAGE_MISPLACED_ELEMENT,
             reader_where(reader, xml->offset), xml->name, name_of(content),
             str_printf(reader->scratch, "<%.*s> only, as before",
                        STR_ARGS(first->name)));
    else if (slot < content->slot)
        report_order(content, xml, slot);
    if (first == NULL)
        content->first[slot] = xml;
    if (slot > content->slot)
        content->slot = slot;
    content->counts[slot]++;
}

static void
check_complete(const struct content *content)
{
    struct reader *reader = content->reader;
    for (size_t i = 0; content->model->slots[i].kinds != NULL; i++)
        if (content->model->slots[i].required && content->counts[i] == 0)
            DIAG(reader->diag, MESSAGE_MISSING_ELEMENT,
                 reader_where(reader, content->node->offset), name_of(content),
                 phrase_elements(reader, content->model->slots[i].kinds));
}

/* Reports an unknown element.  Returns what it was probably meant to be, so
 * that the faults within are found in the same run; NODE_TEXT: no idea. */
static enum node_kind
unknown_element(const struct content *content, const struct xml_node *xml)
{
    struct reader *reader = content->reader;
    struct str nearest = nearest_element(reader, content->model, xml->name);
    struct str expected = expected_content(reader, content->model);
    DIAG(reader->diag, MESSAGE_UNKNOWN_ELEMENT,
         reader_where(reader, xml->offset), xml->name, name_of(content),
         expected, hint(reader, nearest));
    enum node_kind kind = kind_of(reader, nearest);
    return model_holds(content->model, kind) ? kind : NODE_TEXT;
}

static void
text_child(struct content *content, const struct xml_node *xml)
{
    struct reader *reader = content->reader;
    if (content->model->has_text) {
        text_read(reader, content->node, xml);
        return;
    }
    struct str text = str_trim(xml->text);
    if (text.size == 0 || is_guess(content))
        return;
    uint32_t blank = (uint32_t)(text.at - xml->text.at);
    DIAG(reader->diag, MESSAGE_MISPLACED_TEXT,
         reader_where(reader, xml->offset + blank),
         excerpt(reader->scratch, text), name_of(content),
         expected_content(reader, content->model));
}

static void
element_child(struct content *content, const struct xml_node *xml)
{
    struct reader *reader = content->reader;
    if (!str_equal(xml->space, reader->space)) {
        DIAG(reader->diag, MESSAGE_FOREIGN_ELEMENT,
             reader_where(reader, xml->offset), xml->name,
             namespace_phrase(reader, xml->space));
        return;
    }
    enum node_kind kind = kind_of(reader, xml->name);
    if (kind == NODE_TEXT)
        kind = unknown_element(content, xml);
    if (kind == NODE_TEXT) {
        ids_skip(reader, xml);
        return;
    }
    admit(content, xml, kind);
    (void)node_read(reader, content, xml, kind);
}

static void
children_read(struct content *content, const struct xml_node *xml)
{
    struct reader *reader = content->reader;
    size_t visible = reader->visible;
    for (const struct xml_node *child = xml->first;
         child != NULL && !reader_is_full(reader); child = child->next) {
        if (child->name.size > 0)
            element_child(content, child);
        else
            text_child(content, child);
    }
    if (is_guess(content))
        return;
    check_complete(content);
    if (content->model->needs_text && reader->visible == visible)
        DIAG(reader->diag, MESSAGE_EMPTY_ELEMENT,
             reader_where(reader, xml->offset), name_of(content));
}

static bool
is_block(enum node_kind kind)
{
    static const unsigned char blocks[] = {
        NODE_P, NODE_HL2, NODE_BQ, NODE_UL, NODE_OL, NODE_TABLE, NODE_MEDIA, 0,
    };
    return slot_holds(&(struct slot){.kinds = blocks}, kind);
}

/* Reads the children within the running text that they belong to: a block has
 * its own, and so has a footnote, which only interrupts the text around it. */
static void
flow_read(struct content *content, const struct content *parent,
          const struct xml_node *xml)
{
    struct reader *reader = content->reader;
    enum node_kind kind = content->node->kind;
    if (kind == NODE_FN) {
        struct flow outer = reader->flow;
        size_t visible = reader->visible;
        reader->flow = (struct flow){.spaced = true};
        children_read(content, xml);
        flow_edge(reader);
        reader->flow = outer;
        reader->visible = visible;
    } else if (parent == NULL || !parent->model->has_text || is_block(kind)) {
        flow_edge(reader);
        children_read(content, xml);
        flow_edge(reader);
    } else {
        children_read(content, xml);
        if (kind == NODE_BR)
            flow_break(reader);
    }
}

/* Links that hold links and notes that hold notes cannot be made in print. */
static void
check_nesting(struct reader *reader, const struct node *node)
{
    if (node->kind != NODE_A && node->kind != NODE_FN)
        return;
    const struct node *around = node_within(node->parent, node->kind);
    if (around != NULL)
        DIAG(reader->diag, MESSAGE_NESTED_ELEMENT,
             reader_where(reader, node->offset), node_kind_name(node->kind),
             line_number(reader, around->offset));
}

static struct node *
node_read(struct reader *reader, const struct content *parent,
          const struct xml_node *xml, enum node_kind kind)
{
    struct node *node = node_new(reader->arena, kind);
    node->offset = xml->offset;
    if (parent != NULL) {
        node->language = parent->node->language;
        node_append(parent->node, node);
    }
    attributes_read(reader, node, xml);
    if (node->language == NULL)
        node->language = "und";
    check_nesting(reader, node);
    struct content content = {
        .reader = reader,
        .model = model_of(kind, parent ? parent->node->kind : NODE_TEXT),
        .node = node,
        .xml = xml,
    };
    flow_read(&content, parent, xml);
    if (kind == NODE_TABLE)
        table_check(reader, node);
    return node;
}

struct node *
article_element_read(struct reader *reader, const struct xml_node *root)
{
    return node_read(reader, NULL, root, NODE_ARTICLE);
}
