// For ppoll.
#define _GNU_SOURCE

#include "LineInput.h"

#include "LineSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

enum { replacement = 0xFFFD };

// The byte that ended a sequence without being part of it, until it is read by itself; or -1.
static int kept = -1;
// The first byte of the line that was no part of a character; or -1.
static int broken = -1;
static bool heeds_only_ends;

void lotwise_input_begin(void) {
  kept = -1;
  broken = -1;
}

int lotwise_input_broken_byte(void) { return broken; }

void lotwise_input_heed_only_ends(bool only_ends) { heeds_only_ends = only_ends; }

static bool is_called_away(void) {
  if (lotwise_interrupt_is_pending()) return true;
  int number = lotwise_reading_peek_signal();
  return number != 0 && (!heeds_only_ends || lotwise_signal_ends(number));
}

int lotwise_input_wait(int file) {
  struct pollfd wanted = {.fd = file, .events = POLLIN};
  sigset_t all, before;
  sigfillset(&all);
  // A signal between the look at the flags and the wait would be slept through.
  sigprocmask(SIG_SETMASK, &all, &before);
  int count = 0;
  while (!is_called_away()) {
    count = ppoll(&wanted, 1, NULL, &before);
    if (count > 0 || (count < 0 && errno != EINTR)) break;
  }
  int reason = errno;
  sigprocmask(SIG_SETMASK, &before, NULL);
  // What came together with a key came before it.
  if (is_called_away()) {
    errno = EINTR;
    return -1;
  }
  errno = reason;
  return count > 0 ? 0 : -1;
}

// One byte; 0 at the end of the input, -1 with errno.
static ssize_t read_byte(int file, unsigned char *byte) {
  for (;;) {
    if (lotwise_input_wait(file) != 0) return -1;
    ssize_t count = read(file, byte, 1);
    if (count >= 0 || errno != EAGAIN) return count;
    // Another program left the terminal so that reading does not wait.
    int flags = fcntl(file, F_GETFL);
    if (flags < 0 || fcntl(file, F_SETFL, flags & ~O_NONBLOCK) != 0) return -1;
  }
}

static int give_broken(unsigned char byte, wchar_t *character) {
  if (broken < 0) broken = byte;
  *character = replacement;
  return 1;
}

static int read_character(EditLine *editor, wchar_t *character) {
  (void)editor;
  char bytes[MB_LEN_MAX];
  size_t count = 0;
  *character = L'\0';
  for (;;) {
    unsigned char byte = (unsigned char)kept;
    if (kept < 0) {
      ssize_t got = read_byte(STDIN_FILENO, &byte);
      if (got <= 0) return (int)got;
    }
    kept = -1;
    bytes[count++] = (char)byte;
    mbstate_t state;
    memset(&state, 0, sizeof state);
    size_t length = mbrtowc(character, bytes, count, &state);
    if (length == (size_t)-2 && count < sizeof bytes) continue;
    if (length != (size_t)-1 && length != (size_t)-2) return 1;
    // The byte that does not go on the sequence begins anew.
    if (count > 1) kept = byte;
    return give_broken((unsigned char)bytes[0], character);
  }
}

int lotwise_edit_read_all_bytes(EditLine *editor) {
  return el_set(editor, EL_GETCFN, read_character);
}
