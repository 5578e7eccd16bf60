/* How many elements an array has: not for a pointer to its first. */
#ifndef READOUT_BASE_COUNT_H
#define READOUT_BASE_COUNT_H

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

#endif
