#ifndef LOTWISE_LINE_INPUT_H
#define LOTWISE_LINE_INPUT_H

#include <histedit.h>
#include <stdbool.h>

// What is typed, character by character. libedit's own reading drops bytes that are no characters
// without a word, and sleeps through a signal that comes together with a key.

/// Has the editor read standard input so that no byte is lost: one that is no part of a character
/// stands as U+FFFD in the line, and is told.
int lotwise_edit_read_all_bytes(EditLine *editor);

/// A new line begins: nothing of it is broken yet.
void lotwise_input_begin(void);

/// The first byte since then that was no part of a character; -1 when all were.
int lotwise_input_broken_byte(void);

/// Waits until a file has something to read, or has ended.
///
/// -1 with EINTR when a signal that is watched for came, even together with what there is to read.
int lotwise_input_wait(int file);

/// In the middle of a paste only Ctrl-C and signals that end the process are heeded.
void lotwise_input_heed_only_ends(bool only_ends);

#endif
