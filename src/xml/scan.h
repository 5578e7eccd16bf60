/* The markup of an XML text, token by token: where each tag begins and ends.
 * Internal to xml/.
 *
 * libxml2 is the judge of well-formedness; this scan is for what it cannot
 * tell: places (its own line numbers end at 65,535), limits before they hurt,
 * and messages that name both ends of a mismatch.  For a well-formed document
 * the tokens are exactly libxml2's. */
#ifndef READOUT_XML_SCAN_H
#define READOUT_XML_SCAN_H

#include "base/diag.h"
#include "base/str.h"

enum token {
    TOKEN_START,
    TOKEN_EMPTY, /* <br/> */
    TOKEN_END,
    TOKEN_COMMENT,
    TOKEN_INSTRUCTION, /* <?...?>, the XML declaration too */
    TOKEN_CDATA,
    TOKEN_DOCTYPE,
};

struct scan {
    struct str text;
    uint32_t begin, end; /* of the token; zero at first */
    enum token token;
    struct str name; /* of a tag, as written; else "!--", "?" ... */
    uint32_t attribute_count, space_count; /* the latter: xmlns */
    size_t name_most, value_most; /* the longest of the tag, in bytes */
    bool is_faulty;               /* not well-formed; `fault` says how */
    uint32_t fault_at;            /* where; `end` is where to go on */
    enum message fault;
};

enum {
    CDATA_OPEN_SIZE = 9,
    CDATA_CLOSE_SIZE = 3,
};

struct scan_attribute {
    struct str name, value; /* as written; the value without quotes */
};

/* The next token behind the last; false: no more markup. */
bool scan_next(struct scan *scan);

/* The next attribute of a tag from `*at` on, which moves behind it.  False at
 * the end of the tag or where it is not well-formed; `*at` is then there. */
bool scan_attribute(struct str text, uint32_t *at,
                    struct scan_attribute *attribute);

/* The name in the tag that begins at `tag`. */
struct str scan_tag_name(struct str text, uint32_t tag);

/* Whether the text begins as a name does.  libxml2 judges characters beyond
 * ASCII. */
bool begins_name(struct str text);

#endif
