/* Key quotes: at most three in a brief and one a topic, word for word.
 *
 * Those that the article marks by class="key" come first, then those that
 * name their topic themselves, then those whose sentence or paragraph does;
 * among equals the earlier. */
#include "compose/composer.h"

#include "base/buf.h"
#include "base/utf8.h"

enum {
    LENGTH_LEAST = 40, /* characters: a fragment says too little ... */
    LENGTH_MOST = 300, /* ... and this is the most that a quote may take */
};

enum rank {
    RANK_KEY,
    RANK_OWN_TOPIC,
    RANK_TOPIC_AROUND,
    RANK_NO_TOPIC,
    RANK_COUNT,
};

struct candidates { /* the first few of each rank, of different topics */
    struct quote_pick at[RANK_COUNT][QUOTES_MOST];
    size_t count[RANK_COUNT];
    struct buf text; /* at work */
};

static bool
has_class(const struct node *node, const char *name)
{
    struct str rest = node_text(node, ATTRIBUTE_CLASS), word;
    while (str_next_word(&rest, &word))
        if (str_equals(word, name))
            return true;
    return false;
}

static bool
has_speaker(const struct node *node)
{
    return node_pointers(node, ATTRIBUTE_WHO).count > 0 ||
           node_text(node, ATTRIBUTE_QUOTE_SOURCE).size > 0;
}

/* What is quoted: a <q>, or the only paragraph of a <bq>. */
static const struct node *
quoted_text(const struct node *node)
{
    if (node->kind == NODE_Q)
        return node_boolean(node, ATTRIBUTE_DIRECT, true) ? node : NULL;
    if (node->kind != NODE_BQ)
        return NULL;
    const struct node *paragraph = node->first;
    bool is_only =
        paragraph != NULL && paragraph->kind == NODE_P &&
        (paragraph->next == NULL || paragraph->next->kind == NODE_CREDIT);
    return is_only ? paragraph : NULL;
}

static bool
is_printable(struct candidates *candidates, const struct node *node)
{
    const struct node *text = quoted_text(node);
    if (text == NULL || !has_speaker(node))
        return false;
    buf_clear(&candidates->text);
    node_gather_text(text, &candidates->text);
    size_t length = utf8_count(buf_view(&candidates->text));
    return length >= LENGTH_LEAST && length <= LENGTH_MOST;
}

/* The most special of the topics, by depth; the first of those. */
static uint32_t
choose_topic(const struct composer *composer, struct node_list topics)
{
    uint32_t chosen = 0;
    size_t depth = 0;
    for (size_t i = 0; i < topics.count; i++) {
        uint32_t index = node_map_lookup(composer->numbers, topics.at[i]);
        size_t dots = 1;
        if (index == 0)
            continue;
        struct str number = composer->topics.at[index - 1].number;
        for (size_t k = 0; k < number.size; k++)
            dots += number.at[k] == '.';
        if (dots > depth) {
            depth = dots;
            chosen = index;
        }
    }
    return chosen;
}

static enum rank
rank_of(const struct composer *composer, const struct node *node,
        uint32_t *topic)
{
    bool is_key = has_class(node, "key");
    const struct node *around = node;
    *topic = 0;
    while (around->kind != NODE_BODY && *topic == 0) {
        *topic = choose_topic(composer, node_pointers(around, ATTRIBUTE_ANA));
        if (*topic == 0)
            around = around->parent;
    }
    return is_key           ? RANK_KEY
           : *topic == 0    ? RANK_NO_TOPIC
           : around == node ? RANK_OWN_TOPIC
                            : RANK_TOPIC_AROUND;
}

static bool
has_topic(const struct quote_pick *picks, size_t count, uint32_t topic)
{
    for (size_t i = 0; i < count; i++)
        if (topic > 0 && picks[i].topic == topic)
            return true;
    return false;
}

static void
add_candidate(struct composer *composer, struct candidates *candidates,
              const struct node *node, uint32_t paragraph)
{
    uint32_t topic;
    enum rank rank = rank_of(composer, node, &topic);
    size_t *count = &candidates->count[rank];
    if (*count < QUOTES_MOST && !has_topic(candidates->at[rank], *count, topic))
        candidates->at[rank][(*count)++] =
            (struct quote_pick){node, topic, paragraph};
}

/* In the order of the article. */
static void
sort_picks(struct composer *composer)
{
    struct quote_pick *picks = composer->picks;
    for (size_t i = 1; i < composer->pick_count; i++)
        for (size_t k = i; k > 0 && picks[k].paragraph < picks[k - 1].paragraph;
             k--) {
            struct quote_pick other = picks[k];
            picks[k] = picks[k - 1];
            picks[k - 1] = other;
        }
}

/* More of the same rank than three with different topics cannot be needed,
 * save where a better rank takes their topics; then the brief has fewer. */
