/* Lexicons in layers: later ones win, line by line.
 *
 * tests/layers/team.lexicon and the folder beside it say the same; later.lexicon is laid over them. Each bad-*.lexicon
 * is laid over the lexicon built in, and the complaints are compared with the file beside it that ends in .expected.
 */
#include "complaints.h"

#include "lexicon/lexicon.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TEAM "tests/layers/team.lexicon"
#define FOLDER "tests/layers/folder"
#define LATER "tests/layers/later.lexicon"

static AltLexicon *load(size_t count, const char *const *paths)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    bool good = alt_lexicon_load_layers(&lexicon, paths, count, &problems);
    char *text = print_problems(&problems);
    cr_assert(good, "%s", text);
    free(text);
    alt_problems_free(&problems);
    return lexicon;
}

/* The kinds and stances of the acts of a text, "accusation forceful" one a line. */
static void expect_acts(const AltLexicon *lexicon, const char *text, const char *expected)
{
    AltDocument *document = alt_document_new(lexicon, NULL, "text", text, strlen(text));
    char got[500] = "";
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = &document->acts.items[i];
        snprintf(got + strlen(got), sizeof got - strlen(got), "%s %s\n", alt_kind_name(act->kind),
                alt_stance_name(act->stance));
    }
    cr_expect(eq(str, got, (char *)expected), "%s", text);
    alt_document_free(document);
}

static void expect_layer(const AltLexicon *lexicon, uint32_t at, const char *path, AltLayer counts)
{
    uint32_t count = 0;
    const AltLayer *layers = alt_lexicon_layers(lexicon, &count);
    cr_assert(lt(uint, at, count));
    cr_expect(eq(str, (char *)layers[at].path, (char *)path));
    cr_expect(eq(uint, layers[at].added, counts.added), "%s", path);
    cr_expect(eq(uint, layers[at].replaced, counts.replaced), "%s", path);
    cr_expect(eq(uint, layers[at].removed, counts.removed), "%s", path);
}

#define CLAP "Norway clapped back at Russia over the raid."
#define AFFIRM "Norway affirmed that the raid was over."
#define BLOG "Norway blogged that the raid was over."

Test(layers, the_built_in_lexicon_alone_does_not_know_them)
{
    AltLexicon *lexicon = load(0, NULL);
    expect_acts(lexicon, CLAP, "");
    expect_acts(lexicon, AFFIRM, "statement neutral\n");
    expect_acts(lexicon, BLOG, "statement neutral\n");
    expect_layer(lexicon, 0, "built in", (AltLayer){0});
    alt_lexicon_free(lexicon);
}

Test(layers, lines_are_added_replaced_and_removed)
{
    AltLexicon *lexicon = load(1, (const char *[]){TEAM});
    expect_acts(lexicon, CLAP, "accusation forceful\n");
    expect_acts(lexicon, AFFIRM, "statement insistent\n");
    expect_acts(lexicon, BLOG, "");
    expect_layer(lexicon, 1, TEAM, (AltLayer){.added = 6, .replaced = 4, .removed = 3});

    const AltPack *pack = alt_lexicon_pack(lexicon, "employer-union");
    cr_assert(pack != NULL);
    cr_expect(eq(str, (char *)pack->title, "Work"));
    cr_expect(eq(str, (char *)pack->parties[0].label, "Unions"));
    cr_expect(eq(str, (char *)pack->parties[1].label, "Employers and management"));
    cr_expect(alt_lexicon_pack(lexicon, "ferry") != NULL);
    alt_lexicon_free(lexicon);
}

/* Words of one construction are lexicon lines too: "should be ready" of a thing is a guess, "should be free" a
 * request. */
Test(layers, classes_of_one_construction_take_words)
{
    const char *text = "The lift should be usable by noon, Russia said.";
    AltLexicon *builtin = load(0, NULL), *lexicon = load(1, (const char *[]){"tests/layers/usable.lexicon"});
    expect_acts(builtin, text, "appeal neutral\n");
    expect_acts(lexicon, text, "statement neutral\n");
    alt_lexicon_free(lexicon);
    alt_lexicon_free(builtin);
}

#define DRIZZLE "A clerk said Russia had left people in the drizzle."
#define GUTTED "Norway said it was gutted at Russia's letter."
#define CRACK "Norway said Russia had known about the crack."

