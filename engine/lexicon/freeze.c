/* The built-in lexicon is read, and its memory goes out as files. Run when alteram is made:
 *
 *     build/freeze build/frozen       writes frozen.image, frozen.pointers and frozen.S, which takes in the two
 *
 * The lexicon is read twice, into two arenas. Where the same eight bytes of both differ by as much as the arenas lie
 * apart, a pointer stands, whatever structure it is in; so nothing here has to know what a lexicon is made of. All
 * other bytes must be the same.
 *
 * Half of that memory is what reading left behind: lines cut into columns, lists before they grew. So from the lexicon
 * itself on, all allocations that some pointer leads to are marked, and only these are kept, close together.
 */
#include "builtin.h"
#include "frozen.h"
#include "loader.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define ROOM ((size_t)64 * 1024 * 1024) /* several times what the lexicon takes */
#define WORD sizeof(uint64_t)
#define LITERALS ((size_t)256 * 1024) /* bytes of literals, at most */

/* This program is made before the image and must read. */
const unsigned char frozen_image[1] = {0};
const uint64_t frozen_pointers[1] = {0};
const uint64_t frozen_groups = 0;
const uint64_t frozen_size = 0;

/* What the linker knows of where this program lies. */
extern char __executable_start[], _end[];

/* The memory of a lexicon. */
typedef struct Image {
    Arena *arena;
    const char *bytes;
    size_t length;
    const size_t *starts; /* of its allocations */
    size_t count;         /* of them */
} Image;

/* What is written: the image with its literals, and where pointers stand. */
typedef struct Frozen {
    uint64_t *words;
    uint64_t *pointers;
    size_t length; /* bytes */
    size_t room;
} Frozen;

static void fail(const char *what)
{
    fprintf(stderr, "freeze: %s\n", what);
    exit(EXIT_FAILURE);
}

static Image read_image(void)
{
    AltProblems problems = {0};
    Image image = {.arena = arena_new_sized(ROOM)};
    AltLexicon *lexicon = lexicon_read(image.arena, NULL, 0, &problems);
    if (problems.count > 0) {
        fprintf(stderr, "%s:%" PRIu32 ": %s\n", problems.items[0].path, problems.items[0].line,
                problems.items[0].message);
        fail("the built-in lexicon is not in order");
    }
    lexicon->arena = NULL;
    memset(&lexicon->sources, 0, sizeof lexicon->sources); /* read again where the image is used */
    image.bytes = arena_bytes(image.arena, &image.length);
    image.starts = arena_starts(image.arena, &image.count);
    alt_problems_free(&problems);
    return image;
}

static uint64_t word_of(const Image *image, size_t word)
{
    uint64_t value;
    memcpy(&value, image->bytes + word * WORD, WORD);
    return value;
}

static bool is_in_program(uint64_t value)
{
    return value >= (uint64_t)(uintptr_t)__executable_start && value < (uint64_t)(uintptr_t)_end;
}

static uint64_t address_of(const Image *image)
{
    return (uint64_t)(uintptr_t)image->bytes;
}

/* Whether a pointer leads to the text of a built-in file: only lists of files have such, which are made anew. */
static bool is_file(uint64_t value)
{
    for (size_t i = 0; i < builtin_count; i++)
        if (value == (uint64_t)(uintptr_t)builtin_files[i].bytes)
            return true;
    return false;
}

/* Puts a literal of the program behind the image, as the program that takes the image has it elsewhere. Gives its
 * address there. */
static uint64_t keep_literal(Frozen *frozen, uint64_t value)
{
    const char *literal = (const char *)(uintptr_t)value;
    size_t start = frozen->length, size = strlen(literal) + 1;
    if (start + size > frozen->room)
        fail("too many literals");
    memcpy((char *)frozen->words + start, literal, size);
    frozen->length += size;
    return FROZEN_ADDRESS + start;
}

