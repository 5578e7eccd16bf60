/* Hyphenation: points, what is left alone, and libhyphen as a judge. */
#include "text/cases.h"
#include "text/fixture.h"

#include "base/arena.h"
#include "text/patterns.h"

#include <ctype.h>
#include <hyphen.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct sample {
    const char *language, *text, *expected;
};

static const struct sample samples[] = {
    {"en", "hyphenation", "hyphen-ation"},
    {"en-US", "delegation,", "del-e-ga-tion,"},
    {"uk", "прикордонні", "при-кордонні"},
    {"uk", "приклад.прикордонні", "приклад.прикордонні"},
    {"fr", "délégation", "dé-lé-ga-tion"},
    {"fr", "mandate", "man-date"},
    {"de-AT", "Verhandlungen", "Ver-hand-lun-gen"},
    {"es-MX", "delegación", "de-le-ga-ción"},
    {"it", "delegazione", "de-le-ga-zio-ne"},
    {"nl", "onderhandeling", "on-der-han-de-ling"},
    {"pl", "delegacja", "de-le-ga-cja"},
    {"pt", "delegação", "de-le-ga-ção"},
    {"pt-BR", "delegação", "de-le-ga-ção"},
    {"sv", "förhandling", "för-hand-ling"},
    {"en", "table", "table"},
    {"en", "only", "only"},
    {"en", "NATIONAL", "NATIONAL"},
    {"en", "example.org/delegation", "example.org/|delegation"},
    {"en", "B2delegation", "B2delegation"},
    {"en", "self-determination", "self-|deter-mi-na-tion"},
    {"xx", "delegation", "delegation"},
};

START_TEST(words_are_hyphenated)
{
    const struct sample *sample = &samples[_i];
    struct fixture it = fixture_open(GENTIUM);
    it.language = sample->language;
    struct buf out = fixture_shorthand(&it, sample->text, TEXT_PASS_HYPHENS);
    ck_assert_str_eq(out.at, sample->expected);
    buf_release(&out);
    out = fixture_messages(&it);
    ck_assert((strstr(out.at, "[no-hyphenation]") != NULL) ==
              (strcmp(sample->language, "xx") == 0));
    buf_release(&out);
    fixture_close(&it);
}
END_TEST

static int32_t
first_penalty(const char *language, const char *text)
{
    struct fixture it = fixture_open(GENTIUM);
    it.language = language;
    const struct item_list *list = fixture_items(&it, text, TEXT_PASS_HYPHENS);
    int32_t penalty = PENALTY_INFINITE;
    for (size_t i = 0; i < list->count && penalty == PENALTY_INFINITE; i++)
        if (list->items[i].is_flagged && list->items[i].chunk != CHUNK_NONE)
            penalty = list->items[i].penalty;
    fixture_close(&it);
    return penalty;
}

START_TEST(names_are_rather_kept_whole)
{
    int32_t common = first_penalty("en", "delegation");
    ck_assert_int_gt(common, 0);
    ck_assert_int_lt(common, PENALTY_INFINITE);
    ck_assert_int_gt(first_penalty("en", "Delegation"), common);
    ck_assert_int_gt(first_penalty("en", "determination-self"), common);
    ck_assert_int_eq(first_penalty("de", "Delegation"),
                     first_penalty("de", "delegation"));
}
END_TEST

START_TEST(hyphens_are_asked_for)
{
    struct fixture it = fixture_open(GENTIUM);
    static const char text[] = "dele\xC2\xADgation";
    static const struct {
        enum hyphens hyphens;
        enum text_pass pass;
        const char *expected;
    } wishes[] = {
        {HYPHENS_NONE, TEXT_PASS_HYPHENS, "delegation"},
        {HYPHENS_MANUAL, TEXT_PASS_PLAIN, "dele-gation"},
        {HYPHENS_MANUAL, TEXT_PASS_HYPHENS, "dele-gation"},
        {HYPHENS_AUTO, TEXT_PASS_PLAIN, "dele-gation"},
        {HYPHENS_AUTO, TEXT_PASS_HYPHENS, "del-e-ga-tion"},
    };
    for (size_t i = 0; i < COUNT(wishes); i++) {
        it.style.hyphens = wishes[i].hyphens;
        struct buf out = fixture_shorthand(&it, text, wishes[i].pass);
        ck_assert_str_eq(out.at, wishes[i].expected);
        buf_release(&out);
    }
    fixture_close(&it);
}
END_TEST

