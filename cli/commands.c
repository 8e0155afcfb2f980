/* The table of commands: a name comes in, what to run goes out. A new command is a row here and a file beside it. */
#include "commands.h"

#include <alteram.h>
#include <string.h>

static const Command commands[] = {
        {"report", "[FILE...]", "each party's position side by side, and who answered whom",
                "  alteram report border.txt\n"
                "  alteram report --dispute armenia-azerbaijan --format json border.txt\n"
                "  curl -s https://example.org/article.txt | alteram report --stdin-name article.txt\n"
                "  alteram report --quiet --fail-on unanswered border.txt && echo every accusation is answered",
                run_report},
        {"acts", "[FILE...]", "the coded acts, one record each",
                "  alteram acts border.txt\n"
                "  alteram acts --format csv --output acts.csv border.txt strike.txt\n"
                "  alteram acts border.txt | jq -r 'select(.kind == \"denial\") | .cue.text'\n"
                "  alteram acts --text page.html",
                run_acts},
        {"audit", "PATH...", "many articles: balance by outlet, party and month", "", NULL},
        {"explain", "FILE[:LINE]|SENTENCE|RULE...", "why an act was coded so, and why not otherwise",
                "  alteram explain border.txt:3\n"
                "  alteram explain 'Norland denied that it had closed the border.'\n"
                "  alteram explain deny",
                run_explain},
        {"worksheet", "FILE", "a classroom exercise", "", NULL},
        {"agree", "A B", "agreement of two codings of the same text", "", NULL},
        {"lexicon", "check|show|convert|hash", "for those who write lexicons", "", NULL},
        {"packs", "", "the dispute packs at hand",
                "  alteram packs\n"
                "  alteram packs --lexicons my-lexicons",
                run_packs},
};

#define COMMAND_COUNT (sizeof commands / sizeof *commands)

const Command *command_list(size_t *count)
{
    *count = COMMAND_COUNT;
    return commands;
}

const Command *command_find(const char *name)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

const char *command_suggestion(const char *name)
{
    const char *names[COMMAND_COUNT];
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        names[i] = commands[i].name;
    return alt_suggestion(names, COMMAND_COUNT, name);
}
