/* `alteram lexicon`, and which lexicons a run goes by: command lines and what they print. */
#include "command.h"

#include <criterion/criterion.h>

/* A folder with an article two folders below a project's file, and a user's own lines. */
#define DESK                                                                                                       \
    "P=$(realpath build/alteram); T=$(realpath tests/layers); D=$(mktemp -d); export XDG_CONFIG_HOME=$D/config; "  \
    "mkdir -p $D/desk/may/deep $D/config/alteram/en; cd $D/desk; cp $T/team.lexicon alteram.lexicon; "             \
    "printf 'SOURCE clap back at TARGET (over CONTENT)  statement  insistent\\n' >$D/config/alteram/en/cues.txt; " \
    "printf 'Norway clapped back at Russia over the raid.\\n' | tee may/deep/a.txt >../b.txt; "

static void expect(const char *line, const char *output, int status)
{
    check_ran(run_command(line), line, status, output);
}

Test(lexicon_command, the_project_s_file_is_found_upward_from_the_input)
{
    expect(DESK "$P acts --format csv may/deep/a.txt | grep -o 'accusation\\|forceful\\|alteram.lexicon:3'",
            "accusation\nforceful\nalteram.lexicon:3\n", 0);
    expect(DESK "cd may/deep; $P acts --format csv <a.txt | grep -o 'accusation\\|forceful'", "accusation\nforceful\n",
            0);
}

Test(lexicon_command, the_user_s_own_lines_hold_where_no_project_says_otherwise)
{
    expect(DESK "$P acts --format csv ../b.txt | grep -o 'statement\\|insistent\\|config/alteram/en/cues.txt:1'",
            "statement\ninsistent\nconfig/alteram/en/cues.txt:1\n", 0);
}

Test(lexicon_command, what_the_command_line_names_wins)
{
    expect(DESK "$P acts --format csv --lexicons $T/later.lexicon may/deep/a.txt | grep -o 'statement\\|neutral'",
            "statement\nneutral\n", 0);
    expect(DESK "$P acts --format csv --lexicons $T/later.lexicon --lexicons $T/team.lexicon may/deep/a.txt "
                "| grep -o 'accusation\\|forceful'",
            "accusation\nforceful\n", 0);
}

Test(lexicon_command, without_config_only_what_is_built_in_counts)
{
    expect(DESK "$P acts --no-config --format csv may/deep/a.txt | wc -l", "1\n", 0);
}

Test(lexicon_command, reports_say_what_was_laid_over)
{
    expect(DESK "$P report may/deep/a.txt | grep '^lexicons: alteram'",
            "lexicons: alteram.lexicon: 5 lines added, 5 replaced, 3 removed\n", 0);
    expect(DESK "$P report --format json may/deep/a.txt | grep -c '\"path\": \"alteram.lexicon\"'", "1\n", 0);
    expect(DESK "$P report --no-config may/deep/a.txt | grep -c '^lexicons:'", "1\n", 0);
}

Test(lexicon_command, show_tells_where_each_line_comes_from)
{
    expect("build/alteram lexicon show --lexicons tests/layers/team.lexicon --lexicons tests/layers/later.lexicon "
           "| grep -v 'team.lexicon:' | sed '/^Files/,$d; s/txt:[0-9][0-9]*/txt:N/'",
            "Lexicons in force, later ones over earlier ones:\n"
            "  built in\n"
            "  tests/layers/team.lexicon  (6 lines added, 4 replaced, 3 removed)\n"
            "  tests/layers/later.lexicon  (1 lines added, 1 replaced, 3 removed)\n"
            "\n"
            "Their lines:\n"
            "      from lexicons/en/cues.txt:N\n"
            "      from lexicons/en/cues.txt:N\n"
            "      from lexicons/en/contents.txt:N\n"
            "      from lexicons/en/contents.txt:N\n"
            "      from lexicons/disputes/employer-union.txt:N\n"
            "      from lexicons/disputes/employer-union.txt:N\n"
            "      from lexicons/disputes/employer-union.txt:N\n"
            "      from lexicons/disputes/employer-union.txt:N\n"
            "  tests/layers/later.lexicon:2 replaces in en/cues.txt: SOURCE clap back at TARGET (over CONTENT)   "
            "statement  neutral\n"
            "  tests/layers/later.lexicon:3 removes in en/cues.txt: SOURCE affirm CLAUSE                        "
            "speech  insistent\n"
            "  tests/layers/later.lexicon:5 removes in disputes/ferry.txt: [southby] Southby\n"
            "  tests/layers/later.lexicon:5 removes in disputes/ferry.txt: Southby\n"
            "  tests/layers/later.lexicon:7 adds in disputes/ferry.txt: Eastby\n"
            "\n",
            0);
}

Test(lexicon_command, show_finds_words_and_files)
{
    expect("build/alteram lexicon show --lexicons tests/layers/team.lexicon 'CLAP BACK'",
            "tests/layers/team.lexicon:3: SOURCE clap back at TARGET (over CONTENT)   accusation  forceful\n", 0);
    expect("build/alteram lexicon show --lexicons tests/layers/team.lexicon disputes/ferry.txt",
            "tests/layers/team.lexicon:20: title: The ferry quarrel\n"
            "tests/layers/team.lexicon:21: [northby] Northby\n"
            "tests/layers/team.lexicon:22: [northby] Northby, Ada Lund\n"
            "tests/layers/team.lexicon:23: [southby] Southby\n"
            "tests/layers/team.lexicon:24: [southby] Southby\n",
            0);
    expect("build/alteram lexicon show zzz", "alteram: no line of the lexicons has 'zzz'\n", 2);
}

