/* Flows side by side; see beside.h. */
#include "layout/beside.h"

#include "base/arena.h"

#include <string.h>

enum {
    COMBINATIONS_MOST = 2000, /* of ways to break flows side by side */
    BESIDE_MOST = 4, /* flows: of more there are too many combinations */
};

void
beside_limit(struct options *options, size_t count)
{
    size_t most = COMBINATIONS_MOST + 1, combinations;
    if (count == 1)
        return;
    do {
        most--;
        combinations = 1;
        for (size_t i = 0; i < count && combinations <= COMBINATIONS_MOST; i++)
            combinations *= options[i].count < most ? options[i].count : most;
    } while (combinations > COMBINATIONS_MOST);
    for (size_t i = 0; i < count; i++)
        if (options[i].count > most)
            options[i].count = most;
}

uint32_t
beside_alone_page(const struct option *const *chosen, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (chosen[i]->alone_page > 0)
            return chosen[i]->alone_page;
    return 0;
}

bool
beside_fit(const struct option *const *chosen, size_t count)
{
    uint32_t alone = beside_alone_page(chosen, count);
    uint32_t last = 0;
    size_t beside = 0;
    for (size_t i = 0; i < count; i++) {
        if (chosen[i]->alone_page > 0)
            continue;
        beside++;
        if (chosen[i]->page > last)
            last = chosen[i]->page;
    }
    return alone == 0 || (beside + 1 == count && alone == last + 1);
}

static uint32_t
page_count(const struct options *options)
{
    uint32_t count = 0;
    for (size_t i = 0; i < options->count; i++)
        if (options->at[i].page >= count)
            count = options->at[i].page + 1;
    return count;
}

/* May all flows but that one end by the page, and one of them on it? */
static bool
may_end(const struct options *options, size_t count, size_t but, uint32_t page)
{
    bool is_last = false;
    for (size_t i = 0; i < count; i++) {
        bool is_by = false;
        for (size_t k = 0; i != but && k < options[i].count; k++) {
            is_by = is_by || options[i].at[k].page <= page;
            is_last = is_last || options[i].at[k].page == page;
        }
        if (i != but && !is_by)
            return false;
    }
    return is_last;
}

static struct options
with_alone(struct arena *arena, const struct options *options, size_t count,
           size_t index, const struct option_settings *settings)
{
    struct options own = options[index];
    struct option_settings of = *settings;
    of.top = own.top;
    uint32_t pages = 0;
    for (size_t i = 0; i < count; i++)
        if (i != index && page_count(&options[i]) > pages)
            pages = page_count(&options[i]);
    struct options all = {ARENA_ARRAY(arena, struct option, own.count + pages),
                          own.count, own.flow, own.top};
    if (own.count > 0)
        memcpy(all.at, own.at, own.count * sizeof *own.at);
    for (uint32_t page = 0; page < pages; page++) {
        if (!may_end(options, count, index, page))
            continue;
        struct options alone = options_alone(arena, own.flow, &of, page + 1);
        if (alone.count > 0)
            all.at[all.count++] = alone.at[0];
    }
    return all;
}

void
beside_add_alone(struct arena *arena, struct options *options, size_t count,
                 const struct option_settings *settings)
{
    if (count == 1 || count > BESIDE_MOST)
        return;
    struct options *all = ARENA_ARRAY(arena, struct options, count);
    for (size_t i = 0; i < count; i++)
        all[i] = options[i].flow->alone > 1
                     ? with_alone(arena, options, count, i, settings)
                     : options[i];
    memcpy(options, all, count * sizeof *all);
}
