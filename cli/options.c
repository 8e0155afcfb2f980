/* The arguments after the command come in, one struct goes out.
 *
 *     alteram acts --format csv --dispute armenia-azerbaijan border.txt
 *
 * getopt_long of the C library takes them apart; which options there are stands in option_table.c. (argp was here
 * before: it answers a slip with two lines, knows no "did you mean", and shows examples last.)
 */
#include "options.h"

#include "choices.h"
#include "complain.h"
#include "option_table.h"

#include <alteram.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MOST_OPTIONS 64
#define MOST_JOBS 256
#define FIRST_CODE 256 /* getopt's codes for options: this, and the row in the table; characters are below */

/* ---- values ---- */

static bool read_number(const Option *option, const char *value, unsigned *out)
{
    char *end = NULL;
    unsigned long number = strtoul(value, &end, 10);
    if (*value < '0' || *value > '9' || *end || number < option->least || number > option->most) {
        complain("--%s takes a number from %u to %u, not '%s'", option->name, option->least, option->most, value);
        return false;
    }
    *out = (unsigned)number;
    return true;
}

/* The place of a value among those that the option takes. */
static bool read_choice(const Command *command, const Option *option, const char *value, unsigned *out)
{
    const char *values[MOST_VALUES];
    uint32_t count = option_values(command, option, values);
    for (*out = 0; *out < count; ++*out)
        if (strcmp(values[*out], value) == 0)
            return true;
    char hint[CHOICES_SIZE];
    choices_hint(hint, values, count, value);
    if (option->kind == TAKES_FORMAT)
        complain("no format '%s' for this command%s", value, hint);
    else
        complain("no --%s '%s'%s", option->name, value, hint);
    return false;
}

static bool read_fields(const Option *option, const char *value, const char **out)
{
    char *wrong = alt_input_fields_check(value);
    if (wrong)
        complain("--%s: %s", option->name, wrong);
    *out = value;
    bool good = !wrong;
    free(wrong);
    return good;
}

static void add_value(Values *values, const char *value)
{
    const char **items = realloc(values->items, (values->count + 1) * sizeof *items);
    if (!items)
        abort();
    values->items = items;
    values->items[values->count++] = value;
}

static bool read_value(Options *options, const Command *command, const Option *option, const char *value)
{
    void *field = (char *)options + option->field;
    unsigned place = 0;
    switch (option->kind) {
    case TAKES_NOTHING:
        *(bool *)field = true;
        return true;
    case TAKES_PATHS:
        add_value(field, value);
        return true;
    case TAKES_NUMBER:
        return read_number(option, value, field);
    case TAKES_CHOICE:
        return read_choice(command, option, value, field);
    case TAKES_FIELDS:
        return read_fields(option, value, field);
    case TAKES_FORMAT:
        *(const char **)field = value;
        return read_choice(command, option, value, &place);
    default:
        *(const char **)field = value;
        return true;
    }
}

/* ---- complaints ---- */

/* Says what is wrong with an option that the command does not take: misspelt, or another command's. */
static bool unknown_option(const Command *command, const char *given)
{
    char name[64];
    const char *word = given + strspn(given, "-");
    snprintf(name, sizeof name, "%.*s", (int)strcspn(word, "="), word);

    size_t count = 0;
    const Option *all = option_list(&count);
    const char *names[MOST_OPTIONS];
    uint32_t taken = 0;
    for (size_t i = 0; i < count; i++) {
        if (command_takes(command, &all[i]))
            names[taken++] = all[i].name;
        else if (strcmp(all[i].name, name) == 0)
            return complain("'alteram %s' takes no --%s", command->name, name) != STATUS_TROUBLE;
    }
    const char *meant = alt_suggestion(names, taken, name);
    if (meant)
        complain("no option '--%s'; did you mean '--%s'?", name, meant);
    else
        complain("no option '--%s'; 'alteram %s --help' lists them", name, command->name);
    return false;
}

