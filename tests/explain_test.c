/* `alteram explain`: what it says of sentences, lines and cues, word for word.
 *
 * The lexicon is the built-in one with the few cue lines of tests/explain/ in place of its own; numbers of lines of
 * contents.txt are written as N.
 */
#include "command.h"

#include <criterion/criterion.h>
#include <stdio.h>

/* Runs a line of shell in a folder with the lexicon as "lex" and a pack as "norland.txt"; $E is the command. */
static Ran explain(const char *arguments)
{
    char line[2000];
    snprintf(line, sizeof line,
            "P=$(realpath build/alteram); D=$(mktemp -d) && cp -r lexicons $D/lex && cp tests/explain/cues.* "
            "$D/lex/en/ && "
            "cp tests/spec/norland.pack $D/norland.txt && "
            "{ cd $D; E=\"$P explain --lexicons lex --dispute norland.txt\"; %s\n} >$D/said 2>&1; status=$?; "
            "sed -E 's/contents.txt:[0-9]+/contents.txt:N/' $D/said; rm -rf \"$D\"; exit $status",
            arguments);
    return run_command(line);
}

static void expect_said(const char *arguments, int status, const char *output)
{
    check_ran(explain(arguments), arguments, status, output);
}

#define HEAD "[source]  <cue>  {target}  |content|\n"
#define READ "command line, read with the dispute pack norland\n\n"

Test(explain, an_act_that_the_cue_names)
{
    expect_said("$E \"Norland accused Sudland of lying. President Lena Sorrel denied that.\"", 0,
            HEAD READ "command line:1, sentence 1\n"
                      "  act 1: accusation by Norland against Sudland\n"
                      "    [Norland] <accused> {Sudland} of |lying|.\n"
                      "      cue: \"accused\", by lex/en/cues.txt:4, SOURCE accuse TARGET of CONTENT\n"
                      "        SOURCE: \"Norland\"\n"
                      "        TARGET: \"Sudland\"\n"
                      "        CONTENT: \"lying\"\n"
                      "      kind: accusation, as the cue line says\n"
                      "      source: \"Norland\", for Norland; by name: line 5 of norland.txt\n"
                      "      target: \"Sudland\", for Sudland; by name: line 10 of norland.txt\n"
                      "      answer: denied by act 2\n"
                      "      speech: indirect (no quotation marks); stance of the cue: neutral\n"
                      "\n"
                      "command line:1, sentence 2\n"
                      "  act 2: denial by Sudland against Norland\n"
                      "    [President Lena Sorrel] <denied> |that|.\n"
                      "      cue: \"denied\", by lex/en/cues.txt:10, SOURCE deny CONTENT\n"
                      "        SOURCE: \"President Lena Sorrel\"\n"
                      "        CONTENT: \"that\"\n"
                      "      kind: denial, as the cue line says\n"
                      "      source: \"President Lena Sorrel\", for Sudland; by name: line 11 of norland.txt\n"
                      "      target: Norland; not named here; whoever accused, in act 1\n"
                      "      answers: act 1, the accusation in sentence 1, \"accused\"\n"
                      "      speech: indirect (no quotation marks); stance of the cue: neutral\n"
                      "      lines tried before:\n"
                      "        lex/en/cues.txt:8, SOURCE deny HEARER entry|access: no \"entry|access\" follows\n"
                      "        lex/en/cues.txt:9, SOURCE deny CLAUSE: no CLAUSE at \"that\"\n");
}

Test(explain, a_kind_by_the_content)
{
    expect_said("$E \"Sorrel spoke. She said Norland had invaded the valley.\" | sed 1,6d", 0,
            "command line:1, sentence 2\n"
            "  act 1: accusation by Sudland against Norland\n"
            "    [She] <said> |Norland had invaded the valley|.\n"
            "      cue: \"said\", by lex/en/cues.txt:3, SOURCE say CLAUSE\n"
            "        SOURCE: \"She\"\n"
            "        CLAUSE: \"Norland had invaded the valley\"\n"
            "      kind: accusation, by the content: it makes another the author of a wrong\n"
            "        \"invaded\" is listed as [wrong], lex/en/contents.txt:N\n"
            "      source: \"She\", for Sudland; by pronoun, it means Lena Sorrel\n"
            "      target: \"Norland\", for Norland; by name: line 5 of norland.txt\n"
            "      answer: none in this text\n"
            "      speech: indirect (no quotation marks); stance of the cue: neutral\n"
            "      lines tried before:\n"
            "        lex/en/cues.txt:2, SOURCE say sorry (to|for CONTENT): no \"sorry\" at \"Norland had invaded\n"
            "            the\"\n");
}