/* Makes the pointers of an image fit for FROZEN_ADDRESS, and notes where they stand. */
static void find_pointers(const Image *image, const Image *other, Frozen *frozen)
{
    for (size_t i = 0; i < image->length / WORD; i++) {
        uint64_t value = word_of(image, i), second = word_of(other, i);
        bool is_pointer = value != second;
        if (is_pointer && value - second != address_of(image) - address_of(other))
            fail("two readings of the lexicon differ");
        bool is_literal = !is_pointer && is_in_program(value);
        if (is_pointer)
            value += FROZEN_ADDRESS - address_of(image);
        else if (is_literal)
            value = is_file(value) ? 0 : keep_literal(frozen, value);
        frozen->words[i] = value;
        frozen->pointers[i / 64] |= (uint64_t)(is_pointer || (is_literal && value)) << (i % 64);
    }
}

/* ---- leaving out what nothing leads to ---- */

/* The allocations of an image that are kept. */
typedef struct Kept {
    const Image *image;
    const Frozen *frozen;
    size_t *places;  /* for each allocation where it comes to lie; NOWHERE where it is left out */
    size_t *waiting; /* allocations that are marked and whose pointers were not followed yet */
    size_t waiting_count;
} Kept;

#define NOWHERE SIZE_MAX

static size_t end_of(const Image *image, size_t allocation)
{
    return allocation + 1 < image->count ? image->starts[allocation + 1] : image->length;
}

