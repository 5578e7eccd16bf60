/* Links: evidence into the annex, citations back, footnotes; and none that
 * leads nowhere. */
#include "form/cases.h"

#include "base/map.h"

#include <string.h>

static const char *const bodies[] = {
    "",
    "<band><region><part name='source'/></region></band>",
    "<band><region><part name='topics'/></region></band>",
    "<rule match='source' display='none'/>",
    "<rule match='decisions, next-steps' display='none'/>",
    "<rule match='topic' display='none'/>",
    "<rule match='note' display='none'/>",
};

static bool
is_hidden(const struct element *element)
{
    for (; element != NULL; element = element->parent)
        if (element->style->display == DISPLAY_NONE)
            return true;
    return false;
}

/* Of a part that has several places only one is printed. */
static bool
is_alternative(const struct element *element)
{
    for (; element != NULL; element = element->parent)
        if (element->movable != NULL && element->movable->is_alternative)
            return true;
    return false;
}

START_TEST(anchors_are_unique_and_links_have_one)
{
    struct formed formed = formed_new("brief", bodies[_i], NULL, NULL);
    struct element_list all = formed_elements(&formed);
    struct map *anchors = map_new(formed.arena);
    size_t links = 0;
    for (size_t i = 0; i < all.count; i++) {
        struct element *copy =
            arena_copy(formed.arena, all.at[i], sizeof *copy);
        if (copy->anchor.size > 0 && !is_hidden(copy) && !is_alternative(copy))
            ck_assert_msg(map_set(anchors, copy->anchor, copy) == NULL, "%.*s",
                          STR_ARGS(copy->anchor));
    }
    for (size_t i = 0; i < all.count; i++) {
        struct str link = all.at[i]->link;
        if (!str_starts_with(link, "#") || is_hidden(all.at[i]))
            continue;
        links++;
        ck_assert_msg(map_lookup(anchors, str_slice(link, 1, link.size)) !=
                          NULL,
                      "%.*s", STR_ARGS(link));
    }
    ck_assert_int_eq(links > 0, _i != 2 && _i != 3);
    formed_free(&formed);
}
END_TEST

START_TEST(evidence_stays_with_its_line)
{
    struct formed formed = formed_new("brief", "", NULL, NULL);
    const struct element *line = formed_find(&formed, "bottom-line-text");
    assert_str(element_text(formed.arena, line), "All is well.\xC2\xA0\xC2\xB6"
                                                 "1 \xC2\xB6"
                                                 "3");
    const struct element *evidence = formed_find(&formed, "evidence");
    assert_str(evidence->link, "#p-1");
    assert_str(evidence->description, "paragraph 1 of the source");
    formed_free(&formed);
}
END_TEST

/* The text of the citations of paragraph `number`, or NULL. */
static const struct element *
citations_of(const struct formed *formed, const char *anchor)
{
    struct element_list all = formed_elements(formed);
    for (size_t i = 0; i < all.count; i++)
        if (strcmp(all.at[i]->names, "citations") == 0 &&
            str_equals(all.at[i]->parent->anchor, anchor))
            return all.at[i];
    return NULL;
}

#define ARROW " \xE2\x86\x91\xC2\xA0"
#define NBSP  "\xC2\xA0"

START_TEST(paragraphs_say_what_rests_on_them)
{
    struct formed formed = formed_new("brief", "", NULL, NULL);
    const struct element *citations = citations_of(&formed, "p-2");
    assert_str(element_text(formed.arena, citations), ARROW
               "Topic" NBSP "1, Decision" NBSP "1, Next" NBSP "step" NBSP "1");
    ck_assert_ptr_null(citations_of(&formed, "p-3"));
    formed_free(&formed);
}
END_TEST

