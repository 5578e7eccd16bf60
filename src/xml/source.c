/* Files as text: reading, telling the encoding (XML 1.0, appendix F), and
 * decoding to UTF-8. */
#include "base/source.h"
#include "base/ascii.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/utf8.h"
#include "xml/character.h"
#include "xml/encoding.h"
#include "xml/limits.h"
#include "xml/scan.h"
#include "xml/xml.h"

#include <assert.h>
#include <string.h>

/* The first bytes of a file, by mark or by the '<' that comes first. */
static const struct signature {
    const char *bytes;
    size_t size, mark_size;
    const char *encoding;
} signatures[] = {
    {"\xEF\xBB\xBF", 3, 3, "UTF-8"},    {"\0\0\xFE\xFF", 4, 4, "UTF-32BE"},
    {"\xFF\xFE\0\0", 4, 4, "UTF-32LE"}, {"\xFE\xFF", 2, 2, "UTF-16BE"},
    {"\xFF\xFE", 2, 2, "UTF-16LE"},     {"\0\0\0<", 4, 0, "UTF-32BE"},
    {"<\0\0\0", 4, 0, "UTF-32LE"},      {"\0<", 2, 0, "UTF-16BE"},
    {"<\0", 2, 0, "UTF-16LE"},
};

static const struct signature *
signature_lookup(struct str bytes)
{
    for (size_t i = 0; i < COUNT(signatures); i++) {
        const struct signature *signature = &signatures[i];
        if (bytes.size >= signature->size &&
            memcmp(bytes.at, signature->bytes, signature->size) == 0)
            return signature;
    }
    return NULL;
}

/* What encoding="..." says in the XML declaration, or the empty str. */
static struct str
declared_encoding(struct str bytes)
{
    struct scan_attribute attribute;
    uint32_t at = 5;
    if (str_starts_with(bytes, "<?xml") && bytes.size > at &&
        ascii_is_space(bytes.at[at]))
        while (scan_attribute(bytes, &at, &attribute))
            if (str_equals(attribute.name, "encoding"))
                return attribute.value;
    return (struct str){NULL, 0};
}

static bool
report(const struct source *source, enum message message, size_t offset,
       struct str expected, struct diag *diag)
{
    struct buf found = {0};
    character_print(source->text, offset, &found);
    DIAG(diag, message, ((struct where){source, (uint32_t)offset}),
         buf_view(&found), expected);
    buf_release(&found);
    return false;
}

static bool
decode_utf8(struct source *source, struct str bytes, struct diag *diag)
{
    source->text = bytes;
    size_t valid = utf8_valid_size(bytes);
    return valid == bytes.size ||
           report(source, MESSAGE_XML_BYTES, valid, STR("UTF-8"), diag);
}

static bool
decode(struct arena *arena, struct source *source, struct str bytes,
       const char *encoding, struct diag *diag)
{
    struct buf text = {0}, found = {0};
    size_t bad;
    enum decoding result = encoding_decode(bytes, encoding, &text, &bad);
    source->text =
        (struct str){str_terminated(arena, buf_view(&text)), text.size};
    buf_release(&text);
    struct where where = {source, (uint32_t)source->text.size};
    if (result == DECODING_BAD_BYTE) {
        buf_printf(&found, "byte 0x%02X", (unsigned char)bytes.at[bad]);
        DIAG(diag, MESSAGE_XML_BYTES, where, buf_view(&found),
             str_from(encoding));
        buf_release(&found);
    } else if (result == DECODING_UNKNOWN) {
        source->text = source->bytes;
        where.offset = 0;
        DIAG(diag, MESSAGE_XML_ENCODING, where, str_from(encoding),
             STR("cannot be decoded on this system"));
    }
    return result == DECODING_FINE;
}

/* Decodes by the declaration of a file whose first bytes could be of any
 * encoding that contains ASCII. */
static bool
decode_declared(struct arena *arena, struct source *source, struct diag *diag)
{
    struct str declared = declared_encoding(source->bytes);
    source->text = source->bytes;
    if (declared.size == 0)
        return decode_utf8(source, source->bytes, diag);
    uint32_t offset = (uint32_t)(declared.at - source->bytes.at);
    struct where where = {source, offset};
    const char *encoding = encoding_lookup(declared);
    if (encoding == NULL) {
        DIAG(diag, MESSAGE_XML_ENCODING, where, declared,
             STR("is not one that Readout knows"));
        return false;
    }
    if (encoding_is_wide(encoding)) {
        DIAG(diag, MESSAGE_XML_ENCODING, where, declared,
             STR("is declared, but the file is not written in it"));
        return false;
    }
    if (strcmp(encoding, "UTF-8") == 0)
        return decode_utf8(source, source->bytes, diag);
    return decode(arena, source, source->bytes, encoding, diag);
}

static bool
decode_any(struct arena *arena, struct source *source, struct diag *diag)
{
    const struct signature *signature = signature_lookup(source->bytes);
    if (signature == NULL)
        return decode_declared(arena, source, diag);
    struct str bytes =
        str_slice(source->bytes, signature->mark_size, source->bytes.size);
    if (strcmp(signature->encoding, "UTF-8") == 0)
        return decode_utf8(source, bytes, diag);
    return decode(arena, source, bytes, signature->encoding, diag);
}

/* Whether the bytes could be XML at all, so that a picture is not called
 * ill-formed UTF-8. */
static bool
check_start(struct source *source, struct diag *diag)
{
    struct str bytes = source->bytes;
    size_t at = 0;
    while (at < bytes.size && ascii_is_space(bytes.at[at]))
        at++;
    source->text = bytes;
    if (at == bytes.size)
        return report(source, MESSAGE_XML_EMPTY, at, STR(""), diag);
    if (bytes.at[at] != '<' && signature_lookup(bytes) == NULL)
        return report(source, MESSAGE_XML_NOT_XML, at, STR(""), diag);
    return true;
}

const struct source *
xml_source_of(struct arena *arena, struct str name, struct str bytes,
              struct diag *diag)
{
    assert(bytes.size <= FILE_MOST);
    struct source *source = ARENA_NEW(arena, struct source);
    source->name = name;
    source->bytes = bytes;
    if (!check_start(source, diag) || !decode_any(arena, source, diag))
        return NULL;
    size_t forbidden = character_find_forbidden(source->text);
    if (forbidden < source->text.size) {
        (void)report(source, MESSAGE_XML_CHARACTER, forbidden, STR(""), diag);
        return NULL;
    }
    return source;
}

const struct source *
xml_source_read(struct arena *arena, const char *path, struct diag *diag)
{
    struct str bytes;
    if (!file_read(arena, path, FILE_MOST, diag, &bytes))
        return NULL;
    struct str name = str_from(path);
    return xml_source_of(arena, str_equals(name, "-") ? STR("<stdin>") : name,
                         bytes, diag);
}
