/* Tests of recurrence rules in words (RFC 5545, 3.3.10). */
#include "locale/cases.h"

struct wording_case {
    const char *rule, *texts[3]; /* en, uk, fr */
};

static const struct wording_case cases[] = {
    /* ---- a period alone ---- */
    {"FREQ=WEEKLY", {"every week", "щотижня", "chaque semaine"}},
    {"FREQ=DAILY;INTERVAL=5;COUNT=3",
     {"every 5 days, 3 times", "що 5 днів, 3 рази",
      "tous les 5 jours, 3 fois"}},
    {"FREQ=DAILY;INTERVAL=21",
     {"every 21 days", "що 21 день", "tous les 21 jours"}},
    {"FREQ=YEARLY;BYMONTH=3,9,3",
     {"every year in March and September", "щороку у березні і вересні",
      "chaque année en mars et septembre"}},
    {"FREQ=WEEKLY;UNTIL=20260601",
     {"every week, until June 1, 2026", "щотижня, до 1 червня 2026 р.",
      "chaque semaine, jusqu’au 1er juin 2026"}},
    /* ---- weekdays ---- */
    {"FREQ=WEEKLY;BYDAY=TH", {"every Thursday", "щочетверга", "chaque jeudi"}},
    {"FREQ=WEEKLY;BYDAY=MO,FR,MO",
     {"every Monday and Friday", "щопонеділка і щоп’ятниці",
      "chaque lundi et chaque vendredi"}},
    {"FREQ=DAILY;BYDAY=MO", {"every Monday", "щопонеділка", "chaque lundi"}},
    {"FREQ=MONTHLY;BYDAY=TU", {"every Tuesday", "щовівторка", "chaque mardi"}},
    {"FREQ=YEARLY;BYDAY=TU;BYMONTH=5",
     {"every Tuesday in May", "щовівторка у травні", "chaque mardi en mai"}},
    {"FREQ=WEEKLY;BYDAY=FR,MO,TU,WE,TH",
     {"every weekday", "у будні", "du lundi au vendredi"}},
    {"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
     {"every two weeks on Monday and Friday",
      "що два тижні у понеділок і у п’ятницю",
      "toutes les deux semaines, le lundi et le vendredi"}},
    {"FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
     {"every two months, every Tuesday", "що два місяці, щовівторка",
      "tous les deux mois, chaque mardi"}},
    {"FREQ=DAILY;INTERVAL=2;BYDAY=SU",
     {"every two days, only on Sunday", "що два дні, лише у неділю",
      "tous les deux jours, seulement le dimanche"}},
    /* ---- weekdays by number ---- */
    {"FREQ=MONTHLY;BYDAY=1MO",
     {"on the first Monday of every month", "у перший понеділок кожного місяця",
      "le premier lundi de chaque mois"}},
    {"FREQ=MONTHLY;BYDAY=-1WE,-1WE",
     {"on the last Wednesday of every month", "в останню середу кожного місяця",
      "le dernier mercredi de chaque mois"}},
    {"FREQ=MONTHLY;BYDAY=-2WE",
     {"on the second to last Wednesday of every month",
      "у передостанню середу кожного місяця",
      "l’avant-dernier mercredi de chaque mois"}},
    {"FREQ=MONTHLY;BYDAY=-3MO",
     {"on the third to last Monday of every month",
      "у третій від кінця понеділок кожного місяця",
      "l’antépénultième lundi de chaque mois"}},
    {"FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
     {"every three months on the first Monday",
      "що три місяці, у перший понеділок",
      "tous les trois mois, le premier lundi"}},
    {"FREQ=YEARLY;BYDAY=1MO",
     {"on the first Monday of every year", "у перший понеділок кожного року",
      "le premier lundi de chaque année"}},
    {"FREQ=YEARLY;INTERVAL=2;BYDAY=-5FR",
     {"every two years on the fifth to last Friday of the year",
      "що два роки, у п’яту від кінця п’ятницю року",
      "tous les deux ans, le 5e dernier vendredi de l’année"}},
    {"FREQ=YEARLY;BYMONTH=5,10;BYDAY=2SU",
     {"every year on the second Sunday of May and October",
      "щороку у другу неділю травня і жовтня",
      "chaque année en mai et octobre, le deuxième dimanche"}},
    {"FREQ=MONTHLY;BYDAY=1MO,TU",
     {"on the first Monday of every month and every Tuesday",
      "у перший понеділок кожного місяця і щовівторка",
      "le premier lundi de chaque mois et chaque mardi"}},
    {"FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,1TU",
     {"every two months on the first Tuesday and every Monday",
      "що два місяці, у перший вівторок і щопонеділка",
      "tous les deux mois, le premier mardi et chaque lundi"}},
    /* ---- days of the month ---- */
    {"FREQ=MONTHLY;BYMONTHDAY=1,15,-1,1",
     {"on the 1st, the 15th, and the last day of every month",
      "1-го числа, 15-го числа і останнього дня кожного місяця",
      "le 1er, le 15 et le dernier jour de chaque mois"}},
    {"FREQ=MONTHLY;BYMONTHDAY=22,-3,-21",
     {"on the 22nd, the third to last day, and the 21st to last day of every "
      "month",
      "22-го числа, третього від кінця дня і 21-го від кінця дня кожного "
      "місяця",
      "le 22, l’antépénultième jour et le 21e jour en partant de la fin de "
      "chaque mois"}},
    {"FREQ=YEARLY;BYMONTHDAY=9",
     {"on the 9th of every month", "9-го числа кожного місяця",
      "le 9 de chaque mois"}},
    {"FREQ=DAILY;BYMONTHDAY=9",
     {"on the 9th of every month", "9-го числа кожного місяця",
      "le 9 de chaque mois"}},
    {"FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=9",
     {"every two years, on the 9th of every month",
      "що два роки, 9-го числа кожного місяця",
      "tous les deux ans, le 9 de chaque mois"}},
    {"FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=9",
     {"every year on May 9", "щороку 9 травня", "chaque année le 9 mai"}},
    {"FREQ=MONTHLY;BYMONTH=3,9;BYMONTHDAY=1",
     {"every year on March 1 and September 1", "щороку 1 березня і 1 вересня",
      "chaque année le 1er mars et le 1er septembre"}},
    {"FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2,1",
     {"every year on January 31", "щороку 31 січня",
      "chaque année le 31 janvier"}},
    {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29,30",
     {"every year on February 29", "щороку 29 лютого",
      "chaque année le 29 février"}},
    {"FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1",
     {"every year on the last day of May", "щороку останнього дня травня",
      "chaque année en mai, le dernier jour"}},
    {"FREQ=MONTHLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=1",
     {"every two months on the 1st in March",
      "що два місяці, 1-го числа у березні",
      "tous les deux mois, le 1er en mars"}},
    {"FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
     {"on the 13th of every month, only on Friday",
      "13-го числа кожного місяця, лише у п’ятницю",
      "le 13 de chaque mois, seulement le vendredi"}},
};

START_TEST(rules_are_told_as_people_do)
{
    static const char *const languages[] = {"en", "uk", "fr"};
    struct opened opened = opened_new(languages[_i]);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct rrule rule;
        struct rrule_fault fault;
        ck_assert(rrule_parse(str_from(cases[i].rule), &rule, &fault));
        assert_spaced(opened.arena,
                      locale_recurrence(opened.arena, opened.locale, &rule),
                      cases[i].texts[_i]);
    }
    opened_free(&opened);
}
END_TEST

TCase *
recurrence_case(void)
{
    TCase *tcase = tcase_create("recurrence");
    tcase_add_loop_test(tcase, rules_are_told_as_people_do, 0, 3);
    return tcase;
}
