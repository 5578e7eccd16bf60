/* UIDs, RFC 5545, section 3.8.4.7: the article's own name, or else its address
 * or title, and the element's id or number.  So a program that takes in the
 * calendar of a corrected article changes its entries and adds none. */
#include "calendar/writer.h"

#include "base/arena.h"

enum {
    NAME_MOST = 180, /* octets; RFC 7986, section 5.3: a UID has below 255 */
    ID_MOST = 60,
};

/* A text of few octets, cut between characters; what was cut off still counts
 * by its hash. */
static struct str
short_name(struct arena *arena, struct str text, size_t most)
{
    if (text.size <= most)
        return text;
    size_t size = most - 9;
    while (size > 0 && ((unsigned char)text.at[size] & 0xC0) == 0x80)
        size--;
    return str_printf(arena, "%.*s-%08x", (int)size, text.at,
                      (unsigned)str_hash(text));
}

static struct str
article_name(struct arena *arena, const struct brief *brief)
{
    const struct node *head = node_child(brief->article->root, NODE_HEAD);
    const struct node *data = node_child(head, NODE_DOCDATA);
    const struct node *name =
        data != NULL ? node_child(data, NODE_DOC_ID) : NULL;
    if (name == NULL)
        return brief->source_address.size > 0 ? brief->source_address
                                              : brief->plain_title;
    struct str id = node_text(name, ATTRIBUTE_ID_STRING);
    struct str giver = node_text(name, ATTRIBUTE_REGSRC);
    return giver.size > 0
               ? str_printf(arena, "%.*s:%.*s", STR_ARGS(giver), STR_ARGS(id))
               : id;
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
    struct str name = short_name(writer->arena,
                                 article_name(writer->arena, brief), NAME_MOST);
    unsigned before = namesakes(writer, name);
    writer->brief = brief;
    writer->identity = before == 0 ? name
                                   : str_printf(writer->arena, "%.*s(%u)",
                                                STR_ARGS(name), before + 1);
    VEC_PUSH(writer->arena, &writer->identities, name);
}

struct str
uid_of(struct writer *writer, const struct node *node, size_t number)
{
    struct str kind = node_kind_name(node->kind);
    if (node->id.size > 0)
        return str_printf(
            writer->arena, "%.*s#%.*s", STR_ARGS(writer->identity),
            STR_ARGS(short_name(writer->arena, node->id, ID_MOST)));
    /* A slash is in no id. */
    return str_printf(writer->arena, "%.*s#%.*s/%zu",
                      STR_ARGS(writer->identity), STR_ARGS(kind), number);
}
