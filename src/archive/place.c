/* What is at a byte of a PDF, in words; see archive.h. */
#include "archive/archive.h"

#include "archive/document.h"
#include "archive/shape.h"

/* The object that the byte is in or behind, or 0. */
static uint32_t
object_before(const struct shape *shape, size_t offset)
{
    const struct object_place *best = NULL;
    for (size_t i = 0; i < shape->objects.count; i++) {
        const struct object_place *it = &shape->objects.at[i];
        if (it->offset <= offset && (best == NULL || it->offset > best->offset))
            best = it;
    }
    return best != NULL ? best->number : 0;
}

static bool
is_in_section(const struct shape *shape, size_t offset)
{
    for (size_t i = 0; i < shape->sections.count; i++)
        if (offset >= shape->sections.at[i].from &&
            offset < shape->sections.at[i].to)
            return true;
    return false;
}

/* Objects that say what they are, by Type and, where that is given, Subtype. */
static const struct kind {
    const char *type, *subtype, *words;
} kinds[] = {
    {"/Annot", "", "a link"},
    {"/Catalog", "", "the catalogue"},
    {"/EmbeddedFile", "", "an attached file"},
    {"/Filespec", "", "the name of an attached file"},
    {"/Font", "", "a font"},
    {"/FontDescriptor", "", "the description of a font"},
    {"/Metadata", "", "the properties (XMP)"},
    {"/Outlines", "", "the outline"},
    {"/OutputIntent", "", "the output intent"},
    {"/Page", "", "a page"},
    {"/Pages", "", "the list of pages"},
    {"/StructElem", "", "a structure element"},
    {"/StructTreeRoot", "", "the structure tree"},
    {"/XObject", "/Image", "an image"},
};

static const char *
kind_of(const struct document *document, qpdf_oh object)
{
    qpdf_oh dictionary = qpdf_oh_is_stream(document->qpdf, object)
                             ? qpdf_oh_get_dict(document->qpdf, object)
                             : object;
    for (size_t i = 0; i < COUNT(kinds); i++)
        if (qpdf_oh_is_dictionary_of_type(document->qpdf, dictionary,
                                          kinds[i].type, kinds[i].subtype))
            return kinds[i].words;
    return NULL;
}

static bool
is_object(const struct document *document, qpdf_oh it, int number)
{
    return it != 0 && qpdf_oh_get_object_id(document->qpdf, it) == number;
}

/* Whether the object is the page's content, or one of several streams of it. */
static bool
is_content(const struct document *document, qpdf_oh page, int number)
{
    qpdf_oh contents = document_key(document, page, "/Contents");
    if (contents == 0 || !qpdf_oh_is_array(document->qpdf, contents))
        return is_object(document, contents, number);
    int count = qpdf_oh_get_array_n_items(document->qpdf, contents);
    for (int i = 0; i < count; i++)
        if (is_object(document,
                      qpdf_oh_get_array_item(document->qpdf, contents, i),
                      number))
            return true;
    return false;
}

/* "the content of page 2", "page 2", or empty. */
static struct str
page_words(const struct document *document, int number)
{
    int count = qpdf_get_num_pages(document->qpdf);
    for (int i = 0; i < count; i++) {
        qpdf_oh page = qpdf_get_page_n(document->qpdf, (size_t)i);
        if (is_object(document, page, number))
            return str_printf(document->arena, "page %d", i + 1);
        if (is_content(document, page, number))
            return str_printf(document->arena, "the content of page %d", i + 1);
    }
    return STR("");
}

static struct str
object_words(const struct document *document, int number)
{
    struct str words = page_words(document, number);
    if (words.size > 0)
        return words;
    const char *kind =
        kind_of(document, qpdf_get_object_by_id(document->qpdf, number, 0));
    return kind != NULL ? str_from(kind) : STR("what the pages use");
}

static struct str
object_place(struct arena *arena, struct str pdf, uint32_t number)
{
    struct document document;
    struct str words = STR("");
    if (document_open(&document, arena, pdf))
        words = object_words(&document, (int)number);
    document_close(&document);
    return str_printf(arena, "%.*s (object %u)", STR_ARGS(words),
                      (unsigned)number);
}

struct str
archive_place(struct arena *arena, struct str pdf, size_t offset)
{
    struct shape shape;
    if (offset >= pdf.size)
        return STR("what follows its end");
    if (shape_read(arena, pdf, &shape) != SHAPE_FINE)
        return STR("the file");
    if (is_in_section(&shape, offset))
        return STR("the table of objects");
    uint32_t number = object_before(&shape, offset);
    return number > 0 ? object_place(arena, pdf, number) : STR("the header");
}
