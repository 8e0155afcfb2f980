/* `alteram audit` over corpora: figures, parts, copies, chance, and what is wrong. Corpora come from
 * audit_corpus.py. */
#include "command.h"

#include <alteram.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define AUDIT "build/alteram audit --quiet --dispute armenia-azerbaijan "
#define CORPUS "python3 tests/audit_corpus.py "

/* Runs lines of shell in a fresh folder $D. */
static Ran run_in_folder(const char *line)
{
    char whole[3000];
    snprintf(whole, sizeof whole, "D=$(mktemp -d) && { %s\n}; status=$?; rm -rf \"$D\"; exit $status", line);
    return run_command(whole);
}

static void expect_output(const char *line, int status, const char *output)
{
    check_ran(run_in_folder(line), line, status, output);
}

/* ---- the same bytes ---- */

Test(audit, parts_give_the_bytes_of_the_whole)
{
    expect_output(CORPUS "60 >$D/all; split -n l/3 $D/all $D/part-; for i in aa ab ac; do " AUDIT
                         "--partial $D/$i.counts $D/part-$i || exit 9; done; for f in text json jsonl csv; do " AUDIT
                         "--by outlet,month --format $f $D/all >$D/one; " AUDIT
                         "--by outlet,month --format $f --merge $D/ac.counts $D/aa.counts $D/ab.counts >$D/three; "
                         "cmp $D/one $D/three; done",
            0, "");
}

Test(audit, order_and_jobs_do_not_matter)
{
    expect_output(CORPUS "60 >$D/all; tac $D/all >$D/back; " AUDIT "--jobs 1 --format json $D/all >$D/one; " AUDIT
                         "--jobs 4 --format json $D/back >$D/two; cmp $D/one $D/two",
            0, "");
}

Test(audit, a_part_may_be_counted_again_in_a_part)
{
    expect_output(CORPUS "30 >$D/all; " AUDIT "--partial $D/a $D/all; " AUDIT
                         "--partial $D/b --merge $D/a; cmp $D/a $D/b",
            0, "");
}

/* ---- fairness ---- */

/* Armenia and Azerbaijan exchanged in the corpus and then in the figures: nothing is left to tell them apart. The order
 * of lines and the sides that tests name depend on the names, so figures are compared sorted and without tests. */
Test(audit, swapping_the_sides_swaps_their_figures)
{
    expect_output(CORPUS
            "90 >$D/a; " CORPUS "90 --swap >$D/b; for i in a b; do " AUDIT "--format csv $D/$i >$D/$i.csv; done; "
            "sed 's/azerbaijan/X/g; s/armenia/azerbaijan/g; s/X/armenia/g; "
            "s/azerbaijan-armenia/armenia-azerbaijan/' $D/b.csv | "
            "cut -d, -f1-10 | grep -v _term | sort >$D/b.sorted; "
            "cut -d, -f1-10 $D/a.csv | sed 's/^armenia-azerbaijan/armenia-azerbaijan/' | grep -v _term | sort "
            ">$D/a.sorted; cmp $D/a.sorted $D/b.sorted; wc -l <$D/a.sorted | awk '{ exit $1 < 300 }'",
            0, "");
}

/* ---- chance ---- */

/* The outlet that is bent differs from both others; of outlets that write alike none does. */
#define TWO_ARTICLES                                                                                       \
    "printf '%%s\\n' '{\"id\": \"1\", \"text\": \"%s accused %s of burning villages. %s denied this.\"}' " \
    "'{\"id\": \"2\", \"text\": \"%s accused %s of stealing cattle.\"}' | " AUDIT

