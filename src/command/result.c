/* What came of a task, as data and as text; see result.h. */
#include "command/result.h"

#include "base/arena.h"
#include "base/buf.h"
#include "command/digest.h"
#include "readout/readout.h"

#include <inttypes.h>

static struct message_record
copy_of(struct arena *arena, const struct readout_message *message)
{
    return (struct message_record){
        .level = (enum message_level)message->level,
        .id = message->id,
        .file = str_copy(arena, str_from(message->file)),
        .line = message->line,
        .column = message->column,
        .text = str_copy(arena, str_from(message->text)),
        .explanation = message->explanation,
    };
}

static struct file_read
file_of(struct arena *arena, const struct readout_file_read *file)
{
    struct str bytes = {file->bytes.at, file->bytes.size};
    return (struct file_read){
        .path = str_terminated(arena, str_from(file->path)),
        .digest = bytes.at != NULL ? digest_bytes(arena, bytes) : STR(""),
    };
}

void
result_of_job(struct arena *arena, struct readout_job *job,
              struct result *result)
{
    for (size_t i = 0; i < readout_message_count(job); i++) {
        struct readout_message message = readout_message_at(job, i);
        VEC_PUSH(arena, &result->messages, copy_of(arena, &message));
    }
    struct readout_file_read file;
    for (size_t i = 0; readout_file_at(job, i, &file); i++)
        VEC_PUSH(arena, &result->files, file_of(arena, &file));
}

void
result_add(struct arena *arena, struct result *result, enum message message,
           const char *file, const struct str *arguments, size_t count)
{
    struct diag *diag = diag_new(arena);
    diag_report(diag, message, NOWHERE, arguments, count);
    struct message_record record = diag_record(diag, 0);
    record.file = str_from(file);
    VEC_PUSH(arena, &result->messages, record);
}

int
result_status(const struct result *result, bool is_check, bool is_strict)
{
    int worst = STATUS_CLEAN;
    for (size_t i = 0; i < result->messages.count; i++) {
        int status = (int)message_status(result->messages.at[i].level, is_check,
                                         is_strict);
        worst = status > worst ? status : worst;
    }
    return worst;
}

/* ---- fields ---- */

/* What stands in a field otherwise than it is. */
static const struct {
    char meant, written;
} escapes[] = {{'\t', 't'}, {'\n', 'n'}, {'\\', '\\'}};

enum {
    ESCAPES = COUNT(escapes)
};

static char
escape_of(char c)
{
    for (size_t i = 0; i < ESCAPES; i++)
        if (escapes[i].meant == c)
            return escapes[i].written;
    return '\0';
}

static char
meant_by(char c)
{
    for (size_t i = 0; i < ESCAPES; i++)
        if (escapes[i].written == c)
            return escapes[i].meant;
    return c;
}

void
field_write(struct str text, struct buf *out)
{
    buf_char(out, '\t');
    for (size_t i = 0; i < text.size; i++) {
        char escape = escape_of(text.at[i]);
        if (escape != '\0')
            buf_char(out, '\\');
        buf_char(out, escape != '\0' ? escape : text.at[i]);
    }
}

struct str
field_read(struct arena *arena, struct str *rest)
{
    char *field = arena_alloc(arena, rest->size + 1);
    size_t size = 0, i = 0;
    for (; i < rest->size && rest->at[i] != '\t'; i++)
        if (rest->at[i] == '\\' && i + 1 < rest->size)
            field[size++] = meant_by(rest->at[++i]);
        else
            field[size++] = rest->at[i];
    *rest = str_slice(*rest, i + 1, rest->size);
    return (struct str){field, size};
}

static void
number_write(uint32_t number, struct buf *out)
{
    buf_printf(out, "\t%" PRIu32, number);
}

static uint32_t
number_read(struct arena *arena, struct str *rest)
{
    uint32_t number = 0;
    (void)str_to_uint(field_read(arena, rest), &number);
    return number;
}

/* ---- lines ---- */

static void
message_write(const struct message_record *record, struct buf *out)
{
    buf_text(out, "message");
    field_write(str_from(record->id), out);
    field_write(record->file, out);
    number_write(record->line, out);
    number_write(record->column, out);
    field_write(record->text, out);
    buf_char(out, '\n');
}

static void
message_read(struct arena *arena, struct str rest, struct result *result)
{
    struct message_record record;
    struct str id = field_read(arena, &rest);
    if (!message_find(id, &record))
        return; /* of another version */
    record.file = field_read(arena, &rest);
    record.line = number_read(arena, &rest);
    record.column = number_read(arena, &rest);
    record.text = field_read(arena, &rest);
    VEC_PUSH(arena, &result->messages, record);
}

static void
file_read_line(struct arena *arena, struct str rest, struct result *result)
{
    struct file_read file = {.path = field_read(arena, &rest).at};
    file.digest = field_read(arena, &rest);
    VEC_PUSH(arena, &result->files, file);
}

void
result_write(const struct result *result, struct buf *out)
{
    for (size_t i = 0; i < result->files.count; i++) {
        buf_text(out, "file");
        field_write(str_from(result->files.at[i].path), out);
        field_write(result->files.at[i].digest, out);
        buf_char(out, '\n');
    }
    for (size_t i = 0; i < result->messages.count; i++)
        message_write(&result->messages.at[i], out);
}

bool
result_read_line(struct arena *arena, struct str line, struct result *result)
{
    static const struct {
        const char *name;
        void (*read)(struct arena *arena, struct str rest,
                     struct result *result);
    } kinds[] = {{"message", message_read}, {"file", file_read_line}};
    struct str kind = field_read(arena, &line);
    for (size_t i = 0; i < COUNT(kinds); i++)
        if (str_equals(kind, kinds[i].name)) {
            kinds[i].read(arena, line, result);
            return true;
        }
    return false;
}
