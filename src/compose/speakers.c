/* Who speaks: quoted words, by whoever said them. */
#include "compose/composer.h"

#include "base/buf.h"

#include <stdlib.h>

struct said {                 /* by one speaker, or several in chorus */
    const struct node *quote; /* the first */
    uint32_t words;
    size_t order;
};

struct said_list {
    VEC(struct said);
};

static struct said *
said_by(const struct composer *composer, struct said_list *list,
        const struct node *quote)
{
    for (size_t i = 0; i < list->count; i++)
        if (is_same_speaker(list->at[i].quote, quote))
            return &list->at[i];
    VEC_PUSH(composer->scratch, list,
             ((struct said){.quote = quote, .order = list->count}));
    return &list->at[list->count - 1];
}

/* A quotation within another is the outer speaker's too. */
static void
gather(struct composer *composer, struct said_list *list)
{
    const struct node *body = article_part(composer, NODE_BODY);
    struct walk walk = walk_start(body);
    const struct node *outer = NULL;
    struct buf text = {0};
    while (walk_next(&walk)) {
        if (outer != NULL && walk.node == outer && !walk.entering)
            outer = NULL;
        if (!walk.entering || outer != NULL || walk.node->kind == NODE_TEXT ||
            !is_quotation(walk.node))
            continue;
        outer = walk.node;
        uint32_t words =
            locale_count_words(composer->locale, quoted_text(outer, &text));
        if (words > 0)
            said_by(composer, list, outer)->words += words;
    }
    buf_release(&text);
}

static int
compare(const void *a, const void *b)
{
    const struct said *left = a, *right = b;
    bool is_last = has_speaker(right->quote);
    if (has_speaker(left->quote) != is_last)
        return is_last ? 1 : -1;
    if (left->words != right->words)
        return left->words > right->words ? -1 : 1;
    return left->order < right->order ? -1 : left->order > right->order;
}

static struct str
speaker_name(struct composer *composer, const struct node *quote)
{
    struct node_list who = node_pointers(quote, ATTRIBUTE_WHO);
    return who.count > 0 ? name_list(composer, names_of(composer, who))
                         : node_text(quote, ATTRIBUTE_QUOTE_SOURCE);
}

/* Rounded by the largest remainders, so that they add up to 100. */
static void
set_percents(struct speaker_share *shares, size_t count, uint64_t total)
{
    uint32_t rest = 100;
    for (size_t i = 0; i < count; i++) {
        shares[i].percent = (uint32_t)(100 * (uint64_t)shares[i].words / total);
        rest -= shares[i].percent;
    }
    for (uint64_t least = total; rest > 0 && least > 0;) {
        uint64_t most = 0;
        for (size_t i = 0; i < count; i++) {
            uint64_t remainder = 100 * (uint64_t)shares[i].words % total;
            if (remainder < least && remainder > most)
                most = remainder;
        }
        for (size_t i = 0; i < count && rest > 0; i++)
            if (100 * (uint64_t)shares[i].words % total == most) {
                shares[i].percent++;
                rest--;
            }
        least = most;
    }
}

static struct speakers
shares_of(struct composer *composer, const struct said_list *list)
{
    struct speaker_share *shares =
        ARENA_ARRAY(composer->arena, struct speaker_share, list->count);
    uint64_t total = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct said *said = &list->at[i];
        shares[i] = (struct speaker_share){
            .name = speaker_name(composer, said->quote),
            .language = said->quote->language,
            .words = said->words,
        };
        total += said->words;
    }
    if (total > 0)
        set_percents(shares, list->count, total);
    return (struct speakers){shares, list->count};
}

struct speakers
brief_speakers(struct arena *arena, const struct brief *brief,
               struct locale *locale)
{
    struct composer composer = {
        .arena = arena,
        .scratch = arena_new(),
        .article = brief->article,
        .locale = locale,
    };
    struct said_list list = {0};
    gather(&composer, &list);
    if (list.count > 0)
        qsort(list.at, list.count, sizeof *list.at, compare);
    struct speakers speakers = shares_of(&composer, &list);
    arena_free(composer.scratch);
    return speakers;
}
