#ifndef C_MEMORY_H
#define C_MEMORY_H

#include <stddef.h>

/// Has the system bring fresh memory in beside the caller's work, before it is written to.
///
/// Only a hint: what the memory holds is not changed, it may be freed at any time, and where the
/// system cannot do it nothing happens. The first request starts a thread that lives as long as
/// the process.
void memory_bring_in(void *start, size_t length);

/// Has the processor load a place that will be read soon, beside the caller's work.
///
/// Only a hint: any address will do, and nothing is read from it.
static inline void memory_will_read(const void *place) { __builtin_prefetch(place); }

/// Likewise a place that will be written to.
static inline void memory_will_write(const void *place) { __builtin_prefetch(place, 1); }

#endif
