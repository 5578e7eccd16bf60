/* MD5 sums, which libharu has for its own encryption; see checksum.h. */
#include "render/checksum.h"

#include "base/buf.h"

#include <hpdf.h>

enum {
    DIGEST_SIZE = 16,
    PIECE_MOST = 1 << 30, /* libharu counts in 32 bits */
};

void
checksum_print(struct str bytes, struct buf *out)
{
    struct HPDF_MD5Context context;
    HPDF_BYTE digest[DIGEST_SIZE];
    HPDF_MD5Init(&context);
    while (bytes.size > 0) {
        struct str piece = str_slice(bytes, 0, PIECE_MOST);
        HPDF_MD5Update(&context, (const HPDF_BYTE *)piece.at,
                       (HPDF_UINT32)piece.size);
        bytes = str_slice(bytes, piece.size, bytes.size);
    }
    HPDF_MD5Final(digest, &context);
    buf_char(out, '<');
    for (size_t i = 0; i < DIGEST_SIZE; i++)
        buf_printf(out, "%02X", digest[i]);
    buf_char(out, '>');
}
