/* Whether a brief is what is made, here and now, of what it carries; see
 * readout.h. */
#include "readout/brief.h"

#include "base/arena.h"
#include "base/bundle.h"
#include "base/calendar.h"
#include "base/diag.h"

/* ---- making it again ---- */

/* Digits only; false: something else, or too late. */
static bool
read_time(struct str text, int64_t *time)
{
    *time = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] < '0' || text.at[i] > '9' ||
            *time > date_unix_time_most() / 10)
            return false;
        *time = *time * 10 + (text.at[i] - '0');
    }
    return text.size > 0 && *time <= date_unix_time_most();
}

static const char *
asked(struct readout_job *job, const struct archive *archive,
      enum origin origin)
{
    struct str value = archive->origins[origin];
    return value.size > 0 ? str_terminated(job->arena, value) : NULL;
}

static bool
read_settings(struct readout_job *job, const struct brief_file *brief,
              struct readout_settings *settings)
{
    const struct archive *archive = &brief->archive;
    *settings = (struct readout_settings){
        .style = asked(job, archive, ORIGIN_STYLE),
        .language = asked(job, archive, ORIGIN_LANGUAGE),
        .title = asked(job, archive, ORIGIN_TITLE),
        .has_time = archive->origins[ORIGIN_TIME].size > 0,
        .is_linearized = archive->is_linearized,
    };
    if (!settings->has_time ||
        read_time(archive->origins[ORIGIN_TIME], &settings->time))
        return true;
    DIAG(job->diag, MESSAGE_BRIEF_DAMAGED, NOWHERE, brief->name,
         STR("the time that was asked for is no number of seconds"));
    return false;
}

/* The files by their paths; what is below the folder that stands for that of
 * absolute paths by those as well. */
static void
fill_bundle(struct readout_job *job, const struct archive *archive,
            struct bundle *bundle)
{
    struct str root = archive->origins[ORIGIN_ROOT];
    const char *prefix = str_printf(job->arena, "%.*s/", STR_ARGS(root)).at;
    for (size_t i = 0; i < archive->files.count; i++) {
        const struct archive_file *file = &archive->files.at[i];
        struct str path = file->name;
        if (root.size > 0 && str_starts_with(path, prefix))
            path = str_slice(path, root.size, path.size);
        VEC_PUSH(job->arena, bundle, ((struct bundle_file){path, file->bytes}));
    }
}

static const struct readout_input *
inputs_of(struct readout_job *job, const struct archive *archive, size_t count)
{
    struct readout_input *inputs =
        ARENA_ARRAY(job->arena, struct readout_input, count);
    for (size_t i = 0; i < count; i++) {
        const struct archive_file *file = &archive->files.at[i];
        inputs[i] = (struct readout_input){
            .path = str_terminated(job->arena, file->name),
            .bytes = file->bytes.at,
            .size = file->bytes.size,
        };
    }
    return inputs;
}

/* Why nothing can be made: its first error, in words. */
static struct str
failure_of(struct readout_job *job, struct readout_job *again)
{
    for (size_t i = 0; i < readout_message_count(again); i++) {
        struct readout_message message = readout_message_at(again, i);
        if (message.level >= READOUT_ERROR)
            return str_printf(job->arena,
                              "nothing can be made of what it carries: %s [%s]",
                              message.text, message.id);
    }
    return STR("nothing can be made of what it carries");
}

/* ---- what differs ---- */

struct comparison {
    struct readout_job *job;
    const struct brief_file *brief, *made;
};

/* The word that begins like "icu=", or the empty str. */
static struct str
find_word(struct str words, struct str word)
{
    size_t size = 0;
    struct str other;
    while (size < word.size && word.at[size] != '=')
        size++;
    while (str_next_word(&words, &other))
        if (other.size > size && other.at[size] == '=' &&
            str_equal(str_slice(other, 0, size), str_slice(word, 0, size)))
            return other;
    return STR("");
}

/* What of a list of versions is another in what is made now: the first that the
 * brief has, else the first that it has not. */
