/* The title block, and the document's properties as plain text. */
#include "compose/composer.h"

#include "base/buf.h"

enum {
    FACTS_MOST = 4
};

static const struct node *
head_child(const struct composer *composer, enum node_kind kind)
{
    return node_child(article_part(composer, NODE_HEAD), kind);
}

static const struct node *
data_child(const struct composer *composer, enum node_kind kind)
{
    const struct node *data = head_child(composer, NODE_DOCDATA);
    return data != NULL ? node_child(data, kind) : NULL;
}

/* ---- where the article comes from ---- */

static struct phrase
link_to(struct composer *composer, struct phrase phrase, struct str href)
{
    struct span *spans = arena_copy(composer->arena, phrase.spans,
                                    phrase.count * sizeof spans[0]);
    for (size_t i = 0; i < phrase.count; i++)
        if (spans[i].href.size == 0)
            spans[i].href = href;
    return (struct phrase){spans, phrase.count};
}

/* The source with its address, else who distributes the article. */
static struct phrase
origin_phrase(struct composer *composer)
{
    const struct node *source = data_child(composer, NODE_SOURCE);
    if (source == NULL)
        return phrase_of(composer, head_child(composer, NODE_DISTRIBUTOR),
                         PHRASE_OWN);
    struct str href = node_text(source, ATTRIBUTE_HREF);
    struct phrase phrase = phrase_of(composer, source, PHRASE_OWN);
    if (phrase_is_blank(&phrase)) /* an address alone stands for itself */
        phrase = phrase_text(composer, href, source->language);
    composer->brief->source_address = href;
    return href.size > 0 ? link_to(composer, phrase, href) : phrase;
}

static struct phrase
date_phrase(struct composer *composer, enum node_kind kind)
{
    const struct node *date = data_child(composer, kind);
    if (date == NULL)
        return (struct phrase){NULL, 0};
    return phrase_words(composer, locale_date(composer->arena, composer->locale,
                                              node_date(date, ATTRIBUTE_NORM),
                                              DATE_STYLE_LONG));
}

/* "© 2025 Longshore Wire". */
static struct phrase
rights_phrase(struct composer *composer)
{
    const struct node *rights = data_child(composer, NODE_DOC_COPYRIGHT);
    if (rights == NULL)
        return (struct phrase){NULL, 0};
    const struct date *year = node_date(rights, ATTRIBUTE_YEAR);
    struct locale_argument arguments[] = {
        {.name = "holder", .text = node_text(rights, ATTRIBUTE_HOLDER)},
        {.name = "year", .is_number = true}};
    if (year != NULL)
        arguments[1].number = year->year;
    return phrase_text(composer,
                       locale_message(composer->arena, composer->locale,
                                      year != NULL ? "rights-year" : "rights",
                                      arguments, 2),
                       rights->language);
}

/* Source, date, rights; where the holder is the source, it is named once. */
static void
compose_origin(struct composer *composer)
{
    struct phrase facts[FACTS_MOST];
    size_t count = 0;
    const struct node *rights = data_child(composer, NODE_DOC_COPYRIGHT);
    struct phrase origin = origin_phrase(composer);
    struct str name = phrase_string(composer->arena, &origin);
    bool is_holder =
        rights != NULL && str_equal(name, node_text(rights, ATTRIBUTE_HOLDER));
    struct phrase held = rights_phrase(composer);
    facts[count++] =
        !is_holder ? origin
        : composer->brief->source_address.size > 0
            ? link_to(composer, held, composer->brief->source_address)
            : held;
    size_t date = count++;
    facts[date] = date_phrase(composer, NODE_DATE_ISSUE);
    if (!is_holder)
        facts[count++] = held;
    struct brief *brief = composer->brief;
    brief->source = phrase_join(composer, facts, count, STR(" · "));
    brief->dated = facts[date];
    facts[date] = (struct phrase){NULL, 0};
    brief->origin = phrase_join(composer, facts, count, STR(" · "));
    /* That of the event is known with the event; see document_date. */
    if (brief->dated.count == 0 && composer->event_date.year == 0)
        brief->dated = date_phrase(composer, NODE_DATE_RELEASE);
}

/* ---- the block ---- */

static void
compose_bylines(struct composer *composer)
{
    struct node_list nodes =
        children_of(composer, article_part(composer, NODE_HEAD), NODE_BYLINE);
    struct phrase *bylines =
        ARENA_ARRAY(composer->arena, struct phrase, nodes.count);
    for (size_t i = 0; i < nodes.count; i++)
        bylines[i] = phrase_of(composer, nodes.at[i], PHRASE_OWN);
    composer->brief->bylines = bylines;
    composer->brief->byline_count = nodes.count;
}

