/* Tests of the object as a whole. */
#include "calendar/calendar.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/calendar.h"
#include "base/diag.h"
#include "calendar/cases.h"
#include "calendar/support.h"

#include <string.h>

static const struct date due = {.year = 2026, .month = 5};

static bool
write_sample(struct sample *sample, bool may_be_empty, struct buf *out)
{
    const struct brief *briefs[] = {sample->brief, sample->brief};
    struct locale *locales[] = {sample->locale, sample->locale};
    const struct calendar_order order = {
        .briefs = briefs,
        .locales = locales,
        .count = 2,
        .name = STR("Deux; fois, la m\u00EAme"),
        .created = 86400,
        .may_be_empty = may_be_empty,
    };
    return calendar_write(sample->arena, &order, sample->diag, out);
}

START_TEST(without_dates_there_is_none)
{
    struct sample sample = sample_new("Accord");
    struct buf out = {0}, messages = {0};
    (void)sample_step(&sample, "Agir.", NULL);
    sample_compose(&sample);
    ck_assert(write_sample(&sample, true, &out));
    ck_assert_uint_eq(diag_errors(sample.diag), 0);
    ck_assert(!write_sample(&sample, false, &out));
    ck_assert_uint_eq(out.size, 0);
    diag_print(sample.diag, true, &messages);
    ck_assert_ptr_nonnull(strstr(messages.at, "a.xml"));
    ck_assert_ptr_nonnull(strstr(messages.at, "[no-dates]"));
    buf_release(&messages);
    sample_free(&sample);
}
END_TEST

START_TEST(what_is_too_late_is_told)
{
    static const struct date late = {.year = 3000};
    struct sample sample = sample_new("Accord");
    struct buf out = {0}, messages = {0};
    sample_event(&sample, "Jubile", &late);
    (void)sample_step(&sample, "Attendre.", &late);
    (void)sample_step(&sample, "Agir.", &due);
    sample_compose(&sample);
    ck_assert(write_sample(&sample, false, &out));
    ck_assert_ptr_null(strstr(out.at, "Attendre."));
    diag_print(sample.diag, false, &messages);
    ck_assert_ptr_null(strstr(out.at, "VEVENT"));
    ck_assert_ptr_nonnull(strstr(messages.at, "'Jubile'"));
    ck_assert_ptr_nonnull(strstr(messages.at, "'Attendre.'"));
    ck_assert_ptr_nonnull(strstr(messages.at, "[date-beyond-calendar]"));
    ck_assert_ptr_null(strstr(messages.at, "Agir"));
    buf_release(&messages);
    buf_release(&out);
    sample_free(&sample);
}
END_TEST

/* Without the folds. */
static void
unfold(struct buf *text)
{
    size_t size = 0;
    for (size_t i = 0; i < text->size; i++) {
        text->at[size++] = text->at[i];
        if (size >= 3 && memcmp(text->at + size - 3, "\r\n ", 3) == 0)
            size -= 3;
    }
    text->size = size;
    text->at[size] = '\0';
}

START_TEST(steps_of_all_articles_are_in_it)
{
    static const char *const lines[] = {
        "\r\nNAME:Deux\\; fois\\, la m\u00EAme\r\n",
        "\r\nX-WR-CALNAME;VALUE=TEXT:Deux\\; fois\\, la m\u00EAme\r\n",
        "\r\nDTSTAMP:19700102T000000Z\r\n",
        "\r\nDUE;VALUE=DATE:20260531\r\n",
        "\r\nSUMMARY;LANGUAGE=fr:Agir\\, ou\\; non.\r\n",
        "L\u2019article ne pr\u00E9cise pas le jour",
    };
    struct sample sample = sample_new("Accord");
    struct buf out = {0};
    (void)sample_step(&sample, "Attendre.", NULL);
    (void)sample_step(&sample, "Agir, ou; non.", &due);
    sample_compose(&sample);
    ck_assert(write_sample(&sample, false, &out));
    unfold(&out);
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        ck_assert_msg(strstr(out.at, lines[i]) != NULL, "no '%s' in %s",
                      lines[i], out.at);
    ck_assert_ptr_null(strstr(out.at, "#action/1"));
    buf_release(&out);
    sample_free(&sample);
}
END_TEST

TCase *
object_case(void)
{
    TCase *tcase = tcase_create("object");
    tcase_add_test(tcase, what_is_too_late_is_told);
    tcase_add_test(tcase, without_dates_there_is_none);
    tcase_add_test(tcase, steps_of_all_articles_are_in_it);
    return tcase;
}
