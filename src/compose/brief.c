/* Composing in order: what the annex shows beside each paragraph is known only
 * once all other parts are. */
#include "compose/composer.h"

static void
note_event(struct composer *composer)
{
    const struct node *event =
        node_child(article_part(composer, NODE_HEAD), NODE_EVENT);
    const struct node *date =
        event != NULL ? node_child(event, NODE_DATE) : NULL;
    if (date == NULL)
        return;
    const struct date *day = node_date(date, ATTRIBUTE_WHEN);
    if (day == NULL)
        day = node_date(date, ATTRIBUTE_FROM);
    if (day != NULL)
        composer->event_date = *day;
    composer->year_is_unstated = is_year_unstated(composer, date);
}

const struct brief *
brief_compose(struct arena *arena, const struct article *article,
              struct locale *locale, struct diag *diag)
{
    (void)diag; /* read/ has reported whatever an article lacks */
    struct brief *brief = ARENA_NEW(arena, struct brief);
    struct composer composer = {
        .arena = arena,
        .scratch = arena_new(),
        .article = article,
        .locale = locale,
        .brief = brief,
    };
    brief->article = article;
    brief->language = article->root->language;
    survey_article(&composer);
    note_event(&composer);
    pick_quotes(&composer);
    compose_title(&composer);
    compose_bottom_line(&composer);
    compose_properties(&composer);
    compose_event(&composer);
    compose_glance(&composer);
    compose_participants(&composer);
    compose_topics(&composer);
    compose_decisions(&composer);
    compose_steps(&composer);
    compose_quotes(&composer);
    compose_questions(&composer);
    compose_timeline(&composer);
    compose_source(&composer);
    arena_free(composer.scratch);
    return brief;
}
