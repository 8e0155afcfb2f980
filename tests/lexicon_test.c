/* Lexicons: what authors are told about their mistakes, and what becomes of lines without any.
 *
 * Each file of tests/bad-lexicons is read as its name says (cues.txt as cues, pack-empty.txt as a pack), and the
 * complaints are compared with the file beside it that ends in .expected.
 */
#include "command.h"

#include "lexicon/loader.h"

#include <alteram/lexicon.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <glob.h>
#include <libstemmer.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- complaints ---- */

static void read_language_alone(Loader *loader, const File *file)
{
    Files files = {0};
    *LIST_ADD(loader->arena, &files) =
            (File){.name = "en/language.txt", .path = file->path, .bytes = file->bytes, .length = file->length};
    load_language(loader, &files);
}

static void read_world_file(Loader *loader, const File *file, const char *name)
{
    Files files = {0};
    *LIST_ADD(loader->arena, &files) =
            (File){.name = name, .path = file->path, .bytes = file->bytes, .length = file->length};
    load_world(loader, &files);
}

static void read_countries(Loader *loader, const File *file)
{
    read_world_file(loader, file, "world/countries.txt");
}

static void read_bodies(Loader *loader, const File *file)
{
    read_world_file(loader, file, "world/bodies.txt");
}

static void read_pack_alone(Loader *loader, const File *file)
{
    AltProblems none = {0};
    AltLexicon *lexicon = NULL;
    cr_assert(alt_lexicon_load(&lexicon, NULL, &none));
    AltPack *pack = NULL;
    cr_expect(not(alt_pack_load(&pack, lexicon, file->path, loader->problems)));
    cr_expect(pack == NULL);
    alt_lexicon_free(lexicon);
    alt_problems_free(&none);
}

static const struct {
    const char *kind; /* what the name of the file begins with */
    void (*read)(Loader *loader, const File *file);
} readers[] = {
        {"bodies", read_bodies},
        {"countries", read_countries},
        {"cues", load_cues},
        {"deeds", load_deeds},
        {"language", read_language_alone},
        {"pack", read_pack_alone},
        {"verbs", load_verbs},
        {"words", load_words},
};

/* Reads one bad file by itself. */
static void read_alone(const char *path, size_t reader, AltProblems *problems)
{
    Arena *arena = arena_new();
    AltLexicon lexicon = {.arena = arena};
    Loader loader = loader_open(&lexicon, arena, problems);
    if (readers[reader].read != read_language_alone)
        loader.stemmer = sb_stemmer_new("english", "UTF_8");
    File file;
    cr_assert(read_file(arena, &file, path, problems));
    readers[reader].read(&loader, &file);
    sb_stemmer_delete(loader.stemmer);
    arena_free(arena);
}

/* The complaints as the command line prints them. */
static char *print_problems(const AltProblems *problems)
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    for (size_t i = 0; i < problems->count; i++) {
        const AltProblem *problem = &problems->items[i];
        fprintf(out, "%s:", problem->path);
        if (problem->line)
            fprintf(out, "%u:%u:", problem->line, problem->column);
        fprintf(out, " %s\n", problem->message);
    }
    fclose(out);
    return text;
}

static size_t reader_of(const char *path)
{
    const char *name = strrchr(path, '/') + 1;
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
        if (strncmp(name, readers[i].kind, strlen(readers[i].kind)) == 0)
            return i;
    cr_fatal("%s is of no known kind", path);
    return 0;
}

static void expect_complaints(const char *path)
{
    char expected_path[256];
    snprintf(expected_path, sizeof expected_path, "%.*s.expected", (int)(strlen(path) - strlen(".txt")), path);
    AltProblems problems = {0};
    read_alone(path, reader_of(path), &problems);
    char *got = print_problems(&problems);
    char *expected = file_text(expected_path);
    cr_expect(expected != NULL, "%s is missing", expected_path);
    if (expected)
        cr_expect(eq(str, got, expected), "%s", path);
    free(expected);
    free(got);
    alt_problems_free(&problems);
}

Test(lexicon, bad_files_are_explained)
{
    glob_t files;
    cr_assert(eq(int, glob("tests/bad-lexicons/*.txt", 0, NULL, &files), 0));
    for (size_t i = 0; i < files.gl_pathc; i++)
        expect_complaints(files.gl_pathv[i]);
    globfree(&files);
}

Test(lexicon, a_folder_that_is_not_there_is_a_problem)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    cr_expect(not(alt_lexicon_load(&lexicon, "/nowhere/at/all", &problems)));
    cr_expect(lexicon == NULL);
    cr_assert(eq(sz, problems.count, 1));
    cr_expect(eq(str, problems.items[0].path, "/nowhere/at/all"));
    cr_expect(eq(str, problems.items[0].message, "cannot be read: No such file or directory"));
    alt_problems_free(&problems);
}

