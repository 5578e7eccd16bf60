/* Door of compose/: the article tree to the brief.
 *
 * The brief says what is printed, in which words and in the article's language,
 * but not where or how: parts as plain structs, each line with the numbers of
 * the paragraphs it rests on.  A part without content has a count of 0 or an
 * empty phrase. */
#ifndef READOUT_COMPOSE_COMPOSE_H
#define READOUT_COMPOSE_COMPOSE_H

#include "base/calendar.h"
#include "base/source.h"
#include "base/str.h"
#include "compose/timeline.h"
#include "doc/doc.h"

struct arena;
struct buf;
struct diag;
struct locale;

/* ---- running text ---- */

enum span_kind {
    SPAN_TEXT,
    SPAN_BREAK, /* a forced line break */
    SPAN_NOTE,  /* a footnote's mark; `note` is its number */
};

enum span_mark { /* bits */
    SPAN_EMPHASIS = 1,
    SPAN_SUBSCRIPT = 2,
    SPAN_SUPERSCRIPT = 4,
    SPAN_QUOTE = 8,   /* inside a quotation */
    SPAN_STRONG = 16, /* a name that is set off */
};

struct span {
    enum span_kind kind;
    unsigned marks;       /* of enum span_mark */
    struct str text;      /* borrowed from the article where it can be */
    struct str href;      /* a link to an address, or empty */
    const char *language; /* never NULL */
    uint32_t note;
    uint32_t offset; /* place in the article's source */
};

struct phrase {
    const struct span *spans;
    size_t count;
};

/* Numbers of annex paragraphs, each once, ascending. */
struct evidence {
    const uint32_t *numbers;
    size_t count;
};

struct statement { /* a phrase and what it rests on */
    struct phrase text;
    struct evidence evidence;
};

struct statements {
    const struct statement *at;
    size_t count;
};

/* ---- parts ---- */

struct fact { /* a line of "at a glance": When, Where ... */
    struct str label;
    struct statement value;
};

struct facts {
    const struct fact *at;
    size_t count;
};

/* A date of the event; one that says but a day, a month or a year has it in
 * both `from` and `to`. */
struct event_date {
    const struct date *from, *to; /* NULL: nothing says when it begins, ends */
    struct str when;  /* in words, as exact and as certain as it is */
    bool is_within;   /* not all of it, but some time between */
    bool is_yearless; /* the article does not state the year */
    bool is_doubtful; /* the article or its annotator is not sure */
};

struct event_entry { /* what the article is about */
    const struct node *node;
    struct phrase name;
    struct str place; /* empty: not stated */
    const struct event_date *dates;
    size_t date_count;
};

struct participant_entry {
    struct phrase name;
    struct phrase function; /* functions and role in words, joined */
    struct evidence evidence;
    struct evidence mentions; /* all paragraphs that name the person */
    struct str anchor;        /* "person-3", for an index */
    bool is_description;      /* no name: "a person close to the talks" */
    bool is_head;
};

/* A delegation; the people of none; those who spoke; those only mentioned. */
enum group_kind {
    GROUP_DELEGATION,
    GROUP_OTHERS,    /* took part, of no delegation */
    GROUP_SPEAKERS,  /* role="speaker": spoke about the meeting */
    GROUP_MENTIONED, /* named only in the text */
};

struct participant_group {
    enum group_kind kind;
    struct phrase name; /* empty where there are no delegations to be other
                           than */
    struct str country; /* ISO 3166 code, or empty */
    struct phrase note; /* e.g. "nobody named" */
    struct evidence evidence;
    const struct participant_entry *entries;
    size_t count;
};

struct quote_entry {
    struct phrase text;    /* without quotation marks of the article */
    struct phrase speaker; /* may be empty */
    struct evidence evidence;
    const char *language;
};

struct topic_entry {
    struct str number; /* "1", "1.2" */
    struct phrase name;
    const struct statement *summary; /* paragraphs */
    size_t summary_count;
    struct evidence evidence; /* of the topic as a whole */
    struct evidence touches;  /* all paragraphs on it or its sub-topics */
    const struct quote_entry *quotes; /* chosen for it */
    size_t quote_count;
    const struct topic_entry *topics; /* sub-topics */
    size_t topic_count;
};

/* Of participants and delegations, in the article's order. */
struct names {
    const struct str *at;
    size_t count;
};

struct decision_entry {
    struct str number;
    struct phrase text;
    enum keyword status; /* KEYWORD_NONE: not said */
    struct str status_word;
    struct names who;
    struct str parties; /* the same in words; may be empty */
    struct str when;    /* may be empty */
    struct evidence evidence;
};

struct step_entry {
    struct str number;
    struct phrase action;
    struct phrase owner; /* never empty: "nobody named" */
    struct phrase due;   /* never empty: "no date given", "every week" */
    enum keyword status;
    struct str status_word;
    struct evidence evidence;
    /* As data, for the timeline and for other forms. */
    struct names owners;
    const struct node *node;
    const struct date *start, *due_date; /* NULL: not said */
    const struct rrule *rrule;
    enum keyword certainty;
};

struct question_entry {
    struct phrase text;
    struct evidence evidence;
};

/* ---- who speaks ---- */

struct speaker_share {
    struct str name; /* empty: it is not said who speaks */
    const char *language;
    uint32_t words, percent; /* of all quoted words */
};

struct speakers { /* most first, what nobody said last */
    const struct speaker_share *at;
    size_t count;
};

