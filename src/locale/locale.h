/* Door of locale/: words, dates, lists and plurals in the article's language.
 *
 * Section names and phrases come from label files (styles/labels/LANGUAGE.xml,
 * built in; a style sheet may override some); formatting by ICU's data, opened
 * only when something is formatted.  ICU's locale data is known here only. */
#ifndef READOUT_LOCALE_LOCALE_H
#define READOUT_LOCALE_LOCALE_H

#include "base/calendar.h"
#include "base/source.h"

struct arena;
struct diag;
struct locale;

/* `language` is a BCP 47 tag.  Labels are looked up as given, then by
 * language and script ("uk" for "uk-UA", "zh-Hant" for "zh-TW"), then in
 * English with a warning. */
struct locale *locale_new(struct arena *arena, const char *language,
                          struct diag *diag);
void locale_free(struct locale *locale); /* closes what ICU opened */

/* The language of the words: the tag as given, or "en" where there are no
 * labels for it. */
const char *locale_language(const struct locale *locale);
/* Whether words in `language` are for this language: those in "en" are for
 * "en-GB" too (RFC 4647, 3.3.1, basic filtering), and those in "" for any. */
bool locale_takes(const struct locale *locale, struct str language);
/* Is text of this language (a BCP 47 tag) written from right to left? */
bool language_is_right_to_left(const char *language);

/* Overrides a label, as a style sheet asks.  Where there is no such key or the
 * text fills what is not known there, that is reported with its place. */
void locale_set_label(struct locale *locale, struct str key, struct str text,
                      struct where where);

/* The label `key`, e.g. "next-steps"; asserts that it is in the English file,
 * which is complete. */
struct str locale_label(const struct locale *locale, const char *key);

struct locale_argument {
    const char *name;
    struct str text; /* used unless is_number */
    bool is_number;
    int32_t number;
};

/* The label `key`, a pattern as of ICU messages ("{count, plural, one {# day}
 * ...}"), filled; see message.c for what it may hold. */
struct str locale_message(struct arena *arena, struct locale *locale,
                          const char *key,
                          const struct locale_argument *arguments,
                          size_t count);

enum date_style {
    DATE_STYLE_LONG,    /* 4 April 2025, by the language's own pattern */
    DATE_STYLE_NO_YEAR, /* 4 April */
    DATE_STYLE_SHORT,   /* 4 Apr */
    DATE_STYLE_TICK,    /* on an axis: 4, Apr or 2025 alone */
};

/* A date as exact as it is: a day, a month with year, a year. */
struct str locale_date(struct arena *arena, struct locale *locale,
                       const struct date *date, enum date_style style);
/* A month, with its year unless the style leaves that out, in the case that
 * some languages ask for: "kwietnia 2025", "w" "kwietniu 2025". */
enum month_case {
    MONTH_GENITIVE, /* as behind a day */
    MONTH_IN,       /* as the labels "in-january" ... have it */
};
struct str locale_month(struct arena *arena, struct locale *locale,
                        const struct date *date, enum date_style style,
                        enum month_case month_case);
/* Whether a text in `language` (a BCP 47 tag) names the day and the month of a
 * date, or the month of one without day, but no year. */
bool locale_is_yearless(struct locale *locale, const char *language,
                        struct str text, const struct date *date);
/* Whether a word is a month's name, as dates have it. */
bool locale_is_month(struct locale *locale, struct str word);
/* The time of day of a date that has one: "10:30", "10:30 AM". */
struct str locale_time(struct arena *arena, struct locale *locale,
                       const struct date *date);
/* "4–6 April 2025", by ICU's interval patterns. */
struct str locale_date_range(struct arena *arena, struct locale *locale,
                             const struct date *from, const struct date *to);
/* "every week", "every two weeks on Monday and Friday until ..." */
struct str locale_recurrence(struct arena *arena, struct locale *locale,
                             const struct rrule *rule);
/* A text with its first letter as that of a sentence. */
struct str locale_sentence(struct arena *arena, const struct locale *locale,
                           struct str text);
/* "A, B and C". */
struct str locale_list(struct arena *arena, struct locale *locale,
                       const struct str *items, size_t count);
struct str locale_number(struct arena *arena, struct locale *locale,
                         int64_t number);
/* The ten digits of the language, and a number such as "1.2" in them. */
const struct str *locale_digits(struct locale *locale);
struct str locale_numerals(struct arena *arena, struct locale *locale,
                           struct str number);
/* The name of a country by its ISO 3166 code; the code if there is none. */
struct str locale_country(struct arena *arena, struct locale *locale,
                          struct str code);
/* How many words a text has, in any language. */
uint32_t locale_count_words(struct locale *locale, struct str text);
/* Text as readers compare names, in any language: without case, and letters
 * with their accents as one character. */
struct str locale_fold(struct arena *arena, struct str text);
/* Text of any script in ASCII, as it is said ("Москва" -> "Moskva", "北京" ->
 * "bei jing"); what has no such form is left out. */
struct str locale_transliterate(struct arena *arena, struct str text);
/* A password as it is, whether a letter with an accent was typed as one
 * character or two; the text itself where ICU lacks the data, and where letters
 * of both directions are in it.  False: it has characters that no password may
 * have, such as controls. */
bool locale_password(struct arena *arena, struct str text,
                     struct str *password);
/* A key by whose bytes (memcmp) texts stand in the language's order; of texts
 * that differ in case or accents only the keys differ behind the first byte 1.
 * Where there is no order for the language, that of Unicode's characters. */
struct str locale_sort_key(struct arena *arena, struct locale *locale,
                           struct str text);
/* The letter under which an index has the text: its first one, as a capital,
 * without an accent unless the language takes that for another letter.  Empty
 * for an ideograph, of which there are too many; "#" for what is no letter. */
struct str locale_index_letter(struct arena *arena, struct locale *locale,
                               struct str text);
/* ---- text in columns, as a terminal or a mail shows it ---- */
/* How many columns a text takes: two for what UAX 11 has as wide, none for
 * marks that combine with what they follow, and for formats. */
size_t plain_columns(struct str text);
/* The text in normalisation form C. */
struct str plain_composed(struct arena *arena, struct str text);
/* Whether Unicode has the character as a space, as punctuation, as a sign. */
enum plain_class {
    PLAIN_OTHER,
    PLAIN_SPACE,
    PLAIN_PUNCTUATION,
    PLAIN_SIGN,
};
enum plain_class plain_class(uint32_t code_point);
/* Sets `breaks`, one for each byte of `text` and one for its end, where a line
 * may begin (UAX 14), never within what a reader takes for one character. */
void locale_line_breaks(struct locale *locale, struct str text, bool *breaks);

/* Whether ISO 3166 has the code, of two or three capital letters; ICU's list is
 * in its code. */
bool locale_has_country(struct str code);

#endif
