/* What a run has to say: printed as it comes, or in another form when all is
 * said; see commands.h. */
#include "command/messages.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/path.h"
#include "command/commands.h"
#include "command/progress.h"
#include "command/result.h"
#include "readout/readout.h"

#include <stdio.h>
#include <string.h>

/* And if that fails, there is nowhere to complain. */
static void
print_errors(struct str text)
{
    if (text.size > 0)
        (void)fwrite(text.at, 1, text.size, stderr);
}

static const char *
form_of(const struct run *run)
{
    const char *form = run->options->diagnostics;
    return form != NULL && readout_message_form(form) ? form : "text";
}

bool
messages_take_errors(const struct run *run)
{
    return run->options->diagnostics_file == NULL &&
           strcmp(form_of(run), "text") != 0;
}

static bool
do_wait(const struct run *run)
{
    return run->options->diagnostics_file != NULL || messages_take_errors(run);
}

static void
print_text(const struct message_record *records, size_t count, bool only_errors)
{
    struct buf out = {0};
    for (size_t i = 0; i < count; i++)
        if (!only_errors || records[i].level >= LEVEL_ERROR)
            message_print(&records[i], &out);
    print_errors(buf_view(&out));
    buf_release(&out);
}

/* ---- as they come ---- */

static void
keep(const struct run *run, const struct message_record *record)
{
    struct message_record kept = *record;
    kept.file = str_copy(run->arena, record->file);
    kept.text = str_copy(run->arena, record->text);
    if (!run->options->is_quiet || kept.level >= LEVEL_ERROR)
        VEC_PUSH(run->arena, run->said, kept);
}

int
report(const struct run *run, int status)
{
    struct buf out = {0};
    if (do_wait(run)) {
        for (size_t i = 0; i < diag_count(run->diag); i++) {
            struct message_record record = diag_record(run->diag, i);
            keep(run, &record);
        }
    } else {
        diag_print(run->diag, run->options->is_quiet, &out);
    }
    print_errors(buf_view(&out));
    buf_release(&out);
    int worst = (int)diag_status(run->diag, false, run->options->is_strict);
    return worst > status ? worst : status;
}

/* Whether the file for messages is one that was read. */
static void
note_files(const struct run *run, const struct files_read *files)
{
    const char *path = run->options->diagnostics_file;
    struct str key = path != NULL ? path_key(run->arena, path) : STR("");
    for (size_t i = 0; key.size > 0 && i < files->count; i++)
        if (str_equal(path_key(run->arena, files->at[i].path), key))
            run->said->is_input = true;
}

int
report_result(const struct run *run, const struct result *result, bool is_check)
{
    size_t count = result->messages.count;
    note_files(run, &result->files);
    for (size_t i = 0; i < count && do_wait(run); i++)
        keep(run, &result->messages.at[i]);
    if (count > 0 && !do_wait(run)) {
        progress_hide(run);
        print_text(result->messages.at, count, run->options->is_quiet);
    }
    return result_status(result, is_check, run->options->is_strict);
}

int
report_job(const struct run *run, struct readout_job *job, bool is_check)
{
    struct arena *arena = arena_new();
    struct result result = {0};
    result_of_job(arena, job, &result);
    int status = report_result(run, &result, is_check);
    arena_free(arena);
    return status;
}

/* ---- when all is said ---- */

bool
messages_check(const struct run *run)
{
    const char *form = run->options->diagnostics;
    bool is_known = form == NULL || readout_message_form(form);
    if (!is_known)
        DIAG(run->diag, MESSAGE_UNKNOWN_MESSAGE_FORM, NOWHERE, str_from(form));
    return is_known;
}

static struct readout_message
message_of(struct arena *arena, const struct message_record *record)
{
    return (struct readout_message){
        .level = (enum readout_level)record->level,
        .id = record->id,
        .file =
            record->file.size > 0 ? str_terminated(arena, record->file) : NULL,
        .line = record->line,
        .column = record->column,
        .text = str_terminated(arena, record->text),
        .explanation = record->explanation,
    };
}

/* False: see the job's messages. */
static bool
put_together(const struct run *run, struct readout_job *job, int status,
             struct str *text)
{
    size_t count = run->said->count;
    struct readout_message *messages =
        ARENA_ARRAY(run->arena, struct readout_message, count + 1);
    struct readout_bytes bytes = {NULL, 0};
    for (size_t i = 0; i < count; i++)
        messages[i] = message_of(run->arena, &run->said->at[i]);
    bool is_made = readout_message_text(job, form_of(run), messages, count,
                                        status, &bytes);
    *text = (struct str){bytes.at, bytes.size};
    return is_made;
}

static bool
deliver(const struct run *run, struct str text, struct diag *diag)
{
    struct parts parts = {&text, 1, 1};
    const char *path = run->options->diagnostics_file;
    if (path == NULL) {
        print_errors(text);
        return true;
    }
    if (run->said->is_input)
        DIAG(diag, MESSAGE_OUTPUT_IS_INPUT, NOWHERE, str_from(path));
    return !run->said->is_input && !run->said->is_taken &&
           file_write(path, &parts, diag);
}

/* What is kept is lost in no case: what cannot be delivered is printed. */
int
messages_close(const struct run *run, int status)
{
    if (!do_wait(run))
        return status;
    struct diag *diag = diag_new(run->arena);
    struct readout_job *job = readout_open(run->readout, NULL, NULL, 0);
    struct str text;
    if (!put_together(run, job, status, &text) || !deliver(run, text, diag)) {
        struct options plain = {0};
        struct run failed = *run;
        failed.diag = diag;
        failed.options = &plain;
        print_text(run->said->at, run->said->count, false);
        int worst = report_job(&failed, job, false);
        status = report(&failed, worst > status ? worst : status);
    }
    readout_close(job);
    *run->said = (struct said){0};
    return status;
}
