/* What stands around the parts of a brief in a page.  Private to deliver/. */
#ifndef READOUT_DELIVER_HTML_FRAME_H
#define READOUT_DELIVER_HTML_FRAME_H

#include "deliver/html.h"

struct html_page;

/* What goes into <head>; the body must have been written, elsewhere. */
void html_head(struct html *html, const struct html_page *page);

/* ---- html_masthead.c ---- */
/* Running heads and marking, at the page's head or foot. */
void html_masthead(struct html *html, const struct styled *styled,
                   struct str marking, bool is_foot);
/* The marking in the colours of the Traffic Light Protocol, if it is one. */
void html_marking(struct html *html, struct str marking);
/* Links to the parts, or to the chapters of several briefs. */
void html_contents(struct html *html, const struct styled *styled);

#endif
