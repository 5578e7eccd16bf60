/* What the document says of itself; see document.h. */
#include "render/document.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/builtin.h"
#include "render/checksum.h"
#include "render/deflate.h"
#include "render/object.h"
#include "render/syntax.h"
#include "render/xmp.h"

static uint32_t
new_object(const struct document *document, struct buf *entries)
{
    uint32_t number = object_new(document->objects);
    object_set(document->objects, number, buf_view(entries));
    buf_clear(entries);
    return number;
}

static struct str
producer(const struct document *document)
{
    struct str version = objects_version();
    return str_printf(document->arena, "libharu %.*s", STR_ARGS(version));
}

/* The packet is never compressed, so that any program can find it. */
static uint32_t
write_xmp(const struct document *document)
{
    struct buf packet = {0};
    xmp_print(document->metadata, producer(document), &packet);
    uint32_t number = object_new(document->objects);
    object_set_stream(document->objects, number,
                      STR("/Type/Metadata/Subtype/XML"),
                      buf_take(document->arena, &packet));
    return number;
}

static void
print_entry(const char *key, struct str text, struct buf *out)
{
    if (text.size == 0)
        return;
    buf_text(out, key);
    pdf_text(out, text);
}

/* "A, B": one entry for all, which the XMP has one by one. */
static void
print_authors(const struct metadata *metadata, struct buf *out)
{
    struct buf names = {0};
    for (size_t i = 0; i < metadata->author_count; i++) {
        buf_text(&names, i > 0 ? ", " : "");
        buf_str(&names, metadata->authors[i]);
    }
    print_entry("/Author", buf_view(&names), out);
    buf_release(&names);
}

static void
write_info(const struct document *document)
{
    const struct metadata *metadata = document->metadata;
    struct buf out = {0};
    print_entry("/Title", metadata->title, &out);
    print_authors(metadata, &out);
    print_entry("/Subject", metadata->subject, &out);
    print_entry("/Keywords", metadata->keywords, &out);
    print_entry("/Creator", metadata->creator, &out);
    print_entry("/Producer", producer(document), &out);
    if (metadata->is_dated) {
        buf_text(&out, "/CreationDate");
        pdf_date(&out, metadata->created);
        buf_text(&out, "/ModDate");
        pdf_date(&out, metadata->created);
    }
    object_set(document->objects, object_info(document->objects),
               buf_view(&out));
    buf_release(&out);
}

static uint32_t
write_output_intent(const struct document *document)
{
    uint32_t profile = object_new(document->objects);
    deflate_stream(document->deflater, document->objects, profile, STR("/N 3"),
                   builtin_lookup(STR("sRGB.icc")));
    struct buf out = {0};
    buf_text(&out, "/Type/OutputIntent/S/GTS_PDFA1"
                   "/OutputConditionIdentifier(sRGB IEC61966-2.1)"
                   "/Info(sRGB IEC61966-2.1)/DestOutputProfile");
    pdf_reference(&out, profile);
    uint32_t intent = new_object(document, &out);
    buf_release(&out);
    return intent;
}

/* An embedded file and its specification (7.11).  Other than the document, it
 * has a date always, for PDF/A-3 wants one. */
static uint32_t
write_attachment(const struct document *document,
                 const struct attachment *attachment)
{
    struct buf out = {0};
    buf_text(&out, "/Type/EmbeddedFile/Subtype");
    pdf_name(&out, attachment->media_type);
    buf_printf(&out, "/Params<</Size %zu/ModDate", attachment->bytes.size);
    pdf_date(&out, document->metadata->created);
    buf_text(&out, "/CheckSum");
    checksum_print(attachment->bytes, &out);
    buf_text(&out, ">>");
    uint32_t file = object_new(document->objects);
    deflate_stream(document->deflater, document->objects, file, buf_view(&out),
                   attachment->bytes);
    buf_clear(&out);
    static const char *const relations[] = {
        [RELATION_SOURCE] = "/Source",
        [RELATION_SUPPLEMENT] = "/Supplement",
    };
    buf_printf(&out, "/Type/Filespec/AFRelationship%s/F",
               relations[attachment->relation]);
    pdf_text(&out, attachment->name);
    buf_text(&out, "/UF");
    pdf_text(&out, attachment->name);
    print_entry("/Desc", attachment->description, &out);
    buf_text(&out, "/EF<</F");
    pdf_reference(&out, file);
    buf_text(&out, "/UF");
    pdf_reference(&out, file);
    buf_text(&out, ">>");
    uint32_t number = new_object(document, &out);
    buf_release(&out);
    return number;
}

/* In the name tree their order is that of the keys, which are made to be that
 * of the list; names may be in any order and the same. */
static void
print_attachments(const struct document *document, struct buf *out)
{
    size_t count = document->attachments->count;
    if (count == 0)
        return;
    uint32_t *files = ARENA_ARRAY(document->arena, uint32_t, count);
    buf_text(out, "/AF[");
    for (size_t i = 0; i < count; i++) {
        files[i] = write_attachment(document, &document->attachments->at[i]);
        pdf_reference(out, files[i]);
    }
    buf_text(out, "]/Names<</EmbeddedFiles<</Names[");
    for (size_t i = 0; i < count; i++) {
        buf_printf(out, "(%06zu)", i);
        pdf_reference(out, files[i]);
    }
    buf_text(out, "]>>>>");
}

static void
write_catalog(const struct document *document, uint32_t xmp, uint32_t intent)
{
    const struct metadata *metadata = document->metadata;
    struct buf out = {0};
    buf_text(&out, "/Version/1.7/MarkInfo<</Marked true>>/ViewerPreferences"
                   "<</DisplayDocTitle true");
    if (metadata->is_right_to_left)
        buf_text(&out, "/Direction/R2L");
    buf_text(&out, ">>/PageLabels<</Nums[0<</S/D>>]>>");
    print_entry("/Lang", str_from(metadata->language), &out);
    buf_text(&out, "/StructTreeRoot");
    pdf_reference(&out, document->structure);
    buf_text(&out, "/Metadata");
    pdf_reference(&out, xmp);
    buf_text(&out, "/OutputIntents[");
    pdf_reference(&out, intent);
    buf_char(&out, ']');
    if (document->outline != 0) {
        buf_text(&out, "/Outlines");
        pdf_reference(&out, document->outline);
    }
    print_attachments(document, &out);
    object_set(document->objects, object_catalog(document->objects),
               buf_view(&out));
    buf_release(&out);
}

void
document_write(const struct document *document)
{
    uint32_t xmp = write_xmp(document);
    uint32_t intent = write_output_intent(document);
    write_info(document);
    write_catalog(document, xmp, intent);
}
