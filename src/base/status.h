/* Exit statuses of the program, from best to worst (see the manual). */
#ifndef READOUT_BASE_STATUS_H
#define READOUT_BASE_STATUS_H

enum status {
    STATUS_CLEAN = 0,  /* done; warnings at most */
    STATUS_FAULTS = 1, /* warnings under --strict, or content faults in check */
    STATUS_INPUT = 2,  /* bad input or usage; nothing was written */
    STATUS_SYSTEM = 3, /* the system failed us: disk, memory, permissions */
};

#endif
