/* What composing knows about the whole article; inside compose/ only.
 *
 * One pass over the body numbers its paragraphs and notes which of them touch
 * each topic and name each participant; every part is then composed from
 * arrays, so that the cost grows with the article and no faster. */
#ifndef READOUT_COMPOSE_COMPOSER_H
#define READOUT_COMPOSE_COMPOSER_H

#include "base/arena.h"
#include "base/vec.h"
#include "compose/compose.h"
#include "locale/locale.h"

struct buf;
struct node_map;

struct number_list {
    VEC(uint32_t);
};

struct topic { /* as the article declares it */
    const struct node *node;
    struct str number;          /* "1.2" */
    struct number_list touched; /* paragraphs whose ana points here */
};

struct agent { /* a participant or delegation */
    const struct node *node;
    struct number_list mentions; /* paragraphs that point here */
};

struct paragraph {             /* of the body, by its number */
    struct number_list topics; /* indices into composer.topics */
    struct {
        VEC(struct citation);
    } citations;
};

enum {
    QUOTES_MOST = 3,
    MENTIONS_MOST = 3, /* of one name: where a reader looks first */
    TOUCHES_MOST = 8,  /* of a topic without evidence of its own */
};

struct quote_pick { /* a quotation that the brief prints */
    const struct node *node;
    uint32_t topic; /* its number among all topics, from 1; 0: none */
    uint32_t paragraph;
};

struct composer {
    struct arena *arena, *scratch; /* scratch lives as long as composing */
    const struct article *article;
    struct locale *locale;
    struct brief *brief;
    /* Of a cited block, a footnote, a topic, an agent: its number from 1. */
    struct node_map *numbers;
    struct {
        VEC(struct topic);
    } topics;
    struct {
        VEC(struct agent);
    } agents;
    struct {
        VEC(const struct node *);
    } notes;                      /* footnotes in their order */
    struct paragraph *paragraphs; /* [paragraph_count + 1] */
    uint32_t paragraph_count;
    struct {
        VEC(struct span);
    } spans;                     /* of the phrase at work */
    struct number_list evidence; /* at work */
    struct quote_pick picks[QUOTES_MOST];
    size_t pick_count;
    uint32_t person_count; /* participants so far */
    /* The event's day is known, its year is the annotator's reading. */
    bool year_is_unstated;
    struct date event_date; /* year 0: none */
};

/* ---- marking.c ---- */
/* Whether it is one of the Traffic Light Protocol's. */
bool marking_is_protocol(struct str marking);

/* ---- map.c: numbers of nodes, looked up by their address only ---- */
struct node_map *node_map_new(struct arena *arena);
void node_map_set(struct node_map *map, const struct node *node,
                  uint32_t number);
uint32_t node_map_lookup(const struct node_map *map,
                         const struct node *node); /* 0: none */

/* ---- survey.c ---- */
/* Children of a kind; none of NULL. */
struct node_list children_of(struct composer *composer,
                             const struct node *parent, enum node_kind kind);
void survey_article(struct composer *composer);
const struct node *article_part(const struct composer *composer,
                                enum node_kind kind); /* NULL: none */
/* The number of the paragraph that a node of the body stands in, or 0. */
uint32_t paragraph_number(const struct composer *composer,
                          const struct node *node);

/* ---- evidence.c ---- */
void sort_numbers(struct number_list *numbers);
struct evidence evidence_of(struct composer *composer, const struct node *node);
struct evidence evidence_one(struct composer *composer, uint32_t number);
/* The first `most` numbers of a list. */
struct evidence evidence_first(struct composer *composer,
                               const struct number_list *numbers, size_t most);
/* All the numbers of several. */
struct evidence evidence_join(struct composer *composer,
                              const struct evidence *all, size_t count);
/* Records that a line of the brief rests on these paragraphs. */
void cite(struct composer *composer, const struct evidence *evidence,
          const struct citation *citation);
/* "Topic 2" from the label "cite-topic". */
struct str cite_label(struct composer *composer, const char *key,
                      struct str number);

/* ---- phrase.c ---- */
enum phrase_kind {
    PHRASE_SOURCE, /* as the article has it */
    PHRASE_OWN,    /* the brief's own words: set typographically */
    PHRASE_PLAIN,  /* verbatim, without footnotes */
};
struct phrase phrase_of(struct composer *composer, const struct node *node,
                        enum phrase_kind kind);
