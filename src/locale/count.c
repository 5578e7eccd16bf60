/* Counting words (UAX 29), in any script: ICU has dictionaries for those that
 * write none apart. */
#include "locale/state.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

static UBreakIterator *
open_breaks(const struct locale *locale)
{
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *breaks =
        ubrk_open(UBRK_WORD, locale->language, NULL, 0, &error);
    return U_FAILURE(error) ? NULL : breaks;
}

static uint32_t
count(UBreakIterator *breaks, struct str text)
{
    UErrorCode error = U_ZERO_ERROR;
    UText units = UTEXT_INITIALIZER;
    uint32_t words = 0;
    utext_openUTF8(&units, text.at, (int64_t)text.size, &error);
    ubrk_setUText(breaks, &units, &error);
    if (U_SUCCESS(error)) {
        (void)ubrk_first(breaks);
        while (ubrk_next(breaks) != UBRK_DONE)
            words += ubrk_getRuleStatus(breaks) >= UBRK_WORD_NONE_LIMIT;
    }
    utext_close(&units);
    return words;
}

uint32_t
locale_count_words(struct locale *locale, struct str text)
{
    if (locale->word_breaks == NULL)
        locale->word_breaks = open_breaks(locale);
    return locale->word_breaks != NULL ? count(locale->word_breaks, text) : 0;
}

void
word_breaks_close(struct locale *locale)
{
    if (locale->word_breaks != NULL)
        ubrk_close(locale->word_breaks);
}
