/* Complaints: a printf text comes in, one line on standard error goes out.
 *
 *     alteram: border.txt: no such file
 */
#include "complain.h"

#include "progress.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define LONGEST_LINE 1000 /* bytes; file names have 255, and the rest is ours */

/* A line end in a file's name must not make two complaints, nor an escape character reach the terminal. */
static void show_control_characters(char *line)
{
    for (; *line; line++)
        if ((unsigned char)*line < ' ' || *line == 0x7F)
            *line = '?';
}

int complain(const char *format, ...)
{
    char line[LONGEST_LINE];
    va_list values;
    va_start(values, format);
    vsnprintf(line, sizeof line, format, values);
    va_end(values);
    show_control_characters(line);
    progress_hide();
    fprintf(stderr, "alteram: %s\n", line);
    return STATUS_TROUBLE;
}

const char *trouble_name(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return "no such file";
    case EISDIR:
        return "a folder, not a file";
    case EACCES:
    case EPERM:
        return "no permission";
    case ENOSPC:
    case EDQUOT:
        return "no space left on the device";
    case EBUSY:
        return "another run is writing it";
    case EPIPE:
        return "closed by the program that reads it";
    default:
        return strerror(error);
    }
}