/* Of the siblings from `first` up to `end`, spaces at the edges cut. */
struct phrase phrase_run(struct composer *composer, const struct node *first,
                         const struct node *end, enum phrase_kind kind);
/* A phrase of the locale's words. */
struct phrase phrase_words(struct composer *composer, struct str text);
struct phrase phrase_text(struct composer *composer, struct str text,
                          const char *language);
bool phrase_is_blank(const struct phrase *phrase);
/* The phrases that have text, with `separator` between. */
struct phrase phrase_join(struct composer *composer,
                          const struct phrase *phrases, size_t count,
                          struct str separator);
/* The text of a node with typographic quotation marks. */
struct str node_string(struct composer *composer, const struct node *node);
/* The text of the child `name` of a participant, delegation, event or topic. */
struct phrase name_phrase(struct composer *composer, const struct node *node);
struct str name_string(struct composer *composer, const struct node *node);
/* Names of participants and delegations; the same as a list in words, empty
 * without any. */
struct names names_of(struct composer *composer, struct node_list nodes);
struct str name_list(struct composer *composer, struct names names);

/* ---- typography.c ---- */
/* Straight quotation marks and apostrophes of spans to the language's own, and
 * words bound to the next, outside of quotations. */
void set_typographic(struct composer *composer, struct span *spans,
                     size_t count);

/* ---- binding.c ---- */
/* Text in the locale's language, with spaces that do not break where a line
 * should not end. */
struct str bind_words(struct composer *composer, struct str text);

/* ---- statements.c ---- */
/* The paragraphs below a node as statements, lists and tables flattened. */
struct statements statements_below(struct composer *composer,
                                   const struct node *node);

/* ---- words.c ---- */
/* A label with the text for {name}. */
struct str label_with(struct composer *composer, const char *key,
                      const char *name, struct str text);
/* Texts with a comma between; one may be empty. */
struct str join_words(struct composer *composer, struct str first,
                      struct str second);

/* ---- dates.c ---- */
/* Whether a <date> names a day, but no year, in the article's own words. */
bool is_year_unstated(struct composer *composer, const struct node *date);
/* What a <date> says, as exact and as certain as it is. */
struct str date_words(struct composer *composer, const struct node *node);
/* "UTC+03:00", from minutes east of UTC. */
struct str zone_words(struct composer *composer, int16_t zone);
/* When a decision was made. */
struct str when_words(struct composer *composer, const struct node *decision);
/* When a step begins, recurs and is due; empty: nothing is said. */
struct str due_words(struct composer *composer, const struct node *action);
/* Whether the year of a step's or decision's date is as unstated as that of
 * the event. */
bool is_step_year_unstated(const struct composer *composer,
                           const struct date *date, enum keyword certainty);
/* Whether a day is about the one that is given, or not sure at all; where only
 * the year is the annotator's own, the day is sure. */
bool is_date_doubtful(enum keyword certainty, bool is_yearless);
/* A status, and how sure it is where no date tells that; may be empty. */
struct str status_words(struct composer *composer, const struct node *node,
                        bool has_date);

/* ---- quotes.c ---- */
/* Said word for word, in running text. */
bool is_quotation(const struct node *node);
/* What is quoted, as a phrase of it has it, without marks. */
struct str quoted_text(const struct node *node, struct buf *buf);
bool has_speaker(const struct node *quote);
bool is_same_speaker(const struct node *a, const struct node *b);

/* ---- the parts ---- */
void compose_title(struct composer *composer);
void compose_properties(struct composer *composer);
void compose_event(struct composer *composer);
void compose_glance(struct composer *composer);
void compose_bottom_line(struct composer *composer);
void compose_participants(struct composer *composer);
struct entry_list {
    VEC(struct participant_entry);
};
/* Adds those that only the text names, each name once, in order. */
void add_marked(struct composer *composer, struct entry_list *entries);
void compose_topics(struct composer *composer);
void compose_decisions(struct composer *composer);
void compose_steps(struct composer *composer);
void pick_quotes(struct composer *composer);
struct quote_entry quote_of(struct composer *composer,
                            const struct quote_pick *pick);
void compose_quotes(struct composer *composer);
void compose_questions(struct composer *composer);
void compose_timeline(struct composer *composer);
void compose_source(struct composer *composer);

#endif
