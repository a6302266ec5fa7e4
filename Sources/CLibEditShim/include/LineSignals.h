#ifndef LOTWISE_LINE_SIGNALS_H
#define LOTWISE_LINE_SIGNALS_H

#include <stdbool.h>

// Signals around the reading of a line. A handler only sets a flag: libedit's own handlers resize
// inside the handler and send the signal again to the whole process group.

/// Makes Ctrl-C set a flag instead of ending the process; calling it again changes nothing.
void lotwise_interrupts_install(void);
bool lotwise_interrupt_is_pending(void);
void lotwise_interrupt_clear(void);

/// Between begin and end, signals that would leave the terminal in raw mode wait as flags.
void lotwise_reading_begin(void);
void lotwise_reading_end(void);

/// The most urgent signal that came since begin, or 0; take forgets it.
int lotwise_reading_peek_signal(void);
int lotwise_reading_take_signal(void);

/// True for the signals that end the process.
bool lotwise_signal_ends(int number);

/// Gives the process this signal as if it were not reading; returns if the process goes on.
void lotwise_reading_obey(int number);

#endif
