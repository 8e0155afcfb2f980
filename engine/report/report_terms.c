/* The uses of contested terms come in, a table goes out: what each term names, whose word it is, and who uses it where.
 *
 *     Artsakh | the region; a word of Armenia | 1 use: sentence 4, "... the people of Artsakh have ..." | 2 uses: ...
 *
 * Only the text's own voice is its choice. The table says who says what and never which word is right.
 */
#include "act_reading.h"
#include "comparison/term_uses.h"
#include "report_parts.h"

#define AROUND 6 /* words on either side of a use that are shown with it: about a line */

/* The words of its sentence around a use: "... the people of Artsakh have ..." */
static const char *words_around(const ReportPage *page, const AltTermUse *use, AltRange sentence)
{
    const AltToken *tokens = page->document->tokens.items;
    bool cut_before = use->tokens.first - sentence.first > AROUND, cut_after = sentence.end - use->tokens.end > AROUND;
    uint32_t first = cut_before ? use->tokens.first - AROUND : sentence.first;
    uint32_t end = cut_after ? use->tokens.end + AROUND : sentence.end;
    const char *words = clean_words(page, (AltSpan){tokens[first].span.start, tokens[end - 1].span.end});
    return arena_format(page->arena, "%s%s%s", cut_before ? report_words.ellipsis + 1 : "", words,
            cut_after ? report_words.ellipsis : "");
}

static void add_use(const ReportPage *page, AltNode *cell, const AltTermUse *use)
{
    const AltDocument *document = page->document;
    uint32_t number = alt_sentence_of_token(document, use->tokens.first), act = act_around_use(document, use);
    AltNode *passage = add_node(page->arena, cell, ALT_PASSAGE);
    passage->label = act == ALT_NONE ? NULL : source_label(page, act_at(document, act));
    passage->party = act == ALT_NONE ? ALT_NONE : source_party(document, act_at(document, act));
    passage->place = place_text(page, number);
    passage->text = words_around(page, use, document->sentences.items[number].tokens);
    passage->document = page->number;
    passage->span = (AltSpan){
            document->tokens.items[use->tokens.first].span.start, document->tokens.items[use->tokens.end - 1].span.end};
}

/* The uses of a term in the text's own voice, or in all others. */
static void add_uses(const ReportPage *page, AltNode *row, uint32_t term, bool own)
{
    const AltDocument *document = page->document;
    AltNode *cell = add_cell(page->arena, row, NULL), *note = add_note(page->arena, cell, NULL, NULL);
    uint32_t count = 0;
    for (uint32_t i = 0; i < document->term_uses.count; i++) {
        const AltTermUse *use = &document->term_uses.items[i];
        if (use->term != term || (act_around_use(document, use) == ALT_NONE) != own)
            continue;
        add_use(page, cell, use);
        count++;
    }
    note->text = count ? count_text(page->arena, count, report_words.use) : report_words.unused;
}

static void add_term(const ReportPage *page, AltNode *table, uint32_t number)
{
    const AltTerm *term = &page->document->pack->terms[number];
    AltNode *row = add_row(page->arena, table);
    add_cell(page->arena, row, term->text);
    add_cell(page->arena, row,
            term->party == ALT_NONE ? arena_format(page->arena, report_words.nobodys_word, term->referent)
                                    : arena_format(page->arena, report_words.whose_word, term->referent,
                                            party_label(page, term->party)));
    add_uses(page, row, number, true);
    add_uses(page, row, number, false);
}

static bool is_used(const AltDocument *document, uint32_t term)
{
    for (uint32_t i = 0; i < document->term_uses.count; i++)
        if (document->term_uses.items[i].term == term)
            return true;
    return false;
}

/* Terms of one thing stand together, as in the pack. */
void add_contested_terms(const ReportPage *page, AltNode *parent)
{
    const ReportWords *words = &report_words;
    const char *headings[] = {words->term, words->term_names, words->own_voice, words->other_voices};
    AltNode *table = NULL;
    for (uint32_t i = 0; page->document->term_uses.count > 0 && i < page->document->pack->term_count; i++) {
        if (!is_used(page->document, i))
            continue;
        if (!table) {
            AltNode *section = add_section(page->arena, parent, "terms", words->terms);
            table = add_table(page->arena, section, headings, sizeof headings / sizeof *headings);
            table->has_labels = true;
        }
        add_term(page, table, i);
    }
}
