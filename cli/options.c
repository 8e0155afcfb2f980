/* The arguments after the command come in, one struct goes out.
 *
 *     alteram acts --format csv --dispute armenia-azerbaijan border.txt
 *
 * argp of the C library does the reading and writes --help, with the command's examples above the options.
 */
#include "options.h"

#include "choices.h"
#include "commands.h"
#include "complain.h"

#include <alteram.h>
#include <argp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define NARROWEST 80
#define WIDEST 200
#define USUAL_WIDTH 100 /* where there is no terminal: two columns of text side by side read well */
#define MOST_JOBS 256

enum Key {
    KEY_DISPUTE = 'd',
    KEY_FORMAT = 'f',
    KEY_JOBS = 'j',
    KEY_OUTPUT = 'o',
    KEY_QUIET = 'q',
    KEY_LEXICONS = 256, /* those without a letter */
    KEY_COLOR,
    KEY_FAIL_ON,
    KEY_STDIN_NAME,
    KEY_TEXT,
    KEY_WIDTH,
};

static const struct argp_option table[] = {
        {"dispute", KEY_DISPUTE, "NAME|FILE", 0,
                "Who speaks for whom: a pack by name, or a file. Without it, the pack whose actors "
                "the text names most",
                0},
        {"format", KEY_FORMAT, "FORMAT", 0,
                "report: text (default), md, json, jsonl, csv or tsv; acts: jsonl (default), csv or tsv; packs, "
                "explain: text",
                0},
        {"output", KEY_OUTPUT, "FILE", 0, "Write to FILE, which appears when it is complete", 0},
        {"lexicons", KEY_LEXICONS, "DIR", 0, "Read the lexicons of DIR in place of the built-in ones", 0},
        {"jobs", KEY_JOBS, "N", 0, "Read N files at once; the output is the same for any N", 0},
        {"width", KEY_WIDTH, "COLUMNS", 0, "Write text for a page of 80 to 200 columns", 0},
        {"color", KEY_COLOR, "auto|always|never", 0, "Colour in text; auto means on a terminal, unless NO_COLOR is set",
                0},
        {"stdin-name", KEY_STDIN_NAME, "NAME", 0, "What to call standard input", 0},
        {"fail-on", KEY_FAIL_ON, "never|unanswered", 0,
                "unanswered: exit with 1 where an accusation has no answer in its text", 0},
        {"text", KEY_TEXT, NULL, 0, "acts: print the text as analysed, to which start and end point", 0},
        {"quiet", KEY_QUIET, NULL, 0, "No notes on standard error; errors are still reported", 0},
        {0},
};

/* ---- values ---- */

static unsigned read_number(
        struct argp_state *state, const char *option, const char *value, unsigned least, unsigned most)
{
    char *end = NULL;
    unsigned long number = strtoul(value, &end, 10);
    if (*value < '0' || *value > '9' || *end || number < least || number > most)
        argp_error(state, "%s takes a number from %u to %u, not '%s'", option, least, most, value);
    return (unsigned)number;
}

/* The place of a value among those that an option takes. */
static uint32_t read_choice(
        struct argp_state *state, const char *option, const char *value, const char *const *choices, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (strcmp(choices[i], value) == 0)
            return i;
    char hint[CHOICES_SIZE];
    choices_hint(hint, choices, count, value);
    argp_error(state, "no %s '%s'%s", option, value, hint);
    return 0;
}

static ColorChoice read_color(struct argp_state *state, const char *value)
{
    static const char *const choices[] = {[COLOR_AUTO] = "auto", [COLOR_ALWAYS] = "always", [COLOR_NEVER] = "never"};
    return (ColorChoice)read_choice(state, "--color", value, choices, 3);
}

static bool read_fail_on(struct argp_state *state, const char *value)
{
    static const char *const choices[] = {"never", "unanswered"};
    return read_choice(state, "--fail-on", value, choices, 2) == 1;
}

static void add_file(Options *options, const char *path)
{
    const char **files = realloc(options->files, (options->file_count + 1) * sizeof *files);
    if (!files)
        abort();
    options->files = files;
    options->files[options->file_count++] = path;
}

/* ---- argp ---- */

/* Where the options go that are kept as they are given; null for others. */
static const char **plain_option(Options *options, int key)
{
    switch (key) {
    case KEY_DISPUTE:
        return &options->dispute;
    case KEY_FORMAT:
        return &options->format;
    case KEY_OUTPUT:
        return &options->output;
    case KEY_LEXICONS:
        return &options->lexicons;
    case KEY_STDIN_NAME:
        return &options->stdin_name;
    default:
        return NULL;
    }
}

static error_t read_option(int key, char *value, struct argp_state *state)
{
    Options *options = state->input;
    const char **plain = plain_option(options, key);
    if (plain)
        *plain = value;
    else if (key == KEY_JOBS)
        options->jobs = read_number(state, "--jobs", value, 1, MOST_JOBS);
    else if (key == KEY_WIDTH)
        options->width = read_number(state, "--width", value, NARROWEST, WIDEST);
    else if (key == KEY_COLOR)
        options->color = read_color(state, value);
    else if (key == KEY_FAIL_ON)
        options->fail_on_unanswered = read_fail_on(state, value);
    else if (key == KEY_TEXT)
        options->text = true;
    else if (key == KEY_QUIET)
        options->quiet = true;
    else if (key == ARGP_KEY_ARG)
        add_file(options, value);
    else
        return ARGP_ERR_UNKNOWN;
    return 0;
}

static unsigned processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > MOST_JOBS ? MOST_JOBS : (unsigned)count;
}

void options_read(Options *options, const Command *command, int count, char **arguments)
{
    *options = (Options){.stdin_name = "-", .jobs = processors()};
    char doc[2000];
    snprintf(doc, sizeof doc,
            "%c%s.\n\nExamples:\n%s\n\nWithout FILE, or for -, standard input is read.\v"
            "Exit status: 0 done; 1 what --fail-on asks for was met; 2 wrong usage, or an input or a "
            "lexicon in error.",
            command->summary[0] & ~0x20, command->summary + 1, command->examples);
    const struct argp argp = {.options = table, .parser = read_option, .args_doc = command->arguments, .doc = doc};
    argp_parse(&argp, count, arguments, 0, NULL, options);
    if (options->file_count == 0)
        add_file(options, "-");
}

void options_free(Options *options)
{
    free(options->files);
    *options = (Options){0};
}

/* ---- the terminal ---- */

static bool writes_to_terminal(const Options *options)
{
    return !options->output && isatty(STDOUT_FILENO);
}

bool options_color(const Options *options)
{
    if (options->color != COLOR_AUTO)
        return options->color == COLOR_ALWAYS;
    const char *objection = getenv("NO_COLOR"), *terminal = getenv("TERM");
    return writes_to_terminal(options) && !(objection && *objection) && terminal && strcmp(terminal, "dumb") != 0;
}

unsigned options_width(const Options *options)
{
    if (options->width)
        return options->width;
    struct winsize size = {0};
    if (!writes_to_terminal(options) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return USUAL_WIDTH;
    return size.ws_col < NARROWEST ? NARROWEST : size.ws_col > WIDEST ? WIDEST : size.ws_col;
}
