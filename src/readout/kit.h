/* What articles in one style share, kept from job to job: the sheet, the words
 * of each language, fonts and the text engine.  Private to readout/.
 *
 * Whatever a kit was used for, a job gets from it what it would get from a new
 * one, messages included.  A style's kit is made anew when a sheet's file has
 * changed, and when what it keeps has grown too large; jobs that hold the old
 * one keep it. */
#ifndef READOUT_READOUT_KIT_H
#define READOUT_READOUT_KIT_H

#include "base/str.h"

struct arena;
struct bundle;
struct diag;
struct kit;
struct kits;
struct locale;
struct sheet;
struct text_engine;

struct kits *kits_new(struct arena *arena);
void kits_free(struct kits *kits); /* after all jobs */

/* The kit of a style (a name or a sheet's path), for the job whose messages are
 * in `diag`: held until kit_release(), since messages point into its sheets.
 * One whose sheets are in a bundle (NULL: on the disk) is the job's alone.
 * Never NULL. */
struct kit *kit_hold(struct kits *kits, const struct bundle *bundle,
                     const char *style, struct diag *diag);
void kit_release(struct kits *kits, struct kit *kit, const struct diag *diag);

/* NULL: reported when the kit was taken. */
const struct sheet *kit_sheet(const struct kit *kit);
/* The words of a language (a BCP 47 tag), with those of the sheet. */
struct locale *kit_locale(struct kit *kit, const char *language,
                          struct diag *diag);
/* The engine, which reports to `diag` until another job asks for it: so it is
 * asked for whenever the library is called. */
struct text_engine *kit_engine(struct kit *kit, struct diag *diag);
/* The paths of fonts that the job has used since the engine was asked for, and
 * of dictionaries that were looked for; empty behind the last. */
struct str kit_font(const struct kit *kit, size_t i);
struct str kit_dictionary(const struct kit *kit, size_t i);

#endif
