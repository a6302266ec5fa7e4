#ifndef LOTWISE_CPSEUDOTERMINAL_H
#define LOTWISE_CPSEUDOTERMINAL_H

#include <stddef.h>
#include <sys/types.h>

/// Starts a program on a terminal of its own; returns the other side of it, or -1 with errno.
int pty_spawn(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns,
    pid_t *child);

/// Changes the size, for which the kernel sends SIGWINCH.
int pty_resize(int terminal, int rows, int columns);

/// Whether the program gets each key as it is typed; else the terminal keeps lines for it.
int pty_takes_keys(int terminal);

/// Waits up to this long for output; returns the bytes read, 0 for none yet, -1 at the end.
ssize_t pty_read(int terminal, void *bytes, size_t capacity, int milliseconds);

/// Waits for the child; returns its exit code, 128 + the signal that ended it, or -1 if it still
/// runs.
int pty_exit_code(pid_t child);

/// The columns of a character on the screen.
int pty_character_width(unsigned int scalar);

#endif
