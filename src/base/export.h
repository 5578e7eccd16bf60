/* What a shared object lets others see; all else is hidden. */
#ifndef READOUT_BASE_EXPORT_H
#define READOUT_BASE_EXPORT_H

#define EXPORT __attribute__((visibility("default")))

#endif
