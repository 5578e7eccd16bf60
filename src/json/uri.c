/* Paths as references; see uri.h. */
#include "json/uri.h"

#include "base/ascii.h"
#include "base/buf.h"

#include <string.h>

/* RFC 3986, 3.3: pchar and the slash, without the colon, which may end a
 * scheme in the first segment of a relative reference. */
static bool
is_plain(char c)
{
    return ascii_is_word(c) ||
           (c != '\0' && strchr("-._~!$&'()*+,;=@/", c) != NULL);
}

void
uri_print(struct str path, struct buf *out)
{
    if (str_starts_with(path, "/"))
        buf_text(out, "file://");
    for (size_t i = 0; i < path.size; i++)
        if (is_plain(path.at[i]))
            buf_char(out, path.at[i]);
        else
            buf_printf(out, "%%%02X", (unsigned)(unsigned char)path.at[i]);
}
