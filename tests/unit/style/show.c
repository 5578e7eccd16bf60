/* A style explained: what counts, and where it stands. */
#include "style/cases.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

#include <string.h>

static const char *const body =
    "<value name='accent'>#7A1F2B</value>\n"
    "<page margin-top='30mm'/>\n"
    "<running place='header-start'>House</running>\n"
    "<rule match='title,  row  head' color='$accent'/>\n";

/* The line of the listing that begins with `key`, spaces joined. */
static const char *
line_of(struct arena *arena, struct str text, const char *key)
{
    struct str rest = text;
    while (rest.size > 0) {
        const char *end = memchr(rest.at, '\n', rest.size);
        size_t size = (size_t)(end - rest.at);
        struct str line = str_trim(str_slice(rest, 0, size)), word;
        rest = str_slice(rest, size + 1, rest.size);
        if (!str_starts_with(line, key))
            continue;
        struct buf joined = {0};
        while (str_next_word(&line, &word)) {
            buf_text(&joined, joined.size > 0 ? " " : "");
            buf_str(&joined, word);
        }
        char *found = str_terminated(arena, buf_view(&joined));
        buf_release(&joined);
        return found;
    }
    return "";
}

START_TEST(what_counts_is_shown_with_its_place)
{
    static const struct {
        const char *key, *line;
    } cases[] = {
        {"$accent", "$accent #7A1F2B house.xml, line 2"},
        {"margin-top", "margin-top 30mm house.xml, line 3"},
        {"margin-inline-start", "margin-inline-start 20mm brief, line"},
        {"header-start", "header-start House house.xml, line 4"},
        {"header-end", "header-end {marking} brief, line"},
        {"row head", "row head"},
        {"color", "color #1A1D21 ($ink) brief, line"},
        {"Inter 600", "Inter 600 opentype/inter/Inter-SemiBold.otf brief"},
        {"topics", "topics brief, line"},
    };
    struct reading reading = read_fine("brief", body);
    struct buf out = {0};
    ck_assert(style_show(reading.arena, "house.xml", reading.diag, &out));
    struct str text = buf_view(&out);
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *line = line_of(reading.arena, text, cases[i].key);
        ck_assert_msg(str_starts_with(str_from(line), cases[i].line),
                      "'%s', not '%s'", line, cases[i].line);
    }
    ck_assert_ptr_nonnull(strstr(out.at, "#7A1F2B ($accent)"));
    ck_assert_ptr_null(strstr(out.at, "#12355B"));
    buf_release(&out);
    reading_free(&reading);
}
END_TEST

START_TEST(faults_are_reported)
{
    struct arena *arena = arena_new();
    struct buf out = {0};
    struct diag *diag = diag_new(arena);
    ck_assert(!style_show(arena, "breif", diag, &out));
    ck_assert_uint_eq(diag_errors(diag), 1);
    ck_assert_uint_eq(out.size, 0);
    buf_release(&out);
    arena_free(arena);
}
END_TEST

TCase *
show_case(void)
{
    TCase *tcase = tcase_create("show");
    tcase_add_test(tcase, what_counts_is_shown_with_its_place);
    tcase_add_test(tcase, faults_are_reported);
    return tcase;
}
