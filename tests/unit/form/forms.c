/* What the parts look like in their forms. */
#include "form/cases.h"

#define ALONE(part) "<band><region>" part "</region></band>"

static void
assert_text(const struct formed *formed, const char *names, const char *text)
{
    const struct element *element = formed_find(formed, names);
    ck_assert_msg(element != NULL, "%s", names);
    assert_str(element_text(formed->arena, element), text);
}

START_TEST(topics_are_run_in_or_sections)
{
    struct formed formed =
        formed_new("brief", ALONE("<part name='topics'/>"), NULL, NULL);
    assert_text(&formed, "topic-name", "Borders.");
    ck_assert_int_eq(formed_find(&formed, "topic")->role, ROLE_LI);
    ck_assert_ptr_nonnull(formed_find(&formed, "list sub-topics"));
    formed_free(&formed);
    formed = formed_new("brief", ALONE("<part name='topics' form='sections'/>"),
                        NULL, NULL);
    assert_text(&formed, "topic-heading", "1\xC2\xA0 Borders");
    ck_assert_int_eq(formed_find(&formed, "topic-heading")->role, ROLE_H3);
    ck_assert_int_eq(formed_find(&formed, "sub-topic-heading")->role, ROLE_H4);
    formed_free(&formed);
}
END_TEST

/* Each state has a mark of its own, in the table as in the checklist. */
START_TEST(states_have_marks)
{
    static const struct {
        enum keyword status;
        const char *round, *box;
    } cases[] = {
        {KEYWORD_NEEDS_ACTION, "\xE2\x97\x8B", "\xE2\x96\xA1"},
        {KEYWORD_IN_PROCESS, "\xE2\x97\x90", "\xE2\x96\xA3"},
        {KEYWORD_COMPLETED, "\xE2\x97\x8F", "\xE2\x96\xA0"},
        {KEYWORD_CANCELLED, "\xE2\xAE\xBE", "\xE2\x98\x92"},
    };
    static const char *const styles[] = {"brief", "memo"};
    for (size_t i = 0; i < 2; i++) {
        struct arena *arena = arena_new();
        struct brief *brief = full_brief(arena);
        struct step_entry *step =
            arena_copy(arena, brief->steps, sizeof *brief->steps);
        step->status = cases[_i].status;
        brief->steps = step;
        brief->step_count = 1;
        struct formed formed = formed_new(styles[i], "", brief, arena);
        const struct element *mark = formed_find(&formed, "status-mark");
        const struct element *item = formed_find(&formed, "step");
        ck_assert((mark != NULL) != (item != NULL));
        struct str text =
            element_text(arena, mark != NULL ? mark : item->marker);
        ck_assert(str_starts_with(text, mark != NULL ? cases[_i].round
                                                     : cases[_i].box));
        formed_free(&formed);
    }
}
END_TEST

START_TEST(steps_are_a_table_or_a_checklist)
{
    struct formed formed =
        formed_new("brief", ALONE("<part name='next-steps'/>"), NULL, NULL);
    const struct element *table = formed_find(&formed, "table steps-table");
    ck_assert_int_eq(table->kind, ELEMENT_TABLE);
    ck_assert(table->first->is_head);
    assert_text(&formed, "row head", "No.ActionOwnerDueStatusBasis");
    assert_text(&formed, "cell due", "every week");
    for (const struct element *row = table->first; row != NULL; row = row->next)
        for (const struct element *cell = row->first; cell->next != NULL;
             cell = cell->next)
            ck_assert(row != table->last ? cell->first != NULL : true);
    formed_free(&formed);
    formed =
        formed_new("brief", ALONE("<part name='next-steps' form='checklist'/>"),
                   NULL, NULL);
    ck_assert_int_eq(formed_find(&formed, "list checklist")->role, ROLE_L);
    assert_text(&formed, "step-text", "Write.");
    formed_free(&formed);
}
END_TEST

