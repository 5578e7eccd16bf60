/* Lists of addresses, item by item, so that each wrong one can be told.  GMime
 * reads an item; what it lets pass that mail servers refuse is looked for. */
#include "mail/header.h"
#include "mail/mail.h"

#include "base/ascii.h"
#include "base/diag.h"
#include "base/map.h"

#include <gmime/gmime.h>
#include <string.h>

enum { /* RFC 5321, 4.5.3.1; a path has two more, "<" and ">" */
    LOCAL_MOST = 64,
    ADDRESS_MOST = 254,
    LABEL_MOST = 63,
};

struct reading {
    struct arena *arena;
    struct str option;
    struct str item; /* as given */
    struct diag *diag;
    struct mailboxes *boxes;
};

static bool
refuse(const struct reading *reading, const char *expected)
{
    DIAG(reading->diag, MESSAGE_MAIL_ADDRESS, NOWHERE, reading->option,
         reading->item, str_from(expected));
    return false;
}

/* What a character of a list stands in. */
struct nesting {
    bool in_quotes, in_group, in_literal, is_escaped;
    int comments;
};

static bool
is_end_of_item(struct nesting *in, char c)
{
    bool is_plain = !in->in_quotes && in->comments == 0;
    if (in->is_escaped || (c == '\\' && !is_plain))
        in->is_escaped = !in->is_escaped;
    else if (in->comments > 0 || (c == '(' && is_plain))
        in->comments += (c == '(') - (c == ')');
    else if (in->in_quotes || c == '"')
        in->in_quotes = in->in_quotes != (c == '"');
    else if (c == '[' || c == ']')
        in->in_literal = c == '[';
    else if (!in->in_literal && (c == ':' || c == ';'))
        in->in_group = c == ':';
    else
        return c == ',' && !in->in_literal && !in->in_group;
    return false;
}

static struct str
next_item(struct str *list)
{
    struct nesting in = {0};
    size_t size = 0;
    while (size < list->size && !is_end_of_item(&in, list->at[size]))
        size++;
    struct str item = str_slice(*list, 0, size);
    *list = str_slice(*list, size + 1, list->size);
    return str_trim(item);
}

/* Letters, digits and hyphens within (RFC 1123, 2.1). */
static bool
is_label(struct str label)
{
    bool is_good = label.size > 0 && label.size <= LABEL_MOST &&
                   label.at[0] != '-' && label.at[label.size - 1] != '-';
    for (size_t i = 0; i < label.size; i++) {
        char c = label.at[i];
        is_good = is_good && (ascii_is_word(c) || c == '-');
    }
    return is_good;
}

static bool
is_domain(struct str domain)
{
    if (str_starts_with(domain, "[")) /* an address literal */
        return str_ends_with(domain, "]");
    for (size_t from = 0, to = 0; to <= domain.size; to++) {
        bool is_end = to == domain.size || domain.at[to] == '.';
        if (is_end && !is_label(str_slice(domain, from, to - from)))
            return false;
        from = is_end ? to + 1 : from;
    }
    return true;
}

/* What was expected instead of the address, its domain in ASCII, or NULL. */
static const char *
address_fault(struct str wire)
{
    size_t at = wire.size;
    while (at > 0 && wire.at[at - 1] != '@')
        at--;
    if (at <= 1)
        return "expected NAME@DOMAIN, or WORDS <NAME@DOMAIN>";
    if (at - 1 > LOCAL_MOST)
        return "expected 64 bytes at most before the '@'";
    if (wire.size > ADDRESS_MOST)
        return "expected 254 bytes at most";
    if (!is_domain(str_slice(wire, at, wire.size)))
        return "expected a domain behind the '@', of labels of letters, "
               "digits and hyphens";
    return NULL;
}

