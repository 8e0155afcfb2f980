/* The actor and agent files of PETRARCH and TABARI come in; a dispute pack goes out.
 *
 *     NIKOL_PASHINYAN  ; a comment             [ARM] ARM
 *     +PASHINYAN_                              Nikol Pashinyan, Pashinyan ; government ; 2018-05-08..
 *         [ARMGOV >20180508]
 *     SOLDIER {SOLDIERS} [~MIL]                [mil] MIL
 *                                              soldier, soldiers
 *
 * The first three letters of a code are the party, the rest is the role. Names in capitals get ordinary letters, as
 * texts have them. Agents stand for no country: each role becomes a party, and its names are common nouns.
 */
#include "converting.h"

#include "base/utf8.h"
#include "lexicon/days.h"

#include <ctype.h>
#include <string.h>

/* Roles of CAMEO and what to call them; others keep their letters. */
static const char *const roles[][2] = {{"GOV", "government"}, {"MIL", "armed forces"}, {"OPP", "opposition"},
        {"REB", "rebels"}, {"LEG", "legislature"}, {"JUD", "courts"}, {"SPY", "intelligence service"},
        {"COP", "police"}, {"MED", "media"}, {"BUS", "business"}, {"EDU", "education"}, {"ELI", "elites"},
        {"CVL", "civilians"}, {"LAB", "workers"}, {"PTY", "party"}, {"REF", "refugees"}, {"SEP", "separatists"},
        {"INS", "insurgents"}, {"UAF", "armed groups"}, {"NGO", "organisation"}, {"HRI", "human rights"}};

static const char *const small_words[] = {"OF", "THE", "AND", "FOR", "IN", "DE", "DU", "DA", "VON", "BIN", "IBN"};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- reading ---- */

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
        bool indented = lines.text[0] == ' ' || lines.text[0] == '\t';
        bool goes_on =
                lines.text[0] == '+' || lines.text[strspn(lines.text, " \t")] == '+' || (indented && *text == '[');
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

/* ---- writing ---- */

static bool is_small_word(const char *word, size_t length)
{
    for (size_t i = 0; i < COUNT(small_words); i++)
        if (strlen(small_words[i]) == length && memcmp(small_words[i], word, length) == 0)
            return true;
    return false;
}

/* Whether letters stand for words: "U.S.", "NATO" has a vowel and is left to the author, "DPRK" not. */
static bool is_abbreviation(const char *word, size_t length)
{
    return memchr(word, '.', length) || (length > 1 && length < 6 && strcspn(word, "AEIOUY") >= length);
}

/* Writes a name as texts have it: "Nikol Pashinyan" for "NIKOL_PASHINYAN_"; "soldier" for the agent "SOLDIER". */
static void write_name(const char *name, bool agent, Buffer *out)
{
    bool first = true;
    for (const char *at = name; *(at += strspn(at, "_ "));) {
        size_t length = strcspn(at, "_ ");
        bool lower = agent || (!first && is_small_word(at, length));
        if (!first)
            buffer_add_char(out, ' ');
        for (size_t i = 0; i < length;) {
            char small[4];
            size_t start = i;
            uint32_t point = utf8_next(at, length, &i);
            bool kept = !agent && is_abbreviation(at, length);
            bool head = start == 0 || at[start - 1] == '-';
            if (kept || (head && !lower))
                buffer_add(out, at + start, i - start);
            else {
                size_t written = utf8_write(utf8_lower(point), small);
                buffer_add(out, small, written);
            }
        }
        at += length;
        first = false;
    }
}

static void write_day(AltDay day, Buffer *out)
{
    if (day)
        buffer_format(out, "%04u-%02u-%02u", day / 10000, day / 100 % 100, day % 100);
}

static const char *role_name(const char *code)
{
    for (size_t i = 0; i < COUNT(roles); i++)
        if (strncmp(roles[i][0], code, 3) == 0)
            return roles[i][1];
    return code;
}

/* The letters of a code that name its party. */
static const char *party_code(const Conversion *conversion, const Role *role)
{
    bool agent = *role->code == '~';
    return arena_format(conversion->arena, "%.3s", role->code + agent);
}

static bool holds_always(const Role *role)
{
    return !role->from && !role->until;
}

/* Whether a role without dates gives way to dated ones of other parties: nobody speaks for two at a time. */
static bool gives_way(const Conversion *conversion, const ForeignActor *actor, const Role *role)
{
    for (uint32_t i = 0; holds_always(role) && i < actor->roles.count; i++) {
        const Role *other = &actor->roles.items[i];
        bool earlier = other < role && holds_always(other);
        if ((earlier || !holds_always(other))
                && strcmp(party_code(conversion, other), party_code(conversion, role)) != 0)
            return true;
    }
    return false;
}

static void write_actor(const ForeignActor *actor, const Role *role, Buffer *out)
{
    bool agent = *role->code == '~';
    for (uint32_t i = 0; i < actor->names.count; i++) {
        if (i)
            buffer_add_text(out, ", ");
        write_name(actor->names.items[i], agent, out);
    }
    if (!agent && strlen(role->code) > 3)
        buffer_format(out, " ; %s", role_name(role->code + 3));
    if (!holds_always(role)) {
        buffer_add_text(out, " ; ");
        write_day(role->from, out);
        buffer_add_text(out, "..");
        write_day(role->until, out);
    }
    buffer_add_char(out, '\n');
}

/* Writes the actors of one party; complains of roles that are left out. */
static void write_party(const Conversion *conversion, const char *code, Buffer *out)
{
    size_t before = out->length;
    buffer_format(out, "\n[%s] %s\n", code, code);
    size_t after = out->length;
    for (uint32_t i = 0; i < conversion->actors.count; i++) {
        const ForeignActor *actor = &conversion->actors.items[i];
        for (uint32_t k = 0; k < actor->roles.count; k++) {
            const Role *role = &actor->roles.items[k];
            if (strcmp(party_code(conversion, role), code) != 0)
                continue;
            if (gives_way(conversion, actor, role))
                alt_problem_add(conversion->problems, conversion->path, actor->line, 0,
                        "'%s' is left out of %s, since it stands for another party too", actor->names.items[0], code);
            else
                write_actor(actor, role, out);
        }
    }
    if (out->length == after)
        out->length = before;
}

void write_actors(Conversion *conversion, Buffer *out)
{
    LIST(const char *) codes = {0};
    buffer_format(out, "# From %s. Merge what is one party, and give each a label.\ntitle: From %s\n", conversion->path,
            conversion->path);
    for (uint32_t i = 0; i < conversion->actors.count; i++) {
        const ForeignActor *actor = &conversion->actors.items[i];
        if (actor->roles.count == 0 && !actor->passed_over)
            alt_problem_add(conversion->problems, conversion->path, actor->line, 0, "'%s' has no code",
                    actor->names.count ? actor->names.items[0] : "");
        for (uint32_t k = 0; actor->names.count && k < actor->roles.count; k++) {
            const char *code = party_code(conversion, &actor->roles.items[k]);
            uint32_t known = 0;
            while (known < codes.count && strcmp(codes.items[known], code) != 0)
                known++;
            if (known < codes.count)
                continue;
            *LIST_ADD(conversion->arena, &codes) = code;
            write_party(conversion, code, out);
        }
    }
}
