/* Inline nodes to phrases, and phrases to text. */
#include "compose/composer.h"

#include "base/buf.h"

#include <string.h>

/* What holds for the spans below a node. */
struct setting {
    enum phrase_kind kind;
    unsigned marks;
    struct str href;
};

static struct span *
add_span(struct composer *composer, const struct node *node,
         const struct setting *setting)
{
    struct span *span = VEC_ADD(composer->scratch, &composer->spans);
    *span = (struct span){
        .kind = SPAN_TEXT,
        .marks = setting->marks,
        .href = setting->href,
        .language = node->language,
        .offset = node->offset,
    };
    return span;
}

static unsigned
marks_of(const struct node *node)
{
    switch ((int)node->kind) {
    case NODE_EM:
        return SPAN_EMPHASIS;
    case NODE_SUB:
        return SPAN_SUBSCRIPT;
    case NODE_SUP:
        return SPAN_SUPERSCRIPT;
    case NODE_Q:
        return node_boolean(node, ATTRIBUTE_DIRECT, true) ? SPAN_QUOTE : 0;
    default:
        return 0;
    }
}

static void add_children(struct composer *composer, const struct node *node,
                         struct setting setting);

static void
add_node(struct composer *composer, const struct node *node,
         const struct setting *setting)
{
    if (node->kind == NODE_TEXT) {
        if (node->text.size > 0)
            add_span(composer, node, setting)->text = node->text;
    } else if (node->kind == NODE_BR) {
        add_span(composer, node, setting)->kind = SPAN_BREAK;
    } else if (node->kind == NODE_FN) {
        if (setting->kind == PHRASE_PLAIN)
            return;
        struct span *span = add_span(composer, node, setting);
        span->kind = SPAN_NOTE;
        span->note = node_map_lookup(composer->numbers, node);
    } else {
        add_children(composer, node, *setting);
    }
}

static void
add_children(struct composer *composer, const struct node *node,
             struct setting setting)
{
    setting.marks |= marks_of(node);
    if (node->kind == NODE_A)
        setting.href = node_text(node, ATTRIBUTE_HREF);
    for (const struct node *child = node->first; child != NULL;
         child = child->next)
        add_node(composer, child, &setting);
}

/* ---- the phrase at work ---- */

/* Cuts spaces at the edges, as between the blocks of a cell. */
static void
trim_spans(struct composer *composer)
{
    struct span *spans = composer->spans.at;
    size_t from = 0, count = composer->spans.count;
    while (from < count && spans[from].kind == SPAN_TEXT) {
        while (spans[from].text.size > 0 && spans[from].text.at[0] == ' ')
            spans[from].text =
                str_slice(spans[from].text, 1, spans[from].text.size);
        if (spans[from].text.size > 0)
            break;
        from++;
    }
    while (count > from && spans[count - 1].kind == SPAN_TEXT) {
        struct str *text = &spans[count - 1].text;
        while (text->size > 0 && text->at[text->size - 1] == ' ')
            text->size--;
        if (text->size > 0)
            break;
        count--;
    }
    for (size_t i = 0; from > 0 && i < count - from; i++)
        spans[i] = spans[from + i];
    composer->spans.count = count - from;
}

static bool
is_alike(const struct span *a, const struct span *b)
{
    return a->kind == SPAN_TEXT && b->kind == SPAN_TEXT &&
           a->marks == b->marks && str_equal(a->href, b->href) &&
           (a->language == b->language ||
            strcmp(a->language, b->language) == 0);
}

/* Texts of alike spans as one. */
static struct str
joined_text(const struct composer *composer, const struct span *spans,
            size_t count)
{
    size_t size = 0;
    for (size_t i = 0; i < count; i++)
        size += spans[i].text.size;
    char *bytes = arena_alloc(composer->arena, size);
    size = 0;
    for (size_t i = 0; i < count; i++) {
        memcpy(bytes + size, spans[i].text.at, spans[i].text.size);
        size += spans[i].text.size;
    }
    return (struct str){bytes, size};
}

/* Mentions cut a text into spans that look alike: one span instead takes less
 * room than many here and in every later stage, and what stands between two
 * marks stays one quotation. */
