/* A first look over a document's markup; see survey.h. */
#include "xml/survey.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "xml/character.h"
#include "xml/limits.h"
#include "xml/mend.h"
#include "xml/scan.h"

#include <string.h>

struct survey {
    const struct source *source;
    struct diag *diag;
    struct scan scan;
    struct mending mending;
    struct {
        uint32_t offset;
        uint32_t space_count; /* that its tag declares */
    } open[DEPTH_MOST];       /* the elements that enclose this place */
    size_t depth;
    uint32_t space_count; /* that they declare */
    bool has_root;
    size_t text_size; /* since the last tag */
    size_t element_count;
    uint32_t usable; /* the result, once something is reported */
};

static struct where
at(const struct survey *survey, uint32_t offset)
{
    return (struct where){survey->source, offset};
}

/* Each check reports and returns false at the first fault. */
static bool
fail(struct survey *survey, enum message message, uint32_t offset)
{
    struct buf character = {0};
    character_print(survey->source->text, offset, &character);
    DIAG(survey->diag, message, at(survey, offset), buf_view(&character),
         survey->scan.name);
    buf_release(&character);
    survey->usable = survey->scan.begin;
    return false;
}

/* The token stands outside of the root. */
static bool
fail_outside(struct survey *survey)
{
    const struct scan *scan = &survey->scan;
    struct buf markup = {0};
    buf_printf(&markup, "'<%s%.*s'", scan->token == TOKEN_END ? "/" : "",
               STR_ARGS(scan->name));
    DIAG(survey->diag, MESSAGE_XML_OUTSIDE, at(survey, scan->begin),
         buf_view(&markup));
    buf_release(&markup);
    survey->usable = scan->begin;
    return false;
}

static bool
fail_limit(struct survey *survey, uint32_t offset, const char *what,
           size_t most)
{
    struct buf limit = {0};
    buf_printf(&limit, "%zu", most);
    DIAG(survey->diag, MESSAGE_XML_LIMIT, at(survey, offset), str_from(what),
         buf_view(&limit));
    buf_release(&limit);
    survey->usable = 0;
    return false;
}

/* " '<p>' (line 3, column 5)" in messages about two places. */
static bool
fail_open(struct survey *survey, enum message message, uint32_t offset,
          struct str name)
{
    uint32_t line, column, tag = survey->open[survey->depth - 1].offset;
    where_position(at(survey, tag), &line, &column);
    struct buf place = {0};
    buf_printf(&place, "line %u, column %u", (unsigned)line, (unsigned)column);
    DIAG(survey->diag, message, at(survey, offset),
         scan_tag_name(survey->source->text, tag), buf_view(&place), name);
    buf_release(&place);
    survey->usable = survey->scan.begin;
    return false;
}

static bool
check_limits(struct survey *survey)
{
    const struct scan *scan = &survey->scan;
    const struct {
        const char *what;
        size_t found, most;
    } limits[] = {
        {"attributes in one tag", scan->attribute_count, ATTRIBUTES_MOST},
        {"bytes in a name", scan->name_most, NAME_MOST},
        {"bytes in the value of an attribute", scan->value_most, TEXT_MOST},
        {"namespaces declared at once", survey->space_count + scan->space_count,
         SPACES_MOST},
        {"elements in one file", ++survey->element_count, ELEMENTS_MOST},
    };
    for (size_t i = 0; i < COUNT(limits); i++)
        if (limits[i].found > limits[i].most)
            return fail_limit(survey, scan->begin, limits[i].what,
                              limits[i].most);
    return true;
}

/* Whether there may be something to mend in the tag. */
static bool
is_suspect(const struct scan *tag)
{
    return tag->attribute_count > 1 ||
           memchr(tag->text.at + tag->begin, '&', tag->end - tag->begin);
}