START_TEST(participants_are_a_list_or_a_table)
{
    struct formed formed =
        formed_new("brief", ALONE("<part name='participants'/>"), NULL, NULL);
    assert_text(&formed, "group-heading", "Ukraine\xC2\xA0UA");
    assert_text(&formed, "function", "Minister");
    formed_free(&formed);
    formed = formed_new(
        "brief", ALONE("<part name='participants' form='table'/>"), NULL, NULL);
    assert_text(&formed, "cell group-name", "Ukraine\xC2\xA0UA");
    const struct element *name = formed_find(&formed, "cell group-name");
    ck_assert_int_eq(name->role, ROLE_TH);
    ck_assert_int_eq(name->parent->style->break_after, BREAK_BETWEEN_AVOID);
    assert_text(&formed, "cell function", "Minister");
    formed_free(&formed);
}
END_TEST

/* Whatever comes first in it. */
START_TEST(source_line_begins_as_a_sentence)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    brief->source = (struct phrase){NULL, 0};
    struct formed formed = formed_new("brief", "", brief, arena);
    const struct element *line = formed_find(&formed, "source-line");
    ck_assert(str_starts_with(element_text(arena, line), "The source stands"));
    formed_free(&formed);
}
END_TEST

static struct str
memo_lines(const struct formed *formed)
{
    struct str lines = {NULL, 0};
    const struct element *list = formed_find(formed, "list memo-lines");
    for (const struct element *e = list->first; e != NULL; e = e->next) {
        ck_assert_int_eq(e->marker->role, ROLE_LBL);
        lines = str_printf(formed->arena, "%.*s%.*s: %.*s\n", STR_ARGS(lines),
                           STR_ARGS(element_text(formed->arena, e->marker)),
                           STR_ARGS(element_text(formed->arena, e)));
    }
    return lines;
}

/* The title is what a memorandum is about, and the document's first heading as
 * elsewhere; a line that the article has nothing for is left out. */
START_TEST(a_memorandum_has_labelled_lines)
{
    const char *part = ALONE("<part name='title' form='memorandum'/>");
    struct formed formed = formed_new("brief", part, NULL, NULL);
    assert_text(&formed, "memo-heading", "Memorandum");
    assert_str(memo_lines(&formed), "Date: 4 April 2025\n"
                                    "Subject: A titleA subtitle\n"
                                    "Source: NewspaperBy AKyiv\n");
    const struct element *title = formed_find(&formed, "title");
    ck_assert_int_eq(title->role, ROLE_H1);
    ck_assert_int_eq(title->outline_level, 1);
    formed_free(&formed);

    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    struct phrase none = {NULL, 0};
    brief->origin = brief->dated = brief->dateline = brief->subtitle = none;
    brief->byline_count = 0;
    formed = formed_new("brief", part, brief, arena);
    assert_str(memo_lines(&formed), "Subject: A title\n");
    formed_free(&formed);
}
END_TEST

/* Each card has its delegation; what that rests on, the first alone. */
START_TEST(participants_are_cards)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    struct participant_entry entries[] = {
        {.name = plain_phrase(arena, "A"),
         .function = plain_phrase(arena, "Judge")},
        {.name = plain_phrase(arena, "B")},
    };
    struct participant_group groups[] = {
        {.kind = GROUP_DELEGATION,
         .name = plain_phrase(arena, "Ukraine"),
         .country = STR("UA"),
         .evidence = {(const uint32_t[]){1}, 1},
         .entries = entries,
         .count = 2},
        {.kind = GROUP_DELEGATION,
         .name = plain_phrase(arena, "France"),
         .note = plain_phrase(arena, "nobody named")},
        {.kind = GROUP_MENTIONED,
         .name = plain_phrase(arena, "Also"),
         .entries = entries,
         .count = 2},
    };
    brief->groups = groups;
    brief->group_count = 3;
    struct formed formed =
        formed_new("brief", ALONE("<part name='participants' form='cards'/>"),
                   brief, arena);
    const struct element *row = formed_find(&formed, "card-row");
    ck_assert_int_eq(row->kind, ELEMENT_GRID);
    ck_assert_int_eq(row->parent->role, ROLE_L);
    ck_assert_int_eq(row->first->role, ROLE_LI);
    assert_str(element_text(arena, row->first),
               "Ukraine\xC2\xA0UA\xC2\xA0\xC2\xB6"
               "1AJudge");
    assert_str(element_text(arena, row->first->next), "Ukraine\xC2\xA0UAB");
    assert_str(element_text(arena, row->last), "Francenobody named");
    assert_text(&formed, "group-names", "A, Judge\xC2\xA0\xC2\xB7 B");
    formed_free(&formed);
}
END_TEST