/* ---- the lexicons that come with alteram ---- */

/* The built-in lexicon; whatever is wrong with it is printed. */
static AltLexicon *load_builtin(const char *folder)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    bool good = alt_lexicon_load(&lexicon, folder, &problems);
    char *text = print_problems(&problems);
    cr_assert(good, "%s", text);
    free(text);
    alt_problems_free(&problems);
    return lexicon;
}

Test(lexicon, the_folder_and_the_builtin_files_are_the_same)
{
    AltLexicon *builtin = load_builtin(NULL), *folder = load_builtin("lexicons/");
    cr_expect(eq(str, (char *)alt_lexicon_hash(builtin), (char *)alt_lexicon_hash(folder)));
    cr_expect(eq(sz, strlen(alt_lexicon_hash(builtin)), 64));
    alt_lexicon_free(builtin);
    alt_lexicon_free(folder);
}

Test(lexicon, packs_are_sorted_and_the_world_is_apart)
{
    AltLexicon *lexicon = load_builtin(NULL);
    uint32_t count;
    const AltPack *const *packs = alt_lexicon_packs(lexicon, &count);
    for (uint32_t i = 0; i < count; i++) {
        cr_expect(i == 0 || strcmp(packs[i - 1]->id, packs[i]->id) < 0, "%s", packs[i]->id);
        cr_expect(strcmp(packs[i]->id, "world") != 0);
        cr_expect(alt_lexicon_pack(lexicon, packs[i]->id) == packs[i]);
    }
    cr_expect(alt_lexicon_pack(lexicon, "world") != NULL);
    cr_expect(alt_lexicon_pack(lexicon, "nowhere") == NULL);
    alt_lexicon_free(lexicon);
}

/* ISO 3166-1 alpha-3, all 249 of them. */
Test(lexicon, every_country_of_the_standard_is_there)
{
    static const char codes[] =
            "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR "
            "BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL "
            "COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK "
            "FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV "
            "HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO "
            "LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG "
            "MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN "
            "PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE "
            "SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO "
            "TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE ";
    AltLexicon *lexicon = load_builtin(NULL);
    const AltPack *world = alt_lexicon_pack(lexicon, "world");
    for (const char *code = codes; *code; code += 4) {
        uint32_t found = 0;
        for (uint32_t i = 0; i < world->party_count; i++)
            found += strncmp(world->parties[i].id, code, 3) == 0 && strlen(world->parties[i].id) == 3;
        cr_expect(eq(uint, found, 1), "%.3s", code);
    }
    alt_lexicon_free(lexicon);
}

/* ---- lines without mistakes ---- */

/* A lexicon of two small files. */
typedef struct Small {
    AltProblems problems;
    AltLexicon lexicon;
    Loader loader;
} Small;

static void small_open(Small *small, const char *verbs, const char *cues)
{
    *small = (Small){0};
    small->lexicon.arena = arena_new();
    small->loader = loader_open(&small->lexicon, small->lexicon.arena, &small->problems);
    load_verbs(&small->loader, &(File){.path = "verbs.txt", .bytes = verbs, .length = strlen(verbs)});
    load_cues(&small->loader, &(File){.path = "cues.txt", .bytes = cues, .length = strlen(cues)});
    cr_assert(eq(sz, small->problems.count, 0));
}

static void small_close(Small *small)
{
    arena_free(small->lexicon.arena);
    alt_problems_free(&small->problems);
}

static void expect_form(const AltLexicon *lexicon, const char *text, const char *base, unsigned forms)
{
    const Word *word = lexicon_word(lexicon, text, strlen(text));
    cr_assert(word && word->verb != ALT_NONE, "%s is no form of a verb", text);
    cr_expect(eq(str, (char *)lexicon->verbs.items[word->verb].base, (char *)base), "%s", text);
    cr_expect(eq(uint, word->forms, forms), "%s", text);
}

