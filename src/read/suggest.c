/* What a name that the vocabulary does not have was probably meant to be: one
 * of its own mistyped, or one that people know from elsewhere. */
#include "read/reader.h"

struct alias {
    const char *name, *ours;
};

/* From HTML, NITF, TEI, DocBook and everyday speech.  Of several the first that
 * may stand at the place counts. */
static const struct alias element_aliases[] = {
    {"chron", "date"},
    {"time", "date"},
    {"para", "p"},
    {"paragraph", "p"},
    {"div", "p"},
    {"b", "em"},
    {"i", "em"},
    {"strong", "em"},
    {"emph", "em"},
    {"emphasis", "em"},
    {"span", "em"},
    {"h1", "hl2"},
    {"h2", "hl2"},
    {"h3", "hl2"},
    {"headline", "title"},
    {"headline", "hl2"},
    {"hl1", "title"},
    {"img", "media"},
    {"image", "media"},
    {"figure", "media"},
    {"step", "action"},
    {"task", "action"},
    {"quote", "q"},
    {"quote", "bq"},
    {"blockquote", "bq"},
    {"note", "fn"},
    {"footnote", "fn"},
    {"link", "a"},
    {"place", "location"},
    {"placeName", "location"},
    {"country", "org"},
    {"organization", "org"},
    {"organisation", "org"},
    {"orgName", "org"},
    {"persName", "person"},
    {"summary", "abstract"},
    {"sentence", "s"},
    {"list", "ul"},
    {"itemizedlist", "ul"},
    {"orderedlist", "ol"},
    {"item", "li"},
    {"listitem", "li"},
    {"row", "tr"},
    {"cell", "td"},
};

static const struct alias attribute_aliases[] = {
    {"id", "xml:id"},          {"lang", "xml:lang"},    {"speaker", "who"},
    {"deadline", "due"},       {"topic", "ana"},        {"source", "evidence"},
    {"alt", "alternate-text"}, {"src", "source"},       {"country", "iso-cc"},
    {"url", "href"},           {"recurrence", "rrule"}, {"norm", "when"},
};

/* The names that fit a place, and those from elsewhere that stand for them. */
struct candidates {
    struct reader *reader;
    struct phrase names, meant; /* side by side */
};

static void
add(struct candidates *candidates, struct str name, struct str meant)
{
    phrase_add(candidates->reader, &candidates->names, name);
    phrase_add(candidates->reader, &candidates->meant, meant);
}

static struct str
nearest(const struct candidates *candidates, struct str name)
{
    const struct phrase *names = &candidates->names;
    struct str found = nearest_of(candidates->reader, name, names);
    for (size_t i = 0; found.size > 0 && i < names->count; i++)
        if (names->at[i].at == found.at)
            return candidates->meant.at[i];
    return found;
}

struct str
nearest_element(struct reader *reader, const struct model *model,
                struct str name)
{
    struct candidates here = {.reader = reader}, all = {.reader = reader};
    for (enum node_kind k = NODE_TEXT + 1; k < NODE_KIND_COUNT; k++)
        add(model_holds(model, k) ? &here : &all, node_kind_name(k),
            node_kind_name(k));
    for (size_t i = 0; i < COUNT(element_aliases); i++) {
        struct str ours = str_from(element_aliases[i].ours);
        if (model_holds(model, kind_of(reader, ours)))
            add(&here, str_from(element_aliases[i].name), ours);
    }
    struct str found = nearest(&here, name);
    return found.size > 0 ? found : nearest(&all, name);
}

struct str
nearest_attribute(struct reader *reader, const struct phrase *allowed,
                  struct str name)
{
    struct candidates here = {.reader = reader};
    for (size_t i = 0; i < allowed->count; i++)
        add(&here, allowed->at[i], allowed->at[i]);
    for (size_t i = 0; i < COUNT(attribute_aliases); i++) {
        struct str ours = str_from(attribute_aliases[i].ours);
        if (str_is_among(ours, allowed->at, allowed->count))
            add(&here, str_from(attribute_aliases[i].name), ours);
    }
    return nearest(&here, name);
}