/* The finding counts what each side is accused of, and what of that is answered; exchanged sides exchange it. */
Test(audit, the_finding_is_in_counts)
{
    static const char *const sides[] = {"Armenia", "Azerbaijan"};
    for (size_t i = 0; i < 2; i++) {
        const char *a = sides[i], *b = sides[1 - i];
        char line[700], accused[200], not_accused[100];
        snprintf(line, sizeof line, TWO_ARTICLES, a, b, b, a, b);
        snprintf(accused, sizeof accused, "\nAgainst %s: 2 accusations; 1 is answered in the same article.\n", b);
        snprintf(not_accused, sizeof not_accused, "\nAgainst %s: no accusation.\n", a);
        Ran ran = run_in_folder(line);
        cr_expect(strstr(ran.output, accused) != NULL, "%s", ran.output);
        cr_expect(strstr(ran.output, not_accused) != NULL, "%s", ran.output);
        free(ran.output);
    }
}

static uint32_t count_of(const char *text, const char *words)
{
    uint32_t count = 0;
    for (const char *at = text; (at = strstr(at, words)) != NULL; at += strlen(words))
        count++;
    return count;
}

/* A figure that is drawn stands in a cell below, in the same words, and there is one way to read them. */
Test(audit, charts_have_their_tables)
{
    char line[700];
    snprintf(line, sizeof line, TWO_ARTICLES "--format html", "Armenia", "Azerbaijan", "Azerbaijan", "Armenia",
            "Azerbaijan");
    Ran ran = run_in_folder(line);
    cr_expect(eq(u32, count_of(ran.output, "<p class=\"how\">A dot is the share"), 1));
    cr_expect(ge(u32, count_of(ran.output, "<svg "), 8));
    cr_expect(ge(u32, count_of(ran.output, "aria-label=\"all, Azerbaijan: 1 of 2, too few to tell\""), 1), "%s",
            ran.output);
    cr_expect(ge(u32, count_of(ran.output, "data-of=\"Azerbaijan\"><bdi>1 of 2, too few to tell</bdi>"), 1), "%s",
            ran.output);
    free(ran.output);
}

Test(audit, outlets_differ_only_where_they_do)
{
    expect_output(CORPUS "150 >$D/c; " AUDIT "--format jsonl $D/c | grep '\"type\":\"test\"' | "
                         "python3 -c 'import json,sys\n"
                         "for t in map(json.loads, sys.stdin):\n"
                         "    if t[\"p_holm\"] < 0.05: print(t[\"measure\"], t[\"a\"], t[\"b\"])' | sort",
            0,
            "balance_acts Courier Herald\nbalance_acts Herald Post\n"
            "response_rate_gap Courier Herald\nresponse_rate_gap Herald Post\n");
    expect_output(CORPUS "150 --alike >$D/c; " AUDIT "$D/c | grep 'comparisons made'", 0,
            "12 comparisons made; in 0 p stays below 0.05 after Holm's correction.\n");
}

Test(audit, another_seed_draws_other_articles)
{
    expect_output(CORPUS "60 >$D/c; " AUDIT "--format csv $D/c >$D/one; " AUDIT "--format csv --seed 2 $D/c >$D/two; "
                         "cmp -s $D/one $D/two && echo same; "
                         "cut -d, -f1-10 $D/one >$D/a; cut -d, -f1-10 $D/two >$D/b; cmp $D/a $D/b",
            0, "");
}

/* An interval of 60 articles holds the figure, and is narrower with four times as many. */
Test(audit, intervals_hold_the_figure_and_narrow)
{
    expect_output("for n in 60 240; do " CORPUS "$n --alike >$D/c; " AUDIT "--format csv --copies each $D/c | "
                  "grep ',all,,voice_acts,armenia,' | tr -d '\\r' | "
                  "awk -F, '{ print ($11 < $8 && $8 < $12), $12 - $11 }'; done | "
                  "awk '{ if (!$1) print \"outside\"; width[NR] = $2 } END { print width[2] < 0.7 * width[1] }'",
            0, "1\n");
}

/* ---- copies ---- */

