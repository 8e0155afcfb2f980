/* A path comes in, the bytes of the file go out. It is read to its end and never asked for its size, so that pipes work
 * as well.
 */
#include "whole_file.h"

#include "complain.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool read_all(FILE *in, FILE *memory)
{
    char piece[65536];
    for (size_t n; (n = fread(piece, 1, sizeof piece, in)) > 0;)
        fwrite(piece, 1, n, memory);
    return !ferror(in);
}

bool whole_file_read(WholeFile *file, const char *path)
{
    bool standard = strcmp(path, "-") == 0;
    *file = (WholeFile){.name = standard ? "standard input" : path};
    FILE *in = standard ? stdin : fopen(path, "rb");
    if (!in) {
        complain("%s: %s", file->name, trouble_name(errno));
        return false;
    }
    FILE *memory = open_memstream(&file->bytes, &file->length);
    if (!memory)
        abort();
    bool good = read_all(in, memory);
    if (!good)
        complain("%s: %s", file->name, trouble_name(errno));
    fclose(memory);
    if (!standard)
        fclose(in);
    return good;
}

void whole_file_free(WholeFile *file)
{
    free(file->bytes);
    *file = (WholeFile){0};
}