static bool wrong_option(const Command *command, char **arguments)
{
    if (optopt >= FIRST_CODE)
        complain("--%s takes no value", option_list(&(size_t){0})[optopt - FIRST_CODE].name);
    else if (optopt)
        complain("no option '-%c'; 'alteram %s --help' lists them", optopt, command->name);
    else
        return unknown_option(command, arguments[optind - 1]);
    return false;
}

static bool missing_value(void)
{
    size_t count = 0;
    const Option *all = option_list(&count);
    for (size_t i = 0; i < count; i++)
        if (optopt == FIRST_CODE + (int)i || optopt == all[i].letter)
            complain("--%s needs a value", all[i].name);
    return false;
}

/* ---- getopt ---- */

typedef struct Grammar {
    struct option names[MOST_OPTIONS + 1];
    char letters[2 * MOST_OPTIONS + 2];
} Grammar;

static void add_letter(char *letters, const Option *option)
{
    size_t length = strlen(letters);
    letters[length] = option->letter;
    letters[length + 1] = option->kind == TAKES_NOTHING ? '\0' : ':';
}

/* What the command takes, in getopt's terms. The ":" in front lets it tell a missing value from an unknown option. */
static Grammar grammar_of(const Command *command)
{
    Grammar grammar = {.letters = ":"};
    size_t count = 0, taken = 0;
    const Option *all = option_list(&count);
    for (size_t i = 0; i < count && i < MOST_OPTIONS; i++) {
        if (!command_takes(command, &all[i]))
            continue;
        int has_value = all[i].kind == TAKES_NOTHING ? no_argument : required_argument;
        grammar.names[taken++] = (struct option){all[i].name, has_value, NULL, FIRST_CODE + (int)i};
        if (all[i].letter)
            add_letter(grammar.letters, &all[i]);
    }
    return grammar;
}

/* The option that getopt found, by its code or letter. */
static const Option *found_option(int code)
{
    size_t count = 0;
    const Option *all = option_list(&count);
    for (size_t i = 0; i < count; i++)
        if (code == FIRST_CODE + (int)i || code == all[i].letter)
            return &all[i];
    return NULL;
}

static bool read_all(Options *options, const Command *command, int count, char **arguments)
{
    const Grammar grammar = grammar_of(command);
    opterr = 0;
    for (int code; (code = getopt_long(count, arguments, grammar.letters, grammar.names, NULL)) != -1;) {
        if (code == '?')
            return wrong_option(command, arguments);
        if (code == ':')
            return missing_value();
        if (!read_value(options, command, found_option(code), optarg))
            return false;
    }
    return true;
}

/* ---- the whole ---- */

static unsigned processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > MOST_JOBS ? MOST_JOBS : (unsigned)count;
}

/* Whatever is no option, in its order; getopt has moved it to the end. */
static void keep_files(Options *options, const Command *command, char **files, int count)
{
    options->files = calloc((size_t)count + 1, sizeof *options->files);
    if (!options->files)
        abort();
    for (int i = 0; i < count; i++)
        options->files[options->file_count++] = files[i];
    if (count == 0 && (command->groups & OPTIONS_READING))
        options->files[options->file_count++] = "-";
}

static const char *usual_format(const Command *command)
{
    uint32_t count = 0;
    return command->formats ? command->formats(&count)[0] : NULL;
}

bool options_read(Options *options, const Command *command, int count, char **arguments)
{
    *options = (Options){.stdin_name = "-", .jobs = processors(), .format = usual_format(command)};
    if (!read_all(options, command, count, arguments))
        return false;
    keep_files(options, command, arguments + optind, count - optind);
    if (options->file_count && !*command->arguments) {
        complain("'alteram %s' takes no arguments, such as '%s'", command->name, options->files[0]);
        return false;
    }
    return true;
}

void options_free(Options *options)
{
    free(options->files);
    free(options->lexicons.items);
    *options = (Options){0};
}
