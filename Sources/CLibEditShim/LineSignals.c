#include "LineSignals.h"

#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>

// In the order of urgency.
static const int watched[] = {SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { watched_count = sizeof watched / sizeof watched[0] };

static atomic_bool interrupt_pending;
static atomic_bool arrived[watched_count];
static struct sigaction previous[watched_count];
static bool replaced[watched_count];
static bool reading;

static void note_interrupt(int number) {
  (void)number;
  atomic_store(&interrupt_pending, true);
}

static void note_signal(int number) {
  for (int i = 0; i < watched_count; i++) {
    if (watched[i] == number) atomic_store(&arrived[i], true);
  }
}

void lotwise_interrupts_install(void) {
  // No SA_RESTART: a restarted read would never let go of the line.
  struct sigaction action = {.sa_handler = note_interrupt, .sa_flags = 0};
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
}

bool lotwise_interrupt_is_pending(void) { return atomic_load(&interrupt_pending); }

void lotwise_interrupt_clear(void) { atomic_store(&interrupt_pending, false); }

void lotwise_reading_begin(void) {
  if (reading) return;
  reading = true;
  for (int i = 0; i < watched_count; i++) {
    struct sigaction action = {.sa_handler = note_signal, .sa_flags = 0};
    sigemptyset(&action.sa_mask);
    atomic_store(&arrived[i], false);
    sigaction(watched[i], NULL, &previous[i]);
    // Whoever started us with a signal ignored (nohup) meant it.
    replaced[i] = previous[i].sa_handler != SIG_IGN;
    if (replaced[i]) sigaction(watched[i], &action, NULL);
  }
}

void lotwise_reading_end(void) {
  if (!reading) return;
  reading = false;
  for (int i = 0; i < watched_count; i++) {
    if (replaced[i]) sigaction(watched[i], &previous[i], NULL);
  }
}

int lotwise_reading_peek_signal(void) {
  for (int i = 0; i < watched_count; i++) {
    if (atomic_load(&arrived[i])) return watched[i];
  }
  return 0;
}

int lotwise_reading_take_signal(void) {
  for (int i = 0; i < watched_count; i++) {
    if (atomic_exchange(&arrived[i], false)) return watched[i];
  }
  return 0;
}

bool lotwise_signal_ends(int number) {
  return number == SIGTERM || number == SIGHUP || number == SIGQUIT;
}

void lotwise_reading_obey(int number) {
  lotwise_reading_end();
  raise(number);
  lotwise_reading_begin();
}
