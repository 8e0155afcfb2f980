/* Whatever articles are kept in: the same article comes out of each of them. */
#include "command.h"

#include <alteram.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>

/* What each line of shell may use: $P is the program, article.txt an article; `acts` prints the document and the party
 * of the speaker of each act, after what went to standard error; `same NAME...` whether these files give the acts of
 * article.txt. */
#define SHELL                                                                                       \
    "acts() { $P acts --format tsv \"$@\" > out; s=$?; cut -f 1,8 out | tail -n +2; return $s; }\n" \
    "same() { $P acts article.txt | sed 's/\"doc\": *\"[^\"]*\"//' > wanted; for name; do "         \
    "$P acts --quiet $name | sed 's/\"doc\": *\"[^\"]*\"//' | cmp - wanted || echo $name differs; done; }\n"

/* Makes a fresh folder, goes there, and runs a line of shell. */
static void expect_ran(const char *line, int status, const char *output)
{
    char whole[5000];
    snprintf(whole, sizeof whole,
            SHELL "P=$(realpath build/alteram); D=$(mktemp -d) && cp samples/dam/the-herald.txt $D/article.txt && "
                  "cd $D && { %s\n}; status=$?; rm -rf \"$D\"; exit $status",
            line);
    check_ran(run_command(whole), line, status, output);
}

#define NORWAY "Norway said on Friday that the border was closed."
#define RUSSIA "Russia said on Friday that the border was closed."

/* ---- JSON ---- */

Test(input, records_are_named_by_id_or_number)
{
    expect_ran("printf '%s\\n' '{\"id\": 7, \"text\": \"" NORWAY "\"}' '{\"text\": \"" RUSSIA "\"}' > c; "
               "acts c",
            0, "alteram: 2 articles read\n7\tNOR\nc#2\tRUS\n");
}

Test(input, a_broken_line_costs_itself_only)
{
    expect_ran("printf '%s\\n' '{\"text\": \"" NORWAY "\"}' '{\"text\": ' '' '{\"text\": \"" RUSSIA
               "\"}' '[1]' '{\"title\": \"x\"}' > c; acts c",
            2,
            "alteram: c#2: no JSON: it ends too soon\n"
            "alteram: c#4: no object of JSON\n"
            "alteram: c#5: no field with a text; --field text=NAME says which it is\n"
            "alteram: 2 articles read, 3 could not be read\n"
            "c#1\tNOR\nc#3\tRUS\n");
}

Test(input, objects_over_many_lines_and_lists)
{
    expect_ran("printf '{\\n\"text\":\\n\"" NORWAY " }{\"\\n}\\n{\"text\": \"" RUSSIA "\"}' > c; acts c", 0,
            "alteram: 2 articles read\nc#1\tNOR\nc#2\tRUS\n");
    expect_ran("printf '[{\"text\": \"" NORWAY "\"},\\n{\"text\": \"" RUSSIA "\"' > c; acts c", 2,
            "alteram: c: ends amid a record\nalteram: 1 article read, 1 could not be read\nc#1\tNOR\n");
}

Test(input, fields_of_a_corpus)
{
    expect_ran("printf '%s\\n' '{\"lead\": \"" NORWAY "\", \"meta\": {\"key\": \"k1\"}}' > c; "
               "acts c; acts --field text=lead,id=meta.key c; $P acts "
               "--field texts=lead c 2>&1 | head -1",
            0,
            "alteram: c#1: no field with a text; --field text=NAME says which it is\n"
            "k1\tNOR\n"
            "alteram: --field: no field 'texts'; there is id, text, title, outlet, author and date\n");
}

Test(input, a_title_beside_the_text_is_its_headline)
{
    expect_ran("printf '{\"title\": \"Norway accuses Russia of lying\", \"outlet\": \"The Herald\", \"date\": "
               "\"2026-03-03T23:00:00Z\", \"text\": \"" NORWAY "\"}\\n' > c; "
               "$P acts --format tsv c | cut -f 3,5,8; $P acts --text c; $P report c | sed -n 3p",
            0,
            "kind\tsection\tsource_party\naccusation\theadline\tNOR\nstatement\tbody\tNOR\n"
            "Norway accuses Russia of lying\n\n" NORWAY
            "The Herald · 2026-03-03 · dispute: Countries and international bodies · c#1\n");
}

