/* Messages that are kept until a run's end, and what else standard error shows.
 * Private to command/. */
#ifndef READOUT_COMMAND_MESSAGES_H
#define READOUT_COMMAND_MESSAGES_H

#include "base/diag.h"
#include "base/vec.h"

struct said {
    VEC(struct message_record);
    bool is_input; /* the file for them is one that was read */
    bool is_taken; /* it is another file of the run: reported */
    bool has_bar;  /* of progress, on the terminal's last line */
};

#endif
