/* The parts of a brief and the forms that each can take.  Private to form/.
 *
 * Each function adds one part to a region, or nothing where it has no content.
 * `form` is the place of the wanted form in the part's list (parts.c); 0 is the
 * default. */
#ifndef READOUT_FORM_PARTS_H
#define READOUT_FORM_PARTS_H

#include "form/builder.h"

typedef void part_function(struct builder *builder, struct element *region,
                           size_t form);

part_function form_title; /* block, memorandum */
part_function form_bottom_line;
part_function form_glance;
part_function form_participants; /* list, table, cards */
part_function form_topics;       /* run-in, sections */
part_function form_decisions;    /* list, table */
part_function form_next_steps;   /* table, checklist */
part_function form_timeline;
part_function form_speakers;
part_function form_coverage;
part_function form_quotes; /* inline, pull */
part_function form_questions;
part_function form_source_head; /* its heading, where it stands apart */
part_function form_source;

/* Of a dossier: before or behind all its briefs. */
part_function form_cover;
part_function form_contents;
part_function form_index;

/* Whether a part is one of a dossier's. */
bool part_is_of_dossier(struct str name);

/* Blocks of the source or of a footnote. */
void form_blocks(struct builder *builder, struct element *parent,
                 const struct block *first);

/* A QR code to the article's source: whether there is to be one, and the code
 * itself. */
bool has_source_code(struct builder *builder, const struct element *part);
void add_source_code(struct builder *builder, struct element *parent);

/* Adds the part that a sheet places; false: no such part or form, reported. */
bool form_part(struct builder *builder, struct element *region,
               const struct placement *placement);

#endif