Test(explain, a_speaker_who_names_the_act)
{
    expect_said("$E \"Holm said: 'We deny that Norland lied.'\" | sed -n /kind:/,/CLAUSE/p", 0,
            "      kind: denial, by the content: the speaker's own words fit lex/en/cues.txt:9, SOURCE deny\n"
            "          CLAUSE\n");
}

Test(explain, a_noun)
{
    expect_said("$E \"Norland's accusation of theft was read out.\" | sed -n 5,10p", 0,
            "  act 1: accusation by Norland\n"
            "    [Norland]'s <accusation> |of theft| was read out.\n"
            "      cue: \"accusation\", by lex/en/cues.txt:4, SOURCE accuse TARGET of CONTENT, as its noun\n"
            "          \"accusation\"\n"
            "        SOURCE: \"Norland\"\n"
            "        what is said: \"of theft\"\n");
}

Test(explain, a_quotation_that_goes_on)
{
    expect_said("$E \"\\\"We left,\\\" Holm said. \\\"They stayed.\\\"\" | sed -n \"/sentence 2/,/goes on/p\"", 0,
            "command line:1, sentence 2\n"
            "  act 2: statement by Norland\n"
            "    |\"They stayed.\"|\n"
            "      cue: \"said\", by lex/en/cues.txt:3, SOURCE say CLAUSE\n"
            "        it stands in sentence 1, whose speaker goes on here\n");
}

Test(explain, charging_a_battery_is_no_speech)
{
    expect_said("$E \"The crew charged a battery.\"", 0,
            HEAD READ "command line:1, sentence 1\n"
                      "  no act: The crew charged a battery.\n"
                      "  not coded: \"charged\" (charge)\n"
                      "        lex/en/cues.txt:5, SOURCE charge fee|fees|toll|...: fits (none), so it is no speech\n");
}

Test(explain, denying_entry_is_no_speech)
{
    expect_said("$E \"The guards denied the crew entry.\" | sed 1,5d", 0,
            "  not coded: \"denied\" (deny)\n"
            "        lex/en/cues.txt:8, SOURCE deny HEARER entry|access: fits (none), so it is no speech\n");
}

Test(explain, lines_that_do_not_fit)
{
    expect_said("$E \"Holm charged the driver of the car. Norland was charged.\" | sed 1,3d", 0,
            "command line:1, sentence 1\n"
            "  no act: Holm charged the driver of the car.\n"
            "  not coded: \"charged\" (charge)\n"
            "        lex/en/cues.txt:5, SOURCE charge fee|fees|toll|...: no \"fee|fees|toll|...\" at \"the driver of\n"
            "            the\"\n"
            "        lex/en/cues.txt:6, SOURCE charge TARGET with|over CONTENT: no \"with|over\" at \"of the car\"\n"
            "        lex/en/cues.txt:7, SOURCE charge CLAUSE: no CLAUSE at \"the driver of the\"\n"
            "\n"
            "command line:1, sentence 2\n"
            "  no act: Norland was charged.\n"
            "  not coded: \"was charged\" (charge)\n"
            "        lex/en/cues.txt:5, SOURCE charge fee|fees|toll|...: no \"fee|fees|toll|...\" follows\n"
            "        lex/en/cues.txt:6, SOURCE charge TARGET with|over CONTENT: no \"with|over\" follows\n"
            "        lex/en/cues.txt:7, SOURCE charge CLAUSE: the subject of the passive is no CLAUSE\n");
}

Test(explain, negated_and_hypothetical)
{
    expect_said("$E \"Norland did not accuse Sudland of lying. Sudland could accuse Norland of lying.\" | sed 1,3d", 0,
            "command line:1, sentence 1\n"
            "  no act: Norland did not accuse Sudland of lying.\n"
            "  not coded: \"did not accuse\" (accuse)\n"
            "        lex/en/cues.txt:4, SOURCE accuse TARGET of CONTENT: fits (accusation), but negated: it did\n"
            "            not happen\n"
            "\n"
            "command line:1, sentence 2\n"
            "  no act: Sudland could accuse Norland of lying.\n"
            "  not coded: \"could accuse\" (accuse)\n"
            "        lex/en/cues.txt:4, SOURCE accuse TARGET of CONTENT: fits (accusation), but hypothetical:\n"
            "            nothing says that it happened\n");
}

Test(explain, a_participle_that_is_an_adjective)
{
    expect_said("$E \"The accused man sat down.\" | sed 1,5d", 0,
            "  not coded: \"accused\" (accuse)\n"
            "        read as a noun or an adjective here, not as a verb\n");
}

