/* Small PDFs, put together by hand. */
#ifndef READOUT_TESTS_ARCHIVE_FIXTURE_H
#define READOUT_TESTS_ARCHIVE_FIXTURE_H

#include "base/str.h"

struct arena;
struct diag;

enum {
    OBJECTS_MOST = 16
};

struct fixture {
    struct arena *arena;
    struct diag *diag;
    const char *packet;               /* of the XMP */
    struct str files;                 /* the elements of the catalogue's AF */
    struct str objects[OBJECTS_MOST]; /* more of them, from number 6 on */
    size_t count;
    const char *trailer; /* more of it */
};

/* A brief of one page that carries "<a/>" as a.xml. */
struct fixture fixture_new(void);
void fixture_free(struct fixture *fixture);

/* Its bytes, as they are described now. */
struct str fixture_pdf(struct fixture *fixture);

/* A file specification and a stream for it, both in the file from then on. */
void fixture_attach(struct fixture *fixture, struct str name, size_t size,
                    struct str packed);

/* Bytes as FlateDecode has them. */
struct str fixture_pack(struct fixture *fixture, struct str bytes);

/* What was reported. */
struct str fixture_messages(struct fixture *fixture);

#endif
