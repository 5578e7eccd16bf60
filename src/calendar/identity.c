/* UIDs, RFC 5545, section 3.8.4.7, unique in the world as RFC 7986, section
 * 5.3, has them: UUIDs made from names.  Of an article that is its id with who
 * gave it, or else its address, or else its title, date and source; of an
 * element its id or number.  So a program that takes in the calendar of a
 * corrected article changes its entries and adds none.
 *
 * The hash is XXH3: it keeps names apart, and hides nothing, which is no
 * matter for names that are printed beside it.  That makes the UUIDs those of
 * version 8 (RFC 9562, section 5.8). */
#include "calendar/writer.h"

#include "base/buf.h"

#include <inttypes.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

/* In the halves of a UUID (RFC 9562, sections 4.1 and 4.2). */
static const uint64_t version_mask = 0xF000, version = 0x8000;
static const uint64_t variant_mask = UINT64_C(0xC000) << 48;
static const uint64_t variant = UINT64_C(0x8000) << 48;

static struct str
uuid_of(struct arena *arena, struct str name)
{
    XXH128_hash_t hash = XXH3_128bits(name.at, name.size);
    uint64_t high = (hash.high64 & ~version_mask) | version;
    uint64_t low = (hash.low64 & ~variant_mask) | variant;
    return str_printf(arena,
                      "%08" PRIx64 "-%04" PRIx64 "-%04" PRIx64 "-%04" PRIx64
                      "-%012" PRIx64,
                      high >> 32, high >> 16 & 0xFFFF, high & 0xFFFF, low >> 48,
                      low & UINT64_C(0xFFFFFFFFFFFF));
}

/* Fields of names stand in lines, which begin with what they are. */
static void
add_field(struct buf *name, const char *kind, struct str text)
{
    buf_printf(name, "%s %.*s\n", kind, STR_ARGS(str_trim(text)));
}

/* Who the article is from, by the text of an element. */
static void
add_source(struct buf *name, const struct node *head, const struct node *data)
{
    const struct node *source =
        data != NULL ? node_child(data, NODE_SOURCE) : NULL;
    struct buf text = {0};
    if (source == NULL)
        source = node_child(head, NODE_DISTRIBUTOR);
    if (source != NULL)
        node_gather_text(source, &text);
    add_field(name, "source", buf_view(&text));
    buf_release(&text);
}

static void
add_date(struct buf *name, const struct brief *brief)
{
    struct buf text = {0};
    if (brief->date.year > 0)
        date_print(&brief->date, &text);
    add_field(name, "date", buf_view(&text));
    buf_release(&text);
}

static void
name_article(const struct brief *brief, struct buf *name)
{
    const struct node *head = node_child(brief->article->root, NODE_HEAD);
    const struct node *data = node_child(head, NODE_DOCDATA);
    const struct node *id = data != NULL ? node_child(data, NODE_DOC_ID) : NULL;
    struct str giver = {NULL, 0};
    if (id != NULL) {
        giver = node_text(id, ATTRIBUTE_REGSRC);
        add_field(name, "id", node_text(id, ATTRIBUTE_ID_STRING));
    }
    if (giver.size > 0) {
        add_field(name, "giver", giver);
        return;
    }
    if (brief->source_address.size > 0) {
        add_field(name, "address", brief->source_address);
        return;
    }
    if (id == NULL) {
        add_field(name, "title", brief->plain_title);
        add_date(name, brief);
    }
    add_source(name, head, data);
}

/* How many articles of that name there were already. */
static unsigned
namesakes(const struct writer *writer, struct str name)
{
    unsigned count = 0;
    for (size_t i = 0; i < writer->identities.count; i++)
        count += str_equal(writer->identities.at[i], name);
    return count;
}

void
identity_take(struct writer *writer, const struct brief *brief)
{
    struct buf text = {0};
    name_article(brief, &text);
    struct str name = buf_take(writer->arena, &text);
    unsigned before = namesakes(writer, name);
    writer->brief = brief;
    writer->identity = before == 0
                           ? name
                           : str_printf(writer->arena, "%.*snamesake %u\n",
                                        STR_ARGS(name), before + 1);
    VEC_PUSH(writer->arena, &writer->identities, name);
}

struct str
uid_of(struct writer *writer, const struct node *node, size_t number)
{
    bool has_id = node->id.size > 0;
    struct str word = has_id ? node->id : node_kind_name(node->kind);
    struct str name = str_printf(
        writer->arena, "%.*s%s %.*s\nnumber %zu\n", STR_ARGS(writer->identity),
        has_id ? "xml:id" : "element", STR_ARGS(word), number);
    return uuid_of(writer->arena, name);
}
