/* The outer shape of a PDF file; see shape.h. */
#include "archive/shape.h"

#include "base/ascii.h"

#include <string.h>

enum {
    SECTIONS_MOST = 8,      /* tables that lead to each other */
    OBJECTS_MOST = 4000000, /* those of some 50,000 pages */
    TAIL = 1054, /* bytes at the end in which libqpdf seeks its start */
    TRAILER_MOST = 65536, /* bytes */
    ENTRY = 20,           /* bytes of a table's line (7.5.4) */
};

struct reader {
    struct arena *arena;
    struct str pdf;
    size_t at;
    struct shape *shape;
    size_t next; /* the table to read then; 0: none */
};

static bool
is_white(char c)
{
    return ascii_is_space(c) || c == '\f';
}

static void
skip_white(struct reader *it)
{
    while (it->at < it->pdf.size && is_white(it->pdf.at[it->at]))
        it->at++;
}

static bool
skip_word(struct reader *it, const char *word)
{
    skip_white(it);
    if (!str_starts_with(str_slice(it->pdf, it->at, it->pdf.size), word))
        return false;
    it->at += strlen(word);
    return true;
}

/* A number of at most ten digits. */
static bool
read_number(struct reader *it, size_t *number)
{
    skip_white(it);
    size_t start = it->at;
    *number = 0;
    for (; it->at < it->pdf.size && it->at - start < 11; it->at++) {
        char c = it->pdf.at[it->at];
        if (!ascii_is_digit(c))
            break;
        *number = *number * 10 + (size_t)(c - '0');
    }
    return it->at > start && it->at - start < 11;
}

/* "0000000017 00000 n" and two bytes of white space. */
static bool
read_entry(struct reader *it, size_t number)
{
    size_t offset, generation, start = it->at;
    if (!read_number(it, &offset) || !read_number(it, &generation))
        return false;
    bool is_used = skip_word(it, "n");
    if (!is_used && !skip_word(it, "f"))
        return false;
    if (it->at - start != ENTRY - 2 || it->pdf.size - it->at < 2 ||
        !is_white(it->pdf.at[it->at]) || !is_white(it->pdf.at[it->at + 1]))
        return false;
    it->at += 2;
    if (is_used)
        VEC_PUSH(it->arena, &it->shape->objects,
                 ((struct object_place){(uint32_t)number, offset}));
    return true;
}

/* A run of lines behind the number of the first object and how many there are.
 */
static bool
read_run(struct reader *it)
{
    size_t first, count;
    if (!read_number(it, &first) || !read_number(it, &count) ||
        count > OBJECTS_MOST - it->shape->objects.count || first > OBJECTS_MOST)
        return false;
    skip_white(it);
    for (size_t i = 0; i < count; i++)
        if (!read_entry(it, first + i))
            return false;
    return true;
}

/* The end of a dictionary that has neither strings in parentheses nor comments
 * nor escaped names, in which its brackets could be meant otherwise. */
static bool
skip_dictionary(struct reader *it)
{
    size_t depth = 0, most = it->at + TRAILER_MOST;
    do {
        struct str rest = str_slice(it->pdf, it->at, 2);
        if (rest.size < 2 || it->at > most ||
            memchr("(%#", rest.at[0], 3) != NULL)
            return false;
        if (str_equals(rest, "<<")) {
            depth++;
            it->at++;
        } else if (str_equals(rest, ">>")) {
            depth--;
            it->at++;
        } else if (rest.at[0] == '<') {
            while (it->at < it->pdf.size && it->pdf.at[it->at] != '>')
                it->at++;
        }
        it->at++;
    } while (depth > 0);
    return true;
}

/* The trailer, and the table before that it leads to. */
static bool
read_trailer(struct reader *it)
{
    skip_white(it);
    size_t start = it->at;
    if (str_slice(it->pdf, start, 1).size == 0 || it->pdf.at[start] != '<' ||
        !skip_dictionary(it))
        return false;
    struct str trailer = str_slice(it->pdf, start, it->at - start);
    if (str_find(trailer, "/XRefStm") < trailer.size)
        return false;
    size_t previous = str_find(trailer, "/Prev"), end = it->at;
    it->next = 0;
    if (previous == trailer.size)
        return true;
    size_t behind = previous + 5;
    struct str rest = str_slice(trailer, behind, trailer.size);
    it->at = start + behind;
    bool is_fine =
        read_number(it, &it->next) && str_find(rest, "/Prev") == rest.size;
    it->at = end;
    return is_fine;
}

static bool
read_section(struct reader *it)
{
    size_t from = it->at;
    if (from >= it->pdf.size || !skip_word(it, "xref"))
        return false;
    while (!skip_word(it, "trailer"))
        if (!read_run(it))
            return false;
    if (!read_trailer(it))
        return false;
    VEC_PUSH(it->arena, &it->shape->sections, ((struct section){from, it->at}));
    return true;
}

static bool
was_read(const struct reader *it)
{
    for (size_t i = 0; i < it->shape->sections.count; i++)
        if (it->shape->sections.at[i].from == it->at)
            return true;
    return false;
}

/* Where the first table is, as the end says; false: it does not. */
static bool
read_end(struct reader *it)
{
    size_t from = it->pdf.size > TAIL ? it->pdf.size - TAIL : 0;
    for (it->at = it->pdf.size; it->at > from; it->at--)
        if (str_starts_with(str_slice(it->pdf, it->at - 1, it->pdf.size),
                            "startxref"))
            break;
    it->at--;
    return skip_word(it, "startxref") && read_number(it, &it->next) &&
           skip_word(it, "%%EOF");
}

enum shape_fault
shape_read(struct arena *arena, struct str pdf, struct shape *shape)
{
    *shape = (struct shape){0};
    struct reader it = {.arena = arena, .pdf = pdf, .shape = shape};
    if (!str_starts_with(pdf, "%PDF-"))
        return SHAPE_NO_PDF;
    if (!read_end(&it))
        return SHAPE_CUT;
    while (it.next != 0) {
        it.at = it.next;
        if (shape->sections.count == SECTIONS_MOST || was_read(&it) ||
            !read_section(&it))
            return SHAPE_FOREIGN;
    }
    return shape->sections.count > 0 ? SHAPE_FINE : SHAPE_FOREIGN;
}
