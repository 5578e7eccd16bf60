/* Messages as lines of text; see diag.h. */
#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"

const char *
message_level_name(enum message_level level)
{
    static const char *const names[LEVEL_COUNT] = {
        "note", "warning", "warning", "error", "error",
    };
    return names[level];
}

/* Characters that could make a terminal or a reader show something else than
 * what is there: controls, formats, line ends, private use (Unicode 15,
 * general categories Cc, Cf, Zl, Zp, Co). */
static bool
is_unprintable(uint32_t c)
{
    static const uint32_t ranges[][2] = {
        {0x0000, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD},
        {0x0600, 0x0605},   {0x061C, 0x061C},   {0x06DD, 0x06DD},
        {0x070F, 0x070F},   {0x180E, 0x180E},   {0x200B, 0x200F},
        {0x2028, 0x202E},   {0x2060, 0x206F},   {0xD800, 0xF8FF},
        {0xFEFF, 0xFEFF},   {0xFFF9, 0xFFFB},   {0xFFFE, 0xFFFF},
        {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0x10FFFF},
    };
    for (size_t i = 0; i < COUNT(ranges); i++)
        if (c >= ranges[i][0] && c <= ranges[i][1])
            return true;
    return false;
}

void
message_print_text(struct str text, struct buf *out)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t c = utf8_next(text, &at);
        if (is_unprintable(c))
            buf_printf(out, "<U+%04X>", (unsigned)c);
        else
            buf_code_point(out, c);
    }
}

void
message_print(const struct message_record *record, struct buf *out)
{
    message_print_text(record->file.size > 0 ? record->file : STR("readout"),
                       out);
    if (record->line > 0)
        buf_printf(out, ":%u:%u", (unsigned)record->line,
                   (unsigned)record->column);
    buf_printf(out, ": %s: ", message_level_name(record->level));
    message_print_text(record->text, out);
    buf_printf(out, " [%s]\n", record->id);
}

/* ---- for GitHub ---- */

/* As its toolkit escapes (packages/core, command.ts): a property ends at a
 * comma, and the properties at a colon. */
static void
escape(struct str text, bool is_property, struct buf *out)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.at[i];
        if (c == '%' || c == '\r' || c == '\n' ||
            (is_property && (c == ':' || c == ',')))
            buf_printf(out, "%%%02X", (unsigned)c);
        else
            buf_char(out, c);
    }
}

void
message_print_github(const struct message_record *record, struct buf *out)
{
    struct buf text = {0};
    buf_printf(out, "::%s ",
               record->level == LEVEL_NOTE ? "notice"
                                           : message_level_name(record->level));
    if (record->file.size > 0) {
        buf_text(out, "file=");
        escape(record->file, true, out);
        buf_char(out, ',');
    }
    if (record->file.size > 0 && record->line > 0)
        buf_printf(out, "line=%u,col=%u,", (unsigned)record->line,
                   (unsigned)record->column);
    buf_printf(out, "title=%s::", record->id);
    message_print_text(record->text, &text);
    escape(buf_view(&text), false, out);
    buf_char(out, '\n');
    buf_release(&text);
}
