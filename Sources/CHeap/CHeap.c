#define _GNU_SOURCE
#include "CHeap.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__GLIBC__)
#include <malloc.h>

enum { megabyte = 1 << 20, on_small_pages = 4 * megabyte, on_large_pages = 32 * megabyte };

void heap_use_large_pages(void) {
  // What is freed stays, and only what is larger than this lies outside.
  mallopt(M_MMAP_THRESHOLD, 32 * megabyte);
  mallopt(M_TRIM_THRESHOLD, 256 * megabyte);
  mallopt(M_TOP_PAD, on_small_pages + on_large_pages);
  uintptr_t begin = (uintptr_t)sbrk(0);
  // The next piece that does not fit makes the heap longer by all of it, where there is so much.
  void *volatile piece = malloc(megabyte);
  free(piece);
  mallopt(M_TOP_PAD, megabyte / 8);
  uintptr_t end = (uintptr_t)sbrk(0);
  if (begin == UINTPTR_MAX || end == UINTPTR_MAX || end < begin + on_large_pages) return;
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t first = (begin + on_small_pages + page - 1) & ~(page - 1);
  // Refused, the heap lies on small pages as before.
  (void)madvise((void *)first, (end - first) & ~(page - 1), MADV_HUGEPAGE);
}
#else
void heap_use_large_pages(void) {}
#endif
