/* Briefs that were made before, read back.  Private to readout/. */
#ifndef READOUT_READOUT_BRIEF_H
#define READOUT_READOUT_BRIEF_H

#include "archive/archive.h"
#include "readout/job.h"

/* A PDF, and what it says and carries. */
struct brief_file {
    struct str name, pdf;
    struct archive archive;
};

/* Reads the file at `path`, or standard input for "-".  False: reported. */
bool brief_file_read(struct readout_job *job, const char *path,
                     struct brief_file *file);

/* The same for bytes at hand, which are called `name` in messages. */
bool brief_file_open(struct readout_job *job, struct str name, struct str pdf,
                     struct brief_file *file);

/* How many of the files are articles.  False: it does not say, or too many;
 * reported. */
bool brief_file_articles(struct readout_job *job, const struct brief_file *file,
                         size_t *count);

#endif
