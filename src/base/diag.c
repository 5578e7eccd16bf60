/* Messages to the user; see diag.h. */
#include "base/diag.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "base/vec.h"

#include <assert.h>
#include <stdlib.h>

static const struct {
    enum message_level level;
    const char *id, *text, *explanation;
} catalogue[MESSAGE_COUNT] = {
#define X(name, level, id, text, explanation)                                  \
    {LEVEL_##level, id, text, explanation},
#include "base/diag.def"
#undef X
};

enum {
    REPORTS_KEPT = 1000, /* errors, and as many warnings */
};

struct report {
    enum message message;
    struct where where;
    size_t source;   /* the place of its source among those reported on */
    size_t sequence; /* order of filing */
    struct str text;
};

struct diag {
    struct arena *arena;
    struct {
        VEC(struct report);
    } reports;
    struct {
        VEC(const struct source *);
    } sources;
    size_t counts[LEVEL_COUNT];
    bool is_sorted; /* by_place() */
};

struct diag *
diag_new(struct arena *arena)
{
    struct diag *diag = ARENA_NEW(arena, struct diag);
    diag->arena = arena;
    return diag;
}

/* The catalogue's text with its places filled. */
static struct str
fill(struct arena *arena, const char *text, const struct str *arguments,
     size_t count)
{
    struct buf buf = {0};
    for (const char *c = text; *c != '\0'; c++) {
        if (c[0] == '{' && ascii_is_digit(c[1]) && c[2] == '}') {
            size_t place = (size_t)(c[1] - '0');
            assert(place < count);
            if (place < count)
                buf_str(&buf, arguments[place]);
            c += 2;
        } else {
            buf_char(&buf, *c);
        }
    }
    return buf_take(arena, &buf);
}

static size_t
source_place(struct diag *diag, const struct source *source)
{
    size_t i = 0;
    while (i < diag->sources.count && diag->sources.at[i] != source)
        i++;
    if (i == diag->sources.count)
        VEC_PUSH(diag->arena, &diag->sources, source);
    return i;
}

static bool
is_reported(const struct diag *diag, const struct report *report)
{
    for (size_t i = 0; i < diag->reports.count; i++) {
        const struct report *other = &diag->reports.at[i];
        if (other->message == report->message &&
            other->where.source == report->where.source &&
            other->where.offset == report->where.offset &&
            str_equal(other->text, report->text))
            return true;
    }
    return false;
}

static size_t
diag_warnings(const struct diag *diag)
{
    return diag->counts[LEVEL_WARNING] + diag->counts[LEVEL_CONTENT];
}

static bool
is_full(const struct diag *diag, enum message_level level)
{
    size_t count =
        level >= LEVEL_ERROR ? diag_errors(diag) : diag_warnings(diag);
    return count >= REPORTS_KEPT;
}

static void
file_report(struct diag *diag, enum message message, struct where where,
            struct str text)
{
    struct report report = {
        .message = message,
        .where = where,
        .source = source_place(diag, where.source),
        .sequence = diag->reports.count,
        .text = text,
    };
    if (is_reported(diag, &report))
        return;
    diag->counts[catalogue[message].level]++;
    diag->is_sorted = false;
    VEC_PUSH(diag->arena, &diag->reports, report);
}

void
diag_report(struct diag *diag, enum message message, struct where where,
            const struct str *arguments, size_t count)
{
    assert(message < MESSAGE_COUNT);
    enum message_level level = catalogue[message].level;
    if (is_full(diag, level))
        diag->counts[level]++;
    else
        file_report(
            diag, message, where,
            fill(diag->arena, catalogue[message].text, arguments, count));
}

void
diag_take(struct diag *diag, const struct diag *from)
{
    for (size_t i = 0; i < from->reports.count; i++) {
        const struct report *report = &from->reports.at[i];
        enum message_level level = catalogue[report->message].level;
        if (is_full(diag, level))
            diag->counts[level]++;
        else
            file_report(diag, report->message, report->where,
                        str_copy(diag->arena, report->text));
    }
}

size_t
diag_errors(const struct diag *diag)
{
    return diag->counts[LEVEL_ERROR] + diag->counts[LEVEL_SYSTEM];
}

enum status
message_status(enum message_level level, bool content, bool strict)
{
    switch (level) {
    case LEVEL_SYSTEM:
        return STATUS_SYSTEM;
    case LEVEL_ERROR:
        return STATUS_INPUT;
    case LEVEL_CONTENT:
        return content || strict ? STATUS_FAULTS : STATUS_CLEAN;
    case LEVEL_WARNING:
        return strict ? STATUS_FAULTS : STATUS_CLEAN;
    case LEVEL_NOTE:
    case LEVEL_COUNT:
        break;
    }
    return STATUS_CLEAN;
}

enum status
diag_status(const struct diag *diag, bool content, bool strict)
{
    enum status worst = STATUS_CLEAN;
    for (int level = 0; level < LEVEL_COUNT; level++) {
        enum status status =
            message_status((enum message_level)level, content, strict);
        if (diag->counts[level] > 0 && status > worst)
            worst = status;
    }
    return worst;
}

static int
by_place(const void *left, const void *right)
{
    const struct report *a = left, *b = right;
    if (a->source != b->source)
        return a->source < b->source ? -1 : 1;
    if (a->where.offset != b->where.offset)
        return a->where.offset < b->where.offset ? -1 : 1;
    return a->sequence < b->sequence ? -1 : 1;
}

/* Whether some messages were counted only. */
static bool
has_lost(const struct diag *diag)
{
    return diag_errors(diag) >= REPORTS_KEPT ||
           diag_warnings(diag) >= REPORTS_KEPT;
}

size_t
diag_count(const struct diag *diag)
{
    return diag->reports.count + has_lost(diag);
}

static void
sort(struct diag *diag)
{
    if (!diag->is_sorted && diag->reports.count > 0)
        qsort(diag->reports.at, diag->reports.count, sizeof(struct report),
              by_place);
    diag->is_sorted = true;
}

static struct message_record
record_of(enum message message, struct str text)
{
    return (struct message_record){
        .level = catalogue[message].level,
        .id = catalogue[message].id,
        .text = text,
        .explanation = catalogue[message].explanation,
    };
}

struct message_record
diag_record(struct diag *diag, size_t i)
{
    sort(diag);
    if (i >= diag->reports.count)
        return record_of(MESSAGE_MANY_MESSAGES,
                         str_from(catalogue[MESSAGE_MANY_MESSAGES].text));
    const struct report *report = &diag->reports.at[i];
    struct message_record record = record_of(report->message, report->text);
    if (report->where.source != NULL) {
        record.file = report->where.source->name;
        where_position(report->where, &record.line, &record.column);
    }
    return record;
}

void
diag_print(struct diag *diag, bool only_errors, struct buf *out)
{
    for (size_t i = 0; i < diag_count(diag); i++) {
        struct message_record record = diag_record(diag, i);
        if (!only_errors || record.level >= LEVEL_ERROR ||
            (i == diag->reports.count && diag_errors(diag) >= REPORTS_KEPT))
            message_print(&record, out);
    }
}

bool
message_find(struct str id, struct message_record *record)
{
    for (int i = 0; i < MESSAGE_COUNT; i++)
        if (str_equals(id, catalogue[i].id)) {
            *record = record_of((enum message)i, str_from(catalogue[i].text));
            return true;
        }
    return false;
}

const char *
message_id(enum message message)
{
    return catalogue[message].id;
}
