/* A dictionary of another program comes in, one of ours goes out; or one of ours comes in, and YAML goes out.
 *
 * Readers are lenient: a line that they cannot use costs a complaint with its number, and the rest is converted.
 */
#include "converting.h"

#include <alteram/lexicography.h>
#include <string.h>

static const struct {
    const char *name;
    void (*read)(Conversion *conversion, const char *bytes, size_t length);
} formats[] = {
        {"classes", read_classes},
        {"liwc", read_liwc},
        {"petrarch", read_actors},
        {"quanteda", read_quanteda},
        {"tabari", read_actors},
};

#define FORMAT_COUNT (sizeof formats / sizeof *formats)

static bool ends_in(const char *path, const char *ending)
{
    size_t length = strlen(path), tail = strlen(ending);
    return length >= tail && strcmp(path + length - tail, ending) == 0;
}

/* Whether a line of the file has a code such as "[ARMGOV" or "[~GOV" in capitals, as files of actors have. */
static bool has_codes(const char *bytes, size_t length)
{
    for (size_t i = 0; i + 4 < length; i++) {
        const char *at = bytes + i + 1 + (bytes[i + 1] == '~');
        if (bytes[i] == '[' && strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") >= 3)
            return true;
    }
    return false;
}

const char *alt_lexicon_format(const char *path, const char *bytes, size_t length)
{
    if (ends_in(path, ".yml") || ends_in(path, ".yaml"))
        return "quanteda";
    if (ends_in(path, ".dic") || (length && bytes[0] == '%'))
        return "liwc";
    return has_codes(bytes, length) ? "petrarch" : "classes";
}

char *alt_lexicon_convert(
        const char *from, const char *path, const char *bytes, size_t length, AltProblems *problems, size_t *out_length)
{
    Conversion conversion = {.arena = arena_new(), .path = path, .problems = problems};
    const char *copy = arena_copy(conversion.arena, bytes, length);
    Buffer out = {0};
    buffer_add_text(&out, "");
    for (size_t i = 0; i < FORMAT_COUNT; i++)
        if (strcmp(formats[i].name, from) == 0)
            formats[i].read(&conversion, copy, length);
    if (conversion.actors.count)
        write_actors(&conversion, &out);
    else if (strcmp(from, "classes") == 0)
        write_quanteda(&conversion, &out);
    else if (conversion.categories.count)
        write_classes(&conversion, &out);
    arena_free(conversion.arena);
    *out_length = out.length;
    return out.bytes;
}
