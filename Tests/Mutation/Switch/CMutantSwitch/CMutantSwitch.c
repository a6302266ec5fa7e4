#include "CMutantSwitch.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

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

__attribute__((destructor)) static void writeReached(void) {
  const char *path = getenv("MUTANT_REACHED");
  if (!path) return;
  FILE *file = fopen(path, "wb");
  if (!file) return;
  fwrite(mutant_reached, 1, mutant_limit, file);
  fclose(file);
}
