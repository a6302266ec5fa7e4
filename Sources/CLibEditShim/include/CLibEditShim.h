#ifndef LOTWISE_CLIBEDIT_SHIM_H
#define LOTWISE_CLIBEDIT_SHIM_H

#include "LineInput.h"
#include "LineSignals.h"

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>

// libedit's calls that Swift cannot make: the variadic ones, and those that need the C streams.
// Calls with a fixed list of arguments (el_gets, el_line, el_insertstr ...) are used directly.

typedef unsigned char (*lotwise_edit_function)(EditLine *, int);
typedef char *(*lotwise_edit_prompt)(EditLine *);

/// Opens an editor on the process's standard streams; NULL when there is no memory.
EditLine *lotwise_edit_open(const char *program);

/// The pointer that the editor's functions find their owner by.
int lotwise_edit_set_context(EditLine *editor, void *context);
void *lotwise_edit_context(EditLine *editor);

/// The prompt's function; text between two marks takes no room on the screen.
int lotwise_edit_set_prompt(EditLine *editor, lotwise_edit_prompt prompt, char mark);

int lotwise_edit_add_function(
    EditLine *editor, const char *name, const char *help, lotwise_edit_function function);
int lotwise_edit_bind(EditLine *editor, const char *keys, const char *name);

/// Binds in vi's command mode.
int lotwise_edit_bind_in_command_mode(EditLine *editor, const char *keys, const char *name);

int lotwise_edit_use_emacs_keys(EditLine *editor);
bool lotwise_edit_has_vi_keys(EditLine *editor);

int lotwise_edit_use_history(EditLine *editor, History *recalled);
int lotwise_history_set_size(History *recalled, int count);
int lotwise_history_enter(History *recalled, const char *entry);
int lotwise_history_clear(History *recalled);

/// Writes to standard output through the stream that libedit uses, so that the order is kept.
void lotwise_terminal_write(const void *bytes, size_t count);

/// True when the terminal database knows this name of a terminal.
bool lotwise_terminal_is_known(const char *name);

/// The columns of a character as libedit counts them; -1 for a control character.
int lotwise_character_width(wchar_t character);

/// Rows and columns of the terminal on standard output, or 24 and 80.
void lotwise_terminal_size(int *rows, int *columns);

#endif