Test(input, a_title_beside_a_page_is_its_headline_where_it_has_none)
{
    expect_ran(
            "body='<p>" NORWAY " " RUSSIA "</p><p>" RUSSIA " " NORWAY "</p>'; "
            "printf '{\"title\": \"Norway accuses Russia of lying\", \"text\": \"%s\"}\\n' \"$body\" > c; "
            "printf '{\"title\": \"x\", \"text\": \"<h1>Russia accuses Norway of lying</h1>%s\"}\\n' \"$body\" >> c; "
            "$P acts --quiet --format tsv c | cut -f 3,5,8 | grep headline; $P acts --quiet --text c | grep -o "
            "'[NR][a-z]* accuses.*'",
            0,
            "accusation\theadline\tNOR\naccusation\theadline\tRUS\n"
            "Norway accuses Russia of lying\nRussia accuses Norway of lying\n");
}

/* ---- packed and converted ---- */

Test(input, packed_files_are_the_same_article)
{
    expect_ran("gzip -k article.txt; zstd -q article.txt; bzip2 -k article.txt; xz -k article.txt; "
               "iconv -t UTF-16 article.txt > utf16; iconv -t UTF-16BE article.txt > utf16be; "
               "tar cf t article.txt; tar czf tgz article.txt; zip -q z article.txt; gzip -c z.zip > z.zip.gz; "
               "same article.txt.gz article.txt.zst article.txt.bz2 article.txt.xz utf16 utf16be t tgz z.zip z.zip.gz",
            0, "");
}

Test(input, members_of_archives_are_named_behind_them)
{
    expect_ran("printf '" NORWAY "' > n.txt; mkdir d; printf '" RUSSIA "' > d/r.txt; printf '\\001\\002' > d/.hidden; "
               "tar cf a.tar n.txt d; zip -qr z n.txt d; tar cf b.tar a.tar z.zip; acts b.tar",
            0,
            "alteram: 4 articles read\n"
            "b.tar/a.tar/n.txt\tNOR\nb.tar/a.tar/d/r.txt\tRUS\nb.tar/z.zip/n.txt\tNOR\nb.tar/z.zip/d/r.txt\tRUS\n");
}

Test(input, what_is_no_text_is_passed_over_where_nobody_asked)
{
    expect_ran("mkdir d; printf '\\211PNG\\r\\n\\032\\n' > d/a.png; printf '" NORWAY "' > d/n; acts d; acts d/a.png", 2,
            "alteram: 1 article read, 1 without an article passed over\nd/n\tNOR\n"
            "alteram: d/a.png: neither a text, nor a page, nor a corpus\n");
}

/* A report quotes whom the article quotes: read as an article, it would count everybody twice. */
Test(input, what_the_program_wrote_is_passed_over_where_nobody_asked)
{
    expect_ran("mkdir d; printf '" NORWAY "' > d/n; for f in text md html json jsonl; do "
               "$P report --quiet --format $f d/n > report.$f; done; $P acts --quiet --format jsonl d/n > acts; "
               "printf '# Two\\n\\ntitle: T\\n[norway] Norway\\nNorway\\n' > pack; mv report.* acts pack d; acts d",
            0, "alteram: 1 article read, 7 without an article passed over\nd/n\tNOR\n");
}

/* What is only like it is an article. */
Test(input, articles_on_reports_are_articles)
{
    expect_ran("mkdir d; printf 'title: War\\n\\n" NORWAY "' > d/a; printf '{\"doc\": 1, \"text\": \"" NORWAY
               "\"}' > d/b; "
               "acts d",
            0, "alteram: 2 articles read\nd/a\tNOR\nd/b#1\tNOR\n");
}

Test(input, broken_archives_cost_themselves_only)
{
    expect_ran("printf '" NORWAY "' > n; gzip -c article.txt | head -c 800 > cut.gz; zip -q z article.txt; "
               "head -c 800 z.zip > cut.zip; printf 'PK\\003\\004nonsense' > bad.zip; acts cut.gz cut.zip bad.zip n",
            2,
            "alteram: cut.gz: the file ends too soon\n"
            "alteram: cut.zip/article.txt: damaged archive\n"
            "alteram: bad.zip: the file ends too soon\n"
            "n\tNOR\n");
}

