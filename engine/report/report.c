/* A comparison comes in, the tree of its report goes out: several documents side by side; for each the head with its
 * finding, the ledger, the positions side by side and the figures; at the end the method, by which anybody can make the
 * same report again. It counts and never judges.
 */
#include "base/sha256.h"
#include "report_parts.h"

#include <alteram.h>

/* ---- the method ---- */

static const char *lexicon_hash(const AltDocument *document)
{
    return document->lexicon ? alt_lexicon_hash(document->lexicon) : report_words.unknown;
}

/* What users laid over the lexicons; without that, as is usual, nothing. */
static void add_layers(Arena *arena, AltNode *section, const AltLexicon *lexicon)
{
    uint32_t count = 0;
    const AltLayer *layers = alt_lexicon_layers(lexicon, &count);
    for (uint32_t i = 1; i < count; i++)
        add_note(arena, section, report_words.lexicons,
                arena_format(arena, report_words.layer, layers[i].path, layers[i].added, layers[i].replaced,
                        layers[i].removed));
}

static void add_document_method(const ReportPage *page, AltNode *section)
{
    const AltDocument *document = page->document;
    char hash[SHA256_SIZE];
    sha256_write(hash, document->text, document->length);
    add_note(page->arena, section, report_words.text,
            arena_format(page->arena, report_words.text_is, document->name, hash, document->encoding));
    if (document->pack)
        add_note(page->arena, section, report_words.pack,
                arena_format(
                        page->arena, report_words.pack_is, document->name, document->pack->id, document->pack->path));
}

static void add_method(AltReport *report, AltNode *root)
{
    const AltComparison *comparison = report->comparison;
    Arena *arena = comparison->arena;
    AltNode *section = add_section(arena, root, "method", report_words.method);
    add_note(arena, section, NULL, report_words.how);
    add_note(arena, section, report_words.program,
            arena_format(arena, report_words.program_text, alt_version(), ALT_SCHEMA));
    if (*report->options)
        add_note(arena, section, report_words.options, report->options);
    if (comparison->document_count > 0)
        add_note(arena, section, report_words.lexicons,
                arena_format(arena, "SHA-256 %s", lexicon_hash(comparison->documents[0])));
    if (comparison->document_count > 0 && comparison->documents[0]->lexicon)
        add_layers(arena, section, comparison->documents[0]->lexicon);
    for (uint32_t i = 0; i < comparison->document_count; i++)
        add_document_method(&(ReportPage){.arena = arena, .number = i, .document = comparison->documents[i]}, section);
}

/* ---- one document ---- */

static ReportPage *make_pages(const AltComparison *comparison)
{
    ReportPage *pages = arena_alloc(comparison->arena, (comparison->document_count + 1) * sizeof *pages);
    for (uint32_t i = 0; i < comparison->document_count; i++)
        pages[i] = (ReportPage){
                .arena = comparison->arena,
                .comparison = comparison,
                .number = i,
                .document = comparison->documents[i],
                .tally = take_tally(comparison->arena, comparison->documents[i]),
        };
    return pages;
}

static void add_document(const ReportPage *page, AltNode *root)
{
    const char *title = page->document->title;
    AltNode *section = add_section(page->arena, root, "article", title ? title : report_words.untitled);
    section->document = page->number;
    add_head(page, section);
    add_ledger(page, section);
    add_requests(page, section);
    add_positions(page, section);
    add_outsiders(page, section);
    add_counts(page, section);
    add_matrices(page, section);
    add_shares(page, section);
    add_contested_terms(page, section);
}

const AltReport *alt_report_new(AltComparison *comparison, const char *options)
{
    Arena *arena = comparison->arena;
    AltReport *report = arena_alloc(arena, sizeof *report);
    AltNode *root = arena_alloc(arena, sizeof *root);
    root->kind = ALT_SECTION;
    root->party = root->document = root->act = ALT_NONE;
    report->root = root;
    report->comparison = comparison;
    report->options = arena_format(arena, "%s", options ? options : "");
    const ReportPage *pages = make_pages(comparison);
    if (comparison->document_count > 1)
        add_side_by_side(pages, root);
    for (uint32_t i = 0; i < comparison->document_count; i++)
        add_document(&pages[i], root);
    add_method(report, root);
    return report;
}
