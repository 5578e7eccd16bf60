/* Participants as JSON, in their groups. */
#include "json/parts.h"

static json_t *
entry_value(const struct participant_entry *entry, const char *language)
{
    json_t *object = value_object();
    put_str(object, "id", entry->anchor);
    put_phrase(object, "name", &entry->name, language);
    put_phrase(object, "function", &entry->function, language);
    put_flag(object, "isHead", entry->is_head);
    put_flag(object, "isDescription", entry->is_description);
    put_evidence(object, &entry->evidence);
    put_paragraphs(object, "mentions", &entry->mentions);
    return object;
}

static json_t *
group_value(const struct participant_group *group, const char *language)
{
    static const char *const kinds[] = {
        [GROUP_DELEGATION] = "delegation",
        [GROUP_OTHERS] = "others",
        [GROUP_SPEAKERS] = "speakers",
        [GROUP_MENTIONED] = "mentioned",
    };
    json_t *object = value_object(), *entries = value_array();
    put_text(object, "kind", kinds[group->kind]);
    put_phrase(object, "name", &group->name, language);
    put_if_str(object, "country", group->country);
    put_phrase(object, "note", &group->note, language);
    put_evidence(object, &group->evidence);
    for (size_t i = 0; i < group->count; i++)
        add(entries, entry_value(&group->entries[i], language));
    put(object, "entries", entries);
    return object;
}

void
put_participants(json_t *object, const struct brief *brief)
{
    json_t *groups = put_array(object, "participants");
    for (size_t i = 0; i < brief->group_count; i++)
        add(groups, group_value(&brief->groups[i], brief->language));
}
