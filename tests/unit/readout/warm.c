/* Tests that a session is fast only: whatever it made before, an article comes
 * out as from a new one, with the same bytes, messages and files. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "readout/cases.h"
#include "readout/readout.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const folders[] = {"input", "tests/golden/cases",
                                      "tests/golden/diagnostics", NULL};

/* Cards are in a sheet of a file; the first goes with every article. */
static const char *const styles[] = {
    "brief",   "large-print", "memo", "onepage", "tests/styles/cards.xml",
    "dossier", NULL,
};

enum {
    STYLES = sizeof styles / sizeof *styles - 1,
    BRIEF = 0,
};

/* An article in a style, and what comes of it. */
struct piece {
    const char *path, *style, *language;
    uint64_t cold;
};

struct pieces {
    VEC(struct piece);
};

static int
by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct paths {
    VEC(const char *);
};

static struct paths
articles_in(struct arena *arena, const char *folder)
{
    struct paths paths = {0};
    DIR *directory = opendir(folder);
    ck_assert_ptr_nonnull(directory);
    for (const struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        struct str name = str_from(entry->d_name);
        if (str_ends_with(name, ".xml"))
            VEC_PUSH(arena, &paths,
                     str_printf(arena, "%s/%.*s", folder, STR_ARGS(name)).at);
    }
    ck_assert_int_eq(closedir(directory), 0);
    qsort(paths.at, paths.count, sizeof *paths.at, by_name);
    return paths;
}

/* ---- what comes of a job ---- */

static uint64_t
mix(uint64_t hash, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ at[i]) * 0x100000001B3u; /* FNV-1a */
    return hash;
}

static uint64_t
mix_text(uint64_t hash, const char *text)
{
    return text != NULL ? mix(hash, text, strlen(text) + 1) : mix(hash, "", 1);
}

static uint64_t
mix_messages(uint64_t hash, struct readout_job *job)
{
    for (size_t i = 0; i < readout_message_count(job); i++) {
        struct readout_message message = readout_message_at(job, i);
        hash = mix_text(hash, message.id);
        hash = mix_text(hash, message.file);
        hash = mix(hash, &message.line, sizeof message.line);
        hash = mix(hash, &message.column, sizeof message.column);
        hash = mix_text(hash, message.text);
    }
    return hash;
}

static uint64_t
result(struct readout_job *job)
{
    struct readout_bytes pdf = {NULL, 0};
    bool is_made = readout_make(job, "pdf", &pdf);
    uint64_t hash = mix(is_made, pdf.at, pdf.size);
    hash = mix_messages(hash, job);
    struct readout_file_read file;
    for (size_t i = 0; readout_file_at(job, i, &file); i++)
        hash = mix_text(hash, file.path);
    return hash;
}

static uint64_t
make(struct readout *readout, const struct piece *piece)
{
    struct readout_settings settings = {.style = piece->style,
                                        .language = piece->language};
    struct readout_input input = {.path = piece->path};
    struct readout_job *job = readout_open(readout, &settings, &input, 1);
    uint64_t hash = result(job);
    readout_close(job);
    return hash;
}

static uint64_t
make_cold(const struct piece *piece)
{
    struct readout *readout = readout_new();
    uint64_t hash = make(readout, piece);
    readout_free(readout);
    return hash;
}

/* ---- many articles ---- */

/* Every article in the brief, most in one of the other styles; one in nine with
 * the words of another language. */
static struct pieces
all_pieces(struct arena *arena)
{
    struct pieces pieces = {0};
    for (size_t f = 0; folders[f] != NULL; f++) {
        struct paths paths = articles_in(arena, folders[f]);
        for (size_t i = 0; i < paths.count; i++) {
            const char *language = i % 9 == 4   ? "de"
                                   : i % 9 == 8 ? "tlh"
                                                : NULL;
            size_t style = i % STYLES;
            VEC_PUSH(arena, &pieces,
                     (struct piece){paths.at[i], styles[BRIEF], language, 0});
            if (style != BRIEF)
                VEC_PUSH(arena, &pieces,
                         (struct piece){paths.at[i], styles[style], NULL, 0});
        }
    }
    return pieces;
}

static void
expect_all(struct readout *readout, const struct pieces *pieces, size_t stride)
{
    for (size_t n = 0, i = 0; n < pieces->count; n++) {
        const struct piece *piece = &pieces->at[i];
        ck_assert_msg(make(readout, piece) == piece->cold, "%s in %s",
                      piece->path, piece->style);
        i = (i + stride) % pieces->count;
    }
}

/* Which does not share a factor with the count. */
static size_t
stride_from(size_t count, size_t least)
{
    for (;; least++) {
        size_t a = count, b = least;
        while (b != 0) {
            size_t rest = a % b;
            a = b;
            b = rest;
        }
        if (a == 1)
            return least;
    }
}

