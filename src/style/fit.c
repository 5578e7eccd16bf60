/* Copy-fitting: the limits that a sheet gives, and the sheet set within them.
 */
#include "style/sheet_reader.h"

#include "base/arena.h"

#include <stddef.h>

#define OWN SCALED_PT /* a share: as the sheet has it */

static const struct field fields[] = {
    {"pages", VALUE_INTEGER, offsetof(struct fit, pages), 1, false},
    {"last-lines", VALUE_INTEGER, offsetof(struct fit, last_lines), 1, false},
    {"font-size", VALUE_LIMITS, offsetof(struct fit, font_size), 0, false},
    {"line-height", VALUE_LIMITS, offsetof(struct fit, line_height), 0, false},
    {"spacing", VALUE_SHARES, offsetof(struct fit, spacing), 0, false},
    {"min-font-size", VALUE_LENGTH, offsetof(struct fit, least_font_size),
     SCALED_PT, false},
};

static void
remember(struct sheet_reader *reader, const struct xml_node *node,
         const char *attribute, struct limits *limits)
{
    if (xml_attribute_value(node, attribute) != NULL)
        limits->where =
            sheet_reader_attribute_where(reader, node, str_from(attribute));
}

/* What it does not say stays as in the sheet that this one extends. */
void
fit_read(struct sheet_reader *reader, const struct xml_node *node,
         void *context)
{
    (void)context;
    struct fit *fit = &reader->sheet->fit;
    sheet_reader_fields(reader, node, fields, COUNT(fields), fit);
    sheet_reader_children(reader, node, NULL, 0, NULL);
    remember(reader, node, "font-size", &fit->font_size);
    remember(reader, node, "line-height", &fit->line_height);
    remember(reader, node, "spacing", &fit->spacing);
}

/* ---- settings ---- */

static bool
is_given(const struct limits *limits)
{
    return limits->where.source != NULL;
}

static scaled
font_size_at(const struct limits *limits, bool is_most, scaled own)
{
    int32_t number = is_most ? limits->most.number : limits->least.number;
    enum limit_unit unit = is_most ? limits->most.unit : limits->least.unit;
    if (!is_given(limits))
        return own;
    return unit == LIMIT_LENGTH ? number : scaled_ratio(own, number, OWN);
}

/* As a share of the sheet's own line height, which follows the font size. */
static int32_t
leading_at(const struct limits *limits, bool is_most, const struct style *own,
           scaled font_size)
{
    int32_t number = is_most ? limits->most.number : limits->least.number;
    enum limit_unit unit = is_most ? limits->most.unit : limits->least.unit;
    if (!is_given(limits))
        return OWN;
    if (unit == LIMIT_EM)
        return scaled_ratio(number, own->font_size, own->line_height);
    if (unit == LIMIT_LENGTH)
        return scaled_ratio(scaled_ratio(OWN, number, own->line_height),
                            own->font_size, font_size);
    return number;
}

/* One end of the row of settings. */
static struct fit_setting
setting_at(const struct sheet *sheet, bool is_most)
{
    const struct fit *fit = &sheet->fit;
    const struct style *own = style_root(sheet)->style;
    scaled size = font_size_at(&fit->font_size, is_most, own->font_size);
    struct fit_setting setting = {size, OWN, OWN};
    if (size > 0)
        setting.leading = leading_at(&fit->line_height, is_most, own, size);
    if (is_given(&fit->spacing))
        setting.spacing =
            is_most ? fit->spacing.most.number : fit->spacing.least.number;
    return setting;
}

static int32_t
between(int32_t most, int32_t least, uint32_t n)
{
    return most - scaled_ratio(most - least, n, SETTINGS - 1);
}

struct fit_setting
sheet_setting(const struct sheet *sheet, uint32_t n)
{
    struct fit_setting least = setting_at(sheet, false);
    struct fit_setting most = setting_at(sheet, true);
    return (struct fit_setting){
        between(most.font_size, least.font_size, n),
        between(most.leading, least.leading, n),
        between(most.spacing, least.spacing, n),
    };
}

static const struct sheet *
set_anew(const struct sheet *sheet, const struct fit_setting *setting)
{
    struct sheet_rules *rules = sheet->rules;
    struct tightening tightening = {*setting,
                                    style_root(sheet)->style->font_size,
                                    sheet->fit.least_font_size};
    struct sheet *set = arena_copy(rules->arena, sheet, sizeof *sheet);
    set->rules = arena_copy(rules->arena, rules, sizeof *rules);
    set->rules->root = NULL;
    set->rules->tightening =
        arena_copy(rules->arena, &tightening, sizeof tightening);
    VEC_PUSH(rules->arena, &rules->settings, set);
    return set;
}

static bool
is_equal(const struct fit_setting *a, const struct fit_setting *b)
{
    return a->font_size == b->font_size && a->leading == b->leading &&
           a->spacing == b->spacing;
}

const struct sheet *
sheet_set(const struct sheet *sheet, const struct fit_setting *setting)
{
    const struct sheet_rules *rules = sheet->rules;
    const struct fit_setting own = {style_root(sheet)->style->font_size, OWN,
                                    OWN};
    if (is_equal(setting, &own))
        return sheet;
    for (size_t i = 0; i < rules->settings.count; i++) {
        const struct sheet *set = rules->settings.at[i];
        if (is_equal(setting, &set->rules->tightening->setting))
            return set;
    }
    return set_anew(sheet, setting);
}

/* ---- order ---- */

static void
check_limits(struct sheet_reader *reader, const struct limits *limits,
             const char *name, int32_t least, int32_t most, int32_t bound)
{
    if (is_given(limits) && (least > most || least < bound))
        DIAG(reader->diag, MESSAGE_STYLE_LIMITS, limits->where, str_from(name));
}

void
fit_check(struct sheet_reader *reader)
{
    const struct sheet *sheet = reader->sheet;
    const struct fit *fit = &sheet->fit;
    struct fit_setting least = setting_at(sheet, false);
    struct fit_setting most = setting_at(sheet, true);
    check_limits(reader, &fit->font_size, "font-size", least.font_size,
                 most.font_size, SCALED_PT);
    check_limits(reader, &fit->line_height, "line-height", least.leading,
                 most.leading, OWN / 2);
    check_limits(reader, &fit->spacing, "spacing", least.spacing, most.spacing,
                 0);
}