/* So are turns and their sets. */
Test(layers, turns_are_added_and_removed_and_sets_take_words)
{
    AltLexicon *builtin = load(0, NULL), *lexicon = load(1, (const char *[]){"tests/layers/turns.lexicon"});
    expect_acts(builtin, DRIZZLE, "statement neutral\n");
    expect_acts(lexicon, DRIZZLE, "accusation neutral\n");
    expect_acts(builtin, GUTTED, "statement neutral\n");
    expect_acts(lexicon, GUTTED, "accusation neutral\n");
    expect_acts(builtin, CRACK, "accusation neutral\n");
    expect_acts(lexicon, CRACK, "statement neutral\n");
    alt_lexicon_free(lexicon);
    alt_lexicon_free(builtin);
}

Test(layers, each_entry_tells_the_file_and_line_that_it_comes_from)
{
    AltLexicon *lexicon = load(1, (const char *[]){TEAM});
    AltDocument *document = alt_document_new(lexicon, NULL, "text", CLAP, strlen(CLAP));
    cr_assert(eq(uint, document->reasons.count, 1));
    cr_expect(eq(str, (char *)document->reasons.items[0].path, TEAM));
    cr_expect(eq(uint, document->reasons.items[0].line, 3));
    alt_document_free(document);

    const char *deny = "Norway denied that the raid was over.";
    document = alt_document_new(lexicon, NULL, "text", deny, strlen(deny));
    AltLexicon *builtin = load(0, NULL);
    AltDocument *same = alt_document_new(builtin, NULL, "text", deny, strlen(deny));
    cr_expect(eq(str, (char *)document->reasons.items[0].path, "lexicons/en/cues.txt"));
    cr_expect(eq(uint, document->reasons.items[0].line, same->reasons.items[0].line));
    alt_document_free(same);
    alt_document_free(document);
    alt_lexicon_free(builtin);
    alt_lexicon_free(lexicon);
}

Test(layers, a_folder_and_a_file_with_headings_are_the_same)
{
    AltLexicon *file = load(1, (const char *[]){TEAM}), *folder = load(1, (const char *[]){FOLDER});
    AltLexicon *builtin = load(0, NULL);
    cr_expect(eq(str, (char *)alt_lexicon_hash(file), (char *)alt_lexicon_hash(folder)));
    cr_expect(ne(str, (char *)alt_lexicon_hash(file), (char *)alt_lexicon_hash(builtin)));
    alt_lexicon_free(file);
    alt_lexicon_free(folder);
    alt_lexicon_free(builtin);
}

Test(layers, later_ones_win)
{
    AltLexicon *lexicon = load(2, (const char *[]){TEAM, LATER});
    expect_acts(lexicon, CLAP, "statement neutral\n");
    expect_acts(lexicon, AFFIRM, "");
    expect_layer(lexicon, 2, LATER, (AltLayer){.added = 1, .replaced = 1, .removed = 3});
    const AltPack *pack = alt_lexicon_pack(lexicon, "ferry");
    cr_assert(eq(uint, pack->party_count, 2));
    cr_expect(eq(str, (char *)pack->parties[1].id, "eastby"));
    alt_lexicon_free(lexicon);
}

Test(layers, a_whole_lexicon_starts_over)
{
    AltLexicon *lexicon = load(2, (const char *[]){TEAM, "lexicons"}), *builtin = load(0, NULL);
    expect_layer(lexicon, 0, "lexicons", (AltLayer){0});
    cr_expect(eq(str, (char *)alt_lexicon_hash(lexicon), (char *)alt_lexicon_hash(builtin)));
    alt_lexicon_free(lexicon);
    alt_lexicon_free(builtin);
}

static void expect_complaints(const char *path)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    cr_expect(not(alt_lexicon_load_layers(&lexicon, &path, 1, &problems)), "%s", path);
    cr_expect(lexicon == NULL);
    expect_problems(&problems, path);
}

Test(layers, bad_lines_are_explained)
{
    glob_t files;
    cr_assert(eq(int, glob("tests/layers/bad-*.lexicon", 0, NULL, &files), 0));
    for (size_t i = 0; i < files.gl_pathc; i++)
        expect_complaints(files.gl_pathv[i]);
    globfree(&files);
}
