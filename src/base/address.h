/* Addresses that a reader of a brief can follow or look up. */
#ifndef READOUT_BASE_ADDRESS_H
#define READOUT_BASE_ADDRESS_H

#include "base/str.h"

struct buf;

/* Whether this is a URI (RFC 3986) of a scheme that links may have.  None of
 * them lets a document run anything. */
bool address_is_known(struct str address);

/* Whether the address is of the scheme, "doi:", which has no case (3.1). */
bool address_has_scheme(struct str address, struct str scheme);

/* Appends the address as programs follow it: a URI is of some letters of ASCII
 * (RFC 3986), so others are written as UTF-8 bytes; a DOI is given to its
 * resolver, since few know the scheme. */
void address_print(struct str address, struct buf *out);

#endif