Test(explain, a_quotation_without_a_speaker)
{
    expect_said("$E \"\\\"We left the valley.\\\" Nobody spoke.\" | sed 1,3d", 0,
            "command line:1, sentence 1\n"
            "  no act: \"We left the valley.\"\n"
            "  not coded: words in quotation marks, for which no speaker was found\n"
            "\n"
            "command line:1, sentence 2\n"
            "  no act: Nobody spoke.\n");
}

Test(explain, a_noun_of_nobody)
{
    expect_said("$E \"The guards read the accusation.\" | sed 1,5d", 0,
            "  not coded: \"accusation\" (accusation)\n"
            "        lex/en/cues.txt:4, SOURCE accuse TARGET of CONTENT: nobody is named whose it is\n");
}

Test(explain, a_line_of_a_file)
{
    expect_said("printf \"Norland waited.\\n\\nThe sun shone.\\n\\nIt rained.\\n\" >a.txt; $E a.txt:3", 0,
            "[source]  <cue>  {target}  |content|\n"
            "a.txt, read with the dispute pack norland\n"
            "\n"
            "a.txt:3, sentence 2\n"
            "  no act: The sun shone.\n");
}

Test(explain, all_of_a_file)
{
    expect_said("printf \"It rained.\\n\\nThe sun shone.\\n\" | $E --stdin-name b.txt - | sed 1d", 0,
            "b.txt, read with the dispute pack norland\n"
            "\n"
            "b.txt:1, sentence 1\n"
            "  no act: It rained.\n"
            "\n"
            "b.txt:3, sentence 2\n"
            "  no act: The sun shone.\n");
}

Test(explain, a_rule)
{
    expect_said("$E deny", 0,
            "deny: 3 lines, tried in this order; the first that fits wins\n"
            "  lex/en/cues.txt:8: no speech, and no line below it is tried\n"
            "    SOURCE deny HEARER entry|access\n"
            "  lex/en/cues.txt:9: denial, neutral; noun: denial\n"
            "    SOURCE deny CLAUSE\n"
            "  lex/en/cues.txt:10: denial, neutral\n"
            "    SOURCE deny CONTENT\n"
            "\n"
            "What the slots take:\n"
            "  SOURCE: who speaks: a noun phrase\n"
            "  HEARER: who is told, and is no target: a noun phrase\n"
            "  CLAUSE: what is said: a clause with or without \"that\", a question clause, or a quotation\n"
            "  CONTENT: what is said: whatever follows, up to the end of the clause\n"
            "\n"
            "Examples, from lex/en/cues.examples:\n"
            "  denial: The company denied that it had polluted the river.\n"
            "  no act: Officers denied the family entry to the camp.\n");
}

Test(explain, a_rule_by_another_form)
{
    expect_said("$E accused | sed -n 1,3p", 0,
            "accuse: 1 line\n"
            "  lex/en/cues.txt:4: accusation, neutral; noun: accusation\n"
            "    SOURCE accuse TARGET of CONTENT\n");
}

Test(explain, a_rule_of_several_words)
{
    expect_said("$E \"according to\"", 0,
            "according to: 1 line\n"
            "  lex/en/cues.txt:12: speech, the content decides what kind, neutral\n"
            "    according to SOURCE\n"
            "\n"
            "What the slots take:\n"
            "  SOURCE: who speaks: a noun phrase\n");
}

Test(explain, a_misspelt_rule)
{
    expect_said("$E dennied", 2, "alteram: 'dennied' is no file, no sentence and no cue; did you mean 'denied'?\n");
}

Test(explain, no_rule)
{
    expect_said("$E xylophone", 2, "alteram: 'xylophone' is no file, no sentence and no cue\n");
}

Test(explain, no_such_file)
{
    expect_said("$E border.txt:3; $E border.txt", 2,
            "alteram: border.txt: no such file\n"
            "alteram: border.txt: no such file\n");
}

Test(explain, no_such_line)
{
    expect_said("printf \"It rained.\\n\\nThe sun shone.\\n\" >a.txt; $E a.txt:2; $E a.txt:99", 2,
            "alteram: a.txt:2: no sentence of the article on this line\n"
            "alteram: a.txt:99: no sentence of the article on this line\n");
}

Test(explain, no_other_format)
{
    expect_said("$E --format json deny", 2, "alteram: no format 'json' for this command; there is text\n");
}

Test(explain, what_can_be_explained_is)
{
    expect_said("$E dennied \"It rained.\"", 2,
            "alteram: 'dennied' is no file, no sentence and no cue; did you mean 'denied'?\n"
            "[source]  <cue>  {target}  |content|\n"
            "command line, read with the dispute pack norland\n"
            "\n"
            "command line:1, sentence 1\n"
            "  no act: It rained.\n");
}