static bool
is_ascii(struct str text)
{
    for (size_t i = 0; i < text.size; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

static bool
add_mailbox(const struct reading *reading, InternetAddress *address)
{
    InternetAddressMailbox *box = INTERNET_ADDRESS_MAILBOX(address);
    struct str wire = str_from(internet_address_mailbox_get_idn_addr(box));
    const char *expected = address_fault(wire);
    if (expected != NULL)
        return refuse(reading, expected);
    struct str name = str_from(internet_address_get_name(address));
    /* it may have been hidden by an encoding (RFC 2047) */
    if (!mail_is_clean(reading->option, name, reading->diag))
        return false;
    if (!is_ascii(wire))
        DIAG(reading->diag, MESSAGE_MAIL_LOCAL, NOWHERE, reading->item);
    struct str shown = str_from(internet_address_mailbox_get_addr(box));
    VEC_PUSH(reading->arena, reading->boxes,
             (struct mailbox){
                 .name = str_copy(reading->arena, str_trim(name)),
                 .address = str_copy(reading->arena, shown),
                 .wire = str_copy(reading->arena, wire),
             });
    return true;
}

static bool
add_members(const struct reading *reading, InternetAddressList *list)
{
    int count = internet_address_list_length(list);
    bool is_good = count > 0 || refuse(reading, "expected an address");
    for (int i = 0; i < count; i++) {
        InternetAddress *one = internet_address_list_get_address(list, i);
        /* a group holds no groups */
        bool is_box = INTERNET_ADDRESS_IS_MAILBOX(one);
        is_good = is_box && add_mailbox(reading, one) && is_good;
    }
    return is_good;
}

static void
count_warning(int64_t offset, GMimeParserWarning warning, const char *item,
              void *warnings)
{
    (void)offset;
    (void)warning;
    (void)item;
    ++*(size_t *)warnings;
}

static InternetAddressList *
parse_item(struct arena *arena, struct str item)
{
    size_t warnings = 0;
    /* GMime 3.2 says the same of it, and leaks memory */
    if (str_ends_with(item, ">") && memchr(item.at, '<', item.size) == NULL)
        return NULL;
    GMimeParserOptions *options = g_mime_parser_options_new();
    g_mime_parser_options_set_address_compliance_mode(
        options, GMIME_RFC_COMPLIANCE_STRICT);
    g_mime_parser_options_set_warning_callback(options, count_warning,
                                               &warnings);
    InternetAddressList *list =
        internet_address_list_parse(options, str_terminated(arena, item));
    g_mime_parser_options_free(options);
    if (list == NULL ||
        (warnings == 0 && internet_address_list_length(list) == 1))
        return list;
    g_object_unref(list);
    return NULL;
}

static bool
read_item(const struct reading *reading)
{
    InternetAddressList *list = parse_item(reading->arena, reading->item);
    if (list == NULL)
        return refuse(reading, "expected NAME@DOMAIN, or WORDS <NAME@DOMAIN>, "
                               "and a comma before the next");
    InternetAddress *one = internet_address_list_get_address(list, 0);
    bool is_group = INTERNET_ADDRESS_IS_GROUP(one);
    bool is_good =
        is_group ? add_members(reading, internet_address_group_get_members(
                                            INTERNET_ADDRESS_GROUP(one)))
                 : add_mailbox(reading, one);
    g_object_unref(list);
    return is_good;
}

bool
mail_addresses(struct arena *arena, struct str option, struct str list,
               struct diag *diag, struct mailboxes *boxes)
{
    if (!mail_is_clean(option, list, diag))
        return false;
    struct reading reading = {arena, option, str_trim(list), diag, boxes};
    size_t items = 0;
    bool is_good = true;
    while (list.size > 0) {
        struct str item = next_item(&list);
        if (item.size == 0) /* a comma too much, as RFC 5322, 4.4, has them */
            continue;
        reading.item = item;
        is_good = read_item(&reading) && is_good;
        items++;
    }
    return is_good && (items > 0 || refuse(&reading, "expected an address"));
}

/* The same for addresses that differ in the case of their domain only: mail
 * servers may tell names apart by it (RFC 5321, 2.4). */
static struct str
key_of(struct arena *arena, struct str wire)
{
    char *key = str_terminated(arena, wire);
    for (char *c = strrchr(key, '@'); c != NULL && *c != '\0'; c++)
        *c = ascii_lower(*c);
    return (struct str){key, wire.size};
}

void
mailboxes_unite(struct arena *arena, const struct mailboxes *boxes,
                struct map *seen, struct mailboxes *united)
{
    for (size_t i = 0; i < boxes->count; i++) {
        struct str key = key_of(arena, boxes->at[i].wire);
        if (map_set(seen, key, seen) == NULL)
            VEC_PUSH(arena, united, boxes->at[i]);
    }
}

void
mail_recipients(struct arena *arena, const struct mail *mail,
                struct mailboxes *recipients)
{
    struct map *seen = map_new(arena);
    mailboxes_unite(arena, &mail->to, seen, recipients);
    mailboxes_unite(arena, &mail->cc, seen, recipients);
    mailboxes_unite(arena, &mail->bcc, seen, recipients);
}