START_TEST(ligatures_are_not_broken)
{
    struct fixture it = fixture_open(GENTIUM);
    struct buf out = fixture_shorthand(&it,
                                       "of\xC2\xAD"
                                       "ficer",
                                       TEXT_PASS_PLAIN);
    ck_assert_str_eq(out.at, "officer");
    buf_release(&out);
    fixture_close(&it);
}
END_TEST

START_TEST(hyphen_is_shown_and_copied_as_soft)
{
    struct fixture it = fixture_open(GENTIUM);
    const struct item_list *list =
        fixture_items(&it, "delega\xC2\xADtion", TEXT_PASS_PLAIN);
    struct buf line = fixture_line(&it, list, 0, 1);
    ck_assert_str_eq(line.at, "[deleg][a\xC2\xAD]");
    buf_release(&line);
    struct line_piece *pieces;
    size_t count = text_line(it.arena, list, 0, 1, &pieces);
    scaled width = 0;
    for (size_t i = 0; i < count; i++)
        width += pieces[i].chunk.width;
    ck_assert_int_eq(width, list->items[0].width + list->items[1].width);
    const struct chunk *end = &pieces[1].chunk;
    ck_assert_uint_eq(end->glyph_count, 2);
    ck_assert_uint_eq(end->glyphs[1].text_at, 1);
    ck_assert_uint_eq(end->glyphs[1].text_size, 2);
    fixture_close(&it);
}
END_TEST

/* The letter and its mark (l, U+0325, which do not compose) are one
 * cluster: no hyphen without the letter. */
START_TEST(marks_stay_with_their_letters)
{
    struct fixture it = fixture_open(GENTIUM);
    const struct item_list *list =
        fixture_items(&it, "del\xCC\xA5\xC2\xADtion", TEXT_PASS_PLAIN);
    struct buf line = fixture_line(&it, list, 0, 1);
    ck_assert_str_eq(line.at, "[de][l\xCC\xA5\xC2\xAD]");
    buf_release(&line);
    fixture_close(&it);
}
END_TEST

/* ---- libhyphen as a judge ---- */

/* The word in the encoding of a dictionary, where that is not UTF-8. */
static struct str
encode(const HyphenDict *dictionary, const char *word, char *bytes)
{
    iconv_t converter = iconv_open(dictionary->cset, "UTF-8");
    char *from = (char *)(uintptr_t)word, *to = bytes;
    size_t left = strlen(word), room = PATTERN_WORD_MOST;
    ck_assert_ptr_ne(converter, (iconv_t)-1);
    size_t wrong = iconv(converter, &from, &left, &to, &room);
    (void)iconv_close(converter);
    return (struct str){bytes, wrong == 0 ? (size_t)(to - bytes) : 0};
}

static void
compare_word(HyphenDict *dictionary, const struct patterns *patterns,
             const char *word)
{
    char bytes[PATTERN_WORD_MOST];
    char theirs[PATTERN_WORD_MOST + 5];
    bool ours[PATTERN_WORD_MOST];
    char **rep = NULL;
    int *pos = NULL, *cut = NULL;
    size_t size = strlen(word);
    struct str encoded = {word, size};
    if (!dictionary->utf8)
        encoded = encode(dictionary, word, bytes);
    if (encoded.size == 0) /* a foreign letter */
        return;
    hnj_hyphen_hyphenate2(dictionary, encoded.at, (int)encoded.size, theirs,
                          NULL, &rep, &pos, &cut);
    patterns_apply(patterns, (struct str){word, size}, ours);
    size_t letter = 0;
    for (size_t i = 0; i < size; i++) {
        if (((unsigned char)word[i] & 0xC0) == 0x80)
            continue;
        if (letter > 0 && ours[i] != ((theirs[letter - 1] & 1) != 0))
            ck_abort_msg("'%s' at byte %zu: libhyphen says %s", word, i,
                         theirs);
        letter++;
    }
    for (size_t i = 0; rep != NULL && i < size; i++)
        free(rep[i]);
    free(rep);
    free(pos);
    free(cut);
}

