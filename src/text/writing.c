/* Languages and their writing; see writing.h. */
#include "text/writing.h"

#include "base/count.h"

#include <string.h>

#define JAPANESE    HB_TAG('J', 'p', 'a', 'n')
#define KOREAN      HB_TAG('K', 'o', 'r', 'e')
#define SIMPLIFIED  HB_TAG('H', 'a', 'n', 's')
#define TRADITIONAL HB_TAG('H', 'a', 'n', 't')

static bool
has_subtag(const char *tag, const char *subtag)
{
    size_t size = strlen(subtag);
    for (const char *at = tag; *at != '\0'; at += *at == '-') {
        size_t found = strcspn(at, "-");
        if (found == size && memcmp(at, subtag, size) == 0)
            return true;
        at += found;
    }
    return false;
}

bool
language_has_ideographs(const char *tag)
{
    return has_subtag(tag, "zh") || has_subtag(tag, "ja") ||
           has_subtag(tag, "yue");
}

/* Ideographs in a text of another language are taken for simplified ones. */
static hb_tag_t
ideographs_of(const char *tag)
{
    static const struct {
        const char *subtag;
        hb_tag_t script;
    } writings[] = {
        {"ja", JAPANESE},      {"ko", KOREAN},       {"Hans", SIMPLIFIED},
        {"Hant", TRADITIONAL}, {"TW", TRADITIONAL},  {"HK", TRADITIONAL},
        {"MO", TRADITIONAL},   {"yue", TRADITIONAL},
    };
    for (size_t i = 0; i < COUNT(writings); i++)
        if (has_subtag(tag, writings[i].subtag))
            return writings[i].script;
    return SIMPLIFIED;
}

hb_tag_t
written_script(hb_script_t script, const char *tag)
{
    if (script == HB_SCRIPT_HAN || script == HB_SCRIPT_BOPOMOFO)
        return ideographs_of(tag);
    if (script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA)
        return JAPANESE;
    return script == HB_SCRIPT_HANGUL ? KOREAN : (hb_tag_t)script;
}
