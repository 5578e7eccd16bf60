/* Makes the brief of an article by libreadout, as a PDF and as HTML:
 *
 *     cc example.c $(pkg-config --cflags --libs readout) -o example
 *     ./example talks.xml
 *
 * writes talks.xml.pdf and talks.xml.html, and says what there is to say. */
#include <readout.h>

#include <stdio.h>

static const char *const levels[] = {
    [READOUT_NOTE] = "note",     [READOUT_WARNING] = "warning",
    [READOUT_FAULT] = "warning", [READOUT_ERROR] = "error",
    [READOUT_SYSTEM] = "error",
};

static void
print_messages(struct readout_job *job)
{
    for (size_t i = 0; i < readout_message_count(job); i++) {
        struct readout_message message = readout_message_at(job, i);
        printf("%s:%u: %s: %s\n", message.file ? message.file : "example",
               (unsigned)message.line, levels[message.level], message.text);
    }
}

static bool
make_briefs(struct readout *readout, const char *article)
{
    char pdf[4096], html[4096];
    snprintf(pdf, sizeof pdf, "%s.pdf", article);
    snprintf(html, sizeof html, "%s.html", article);

    struct readout_settings settings = {.style = "memo"};
    struct readout_input input = {.path = article};
    struct readout_output outputs[] = {{.path = pdf}, {.path = html}};
    struct readout_job *job = readout_open(readout, &settings, &input, 1);
    bool is_made = readout_write(job, outputs, 2);
    print_messages(job);
    readout_close(job);
    return is_made;
}

int
main(int argc, char *argv[])
{
    if (argc < 2) {
        fputs("Usage: example ARTICLE...\n", stderr);
        return 2;
    }
    struct readout *readout = readout_new();
#ifdef MODULES /* the static library, with modules elsewhere than built for */
    readout_set_modules(readout, MODULES);
#endif
    bool is_made = true;
    for (int i = 1; i < argc; i++)
        is_made = make_briefs(readout, argv[i]) && is_made;
    readout_free(readout);
    return is_made ? 0 : 1;
}
