/* Memory of the C library, and what happens where there is none: a try ends (alteram/try.h), or the program does. */
#ifndef ALT_MEMORY_H
#define ALT_MEMORY_H

#include <stddef.h>

/* Memory, not zeroed; never null. Counted against the limit of the try. */
void *memory_take(size_t size);

/* Counts bytes against the limit of the try, or back, that come from elsewhere or go there. Charging may end the
 * try. */
void memory_charge(size_t size);
void memory_refund(size_t size);

/* Moves `old` bytes of `memory`, or none where it is null, to where `size` bytes have room; the new ones are not
 * zeroed. Never null. Kept in a try, and freed should it fail, until `memory_hand_over`. */
void *memory_resize(void *memory, size_t old, size_t size);

/* Gives memory of that size back. Null is fine. */
void memory_give(void *memory, size_t size);

/* Memory made by `memory_resize` is the user's from now on, who calls `free`. Gives it back. */
void *memory_hand_over(void *memory);

/* Ends the try because there is no memory, or else the program. For where a library below us has none. */
void memory_failed(void) __attribute__((noreturn));

/* Notes something that is released should the try fail, until `memory_forget`. Does nothing outside of a try. */
void memory_keep(void *thing, void (*release)(void *thing));
void memory_forget(const void *thing);

#endif