Test(audit, wire_copy_counts_once)
{
    expect_output(AUDIT "--format jsonl samples/valley.jsonl | grep -E '\"type\":\"copy\"'", 0,
            "{\"type\":\"copy\",\"several_outlets\":true,\"articles\":[{\"doc\":\"courier-2\",\"outlet\":\"The Valley "
            "Courier\"},{\"doc\":\"post-2\",\"outlet\":\"Lowland Post\"},{\"doc\":\"herald-2\",\"outlet\":\"The Ridge "
            "Herald\"}]}\n");
    expect_output(AUDIT "--format jsonl samples/valley.jsonl | grep '\"type\":\"group\"' | grep -o 'group\":[n\"].*'",
            0,
            "group\":null,\"articles\":10}\ngroup\":\"Lowland Post\",\"articles\":3}\n"
            "group\":\"The Ridge Herald\",\"articles\":3}\ngroup\":\"The Valley Courier\",\"articles\":3}\n"
            "group\":\"(several outlets)\",\"articles\":1}\n");
    expect_output(AUDIT
            "--copies each --format jsonl samples/valley.jsonl | grep '\"by\":\"all\",\"group\":null,\"articles\"'",
            0,
            "{\"type\":\"group\",\"dispute\":\"armenia-azerbaijan\",\"by\":\"all\",\"group\":null,\"articles\":12}\n");
}

/* ---- groups ---- */

Test(audit, months_and_topics)
{
    expect_output(
            "printf 'title: Topics\\n[fire] Fire\\nfire, burnt, stove\\n[talks] Talks\\ntalks, round\\n' "
            ">$D/topics; " AUDIT
            "--by month,topic --topics $D/topics --format jsonl samples/valley.jsonl | grep '\"type\":\"group\"' | "
            "grep -o '\"by.*'",
            0,
            "\"by\":\"all\",\"group\":null,\"articles\":10}\n"
            "\"by\":\"month\",\"group\":\"2026-03\",\"articles\":6}\n"
            "\"by\":\"month\",\"group\":\"2026-04\",\"articles\":4}\n"
            "\"by\":\"topic\",\"group\":\"fire\",\"articles\":1}\n"
            "\"by\":\"topic\",\"group\":\"talks\",\"articles\":3}\n"
            "\"by\":\"topic\",\"group\":\"(not known)\",\"articles\":6}\n");
}

/* ---- hand coding ---- */

Test(audit, your_own_coding_is_compared)
{
    expect_output(
            "build/alteram acts --dispute armenia-azerbaijan samples/dam/the-herald.txt >$D/hand; " AUDIT
            "--validation $D/hand --format jsonl samples/dam/the-*.txt | grep '\"of\":\"user\",\"kind\":\"denial\"' | "
            "grep -o '\"precision.*'",
            0, "\"precision\":1,\"recall\":1}\n");
}

/* ---- what is wrong ---- */

Test(audit, bad_input_is_named)
{
    expect_output(AUDIT "--by editor samples/valley.jsonl", 2,
            "alteram: --by takes outlet, month, topic and party, with commas between them, not 'editor'\n");
    expect_output("echo '{}' >$D/p; cd $D; "
                  "$OLDPWD/build/alteram audit -q --merge p",
            2, "alteram: p:1: no counts of an audit\nalteram: no articles to audit\n");
    expect_output(AUDIT
            "--partial $D/p samples/valley.jsonl; cd $D; head -c 20000 p >q; "
            "$OLDPWD/build/alteram audit -q --dispute armenia-azerbaijan --merge q 2>&1 | sed 's/:[0-9]*:/:N:/'",
            0, "alteram: q:N: the file is cut off\nalteram: no articles to audit\n");
    expect_output(AUDIT "--partial $D/p samples/valley.jsonl; cd $D; $OLDPWD/build/alteram audit -q --merge p", 2,
            "alteram: p:1: counted with other options: '--dispute armenia-azerbaijan', here ''\n"
            "alteram: no articles to audit\n");
}
