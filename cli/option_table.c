/* The table of options: a new one is a row here and a field in `Options`. Reading, help, man pages and completion all
 * go by this table.
 */
#include "option_table.h"

#include <string.h>

#define NARROWEST 80 /* see terminal.c */
#define WIDEST 200
#define MOST_JOBS 256

#define FIELD(name) offsetof(Options, name)

static const char *const colors[] = {[COLOR_AUTO] = "auto", [COLOR_ALWAYS] = "always", [COLOR_NEVER] = "never", NULL};
static const char *const copies[] = {"once", "each", NULL};
static const char *const conditions[] = {"never", "unanswered", NULL};

static const Option table[] = {
        {.name = "dispute",
                .letter = 'd',
                .kind = TAKES_PACK,
                .field = FIELD(dispute),
                .value = "NAME|FILE",
                .help = "Who speaks for whom: a pack by name, or a file. Without it, the pack whose actors the text "
                        "names most",
                .groups = OPTIONS_READING},
        {.name = "format",
                .letter = 'f',
                .kind = TAKES_FORMAT,
                .field = FIELD(format),
                .help = "Write in this format; the first one is the usual one"},
        {.name = "output",
                .letter = 'o',
                .kind = TAKES_FILE,
                .field = FIELD(output),
                .value = "FILE",
                .help = "Write to FILE, which appears when it is complete"},
        {.name = "text",
                .kind = TAKES_NOTHING,
                .field = FIELD(text),
                .help = "Print the text as analysed, to which start and end point",
                .only = "acts"},
        {.name = "resume",
                .kind = TAKES_NOTHING,
                .field = FIELD(resume),
                .help = "Go on where an interrupted run with the same --output stopped",
                .only = "acts"},
        {.name = "key",
                .kind = TAKES_NOTHING,
                .field = FIELD(key),
                .help = "Write the answers in place of the exercises",
                .only = "worksheet"},
        {.name = "level",
                .kind = TAKES_NUMBER,
                .field = FIELD(level),
                .value = "N",
                .least = 1,
                .most = 3,
                .help = "How hard the exercises are, from 1, with much help, to 3, with none",
                .only = "worksheet"},
        {.name = "fail-on",
                .kind = TAKES_CHOICE,
                .field = FIELD(fail_on_unanswered),
                .choices = conditions,
                .help = "unanswered: exit with 1 where an accusation has no answer in its text",
                .groups = OPTIONS_CONDITION},
        {.name = "by",
                .kind = TAKES_TEXT,
                .field = FIELD(by),
                .value = "WHAT,...",
                .help = "Sum up by outlet (as without it), month, topic or party; several with commas between them",
                .only = "audit"},
        {.name = "topics",
                .kind = TAKES_FILE,
                .field = FIELD(topics),
                .value = "FILE",
                .help = "The topics of --by topic, each with its words, written like a dispute pack",
                .only = "audit"},
        {.name = "copies",
                .kind = TAKES_CHOICE,
                .field = FIELD(copies),
                .choices = copies,
                .help = "Count an article that several outlets print once, or each time; it is named in any case",
                .only = "audit"},
        {.name = "validation",
                .kind = TAKES_FILE,
                .field = FIELD(validation),
                .value = "FILE",
                .help = "Acts that you have coded by hand (JSON Lines or csv), to say how well the program finds them",
                .only = "audit"},
        {.name = "partial",
                .kind = TAKES_FILE,
                .field = FIELD(partial),
                .value = "FILE",
                .help = "Write the counts to FILE, for --merge, and no figures",
                .only = "audit"},
        {.name = "merge",
                .kind = TAKES_NOTHING,
                .field = FIELD(merge),
                .help = "Take each PATH for counts that --partial wrote, and sum up all of them",
                .only = "audit"},
        {.name = "seed",
                .kind = TAKES_NUMBER,
                .field = FIELD(seed),
                .value = "N",
                .least = 1,
                .most = 1000000000,
                .help = "Draw articles, or what a worksheet asks for, by another chance; the same number draws the "
                        "same",
                .only = "audit worksheet"},
        {.name = "width",
                .kind = TAKES_NUMBER,
                .field = FIELD(width),
                .value = "COLUMNS",
                .least = NARROWEST,
                .most = WIDEST,
                .help = "Write text for a page of 80 to 200 columns",
                .groups = OPTIONS_DRAWING},
        {.name = "color",
                .kind = TAKES_CHOICE,
                .field = FIELD(color),
                .choices = colors,
                .help = "Colour in text; auto means on a terminal, unless NO_COLOR is set",
                .groups = OPTIONS_DRAWING},
        {.name = "jobs",
                .letter = 'j',
                .kind = TAKES_NUMBER,
                .field = FIELD(jobs),
                .value = "N",
                .least = 1,
                .most = MOST_JOBS,
                .help = "Read N files at once; the output is the same for any N",
                .groups = OPTIONS_READING},
        {.name = "stdin-name",
                .kind = TAKES_TEXT,
                .field = FIELD(stdin_name),
                .value = "NAME",
                .help = "What to call standard input",
                .groups = OPTIONS_READING},
        {.name = "field",
                .kind = TAKES_FIELDS,
                .field = FIELD(fields),
                .value = "FIELD=NAME,...",
                .help = "What a corpus calls its fields, as in text=body,outlet=source,date=published; without it, the "
                        "usual names are tried",
                .groups = OPTIONS_READING},
        {.name = "lexicons",
                .kind = TAKES_PATHS,
                .field = FIELD(lexicons),
                .value = "PATH",
                .help = "Lay a folder or file of lexicon lines over those built in; may be given several times, and "
                        "later ones win, line by line. A folder with a language.txt takes the place of all others",
                .groups = OPTIONS_READING | OPTIONS_LEXICON},
        {.name = "no-config",
                .kind = TAKES_NOTHING,
                .field = FIELD(no_config),
                .help = "Leave your own lexicon lines in ~/.config/alteram and the project's in alteram.lexicon aside",
                .groups = OPTIONS_READING | OPTIONS_LEXICON},
        {.name = "quiet",
                .letter = 'q',
                .kind = TAKES_NOTHING,
                .field = FIELD(quiet),
                .help = "No notes on standard error; errors are still reported"},
        {.name = "help", .letter = 'h', .kind = TAKES_NOTHING, .field = FIELD(help), .help = "Print this help"},
        {.name = "version", .kind = TAKES_NOTHING, .field = FIELD(version), .help = "Print the version"},
};

const Option *option_list(size_t *count)
{
    *count = sizeof table / sizeof *table;
    return table;
}

/* Whether a word stands in a list of words with blanks between them. */
static bool has_word(const char *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = list; (at = strstr(at, word)) != NULL; at += length)
        if ((at == list || at[-1] == ' ') && (at[length] == ' ' || !at[length]))
            return true;
    return false;
}

bool command_takes(const Command *command, const Option *option)
{
    if (option->kind == TAKES_FORMAT && !command->formats)
        return false;
    if (option->only)
        return has_word(option->only, command->name);
    return !option->groups || (option->groups & command->groups);
}

uint32_t option_values(const Command *command, const Option *option, const char *values[MOST_VALUES])
{
    uint32_t count = 0;
    const char *const *names = option->choices;
    if (option->kind == TAKES_FORMAT)
        names = command->formats(&count);
    while (option->kind == TAKES_CHOICE && names[count])
        count++;
    count = count < MOST_VALUES ? count : MOST_VALUES;
    for (uint32_t i = 0; i < count; i++)
        values[i] = names[i];
    return count;
}