/* A column for what is known of one decision at least, and no empty cell. */
START_TEST(decisions_are_a_list_or_a_table)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    struct decision_entry decisions[] = {
        {.number = STR("1"),
         .text = plain_phrase(arena, "So be it."),
         .parties = STR("all")},
        {.number = STR("2"),
         .text = plain_phrase(arena, "And so."),
         .status_word = STR("agreed")},
    };
    brief->decisions = decisions;
    brief->decision_count = 2;
    struct formed formed = formed_new(
        "brief", ALONE("<part name='decisions' form='table'/>"), brief, arena);
    assert_text(&formed, "row head", "No.DecisionStatusBy whomBasis");
    const struct element *row = formed_find(&formed, "row");
    assert_str(row->anchor, "decision-1");
    assert_str(element_text(arena, row), "1So be it.not statedall\xC2\xA0");
    ck_assert_int_eq(row->first->role, ROLE_TH);
    formed_free(&formed);
}
END_TEST

/* The speaker is a line of his own; the topic's quotes are asked for apart. */
START_TEST(quotes_are_inline_or_pulled)
{
    static const char *const parts[] = {
        ALONE("<part name='quotes' form='inline'/>"),
        ALONE("<part name='quotes' form='pull'/>"),
        ALONE("<part name='topics' quotes='inline'/>"),
        ALONE("<part name='topics' quotes='pull'/>"
              "<part name='quotes' form='inline'/>"),
    };
    struct formed formed = formed_new("brief", parts[_i], NULL, NULL);
    const struct element *block =
        formed_find(&formed, _i % 2 == 0 ? "quote" : "quote pull-quote");
    ck_assert_ptr_nonnull(block);
    const struct element *speaker = formed_find(&formed, "speaker");
    ck_assert_int_eq(speaker->kind,
                     _i % 2 == 0 ? ELEMENT_SPAN : ELEMENT_PARAGRAPH);
    /* One part's form is not another's. */
    if (_i == 3)
        ck_assert_ptr_nonnull(formed_find(&formed, "quote"));
    formed_free(&formed);
}
END_TEST

START_TEST(quotes_are_in_the_languages_marks)
{
    struct formed formed =
        formed_new("brief", ALONE("<part name='quotes'/>"), NULL, NULL);
    assert_text(&formed, "quotation", "\xE2\x80\x9CNo\xE2\x80\x9D");
    assert_text(&formed, "speaker", "A. Speaker");
    ck_assert_int_eq(formed_find(&formed, "quote")->role, ROLE_BLOCK_QUOTE);
    formed_free(&formed);
}
END_TEST

/* Messages about a cell lead to the step; words of ours come from nowhere. */
START_TEST(rows_know_where_their_step_is)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    struct step_entry *step =
        arena_copy(arena, brief->steps, sizeof *brief->steps);
    struct span *span =
        arena_copy(arena, step->action.spans, sizeof *step->action.spans);
    span->offset = 77;
    step->action.spans = span;
    brief->steps = step;
    brief->step_count = 1;
    struct formed formed = formed_new("brief", "", brief, arena);
    const struct element *table = formed_find(&formed, "table steps-table");
    ck_assert_uint_eq(table->where.offset, 77);
    ck_assert_uint_eq(table->last->first->where.offset, 77);
    ck_assert_uint_eq(table->last->last->first->where.offset, 77);
    formed_free(&formed);
}
END_TEST