void
compose_title(struct composer *composer)
{
    struct brief *brief = composer->brief;
    brief->marking = node_text(composer->article->root, ATTRIBUTE_MARKING);
    brief->title =
        phrase_of(composer, head_child(composer, NODE_TITLE), PHRASE_OWN);
    brief->subtitle =
        phrase_of(composer, head_child(composer, NODE_SUBTITLE), PHRASE_OWN);
    brief->dateline =
        phrase_of(composer, head_child(composer, NODE_DATELINE), PHRASE_OWN);
    compose_bylines(composer);
    compose_origin(composer);
}

/* ---- properties ---- */

struct authors {
    VEC(struct str);
};

static void
add_author(struct composer *composer, const struct node *node,
           struct authors *authors)
{
    struct str name = node_string(composer, node);
    if (name.size > 0)
        VEC_PUSH(composer->arena, authors, name);
}

/* Who is marked as a person in the bylines: other words, such as "By" or
 * "Additional reporting by", are no names.  Else who distributes the article,
 * or nobody. */
static void
compose_authors(struct composer *composer)
{
    struct authors authors = {0};
    const struct node *head = article_part(composer, NODE_HEAD);
    for (const struct node *byline = node_child(head, NODE_BYLINE);
         byline != NULL; byline = node_sibling(byline, NODE_BYLINE)) {
        struct walk walk = walk_start(byline);
        while (walk_next(&walk))
            if (walk.entering && walk.node->kind == NODE_PERSON)
                add_author(composer, walk.node, &authors);
    }
    if (authors.count == 0)
        add_author(composer, head_child(composer, NODE_DISTRIBUTOR), &authors);
    composer->brief->authors = authors.at;
    composer->brief->author_count = authors.count;
}

/* Up to the first full stop with a space behind it, or one of the scripts that
 * need none. */
static struct str
first_sentence(struct str text)
{
    static const char *const stops[] = {". ",      "? ",      "! ",
                                        "\u061F ", "\u06D4 ", "\u3002",
                                        "\uFF01",  "\uFF1F",  "\u0964"};
    for (size_t i = 0; i < text.size; i++) {
        struct str rest = str_slice(text, i, text.size);
        for (size_t k = 0; k < COUNT(stops); k++)
            if (str_starts_with(rest, stops[k])) {
                size_t size = str_from(stops[k]).size;
                return str_slice(
                    text, 0, i + size - str_ends_with(str_from(stops[k]), " "));
            }
    }
    return text;
}

static struct str
subject(const struct composer *composer)
{
    const struct brief *brief = composer->brief;
    if (brief->subtitle.count > 0 || brief->bottom_line.count == 0)
        return phrase_string(composer->arena, &brief->subtitle);
    return first_sentence(
        phrase_string(composer->arena, &brief->bottom_line.at[0].text));
}

static struct str
keywords(const struct composer *composer)
{
    struct buf buf = {0};
    const struct node *data = head_child(composer, NODE_DOCDATA);
    const struct node *list =
        data != NULL ? node_child(data, NODE_KEY_LIST) : NULL;
    for (; list != NULL; list = node_sibling(list, NODE_KEY_LIST))
        for (const struct node *word = node_child(list, NODE_KEYWORD);
             word != NULL; word = node_sibling(word, NODE_KEYWORD)) {
            buf_text(&buf, buf.size > 0 ? ", " : "");
            buf_str(&buf, node_text(word, ATTRIBUTE_KEY));
        }
    return buf_take(composer->arena, &buf);
}

static struct date
document_date(const struct composer *composer)
{
    const struct node *issue = data_child(composer, NODE_DATE_ISSUE);
    const struct node *release = data_child(composer, NODE_DATE_RELEASE);
    if (issue != NULL)
        return *node_date(issue, ATTRIBUTE_NORM);
    if (composer->event_date.year > 0 || release == NULL)
        return composer->event_date;
    return *node_date(release, ATTRIBUTE_NORM);
}

void
compose_properties(struct composer *composer)
{
    struct brief *brief = composer->brief;
    brief->plain_title = phrase_string(composer->arena, &brief->title);
    compose_authors(composer);
    brief->subject = subject(composer);
    brief->keywords = keywords(composer);
    brief->date = document_date(composer);
    brief->counted_from =
        composer->event_date.year > 0 ? composer->event_date : brief->date;
}