/* The allocation that has the byte. */
static size_t allocation_at(const Image *image, size_t byte)
{
    size_t low = 0, high = image->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (image->starts[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static bool is_pointer_at(const Frozen *frozen, size_t word)
{
    return frozen->pointers[word / 64] >> (word % 64) & 1;
}

/* Where a pointer of the image leads to, in bytes from its start; what lies beyond its end is a literal. */
static size_t target_of(const Frozen *frozen, size_t word)
{
    return frozen->words[word] - FROZEN_ADDRESS;
}

static void keep(Kept *kept, size_t allocation)
{
    if (kept->places[allocation] != NOWHERE)
        return;
    kept->places[allocation] = 0; /* until all are known */
    kept->waiting[kept->waiting_count++] = allocation;
}

static void follow(Kept *kept, size_t allocation)
{
    const Image *image = kept->image;
    for (size_t word = image->starts[allocation] / WORD; word < end_of(image, allocation) / WORD; word++)
        if (is_pointer_at(kept->frozen, word) && target_of(kept->frozen, word) < image->length)
            keep(kept, allocation_at(image, target_of(kept->frozen, word)));
}

/* Gives each allocation its place; returns the bytes of all. */
static size_t place_all(Kept *kept)
{
    size_t length = 0;
    for (size_t i = 0; i < kept->image->count; i++) {
        if (kept->places[i] == NOWHERE)
            continue;
        kept->places[i] = length;
        length += end_of(kept->image, i) - kept->image->starts[i];
    }
    return length;
}

/* What a pointer becomes once all lies in its place, the literals behind the image. */
static uint64_t moved_pointer(const Kept *kept, size_t target, size_t length)
{
    const Image *image = kept->image;
    if (target >= image->length)
        return FROZEN_ADDRESS + target - image->length + length;
    size_t allocation = allocation_at(image, target);
    return FROZEN_ADDRESS + kept->places[allocation] + target - image->starts[allocation];
}

/* Moves an allocation to its place, which is never behind the one it had. */
static void move(const Kept *kept, Frozen *frozen, size_t allocation, size_t length)
{
    size_t from = kept->image->starts[allocation] / WORD, to = kept->places[allocation] / WORD;
    size_t count = end_of(kept->image, allocation) / WORD - from;
    for (size_t i = 0; i < count; i++) {
        bool pointer = is_pointer_at(frozen, from + i);
        uint64_t value = frozen->words[from + i];
        frozen->words[to + i] = pointer ? moved_pointer(kept, value - FROZEN_ADDRESS, length) : value;
        frozen->pointers[(to + i) / 64] &= ~((uint64_t)1 << (to + i) % 64);
        frozen->pointers[(to + i) / 64] |= (uint64_t)pointer << (to + i) % 64;
    }
}

/* Leaves out what cannot be reached from the lexicon, which is the first allocation. Gives the bytes that are left of
 * the image; literals follow. */
static size_t compact(const Image *image, Frozen *frozen)
{
    Kept kept = {.image = image, .frozen = frozen};
    kept.places = calloc(image->count, sizeof *kept.places);
    kept.waiting = calloc(image->count, sizeof *kept.waiting);
    if (!kept.places || !kept.waiting)
        fail("out of memory");
    for (size_t i = 0; i < image->count; i++)
        kept.places[i] = NOWHERE;
    keep(&kept, 0);
    while (kept.waiting_count > 0)
        follow(&kept, kept.waiting[--kept.waiting_count]);
    size_t length = place_all(&kept), literals = frozen->length - image->length;
    for (size_t i = 0; i < image->count; i++)
        if (kept.places[i] != NOWHERE)
            move(&kept, frozen, i, length);
    for (size_t word = length / WORD; word < image->length / WORD; word++)
        frozen->pointers[word / 64] &= ~((uint64_t)1 << word % 64);
    memmove((char *)frozen->words + length, (char *)frozen->words + image->length, literals);
    memset((char *)frozen->words + length + literals, 0, image->length - length);
    frozen->length = length + literals;
    free(kept.places);
    free(kept.waiting);
    return length;
}

/* ---- writing ---- */

static void write_file(const char *path, const char *ending, const void *bytes, size_t length)
{
    char name[4096];
    snprintf(name, sizeof name, "%s.%s", path, ending);
    FILE *file = fopen(name, "wb");
    if (!file || fwrite(bytes, 1, length, file) < length || fclose(file) != 0)
        fail("cannot write");
}

static void write_source(const char *path, size_t length, size_t groups)
{
    char text[8192];
    int count = snprintf(text, sizeof text,
            "/* Written by freeze.c; do not edit. */\n"
            ".section .rodata\n"
            ".balign %u\n.globl frozen_image\nfrozen_image: .incbin \"%s.image\"\n"
            ".balign 16\n.globl frozen_pointers\nfrozen_pointers: .incbin \"%s.pointers\"\n"
            ".balign 8\n.globl frozen_size\nfrozen_size: .quad %zu\n"
            ".globl frozen_groups\nfrozen_groups: .quad %zu\n"
            ".section .note.GNU-stack,\"\",%%progbits\n",
            FROZEN_PAGE, path, path, length, groups);
    write_file(path, "S", text, (size_t)count);
}

int main(int count, char **arguments)
{
    if (count != 2)
        fail("usage: freeze PATH");
    Image first = read_image(), second = read_image();
    if (first.length != second.length)
        fail("two readings of the lexicon differ in length");
    size_t groups = first.length / WORD / 64 + 1;
    Frozen frozen = {.length = first.length, .room = first.length ? first.length + LITERALS + FROZEN_PAGE : 0};
    frozen.words = calloc(1, frozen.room + 1);
    frozen.pointers = calloc(groups, WORD);
    if (!frozen.words || !frozen.pointers)
        fail("out of memory");
    find_pointers(&first, &second, &frozen);
    if (first.length)
        groups = compact(&first, &frozen) / WORD / 64 + 1;
    frozen.length = (frozen.length + FROZEN_PAGE - 1) / FROZEN_PAGE * FROZEN_PAGE;
    write_file(arguments[1], "image", frozen.words, frozen.length);
    write_file(arguments[1], "pointers", frozen.pointers, groups * WORD);
    write_source(arguments[1], frozen.length, groups);
    free(frozen.words);
    free(frozen.pointers);
    arena_free(first.arena);
    arena_free(second.arena);
    return EXIT_SUCCESS;
}
