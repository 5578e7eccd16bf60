/* The tables of the vocabulary; see model.h. */
#include "read/model.h"

#include <assert.h>

#define LIST(...) ((const unsigned char[]){__VA_ARGS__, 0})
#define PARTIES   LIST(NODE_PARTICIPANT, NODE_DELEGATION)
#define PASSAGES                                                               \
    LIST(NODE_S, NODE_P, NODE_LI, NODE_Q, MODEL_PARAGRAPH_Q, NODE_BQ, NODE_TR, \
         NODE_TABLE, NODE_MEDIA)

static const struct attribute_rule rules[RULE_COUNT] = {
#define X(rule, name, form, least, most, choices)                              \
    [RULE_##rule] = {ATTRIBUTE_##name, FORM_##form, least, most, choices},
#include "read/rules.def"
#undef X
};

/* Content models, in the notation of a DTD: one, ?, * and +. */
#define SLOTS(...) ((const struct slot[]){__VA_ARGS__, {0}})
#define NOTHING    ((const struct slot[]){{0}})
#define ONE(kind)                                                              \
    {                                                                          \
        .kinds = LIST(kind), .required = true                                  \
    }
#define MAYBE(kind)                                                            \
    {                                                                          \
        .kinds = LIST(kind)                                                    \
    }
#define ANY(...)                                                               \
    {                                                                          \
        .kinds = LIST(__VA_ARGS__), .many = true                               \
    }
#define SOME(...)                                                              \
    {                                                                          \
        .kinds = LIST(__VA_ARGS__), .required = true, .many = true             \
    }
#define SOME_OF(...)                                                           \
    {                                                                          \
        .kinds = LIST(__VA_ARGS__), .required = true, .many = true,            \
        .alike = true                                                          \
    }

#define INLINE                                                                 \
    NODE_PERSON, NODE_ORG, NODE_LOCATION, NODE_EVENT, NODE_FUNCTION,           \
        NODE_DATE, NODE_Q, NODE_EM, NODE_A, NODE_LANG, NODE_SUB, NODE_SUP,     \
        NODE_BR, NODE_FN, NODE_NUM
#define BLOCK                                                                  \
    NODE_P, NODE_HL2, NODE_BQ, NODE_UL, NODE_OL, NODE_TABLE, NODE_MEDIA, NODE_FN

/* The parts of a model, in the words of the table below. */
#define CHILDREN(...) .slots = SLOTS(__VA_ARGS__)
#define TEXT(...)     .slots = SLOTS(ANY(__VA_ARGS__)), .has_text = true
#define BARE_TEXT     .slots = NOTHING, .has_text = true
#define DATA          .slots = NOTHING
#define FILLED        .needs_text = true
#define NEEDS(...)    .required = LIST(__VA_ARGS__)
#define MAY(...)      .attributes = LIST(__VA_ARGS__)

#define CODE    RULE_CODE, RULE_IDSRC
#define SPEAKER RULE_WHO, RULE_QUOTE_SOURCE
#define CELL    RULE_COLSPAN, RULE_ROWSPAN, RULE_SCOPE, RULE_ALIGN

static const struct model models[MODEL_COUNT] = {
    [NODE_ARTICLE] = {CHILDREN(ONE(NODE_HEAD), MAYBE(NODE_PARTICIPANTS),
                               MAYBE(NODE_TOPICS), ONE(NODE_BODY),
                               MAYBE(NODE_DECISIONS), MAYBE(NODE_NEXTSTEPS),
                               MAYBE(NODE_QUESTIONS)),
                      NEEDS(RULE_VERSION), MAY(RULE_MARKING)},
    [NODE_HEAD] = {CHILDREN(ONE(NODE_TITLE), MAYBE(NODE_SUBTITLE),
                            ANY(NODE_BYLINE), MAYBE(NODE_DATELINE),
                            MAYBE(NODE_DISTRIBUTOR), MAYBE(NODE_ABSTRACT),
                            MAYBE(NODE_EVENT), MAYBE(NODE_DOCDATA))},
    [NODE_TITLE] = {TEXT(INLINE), FILLED},
    [NODE_SUBTITLE] = {TEXT(INLINE)},
    [NODE_BYLINE] = {TEXT(INLINE, NODE_BYTTL)},
    [NODE_BYTTL] = {TEXT(INLINE)},
    [NODE_DATELINE] = {TEXT(INLINE)},
    [NODE_DISTRIBUTOR] = {TEXT(INLINE)},
    [NODE_ABSTRACT] = {CHILDREN(SOME(BLOCK))},
    [NODE_EVENT] = {CHILDREN(ONE(NODE_NAME), ANY(NODE_DATE), ANY(NODE_LOCATION),
                             MAYBE(NODE_EVLOC)),
                    MAY(CODE)},
    [NODE_NAME] = {TEXT(INLINE), FILLED},
    [NODE_EVLOC] = {DATA, MAY(RULE_CITY, RULE_STATE_PROV, RULE_ISO_CC)},
    [NODE_DOCDATA] = {CHILDREN(ANY(NODE_DOC_ID, NODE_DATE_ISSUE,
                                   NODE_DATE_RELEASE, NODE_DATE_EXPIRE,
                                   NODE_URGENCY, NODE_DOC_COPYRIGHT,
                                   NODE_SOURCE, NODE_KEY_LIST, NODE_ED_MSG))},
    [NODE_DOC_ID] = {DATA, NEEDS(RULE_ID_STRING), MAY(RULE_REGSRC)},
    [NODE_DATE_ISSUE] = {DATA, NEEDS(RULE_NORM)},
    [NODE_DATE_RELEASE] = {DATA, NEEDS(RULE_NORM)},
    [NODE_DATE_EXPIRE] = {DATA, NEEDS(RULE_NORM)},
    [NODE_URGENCY] = {DATA, NEEDS(RULE_ED_URG)},
    [NODE_DOC_COPYRIGHT] = {DATA, NEEDS(RULE_HOLDER), MAY(RULE_YEAR)},
    [NODE_SOURCE] = {TEXT(INLINE), MAY(RULE_HREF)},
    [NODE_KEY_LIST] = {CHILDREN(SOME(NODE_KEYWORD))},
    [NODE_KEYWORD] = {DATA, NEEDS(RULE_KEY)},
    [NODE_ED_MSG] = {DATA, NEEDS(RULE_INFO)},
    [NODE_PARTICIPANTS] = {CHILDREN(SOME(NODE_DELEGATION, NODE_PARTICIPANT))},
    [NODE_DELEGATION] = {CHILDREN(ONE(NODE_NAME), ANY(NODE_PARTICIPANT)),
                         MAY(RULE_ISO_CC, CODE, RULE_EVIDENCE)},
    [NODE_PARTICIPANT] = {CHILDREN(ONE(NODE_NAME), ANY(NODE_FUNCTION),
                                   ANY(NODE_ORG), ANY(NODE_ALIAS)),
                          MAY(CODE, RULE_EVIDENCE, RULE_ROLE)},
    [NODE_FUNCTION] = {TEXT(INLINE), MAY(CODE, RULE_REF_PERSON, RULE_CERT)},
    [NODE_ALIAS] = {BARE_TEXT, FILLED},
    [NODE_TOPICS] = {CHILDREN(SOME(NODE_TOPIC))},
    [NODE_TOPIC] = {CHILDREN(ONE(NODE_NAME), ANY(BLOCK), ANY(NODE_TOPIC)),
                    MAY(CODE, RULE_EVIDENCE)},
    [NODE_BODY] = {CHILDREN(SOME(BLOCK))},
    [NODE_P] = {TEXT(INLINE, NODE_S), MAY(RULE_ANA, RULE_EVIDENCE)},
    [NODE_S] = {TEXT(INLINE), MAY(RULE_ANA)},
    [NODE_HL2] = {TEXT(INLINE), FILLED},
    [NODE_BQ] = {CHILDREN(SOME(BLOCK), MAYBE(NODE_CREDIT)),
                 MAY(RULE_ANA, SPEAKER)},
    [NODE_CREDIT] = {TEXT(INLINE)},
    [NODE_UL] = {CHILDREN(SOME(NODE_LI))},
    [NODE_OL] = {CHILDREN(SOME(NODE_LI)), MAY(RULE_SEQNUM)},
    [NODE_LI] = {TEXT(INLINE, BLOCK), MAY(RULE_ANA, RULE_EVIDENCE)},
    [NODE_FN] = {TEXT(INLINE, BLOCK)},
    [NODE_TABLE] = {CHILDREN(MAYBE(NODE_CAPTION), MAYBE(NODE_THEAD),
                             SOME_OF(NODE_TBODY, NODE_TR))},
    [NODE_CAPTION] = {TEXT(INLINE)},
    [NODE_THEAD] = {CHILDREN(SOME(NODE_TR))},
    [NODE_TBODY] = {CHILDREN(SOME(NODE_TR))},
    [NODE_TR] = {CHILDREN(SOME(NODE_TH, NODE_TD))},
    [NODE_TH] = {TEXT(INLINE, BLOCK), MAY(CELL)},
    [NODE_TD] = {TEXT(INLINE, BLOCK), MAY(CELL)},
    [NODE_MEDIA] = {CHILDREN(MAYBE(NODE_MEDIA_REFERENCE),
                             MAYBE(NODE_MEDIA_CAPTION),
                             MAYBE(NODE_MEDIA_PRODUCER)),
                    NEEDS(RULE_MEDIA_TYPE)},
    [NODE_MEDIA_REFERENCE] = {DATA,
                              NEEDS(RULE_REFERENCE_SOURCE, RULE_ALTERNATE_TEXT),
                              MAY(RULE_MIME_TYPE, RULE_WIDTH, RULE_HEIGHT)},
    [NODE_MEDIA_CAPTION] = {TEXT(INLINE, BLOCK)},
    [NODE_MEDIA_PRODUCER] = {TEXT(INLINE)},
    [NODE_DECISIONS] = {CHILDREN(SOME(NODE_DECISION))},
    [NODE_DECISION] = {TEXT(INLINE), FILLED,
                       MAY(RULE_ANA, RULE_EVIDENCE, RULE_CERT, RULE_WHO,
                           RULE_WHEN, RULE_STATUS_DECISION)},
    [NODE_NEXTSTEPS] = {CHILDREN(SOME(NODE_ACTION))},
    [NODE_ACTION] = {TEXT(INLINE), FILLED,
                     MAY(RULE_ANA, RULE_EVIDENCE, RULE_CERT, RULE_OWNER,
                         RULE_DUE, RULE_START, RULE_RRULE, RULE_PRIORITY,
                         RULE_STATUS_ACTION)},
    [NODE_QUESTIONS] = {CHILDREN(SOME(NODE_QUESTION))},
    [NODE_QUESTION] = {TEXT(INLINE), FILLED, MAY(RULE_ANA, RULE_EVIDENCE)},
    [NODE_PERSON] = {TEXT(INLINE), MAY(CODE, RULE_REF_PERSON, RULE_CERT)},
    [NODE_ORG] = {TEXT(INLINE), MAY(CODE, RULE_REF_ORG, RULE_CERT)},
    [NODE_LOCATION] = {TEXT(INLINE), MAY(CODE, RULE_ISO_CC, RULE_CERT)},
    [NODE_DATE] = {TEXT(INLINE),
                   MAY(RULE_WHEN, RULE_FROM, RULE_TO, RULE_NOT_BEFORE,
                       RULE_NOT_AFTER, RULE_CERT)},
    [NODE_NUM] = {BARE_TEXT, MAY(RULE_UNITS, RULE_DECIMAL)},
    [NODE_Q] = {TEXT(INLINE), MAY(RULE_ANA, SPEAKER, RULE_DIRECT)},
    [NODE_EM] = {TEXT(INLINE)},
    [NODE_A] = {TEXT(INLINE), NEEDS(RULE_HREF)},
    [NODE_LANG] = {TEXT(INLINE)},
    [NODE_SUB] = {BARE_TEXT},
    [NODE_SUP] = {BARE_TEXT},
    [NODE_BR] = {DATA},
    [MODEL_EVENT_MENTION] = {TEXT(INLINE),
                             MAY(CODE, RULE_REF_EVENT, RULE_CERT)},
    [MODEL_PARAGRAPH_Q] = {TEXT(INLINE, NODE_S),
                           MAY(RULE_ANA, SPEAKER, RULE_DIRECT)},
};

enum model_name
model_name_of(enum node_kind kind, enum node_kind parent)
{
    if (kind == NODE_EVENT && parent != NODE_HEAD)
        return MODEL_EVENT_MENTION;
    if (kind == NODE_Q && parent == NODE_P)
        return MODEL_PARAGRAPH_Q;
    return (enum model_name)kind;
}

const struct model *
model_of(enum node_kind kind, enum node_kind parent)
{
    const struct model *model = &models[model_name_of(kind, parent)];
    assert(model->slots != NULL);
    return model;
}

bool
slot_holds(const struct slot *slot, enum node_kind kind)
{
    for (const unsigned char *k = slot->kinds; *k != 0; k++)
        if (*k == (unsigned char)kind)
            return true;
    return false;
}

size_t
model_slot(const struct model *model, enum node_kind kind)
{
    size_t slot = 0;
    while (model->slots[slot].kinds != NULL &&
           !slot_holds(&model->slots[slot], kind))
        slot++;
    return slot;
}

bool
model_holds(const struct model *model, enum node_kind kind)
{
    return model->slots[model_slot(model, kind)].kinds != NULL;
}

const struct attribute_rule *
attribute_rule(enum rule_name rule)
{
    assert(rule > RULE_NONE && rule < RULE_COUNT);
    return &rules[rule];
}

/* TEI att.datable: one date, a period, or a span of doubt. */
static const struct attribute_pair exclusive[] = {
    {ATTRIBUTE_WHEN, ATTRIBUTE_FROM},
    {ATTRIBUTE_WHEN, ATTRIBUTE_TO},
    {ATTRIBUTE_WHEN, ATTRIBUTE_NOT_BEFORE},
    {ATTRIBUTE_WHEN, ATTRIBUTE_NOT_AFTER},
    {ATTRIBUTE_FROM, ATTRIBUTE_NOT_BEFORE},
    {ATTRIBUTE_FROM, ATTRIBUTE_NOT_AFTER},
    {ATTRIBUTE_TO, ATTRIBUTE_NOT_BEFORE},
    {ATTRIBUTE_TO, ATTRIBUTE_NOT_AFTER},
};

static const struct attribute_pair ranges[] = {
    {ATTRIBUTE_FROM, ATTRIBUTE_TO},
    {ATTRIBUTE_NOT_BEFORE, ATTRIBUTE_NOT_AFTER},
    {ATTRIBUTE_START, ATTRIBUTE_DUE},
};

struct attribute_pairs
exclusive_attributes(void)
{
    return (struct attribute_pairs){exclusive, COUNT(exclusive)};
}

struct attribute_pairs
range_attributes(void)
{
    return (struct attribute_pairs){ranges, COUNT(ranges)};
}
