/* Values that people choose from a few names: formats, commands, packs. */
#ifndef ALT_CHOICES_H
#define ALT_CHOICES_H

#include <stddef.h>
#include <stdint.h>

#define CHOICES_SIZE 400 /* bytes that any list of choices fits into; longer ones are cut off */

/* Writes "; did you mean 'csv'?" where a name is close, else "; there is jsonl, csv and tsv". */
void choices_hint(char out[CHOICES_SIZE], const char *const *names, uint32_t count, const char *name);

#endif
