// For wcwidth.
#define _GNU_SOURCE

#include "CLibEditShim.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

// From libtinfo, which libedit itself stands on; its header drags in macros with common names.
extern int tgetent(char *buffer, const char *name);

EditLine *lotwise_edit_open(const char *program) { return el_init(program, stdin, stdout, stderr); }

int lotwise_edit_set_context(EditLine *editor, void *context) {
  return el_set(editor, EL_CLIENTDATA, context);
}

void *lotwise_edit_context(EditLine *editor) {
  void *context = NULL;
  return el_get(editor, EL_CLIENTDATA, &context) == 0 ? context : NULL;
}

int lotwise_edit_set_prompt(EditLine *editor, lotwise_edit_prompt prompt, char mark) {
  return el_set(editor, EL_PROMPT_ESC, prompt, mark);
}

int lotwise_edit_add_function(
    EditLine *editor, const char *name, const char *help, lotwise_edit_function function) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

int lotwise_edit_bind(EditLine *editor, const char *keys, const char *name) {
  return el_set(editor, EL_BIND, keys, name, (char *)NULL);
}

int lotwise_edit_bind_in_command_mode(EditLine *editor, const char *keys, const char *name) {
  return el_set(editor, EL_BIND, "-a", keys, name, (char *)NULL);
}

int lotwise_edit_use_emacs_keys(EditLine *editor) { return el_set(editor, EL_EDITOR, "emacs"); }

bool lotwise_edit_has_vi_keys(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "vi") == 0;
}

int lotwise_edit_use_history(EditLine *editor, History *recalled) {
  return el_set(editor, EL_HIST, history, recalled);
}

int lotwise_history_set_size(History *recalled, int count) {
  HistEvent event;
  return history(recalled, &event, H_SETSIZE, count);
}

int lotwise_history_enter(History *recalled, const char *entry) {
  HistEvent event;
  return history(recalled, &event, H_ENTER, entry);
}

int lotwise_history_clear(History *recalled) {
  HistEvent event;
  return history(recalled, &event, H_CLEAR);
}

void lotwise_terminal_write(const void *bytes, size_t count) {
  fwrite(bytes, 1, count, stdout);
  fflush(stdout);
}

bool lotwise_terminal_is_known(const char *name) { return tgetent(NULL, name) == 1; }

int lotwise_character_width(wchar_t character) { return wcwidth(character); }

void lotwise_terminal_size(int *rows, int *columns) {
  struct winsize size;
  bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
  *rows = known ? size.ws_row : 24;
  *columns = known ? size.ws_col : 80;
}
