#ifndef CHEAP_H
#define CHEAP_H

/// Asks the C library for its memory in one piece, and the system for large pages in the first part
/// of it, but for the first four megabytes, which are all that a short script needs.
///
/// Call it once, before much is allocated. Where the C library is another than GNU's it does
/// nothing.
///
/// CPU time with it to without, median of 21 in turn: W7 at 1e5 0.87, W2 0.87, W1 0.92. With 64
/// megabytes of large pages instead of 32 W2 and W3 hold 1.05 of the memory and take no tenth less,
/// with 16 W7 takes 1.1 of the time.
void heap_use_large_pages(void);

#endif
