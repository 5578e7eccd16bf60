/* Prints the catalogue of messages as the list in the manual (mdoc). */
#include <stdio.h>
#include <string.h>

static const struct message {
    const char *level, *id, *text, *explanation;
} messages[] = {
#define X(name, level, id, text, explanation) {#level, id, text, explanation},
#include "base/diag.def"
#undef X
};

/* Text of one macro's arguments: roff's own signs escaped, and what is only
 * known when the message is raised, {0}, as an ellipsis: one for several in a
 * row. */
static void
print_text(const char *text)
{
    for (const char *c = text; *c != '\0'; c++)
        if (c[0] == '{' && c[1] >= '0' && c[1] <= '9' && c[2] == '}') {
            c += 2;
            if (c[1] != '{')
                fputs("\\[u2026]", stdout);
        } else if (*c == '\\') {
            fputs("\\e", stdout);
        } else if (*c == '-') {
            fputs("\\-", stdout);
        } else if (*c == '\'') {
            fputs("\\(aq", stdout);
        } else if (*c == '`') {
            fputs("\\(ga", stdout);
        } else if (*c == '"') {
            fputs("\\(dq", stdout);
        } else {
            putchar(*c);
        }
}

static const char *
kind_of(const char *level)
{
    if (strcmp(level, "NOTE") == 0)
        return "note";
    int is_error = strcmp(level, "ERROR") == 0 || strcmp(level, "SYSTEM") == 0;
    return is_error ? "error" : "warning";
}

int
main(void)
{
    puts(".Bl -tag -width 4n");
    for (size_t i = 0; i < sizeof messages / sizeof messages[0]; i++) {
        const struct message *message = &messages[i];
        printf(".It Sy %s Pq %s\n\\&", message->id, kind_of(message->level));
        print_text(message->text);
        fputs("\n.br\n\\&", stdout);
        /* A sentence a line, as mdoc wants it. */
        for (const char *rest = message->explanation; *rest != '\0';) {
            char sentence[1024];
            const char *end = strstr(rest, ". ");
            size_t size = end ? (size_t)(end - rest) + 1 : strlen(rest);
            snprintf(sentence, sizeof sentence, "%.*s", (int)size, rest);
            print_text(sentence);
            fputs(end ? "\n\\&" : "\n", stdout);
            rest += size + (end ? 1 : 0);
        }
    }
    puts(".El");
    return 0;
}
