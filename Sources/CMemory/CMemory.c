#include "CMemory.h"

#ifdef __linux__

#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

/// How many requests wait at most; whatever is beyond is left to the first touch.
enum { waiting_at_most = 64 };

/// Pages asked for at once: the memory map is locked meanwhile, and the caller may need it.
enum { pages_at_once = 8 };

struct stretch {
  uintptr_t start, end;
};

static struct stretch waiting[waiting_at_most];
static unsigned first, count;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t some = PTHREAD_COND_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int has_thread;

static void *bring_in(void *unused) {
  (void)unused;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (;;) {
    pthread_mutex_lock(&lock);
    while (count == 0) pthread_cond_wait(&some, &lock);
    struct stretch next = waiting[first];
    first = (first + 1) % waiting_at_most;
    count -= 1;
    pthread_mutex_unlock(&lock);
    uintptr_t at = (next.start + page - 1) & ~(page - 1);
    uintptr_t end = next.end & ~(page - 1);
    while (at < end) {
      uintptr_t length = pages_at_once * page;
      if (length > end - at) length = end - at;
      // Freed already, or a system that does not know it: nothing is lost.
      if (madvise((void *)at, length, MADV_POPULATE_WRITE) != 0) break;
      at += length;
    }
  }
  return NULL;
}

static void start_thread(void) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  // Signals are for the threads that know what to do with them.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  has_thread = pthread_create(&thread, &attributes, bring_in, NULL) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
}

void memory_bring_in(void *start, size_t length) {
  pthread_once(&once, start_thread);
  if (!has_thread) return;
  pthread_mutex_lock(&lock);
  if (count < waiting_at_most) {
    waiting[(first + count) % waiting_at_most] =
        (struct stretch){(uintptr_t)start, (uintptr_t)start + length};
    count += 1;
    pthread_cond_signal(&some);
  }
  pthread_mutex_unlock(&lock);
}

#else

void memory_bring_in(void *start, size_t length) {
  (void)start;
  (void)length;
}

#endif
