/* The XMP packet (ISO 16684-1), in step with the document information; see
 * xmp.h.  PDF/A (ISO 19005-3, 6.6.2.3) wants what is not of its own schemas
 * described in the packet itself. */
#include "render/xmp.h"

#include "base/calendar.h"
#include "base/escape.h"
#include "render/render.h"

#include <stdio.h>
#include <string.h>

static const char opening[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
    " xmlns:readout=\"" ORIGIN_NAMESPACE "\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<dc:format>application/pdf</dc:format>\n"
    "<pdfaid:part>3</pdfaid:part>\n"
    "<pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n";

static const char closing[] = "</rdf:Description>\n"
                              "</rdf:RDF>\n"
                              "</x:xmpmeta>\n"
                              "<?xpacket end=\"w\"?>";

struct property {
    const char *name, *type, *description;
};

static const struct property identification[] = {
    {"part", "Integer", "Part of ISO 14289 that is conformed to"},
};

static const struct property origins[ORIGIN_COUNT] = {
#define X(name, property, type, description) {property, type, description},
#include "base/origin.def"
#undef X
};

/* A namespace that PDF/A does not know. */
struct schema {
    const char *name, *space, *prefix;
    const struct property *properties;
    size_t count;
};

static const struct schema schemas[] = {
    {"PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
     identification, COUNT(identification)},
    {"Readout settings", ORIGIN_NAMESPACE, "readout", origins, COUNT(origins)},
};

/* <name><before>text<after></name>; nothing for no text. */
static void
print_property(const char *name, struct str text, const char *array,
               struct buf *out)
{
    if (text.size == 0)
        return;
    buf_printf(out, "<%s>", name);
    if (array != NULL)
        buf_printf(out, "<rdf:%s><rdf:li%s>", array,
                   strcmp(array, "Alt") == 0 ? " xml:lang=\"x-default\"" : "");
    escape_text(out, text, XML_IN_TEXT);
    if (array != NULL)
        buf_printf(out, "</rdf:li></rdf:%s>", array);
    buf_printf(out, "</%s>\n", name);
}

static void
print_authors(const struct metadata *metadata, struct buf *out)
{
    if (metadata->author_count == 0)
        return;
    buf_text(out, "<dc:creator><rdf:Seq>");
    for (size_t i = 0; i < metadata->author_count; i++) {
        buf_text(out, "<rdf:li>");
        escape_text(out, metadata->authors[i], XML_IN_TEXT);
        buf_text(out, "</rdf:li>");
    }
    buf_text(out, "</rdf:Seq></dc:creator>\n");
}

static void
print_dates(const struct metadata *metadata, struct buf *out)
{
    static const char *const names[] = {"CreateDate", "ModifyDate",
                                        "MetadataDate"};
    struct date date = date_of_unix_time(metadata->created);
    for (size_t i = 0; metadata->is_dated && i < 3; i++) {
        buf_printf(out, "<xmp:%s>", names[i]);
        date_print(&date, out);
        buf_printf(out, "</xmp:%s>\n", names[i]);
    }
}

static void
print_origins(const struct metadata *metadata, struct buf *out)
{
    char name[32];
    for (size_t i = 0; i < ORIGIN_COUNT; i++) {
        (void)snprintf(name, sizeof name, "readout:%s", origins[i].name);
        print_property(name, metadata->origins[i], NULL, out);
    }
}

static void
print_description(const struct property *property, struct buf *out)
{
    buf_printf(out,
               "<rdf:li rdf:parseType=\"Resource\">\n"
               "<pdfaProperty:name>%s</pdfaProperty:name>\n"
               "<pdfaProperty:valueType>%s</pdfaProperty:valueType>\n"
               "<pdfaProperty:category>internal</pdfaProperty:category>\n"
               "<pdfaProperty:description>%s</pdfaProperty:description>\n"
               "</rdf:li>\n",
               property->name, property->type, property->description);
}

static void
print_schema(const struct schema *schema, struct buf *out)
{
    buf_printf(out,
               "<rdf:li rdf:parseType=\"Resource\">\n"
               "<pdfaSchema:schema>%s</pdfaSchema:schema>\n"
               "<pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>\n"
               "<pdfaSchema:prefix>%s</pdfaSchema:prefix>\n"
               "<pdfaSchema:property><rdf:Seq>\n",
               schema->name, schema->space, schema->prefix);
    for (size_t i = 0; i < schema->count; i++)
        print_description(&schema->properties[i], out);
    buf_text(out, "</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n");
}

void
xmp_print(const struct metadata *metadata, struct str producer, struct buf *out)
{
    buf_text(out, opening);
    print_property("dc:title", metadata->title, "Alt", out);
    print_authors(metadata, out);
    print_property("dc:description", metadata->subject, "Alt", out);
    print_property("dc:language", str_from(metadata->language), "Bag", out);
    print_property("pdf:Keywords", metadata->keywords, NULL, out);
    print_property("pdf:Producer", producer, NULL, out);
    print_property("xmp:CreatorTool", metadata->creator, NULL, out);
    print_dates(metadata, out);
    print_origins(metadata, out);
    buf_text(out, "<pdfaExtension:schemas><rdf:Bag>\n");
    for (size_t i = 0; i < COUNT(schemas); i++)
        print_schema(&schemas[i], out);
    buf_text(out, "</rdf:Bag></pdfaExtension:schemas>\n");
    buf_text(out, closing);
}