START_TEST(text_keeps_its_marks)
{
    struct formed formed =
        formed_new("brief", ALONE("<part name='source'/>"), NULL, NULL);
    assert_text(&formed, "strong", "strong");
    const struct element *word = formed_find(&formed, "emphasis");
    ck_assert_str_eq(word->language, "fr");
    ck_assert_int_eq(word->style->font_style, FONT_STYLE_ITALIC);
    ck_assert_int_gt(formed_find(&formed, "superscript")->style->baseline_shift,
                     0);
    ck_assert_ptr_nonnull(formed_find(&formed, "break"));
    const struct element *link = formed_find(&formed, "span");
    assert_str(link->link, "https://x.org");
    assert_str(link->description, "web address https://x.org");
    formed_free(&formed);
}
END_TEST

START_TEST(the_source_has_lists_tables_and_captions)
{
    struct formed formed =
        formed_new("brief", ALONE("<part name='source'/>"), NULL, NULL);
    const struct element *item = formed_find(&formed, "source-item");
    assert_str(element_text(formed.arena, item->marker), "3.");
    const struct element *table = formed_find(&formed, "table source-table");
    ck_assert(table->first->is_head && !table->last->is_head);
    ck_assert_int_eq(table->first->first->role, ROLE_TH);
    ck_assert_int_eq(table->last->first->role, ROLE_TD);
    assert_text(&formed, "credit", "Credit");
    assert_text(&formed, "caption", "No picture");
    ck_assert_ptr_null(formed_find(&formed, "image"));
    formed_free(&formed);
}
END_TEST

START_TEST(lists_know_their_widest_marker)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    struct decision_entry *decisions =
        ARENA_ARRAY(arena, struct decision_entry, 3);
    static const char *const numbers[] = {"9", "10", "8"};
    for (size_t i = 0; i < 3; i++) {
        decisions[i] = brief->decisions[0];
        decisions[i].number = str_from(numbers[i]);
    }
    brief->decisions = decisions;
    brief->decision_count = 3;
    struct formed formed = formed_new("brief", "", brief, arena);
    const struct element *list = formed_find(&formed, "list decisions-list");
    assert_str(element_text(formed.arena, list->widest), "10");
    formed_free(&formed);
}
END_TEST

/* The article's language is the document's; words of labels stand out. */
START_TEST(labels_are_in_a_language_of_their_own)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    brief->language = "he";
    struct formed formed = formed_new("brief", "", brief, arena);
    ck_assert_str_eq(formed.styled->language, "he");
    ck_assert(formed.styled->is_right_to_left);
    const struct element *heading = formed_find(&formed, "part-heading");
    ck_assert_str_eq(heading->language, "he");
    ck_assert_int_eq(heading->first->role, ROLE_SPAN);
    ck_assert_str_eq(heading->first->language, "en");
    ck_assert(heading->is_right_to_left && !heading->first->is_right_to_left);
    const struct element *note = formed_find(&formed, "annex-note");
    ck_assert_str_eq(note->language, "en");
    ck_assert(!note->is_right_to_left);
    ck_assert_int_eq(note->first->kind, ELEMENT_TEXT);
    formed_free(&formed);
}
END_TEST

TCase *
forms_case(void)
{
    TCase *tcase = tcase_create("forms");
    tcase_add_test(tcase, topics_are_run_in_or_sections);
    tcase_add_loop_test(tcase, states_have_marks, 0, 4);
    tcase_add_test(tcase, steps_are_a_table_or_a_checklist);
    tcase_add_test(tcase, participants_are_a_list_or_a_table);
    tcase_add_test(tcase, a_memorandum_has_labelled_lines);
    tcase_add_test(tcase, participants_are_cards);
    tcase_add_test(tcase, source_line_begins_as_a_sentence);
    tcase_add_test(tcase, decisions_are_a_list_or_a_table);
    tcase_add_loop_test(tcase, quotes_are_inline_or_pulled, 0, 4);
    tcase_add_test(tcase, quotes_are_in_the_languages_marks);
    tcase_add_test(tcase, rows_know_where_their_step_is);
    tcase_add_test(tcase, text_keeps_its_marks);
    tcase_add_test(tcase, lists_know_their_widest_marker);
    tcase_add_test(tcase, labels_are_in_a_language_of_their_own);
    tcase_add_test(tcase, the_source_has_lists_tables_and_captions);
    return tcase;
}