/* Small letters only: no Cyrillic capitals, quotes or other signs. */
static bool
is_judged(const char *word)
{
    for (const unsigned char *c = (const unsigned char *)word; *c != 0; c++)
        if (c[0] == 0xC2 || c[0] == 0xE2 || (c[0] == 0xD0 && (c[1] < 0xB0)))
            return false;
    return true;
}

/* Every word of small letters in a text. */
static void
compare_words(HyphenDict *dictionary, const struct patterns *patterns,
              const char *prose)
{
    char word[PATTERN_WORD_MOST + 1];
    size_t size = 0, count = 0;
    for (const char *c = prose;; c++) {
        if ((islower((unsigned char)*c) || (unsigned char)*c >= 0x80) &&
            size < 60) {
            word[size++] = *c;
            continue;
        }
        word[size] = '\0';
        if (size > 1 && is_judged(word)) {
            compare_word(dictionary, patterns, word);
            count++;
        }
        size = 0;
        if (*c == '\0')
            break;
    }
    ck_assert_uint_gt(count, 100);
}

/* libhyphen leaks what it reads of the French file, so not with the address
 * sanitizer. */
#if defined(__SANITIZE_ADDRESS__)
#define HAS_SANITIZER 1
#elif defined(__has_feature)
#define HAS_SANITIZER __has_feature(address_sanitizer)
#else
#define HAS_SANITIZER 0
#endif

/* Without the German one, which takes libhyphen seconds to read. */
static const char *const dictionaries[][2] = {
    {"en_US", "input/long.xml"},
    {"en_GB", "input/security-contingents.xml"},
    {"uk", "input/zustrich.xml"},
    {"es_ES", "tests/golden/cases/lang-es.xml"},
    {"it_IT", "tests/golden/cases/lang-it.xml"},
    {"nl_NL", "tests/golden/cases/lang-nl.xml"},
    {"pl_PL", "tests/golden/cases/lang-pl.xml"},
    {"pt_BR", "tests/golden/cases/lang-pt.xml"},
    {"pt_PT", "tests/golden/cases/lang-pt.xml"},
    {"sv_SE", "tests/golden/cases/lang-sv.xml"},
#if !HAS_SANITIZER
    {"fr", "input/rencontre.xml"},
#endif
};

START_TEST(points_are_those_of_libhyphen)
{
    struct fixture it = fixture_open(GENTIUM);
    struct str path = str_printf(it.arena, "/usr/share/hyphen/hyph_%s.dic",
                                 dictionaries[_i][0]);
    const char *prose = fixture_prose(&it, dictionaries[_i][1]);
    if (access(path.at, R_OK) == 0 && prose != NULL) {
        HyphenDict *dictionary = hnj_hyphen_load(path.at);
        const struct patterns *patterns =
            patterns_read(it.arena, path.at, it.diag);
        ck_assert_ptr_nonnull(patterns);
        compare_words(dictionary, patterns, prose);
        hnj_hyphen_free(dictionary);
    }
    fixture_close(&it);
}
END_TEST

TCase *
hyphen_case(void)
{
    TCase *it = tcase_create("hyphen");
    tcase_add_loop_test(it, words_are_hyphenated, 0, COUNT(samples));
    tcase_add_test(it, names_are_rather_kept_whole);
    tcase_add_test(it, hyphens_are_asked_for);
    tcase_add_test(it, ligatures_are_not_broken);
    tcase_add_test(it, hyphen_is_shown_and_copied_as_soft);
    tcase_add_test(it, marks_stay_with_their_letters);
    tcase_add_loop_test(it, points_are_those_of_libhyphen, 0,
                        COUNT(dictionaries));
    return it;
}
