/* Small PDFs, put together by hand; see fixture.h. */
#include "archive/fixture.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

#include <check.h>
#include <libdeflate.h>

static const char packet[] =
    "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
    "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
    "<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/' "
    "xmlns:readout='urn:x-readout:pdf:1'>"
    "<xmp:CreatorTool>Readout 1.2</xmp:CreatorTool>"
    "<readout:style>brief</readout:style>"
    "<readout:title>R &amp; D&#13;</readout:title>"
    "<readout:articles>1</readout:articles>"
    "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";

struct fixture
fixture_new(void)
{
    struct fixture fixture = {.arena = arena_new(), .packet = packet};
    fixture.diag = diag_new(fixture.arena);
    fixture.files = STR("");
    fixture.trailer = "";
    fixture_attach(&fixture, STR("(a.xml)"), 4,
                   fixture_pack(&fixture, STR("<a/>")));
    return fixture;
}

void
fixture_free(struct fixture *fixture)
{
    arena_free(fixture->arena);
}

struct str
fixture_pack(struct fixture *fixture, struct str bytes)
{
    struct libdeflate_compressor *packer = libdeflate_alloc_compressor(9);
    size_t most = libdeflate_zlib_compress_bound(packer, bytes.size);
    char *room = arena_alloc(fixture->arena, most);
    size_t size =
        libdeflate_zlib_compress(packer, bytes.at, bytes.size, room, most);
    libdeflate_free_compressor(packer);
    ck_assert_uint_gt(size, 0);
    return (struct str){room, size};
}

/* A stream may have any bytes, at which printf would end. */
static struct str
stream_of(struct fixture *fixture, const char *entries, struct str bytes)
{
    struct buf out = {0};
    buf_printf(&out, "<<%s/Length %zu>>\nstream\n", entries, bytes.size);
    buf_str(&out, bytes);
    buf_text(&out, "\nendstream");
    struct str copy = str_copy(fixture->arena, buf_view(&out));
    buf_release(&out);
    return copy;
}

void
fixture_attach(struct fixture *fixture, struct str name, size_t size,
               struct str packed)
{
    size_t number = fixture->count + 6;
    ck_assert_uint_lt(fixture->count + 1, OBJECTS_MOST);
    fixture->objects[fixture->count++] = str_printf(
        fixture->arena,
        "<</Type/Filespec/F%.*s/UF%.*s/EF<</F %zu 0 R/UF %zu 0 R>>>>",
        STR_ARGS(name), STR_ARGS(name), number + 1, number + 1);
    struct str entries =
        str_printf(fixture->arena,
                   "/Type/EmbeddedFile/Subtype/text#2Fxml/Params<</Size %zu>>"
                   "/Filter/FlateDecode",
                   size);
    fixture->objects[fixture->count++] =
        stream_of(fixture, str_terminated(fixture->arena, entries), packed);
    fixture->files = str_printf(fixture->arena, "%.*s %zu 0 R",
                                STR_ARGS(fixture->files), number);
}

struct writing {
    struct buf out;
    size_t offsets[OBJECTS_MOST + 6];
    size_t count;
};

static void
put_object(struct writing *writing, struct str object)
{
    writing->offsets[writing->count++] = writing->out.size;
    buf_printf(&writing->out, "%zu 0 obj\n", writing->count);
    buf_str(&writing->out, object);
    buf_text(&writing->out, "\nendobj\n");
}

static void
put_end(struct writing *writing, const char *more)
{
    size_t start = writing->out.size;
    buf_printf(&writing->out, "xref\n0 %zu\n0000000000 65535 f\r\n",
               writing->count + 1);
    for (size_t i = 0; i < writing->count; i++)
        buf_printf(&writing->out, "%010zu 00000 n\r\n", writing->offsets[i]);
    buf_printf(&writing->out,
               "trailer\n<</Size %zu/Root 1 0 R%s/ID[<00><00>]>>\n"
               "startxref\n%zu\n%%%%EOF\n",
               writing->count + 1, more, start);
}

struct str
fixture_pdf(struct fixture *fixture)
{
    struct writing writing = {0};
    buf_text(&writing.out, "%PDF-1.7\n");
    put_object(&writing, str_printf(fixture->arena,
                                    "<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R"
                                    "/AF[%.*s]>>",
                                    STR_ARGS(fixture->files)));
    put_object(&writing, STR("<</Type/Pages/Count 1/Kids[3 0 R]>>"));
    put_object(&writing, STR("<</Type/Page/Parent 2 0 R/Contents 4 0 R"
                             "/MediaBox[0 0 9 9]/Resources<<>>>>"));
    put_object(&writing, stream_of(fixture, "", STR("0 0 5 5 re f")));
    put_object(&writing, stream_of(fixture, "/Type/Metadata/Subtype/XML",
                                   str_from(fixture->packet)));
    for (size_t i = 0; i < fixture->count; i++)
        put_object(&writing, fixture->objects[i]);
    put_end(&writing, fixture->trailer);
    struct str pdf = str_copy(fixture->arena, buf_view(&writing.out));
    buf_release(&writing.out);
    return pdf;
}

struct str
fixture_messages(struct fixture *fixture)
{
    struct buf out = {0};
    diag_print(fixture->diag, false, &out);
    struct str copy = str_copy(fixture->arena, buf_view(&out));
    buf_release(&out);
    return copy;
}
