/* A brief made by hand; see support.h. */
#include "form/support.h"

#include "base/buf.h"
#include "base/diag.h"
#include "base/vec.h"
#include "locale/locale.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ONE(arena, type, ...)                                                  \
    arena_copy((arena), &(type){__VA_ARGS__}, sizeof(type))
#define LIST(arena, type, ...)                                                 \
    arena_copy((arena), (type[]){__VA_ARGS__}, sizeof((type[]){__VA_ARGS__}))

struct phrase
plain_phrase(struct arena *arena, const char *text)
{
    struct span *span =
        ONE(arena, struct span, .text = str_from(text), .language = "en");
    return (struct phrase){span, text[0] != '\0'};
}

static struct evidence
evidence_of(struct arena *arena, uint32_t first, uint32_t second)
{
    uint32_t *numbers = LIST(arena, uint32_t, first, second);
    return (struct evidence){numbers, second > 0 ? 2 : 1};
}

/* Text with emphasis, a link, a foreign word, a break and a footnote. */
static struct phrase
rich_phrase(struct arena *arena)
{
    struct span *spans = LIST(
        arena, struct span, {.text = STR("Plain "), .language = "en"},
        {.text = STR("strong"), .marks = SPAN_STRONG, .language = "en"},
        {.kind = SPAN_BREAK, .language = "en"},
        {.text = STR("site"), .href = STR("https://x.org"), .language = "en"},
        {.text = STR(" mot"), .marks = SPAN_EMPHASIS, .language = "fr"},
        {.text = STR("2"), .marks = SPAN_SUPERSCRIPT, .language = "en"},
        {.kind = SPAN_NOTE, .note = 1, .language = "en"});
    return (struct phrase){spans, 7};
}

static struct quote_entry *
new_quote(struct arena *arena, const char *text)
{
    return ONE(arena, struct quote_entry, .text = plain_phrase(arena, text),
               .speaker = plain_phrase(arena, "A. Speaker"),
               .evidence = evidence_of(arena, 2, 0), .language = "en");
}

static void
set_topics(struct arena *arena, struct brief *brief)
{
    struct statement *summary =
        LIST(arena, struct statement,
             {plain_phrase(arena, "First."), evidence_of(arena, 1, 2)},
             {plain_phrase(arena, "Second."), evidence_of(arena, 3, 0)});
    struct topic_entry *below =
        ONE(arena, struct topic_entry, .number = STR("1.1"),
            .name = plain_phrase(arena, "Detail"),
            .evidence = evidence_of(arena, 3, 0));
    brief->topics =
        ONE(arena, struct topic_entry, .number = STR("1"),
            .name = plain_phrase(arena, "Borders"), .summary = summary,
            .summary_count = 2, .quotes = new_quote(arena, "Yes"),
            .quote_count = 1, .topics = below, .topic_count = 1);
    brief->topic_count = 1;
}

static void
set_lists(struct arena *arena, struct brief *brief)
{
    brief->decisions =
        ONE(arena, struct decision_entry, .number = STR("1"),
            .text = plain_phrase(arena, "To meet."), .status = KEYWORD_AGREED,
            .status_word = STR("agreed"), .parties = STR("both"),
            .evidence = evidence_of(arena, 2, 0));
    brief->decision_count = 1;
    brief->steps = LIST(arena, struct step_entry,
                        {.number = STR("1"),
                         .action = plain_phrase(arena, "Write."),
                         .owner = plain_phrase(arena, "nobody named"),
                         .due = plain_phrase(arena, "every week"),
                         .status = KEYWORD_COMPLETED,
                         .status_word = STR("done"),
                         .evidence = evidence_of(arena, 3, 0)},
                        {.number = STR("2"),
                         .action = plain_phrase(arena, "Read."),
                         .owner = plain_phrase(arena, "B"),
                         .due = plain_phrase(arena, "no date given")});
    brief->step_count = 2;
    brief->questions =
        ONE(arena, struct question_entry, .text = plain_phrase(arena, "Why?"),
            .evidence = evidence_of(arena, 1, 0));
    brief->question_count = 1;
    brief->quotes = new_quote(arena, "No");
    brief->quote_count = 1;
}

