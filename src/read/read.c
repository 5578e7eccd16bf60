/* Reads an article: XML, then elements and attributes, then pointers, then
 * what the content leaves open. */
#include "read/read.h"

#include "read/reader.h"

static struct map *
kinds_by_name(struct arena *arena)
{
    struct map *map = map_new(arena);
    enum node_kind *kinds = ARENA_ARRAY(arena, enum node_kind, NODE_KIND_COUNT);
    for (enum node_kind kind = NODE_TEXT + 1; kind < NODE_KIND_COUNT; kind++) {
        kinds[kind] = kind;
        (void)map_set(map, node_kind_name(kind), &kinds[kind]);
    }
    return map;
}

/* With the right name in a wrong namespace reading goes on, to find the other
 * faults as well. */
static bool
root_is_article(struct reader *reader, const struct xml_node *root)
{
    struct where where = reader_where(reader, root->offset);
    if (!str_equals(root->name, "article")) {
        DIAG(reader->diag, MESSAGE_WRONG_ROOT, where, root->name,
             namespace_phrase(reader, root->space));
        return false;
    }
    reader->space = root->space;
    if (!str_equals(root->space, ARTICLE_NAMESPACE))
        DIAG(reader->diag, MESSAGE_WRONG_NAMESPACE, where,
             namespace_phrase(reader, root->space));
    return true;
}

static const struct article *
document_read(struct reader *reader, const struct xml_document *document)
{
    if (!root_is_article(reader, document->root))
        return NULL;
    struct article *article = ARENA_NEW(reader->arena, struct article);
    article->source = document->source;
    article->root = article_element_read(reader, document->root);
    pointers_resolve(reader);
    if (reader_has_faults(reader))
        return NULL;
    article_check(article);
    article_lint(reader->scratch, article, reader->diag);
    return article;
}

const struct article *
article_read(struct arena *arena, const struct source *source,
             struct diag *diag)
{
    struct arena *scratch = arena_new();
    struct reader reader = {
        .arena = arena,
        .scratch = scratch,
        .source = source,
        .diag = diag,
        .errors_before = diag_errors(diag),
        .kinds = kinds_by_name(scratch),
        .ids = map_new(scratch),
        .languages = map_new(scratch),
        .flow = {.spaced = true},
    };
    const struct xml_document *document =
        xml_parse_mended(scratch, source, diag);
    const struct article *article =
        document != NULL ? document_read(&reader, document) : NULL;
    buf_release(&reader.text);
    arena_free(scratch);
    return article;
}
