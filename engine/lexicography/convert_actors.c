/* The actor and agent files of PETRARCH and TABARI come in; actors with their names and dated codes go out.
 *
 *     NIKOL_PASHINYAN  ; a comment             two names, ARM without dates and ARMGOV from a day on
 *     +PASHINYAN_
 *         [ARMGOV >20180508]
 *     SOLDIER {SOLDIERS} [~MIL]                an agent, with its plural
 *
 * What a line holds that is none of this is complained of by its number, and the rest of the file is read.
 */
#include "converting.h"

#include "lexicon/days.h"

#include <ctype.h>
#include <string.h>

static void complain(const Conversion *conversion, const RawLines *lines, const char *message, const char *text)
{
    alt_problem_add(conversion->problems, conversion->path, lines->number, 0, message, text);
}

/* A day of 8 digits, or of 6 with a year of this or the last century; 4 or 6 may lack day or month. */
static AltDay read_code_day(const Conversion *conversion, const char *digits, bool last)
{
    size_t length = strspn(digits, "0123456789");
    const char *text = "";
    if (length == 8)
        text = arena_format(conversion->arena, "%.4s-%.2s-%.2s", digits, digits + 4, digits + 6);
    else if (length == 6)
        text = arena_format(
                conversion->arena, "%s%.2s-%.2s-%.2s", digits[0] >= '4' ? "19" : "20", digits, digits + 2, digits + 4);
    else if (length == 4)
        text = arena_format(conversion->arena, "%.4s", digits);
    return read_day(text, strlen(text), last);
}

/* Reads the dates ">20180508", "<2010", "930120-010120" of a role; false where they are none. */
static bool read_dates(const Conversion *conversion, char *text, Role *role)
{
    for (char *at = text; *(at += strspn(at, " \t,"));) {
        size_t length = strspn(at + (*at == '<' || *at == '>'), "0123456789") + (*at == '<' || *at == '>');
        if (*at == '>')
            role->from = read_code_day(conversion, at + 1, false);
        else if (*at == '<')
            role->until = read_code_day(conversion, at + 1, true);
        else if (at[length] == '-')
            role->from = read_code_day(conversion, at, false);
        else
            return false;
        if (at[length] == '-') {
            role->until = read_code_day(conversion, at + length + 1, true);
            length += 1 + strspn(at + length + 1, "0123456789");
        }
        if ((*at != '<' && !role->from) || (*at == '<' && !role->until))
            return false;
        at += length;
    }
    return true;
}

/* Reads "ARMGOV >20180508", what stands between brackets. */
static void read_role(const Conversion *conversion, const RawLines *lines, char *text, ForeignActor *actor)
{
    text += strspn(text, " \t");
    size_t length = strspn(text, "~ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    Role role = {.code = arena_copy(conversion->arena, text, length)};
    bool agent = *role.code == '~';
    if (strncmp(text, "---", 3) == 0) {
        actor->passed_over = true;
        return;
    }
    if (length < (agent ? 2 : 3) || (!agent && isdigit((unsigned char)*text)))
        complain(conversion, lines, "'%s' is no code; it is left out", text);
    else if (!read_dates(conversion, text + length, &role))
        complain(conversion, lines, "the dates of '%s' cannot be read; it is left out", text);
    else
        *LIST_ADD(conversion->arena, &actor->roles) = role;
}

/* Reads all codes of a line, and cuts it before the first. */
static void read_roles(const Conversion *conversion, const RawLines *lines, char *text, ForeignActor *actor)
{
    char *open = strchr(text, '[');
    for (char *at = open; at; at = strchr(at, '[')) {
        char *close = strchr(at, ']');
        if (!close) {
            complain(conversion, lines, "'%s' lacks its ']'; it is left out", at);
            break;
        }
        *close = '\0';
        read_role(conversion, lines, at + 1, actor);
        at = close + 1;
    }
    if (open)
        *open = '\0';
}

/* Adds a name, and the plural "{SOLDIERS}" behind it. */
static void add_names(const Conversion *conversion, char *text, ForeignActor *actor)
{
    char *plural = strchr(text, '{');
    char *end = plural ? strchr(plural, '}') : NULL;
    if (end)
        *end = '\0';
    if (plural)
        *plural++ = '\0';
    for (size_t length = strlen(text); length && strchr(" \t", text[length - 1]);)
        text[--length] = '\0';
    if (*text)
        *LIST_ADD(conversion->arena, &actor->names) = text;
    if (plural && end && *plural)
        *LIST_ADD(conversion->arena, &actor->names) = plural;
}

/* Cuts comments, of which there are three kinds. False where nothing is left, or nothing that we can use. */
static bool clean(const Conversion *conversion, const RawLines *lines)
{
    lines->text[strcspn(lines->text, ";#")] = '\0';
    const char *text = lines->text + strspn(lines->text, " \t");
    if (*text == '<')
        return false;
    if (*text == '!' || (*text && strchr(text, '!') && !strchr(text, '['))) {
        complain(conversion, lines, "macros are not converted; '%s' is left out", text);
        return false;
    }
    return *text != '\0';
}

void read_actors(Conversion *conversion, const char *bytes, size_t length)
{
    RawLines lines = raw_lines(conversion->arena, bytes, length);
    while (raw_lines_next(&lines)) {
        if (!clean(conversion, &lines))
            continue;
        char *text = lines.text + strspn(lines.text, " \t+");
        bool goes_on = lines.text[strspn(lines.text, " \t")] == '+' || *text == '[';
        ForeignActor *actors = conversion->actors.items;
        if (goes_on && conversion->actors.count == 0) {
            complain(conversion, &lines, "'%s' belongs to no name above it", text);
            continue;
        }
        ForeignActor *actor =
                goes_on ? &actors[conversion->actors.count - 1] : LIST_ADD(conversion->arena, &conversion->actors);
        actor->line = actor->line ? actor->line : lines.number;
        read_roles(conversion, &lines, text, actor);
        add_names(conversion, text, actor);
    }
}