/* Which part a back reference of the annex leads to. */
enum part {
    PART_TITLE,
    PART_BOTTOM_LINE,
    PART_GLANCE,
    PART_PARTICIPANTS,
    PART_TOPICS,
    PART_DECISIONS,
    PART_NEXT_STEPS,
    PART_QUOTES,
    PART_QUESTIONS,
    PART_SOURCE, /* the annex */
    PART_COUNT,
};

/* A line of the brief that rests on a paragraph.  Its anchor in the brief is
 * named "topic-2", "step-1" ... */
struct citation {
    enum part part;
    struct str label; /* "Topic 2", in the article's language */
    struct str anchor;
};

/* ---- annex ---- */

enum block_kind {
    BLOCK_PARAGRAPH,
    BLOCK_HEADING,
    BLOCK_QUOTE, /* children, then credit in `text` */
    BLOCK_LIST,
    BLOCK_ITEM,
    BLOCK_TABLE, /* caption in `text`; children are rows */
    BLOCK_ROW,
    BLOCK_CELL,
    BLOCK_IMAGE, /* caption in `text`, credit in `credit` */
};

struct block {
    enum block_kind kind;
    uint32_t number;    /* of a cited paragraph, from 1; 0: none */
    struct phrase text; /* own running text, may be empty */
    const struct block *first, *next; /* children; sibling */
    const struct node *node;          /* element it comes from: never NULL */
    const struct citation *citations; /* what rests on it */
    size_t citation_count;
    const struct str *topics; /* numbers of the topics it touches */
    size_t topic_count;
    struct phrase credit;
    bool is_ordered;                /* BLOCK_LIST */
    uint32_t start;                 /* BLOCK_LIST: first number */
    bool is_head;                   /* BLOCK_ROW of thead; BLOCK_CELL th */
    uint32_t column_span, row_span; /* BLOCK_CELL: 1 or more */
    enum keyword align, scope;      /* BLOCK_CELL */
};

struct note { /* a footnote of the article */
    uint32_t number;
    const struct block *first;
};

struct brief {
    const struct article *article;
    const char *language;

    struct str marking; /* may be empty */
    struct phrase title, subtitle, dateline;
    const struct phrase *bylines;
    size_t byline_count;
    struct phrase source;      /* where the article comes from, date, rights */
    struct phrase origin;      /* the same without the date ... */
    struct phrase dated;       /* ... of the article, else of the event */
    struct str source_address; /* URI or empty */

    /* Document properties, plain text. */
    struct str plain_title, subject, keywords;
    const struct str *authors; /* one a person */
    size_t author_count;
    struct date date; /* the article's own; year 0: none */

    struct statements bottom_line;
    struct facts glance;
    const struct event_entry *event; /* NULL: none */
    /* Where what recurs is counted from if the article does not say: the day of
     * the event, else of the article; year 0: there is none. */
    struct date counted_from;
    const struct participant_group *groups;
    size_t group_count;
    const struct topic_entry *topics;
    size_t topic_count;
    const struct decision_entry *decisions;
    size_t decision_count;
    const struct step_entry *steps;
    size_t step_count;
    struct timeline timeline;
    const struct quote_entry *quotes; /* those that belong to no topic */
    size_t quote_count;
    const struct question_entry *questions;
    size_t question_count;

    const struct block *source_blocks; /* the annex: siblings by `next` */
    uint32_t paragraph_count;          /* the last number */
    const struct note *notes;
    size_t note_count;
};

/* ---- several articles ---- */

/* Where a person of the index is named: an entry in the brief of an article. */
struct appearance {
    size_t chapter; /* from 0 */
    const struct participant_entry *entry;
};

struct indexed_person {
    struct str name;
    const char *language; /* of the name */
    struct str letter;    /* "L", under which it stands; may be empty */
    const struct appearance *appearances;
    size_t count;
};

/* Articles that go into one document, and what that says of them all. */
struct dossier {
    const struct brief *const *briefs;
    size_t count;
    const char *language; /* of its own words, as of the first article */
    struct str title;     /* as asked for, or the word for a dossier */
    struct str marking;   /* the strictest; may be empty */
    struct str dates;     /* "4 March – 6 April 2025"; may be empty */
    struct date date;     /* of the latest article; year 0: none */
    struct str articles;  /* "3 articles" */
    const struct str *authors;
    size_t author_count;
    const struct indexed_person *people; /* in the language's order */
    size_t person_count;
};

/* Puts briefs together.  An empty `title`: the locale's word.  The briefs are
 * borrowed. */
const struct dossier *dossier_compose(struct arena *arena,
                                      const struct brief *const *briefs,
                                      size_t count, struct str title,
                                      struct locale *locale);

/* The marking that holds for all: of the Traffic Light Protocol's the strictest
 * alone; others, which have no order, all, strictest first. */
struct str dossier_marking(struct arena *arena,
                           const struct brief *const *briefs, size_t count);

/* Composes the brief.  Words come from `locale`; the article is borrowed and
 * must outlive the brief. */
const struct brief *brief_compose(struct arena *arena,
                                  const struct article *article,
                                  struct locale *locale, struct diag *diag);

/* Whose words the article quotes; in no brief that does not ask, because words
 * are counted by ICU's dictionaries. */
struct speakers brief_speakers(struct arena *arena, const struct brief *brief,
                               struct locale *locale);

/* The text alone, without its marks; a forced line break is a space. */
struct str phrase_string(struct arena *arena, const struct phrase *phrase);

/* The brief as text, for --dump=brief. */
void brief_dump(const struct brief *brief, struct buf *out);

#endif