Test(input, corpora_that_break_off_give_what_is_whole)
{
    expect_ran("seq 300 | awk '{ x = $1; for (i = 0; i < 9; i++) { x = x * 16807 % 2147483647; noise = noise x } "
               "printf \"{\\\"id\\\": \\\"n%d\\\", \\\"text\\\": \\\"" NORWAY "\\\", \\\"noise\\\": \\\"%s\\\"}\\n\", "
               "$1, noise; noise = \"\" }' > c; gzip -c c | head -c 9000 > cut.gz; acts cut.gz > rows; s=$?; "
               "head -n 1 rows; n=$(grep -c NOR rows); test $n -gt 50; tail -n 1 rows | grep -q \"^n$n\"; exit $s",
            2, "alteram: cut.gz: the file ends too soon\n");
}

Test(input, what_unpacks_without_end_is_cut)
{
    expect_ran("yes aaaaaaaaaaaaaaaaaaaaaaa | head -c 70000000 | zstd -q > bomb.zst; acts bomb.zst; printf '" NORWAY
               "' > t0; for i in 1 2 3 4 5 6 7 8; do tar cf t$i t$((i - 1)); done; acts t8",
            2,
            "alteram: bomb.zst: unpacks to more than 400 times its size; the rest is left out\n"
            "alteram: t8/t7/t6/t5/t4/t3/t2: an archive in too many archives\n");
}

Test(input, names_in_archives_are_names_only)
{
    expect_ran(
            "printf '" NORWAY
            "' > n; tar cPf t --transform 's:n:../../tmp/alteram-outside:' n; mkdir e; cd e; $P acts --format tsv ../t "
            "| cut -f 1 | tail -n 1; ls -A; ls /tmp/alteram-outside 2>/dev/null",
            2, "../t/../../tmp/alteram-outside\n");
}

Test(input, old_encodings_are_converted_and_it_is_said)
{
    expect_ran("printf 'The charg\\351 of Norway said \\223no\\224 on Friday.\\n' > a; $P acts --text a", 0,
            "alteram: a: converted from windows-1252\nThe chargé of Norway said “no” on Friday.\n");
    expect_ran("printf '{\"text\": \"The charg\\351 of Norway said no.\"}\\n' > a; $P acts --text a", 0,
            "alteram: a#1: converted from windows-1252\nThe chargé of Norway said no.");
}

/* ---- tables ---- */

Test(input, tables_with_any_mark)
{
    expect_ran("printf 'id,published,source,headline,body\\n7,3 March 2026,The Herald,Norway denies it,\"" NORWAY
               "\n\nIt \"\"denied\"\" it.\"\\n,,,,\"" RUSSIA
               "\"\\n' > c; acts --quiet c; $P report --quiet c | sed -n 3p; "
               "tr , ';' < c > s; acts --quiet s | uniq; iconv -t UTF-16 c > u; acts --quiet u | uniq; "
               "printf 'text\\tid\\n" RUSSIA "\\tr\\n' > t; acts t",
            0,
            "7\tNOR\n7\tNOR\n7\tNOR\nc#2\tRUS\n"
            "The Herald · 2026-03-03 · dispute: Countries and international bodies · 7\n"
            "7\tNOR\ns#2\tRUS\n7\tNOR\nu#2\tRUS\nr\tRUS\n");
    expect_ran("printf 'id,text\\n1,\"" NORWAY "\"\\n2,\"" RUSSIA "\\n' > c; acts c", 2,
            "alteram: c: ends between quotation marks; the last row is left out\n"
            "alteram: 1 article read, 1 could not be read\n1\tNOR\n");
}

/* ---- web archives ---- */