Test(lexicon, verbs_have_their_forms)
{
    static const struct {
        const char *text, *base;
        unsigned forms;
    } forms[] = {
            {"deny", "deny", FORM_BASE},
            {"denies", "deny", FORM_THIRD},
            {"denied", "deny", FORM_PAST | FORM_PARTICIPLE},
            {"denying", "deny", FORM_ING},
            {"accused", "accuse", FORM_PAST | FORM_PARTICIPLE},
            {"accusing", "accuse", FORM_ING},
            {"stopping", "stop", FORM_ING},
            {"visiting", "visit", FORM_ING},
            {"panicking", "panic", FORM_ING},
            {"travelling", "travel", FORM_ING},
            {"traveling", "travel", FORM_ING},
            {"gave", "give", FORM_PAST},
            {"given", "give", FORM_PARTICIPLE},
            {"giving", "give", FORM_ING},
            {"put", "put", FORM_BASE | FORM_PAST | FORM_PARTICIPLE},
            {"putting", "put", FORM_ING},
            {"beginning", "begin", FORM_ING},
            {"eating", "eat", FORM_ING},
            {"agreeing", "agree", FORM_ING},
            {"lying", "lie", FORM_ING},
            {"pushes", "push", FORM_THIRD},
            {"vetoes", "veto", FORM_THIRD},
            {"says", "say", FORM_THIRD},
            {"has", "have", FORM_THIRD},
            {"are", "be", FORM_THIRD},
            {"being", "be", FORM_ING},
            {"leant", "lean", FORM_PAST | FORM_PARTICIPLE},
    };
    Small small;
    small_open(&small,
            "deny\naccuse\nstop  stopped\nvisit\npanic  panicked\ntravel  travelled|traveled\ngive  gave  given\n"
            "put  put\nbegin  began  begun\neat  ate  eaten\nagree\nlie\npush\nveto\nsay  said\nhave  had\n"
            "be  was|were  been  *\nlean  leaned|leant\n",
            "");
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        expect_form(&small.lexicon, forms[i].text, forms[i].base, forms[i].forms);
    cr_expect(small.lexicon.verbs.items[lexicon_verb(&small.lexicon, "be")].never_noun);
    cr_expect(not(small.lexicon.verbs.items[lexicon_verb(&small.lexicon, "lie")].never_noun));
    small_close(&small);
}

Test(lexicon, two_verbs_may_share_a_form)
{
    Small small;
    small_open(&small, "find  found\nfound\n", "");
    const Word *found = lexicon_word(&small.lexicon, "found", 5);
    cr_expect(eq(uint, found->forms, FORM_PAST | FORM_PARTICIPLE));
    cr_expect(eq(uint, found->other_forms, FORM_BASE));
    cr_expect(eq(uint, lexicon_verb(&small.lexicon, "found"), 1));
    small_close(&small);
}

/* Writes a frame as a line: head in angle brackets, slots by number. */
static void print_frame(FILE *out, const Frame *frame)
{
    static const char *const names[] = {
            "", "", "SOURCE", "TARGET", "HEARER", "THING", "CLAUSE", "QUOTE", "DO", "CONTENT", "CLASS"};
    fprintf(out, "%s:", frame->lemma);
    for (uint32_t i = 0; i < frame->part_count; i++) {
        const Part *part = &frame->parts[i];
        if (i == frame->head_part)
            fprintf(out, " <%s>", part->words[0]);
        else if (part->kind == PART_WORDS)
            for (uint32_t j = 0; j < part->word_count; j++)
                fprintf(out, "%c%s", j ? '|' : ' ', part->words[j]);
        else
            fprintf(out, " %s", names[part->kind]);
    }
    fprintf(out, "%s\n", frame->derived ? " (derived)" : "");
}

Test(lexicon, cue_lines_give_frames)
{
    Small small;
    small_open(&small, "deny\n",
            "SOURCE reject CLAIM (as CONTENT (in DO))  denial  neutral  noun=rejection\n"
            "SOURCE open|launch case (against TARGET)  accusation  neutral\n"
            "SOURCE lay the blame on|at TARGET  accusation  neutral  mutual\n"
            "noun SOS (by SOURCE)  appeal  neutral\n"
            "THING draw criticism from SOURCE  accusation  neutral\n"
            "in SOURCE's words  speech  neutral\n"
            "according to SOURCE  speech  neutral\n");
    char *got = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&got, &length);
    for (uint32_t i = 0; i < small.lexicon.frames.count; i++)
        print_frame(out, &small.lexicon.frames.items[i]);
    fclose(out);
    cr_expect(eq(str, got,
            "reject: <reject> CLASS as CONTENT in DO\n"
            "reject: <reject> CLASS as CONTENT\n"
            "reject: <reject> CLASS\n"
            "rejection: <rejection> CLASS as CONTENT in DO (derived)\n"
            "open case against: <open> case against TARGET\n"
            "launch case against: <launch> case against TARGET\n"
            "open case: <open> case\n"
            "launch case: <launch> case\n"
            "lay the blame on: <lay> the blame on|at TARGET\n"
            "sos by: <sos> by SOURCE\n"
            "sos: <sos>\n"
            "draw criticism from: THING <draw> criticism from SOURCE\n"
            "in ... 's words: <in> SOURCE 's words\n"
            "according to: <according> to SOURCE\n"));
    free(got);
    cr_expect(eq(uint, small.lexicon.verbs.items[lexicon_verb(&small.lexicon, "reject")].frame_count, 3));
    cr_expect(eq(uint, lexicon_word(&small.lexicon, "rejections", 10)->frame_count, 1));
    cr_expect(eq(uint, lexicon_word(&small.lexicon, "according", 9)->frame_count, 1));
    cr_expect(small.lexicon.frames.items[8].mutual);
    small_close(&small);
}
