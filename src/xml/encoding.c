/* Character encodings, decoded by iconv; see encoding.h.
 *
 * Only encodings of this list are handed to iconv: what a hostile file can name
 * is then known, and its rarer converters are never loaded. */
#include "xml/encoding.h"

#include "base/ascii.h"
#include "base/buf.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

/* Names of the IANA registry, and a few others in use for the same.  All are
 * known to the iconv of glibc, of musl and of GNU. */
static const char *const encodings[] = {
    "UTF-8",        "UTF8",         "UTF-16",       "UTF-16LE",
    "UTF-16BE",     "UTF-32",       "UTF-32LE",     "UTF-32BE",
    "US-ASCII",     "ASCII",        "ISO-8859-1",   "Latin1",
    "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",   "ISO-8859-5",
    "ISO-8859-6",   "ISO-8859-7",   "ISO-8859-8",   "ISO-8859-9",
    "ISO-8859-10",  "ISO-8859-13",  "ISO-8859-14",  "ISO-8859-15",
    "ISO-8859-16",  "windows-1250", "windows-1251", "windows-1252",
    "windows-1253", "windows-1254", "windows-1255", "windows-1256",
    "windows-1257", "windows-1258", "cp1250",       "cp1251",
    "cp1252",       "IBM866",       "cp866",        "KOI8-R",
    "KOI8-U",       "Shift_JIS",    "EUC-JP",       "EUC-KR",
    "GB2312",       "GBK",          "GB18030",      "Big5",
};

/* XML 1.0, section 4.3.3: names of encodings are compared without case. */
static bool
is_same_name(struct str name, const char *other)
{
    if (name.size != strlen(other))
        return false;
    for (size_t i = 0; i < name.size; i++)
        if (ascii_lower(name.at[i]) != ascii_lower(other[i]))
            return false;
    return true;
}

const char *
encoding_lookup(struct str name)
{
    for (size_t i = 0; i < COUNT(encodings); i++)
        if (is_same_name(name, encodings[i]))
            return encodings[i];
    return NULL;
}

bool
encoding_is_wide(const char *encoding)
{
    return str_starts_with(str_from(encoding), "UTF-16") ||
           str_starts_with(str_from(encoding), "UTF-32");
}

/* Converts until iconv stops for another reason than a full buffer; true if
 * that is the end of the input. */
static bool
convert(iconv_t converter, char *in, size_t *left, struct buf *text)
{
    enum {
        ROOM = 4096
    };
    for (;;) {
        char *out = buf_reserve(text, *left + ROOM);
        size_t room = *left + ROOM, before = room;
        size_t result = iconv(converter, &in, left, &out, &room);
        text->size += before - room;
        if (result != (size_t)-1)
            return true;
        if (errno != E2BIG)
            return false;
    }
}

enum decoding
encoding_decode(struct str bytes, const char *encoding, struct buf *text,
                size_t *bad)
{
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1) /* NOLINT(performance-no-int-to-ptr) */
        return DECODING_UNKNOWN;
    size_t left = bytes.size;
    char *in; /* iconv() writes nothing there; its type is from before const */
    memcpy(&in, &bytes.at, sizeof in);
    bool is_whole = convert(converter, in, &left, text);
    (void)iconv_close(converter);
    *bad = bytes.size - left;
    return is_whole ? DECODING_FINE : DECODING_BAD_BYTE;
}
