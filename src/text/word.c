/* The table of shaped words. */
#include "text/word.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/utf8.h"

#include <stdlib.h>

enum {
    CAPACITY_FIRST = 1024 /* a power of two */
};

static uint32_t
mix(uint32_t hash, uint32_t value)
{
    hash = (hash ^ value) * 0x9E3779B1u;
    return hash ^ hash >> 15;
}

static uint32_t
hash_of(const struct word_key *key)
{
    uint32_t hash = str_hash(key->text);
    hash = mix(hash, key->shaper->number * 4 + key->is_right_to_left * 2u +
                         key->has_hyphen);
    hash = mix(hash, (uint32_t)key->script);
    return mix(hash, key->at * 65536 + key->size);
}

static bool
is_equal(const struct word_key *a, const struct word_key *b)
{
    return a->shaper == b->shaper && a->script == b->script && a->at == b->at &&
           a->size == b->size && a->is_right_to_left == b->is_right_to_left &&
           a->has_hyphen == b->has_hyphen && str_equal(a->text, b->text);
}

/* The slot of the key, or the free one where it belongs. */
static struct word_slot *
find_slot(const struct word_table *table, const struct word_key *key,
          uint32_t hash)
{
    size_t i = hash & (table->capacity - 1);
    while (table->slots[i].word != NULL &&
           (table->slots[i].hash != hash ||
            !is_equal(&table->slots[i].word->key, key)))
        i = (i + 1) & (table->capacity - 1);
    return &table->slots[i];
}

static void
grow(struct word_table *table)
{
    struct word_table larger = {
        .capacity = table->capacity > 0 ? table->capacity * 2 : CAPACITY_FIRST,
        .count = table->count,
    };
    larger.slots = memory_resize(NULL, larger.capacity * sizeof *larger.slots);
    for (size_t i = 0; i < larger.capacity; i++)
        larger.slots[i] = (struct word_slot){0};
    for (size_t i = 0; i < table->capacity; i++) {
        const struct word_slot *slot = &table->slots[i];
        if (slot->word != NULL)
            *find_slot(&larger, &slot->word->key, slot->hash) = *slot;
    }
    free(table->slots);
    *table = larger;
}

static struct word *
word_new(struct text_engine *engine, const struct word_key *key)
{
    struct word *word = ARENA_NEW(engine->arena, struct word);
    word->key = *key;
    word->key.text = str_copy(engine->arena, key->text);
    word_shape(engine, word);
    return word;
}

/* Whether the document at hand has been told of the character; now it has. */
static bool
is_told(const struct text_engine *engine, const uint32_t *character)
{
    struct str key = {(const char *)character, sizeof *character};
    uint32_t *document = map_lookup(engine->missing, key);
    if (document == NULL) {
        document = ARENA_NEW(engine->arena, uint32_t);
        (void)map_set(engine->missing, key, document);
    }
    bool is_told = *document == engine->document;
    *document = engine->document;
    return is_told;
}

static void
report_lacks(struct text_engine *engine, const struct word *word,
             struct where where)
{
    for (uint32_t i = 0; i < word->lack_count; i++) {
        const struct lack *lack = &word->lacks[i];
        if (is_told(engine, &lack->character))
            continue;
        char bytes[UTF8_MOST];
        struct str sign = {bytes, utf8_encode(lack->shown, bytes)};
        struct where place = {where.source, where.offset + lack->at};
        DIAG(engine->diag, MESSAGE_MISSING_GLYPH, place,
             str_printf(engine->scratch, "U+%04X", lack->character), sign,
             word->key.shaper->face->name);
    }
}

/* What a document would not come to know of a word that an earlier one had. */
static void
use(struct text_engine *engine, const struct word *word, struct where where)
{
    for (uint32_t i = 0; word->has_fallback && i < word->piece_count; i++)
        font_use(engine->catalog, word->pieces[i].face);
    report_lacks(engine, word, where);
}

struct word *
word_find(struct text_engine *engine, const struct word_key *key,
          struct where where)
{
    struct word_table *table = &engine->words;
    if (table->count * 2 >= table->capacity)
        grow(table);
    uint32_t hash = hash_of(key);
    struct word_slot *slot = find_slot(table, key, hash);
    if (slot->word == NULL) {
        *slot = (struct word_slot){hash, word_new(engine, key)};
        table->count++;
    }
    use(engine, slot->word, where);
    return slot->word;
}

void
word_table_release(struct word_table *table)
{
    free(table->slots);
    *table = (struct word_table){0};
}
