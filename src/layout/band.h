/* Bands of regions side by side, one below the other. */
#ifndef READOUT_LAYOUT_BAND_H
#define READOUT_LAYOUT_BAND_H

#include "layout/flow.h"

/* What a region gets of its band. */
struct region_room {
    const struct element *root;
    scaled left, width; /* from the area's start side */
    uint32_t columns;
    scaled column_gap;
};

/* A band with the flows of its regions. */
struct band_flows {
    struct pages *pages;
    const struct styled_band *band;
    const struct region_room *rooms;
    struct flow *flows; /* one for each of the rooms */
    size_t count;
};

/* `arena` holds what it is made of until band_release(). */
void band_init(struct band_flows *flows, struct layout *layout,
               struct pages *pages, struct arena *arena,
               const struct styled_band *band);
void band_release(struct band_flows *flows);

/* Fills the flows, or builds their parts. */
void band_build(struct layout *layout, struct band_flows *flows);

bool band_has_box(const struct band_flows *flows);

/* The band as plan_bands() takes it. */
struct plan_band band_plan(struct arena *arena, const struct band_flows *flows);

/* Takes the choice for the band: turns the page, and decides. */
void band_begin(struct band_flows *flows, const struct plan_choice *choice);

/* Puts the band down, all columns as they are decided on. */
void band_place(struct band_flows *flows);

/* The band's regions that have content, in `arena`, where `width` is there for
 * all.  What one without content would have is given to those that take what is
 * left; a region that is alone has as many columns of its width as fit. */
size_t band_share(struct arena *arena, const struct styled_band *band,
                  scaled width, struct region_room **rooms);

#endif
