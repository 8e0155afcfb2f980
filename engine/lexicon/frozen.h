/* The built-in lexicon, read when alteram is made and kept as the memory that it takes (freeze.c): reading the lexicons
 * took 30 ms at each start. */
#ifndef ALT_FROZEN_H
#define ALT_FROZEN_H

#include "lexicon.h"

/* The address for which the pointers of the image are made: far from where systems put programs, libraries and
 * stacks. */
#define FROZEN_ADDRESS ((uintptr_t)0x200000000000)

#define FROZEN_PAGE 65536u /* the image begins and ends on a page of any system */

/* The bytes of the arena, the lexicon first. */
extern const unsigned char frozen_image[];
extern const uint64_t frozen_size; /* bytes; 0 where nothing was frozen */

/* One bit for each eight bytes of the image, set where a pointer stands. */
extern const uint64_t frozen_pointers[];
extern const uint64_t frozen_groups; /* of 64 bits */

/* The built-in lexicon without room for forms, or null where it is not frozen and must be read. */
AltLexicon *frozen_lexicon(void);

#endif
