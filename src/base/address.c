/* Addresses that a reader can follow or look up; see address.h. */
#include "base/address.h"

#include "base/buf.h"

#include <string.h>

bool
address_has_scheme(struct str address, struct str scheme)
{
    if (address.size < scheme.size)
        return false;
    for (size_t i = 0; i < scheme.size; i++)
        if ((address.at[i] | 0x20) != (scheme.at[i] | 0x20))
            return false;
    return true;
}

bool
address_is_known(struct str address)
{
    static const char *const schemes[] = {
        "http:", "https:", "ftp:", "mailto:", "tel:", "doi:", "urn:",
    };
    for (size_t i = 0; i < address.size; i++)
        if ((unsigned char)address.at[i] <= ' ')
            return false;
    for (size_t i = 0; i < COUNT(schemes); i++) {
        struct str scheme = str_from(schemes[i]);
        if (address.size > scheme.size && address_has_scheme(address, scheme))
            return true;
    }
    return false;
}

/* RFC 3986, appendix A. */
static bool
is_of_uri(unsigned char c)
{
    return c > ' ' && c < 0x7F && strchr("\"<>\\^`{|}", c) == NULL;
}

void
address_print(struct str address, struct buf *out)
{
    struct str doi = STR("doi:");
    if (address_has_scheme(address, doi)) {
        buf_text(out, "https://doi.org/");
        address = str_slice(address, doi.size, address.size);
    }
    bool has_fragment = false;
    for (size_t i = 0; i < address.size; i++) {
        unsigned char c = (unsigned char)address.at[i];
        if (is_of_uri(c) && !(c == '#' && has_fragment))
            buf_char(out, (char)c);
        else
            buf_printf(out, "%%%02X", c);
        has_fragment = has_fragment || c == '#';
    }
}
