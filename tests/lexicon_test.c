/* Lexicons: what authors are told about their mistakes, and what must hold for the lexicon that comes with alteram.
 *
 * Each file of tests/bad-lexicons is read as its name says (cues.txt as cues, pack-empty.txt as a pack), and the
 * complaints are compared with the file beside it that ends in .expected.
 */
#include "complaints.h"

#include "lexicon/loader.h"

#include <alteram/lexicon.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <glob.h>
#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

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

/* Turns need the verbs that they name. */
static void read_turns(Loader *loader, const File *file)
{
    File verbs;
    cr_assert(read_file(loader->arena, &verbs, "lexicons/en/verbs.txt", loader->problems));
    load_verbs(loader, &verbs);
    load_turns(loader, file);
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
        {"turns", read_turns},
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
    AltProblems problems = {0};
    read_alone(path, reader_of(path), &problems);
    expect_problems(&problems, path);
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
