/* The table of commands: a name comes in, what to run goes out. A new command is a row here and a file beside it; help,
 * man pages and completion read this table.
 */
#include "commands.h"

#include "help.h"

#include <alteram.h>
#include <string.h>

static const char *const *text_only(uint32_t *count)
{
    static const char *const formats[] = {"text"};
    *count = 1;
    return formats;
}

static const char *const lexicon_words[] = {"check", "convert", "show", "hash", "suggest", NULL};

static const Command commands[] = {
        {.name = "report",
                .arguments = "[FILE...]",
                .summary = "each party's position side by side, and who answered whom",
                .description = "Reads news articles and lays out, party beside party, who accuses, who denies, who "
                               "appeals and who states what, with the words, the speaker and the sentence; then which "
                               "accusations were answered, and how. Several articles are reported side by side.\n"
                               "It counts and shows. It does not judge: there is no score for fairness.",
                .examples = "  alteram report border.txt\n"
                            "  alteram report --dispute armenia-azerbaijan --format json border.txt\n"
                            "  curl -s https://example.org/article.txt | alteram report --stdin-name article.txt\n"
                            "  alteram report --quiet --fail-on unanswered border.txt && echo all is answered",
                .groups = OPTIONS_READING | OPTIONS_DRAWING | OPTIONS_CONDITION,
                .formats = alt_report_formats,
                .run = run_report},
        {.name = "acts",
                .arguments = "[FILE...]",
                .summary = "the coded acts, one record each",
                .description =
                        "Prints each accusation, denial, appeal and statement as one record, in the order of the "
                        "text, for scripts and spreadsheets. In JSON Lines each has the lexicon lines that made "
                        "it what it is.",
                .examples = "  alteram acts border.txt\n"
                            "  alteram acts --format csv --output acts.csv border.txt strike.txt\n"
                            "  alteram acts border.txt | jq -r 'select(.kind == \"denial\") | .cue.text'\n"
                            "  alteram acts --text page.html",
                .groups = OPTIONS_READING | OPTIONS_CONDITION,
                .formats = alt_record_formats,
                .run = run_acts},
        {.name = "audit",
                .arguments = "PATH...",
                .summary = "many articles: balance by outlet, party and month",
                .description = "Counts the articles of folders, archives and corpora and sums them up by outlet, month "
                               "or topic, "
                               "party beside party, with 95% intervals by drawing articles and tests of whether "
                               "outlets differ. "
                               "What several outlets print counts once.\n"
                               "It shows figures and how sure they are, and makes no verdict of them.",
                .examples = "  alteram audit corpus/\n"
                            "  alteram audit --by outlet,month --format csv --output audit.csv corpus.jsonl.gz\n"
                            "  alteram audit --validation hand.csv corpus/\n"
                            "  alteram audit --partial a.part corpus/a && alteram audit --merge a.part b.part",
                .groups = OPTIONS_READING | OPTIONS_DRAWING,
                .formats = alt_audit_formats,
                .run = run_audit},
        {.name = "explain",
                .arguments = "FILE[:LINE]|SENTENCE|RULE...",
                .summary = "why an act was coded so, and why not otherwise",
                .description = "Says of a line of a file, of a sentence or of a cue why acts were coded as they were: "
                               "the lexicon lines that fitted, how speakers were resolved, and why other words made no "
                               "act.",
                .examples = "  alteram explain border.txt:3\n"
                            "  alteram explain 'Norland denied that it had closed the border.'\n"
                            "  alteram explain deny",
                .groups = OPTIONS_READING | OPTIONS_DRAWING,
                .formats = text_only,
                .run = run_explain},
        {.name = "worksheet",
                .arguments = "[FILE]",
                .summary = "a classroom exercise",
                .description = "Makes a worksheet on one article: the text with numbered paragraphs and sentences, and "
                               "exercises A to H on who speaks, who accuses whom and who answers. With --key, its "
                               "answers with the words and rules behind them, a rubric and a note for the teacher.",
                .examples = "  alteram worksheet --level 1 --format html --output sheet.html border.txt\n"
                            "  alteram worksheet --level 1 --format html --output key.html --key border.txt\n"
                            "  alteram worksheet --level 3 --seed 7 border.txt",
                .groups = OPTIONS_READING,
                .formats = alt_worksheet_formats,
                .run = run_worksheet},
        {.name = "agree",
                .arguments = "A B",
                .summary = "agreement of two codings of the same text",
                .description =
                        "Compares the acts of two coders, or of one and the program, given as JSON Lines or csv: "
                        "Krippendorff's alpha, Cohen's kappa, F1 by kind, and who calls what how.",
                .examples = "  alteram agree hand.csv machine.jsonl\n"
                            "  alteram acts border.txt | alteram agree hand.csv -\n"
                            "  alteram agree --format json anna.csv ben.csv",
                .groups = OPTIONS_DRAWING,
                .formats = alt_agreement_formats,
                .run = run_agree},
        {.name = "lexicon",
                .arguments = "check|convert|show|hash|suggest [WHAT...]",
                .summary = "for those who write lexicons",
                .description =
                        "check looks through the lexicons in force, or a pack or lines of your own, for what does "
                        "not load, and then for lines that are duplicate, dead, shadowed by another, ambiguous "
                        "or tested by no example; it runs the examples beside cues.\n"
                        "convert turns a dictionary of quanteda (YAML) or LIWC (.dic) into word classes, actor and "
                        "agent files "
                        "of PETRARCH and TABARI into a dispute pack, and word classes into YAML.\n"
                        "suggest lists speakers and verbs of articles that no lexicon knows, with their sentences, as "
                        "lines to paste.\n"
                        "show prints the lexicons in force and what users changed in them; with the name of a "
                        "file, its lines; with a word, all lines that have it. hash prints the SHA-256 of what "
                        "is in force, as reports do.",
                .examples = "  alteram lexicon check town.txt\n"
                            "  alteram lexicon check --lexicons team.lexicon\n"
                            "  alteram lexicon convert --output moral.txt moral.dic\n"
                            "  alteram lexicon suggest --dispute town.txt corpus/\n"
                            "  alteram lexicon show\n"
                            "  alteram lexicon show deny\n"
                            "  alteram lexicon show disputes/koreas.txt\n"
                            "  alteram lexicon hash --lexicons team.lexicon",
                .groups = OPTIONS_LEXICON,
                .formats = text_only,
                .words = lexicon_words,
                .run = run_lexicon},
        {.name = "packs",
                .arguments = "",
                .summary = "the dispute packs at hand",
                .description = "Lists the disputes that the program knows, with their parties and the file each was "
                               "read from. A pack of your own is a text file, named with --dispute.",
                .examples = "  alteram packs\n"
                            "  alteram packs --lexicons my-lexicons",
                .groups = OPTIONS_LEXICON,
                .formats = text_only,
                .run = run_packs},
        {.name = "help",
                .arguments = "[COMMAND]",
                .summary = "this help, man pages, and completion for a shell",
                .description = "Prints the help of a command, or of the program. The format man is the source of a man "
                               "page; bash, zsh and fish are scripts that complete commands, options and their values "
                               "in that shell.",
                .examples = "  alteram help report\n"
                            "  alteram help --format man report | man -l -\n"
                            "  source <(alteram help --format bash)",
                .formats = help_formats,
                .run = run_help},
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
