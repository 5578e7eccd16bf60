/* A bar on the terminal and a line at the end; see progress.h. */
#include "command/progress.h"

#include "base/buf.h"
#include "command/messages.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
    BAR_WIDTH = 30
};

/* Nothing goes between messages that another program is to read. */
static bool
is_silent(const struct run *run)
{
    return run->options->is_quiet || messages_take_errors(run);
}

static bool
is_terminal(const struct run *run)
{
    return !is_silent(run) && isatty(STDERR_FILENO);
}

static void
write_error(struct buf *text)
{
    (void)fwrite(text->at, 1, text->size, stderr);
    (void)fflush(stderr);
    buf_release(text);
}

/* Whether a line of so many characters stays one; where nobody knows, it does.
 */
static bool
has_room(size_t size)
{
    struct winsize window;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &window) != 0 ||
           window.ws_col == 0 || window.ws_col > size;
}

static void
add_bar(struct buf *line, size_t done, size_t count)
{
    buf_char(line, '[');
    for (size_t i = 0; i < BAR_WIDTH; i++)
        buf_char(line, i < done * BAR_WIDTH / count ? '=' : ' ');
    buf_text(line, "] ");
}

void
progress_show(const struct run *run, size_t done, size_t count)
{
    if (!is_terminal(run) || count < 2)
        return;
    run->said->has_bar = true;
    struct buf line = {0}, numbers = {0};
    buf_printf(&numbers, "%zu of %zu", done, count);
    buf_char(&line, '\r');
    if (has_room(BAR_WIDTH + strlen("[] ") + numbers.size))
        add_bar(&line, done, count);
    buf_str(&line, buf_view(&numbers));
    buf_release(&numbers);
    write_error(&line);
}

void
progress_hide(const struct run *run)
{
    struct buf blank = {0};
    if (!run->said->has_bar)
        return;
    run->said->has_bar = false;
    buf_text(&blank, "\r\033[K"); /* ECMA-48: erase in line */
    write_error(&blank);
}

static void
add_count(struct buf *line, size_t count, const char *words)
{
    if (count > 0)
        buf_printf(line, ", %zu %s", count, words);
}

void
progress_count(const struct run *run, size_t count, const struct counts *counts)
{
    struct buf line = {0};
    if (is_silent(run))
        return;
    buf_printf(&line, "readout: %zu document%s: %zu made", count,
               count == 1 ? "" : "s", counts->made);
    add_count(&line, counts->fresh, "up to date");
    add_count(&line, counts->failed, "failed");
    add_count(&line, counts->untried, "not tried");
    buf_char(&line, '\n');
    write_error(&line);
}
