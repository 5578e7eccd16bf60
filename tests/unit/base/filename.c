/* Tests of names for files that are made of words. */
#include "base/filename.h"
#include "base/arena.h"
#include "base/cases.h"

static struct arena *arena;

static void
open_arena(void)
{
    arena = arena_new();
}

static void
close_arena(void)
{
    arena_free(arena);
}

#define WORDS_50 "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj "

/* As they are plain, and in the words' own script. */
static const struct {
    const char *words, *plain, *titled;
} names[] = {
    {"Harbour talks", "Harbour-talks", "Harbour talks"},
    {"  Ice: what/now?  ", "Ice-what-now", "Ice what now"},
    {"O'Neil's ice", "ONeils-ice", "O'Neil's ice"},
    {"a\x01"
     "b\x7F"
     "c\xC2\xA0"
     "d\xE2\x80\xA8"
     "e",
     "a-b-c-d-e", "a b c d e"},
    {"fdp.\xE2\x80\xAE"
     "exe",
     "fdp-exe", "fdp.exe"},
    {"\xD0\x9F\xD0\xBE\xD1\x80\xD1\x82", "brief",
     "\xD0\x9F\xD0\xBE\xD1\x80\xD1\x82"},
    {"", "brief", "brief"},
    {"...", "brief", "brief"},
    {"..hidden..", "hidden", "hidden"},
    {"nul", "nul_", "nul_"},
    {"Com7", "Com7_", "Com7_"},
    {"lpt", "lpt", "lpt"},
    {"console", "console", "console"},
    {WORDS_50 "kkkkkkkkkk llll",
     "aaaa-bbbb-cccc-dddd-eeee-ffff-gggg-hhhh-iiii-jjjj-kkkkkkkkkk",
     WORDS_50 "kkkkkkkkkk"},
    {WORDS_50 "kkkkkkkkkkk",
     "aaaa-bbbb-cccc-dddd-eeee-ffff-gggg-hhhh-iiii-jjjj",
     "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj"},
};

START_TEST(names_are_what_any_system_takes)
{
    struct str words = str_from(names[_i].words);
    struct str plain = str_printf(arena, "%s.pdf", names[_i].plain);
    struct str titled = str_printf(arena, "%s.pdf", names[_i].titled);
    assert_str(filename_plain(arena, words, ".pdf"), plain.at);
    assert_str(filename_titled(arena, words, ".pdf"), titled.at);
}
END_TEST

START_TEST(a_long_word_is_cut)
{
    char word[1201];
    for (size_t i = 0; i < sizeof word; i += 3)
        memcpy(word + i, "\xE2\x82\xAC", i + 3 < sizeof word ? 3 : 1);
    struct str words = {word, 1200};
    ck_assert_uint_eq(filename_titled(arena, words, ".pdf").size, 60 * 3 + 4);
    memset(word, 'x', sizeof word);
    ck_assert_uint_eq(filename_plain(arena, words, ".pdf").size, 60 + 4);
}
END_TEST

TCase *
filename_case(void)
{
    TCase *tcase = tcase_create("filename");
    tcase_add_checked_fixture(tcase, open_arena, close_arena);
    tcase_add_loop_test(tcase, names_are_what_any_system_takes, 0,
                        COUNT(names));
    tcase_add_test(tcase, a_long_word_is_cut);
    return tcase;
}