static void
set_participants(struct arena *arena, struct brief *brief)
{
    struct participant_entry *people =
        LIST(arena, struct participant_entry,
             {.name = plain_phrase(arena, "A. Speaker"),
              .function = plain_phrase(arena, "Minister"),
              .evidence = evidence_of(arena, 1, 2)},
             {.name = plain_phrase(arena, "B. Quiet")});
    brief->groups = LIST(arena, struct participant_group,
                         {.kind = GROUP_DELEGATION,
                          .name = plain_phrase(arena, "Ukraine"),
                          .country = STR("UA"),
                          .entries = people,
                          .count = 2},
                         {.kind = GROUP_DELEGATION,
                          .name = plain_phrase(arena, "France"),
                          .note = plain_phrase(arena, "nobody named"),
                          .evidence = evidence_of(arena, 2, 0)});
    brief->group_count = 2;
}

/* ---- annex ---- */

struct annex {
    struct arena *arena;
    const struct node *node;
    struct block *first, *last;
};

static struct block *
new_block(const struct annex *annex, enum block_kind kind, const char *text)
{
    struct block *block =
        ONE(annex->arena, struct block, .kind = kind, .node = annex->node,
            .text = plain_phrase(annex->arena, text), .column_span = 1,
            .row_span = 1);
    return block;
}

static struct block *
append_block(struct annex *annex, struct block *block)
{
    if (annex->last != NULL)
        annex->last->next = block;
    else
        annex->first = block;
    annex->last = block;
    return block;
}

static struct block *
new_row(const struct annex *annex, bool is_head)
{
    struct block *row = new_block(annex, BLOCK_ROW, "");
    struct block *one = new_block(annex, BLOCK_CELL, "a");
    struct block *two = new_block(annex, BLOCK_CELL, "b");
    row->is_head = one->is_head = two->is_head = is_head;
    one->next = two;
    row->first = one;
    return row;
}

static void
cite(const struct annex *annex, struct block *block)
{
    block->citations =
        LIST(annex->arena, struct citation,
             {PART_TOPICS, STR("Topic 1"), STR("topic-1")},
             {PART_DECISIONS, STR("Decision 1"), STR("decision-1")},
             {PART_NEXT_STEPS, STR("Next step 1"), STR("step-1")});
    block->citation_count = 3;
}

static void
set_source(struct arena *arena, struct brief *brief)
{
    struct node *node = node_new(arena, NODE_P);
    node->language = "en";
    struct annex annex = {.arena = arena, .node = node};
    append_block(&annex, new_block(&annex, BLOCK_HEADING, "Heading"));
    for (uint32_t i = 1; i <= 3; i++) {
        struct block *block =
            append_block(&annex, new_block(&annex, BLOCK_PARAGRAPH, "Text."));
        block->number = i;
        if (i == 1)
            block->text = rich_phrase(arena);
        if (i < 3)
            cite(&annex, block);
    }
    struct block *list =
        append_block(&annex, new_block(&annex, BLOCK_LIST, ""));
    list->first = new_block(&annex, BLOCK_ITEM, "Item");
    list->is_ordered = true;
    list->start = 3;
    struct block *quote =
        append_block(&annex, new_block(&annex, BLOCK_QUOTE, "Credit"));
    quote->first = new_block(&annex, BLOCK_PARAGRAPH, "Quoted.");
    struct block *table =
        append_block(&annex, new_block(&annex, BLOCK_TABLE, "Caption"));
    struct block *head = new_row(&annex, true);
    head->next = new_row(&annex, false);
    table->first = head;
    cite(&annex, table);
    append_block(&annex, new_block(&annex, BLOCK_IMAGE, "No picture"));
    brief->source_blocks = annex.first;
    brief->paragraph_count = 3;
    brief->notes =
        ONE(arena, struct note, 1, new_block(&annex, BLOCK_PARAGRAPH, "Note."));
    brief->note_count = 1;
}

