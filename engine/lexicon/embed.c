/* A folder of lexicons comes in; C source with the bytes of its files goes out. Run when alteram is made:
 *
 *     build/embed lexicons > build/builtin.c
 */
#include "folder.h"

#include <stdio.h>
#include <stdlib.h>

static void write_bytes(const File *file, uint32_t number)
{
    printf("static const unsigned char file_%u[] = {", number);
    for (size_t i = 0; i < file->length; i++)
        printf("%s%u,", i % 32 == 0 ? "\n" : "", (unsigned)(unsigned char)file->bytes[i]);
    printf("0};\n\n"); /* the last one is not counted; an array must not be empty */
}

static void write_files(const Files *files)
{
    printf("/* Written by embed.c; do not edit. */\n#include \"builtin.h\"\n\n");
    for (uint32_t i = 0; i < files->count; i++)
        write_bytes(&files->items[i], i);
    printf("const struct BuiltinFile builtin_files[] = {\n");
    for (uint32_t i = 0; i < files->count; i++)
        printf("    {\"%s\", file_%u, sizeof file_%u - 1},\n", files->items[i].name, i, i);
    printf("};\n\nconst size_t builtin_count = %u;\n", files->count);
}

static void print_problems(const AltProblems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        fprintf(stderr, "%s: %s\n", problems->items[i].path, problems->items[i].message);
}

int main(int count, char **arguments)
{
    if (count != 2) {
        fprintf(stderr, "usage: embed FOLDER\n");
        return EXIT_FAILURE;
    }
    Arena *arena = arena_new();
    AltProblems problems = {0};
    Files files = {0};
    bool good = read_folder(arena, &files, arguments[1], &problems) && files.count > 0;
    if (good)
        write_files(&files);
    else if (problems.count == 0)
        fprintf(stderr, "%s: no lexicons\n", arguments[1]);
    print_problems(&problems);
    alt_problems_free(&problems);
    arena_free(arena);
    return good && fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
