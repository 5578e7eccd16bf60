/* What a locale holds; known inside locale/ only.  Everything from ICU is
 * looked up when first used and kept. */
#ifndef READOUT_LOCALE_STATE_H
#define READOUT_LOCALE_STATE_H

#include "locale/cldr.h"
#include "locale/locale.h"

struct buf;

/* Patterns of CLDR for dates and times; see pattern_keys in date.c. */
enum pattern {
    PATTERN_YEAR_MONTH_DAY,
    PATTERN_YEAR_MONTH,
    PATTERN_YEAR,
    PATTERN_MONTH_DAY,
    PATTERN_MONTH,
    PATTERN_SHORT_DAY,
    PATTERN_SHORT_MONTH,
    PATTERN_DAY,
    PATTERN_TIME,
    PATTERN_COUNT,
};

enum name_list { /* of CLDR's calendar names */
    NAMES_MONTH_WIDE,
    NAMES_MONTH_SHORT,
    NAMES_MONTH_WIDE_ALONE,
    NAMES_MONTH_SHORT_ALONE,
    NAMES_DAY_PERIOD, /* AM, PM */
    NAMES_ERA,        /* BC, AD */
    NAMES_COUNT,
};

enum {
    MONTHS = 12,
    DIGITS = 10,
    PLURAL_CATEGORIES = 5, /* besides "other" */
};

enum plural_type {
    PLURAL_CARDINAL, /* 3 days */
    PLURAL_ORDINAL,  /* the 3rd */
    PLURAL_TYPES,
};

#define PLURAL_OTHER "other"

struct plural_rules {
    bool is_loaded;
    struct str rules[PLURAL_CATEGORIES]; /* by plural_names; may be empty */
};

struct number_signs {
    bool is_loaded;
    struct str digits[DIGITS], group;
    uint32_t primary, secondary; /* digits of a group; 0: not grouped */
    uint32_t minimum;            /* digits before the first group */
};

struct locale {
    struct arena *arena;
    const char *language;
    struct labels *labels;
    struct cldr *cldr; /* NULL until something is formatted */
    struct str patterns[PATTERN_COUNT];
    const struct str *names[NAMES_COUNT];
    struct plural_rules plurals[PLURAL_TYPES];
    struct number_signs numbers;
    struct UCollator *collator;         /* NULL until something is sorted */
    struct UBreakIterator *word_breaks; /* NULL until words are counted */
    struct UBreakIterator *line_breaks; /* NULL until lines are broken */
    struct UBreakIterator *clusters;    /* the same */
};

/* ---- cldr.c ---- */
struct cldr *locale_cldr(struct locale *locale);

/* ---- count.c ---- */
void word_breaks_close(struct locale *locale);

/* ---- columns.c ---- */
void line_breaks_close(struct locale *locale);

/* ---- plural.c ---- */
/* "one", "few" ... of a whole number. */
const char *locale_plural(struct locale *locale, enum plural_type type,
                          int32_t number);
bool plural_is_category(struct str name);

/* ---- date_pattern.c ---- */
#define GREGORIAN "calendar/gregorian/"

struct date_filling {
    struct locale *locale;
    const struct date *date;
    struct str month; /* for the name of the month; NULL: as the pattern says */
    struct buf *out;
};
void date_fill(const struct date_filling *it, struct str pattern);
struct str locale_name(struct locale *locale, enum name_list list, int index);

/* ---- recurrence.c ---- */
/* A month, from 0, as the labels have it: "in May". */
struct str locale_in_month(struct arena *arena, struct locale *locale,
                           int month);

/* ---- message.c ---- */
struct message_values {
    const struct locale_argument *arguments;
    size_t count;
};
void message_fill(struct locale *locale, struct str pattern,
                  const struct message_values *message, struct buf *out);

/* ---- collate.c ---- */
void collator_close(struct locale *locale);

/* ---- number.c ---- */
/* Digits without groups, at least `width` of them. */
void number_print(struct locale *locale, uint32_t number, uint32_t width,
                  struct buf *out);

#endif