static bool
check_start(struct survey *survey)
{
    const struct scan *scan = &survey->scan;
    if (survey->depth == 0 && survey->has_root)
        return fail_outside(survey);
    survey->has_root = true;
    survey->text_size = 0;
    if (!check_limits(survey))
        return false;
    if (is_suspect(scan))
        mend_tag(&survey->mending, scan);
    if (scan->token == TOKEN_EMPTY)
        return true;
    if (survey->depth == DEPTH_MOST)
        return fail_limit(survey, scan->begin, "elements inside one another",
                          DEPTH_MOST);
    survey->open[survey->depth].offset = scan->begin;
    survey->open[survey->depth++].space_count = scan->space_count;
    survey->space_count += scan->space_count;
    return true;
}

static bool
check_end(struct survey *survey)
{
    const struct scan *scan = &survey->scan;
    if (survey->depth == 0)
        return fail_outside(survey);
    uint32_t tag = survey->open[survey->depth - 1].offset;
    if (!str_equal(scan->name, scan_tag_name(scan->text, tag)))
        return fail_open(survey, MESSAGE_XML_MISMATCH, scan->begin, scan->name);
    survey->text_size = 0;
    survey->space_count -= survey->open[--survey->depth].space_count;
    return true;
}

static bool
check_cdata(struct survey *survey)
{
    survey->text_size += survey->scan.end - survey->scan.begin;
    if (survey->depth == 0)
        return fail_outside(survey);
    return true;
}

static bool
check_doctype(struct survey *survey)
{
    return fail(survey, MESSAGE_XML_DOCTYPE, survey->scan.begin);
}

static bool (*const checks[])(struct survey *) = {
    [TOKEN_START] = check_start,     [TOKEN_EMPTY] = check_start,
    [TOKEN_END] = check_end,         [TOKEN_CDATA] = check_cdata,
    [TOKEN_DOCTYPE] = check_doctype, [TOKEN_COMMENT] = NULL,
    [TOKEN_INSTRUCTION] = NULL,
};

static bool
check_token(struct survey *survey)
{
    const struct scan *scan = &survey->scan;
    if (scan->token == TOKEN_DOCTYPE)
        return check_doctype(survey);
    /* A tag with a fault behind its 1,000th attribute is over the limit. */
    if (scan->is_faulty && scan->attribute_count <= ATTRIBUTES_MOST)
        return fail(survey, scan->fault, scan->fault_at);
    return checks[scan->token] == NULL || checks[scan->token](survey);
}

/* The text before the token: only white space outside of the root, and not too
 * much of it anywhere. */
static bool
check_text(struct survey *survey, uint32_t from)
{
    struct str text = survey->source->text;
    uint32_t end = survey->scan.begin;
    survey->text_size += end - from;
    if (survey->text_size > TEXT_MOST)
        return fail_limit(survey, from, "bytes of text between two tags",
                          TEXT_MOST);
    if (survey->depth > 0) {
        mend_text(&survey->mending, from, end);
        return true;
    }
    while (from < end && ascii_is_space(text.at[from]))
        from++;
    if (from == end)
        return true;
    survey->scan.begin = from;
    return fail(survey,
                survey->has_root ? MESSAGE_XML_OUTSIDE : MESSAGE_XML_NOT_XML,
                from);
}

static bool
check_finish(struct survey *survey)
{
    if (survey->depth > 0)
        return fail_open(survey, MESSAGE_XML_UNCLOSED, survey->scan.begin,
                         STR(""));
    if (!survey->has_root)
        return fail(survey, MESSAGE_XML_EMPTY, survey->scan.begin);
    return true;
}

bool
survey_text(struct arena *arena, const struct source *source, struct diag *diag,
            struct str *text)
{
    struct survey survey = {
        .source = source,
        .diag = diag,
        .mending = {.arena = arena, .source = source, .diag = diag},
        .scan = {.text = source->text},
        .usable = (uint32_t)source->text.size,
    };
    uint32_t from = 0;
    bool is_fine = true;
    while (is_fine && scan_next(&survey.scan)) {
        is_fine = check_text(&survey, from) && check_token(&survey);
        from = survey.scan.end;
    }
    is_fine = is_fine && check_text(&survey, from) && check_finish(&survey);
    *text = str_slice(mended_text(&survey.mending), 0, survey.usable);
    return is_fine;
}