Test(lexicon_command, the_hash_is_that_of_reports)
{
    expect("test \"$(build/alteram lexicon hash)\" = \"$(build/alteram report --format json samples/dam/the-herald.txt "
           "| sed -n 's/.*lexicons_sha256\": \"\\(.*\\)\".*/\\1/p')\"",
            "", 0);
}

Test(lexicon_command, check_tells_what_an_author_may_not_have_meant)
{
    expect("build/alteram lexicon check tests/layers/findings.lexicon 2>/dev/null | sed 's/txt:[0-9][0-9]*/txt:N/g' | "
           "diff tests/layers/findings.expected - && build/alteram lexicon check tests/layers/findings.txt",
            "tests/layers/findings.txt:4: dead: no text can have the name 'Lund/Prey'; write its words with blanks "
            "between them\n"
            "tests/layers/findings.txt:5: ambiguous: 'Lund' is a name of Jens Lund and, at the same time, of Ada Lund "
            "(tests/layers/findings.txt:6)\n"
            "2 found\n",
            0);
}

Test(lexicon_command, what_is_built_in_has_no_findings)
{
    expect("build/alteram lexicon check 2>/dev/null", "", 0);
}

Test(lexicon_command, check_says_what_does_not_load)
{
    expect("build/alteram lexicon check tests/layers/bad-heading.lexicon",
            "tests/layers/bad-heading.lexicon:1:1: expected a heading such as '== en/cues.txt' before the first line\n",
            2);
    expect("build/alteram lexicon check tests/bad-lexicons/pack-empty.txt 2>&1 | diff - "
           "tests/bad-lexicons/pack-empty.expected",
            "", 0);
}

/* Each file of tests/foreign (the wild ones have what is found in the wild: bytes of Latin-1, line ends of DOS and of
 * old Macs, tabs, broken codes), with what it becomes and then what is said of it in the file that ends in
 * .expected. */
Test(lexicon_command, convert_takes_what_it_can_and_tells_the_rest)
{
    expect("for f in agents.txt classes.txt countries.actors.txt moods.dic moods.yml wild.actors.txt wild.dic "
           "wild.yml; do "
           "build/alteram lexicon convert tests/foreign/$f >build/foreign 2>build/foreign.said; "
           "cat build/foreign build/foreign.said | diff tests/foreign/$f.expected - || echo $f; done",
            "", 0);
}

Test(lexicon_command, what_was_converted_loads)
{
    expect("build/alteram lexicon convert tests/foreign/countries.actors.txt >build/foreign.txt 2>/dev/null; "
           "build/alteram lexicon check build/foreign.txt && "
           "build/alteram lexicon convert tests/foreign/classes.txt >build/foreign.yml && "
           "build/alteram lexicon convert build/foreign.yml | tail -n +2",
            "0 found\n\n[claim]\nallegation  # allegation*\n=report\ntalk of\nits tale\ntheir tale\n=jab\n=jabs\n", 0);
}

Test(lexicon_command, dictionaries_of_words_come_back_as_they_went)
{
    expect("P=$(realpath build/alteram); cd build; for f in moods.dic moods.yml wild.dic wild.yml; do "
           "$P lexicon convert ../tests/foreign/$f 2>/dev/null | sed 's/  #.*//' | tail -n +2 >there.txt; "
           "$P lexicon convert there.txt >there.yml && $P lexicon convert there.yml "
           "| sed 's/  #.*//' | tail -n +2 | diff there.txt - || echo $f; done",
            "", 0);
}

Test(lexicon_command, yaml_quotes_what_other_readers_take_for_no_words)
{
    expect("printf '[answers]\\n=yes\\n=maybe\\n=1990\\n' >build/answers.txt; build/alteram lexicon convert "
           "build/answers.txt",
            "answers:\n- 'yes'\n- maybe\n- '1990'\n", 0);
}

Test(lexicon_command, suggest_lists_what_no_lexicon_knows)
{
    expect("printf 'Ada Lund accused Southby of greed. \"It was so,\" Lund flurbed. Lund urged Southby to pay. "
           "Norway "
           "said the \"years of neglect\" caused it.\\n' | build/alteram lexicon suggest",
            "# Speakers outside every party: for a pack, below the party they speak for.\n"
            "\n"
            "Ada Lund, Lund  # speaks in 2 acts\n"
            "# Ada Lund accused Southby of greed.\n"
            "# Lund urged Southby to pay.\n"
            "\n"
            "# Verbs beside quotations that no cue claims: for en/cues.txt.\n"
            "\n"
            "SOURCE flurb CLAUSE  speech  neutral  # beside 1 quotation\n"
            "# \"It was so,\" Lund flurbed.\n",
            0);
    expect("printf 'Norway accused Russia of greed.\\n' | build/alteram lexicon suggest", "", 0);
}

Test(lexicon_command, wrong_usage_is_one_line)
{
    expect("build/alteram lexicon shw", "alteram: 'alteram lexicon' has no 'shw'; did you mean 'show'?\n", 2);
    expect("build/alteram lexicon hash x", "alteram: 'alteram lexicon hash' does not take 'x'\n", 2);
    expect("build/alteram lexicon show --lexicons /nowhere", "/nowhere: cannot be read: No such file or directory\n",
            2);
}
