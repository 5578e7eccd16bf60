/* Key quotes: at most three in a brief and one a topic, word for word.
 *
 * Those that the article marks by class="key" come first, whatever their topic
 * and length, then those that name their topic themselves, then those whose
 * sentence or paragraph does; among equals the earlier. */
#include "compose/composer.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "compose/quote_marks.h"

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

struct candidate {
    struct quote_pick pick;
    enum rank rank;
};

struct candidates {
    VEC(struct candidate);
};

/* ---- the choice ---- */

static bool
is_key(const struct node *node)
{
    return str_has_word(node_text(node, ATTRIBUTE_CLASS), STR("key"));
}

bool
has_speaker(const struct node *node)
{
    return node_pointers(node, ATTRIBUTE_WHO).count > 0 ||
           node_text(node, ATTRIBUTE_QUOTE_SOURCE).size > 0;
}

/* A <bq>'s paragraphs, which nothing but a credit may follow. */
static size_t
count_paragraphs(const struct node *quote)
{
    size_t count = 0;
    for (const struct node *node = quote->first; node != NULL;
         node = node->next, count++)
        if (node->kind != NODE_P)
            return node->kind == NODE_CREDIT ? count : 0;
    return count;
}

bool
is_quotation(const struct node *node)
{
    return node->kind == NODE_Q
               ? node_boolean(node, ATTRIBUTE_DIRECT, true)
               : node->kind == NODE_BQ && count_paragraphs(node) > 0;
}

struct str
quoted_text(const struct node *node, struct buf *buf)
{
    buf_clear(buf);
    if (node->kind == NODE_Q)
        node_gather_text(node, buf);
    const struct node *paragraph = node->first;
    for (size_t i = 0; node->kind == NODE_BQ && i < count_paragraphs(node);
         i++, paragraph = paragraph->next)
        node_gather_text(paragraph, buf);
    struct str text = str_trim(buf_view(buf));
    quote_marks_trim(text, &text, &text);
    return text;
}

/* Characters, those of Chinese, Japanese and Korean as two: they are as wide
 * and say as much. */
static size_t
length_of(struct str text)
{
    size_t length = 0;
    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text, &at);
        bool is_wide =
            (c >= 0x2E80 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
            (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF);
        length += is_wide ? 2 : 1;
    }
    return length;
}

static bool
is_printable(struct buf *text, const struct node *node)
{
    if (!is_quotation(node))
        return false;
    size_t length = length_of(quoted_text(node, text));
    if (is_key(node))
        return length > 0;
    return has_speaker(node) && length >= LENGTH_LEAST &&
           length <= LENGTH_MOST &&
           (node->kind == NODE_Q || count_paragraphs(node) == 1);
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
    const struct node *around = node;
    *topic = 0;
    while (around->kind != NODE_BODY && *topic == 0) {
        *topic = choose_topic(composer, node_pointers(around, ATTRIBUTE_ANA));
        if (*topic == 0)
            around = around->parent;
    }
    return is_key(node)     ? RANK_KEY
           : *topic == 0    ? RANK_NO_TOPIC
           : around == node ? RANK_OWN_TOPIC
                            : RANK_TOPIC_AROUND;
}

bool
is_same_speaker(const struct node *a, const struct node *b)
{
    struct node_list who = node_pointers(a, ATTRIBUTE_WHO);
    struct node_list other = node_pointers(b, ATTRIBUTE_WHO);
    if (who.count != other.count)
        return false;
    for (size_t i = 0; i < who.count; i++)
        if (who.at[i] != other.at[i])
            return false;
    return str_equal(node_text(a, ATTRIBUTE_QUOTE_SOURCE),
                     node_text(b, ATTRIBUTE_QUOTE_SOURCE));
}

/* Whether there is a quote of the topic already, or of the same utterance: the
 * same speaker's in the same paragraph, where "she said" comes between. */
static bool
is_taken(const struct quote_pick *picks, size_t count,
         const struct quote_pick *wanted)
{
    for (size_t i = 0; i < count; i++)
        if ((wanted->topic > 0 && picks[i].topic == wanted->topic) ||
            (picks[i].paragraph == wanted->paragraph &&
             is_same_speaker(picks[i].node, wanted->node)))
            return true;
    return false;
}

static struct candidates
find_candidates(struct composer *composer)
{
    struct candidates candidates = {0};
    struct buf text = {0};
    struct walk walk = walk_start(article_part(composer, NODE_BODY));
    while (walk_next(&walk)) {
        if (!walk.entering || !is_printable(&text, walk.node))
            continue;
        struct candidate found = {.pick.node = walk.node};
        found.pick.paragraph = paragraph_number(composer, walk.node);
        found.rank = rank_of(composer, walk.node, &found.pick.topic);
        if (found.pick.paragraph > 0)
            VEC_PUSH(composer->scratch, &candidates, found);
    }
    buf_release(&text);
    return candidates;
}

static void
take_rank(struct composer *composer, const struct candidates *candidates,
          enum rank rank)
{
    for (size_t i = 0;
         i < candidates->count && composer->pick_count < QUOTES_MOST; i++) {
        const struct candidate *found = &candidates->at[i];
        if (found->rank == rank &&
            (rank == RANK_KEY ||
             !is_taken(composer->picks, composer->pick_count, &found->pick)))
            composer->picks[composer->pick_count++] = found->pick;
    }
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

void
pick_quotes(struct composer *composer)
{
    struct candidates candidates = find_candidates(composer);
    for (enum rank rank = RANK_KEY; rank < RANK_COUNT; rank++)
        take_rank(composer, &candidates, rank);
    sort_picks(composer);
}

/* ---- text ---- */

/* What is quoted, in one run. */
static struct phrase
quoted_phrase(struct composer *composer, const struct node *node)
{
    if (node->kind == NODE_Q)
        return phrase_of(composer, node, PHRASE_PLAIN);
    size_t count = count_paragraphs(node);
    struct phrase *phrases =
        ARENA_ARRAY(composer->scratch, struct phrase, count);
    const struct node *paragraph = node->first;
    for (size_t i = 0; i < count; i++, paragraph = paragraph->next)
        phrases[i] = phrase_of(composer, paragraph, PHRASE_PLAIN);
    return phrase_join(composer, phrases, count, STR(" "));
}

static struct phrase
quote_phrase(struct composer *composer, const struct node *node)
{
    struct phrase phrase = quoted_phrase(composer, node);
    struct span *spans = arena_copy(composer->arena, phrase.spans,
                                    phrase.count * sizeof spans[0]);
    for (size_t i = 0; i < phrase.count; i++)
        spans[i].marks &= ~(unsigned)SPAN_QUOTE; /* it is one as a whole */
    if (phrase.count > 0)
        quote_marks_trim(phrase_string(composer->scratch, &phrase),
                         &spans[0].text, &spans[phrase.count - 1].text);
    return (struct phrase){spans, phrase.count};
}

struct quote_entry
quote_of(struct composer *composer, const struct quote_pick *pick)
{
    const struct node *node = pick->node;
    struct str speaker = name_list(
        composer, names_of(composer, node_pointers(node, ATTRIBUTE_WHO)));
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
