/* The frozen lexicon where its address is free and where it is not: what it finds must be the same.
 *
 * Each test of Criterion is a process of its own, so that the image is taken anew.
 */
#include "lexicon/frozen.h"

#include <alteram.h>
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static const char text[] = "Norway said Russia had violated its airspace. The Kremlin denied it.";

/* Whether the lexicon lies where its pointers were made for. */
static bool is_at_its_address(const AltLexicon *lexicon)
{
    uintptr_t address = (uintptr_t)lexicon->world;
    return address >= FROZEN_ADDRESS && address < FROZEN_ADDRESS + frozen_size;
}

static AltLexicon *load_built_in(void)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    cr_assert(alt_lexicon_load(&lexicon, NULL, &problems));
    return lexicon;
}

/* Codes the text, and frees the lexicon. */
static void expect_two_acts(AltLexicon *lexicon)
{
    AltDocument *document = alt_document_new(lexicon, NULL, "text", text, strlen(text));
    char *records = alt_records(document, "tsv", NULL);
    cr_expect(strstr(records, "accusation\t1\t") != NULL, "%s", records);
    cr_expect(strstr(records, "denial\t2\t") != NULL, "%s", records);
    free(records);
    alt_document_free(document);
    alt_lexicon_free(lexicon);
}

/* Takes the first page of the address, as another library might. */
static bool take_address(void)
{
    void *wanted = (void *)FROZEN_ADDRESS;
    int how = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE;
    return mmap(wanted, FROZEN_PAGE, PROT_NONE, how, -1, 0) == wanted;
}

Test(frozen, pointers_are_moved_where_the_address_is_taken)
{
    if (frozen_size == 0) /* sanitizers have a lexicon that is read */
        return;
    cr_assert(take_address());
    AltLexicon *lexicon = load_built_in();
    cr_expect(not(is_at_its_address(lexicon)));
    expect_two_acts(lexicon);
}

/* A kernel before 5.13 moves no pages of files, so nothing is said of the address here. */
Test(frozen, the_address_is_free)
{
    expect_two_acts(load_built_in());
}