struct brief *
full_brief(struct arena *arena)
{
    struct brief *brief = ARENA_NEW(arena, struct brief);
    struct article *article = ARENA_NEW(arena, struct article);
    struct source *source = ARENA_NEW(arena, struct source);
    source->name = STR("article.xml");
    article->source = source;
    brief->article = article;
    brief->language = "en";
    brief->marking = STR("TLP:GREEN");
    brief->title = plain_phrase(arena, "A title");
    brief->subtitle = plain_phrase(arena, "A subtitle");
    brief->dateline = plain_phrase(arena, "Kyiv");
    brief->bylines = LIST(arena, struct phrase, plain_phrase(arena, "By A"));
    brief->byline_count = 1;
    brief->source = plain_phrase(arena, "News article");
    brief->origin = plain_phrase(arena, "Newspaper");
    brief->dated = plain_phrase(arena, "4 April 2025");
    brief->plain_title = STR("A title");
    struct statement *line =
        ONE(arena, struct statement, plain_phrase(arena, "All is well."),
            evidence_of(arena, 1, 3));
    brief->bottom_line = (struct statements){line, 1};
    struct fact *fact = ONE(arena, struct fact, STR("When"), *line);
    brief->glance = (struct facts){fact, 1};
    set_topics(arena, brief);
    set_lists(arena, brief);
    set_participants(arena, brief);
    set_source(arena, brief);
    return brief;
}

/* ---- forming ---- */

/* A sheet is read from a file; its folder is made anew each time. */
static const struct sheet *
read_sheet(struct formed *formed, const char *base, const char *body)
{
    char folder[] = "/tmp/readout-form-XXXXXX";
    ck_assert_ptr_nonnull(mkdtemp(folder));
    const char *name = str_printf(formed->arena, "%s/house.xml", folder).at;
    FILE *file = fopen(name, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fprintf(file,
                             "<style xmlns='urn:x-readout:style:1' "
                             "version='1' name='house' extends='%s'>\n"
                             "%s\n</style>\n",
                             base, body),
                     0);
    ck_assert_int_eq(fclose(file), 0);
    const struct sheet *sheet = sheet_read(formed->arena, name, formed->diag);
    ck_assert_int_eq(unlink(name), 0);
    ck_assert_int_eq(rmdir(folder), 0);
    return sheet;
}

struct formed
formed_new(const char *base, const char *body, const struct brief *brief,
           struct arena *arena)
{
    if (arena == NULL)
        arena = arena_new();
    struct formed formed = {.arena = arena, .diag = diag_new(arena)};
    formed.sheet = read_sheet(&formed, base, body);
    if (formed.sheet == NULL)
        ck_abort_msg("%.*s", STR_ARGS(formed_messages(&formed)));
    formed.locale = locale_new(arena, "en", formed.diag);
    formed.styled = form_brief(arena, brief != NULL ? brief : full_brief(arena),
                               formed.sheet, formed.locale, formed.diag);
    return formed;
}

void
formed_free(struct formed *formed)
{
    locale_free(formed->locale);
    arena_free(formed->arena);
    *formed = (struct formed){0};
}

struct str
formed_messages(struct formed *formed)
{
    struct buf out = {0};
    diag_print(formed->diag, false, &out);
    struct str text = str_copy(formed->arena, buf_view(&out));
    buf_release(&out);
    return text;
}

static void
collect(struct arena *arena, const struct element *element,
        struct element_list *list)
{
    VEC_PUSH(arena, list, element);
    if (element->marker != NULL)
        collect(arena, element->marker, list);
    for (const struct element *e = element->first; e != NULL; e = e->next) {
        ck_assert_ptr_eq(e->parent, element);
        collect(arena, e, list);
    }
    if (element->note != NULL)
        collect(arena, element->note, list);
}

struct element_list
formed_elements(const struct formed *formed)
{
    struct element_list list = {0};
    for (size_t i = 0; i < formed->styled->band_count; i++)
        for (size_t j = 0; j < formed->styled->bands[i].count; j++)
            collect(formed->arena, formed->styled->bands[i].regions[j].root,
                    &list);
    return list;
}

const struct element *
formed_find(const struct formed *formed, const char *names)
{
    struct element_list list = formed_elements(formed);
    for (size_t i = 0; i < list.count; i++)
        if (strcmp(list.at[i]->names, names) == 0)
            return list.at[i];
    return NULL;
}

static void
gather(const struct element *element, struct buf *out)
{
    if (element->kind == ELEMENT_TEXT)
        buf_str(out, element->text);
    for (const struct element *e = element->first; e != NULL; e = e->next)
        gather(e, out);
}

struct str
element_text(struct arena *arena, const struct element *element)
{
    ck_assert_ptr_nonnull(element);
    struct buf out = {0};
    gather(element, &out);
    struct str text = str_copy(arena, buf_view(&out));
    buf_release(&out);
    return text;
}
