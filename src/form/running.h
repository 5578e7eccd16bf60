/* Running heads.  Private to form/. */
#ifndef READOUT_FORM_RUNNING_H
#define READOUT_FORM_RUNNING_H

#include "form/builder.h"

void form_running(struct builder *builder, enum running_place place,
                  struct styled_running *running);

#endif
