/* The parts of a brief as JSON, one file a group of them.  Private to json/. */
#ifndef READOUT_JSON_PARTS_H
#define READOUT_JSON_PARTS_H

#include "compose/compose.h"
#include "json/value.h"

/* ---- running.c ---- */
/* Running text as the members "text" and, where there is more to it than its
 * words, "spans", which say what differs from the text around, that is in
 * `language`. */
void put_running(json_t *object, const struct phrase *phrase,
                 const char *language);
/* The words alone. */
void gather_words(const struct phrase *phrase, struct buf *out);
/* Running text as an object of its own, unless it is empty. */
void put_phrase(json_t *object, const char *key, const struct phrase *phrase,
                const char *language);
/* As the array "evidence", or by another name. */
void put_evidence(json_t *object, const struct evidence *evidence);
void put_paragraphs(json_t *object, const char *key,
                    const struct evidence *evidence);
void put_keyword(json_t *object, const char *key, enum keyword keyword);
/* An array of statements. */
void put_statements(json_t *object, const char *key,
                    const struct statement *statements, size_t count,
                    const char *language);

/* ---- one for each part; each puts it into the brief's object ---- */
void put_head(json_t *object, const struct brief *brief);         /* head.c */
void put_participants(json_t *object, const struct brief *brief); /* people.c */
void put_topics(json_t *object, const struct brief *brief);       /* topics.c */
void put_quotes(json_t *object, const struct quote_entry *quotes,
                size_t count);                                 /* topics.c */
void put_questions(json_t *object, const struct brief *brief); /* topics.c */
void put_decisions(json_t *object, const struct brief *brief); /* steps.c */
void put_steps(json_t *object, const struct brief *brief);     /* steps.c */
void put_timeline(json_t *object, const struct brief *brief);  /* timeline.c */
void put_annex(json_t *object, const struct brief *brief);     /* annex.c */

#endif