static struct str
compare_words(const struct comparison *it, const char *kind, enum origin origin)
{
    struct arena *arena = it->job->arena;
    struct str was = it->brief->archive.origins[origin];
    struct str is = it->made->archive.origins[origin], word, other;
    for (struct str rest = was; str_next_word(&rest, &word);) {
        other = find_word(is, word);
        if (other.size == 0)
            return str_printf(arena, "it was made with %s%.*s, and now without",
                              kind, STR_ARGS(word));
        if (!str_equal(word, other))
            return str_printf(arena,
                              "it was made with %s%.*s, and now with "
                              "%.*s",
                              kind, STR_ARGS(word), STR_ARGS(other));
    }
    for (struct str rest = is; str_next_word(&rest, &word);)
        if (find_word(was, word).size == 0)
            return str_printf(arena, "it was made without %s%.*s, and now with",
                              kind, STR_ARGS(word));
    return STR("");
}

static struct str
compare_versions(const struct comparison *it)
{
    struct str was = it->brief->archive.creator;
    struct str is = it->made->archive.creator;
    if (str_equal(was, is))
        return STR("");
    return str_printf(it->job->arena, "it was made by %.*s, and this is %.*s",
                      STR_ARGS(was), STR_ARGS(is));
}

static struct str
compare_libraries(const struct comparison *it)
{
    return compare_words(it, "", ORIGIN_LIBRARIES);
}

static struct str
compare_fonts(const struct comparison *it)
{
    return compare_words(it, "the font ", ORIGIN_FONTS);
}

static struct str
compare_styles(const struct comparison *it)
{
    return compare_words(it, "the style ", ORIGIN_STYLE_HASHES);
}

/* The place is that of the brief that is made now, which is whole. */
static struct str
compare_bytes(const struct comparison *it)
{
    struct str was = it->brief->pdf, is = it->made->pdf;
    size_t at = 0;
    while (at < was.size && at < is.size && was.at[at] == is.at[at])
        at++;
    struct str (*place)(struct arena *, struct str, size_t);
    if (!module_function(it->job->modules, "archive", "archive_place", &place,
                         it->job->diag))
        return STR("");
    return str_printf(it->job->arena, "from byte %zu on, in %.*s", at,
                      STR_ARGS(place(it->job->arena, is, at)));
}

/* What explains most comes first. */
static struct str
explain(const struct comparison *it)
{
    static struct str (*const comparers[])(const struct comparison *it) = {
        compare_versions, compare_libraries, compare_fonts,
        compare_styles,   compare_bytes,
    };
    struct str found = STR("");
    for (size_t i = 0; found.size == 0 && i < COUNT(comparers); i++)
        found = comparers[i](it);
    return found;
}

/* ---- both ---- */

static bool
compare(struct readout_job *job, const struct brief_file *brief, struct str pdf,
        const char **difference)
{
    struct brief_file made;
    *difference = NULL;
    if (str_equal(brief->pdf, pdf))
        return true;
    if (!brief_file_open(job, STR("what is made of it"), pdf, &made))
        return false;
    struct comparison comparison = {job, brief, &made};
    *difference = str_terminated(job->arena, explain(&comparison));
    return true;
}

static bool
compare_anew(struct readout_job *job, struct readout_job *again,
             const struct brief_file *brief, const char **difference)
{
    struct readout_bytes pdf;
    if (readout_make(again, "pdf", &pdf))
        return compare(job, brief, (struct str){pdf.at, pdf.size}, difference);
    if (diag_status(again->diag, false, false) == STATUS_SYSTEM) {
        diag_take(job->diag, again->diag);
        return false;
    }
    *difference = str_terminated(job->arena, failure_of(job, again));
    return true;
}

bool
readout_verify(struct readout_job *job, const char *path,
               const char **difference)
{
    struct brief_file brief;
    struct readout_settings settings;
    struct bundle bundle = {0};
    size_t count;
    if (!brief_file_read(job, path, &brief) ||
        !brief_file_articles(job, &brief, &count) ||
        !read_settings(job, &brief, &settings))
        return false;
    fill_bundle(job, &brief.archive, &bundle);
    struct readout_job *again = readout_open(
        job->readout, &settings, inputs_of(job, &brief.archive, count), count);
    again->pipeline.bundle = &bundle;
    bool is_compared = compare_anew(job, again, &brief, difference);
    readout_close(again);
    return is_compared;
}