START_TEST(citations_of_what_is_left_out_go)
{
    static const struct {
        const char *left_out, *text;
    } cases[] = {
        {"decisions", ARROW "Topic" NBSP "1, Next" NBSP "step" NBSP "1"},
        {"topics", ARROW "Decision" NBSP "1, Next" NBSP "step" NBSP "1"},
        {"next-steps", ARROW "Topic" NBSP "1, Decision" NBSP "1"},
        {"topics, decisions", ARROW "Next" NBSP "step" NBSP "1"},
    };
    struct arena *arena = arena_new();
    struct str rule = str_printf(arena, "<rule match='%s' display='none'/>",
                                 cases[_i].left_out);
    struct formed formed = formed_new("brief", rule.at, NULL, NULL);
    assert_str(element_text(formed.arena, citations_of(&formed, "p-2")),
               cases[_i].text);
    formed_free(&formed);
    arena_free(arena);
}
END_TEST

START_TEST(nothing_is_left_of_citations_of_nothing)
{
    struct formed formed = formed_new(
        "brief", "<band><region><part name='source'/></region></band>", NULL,
        NULL);
    ck_assert_ptr_null(formed_find(&formed, "citations"));
    ck_assert_ptr_null(formed_find(&formed, "citation-line"));
    struct element_list all = formed_elements(&formed);
    for (size_t i = 0; i < all.count; i++)
        if (str_equals(all.at[i]->anchor, "p-2"))
            assert_str(element_text(formed.arena, all.at[i]), "Text.");
    formed_free(&formed);
}
END_TEST

START_TEST(notes_lead_there_and_back)
{
    struct formed formed = formed_new("brief", "", NULL, NULL);
    const struct element *mark = formed_find(&formed, "note-mark");
    ck_assert_ptr_nonnull(mark);
    assert_str(mark->link, "#note-1");
    assert_str(mark->anchor, "noteref-1");
    ck_assert_ptr_nonnull(mark->note);
    ck_assert_int_eq(mark->note->role, ROLE_NOTE);
    assert_str(mark->note->anchor, "note-1");
    const struct element *back = formed_find(&formed, "note-number");
    assert_str(back->link, "#noteref-1");
    ck_assert_ptr_ne(mark->note->style, mark->style);
    formed_free(&formed);
}
END_TEST

/* Numbers that lead nowhere still say which paragraph is meant. */
START_TEST(numbers_stay_where_their_targets_are_hidden)
{
    static const struct {
        const char *hidden, *names, *text;
    } cases[] = {
        {"source", "evidence",
         "\xC2\xB6"
         "1"},
        {"note", "note-mark", "1"},
    };
    struct arena *arena = arena_new();
    struct str rule = str_printf(arena, "<rule match='%s' display='none'/>",
                                 cases[_i].hidden);
    struct formed formed = formed_new("brief", rule.at, NULL, NULL);
    const struct element *span = formed_find(&formed, cases[_i].names);
    assert_str(element_text(formed.arena, span), cases[_i].text);
    assert_str(span->link, "");
    assert_str(span->description, "");
    ck_assert_int_eq(span->role, ROLE_NONE);
    formed_free(&formed);
    arena_free(arena);
}
END_TEST

START_TEST(notes_that_say_nothing_have_no_mark)
{
    struct arena *arena = arena_new();
    struct brief *brief = full_brief(arena);
    struct block *empty = ARENA_NEW(arena, struct block);
    struct note note = {1, _i == 0 ? NULL : empty};
    brief->notes = &note;
    struct formed formed = formed_new("brief", "", brief, arena);
    ck_assert_ptr_null(formed_find(&formed, "note-mark"));
    ck_assert_ptr_null(formed_find(&formed, "note"));
    formed_free(&formed);
}
END_TEST

TCase *
links_case(void)
{
    TCase *tcase = tcase_create("links");
    tcase_add_loop_test(tcase, anchors_are_unique_and_links_have_one, 0,
                        COUNT(bodies));
    tcase_add_test(tcase, evidence_stays_with_its_line);
    tcase_add_test(tcase, paragraphs_say_what_rests_on_them);
    tcase_add_loop_test(tcase, citations_of_what_is_left_out_go, 0, 4);
    tcase_add_test(tcase, nothing_is_left_of_citations_of_nothing);
    tcase_add_test(tcase, notes_lead_there_and_back);
    tcase_add_loop_test(tcase, numbers_stay_where_their_targets_are_hidden, 0,
                        2);
    tcase_add_loop_test(tcase, notes_that_say_nothing_have_no_mark, 0, 2);
    return tcase;
}
