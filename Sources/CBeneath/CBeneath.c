#define _GNU_SOURCE
#include "CBeneath.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

struct how {
  uint64_t flags;
  uint64_t mode;
  uint64_t resolve;
};

enum { resolve_no_magic_links = 0x02, resolve_beneath = 0x08 };

#ifndef SYS_openat2
#define SYS_openat2 437
#endif

static int step_by_step(int folder, const char *path, int flags, unsigned mode) {
  int at = dup(folder);
  char name[256];
  while (at >= 0) {
    while (*path == '/') path++;
    size_t length = strcspn(path, "/");
    int is_last = path[length + strspn(path + length, "/")] == '\0';
    if (length == 0 || length >= sizeof name || strncmp(path, "..", length > 2 ? length : 2) == 0) {
      close(at);
      errno = EXDEV;
      return -1;
    }
    memcpy(name, path, length);
    name[length] = '\0';
    int next = is_last ? openat(at, name, flags | O_NOFOLLOW, mode)
                       : openat(at, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    int reason = errno;
    close(at);
    if (next < 0) errno = reason == ELOOP || reason == ENOTDIR ? EXDEV : reason;
    if (next < 0 || is_last) return next;
    at = next;
    path += length;
  }
  return -1;
}

int beneath_open(int folder, const char *path, int flags, unsigned mode) {
  struct how how = {
      .flags = (uint64_t)flags,
      .mode = flags & O_CREAT ? mode : 0,
      .resolve = resolve_beneath | resolve_no_magic_links,
  };
  long file = syscall(SYS_openat2, folder, path, &how, sizeof how);
  if (file >= 0) return (int)file;
  if (errno != ENOSYS && errno != EPERM) return -1;
  return step_by_step(folder, path, flags, mode);
}

static int argument_count;
static char **arguments;

// The C library hands these to what runs before main.
__attribute__((constructor)) static void keep_arguments(int count, char **words) {
  argument_count = count;
  arguments = words;
}

int beneath_argument_count(void) { return argument_count; }

const char *beneath_argument(int index) { return arguments[index]; }
