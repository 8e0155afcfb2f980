/* A folder of lexicons comes in; C source with the bytes of its files goes out. Run when alteram is made:
 *
 *     build/embed lexicons > build/builtin.c
 */
#include "folder.h"

#include <stdio.h>
#include <stdlib.h>

static void write_bytes(const File *file, const char *table, uint32_t number)
{
    printf("static const unsigned char %s_%u[] = {", table, number);
    for (size_t i = 0; i < file->length; i++)
        printf("%s%u,", i % 32 == 0 ? "\n" : "", (unsigned)(unsigned char)file->bytes[i]);
    printf("0};\n\n"); /* the last one is not counted; an array must not be empty */
}

/* Writes a table of files and its length: builtin_files and builtin_count. */
static void write_files(const Files *files, const char *table, const char *count)
{
    for (uint32_t i = 0; i < files->count; i++)
        write_bytes(&files->items[i], table, i);
    printf("const struct BuiltinFile %s[] = {\n", table);
    for (uint32_t i = 0; i < files->count; i++)
        printf("    {\"%s\", %s_%u, sizeof %s_%u - 1},\n", files->items[i].name, table, i, table, i);
    printf("};\n\nconst size_t %s = %u;\n\n", count, files->count);
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
    Files files = {0}, examples = {0};
    bool good = read_folder(arena, &files, arguments[1], ".txt", &problems)
            && read_folder(arena, &examples, arguments[1], ".examples", &problems) && files.count && examples.count;
    if (good) {
        printf("/* Written by embed.c; do not edit. */\n#include \"builtin.h\"\n\n");
        write_files(&files, "builtin_files", "builtin_count");
        write_files(&examples, "builtin_examples", "builtin_example_count");
    } else if (problems.count == 0) {
        fprintf(stderr, "%s: no lexicons, or no examples beside them\n", arguments[1]);
    }
    print_problems(&problems);
    alt_problems_free(&problems);
    arena_free(arena);
    return good && fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