void
pick_quotes(struct composer *composer)
{
    struct candidates candidates = {0};
    const struct node *body = article_part(composer, NODE_BODY);
    struct walk walk = walk_start(body);
    while (walk_next(&walk)) {
        if (!walk.entering || !is_printable(&candidates, walk.node))
            continue;
        uint32_t paragraph = paragraph_number(composer, walk.node);
        if (paragraph > 0)
            add_candidate(composer, &candidates, walk.node, paragraph);
    }
    for (size_t rank = 0; rank < RANK_COUNT; rank++)
        for (size_t i = 0; i < candidates.count[rank]; i++) {
            const struct quote_pick *pick = &candidates.at[rank][i];
            if (composer->pick_count < QUOTES_MOST &&
                !has_topic(composer->picks, composer->pick_count, pick->topic))
                composer->picks[composer->pick_count++] = *pick;
        }
    sort_picks(composer);
    buf_release(&candidates.text);
}

/* ---- text ---- */

/* Marks around the whole that the article's text has inside of its <q>: the
 * form adds the language's own. */
static size_t
mark_size(struct str text, bool at_end)
{
    static const char *const marks[] = {"\"", "“", "”", "„", "«", "»"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (at_end ? str_ends_with(text, marks[i])
                   : str_starts_with(text, marks[i]))
            return str_from(marks[i]).size;
    return 0;
}

static struct str
trim_start(struct str text)
{
    static const struct str spaces[] = {{" ", 1}, {"\u00A0", 2}, {"\u202F", 3}};
    size_t size = mark_size(text, false);
    if (size == 0)
        return text;
    text = str_slice(text, size, text.size);
    for (size_t i = 0; i < 3; i++)
        if (str_starts_with(text, spaces[i].at))
            text = str_slice(text, spaces[i].size, text.size);
    return text;
}

/* The comma before "he said" belongs to the sentence around, too. */
static struct str
trim_end(struct str text)
{
    static const struct str spaces[] = {{" ", 1}, {"\u00A0", 2}, {"\u202F", 3}};
    size_t size = mark_size(text, true);
    text.size -= size;
    for (size_t i = 0; size > 0 && i < 3; i++)
        if (str_ends_with(text, spaces[i].at))
            text.size -= spaces[i].size;
    if (str_ends_with(text, ","))
        text.size--;
    return text;
}

static struct phrase
quote_phrase(struct composer *composer, const struct node *node)
{
    struct phrase phrase = phrase_of(composer, quoted_text(node), PHRASE_PLAIN);
    struct span *spans = arena_copy(composer->arena, phrase.spans,
                                    phrase.count * sizeof spans[0]);
    for (size_t i = 0; i < phrase.count; i++)
        spans[i].marks &= ~(unsigned)SPAN_QUOTE; /* it is one as a whole */
    if (phrase.count > 0) {
        spans[0].text = trim_start(spans[0].text);
        spans[phrase.count - 1].text = trim_end(spans[phrase.count - 1].text);
    }
    return (struct phrase){spans, phrase.count};
}

struct quote_entry
quote_of(struct composer *composer, const struct quote_pick *pick)
{
    const struct node *node = pick->node;
    struct str speaker =
        name_list(composer, node_pointers(node, ATTRIBUTE_WHO));
    if (speaker.size == 0)
        speaker = node_text(node, ATTRIBUTE_QUOTE_SOURCE);
    return (struct quote_entry){
        .text = quote_phrase(composer, node),
        .speaker = phrase_text(composer, speaker, node->language),
        .evidence = evidence_one(composer, pick->paragraph),
        .language = node->language,
    };
}

/* ---- where they are cited ---- */

static bool
is_cited_by(const struct composer *composer, uint32_t paragraph,
            struct str anchor)
{
    const struct paragraph *cited = &composer->paragraphs[paragraph];
    for (size_t i = 0; i < cited->citations.count; i++)
        if (str_equal(cited->citations.at[i].anchor, anchor))
            return true;
    return false;
}

/* A quote within a topic is found there. */
static void
cite_in_topic(struct composer *composer, const struct quote_pick *pick)
{
    struct str number = composer->topics.at[pick->topic - 1].number;
    const struct citation citation = {
        PART_QUOTES, locale_label(composer->locale, "quote"),
        str_printf(composer->arena, "topic-%.*s", STR_ARGS(number))};
    struct evidence evidence = evidence_one(composer, pick->paragraph);
    if (!is_cited_by(composer, pick->paragraph, citation.anchor))
        cite(composer, &evidence, &citation);
}

void
compose_quotes(struct composer *composer)
{
    struct quote_entry *entries =
        ARENA_ARRAY(composer->arena, struct quote_entry, QUOTES_MOST);
    size_t count = 0;
    for (size_t i = 0; i < composer->pick_count; i++) {
        const struct quote_pick *pick = &composer->picks[i];
        if (pick->topic > 0) {
            cite_in_topic(composer, pick);
            continue;
        }
        entries[count] = quote_of(composer, pick);
        struct str number = str_printf(composer->arena, "%zu", ++count);
        const struct citation citation = {
            PART_QUOTES, cite_label(composer, "cite-quote", number),
            str_printf(composer->arena, "quote-%zu", count)};
        cite(composer, &entries[count - 1].evidence, &citation);
    }
    composer->brief->quotes = entries;
    composer->brief->quote_count = count;
}
