#ifndef CMUTANTSWITCH_H
#define CMUTANTSWITCH_H

#include <stdbool.h>
#include <stdint.h>

// The mutant that is switched on, 0 for none, and which places were come by. Read once, before
// `main`: MUTANT is the number, MUTANT_SECONDS how much processor time it may take, and
// MUTANT_REACHED the file that the places come by are written to at the end.
enum { mutant_limit = 65536 };
extern int32_t mutant_active;
extern uint8_t mutant_reached[mutant_limit];

static inline bool mutant(int32_t number) {
  if (mutant_active == number) return true;
  mutant_reached[number] = 1;
  return false;
}

// A condition the other way round, or held to be true, or held to be false.
static inline bool mutantTurned(int32_t number, bool value) { return mutant(number) != value; }
static inline bool mutantTrue(int32_t number, bool value) { return mutant(number) || value; }
static inline bool mutantFalse(int32_t number, bool value) { return !mutant(number) && value; }

#endif
