/* Tests of paths: taken apart, and the files that they lead to told apart. */
#include "base/path.h"
#include "base/arena.h"
#include "base/cases.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

START_TEST(paths_are_taken_apart)
{
    assert_str(path_folder(STR("a/b/c.xml")), "a/b/");
    assert_str(path_name(STR("a/b/c.xml")), "c.xml");
    assert_str(path_folder(STR("c.xml")), "");
    assert_str(path_name(STR("c.xml")), "c.xml");
    assert_str(path_folder(STR("/c")), "/");
    assert_str(path_name(STR("a/")), "");
}
END_TEST

static struct arena *arena;

START_TEST(steps_are_taken_back)
{
    static const char *const paths[][2] = {
        {"", ""},
        {".", ""},
        {"a/./b/../c", "a/c"},
        {"a//b/", "a/b"},
        {"./x", "x"},
        {"a/..", ""},
        {"../a", "../a"},
        {"a/../../b", "../b"},
        {"../../a/../b", "../../b"},
        {"a/b/../../..", ".."},
        {"...", "..."},
        {"..a/.b", "..a/.b"},
        {"/", "/"},
        {"/..", "/"},
        {"/a/../../b/./c", "/b/c"},
    };
    arena = arena_new();
    for (size_t i = 0; i < COUNT(paths); i++)
        assert_str(path_normal(arena, str_from(paths[i][0])), paths[i][1]);
    arena_free(arena);
}
END_TEST

static char folder[] = "/tmp/readout-test-XXXXXX";

static void
make(const char *path)
{
    int file = open(path, O_WRONLY | O_CREAT, 0600);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(close(file), 0);
}

static void
assert_same(const char *a, const char *b, bool expected)
{
    struct str key = path_key(arena, a);
    ck_assert_uint_gt(key.size, 0);
    ck_assert_int_eq(str_equal(key, path_key(arena, b)), expected);
}

START_TEST(one_file_has_one_key)
{
    arena = arena_new();
    ck_assert_ptr_nonnull(mkdtemp(folder));
    ck_assert_int_eq(chdir(folder), 0);
    ck_assert_int_eq(mkdir("in", 0700), 0);
    make("file");
    make("other");
    ck_assert_int_eq(symlink("../file", "in/link"), 0);
    ck_assert_int_eq(link("file", "in/hard"), 0);
    assert_same("file", "./in/../file", true);
    assert_same("file", "in/link", true);
    assert_same("file", "in/hard", true);
    assert_same("file", "other", false);
    assert_same("new", "in/../new", true);
    assert_same("new", "in/new", false);
    assert_same("new", "newer", false);
    int file = open("file", O_RDONLY);
    ck_assert_int_eq(dup2(file, STDIN_FILENO), STDIN_FILENO);
    assert_same("file", "-", true);
    ck_assert_uint_eq(path_key(arena, "in").size, 0);
    ck_assert_uint_eq(path_key(arena, "/dev/null").size, 0);
    ck_assert_uint_eq(path_key(arena, "missing/new").size, 0);
    ck_assert_int_eq(system("rm -r in file other"), 0);
    ck_assert_int_eq(rmdir(folder), 0);
    arena_free(arena);
}
END_TEST

TCase *
path_case(void)
{
    TCase *tcase = tcase_create("path");
    tcase_add_test(tcase, paths_are_taken_apart);
    tcase_add_test(tcase, steps_are_taken_back);
    tcase_add_test(tcase, one_file_has_one_key);
    return tcase;
}
