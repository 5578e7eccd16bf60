/* The brief as text, part by part: for --dump=brief and for review. */
#include "compose/dump.h"

#include "base/buf.h"
#include "compose/composer.h"

static void
dump_evidence(const struct evidence *evidence, struct buf *out)
{
    for (size_t i = 0; i < evidence->count; i++)
        buf_printf(out, " ¶%u", (unsigned)evidence->numbers[i]);
}

struct dump {
    const struct brief *brief;
    struct buf *out;
    int depth;
};

static void
begin(const struct dump *dump, const char *name)
{
    buf_printf(dump->out, "%*s", dump->depth * 2, "");
    buf_text(dump->out, name);
}

static void
end(const struct dump *dump)
{
    buf_char(dump->out, '\n');
}

/* "name: text ¶1 ¶2", unless the text is empty. */
static void
dump_line(const struct dump *dump, const char *name,
          const struct phrase *phrase, const struct evidence *evidence)
{
    if (phrase->count == 0)
        return;
    begin(dump, name);
    buf_text(dump->out, ": ");
    dump_phrase(phrase, dump->brief->language, dump->out);
    if (evidence != NULL)
        dump_evidence(evidence, dump->out);
    end(dump);
}

static void
dump_text(const struct dump *dump, const char *name, struct str text)
{
    if (text.size == 0)
        return;
    begin(dump, name);
    buf_printf(dump->out, ": %.*s", STR_ARGS(text));
    end(dump);
}

static void
dump_heading(const struct dump *dump, const char *name, size_t count)
{
    if (count > 0)
        buf_printf(dump->out, "%s (%zu)\n", name, count);
}

/* ---- the parts ---- */

static void
dump_title(const struct dump *dump)
{
    const struct brief *brief = dump->brief;
    buf_printf(dump->out, "brief in %s\n", brief->language);
    dump_text(dump,
              marking_is_protocol(brief->marking) ? "marking (TLP)" : "marking",
              brief->marking);
    dump_line(dump, "title", &brief->title, NULL);
    dump_line(dump, "subtitle", &brief->subtitle, NULL);
    for (size_t i = 0; i < brief->byline_count; i++)
        dump_line(dump, "byline", &brief->bylines[i], NULL);
    dump_line(dump, "dateline", &brief->dateline, NULL);
    dump_line(dump, "source", &brief->source, NULL);
    dump_line(dump, "origin", &brief->origin, NULL);
    dump_text(dump, "source address", brief->source_address);
    dump_line(dump, "dated", &brief->dated, NULL);
}

static void
dump_properties(const struct dump *dump)
{
    const struct brief *brief = dump->brief;
    buf_text(dump->out, "properties\n");
    dump_text(dump, "  title", brief->plain_title);
    for (size_t i = 0; i < brief->author_count; i++)
        dump_text(dump, "  author", brief->authors[i]);
    dump_text(dump, "  subject", brief->subject);
    dump_text(dump, "  keywords", brief->keywords);
    if (brief->date.year > 0) {
        buf_text(dump->out, "  date: ");
        date_print(&brief->date, dump->out);
        end(dump);
    }
}

static void
dump_quotes(const struct dump *dump, const struct quote_entry *quotes,
            size_t count)
{
    for (size_t i = 0; i < count; i++) {
        begin(dump, "quote: ");
        dump_phrase(&quotes[i].text, quotes[i].language, dump->out);
        dump_evidence(&quotes[i].evidence, dump->out);
        end(dump);
        struct dump inner = {dump->brief, dump->out, dump->depth + 1};
        dump_line(&inner, "speaker", &quotes[i].speaker, NULL);
    }
}

static void
dump_opening(const struct dump *dump)
{
    const struct brief *brief = dump->brief;
    dump_heading(dump, "bottom line", brief->bottom_line.count);
    for (size_t i = 0; i < brief->bottom_line.count; i++)
        dump_line(dump, "  line", &brief->bottom_line.at[i].text,
                  &brief->bottom_line.at[i].evidence);
    dump_heading(dump, "at a glance", brief->glance.count);
    for (size_t i = 0; i < brief->glance.count; i++) {
        const struct fact *fact = &brief->glance.at[i];
        buf_printf(dump->out, "  %.*s: ", STR_ARGS(fact->label));
        dump_phrase(&fact->value.text, brief->language, dump->out);
        dump_evidence(&fact->value.evidence, dump->out);
        end(dump);
    }
}