static void
merge_spans(struct composer *composer)
{
    struct span *spans = composer->spans.at;
    size_t used = 0;
    for (size_t i = 0, run; i < composer->spans.count; i += run) {
        run = 1;
        while (i + run < composer->spans.count &&
               is_alike(&spans[i], &spans[i + run]))
            run++;
        struct span span = spans[i];
        if (run > 1)
            span.text = joined_text(composer, &spans[i], run);
        spans[used++] = span;
    }
    composer->spans.count = used;
}

static struct phrase
take_phrase(struct composer *composer, enum phrase_kind kind)
{
    trim_spans(composer);
    merge_spans(composer);
    size_t count = composer->spans.count;
    if (count == 0)
        return (struct phrase){NULL, 0};
    struct span *spans = arena_copy(composer->arena, composer->spans.at,
                                    count * sizeof spans[0]);
    if (kind == PHRASE_OWN)
        set_typographic(composer, spans, count);
    return (struct phrase){spans, count};
}

struct phrase
phrase_of(struct composer *composer, const struct node *node,
          enum phrase_kind kind)
{
    composer->spans.count = 0;
    if (node != NULL)
        add_children(composer, node, (struct setting){.kind = kind});
    return take_phrase(composer, kind);
}

struct phrase
phrase_run(struct composer *composer, const struct node *first,
           const struct node *end, enum phrase_kind kind)
{
    composer->spans.count = 0;
    for (const struct node *node = first; node != end; node = node->next)
        add_node(composer, node, &(struct setting){.kind = kind});
    return take_phrase(composer, kind);
}

struct phrase
phrase_text(struct composer *composer, struct str text, const char *language)
{
    if (text.size == 0)
        return (struct phrase){NULL, 0};
    struct span *span = ARENA_NEW(composer->arena, struct span);
    *span = (struct span){.text = text, .language = language};
    return (struct phrase){span, 1};
}

struct phrase
phrase_words(struct composer *composer, struct str text)
{
    return phrase_text(composer, bind_words(composer, text),
                       locale_language(composer->locale));
}

bool
phrase_is_blank(const struct phrase *phrase)
{
    return phrase->count == 0;
}

struct phrase
phrase_join(struct composer *composer, const struct phrase *phrases,
            size_t count, struct str separator)
{
    size_t total = 0;
    for (size_t i = 0; i < count; i++)
        total += phrases[i].count + 1;
    struct span *spans = ARENA_ARRAY(composer->arena, struct span, total);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        if (phrases[i].count == 0)
            continue;
        if (used > 0)
            spans[used++] = (struct span){
                .text = separator,
                .language = phrases[i].spans[0].language,
                .offset = phrases[i].spans[0].offset,
            };
        for (size_t k = 0; k < phrases[i].count; k++)
            spans[used++] = phrases[i].spans[k];
    }
    return (struct phrase){spans, used};
}

struct str
phrase_string(struct arena *arena, const struct phrase *phrase)
{
    if (phrase->count == 1 && phrase->spans[0].kind == SPAN_TEXT)
        return phrase->spans[0].text;
    struct buf buf = {0};
    for (size_t i = 0; i < phrase->count; i++)
        if (phrase->spans[i].kind == SPAN_TEXT)
            buf_str(&buf, phrase->spans[i].text);
        else if (phrase->spans[i].kind == SPAN_BREAK)
            buf_char(&buf, ' ');
    return buf_take(arena, &buf);
}

/* ---- names ---- */

struct str
node_string(struct composer *composer, const struct node *node)
{
    struct phrase phrase = phrase_of(composer, node, PHRASE_OWN);
    return phrase_string(composer->arena, &phrase);
}

struct phrase
name_phrase(struct composer *composer, const struct node *node)
{
    return phrase_of(composer, node_child(node, NODE_NAME), PHRASE_OWN);
}

struct str
name_string(struct composer *composer, const struct node *node)
{
    return node_string(composer, node_child(node, NODE_NAME));
}

struct names
names_of(struct composer *composer, struct node_list nodes)
{
    struct str *names =
        ARENA_ARRAY(composer->arena, struct str, nodes.count + 1);
    for (size_t i = 0; i < nodes.count; i++)
        names[i] = name_string(composer, nodes.at[i]);
    return (struct names){names, nodes.count};
}

struct str
name_list(struct composer *composer, struct names names)
{
    return bind_words(composer, locale_list(composer->arena, composer->locale,
                                            names.at, names.count));
}
