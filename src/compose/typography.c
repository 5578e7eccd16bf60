/* Typographic quotation marks and apostrophes for the brief's own words, and
 * spaces that do not break.
 *
 * Only what is sure is changed: double marks that come in pairs, and single
 * ones behind a letter or in pairs around words.  Quotations stay verbatim. */
#include "compose/composer.h"

#include "base/ascii.h"
#include "base/buf.h"

#include <string.h>

struct setter {
    struct composer *composer;
    struct buf out;
    bool has_pairs; /* the double marks come in pairs, or are alike */
    bool is_open;   /* between two double marks */
    bool is_inner;  /* between two single marks */
    char before;    /* last byte; '\0': none */
};

static bool
needs_setting(struct str text)
{
    return text.size > 0 && (memchr(text.at, '"', text.size) != NULL ||
                             memchr(text.at, '\'', text.size) != NULL);
}

/* A letter or digit: all bytes of other scripts count as such. */
static bool
is_word(char c)
{
    return ascii_is_word(c) || (unsigned char)c >= 0x80;
}

static size_t
count_marks(const struct span *spans, size_t count)
{
    size_t marks = 0;
    for (size_t i = 0; i < count; i++)
        if (spans[i].kind == SPAN_TEXT && !(spans[i].marks & SPAN_QUOTE))
            for (size_t k = 0; k < spans[i].text.size; k++)
                marks += spans[i].text.at[k] == '"';
    return marks;
}

/* Whether a single mark at `at` is closed by one behind a word. */
static bool
is_closed(struct str text, size_t at)
{
    for (size_t i = at + 1; i < text.size; i++)
        if (text.at[i] == '\'' && is_word(text.at[i - 1]) &&
            (i + 1 == text.size || !is_word(text.at[i + 1])))
            return true;
    return false;
}

static void
set_label(struct setter *setter, const char *key)
{
    buf_str(&setter->out, locale_label(setter->composer->locale, key));
}

static void
set_single(struct setter *setter, struct str text, size_t at)
{
    bool is_after_word = is_word(setter->before);
    bool is_before_word = at + 1 < text.size && is_word(text.at[at + 1]);
    if (!is_after_word && is_before_word && is_closed(text, at)) {
        setter->is_inner = true;
        set_label(setter, "quote-open-inner");
    } else if (is_after_word && !is_before_word && setter->is_inner) {
        setter->is_inner = false;
        set_label(setter, "quote-close-inner");
    } else if (is_after_word || is_before_word) {
        set_label(setter, "apostrophe");
    } else {
        buf_char(&setter->out, '\'');
    }
}

static struct str
set_text(struct setter *setter, struct str text)
{
    buf_clear(&setter->out);
    for (size_t i = 0; i < text.size; i++) {
        char c = text.at[i];
        if (c == '\'') {
            set_single(setter, text, i);
        } else if (c == '"' && setter->has_pairs) {
            set_label(setter, setter->is_open ? "quote-close" : "quote-open");
            setter->is_open = !setter->is_open;
        } else {
            buf_char(&setter->out, c);
        }
        setter->before = c;
    }
    return str_copy(setter->composer->arena, buf_view(&setter->out));
}

/* Whether a text is in the language of the labels, whatever its region. */
static bool
is_in_own_language(const struct composer *composer, const char *language)
{
    return locale_takes(composer->locale,
                        (struct str){language, strcspn(language, "-")});
}

void
set_typographic(struct composer *composer, struct span *spans, size_t count)
{
    struct setter setter = {.composer = composer};
    setter.has_pairs = count_marks(spans, count) % 2 == 0 ||
                       str_equal(locale_label(composer->locale, "quote-open"),
                                 locale_label(composer->locale, "quote-close"));
    for (size_t i = 0; i < count; i++) {
        struct str text = spans[i].text;
        if (spans[i].kind != SPAN_TEXT || text.size == 0)
            continue;
        if (!(spans[i].marks & SPAN_QUOTE)) {
            if (needs_setting(text))
                spans[i].text = set_text(&setter, text);
            if (is_in_own_language(composer, spans[i].language))
                spans[i].text = bind_words(composer, spans[i].text);
        }
        setter.before = text.at[text.size - 1];
    }
    buf_release(&setter.out);
}
