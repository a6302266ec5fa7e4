#ifndef CBENEATH_H
#define CBENEATH_H

/// Opens a file that lies beneath a folder, whatever links lie on the way: none leads out of it.
///
/// Where the system has no such call, it goes step by step and follows no link at all.
/// Returns the file, or -1 with `errno`; EXDEV says that it would have led outside.
int beneath_open(int folder, const char *path, int flags, unsigned mode);

/// The words of the command line as the process was given them: the Swift library reads them from
/// /proc, and without it there are none.
int beneath_argument_count(void);
const char *beneath_argument(int index);

#endif
