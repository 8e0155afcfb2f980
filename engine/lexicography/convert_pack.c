/* Actors of PETRARCH and TABARI come in; a dispute pack goes out.
 *
 *     NIKOL_PASHINYAN, PASHINYAN_, [ARM]       [ARM] ARM
 *     and [ARMGOV >20180508]                   Nikol Pashinyan, Pashinyan ; government ; 2018-05-08..
 *     SOLDIER, SOLDIERS [~MIL]                 [MIL] MIL
 *                                              soldier, soldiers
 *
 * The first three letters of a code are the party, the rest is the role. Names in capitals get ordinary letters, as
 * texts have them. Agents stand for no country: each role becomes a party, and its names are common nouns.
 */
#include "converting.h"

#include "base/utf8.h"

#include <string.h>

/* Roles of CAMEO and what to call them; others keep their letters. */
static const char *const roles[][2] = {{"GOV", "government"}, {"MIL", "armed forces"}, {"OPP", "opposition"},
        {"REB", "rebels"}, {"LEG", "legislature"}, {"JUD", "courts"}, {"SPY", "intelligence service"},
        {"COP", "police"}, {"MED", "media"}, {"BUS", "business"}, {"EDU", "education"}, {"ELI", "elites"},
        {"CVL", "civilians"}, {"LAB", "workers"}, {"PTY", "party"}, {"REF", "refugees"}, {"SEP", "separatists"},
        {"INS", "insurgents"}, {"UAF", "armed groups"}, {"NGO", "organisation"}, {"HRI", "human rights"}};

static const char *const small_words[] = {"OF", "THE", "AND", "FOR", "IN", "DE", "DU", "DA", "VON", "BIN", "IBN"};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is_small_word(const char *word, size_t length)
{
    for (size_t i = 0; i < COUNT(small_words); i++)
        if (strlen(small_words[i]) == length && memcmp(small_words[i], word, length) == 0)
            return true;
    return false;
}

/* Whether letters stand for words: "U.S.", "DPRK", and "VOA" where it is the whole name; "NATO" has a vowel and is left
 * to the author. Texts have it in capitals, which fit "Nato" too. */
static bool is_abbreviation(const char *name, const char *word, size_t length)
{
    bool whole = word == name && length > 1 && length < 4 && word[length + strspn(word + length, "_ ")] == '\0';
    bool consonants = length > 1 && length < 6 && strcspn(word, "AEIOUY") >= length;
    return whole || consonants || memchr(word, '.', length);
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
            bool kept = !agent && is_abbreviation(name, at, length);
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
