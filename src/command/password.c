/* Passwords of PDFs; see password.h. */
#include "command/password.h"

#include "base/diag.h"
#include "base/file.h"

#include <stdlib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF" /* as some editors begin a file */

enum {
    FILE_MOST = 4096
};

static bool
fail(const struct run *run, const char *why)
{
    DIAG(run->diag, MESSAGE_NO_PASSWORD, NOWHERE, str_from(why));
    return false;
}

/* The next line without its end; NULL: there is none, or nothing in it. */
static const char *
next_line(struct arena *arena, struct str *rest)
{
    const char *end = memchr(rest->at, '\n', rest->size);
    size_t size = end != NULL ? (size_t)(end - rest->at) : rest->size;
    struct str line = str_slice(*rest, 0, size);
    *rest = str_slice(*rest, size + 1, rest->size);
    if (str_ends_with(line, "\r"))
        line.size--;
    return line.size > 0 ? str_terminated(arena, line) : NULL;
}

static bool
read_file(struct run *run, struct readout_settings *settings)
{
    struct str text;
    if (!file_read(run->arena, run->options->password_file, FILE_MOST,
                   run->diag, &text))
        return false;
    if (memchr(text.at, '\0', text.size) != NULL)
        return fail(run, "the file has a zero byte in it");
    if (str_starts_with(text, BYTE_ORDER_MARK))
        text = str_slice(text, strlen(BYTE_ORDER_MARK), text.size);
    settings->password = next_line(run->arena, &text);
    settings->owner_password = next_line(run->arena, &text);
    return true;
}

static const char *
in_environment(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : NULL;
}

bool
password_find(struct run *run, struct readout_settings *settings)
{
    const struct options *options = run->options;
    if (options->password_file != NULL) {
        if (!read_file(run, settings))
            return false;
    } else if (options->is_encrypted) {
        settings->password = in_environment("READOUT_PASSWORD");
        settings->owner_password = in_environment("READOUT_OWNER_PASSWORD");
    } else {
        return true;
    }
    return settings->password != NULL ||
           fail(run, "there is none in the first line of --password-file, "
                     "or in READOUT_PASSWORD");
}