static void
dump_group(const struct dump *dump, const struct participant_group *group)
{
    static const char *const kinds[] = {
        [GROUP_DELEGATION] = "  delegation",
        [GROUP_OTHERS] = "  others",
        [GROUP_SPEAKERS] = "  speakers",
        [GROUP_MENTIONED] = "  mentioned",
    };
    dump_line(dump, kinds[group->kind], &group->name, &group->evidence);
    dump_text(dump, "    country", group->country);
    dump_line(dump, "    note", &group->note, NULL);
    for (size_t i = 0; i < group->count; i++) {
        const struct participant_entry *entry = &group->entries[i];
        dump_line(dump, entry->is_head ? "    head" : "    name", &entry->name,
                  &entry->evidence);
        dump_line(dump, "      function", &entry->function, NULL);
    }
}

static void
dump_touches(const struct dump *dump, const struct evidence *touches)
{
    if (touches->count == 0)
        return;
    begin(dump, "touches");
    dump_evidence(touches, dump->out);
    end(dump);
}

static void
dump_topics(const struct dump *dump, const struct topic_entry *topics,
            size_t count)
{
    struct dump inner = {dump->brief, dump->out, dump->depth + 1};
    for (size_t i = 0; i < count; i++) {
        const struct topic_entry *topic = &topics[i];
        begin(dump, "topic ");
        buf_printf(dump->out, "%.*s: ", STR_ARGS(topic->number));
        dump_phrase(&topic->name, dump->brief->language, dump->out);
        dump_evidence(&topic->evidence, dump->out);
        end(dump);
        dump_touches(&inner, &topic->touches);
        for (size_t k = 0; k < topic->summary_count; k++)
            dump_line(&inner, "summary", &topic->summary[k].text,
                      &topic->summary[k].evidence);
        dump_quotes(&inner, topic->quotes, topic->quote_count);
        dump_topics(&inner, topic->topics, topic->topic_count);
    }
}

static void
dump_decisions(const struct dump *dump)
{
    const struct brief *brief = dump->brief;
    dump_heading(dump, "decisions", brief->decision_count);
    for (size_t i = 0; i < brief->decision_count; i++) {
        const struct decision_entry *entry = &brief->decisions[i];
        dump_line(dump, "  decision", &entry->text, &entry->evidence);
        dump_text(dump, "    status", entry->status_word);
        dump_text(dump, "    parties", entry->parties);
        dump_text(dump, "    when", entry->when);
    }
}

static void
dump_steps(const struct dump *dump)
{
    const struct brief *brief = dump->brief;
    dump_heading(dump, "next steps", brief->step_count);
    for (size_t i = 0; i < brief->step_count; i++) {
        const struct step_entry *entry = &brief->steps[i];
        buf_printf(dump->out, "  step %.*s: ", STR_ARGS(entry->number));
        dump_phrase(&entry->action, brief->language, dump->out);
        dump_evidence(&entry->evidence, dump->out);
        end(dump);
        dump_line(dump, "    owner", &entry->owner, NULL);
        dump_line(dump, "    due", &entry->due, NULL);
        dump_text(dump, "    status", entry->status_word);
    }
}

static void
dump_questions(const struct dump *dump)
{
    const struct brief *brief = dump->brief;
    dump_heading(dump, "key quotes", brief->quote_count);
    dump_quotes(&(struct dump){brief, dump->out, 1}, brief->quotes,
                brief->quote_count);
    dump_heading(dump, "open questions", brief->question_count);
    for (size_t i = 0; i < brief->question_count; i++)
        dump_line(dump, "  question", &brief->questions[i].text,
                  &brief->questions[i].evidence);
}

void
brief_dump(const struct brief *brief, struct buf *out)
{
    struct dump dump = {brief, out, 0};
    dump_title(&dump);
    dump_properties(&dump);
    dump_opening(&dump);
    dump_heading(&dump, "participants", brief->group_count);
    for (size_t i = 0; i < brief->group_count; i++)
        dump_group(&dump, &brief->groups[i]);
    dump_heading(&dump, "topics", brief->topic_count);
    dump_topics(&(struct dump){brief, out, 1}, brief->topics,
                brief->topic_count);
    dump_decisions(&dump);
    dump_steps(&dump);
    dump_timeline(brief, out);
    dump_questions(&dump);
    dump_source(brief, out);
}
