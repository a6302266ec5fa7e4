#include "CMutantSwitch.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

int32_t mutant_active = 0;
uint8_t mutant_reached[mutant_limit];

__attribute__((constructor)) static void readMutant(void) {
  const char *number = getenv("MUTANT");
  if (number) mutant_active = atoi(number);
  const char *seconds = getenv("MUTANT_SECONDS");
  if (!seconds) return;
  // A mutant that runs or grows without end is ended by the system.
  struct rlimit time = {(rlim_t)atoi(seconds), (rlim_t)atoi(seconds) + 1};
  setrlimit(RLIMIT_CPU, &time);
  struct rlimit space = {(rlim_t)6 << 30, (rlim_t)6 << 30};
  setrlimit(RLIMIT_AS, &space);
  struct rlimit core = {0, 0};
  setrlimit(RLIMIT_CORE, &core);
}

// What several processes come by stands together in one file.
__attribute__((destructor)) static void writeReached(void) {
  const char *path = getenv("MUTANT_REACHED");
  if (!path) return;
  int file = open(path, O_RDWR | O_CREAT, 0644);
  if (file < 0) return;
  static uint8_t others[mutant_limit];
  flock(file, LOCK_EX);
  ssize_t known = pread(file, others, mutant_limit, 0);
  for (ssize_t place = 0; place < known; place++) mutant_reached[place] |= others[place];
  if (pwrite(file, mutant_reached, mutant_limit, 0) < 0) perror(path);
  close(file);
}