Test(input, web_archives)
{
    expect_ran(
            "printf 'HTTP/1.1 200 OK\\r\\nContent-Type: text/html; charset=utf-8\\r\\n\\r\\n<html><title>Norway says no"
            "</title><p>" NORWAY " Nobody else was said to have closed anything, it added.</p></html>' > answer; "
            "record() { printf 'WARC/1.0\\r\\nWARC-Type: %s\\r\\nWARC-Target-URI: %s\\r\\nContent-Type: %s\\r\\n"
            "Content-Length: %s\\r\\n\\r\\n' $1 $2 $3 $(stat -c %s $4); cat $4; printf '\\r\\n\\r\\n'; }; "
            "printf '" RUSSIA
            "' > wet; printf 'HTTP/1.1 404 Not Found\\r\\nContent-Type: text/html\\r\\n\\r\\n' > not; "
            "record response http://x.org/n application/http answer > w; record request http://x.org/n "
            "application/http wet >> w; "
            "record conversion http://x.org/r text/plain wet >> w; record response http://x.org/404 application/http "
            "not >> w; "
            "acts w | uniq; for i in n r; do record response http://x.org/$i application/http answer | gzip; done > "
            "w.gz; "
            "acts w.gz | uniq; "
            "head -c 600 w > cut; acts cut > rows; s=$?; uniq rows; exit $s",
            2,
            "alteram: 2 articles read\nhttp://x.org/n\tNOR\nhttp://x.org/r\tRUS\n"
            "alteram: 2 articles read\nhttp://x.org/n\tNOR\nhttp://x.org/r\tNOR\n"
            "alteram: cut: ends amid a record\nalteram: 1 article read, 1 could not be read\nhttp://x.org/n\tNOR\n");
}

/* ---- pages ---- */

Test(input, what_pages_say_of_their_articles)
{
    static const char *const wanted[][2] = {
            {"news-site", "Norland accuses Westmark of closing the strait\nThe Daily Beacon\n2026-02-11\n"},
            {"blog", "The harbour letters, explained\nQuayside Notes\n2026-01-09\n"},
            {"agency-wire",
                    "UPDATE 2-Ostrava miners reject pay offer, accuse owners of delay\nWire Central\n2026-01-20\n"},
            {"amp", "Teachers say ministry hid report on schools\nThe North Post\n2026-04-22\n"},
            {"magazine", "The Two Widows of Lorne Street\nMeridian Magazine\n2025-10-02\n"},
            {"old-1999", "Bridge dispute: engineers deny blame\nnull\nnull\n"},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        char line[300];
        snprintf(line, sizeof line,
                "build/alteram report --quiet --format json tests/pages-html/%s.html | python3 -c 'import json, sys\n"
                "for d in json.load(sys.stdin)[\"documents\"]:\n"
                "    for n in (\"title\", \"outlet\", \"date\"): print(d[n] or \"null\")'",
                wanted[i][0]);
        Ran ran = run_command(line);
        cr_expect(eq(str, ran.output, (char *)wanted[i][1]), "%s", wanted[i][0]);
        free(ran.output);
    }
}

/* Each takes less than a second; where time grows with the square, minutes. */
Test(input, pages_that_would_take_forever, .timeout = 60)
{
    expect_ran("N='<p>" NORWAY " It was the first time in four years.</p>'; many() { yes \"$1\" | head -n 100000; }; "
               "{ many '<div>'; echo \"$N\"; } > deep; { many '<div>'; many '</span>'; echo \"$N\"; } > stray; "
               "{ many '<b>'; many '</p>'; echo \"$N\"; } > bold; { echo '<p '; many 'a'; echo \"><p>$N\"; } > names; "
               "{ echo \"<p>$N\"; many '<blockquote>Closed it is, and nobody.</blockquote>'; } > quotes; "
               "acts deep stray bold names quotes",
            0, "deep\tNOR\nstray\tNOR\nbold\tNOR\nnames\tNOR\nquotes\tNOR\n");
}

Test(input, zero_bytes_and_long_lines, .timeout = 60)
{
    expect_ran("{ printf '" NORWAY "\\000\\n\\n'; head -c 3000000 /dev/zero | tr '\\000' x; } > a; acts a; "
               "{ printf '<p>" NORWAY "\\000</p><p>'; head -c 3000000 /dev/zero | tr '\\000' x; } > h; acts h; "
               "printf '{\"text\": \"" NORWAY "\\\\u0000 more\"}' > j; acts j",
            0, "a\tNOR\nh\tNOR\nj#1\tNOR\n");
}
