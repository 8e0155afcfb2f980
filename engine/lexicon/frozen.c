/* The image of the built-in lexicon comes in, the lexicon goes out.
 *
 * The pointers of the image are made for one address, FROZEN_ADDRESS. Where that is free the image is moved there, as
 * it stands in the program's file: nothing is read, copied or written, and of its pages only those are fetched that a
 * text needs. Where it is taken the pointers are moved instead, once, to where the image lies. Either way all lexicons
 * that callers load share it and only read it.
 */
#include "frozen.h"

#include "layers.h"

#include <pthread.h>
#include <string.h>
#include <sys/mman.h>

static unsigned char *image; /* where it can be used; null where it cannot */

/* Moves the pages of the image to the address that its pointers are made for. Reserving the place first keeps what
 * others may have there. */
static bool move_image(void)
{
    void *wanted = (void *)(uintptr_t)FROZEN_ADDRESS;
    void *place = mmap(
            wanted, frozen_size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
    if (place == MAP_FAILED)
        return false;
    int how = MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP; /* what unloads a library finds all of it */
    if (place == wanted && mremap((void *)(uintptr_t)frozen_image, frozen_size, frozen_size, how, wanted) == wanted) {
        image = wanted;
        return true;
    }
    munmap(place, frozen_size);
    return false;
}

/* Moves each pointer to where the image lies, on pages that become the program's own. */
static void move_pointers(void)
{
    unsigned char *bytes = (unsigned char *)(uintptr_t)frozen_image;
    if (mprotect(bytes, frozen_size, PROT_READ | PROT_WRITE) != 0)
        return;
    for (size_t group = 0; group < frozen_groups; group++) {
        for (uint64_t bits = frozen_pointers[group]; bits; bits &= bits - 1) {
            unsigned char *place = bytes + (group * 64 + (size_t)__builtin_ctzll(bits)) * sizeof(uint64_t);
            uintptr_t pointer;
            memcpy(&pointer, place, sizeof pointer);
            pointer += (uintptr_t)bytes - FROZEN_ADDRESS;
            memcpy(place, &pointer, sizeof pointer);
        }
    }
    image = bytes;
}

static void take_image(void)
{
    if (!move_image())
        move_pointers();
}

AltLexicon *frozen_lexicon(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    if (frozen_size > 0)
        pthread_once(&once, take_image);
    if (!image)
        return NULL;
    Arena *arena = arena_new();
    AltLexicon *lexicon = arena_alloc(arena, sizeof *lexicon);
    memcpy(lexicon, image, sizeof *lexicon);
    lexicon->arena = arena;
    AltProblems none = {0};
    read_layers(arena, &lexicon->sources, NULL, 0, &none);
    return lexicon;
}
