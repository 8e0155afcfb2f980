/* Commands run by tests, as a person would type them from the root of the project. */
#include "command.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define PROGRAM "build/alteram"

/* All that is left in a stream, with a zero byte after it. */
static char *rest_of(FILE *stream)
{
    char *text = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&text, &length);
    char piece[4096];
    for (size_t n; (n = fread(piece, 1, sizeof piece, stream)) > 0;)
        fwrite(piece, 1, n, memory);
    fclose(memory);
    return text;
}

/* The line with the program under test in place of "build/alteram". */
static char *with_program(const char *line)
{
    const char *program = getenv("ALTERAM");
    char *text = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&text, &length);
    for (const char *at; (at = strstr(line, PROGRAM)) != NULL; line = at + strlen(PROGRAM))
        fprintf(memory, "%.*s%s", (int)(at - line), line, program ? program : PROGRAM);
    fputs(line, memory);
    fclose(memory);
    return text;
}

/* One pipe for both streams; the shell's braces keep a line of several commands together. */
Ran run_command(const char *line)
{
    char *inner = with_program(line);
    char *command = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&command, &length);
    fprintf(memory, "exec 2>&1 </dev/null; unset COLUMNS; %s\n", inner);
    fclose(memory);
    free(inner);

    FILE *pipe = popen(command, "r");
    free(command);
    if (!pipe)
        return (Ran){.status = 127};
    char *output = rest_of(pipe);
    int status = pclose(pipe);
    return (Ran){
            .output = output,
            .status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
    };
}

void check_ran(Ran ran, const char *line, int status, const char *output)
{
    cr_expect(eq(int, ran.status, status), "%s\n%s", line, ran.output);
    cr_expect(eq(str, ran.output, (char *)output), "%s", line);
    free(ran.output);
}

char *file_text(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    char *text = rest_of(file);
    fclose(file);
    return text;
}
