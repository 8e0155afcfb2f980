/* The world lexicon, whole: every country of ISO 3166-1 by each of its names, people, capital and seats, and every
 * international body by each of its names, in a sentence of its own.
 */
#include "command.h"

#include <alteram.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ISO 3166-1 alpha-3, all that are assigned. */
static const char codes[] =
        "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH "
        "BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB "
        "CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO "
        "GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN "
        "IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA "
        "MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER "
        "NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU "
        "RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA "
        "TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT "
        "WLF WSM YEM ZAF ZMB ZWE";

/* Without a people in the news of their own: nobody lives there, or another country has the word. */
static const char no_people[] = "ATA ATF BLM BVT CCK COG DMA GGY HMD JEY MAF SGS SJM SPM SXM UMI VAT";

/* Without a capital that speaks: there is none, it bears the country's name, or means something else in the news. */
static const char no_capital[] = "AIA ATA ATF ATG BEL BMU BVT CCK DJI ESH GIB HKG HMD IMN IOT LUX MAC MCO NFK REU SGP "
                                 "SGS SHN SMR STP SYC TKL UMI VAT";

/* What stands in a column, and how it speaks. */
typedef struct Column {
    const char *sentence;
    const char *without; /* codes that have nothing there; null where most have nothing */
} Column;

static const Column country_columns[] = {{"%s said it was late.", ""}, {"%s officials said it was late.", no_people},
        {"%s said it was late.", no_capital}, {"The %s said it was late.", NULL}};
static const Column body_columns[] = {{"The %s said it was late.", ""}};

static bool is_listed(const char *list, const char *code)
{
    for (; *list; list += list[3] ? 4 : 3)
        if (strncmp(list, code, 3) == 0)
            return code[3] == '\0';
    return false;
}

/* Cuts a line at two and more blanks. */
static char *cut_column(char **rest)
{
    char *column = *rest, *gap = column ? strstr(column, "  ") : NULL;
    *rest = gap ? gap + strspn(gap, " ") : NULL;
    if (gap)
        *gap = '\0';
    return column;
}

/* Whether the one act of a sentence with the name in it is by the party. */
static bool speaks_for(const AltLexicon *lexicon, const char *sentence, const char *name, const char *party)
{
    char text[400];
    snprintf(text, sizeof text, sentence, name);
    AltDocument *document =
            alt_document_new(lexicon, alt_lexicon_pack(lexicon, "world"), "sentence", text, strlen(text));
    const char *found = "";
    if (document->acts.count == 1 && document->acts.items[0].source != ALT_NONE)
        found = alt_party_id(document, document->mentions.items[document->acts.items[0].source].party);
    bool same = found && strcmp(found, party) == 0;
    alt_document_free(document);
    return same;
}

/* "St George's said" reads as a genitive; no text that we know lets the town speak. */
static bool is_known_failure(const char *name)
{
    return strcmp(name, "St George's") == 0 || strcmp(name, "St. George's") == 0;
}

/* Tries the names of a column; gives how many there are. */
static unsigned try_names(const AltLexicon *lexicon, const Column *column, const char *party, char *names)
{
    unsigned count = 0;
    for (char *name = names, *next; name; name = next, count++) {
        next = strstr(name, ", ");
        if (next) {
            *next = '\0';
            next += 2;
        }
        cr_expect(is_known_failure(name) != speaks_for(lexicon, column->sentence, name, party), "%s: %s", party, name);
    }
    return count;
}

static unsigned try_line(const AltLexicon *lexicon, char *line, const Column *columns, size_t count)
{
    unsigned names = 0;
    char *rest = line;
    const char *code = cut_column(&rest);
    for (size_t i = 0; i < count; i++) {
        char *column = cut_column(&rest);
        bool empty = !column || strcmp(column, "-") == 0;
        if (columns[i].without && is_listed(codes, code))
            cr_expect(eq(int, empty, is_listed(columns[i].without, code)), "%s, column %zu", code, i + 2);
        names += empty ? 0 : try_names(lexicon, &columns[i], code, column);
    }
    return names;
}

/* Tries a file of the world; gives how many names it has. */
static unsigned try_file(const char *path, const Column *columns, size_t count)
{
    AltLexicon *lexicon = NULL;
    AltProblems problems = {0};
    cr_assert(alt_lexicon_load(&lexicon, NULL, &problems));
    char *text = file_text(path);
    unsigned names = 0;
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
        if (*line != '#')
            names += try_line(lexicon, line, columns, count);
    free(text);
    alt_lexicon_free(lexicon);
    return names;
}

Test(world, all_countries_of_the_standard_are_there)
{
    AltLexicon *lexicon = NULL;
    AltProblems problems = {0};
    cr_assert(alt_lexicon_load(&lexicon, NULL, &problems));
    const AltPack *world = alt_lexicon_pack(lexicon, "world");
    unsigned count = 0;
    for (uint32_t i = 0; i < world->party_count; i++)
        count += is_listed(codes, world->parties[i].id);
    cr_expect(eq(uint, count, 249));
    cr_expect(eq(sz, strlen(codes), 249 * 4 - 1));
    alt_lexicon_free(lexicon);
}

Test(world, each_name_of_a_country_speaks_for_it)
{
    cr_expect(lt(uint, 1900, try_file("lexicons/world/countries.txt", country_columns, 4)));
}

Test(world, each_name_of_a_body_speaks_for_it)
{
    cr_expect(lt(uint, 300, try_file("lexicons/world/bodies.txt", body_columns, 1)));
}
