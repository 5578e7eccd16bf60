/* Lists, texts and page sizes as values; see value_kind.h. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"
#include "style/value_kind.h"

#include <string.h>

/* The next piece up to a comma, trimmed; false at the end. */
static bool
next_piece(struct str *rest, struct str *piece)
{
    if (rest->at == NULL)
        return false;
    const char *comma =
        rest->size > 0 ? memchr(rest->at, ',', rest->size) : NULL;
    size_t size = comma != NULL ? (size_t)(comma - rest->at) : rest->size;
    *piece = str_trim(str_slice(*rest, 0, size));
    *rest = comma != NULL ? str_slice(*rest, size + 1, rest->size)
                          : (struct str){NULL, 0};
    return true;
}

/* Without the quotation marks that CSS allows around it. */
static struct str
unquoted(struct str s)
{
    bool is_quoted = s.size >= 2 && (s.at[0] == '\'' || s.at[0] == '"') &&
                     s.at[s.size - 1] == s.at[0];
    return is_quoted ? str_trim(str_slice(s, 1, s.size - 2)) : s;
}

bool
parse_families(struct value_pool *pool, const struct field *field,
               struct str text, struct value *value)
{
    (void)field;
    value->as.families = map_lookup(pool->families, text);
    if (value->as.families != NULL)
        return true;
    struct {
        VEC(struct str);
    } names = {0};
    struct str rest = text, piece;
    while (next_piece(&rest, &piece)) {
        struct str name = unquoted(piece);
        if (name.size == 0)
            return false;
        VEC_PUSH(pool->arena, &names, name);
    }
    if (names.count == 0)
        return false;
    struct family_list *list = ARENA_NEW(pool->arena, struct family_list);
    *list = (struct family_list){names.at, names.count};
    map_set(pool->families, text, list);
    value->as.families = list;
    return true;
}

void
print_families(const struct field *field, const void *source, struct buf *out)
{
    const struct family_list *list;
    memcpy(&list, (const char *)source + field->offset, sizeof(void *));
    for (size_t i = 0; i < list->count; i++) {
        buf_text(out, i > 0 ? ", " : "");
        buf_str(out, list->at[i]);
    }
}

/* 'tnum', 'tnum' 1, 'tnum' on, 'liga' off (CSS Fonts 4, 6.12). */
static bool
feature_print(struct str piece, struct buf *out)
{
    struct str rest = piece, tag, setting = STR("1");
    if (!str_next_word(&rest, &tag))
        return false;
    rest = str_trim(rest);
    struct str name = unquoted(tag);
    if (name.size != 4 || tag.size != 6)
        return false;
    if (rest.size > 0)
        setting = str_equals(rest, "on")    ? STR("1")
                  : str_equals(rest, "off") ? STR("0")
                                            : rest;
    uint32_t number;
    if (!str_to_uint(setting, &number))
        return false;
    buf_printf(out, "%s\"%.*s\" %u", out->size > 0 ? ", " : "", STR_ARGS(name),
               (unsigned int)number);
    return true;
}

/* Equal ones are kept once. */
static struct str *
feature_text(const struct value_pool *pool, struct str text)
{
    struct str *known = map_lookup(pool->features, text);
    if (known == NULL) {
        known = ARENA_NEW(pool->arena, struct str);
        *known = str_copy(pool->arena, text);
        map_set(pool->features, *known, known);
    }
    return known;
}

bool
parse_features(struct value_pool *pool, const struct field *field,
               struct str text, struct value *value)
{
    (void)field;
    value->as.text = (struct str){NULL, 0};
    if (str_equals(text, "normal"))
        return true;
    struct str *known = map_lookup(pool->features, text);
    if (known == NULL) {
        struct buf buf = {0};
        struct str rest = text, piece;
        bool is_fine = true;
        while (is_fine && next_piece(&rest, &piece))
            is_fine = feature_print(piece, &buf);
        if (is_fine)
            known = feature_text(pool, buf_view(&buf));
        buf_release(&buf);
        if (!is_fine)
            return false;
        map_set(pool->features, text, known);
    }
    value->as.text = *known;
    return true;
}

bool
parse_text(struct value_pool *pool, const struct field *field, struct str text,
           struct value *value)
{
    (void)pool, (void)field;
    value->as.text = text;
    return text.size > 0;
}

void
print_text(const struct field *field, const void *source, struct buf *out)
{
    struct str text;
    memcpy(&text, (const char *)source + field->offset, sizeof text);
    if (text.size > 0)
        buf_str(out, text);
    else
        buf_text(out, "normal");
}

bool
parse_script(struct value_pool *pool, const struct field *field,
             struct str text, struct value *value)
{
    enum {
        LETTERS = 4
    };
    (void)pool;
    (void)field;
    value->as.text = text;
    for (size_t i = 0; i < text.size; i++) {
        char first = i == 0 ? 'A' : 'a';
        if (text.at[i] < first || text.at[i] > first + 25)
            return false;
    }
    return text.size == LETTERS;
}

bool
parse_words(struct value_pool *pool, const struct field *field, struct str text,
            struct value *value)
{
    (void)field;
    struct {
        VEC(struct str);
    } words = {0};
    struct str rest = text, word;
    while (str_next_word(&rest, &word))
        VEC_PUSH(pool->arena, &words, word);
    value->as.words = (struct str_list){words.at, words.count};
    return words.count > 0;
}

/* ---- page sizes (CSS Paged Media 3, 7.1) ---- */

static const struct paper {
    const char *name, *width, *height;
} papers[] = {
    {"A3", "297mm", "420mm"},   {"A4", "210mm", "297mm"},
    {"A5", "148mm", "210mm"},   {"B4", "250mm", "353mm"},
    {"B5", "176mm", "250mm"},   {"Letter", "8.5in", "11in"},
    {"Legal", "8.5in", "14in"}, {"Ledger", "11in", "17in"},
};

_Static_assert(COUNT(papers) == PAPERS, "PAPERS counts the papers");

size_t
paper_list(struct str names[PAPERS])
{
    for (size_t i = 0; i < PAPERS; i++)
        names[i] = str_from(papers[i].name);
    return PAPERS;
}

static bool
paper_parse(struct str name, struct page_size *size)
{
    for (size_t i = 0; i < PAPERS; i++)
        if (str_equals(name, papers[i].name))
            return scaled_parse(str_from(papers[i].width), 0, &size->width) &&
                   scaled_parse(str_from(papers[i].height), 0, &size->height);
    return false;
}

bool
parse_page_size(struct value_pool *pool, const struct field *field,
                struct str text, struct value *value)
{
    (void)pool;
    struct page_size *size = &value->as.size;
    struct str rest = text, first, second;
    if (!str_next_word(&rest, &first))
        return false;
    if (!str_next_word(&rest, &second))
        return paper_parse(first, size);
    if (str_equals(second, "landscape") && rest.size == 0) {
        struct page_size paper;
        bool is_known = paper_parse(first, &paper);
        *size = (struct page_size){paper.height, paper.width};
        return is_known;
    }
    return scaled_parse(first, 0, &size->width) &&
           scaled_parse(second, 0, &size->height) && rest.size == 0 &&
           size->width >= field->least && size->height >= field->least;
}