START_TEST(articles_come_out_as_from_a_new_session)
{
    struct arena *arena = arena_new();
    struct pieces pieces = all_pieces(arena);
    ck_assert_uint_gt(pieces.count, 100);
    for (size_t i = 0; i < pieces.count; i++)
        pieces.at[i].cold = make_cold(&pieces.at[i]);
    struct readout *readout = readout_new();
    expect_all(readout, &pieces, 1);
    expect_all(readout, &pieces, stride_from(pieces.count, 71));
    expect_all(readout, &pieces, pieces.count - 1);
    readout_free(readout);
    arena_free(arena);
}
END_TEST

/* ---- jobs of one session at the same time ---- */

START_TEST(jobs_may_be_open_together)
{
    enum {
        JOBS = 3
    };
    const struct piece pieces[JOBS] = {
        {.path = "tests/golden/cases/missing-glyphs.xml", .style = "brief"},
        {.path = "input/short.xml", .style = "brief"},
        {.path = "tests/golden/cases/missing-glyphs.xml", .style = "memo"},
    };
    struct readout *readout = readout_new();
    struct readout_settings settings[JOBS];
    struct readout_input inputs[JOBS];
    struct readout_job *jobs[JOBS];
    struct readout_bytes dump;
    for (size_t i = 0; i < JOBS; i++) {
        settings[i] = (struct readout_settings){.style = pieces[i].style};
        inputs[i] = (struct readout_input){.path = pieces[i].path};
        jobs[i] = readout_open(readout, &settings[i], &inputs[i], 1);
        ck_assert(readout_make(jobs[i], "page", &dump));
    }
    for (size_t i = 0; i < JOBS; i++)
        ck_assert(result(jobs[i]) == make_cold(&pieces[i]));
    for (size_t i = 0; i < JOBS; i++)
        readout_close(jobs[i]);
    readout_free(readout);
}
END_TEST

/* ---- sheets that change ---- */

static const char *const bodies[] = {
    "<rule match='title' font-size='30pt'/>",
    "<rule match='title' font-size='20pt'/>",
    "<rule match='title' font-size='wide'/>",
    "<labels xml:lang='en'><label key='nothing'>Nothing</label></labels>",
    "<font family='Gentium Plus' src='/etc/passwd'/>",
    "<rule match='brief' font-family='Nowhere Serif'/>",
    "<rule match='title' font-size='30pt'/>",
};

/* A sheet's path in a folder of its own. */
struct house {
    char folder[32], path[48];
};

static struct house
house_new(void)
{
    struct house house = {.folder = "/tmp/readout-warm-XXXXXX"};
    ck_assert_ptr_nonnull(mkdtemp(house.folder));
    (void)snprintf(house.path, sizeof house.path, "%s/house.xml", house.folder);
    return house;
}

static void
house_drop(const struct house *house)
{
    ck_assert_int_eq(unlink(house->path), 0);
    ck_assert_int_eq(rmdir(house->folder), 0);
}

static void
write_sheet(const char *path, const char *body)
{
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_gt(fprintf(file,
                             "<style xmlns='urn:x-readout:style:1' "
                             "version='1' name='house' extends='brief'>%s"
                             "</style>\n",
                             body),
                     0);
    ck_assert_int_eq(fclose(file), 0);
}

START_TEST(sheets_that_change_are_read_anew)
{
    struct house house = house_new();
    const struct piece piece = {.path = "input/short.xml", .style = house.path};
    struct readout *readout = readout_new();
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        write_sheet(house.path, bodies[i]);
        uint64_t cold = make_cold(&piece);
        ck_assert_msg(make(readout, &piece) == cold, "%s", bodies[i]);
        ck_assert_msg(make(readout, &piece) == cold, "%s again", bodies[i]);
    }
    house_drop(&house);
    ck_assert(make(readout, &piece) == make_cold(&piece));
    readout_free(readout);
}
END_TEST

/* Messages point into the sheet that was read for the job. */
START_TEST(a_sheet_stays_as_long_as_its_jobs)
{
    struct house house = house_new();
    struct readout_settings settings = {.style = house.path};
    struct readout_input input = {.path = "input/short.xml"};
    struct readout *readout = readout_new();
    struct readout_bytes pdf;
    write_sheet(house.path, bodies[2]);
    struct readout_job *job = readout_open(readout, &settings, &input, 1);
    ck_assert(!readout_make(job, "pdf", &pdf));
    write_sheet(house.path, bodies[0]);
    struct readout_job *other = readout_open(readout, &settings, &input, 1);
    ck_assert(readout_make(other, "pdf", &pdf));
    readout_close(other);
    ck_assert_uint_ge(readout_message_count(job), 1);
    struct readout_message message = readout_message_at(job, 0);
    ck_assert_str_eq(message.file, house.path);
    ck_assert_str_eq(message.id, "style-value");
    readout_close(job);
    house_drop(&house);
    readout_free(readout);
}
END_TEST

TCase *
warm_case(void)
{
    TCase *tcase = tcase_create("warm");
    tcase_set_timeout(tcase, 300);
    tcase_add_test(tcase, articles_come_out_as_from_a_new_session);
    tcase_add_test(tcase, jobs_may_be_open_together);
    tcase_add_test(tcase, sheets_that_change_are_read_anew);
    tcase_add_test(tcase, a_sheet_stays_as_long_as_its_jobs);
    return tcase;
}
